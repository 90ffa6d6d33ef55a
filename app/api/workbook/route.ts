// A filled workbook read for the page that asks: what its cells say, and the report that it makes by itself. Nothing is kept.
import { Refusal } from "#lib/acts/refusal.ts";
import { workbookIn } from "#lib/intake/intake.ts";
import type { Sent } from "#lib/intake/sent.ts";
import { limits, tooLarge } from "#lib/workbook/open.ts";
import { answering, done, refuse } from "../answer.ts";
import { sentIn } from "../body.ts";

/** The bytes; of a file that is too large the workbook's own sentence. */
const received = (incoming: Request): Promise<Sent> =>
  sentIn(incoming, limits.file).catch((problem: unknown) => {
    throw problem instanceof Refusal && problem.status === 413 ? new Refusal(413, tooLarge) : problem;
  });

async function post(incoming: Request): Promise<Response> {
  const read = await workbookIn(await received(incoming));
  return "refusal" in read ? refuse(400, read.refusal) : done(read);
}

export const POST = answering(post);
