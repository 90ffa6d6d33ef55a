// A report made from a filled workbook: its figures and the particulars that it carries. The rest of the report is blank.
//
// A total that somebody typed over is kept as printed (`stated`), beside the computed one. What is left out is said.
import type { Edition } from "../edition/edition.ts";
import { garbledWords } from "../characters/garbled.ts";
import { walk } from "../edition/walk.ts";
import { missingWords, noteWords, plansOf, sourceOf, typedTotals, type FilledBook, type Identity } from "../matching/given/filled.ts";
import { leftOutLines, totalWords } from "../matching/preview/planWords.ts";
import { blankReport, type Report } from "../report/report.ts";
import { coverName } from "./cover.ts";
import { readWorkbook } from "./read.ts";

/** `leftOut`: what of the workbook is not in the report. `notes`: what to look at of what is in it. `differing`: totals in the workbook that are not what the figures come to. In sentences. */
export type FromWorkbook = {
  readonly edition: Edition;
  readonly report: Report;
  readonly leftOut: readonly string[];
  readonly notes: readonly string[];
  readonly differing: readonly string[];
};

/** The names of a workbook become those of the report: what looks garbled in them is to be looked at before. */
function garbledNames({ body }: Identity): readonly string[] {
  const garbled = garbledWords(`${body.name} ${body.issuer}`);
  return garbled === undefined ? [] : [`“${coverName}”表的单位或落款里${garbled}请用原来的工作簿，或重新导出。`];
}

/** The report that a workbook makes by itself. */
export function reportOfFilled(edition: Edition, filled: FilledBook): FromWorkbook {
  const { identity } = filled;
  const outline = walk(edition);
  const plans = plansOf(filled, outline, {});
  const figures = Object.fromEntries(plans.flatMap(({ changes }) => changes.map(({ address, to }) => [address, to])));
  return {
    edition,
    report: { ...blankReport(edition, identity.year, identity.body), figures, stated: typedTotals(filled, outline) },
    leftOut: [...missingWords(outline, filled), ...plans.flatMap(({ grid, leftOut }) => leftOutLines(leftOut, sourceOf(filled, grid)))],
    notes: [...garbledNames(identity), ...filled.unread, ...plans.flatMap(({ grid }) => noteWords(outline, filled, grid))],
    differing: plans.flatMap(({ grid, totals }) =>
      totals.filter(({ differs }) => differs).map((total) => totalWords(outline, total, sourceOf(filled, grid))),
    ),
  };
}

/** Reads the bytes of a file as a new report. Throws an UnreadableFile with a sentence where it is no workbook of ours. */
export async function reportFromWorkbook(bytes: Uint8Array): Promise<FromWorkbook> {
  const { edition, ...filled } = await readWorkbook(bytes);
  return reportOfFilled(edition, filled);
}
