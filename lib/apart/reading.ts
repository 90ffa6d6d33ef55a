// What was copied, in the order in which it stood: lines and tables. Whoever can read a source makes this of it; the clipboard is one.
import type { Outline } from "../edition/walk.ts";
import { delimited } from "../reading/delimited.ts";
import { tableOf } from "../reading/tables.ts";
import { rowsOf } from "../reading/text/rows.ts";
import { filledCells, type CellBlock } from "../tables/matrix.ts";
import { linesOf, type PageRead } from "../prose/page.ts";
import type { Line } from "../prose/recognise.ts";
import { isPlainText, plainLines } from "../prose/readPasted.ts";
import type { Mended } from "../prose/pdf/unbroken.ts";
import type { Clipboard } from "../seen/clipboard.ts";
import { tornTables, type TornPlace, type TornTable } from "./torn.ts";

/** `unread`: of a table that was put together out of lines, the places that could not be told. */
export type Piece =
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "table"; readonly block: CellBlock; readonly unread?: readonly TornPlace[] };

/** `leftOut`: what has no place in a report (pictures, struck-out text), named with its text. `mended`: what was done to lines that a PDF had broken. */
export type Reading = { readonly pieces: readonly Piece[]; readonly leftOut: readonly string[]; readonly mended: Mended | undefined };

const lineOf = (line: Line): Piece => ({ kind: "line", line });

/** The lines with the tables between them. */
function merged({ lines, tables }: PageRead): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { after, element, seen } of tables) {
    pieces.push(...lines.slice(done, after).map(lineOf), { kind: "table", block: tableOf(element, seen) });
    done = after;
  }
  return [...pieces, ...lines.slice(done).map(lineOf)];
}

/** Two lines of cells at least, or one of many, stand for a table. */
const isTabular = (rows: readonly string[]): boolean => rows.length > 1 || (rows[0] ?? "").split("\t").length > 3;

/** Some pages give the cells of a row between strokes: 规章 | 0 | 0 | 0. */
const unstroked = (row: string): string => (row.includes("\t") || row.split("|").length < 3 ? row : row.replace(/\s*\|\s?/g, "\t"));

/** Plain text in stretches of lines with tabs within them, and others. */
function stretches(text: string): readonly { readonly tabbed: boolean; readonly rows: readonly string[] }[] {
  const all: { readonly tabbed: boolean; readonly rows: string[] }[] = [];
  for (const row of text.split(/\r\n|[\n\r]/).map(unstroked)) {
    const tabbed = /\S[^\S\t]*\t/.test(row) && (row.trim().includes("\t") || row.includes("\t\t"));
    const last = all.at(-1);
    if (last?.tabbed === tabbed) last.rows.push(row);
    else all.push({ tabbed, rows: [row] });
  }
  return all;
}

type Stretch = { readonly rows: readonly string[] } | { readonly lines: ReturnType<typeof plainLines> } | { readonly table: TornTable };

const stretchesRead = (text: string): readonly Stretch[] =>
  stretches(text).map(({ tabbed, rows }) => (tabbed && isTabular(rows) ? { rows } : { lines: plainLines(rows.join("\n")) }));

const lineBreak = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/u;

/** The tables of the form that have become lines, and what stands between them. */
function aroundTorn(text: string, outline: Outline): readonly Stretch[] {
  const rows = rowsOf(text);
  const source = text.split(lineBreak);
  const stretch = (from: number, to: number): readonly Stretch[] => stretchesRead(source.slice(from, to).join("\n"));
  let done = 0;
  const read = tornTables(outline, rows).flatMap((table): readonly Stretch[] => {
    const [first, last] = [rows[table.from]?.line ?? 1, rows[table.to - 1]?.line ?? 1];
    const before = stretch(done, first - 1);
    done = last;
    return [...before, { table }, ...(table.stray.length === 0 ? [] : [{ lines: plainLines(table.stray.join("\n")) }])];
  });
  return [...read, ...stretch(done, source.length)];
}

function piecesOf(one: Stretch): readonly Piece[] {
  if ("table" in one) return [{ kind: "table", block: one.table.block, unread: one.table.unread }];
  return "rows" in one ? [{ kind: "table", block: delimited(one.rows.join("\n")) }] : one.lines.lines.map(lineOf);
}

/** Text without a page: lines with tabs are rows of a table, what a PDF broke is put together. */
function plainReading(text: string, outline: Outline | undefined): Reading {
  const read = outline === undefined ? stretchesRead(text) : aroundTorn(text, outline);
  const pieces = read.flatMap(piecesOf);
  const lines = read.flatMap((one) => ("lines" in one ? [one.lines] : []));
  const mended = lines.flatMap((one) => one.mended ?? []);
  const sum = (of: (one: Mended) => number): number => mended.reduce((total, one) => total + of(one), 0);
  return {
    pieces,
    leftOut: lines.flatMap(({ leftOut }) => leftOut),
    mended:
      mended.length === 0
        ? undefined
        : {
            joined: sum(({ joined }) => joined),
            paragraphs: sum(({ paragraphs }) => paragraphs),
            numbers: mended.flatMap(({ numbers }) => numbers),
            heads: mended.flatMap(({ heads }) => heads),
            spaced: sum(({ spaced }) => spaced),
          },
  };
}

/** Lines of a page that are the cells of a table of the form, a line each. */
function withTorn(pieces: readonly Piece[], outline: Outline): readonly Piece[] {
  const rows = pieces.map((piece) => ({ cells: piece.kind === "line" ? [piece.line.text] : [] }));
  let done = 0;
  const before = tornTables(outline, rows).flatMap(({ from, to, block, unread, stray }): readonly Piece[] => {
    const own = pieces.slice(done, from);
    done = to;
    const lines = stray.map((text): Piece => ({ kind: "line", line: { text, rank: 0, item: false } }));
    return [...own, { kind: "table", block, unread }, ...lines];
  });
  return [...before, ...pieces.slice(done)];
}

/** What is on the clipboard. The parser is given: the browser's own, or jsdom's in tests. `outline`: of the form whose tables may have become lines in it. */
export function readingOf(clipboard: Clipboard, Parser: typeof DOMParser, outline?: Outline): Reading {
  const page = linesOf(new Parser().parseFromString(clipboard.html, "text/html"), true);
  if (isPlainText(clipboard, page)) return plainReading(clipboard.text, outline);
  const pieces = merged(page).filter((piece) => piece.kind === "line" || filledCells(piece.block) > 0);
  return { pieces: outline === undefined ? pieces : withTorn(pieces, outline), leftOut: page.leftOut, mended: undefined };
}
