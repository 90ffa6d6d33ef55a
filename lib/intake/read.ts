// Reading what was sent: plain values in, plain values out, since they travel between threads.
import { sha256Of } from "../checksum/checksum.ts";
import { opened } from "../arithmetic/open.ts";
import { jsonOfBytes } from "../json/json.ts";
import { whatIs } from "../reading/whatIs.ts";
import { UnreadableSource, type LeftOutPiece, type ReadPiece } from "../reading/reading.ts";
import { refusalOf, takes } from "../reading/words.ts";
import type { Recognised } from "../recognise/recognised.ts";
import { openReturned, type Returned } from "../redline/file.ts";
import { reviewed, type Held, type Reviewed } from "../redline/returned.ts";
import { openSource } from "../sources/open.ts";
import { editionNamed } from "../report/named.ts";
import type { PatchRequest } from "../report/patch.ts";
import { readReportText } from "../report/read.ts";
import type { NamedFormat, Report } from "../report/report.ts";
import { readPatch } from "../report/request.ts";
import { storablePatch, storableReport, type StorableReport } from "../report/storable.ts";
import { writeReport } from "../report/write.ts";
import { verifyFile, type Verified } from "../verify/file.ts";
import { noteOn } from "../verify/noteOn.ts";
import { UnreadableFile } from "../workbook/open.ts";
import { readWorkbook } from "../workbook/read.ts";
import { reportOfFilled, type FromWorkbook } from "../workbook/report.ts";

type Filled = Omit<Awaited<ReturnType<typeof readWorkbook>>, "edition">;

/** A workbook read: what its cells say, and the report that it makes by itself, as text. `edition`: the format's name. */
export type WorkbookRead = { readonly filled: Filled; readonly edition: string; readonly report: string } & Pick<
  FromWorkbook,
  "leftOut" | "notes" | "differing"
>;

/** Reads the bytes of a file as a workbook, or says in a sentence why that cannot be. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookRead | { readonly refusal: string }> {
  const found = whatIs(bytes);
  if (!takes("fill", found)) return { refusal: refusalOf(found, "fill") };
  try {
    const { edition, ...filled } = await readWorkbook(bytes);
    const { report, leftOut, notes, differing } = reportOfFilled(edition, filled);
    return { filled, edition: edition.name, report: writeReport(edition, report), leftOut, notes, differing };
  } catch (problem) {
    if (problem instanceof UnreadableFile) return { refusal: problem.message };
    throw problem;
  }
}

/** A report that somebody published, read back, with what the reader saw of the source. `isOwn`: it is a file of ours, and `report` is what it holds. */
export type SourceRead = {
  readonly isOwn: boolean;
  readonly recognised: Recognised;
  readonly pieces: readonly ReadPiece[];
  readonly leftOut: readonly LeftOutPiece[];
};

/** Reads the bytes of any file as a report, or says in a sentence why that cannot be. */
export async function readSourceFile(bytes: Uint8Array): Promise<SourceRead | { readonly refusal: string }> {
  try {
    const { isOwn, recognised, reading } = await openSource(bytes);
    return { isOwn, recognised, pieces: reading?.pieces ?? [], leftOut: reading?.leftOut ?? [] };
  } catch (problem) {
    if (problem instanceof UnreadableSource) return { refusal: problem.message };
    throw problem;
  }
}

/** A report that somebody published, read for 体检: without what the reader saw of the source. */
export type CheckupRead = Pick<SourceRead, "isOwn" | "recognised"> & { readonly sha256: string };

/** Reads the bytes of any file for 体检, or says in a sentence why that cannot be. */
export async function readCheckupFile(bytes: Uint8Array): Promise<CheckupRead | { readonly refusal: string }> {
  const sha256 = sha256Of(bytes);
  const read = await readSourceFile(bytes);
  return "refusal" in read ? read : { isOwn: read.isOwn, recognised: read.recognised, sha256 };
}

/** What was published, held against a report. `correction`: 更正说明 that is to stand over it, "" for none; `before`: reports of years before, for 图解; `name`: of the file. Or a sentence why that cannot be. */
export async function verifySentFile(
  bytes: Uint8Array,
  { report, correction, before, name }: ToVerify,
): Promise<Verified | { readonly refusal: string }> {
  const own = opened(report);
  if (own === undefined) return { refusal: `这份报告用的格式是 ${report.edition}，本系统没有。` };
  const { drawings } = await import("../charts/draw/document.ts");
  try {
    const verified = await verifyFile(own, bytes, { name, beside: { before, exact: false }, draws: drawings });
    return { ...verified, notes: [...verified.notes, ...noteOn(verified, correction)] };
  } catch (problem) {
    if (problem instanceof UnreadableSource) return { refusal: problem.message };
    throw problem;
  }
}

/** Reads the bytes of a Word file that came back, or says in a sentence why that cannot be. */
export async function readReturnedFile(bytes: Uint8Array): Promise<Returned | { readonly refusal: string }> {
  try {
    return await openReturned(bytes);
  } catch (problem) {
    if (problem instanceof UnreadableSource) return { refusal: problem.message };
    throw problem;
  }
}

/** A Word file that came back, and the report that it is held against. */
export type ToReview = { readonly returned: Returned; readonly held: Held };

export const reviewReturned = ({ returned, held }: ToReview): Reviewed => reviewed(returned, held);

/** What a file is held against. */
export type ToVerify = { readonly report: Report; readonly correction: string; readonly before: readonly Report[]; readonly name: string };

/** A request to import a report, as it was sent: the report in it, ready for the store, or its problems; `json` where no text is in it. */
export type RequestRead =
  | { readonly json: unknown }
  | { readonly report: StorableReport; readonly anyway: boolean; readonly whence: unknown }
  | { readonly problems: readonly string[] };

const isImport = (json: unknown): json is { readonly text: string; readonly anyway?: unknown; readonly whence?: unknown } =>
  typeof json === "object" && json !== null && "text" in json && typeof json.text === "string";

/** Reads the bytes of a request to import a report; undefined where they are no JSON in UTF-8. */
export function readRequest(bytes: Uint8Array): RequestRead | undefined {
  const read = jsonOfBytes(bytes);
  if (read === undefined) return undefined;
  const { json } = read;
  if (!isImport(json)) return { json };
  const reading = readReportText(json.text);
  if ("problems" in reading) return { problems: reading.problems };
  return { report: storableReport(reading.report), anyway: json.anyway === true, whence: json.whence };
}

/** A request to save, as it was sent: what it asks for, read for a report of this format and ready for the store, or its problems; `json` where it is not looked at yet. */
export type PatchRead =
  | { readonly json: unknown }
  | { readonly patch: PatchRequest; readonly format: NamedFormat }
  | { readonly problems: readonly string[] };

/** Reads the bytes of a request to save into a report of this format; undefined where they are no JSON in UTF-8. */
export function readPatchRequest(bytes: Uint8Array, format: NamedFormat): PatchRead | undefined {
  const read = jsonOfBytes(bytes);
  const edition = editionNamed(format);
  // Who saves finds out that the format is not known.
  if (read === undefined || edition === undefined) return read && { json: undefined };
  const asked = readPatch(read.json, edition);
  return "problems" in asked ? asked : { patch: storablePatch(asked), format };
}
