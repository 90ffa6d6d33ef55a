// A file that somebody published, read for 体检: what was recognised in it, to be judged where all files of the 体检 are. Nothing is kept.
import { checkupIn } from "#lib/intake/intake.ts";
import { answering, done, refuse } from "../answer.ts";
import { mostBody, sentIn } from "../body.ts";

async function post(incoming: Request): Promise<Response> {
  const read = await checkupIn(await sentIn(incoming, mostBody.source));
  return "refusal" in read ? refuse(400, read.refusal) : done(read);
}

export const POST = answering(post);
