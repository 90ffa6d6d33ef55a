// `check --sheet OUT`: what was found as a 核查单, for Word or as a page, by the ending of its name.
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { sheetOf, sheetPart, type OfSheet, type SheetPart } from "../checkup/sheet.ts";
import { isCheckSheetForm, makeCheckSheet } from "../export/checkSheet.ts";
import type { Recognised } from "../recognise/recognised.ts";
import type { Judged } from "./judged.ts";
import type { Kept } from "./kept.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** What was recognised, of what was kept of it; what is printed in the source is not needed here. */
const recognisedOf = ({ report, reading, where, headings, beside }: Kept): Recognised => ({
  ...reading,
  edition: report.edition,
  report,
  where,
  printed: {},
  headings,
  beside,
  unread: reading.unread.map(({ address, ...one }) => (address === null ? one : { ...one, address })),
});

/** The part of a file that was judged. */
export function partOf(
  { file, report, findings, unjudged, before, earlier, unclear, alike, read }: Judged,
  edition: Edition,
  of: OfSheet,
): SheetPart {
  const judgement = { findings, unjudged, before, unclear, earlier };
  const { isOwn, reading } = read;
  const known = { name: file, sha256: reading.sha256, isOwn, recognised: recognisedOf(read) };
  return sheetPart({ ...known, edition, outline: walk(edition), report, judgement, same: null, alike }, of);
}

/** The part of a file that was not read. */
export const refusedPart = (file: string, error: string, of: OfSheet): SheetPart => sheetPart({ name: file, refusal: error }, of);

const endingOf = (out: string): string => /\.(\w+)$/.exec(out.toLowerCase())?.[1] ?? "";

/** Why a 核查单 of this name cannot be written; undefined where it can, or none is asked for. */
export const sheetRefusal = (out: string | undefined): string | undefined =>
  out === undefined || isCheckSheetForm(endingOf(out)) ? undefined : `--sheet 后面的文件名要以 .html 或 .docx 结尾，不能是 ${out}。`;

/** Writes the 核查单 of these files; a sentence where it could not be written. */
export async function writeSheet(out: string, parts: readonly SheetPart[], of: OfSheet, terminal: Terminal): Promise<string | undefined> {
  const form = endingOf(out);
  if (!isCheckSheetForm(form)) return sheetRefusal(out);
  return writeWhole(out, terminal.pathOf(out), await makeCheckSheet({ sheet: sheetOf(parts, of), form, today: of.today }));
}
