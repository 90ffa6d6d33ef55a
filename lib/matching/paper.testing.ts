// For tests only: a table of the form as people have it in their own files, whole or in part, and what each program
// puts on the clipboard for it. Every figure is another number, so that one in the wrong place cannot pass unseen.
import type { Address } from "../edition/edition.ts";
import { layout } from "../edition/layout.ts";
import type { Outline } from "../edition/walk.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import type { Texts } from "../report/report.ts";
import { blockOf, coverOf } from "../tables/matrix.ts";

/** What covers a place: equal ids are one cell. */
export type Piece = { readonly id: number; readonly text: string; readonly address: Address | undefined };
export type Paper = readonly (readonly Piece[])[];

/** A different number for every input of the edition, and the totals that follow from them. */
export function distinct(outline: Outline): { readonly figures: Texts; readonly all: Texts } {
  const figures = Object.fromEntries(outline.inputs.map(({ address }, place) => [address, String(1001 + place * 7)]));
  const readings = [...evaluate(outline, { figures, fields: {} })];
  const all = readings.flatMap(([address, reading]) => {
    const value = valueOf(reading);
    return value === null ? [] : [[address, canonicalNumber(value)] as const];
  });
  return { figures, all: Object.fromEntries(all) };
}

/** The grid as printed, with these figures in it. */
export function paperOf(outline: Outline, grid: string, texts: Texts): Paper {
  const place = outline.grids.get(grid);
  if (place === undefined) throw new RangeError(`no grid ${grid}`);
  const cells = layout(place.grid).rows.flat();
  const block = blockOf(layout(place.grid).rows);
  const ids = new Map(block.cells.map((cell, id) => [cell, id]));
  return coverOf(block).map((row) =>
    row.map((cover) => {
      const id = cover === undefined ? -1 : (ids.get(cover) ?? -1);
      const cell = cells[id];
      return { id, text: cell?.address === undefined ? (cell?.text ?? "") : (texts[cell.address] ?? ""), address: cell?.address };
    }),
  );
}

export const rowsWith = (paper: Paper): readonly number[] =>
  paper.flatMap((row, place) => (row.some(({ address }) => address !== undefined) ? [place] : []));
export const pick = (paper: Paper, rows: readonly number[], columns?: readonly number[]): Paper =>
  rows.map((row) => (columns ?? paper[row]?.map((_, column) => column) ?? []).flatMap((column) => paper[row]?.[column] ?? []));
export const reworded = (paper: Paper, words: (text: string) => string): Paper =>
  paper.map((row) => row.map((piece) => (piece.address === undefined ? { ...piece, text: words(piece.text) } : piece)));
export const addressesIn = (paper: Paper): ReadonlySet<Address> => new Set(paper.flat().flatMap(({ address }) => address ?? []));

const begins = (paper: Paper, row: number, column: number): boolean => {
  const id = paper[row]?.[column]?.id;
  return paper[row - 1]?.[column]?.id !== id && paper[row]?.[column - 1]?.id !== id;
};

function spans(paper: Paper, row: number, column: number): string {
  const id = paper[row]?.[column]?.id;
  let [deep, wide] = [1, 1];
  while (paper[row + deep]?.[column]?.id === id) deep += 1;
  while (paper[row]?.[column + wide]?.id === id) wide += 1;
  return `${deep > 1 ? ` rowspan="${deep}"` : ""}${wide > 1 ? ` colspan="${wide}"` : ""}`;
}

const html = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, "<br>");

/** text/html with merges, as every program writes it. */
export const asHtml = (paper: Paper): string =>
  `<table>${paper.map((row, down) => `<tr>${row.flatMap(({ text }, across) => (begins(paper, down, across) ? [`<td${spans(paper, down, across)}>${html(text)}</td>`] : [])).join("")}</tr>`).join("\n")}</table>`;

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Text of a spreadsheet: a merged cell's text at its first place, nothing at the others. */
export const asText = (paper: Paper): string =>
  paper.map((row, down) => `${row.map(({ text }, across) => (begins(paper, down, across) ? quoted(text) : "")).join("\t")}\r\n`).join("");

/** Text of a browser: only the cells that begin in a row, so that rows are of unequal length and slip to the left. */
export const asSlippedText = (paper: Paper): string =>
  paper.map((row, down) => row.flatMap(({ text }, across) => (begins(paper, down, across) ? [quoted(text)] : [])).join("\t")).join("\n");

/** Text of a portal: as a browser's, its rows filled up at the end to the same length. */
export const asPaddedText = (paper: Paper): string => {
  const rows = asSlippedText(paper)
    .split("\n")
    .map((row) => row.split("\t"));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")].join("\t")).join("\n");
};
