// A filled workbook read for the page that asks: what its cells say, and the report that it makes by itself. Nothing is kept.
import { whatIs } from "#lib/reading/whatIs.ts";
import { refusalOf, takes } from "#lib/reading/words.ts";
import { writeReport } from "#lib/report/write.ts";
import { limits, tooLarge, UnreadableFile } from "#lib/workbook/open.ts";
import { readWorkbook } from "#lib/workbook/read.ts";
import { reportOfFilled } from "#lib/workbook/report.ts";
import { answering, done, refuse } from "../answer.ts";

/** The body, no longer than the limit; undefined where it is. */
async function bytesOf({ body, headers }: Request): Promise<Uint8Array | undefined> {
  if (Number(headers.get("content-length")) > limits.file) return undefined;
  const pieces: Uint8Array[] = [];
  let left: number = limits.file;
  for await (const piece of body ?? []) {
    left -= piece.byteLength;
    if (left < 0) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function post(incoming: Request): Promise<Response> {
  const bytes = await bytesOf(incoming);
  if (bytes === undefined) return refuse(413, tooLarge);
  const found = whatIs(bytes);
  if (!takes("fill", found)) return refuse(400, refusalOf(found, "fill"));
  try {
    const { edition, ...filled } = await readWorkbook(bytes);
    const { report, leftOut, notes, differing } = reportOfFilled(edition, filled);
    return done({ filled, edition: edition.name, report: writeReport(edition, report), leftOut, notes, differing });
  } catch (problem) {
    if (problem instanceof UnreadableFile) return refuse(400, problem.message);
    throw problem;
  }
}

export const POST = answering(post);
