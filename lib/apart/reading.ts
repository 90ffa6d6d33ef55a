// What was copied, in the order in which it stood: lines and tables. Whoever can read a source makes this of it; the clipboard is one.
import { delimited } from "../reading/delimited.ts";
import { tableOf } from "../reading/tables.ts";
import { filledCells, type CellBlock } from "../tables/matrix.ts";
import { linesOf, type PageRead } from "../prose/page.ts";
import type { Line } from "../prose/recognise.ts";
import { isPlainText, plainLines } from "../prose/readPasted.ts";
import type { Mended } from "../prose/pdf/unbroken.ts";
import type { Clipboard } from "../seen/clipboard.ts";

export type Piece = { readonly kind: "line"; readonly line: Line } | { readonly kind: "table"; readonly block: CellBlock };

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

/** Text without a page: lines with tabs are rows of a table, what a PDF broke is put together. */
function plainReading(text: string): Reading {
  const read = stretches(text).map(({ tabbed, rows }) => (tabbed && isTabular(rows) ? { rows } : { lines: plainLines(rows.join("\n")) }));
  const pieces = read.flatMap((one): readonly Piece[] =>
    one.lines === undefined ? [{ kind: "table", block: delimited(one.rows.join("\n")) }] : one.lines.lines.map(lineOf),
  );
  const lines = read.flatMap((one) => one.lines ?? []);
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

/** What is on the clipboard. The parser is given: the browser's own, or jsdom's in tests. */
export function readingOf(clipboard: Clipboard, Parser: typeof DOMParser): Reading {
  const page = linesOf(new Parser().parseFromString(clipboard.html, "text/html"), true);
  if (isPlainText(clipboard, page)) return plainReading(clipboard.text);
  const pieces = merged(page).filter((piece) => piece.kind === "line" || filledCells(piece.block) > 0);
  return { pieces, leftOut: page.leftOut, mended: undefined };
}
