// A file that somebody made, read as a report for the page that asks: what was read, where each figure stands, what was not read. Nothing is kept.
import { sourceIn } from "#lib/intake/intake.ts";
import { answering, done, refuse } from "../answer.ts";
import { mostBody, sentIn } from "../body.ts";

async function post(incoming: Request): Promise<Response> {
  const read = await sourceIn(await sentIn(incoming, mostBody.source));
  return "refusal" in read ? refuse(400, read.refusal) : done(read);
}

export const POST = answering(post);
