// A workbook of ours that somebody filled in, once it has been read: of which report it is, what its cells say, and what
// taking them would do. How a workbook is read is lib/workbook's affair; this is safe in a browser.
import { isWithin } from "../../edition/address.ts";
import { withoutUnseen } from "../../characters/unseen.ts";
import type { Address } from "../../edition/edition.ts";
import type { Outline } from "../../edition/walk.ts";
import { nameOf } from "../../edition/name.ts";
import type { Body, Report, Texts } from "../../report/report.ts";
import { matchAddressed, type Addressed } from "./byAddress.ts";
import { isEmpty } from "../../tables/matrix.ts";
import type { At, PastePlan } from "../plan.ts";
import { byReason, type Source } from "../preview/planWords.ts";

/** `report`: the store's id of the report, "" where the workbook came from a file. */
export type Identity = {
  readonly edition: string;
  readonly revision: number;
  readonly year: number;
  readonly body: Body;
  readonly report: string;
};

/** A cell with the sheet that it stands on; `typed`: no formula stands there. `note`: what to look at though it is taken, without a full stop. */
export type FilledCell = Addressed & { readonly sheet: string; readonly typed: boolean; readonly note?: string };

/** A table that was not read, and why, in a sentence. */
export type Lost = { readonly grid: string; readonly sentence: string };

/** `missing`: cells whose row, column or sheet was deleted. `lost`: whole tables that were not read for another reason. `unread`: other sheets that one may take for ours, in sentences. */
export type FilledBook = {
  readonly identity: Identity;
  readonly cells: readonly FilledCell[];
  readonly missing: readonly Address[];
  readonly lost: readonly Lost[];
  readonly unread: readonly string[];
};

/** What taking it would do, for each table in the order of the paper. */
export const plansOf = ({ cells }: FilledBook, outline: Outline, figures: Texts): readonly PastePlan[] =>
  [...outline.grids.keys()].map((grid) => matchAddressed(cells, outline, grid, figures));

/** C, of a column from 0. */
export const columnLetters = (column: number): string =>
  (column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** C5, of a row and column from 0. */
export const a1 = ({ row, column }: Pick<At, "row" | "column">): string => `${columnLetters(column)}${row + 1}`;

/** The words for what stands in the table of a grid. */
export function sourceOf({ cells }: Pick<FilledBook, "cells">, grid: string): Source {
  const sheet = cells.find(({ address }) => isWithin(address, grid))?.sheet ?? "";
  return { content: "工作簿里", has: "工作簿里", place: (at) => `“${sheet}”表 ${a1(at)}`, again: a1 };
}

/** In what the workbook is of another report than this one, in words; [] where it is of this one. Its format is the same. */
export function differencesFrom(
  { year, body, report: from }: Identity,
  report: Pick<Report, "year" | "body">,
  id: string,
): readonly string[] {
  const others = [
    ...(withoutUnseen(body.name).trim() === withoutUnseen(report.body.name).trim()
      ? []
      : [`单位是“${body.name}”，这份报告是“${report.body.name.trim()}”`]),
    ...(year === report.year ? [] : [`年度是 ${year} 年，这份报告是 ${report.year} 年`]),
  ];
  if (others.length > 0) return others;
  return from === "" || from === id ? [] : ["它是从同一单位、同一年度的另一份报告导出的"];
}

/** The cells that are gone, by table: “收到和处理政府信息公开申请情况”表有 6 格在工作簿里找不到，可能行、列或整张表被删了。 */
export function missingWords(outline: Outline, { missing, lost }: Pick<FilledBook, "missing" | "lost">): readonly string[] {
  return [...outline.grids.values()].flatMap(({ grid, cells }) => {
    const reason = lost.find((one) => one.grid === grid.id);
    if (reason !== undefined) return [reason.sentence];
    const gone = cells.filter(({ address }) => missing.includes(address)).length;
    return gone === 0
      ? []
      : [
          gone === cells.length
            ? `“${grid.caption}”表不在工作簿里，可能被删了；系统里这张表的数不变。`
            : `“${grid.caption}”表有 ${gone} 格在工作簿里找不到，可能行或列被删了；系统里这些格的数不变。`,
        ];
  });
}

/** Totals that somebody typed over, by address, as they stand there. */
export const typedTotals = ({ cells }: FilledBook, outline: Outline): Texts =>
  Object.fromEntries(
    cells.flatMap(({ address, text, typed }) =>
      typed && !isEmpty(text) && outline.cells.get(address)?.total === true ? [[address, text]] : [],
    ),
  );

/** What there is to look at of figures that are taken, or of places that are empty, of a table: “12”（“表”表 D7，“2.重复申请”的“自然人”）：是公式……。 */
export function noteWords(outline: Outline, { cells }: Pick<FilledBook, "cells">, grid: string): readonly string[] {
  const noted = cells.flatMap(({ note, ...cell }) =>
    note === undefined || outline.cells.get(cell.address)?.grid.id !== grid ? [] : [{ ...cell, reason: note }],
  );
  const { place, again } = sourceOf({ cells }, grid);
  return byReason(noted, { place, again, where: (one) => nameOf(outline, one.address) });
}

/** Cells of the report that keep what they hold because the workbook is empty there: “2.重复申请”的“自然人”（“表”表 D7）：工作簿里是空的，系统里还是 1。 */
export function keptWords(
  outline: Outline,
  { cells }: Pick<FilledBook, "cells">,
  { kept }: Pick<PastePlan, "kept">,
  figures: Texts,
): readonly string[] {
  const at = new Map(cells.map((cell) => [cell.address, cell]));
  return kept.map((address) => {
    const cell = at.get(address);
    return `${nameOf(outline, address)}${cell === undefined ? "" : `（“${cell.sheet}”表 ${a1(cell)}）`}：工作簿里是空的，系统里还是 ${figures[address] ?? ""}，没有改动。`;
  });
}
