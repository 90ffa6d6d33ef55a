// No wrong figure: whatever cell, row or span of a table is lost, doubled or moved, a figure that is still read is the one that stands under its labels.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layout } from "../edition/layout.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { toys } from "../editions/toys.testing.ts";
import type { SourceReading, Where } from "../reading/reading.ts";
import { blockOf, type LooseCell } from "../tables/matrix.ts";
import { distinct } from "../matching/paper.testing.ts";
import { recognise } from "./recognise.ts";

const all = [...editions, ...toys];
const cases = all.flatMap((edition) => [...walk(edition).grids.keys()].map((grid) => ({ name: `${edition.id} ${grid}`, edition, grid })));

const nowhere: Where = { in: "html", path: "", cell: null };

/** One table, and a title above it. */
function readingOf(year: number, rows: readonly (readonly LooseCell[])[]): SourceReading {
  const block = blockOf(rows);
  const cells = block.cells.map(
    ({ row, column }): Where => ({ in: "html", path: "", cell: { table: 1, row: row + 1, column: column + 1 } }),
  );
  return {
    format: "html",
    reader: "test",
    pieces: [
      { kind: "line", text: `清河县${year}年政府信息公开工作年度报告`, rank: 1, item: false, where: nowhere },
      { kind: "table", block, caption: null, where: nowhere, cells, isCertain: true },
    ],
    leftOut: [],
    unread: [],
    revisions: [],
    notes: [],
  };
}

const acts = [
  "lose",
  "insert",
  "insertFigure",
  "insertUnderHead",
  "narrow",
  "widen",
  "shorten",
  "lengthen",
  "loseRow",
  "twiceRow",
  "otherRowBefore",
  "otherRowBehind",
  "swapRows",
  "slideUp",
  "slideDown",
  "merge",
] as const;
type Act = (typeof acts)[number];

/**
 * What a row loses or has twice. Names that slide along their column are no such thing: a slide and another slide, or a row more or less, make a table that says
 * something else from end to end, which nobody could tell from a right one.
 */
const losing = ["lose", "loseRow", "twiceRow", "shorten", "lengthen", "merge"] as const satisfies readonly Act[];

const empty: LooseCell = { text: "", rowSpan: 1, colSpan: 1 };
/** A figure that no cell of the table has. */
const stranger: LooseCell = { ...empty, text: "7654321" };

/** A row like this one with other figures, as that of the year before. */
const another = (row: readonly LooseCell[]): readonly LooseCell[] =>
  row.map((one) => (/^\d+$/.test(one.text) ? { ...one, text: `${one.text}9` } : one));

/** Some head of the first row, so much wider. */
const wider = (rows: readonly (readonly LooseCell[])[], cell: number): readonly (readonly LooseCell[])[] =>
  rows.map((row, at) =>
    at > 0 ? row : row.map((one, place) => (place === cell % row.length ? { ...one, colSpan: one.colSpan + 1 } : one)),
  );

/** The labels of one column slide along it from a row on, as where somebody deleted a cell of a sheet or put one in. */
function slid(
  rows: readonly (readonly LooseCell[])[],
  cell: number,
  from: number,
  move: (texts: readonly string[]) => readonly string[],
): readonly (readonly LooseCell[])[] {
  const { cells } = blockOf(rows);
  const column = cells.filter((own) => own.row === from)[cell]?.column ?? 0;
  const own = cells.flatMap((one, place) => (one.column === column && one.row >= from ? [place] : []));
  // Figures that slide under their labels nobody can tell.
  if (own.some((place) => /^\d+$/.test(cells[place]?.text ?? ""))) return rows;
  const texts = move(own.map((place) => cells[place]?.text ?? ""));
  const now = new Map(own.map((place, order) => [place, texts[order] ?? ""] as const));
  const firsts = rows.map((_, row) => rows.slice(0, row).reduce((sum, { length }) => sum + length, 0));
  return rows.map((row, line) => row.map((one, order) => ({ ...one, text: now.get((firsts[line] ?? 0) + order) ?? one.text })));
}

function changed(rows: readonly (readonly LooseCell[])[], act: Act, row: number, cell: number): readonly (readonly LooseCell[])[] {
  const own = rows[row] ?? [];
  const at = cell % Math.max(1, own.length);
  const one = own[at] ?? empty;
  const withRow = (next: readonly LooseCell[]): readonly (readonly LooseCell[])[] =>
    rows.map((line, place) => (place === row ? next : line));
  const withCell = (next: readonly LooseCell[]): readonly (readonly LooseCell[])[] =>
    withRow([...own.slice(0, at), ...next, ...own.slice(at + 1)]);
  switch (act) {
    case "lose":
      return withCell([]);
    case "insert":
      return withCell([empty, one]);
    case "insertFigure":
      return withCell([stranger, one]);
    case "insertUnderHead":
      return wider(withCell([stranger, one]), cell);
    case "narrow":
      return withCell([{ ...one, colSpan: Math.max(1, one.colSpan - 1) }]);
    case "widen":
      return withCell([{ ...one, colSpan: one.colSpan + 1 }]);
    case "shorten":
      return withCell([{ ...one, rowSpan: Math.max(1, one.rowSpan - 1) }]);
    case "lengthen":
      return withCell([{ ...one, rowSpan: one.rowSpan + 1 }]);
    case "loseRow":
      return rows.filter((_, place) => place !== row);
    case "twiceRow":
      return [...rows.slice(0, row + 1), own, ...rows.slice(row + 1)];
    case "otherRowBefore":
      return [...rows.slice(0, row), another(own), ...rows.slice(row)];
    case "otherRowBehind":
      return [...rows.slice(0, row + 1), another(own), ...rows.slice(row + 1)];
    case "slideUp":
      return slid(rows, at, row, (texts) => [...texts.slice(1), ""]);
    case "slideDown":
      return slid(rows, at, row, (texts) => ["", ...texts.slice(0, -1)]);
    case "merge":
      return withRow([...own.slice(0, at), { ...one, colSpan: one.colSpan + (own[at + 1]?.colSpan ?? 0) }, ...own.slice(at + 2)]);
    case "swapRows":
      return rows.map((line, place) => (place === row ? (rows[row + 1] ?? line) : place === row + 1 ? own : line));
  }
}

describe.each(cases)("$name", ({ edition, grid }) => {
  const outline = walk(edition);
  const place = outline.grids.get(grid);
  const texts = distinct(outline).all;
  const rows = (place === undefined ? [] : layout(place.grid).rows).map((row) =>
    row.map(
      ({ text, address, rowSpan, colSpan }): LooseCell => ({
        text: address === undefined ? text : (texts[address] ?? ""),
        rowSpan,
        colSpan,
      }),
    ),
  );
  const ordered = [edition, ...all.filter((one) => one !== edition)];
  const readFrom = (table: readonly (readonly LooseCell[])[]) =>
    recognise(readingOf(edition.years.from, table), { edition: edition.id }, ordered).report;

  test("the table as it is comes out whole", () => {
    const { figures, stated } = readFrom(rows);
    expect(new Set([...Object.keys(figures), ...Object.keys(stated)])).toEqual(new Set(place?.cells.map(({ address }) => address)));
  });

  // A table of one row is never taken without it (odd.ts): there two changes of heads and figures alike are another table.
  const isOfRows = (place === undefined ? [] : layout(place.grid).rows).filter((row) => row.some(({ address }) => address)).length > 3;

  if (isOfRows)
    test("one that lost something in two rows does neither", () => {
      const last = Math.max(0, rows.length - 1);
      const change = fc.tuple(fc.constantFrom(...losing), fc.nat({ max: last }), fc.nat({ max: 20 }));
      fc.assert(
        fc.property(change, change, (first, second) => {
          const { figures, stated } = readFrom(changed(changed(rows, ...first), ...second));
          for (const [address, text] of [...Object.entries(figures), ...Object.entries(stated)])
            expect([address, text]).toEqual([address, texts[address]]);
        }),
        { numRuns: 100 },
      );
    });

  test("one that was changed in one place gives no figure under another's labels", () => {
    fc.assert(
      fc.property(fc.constantFrom(...acts), fc.nat({ max: Math.max(0, rows.length - 1) }), fc.nat({ max: 20 }), (act, row, cell) => {
        const { figures, stated } = readFrom(changed(rows, act, row, cell));
        for (const [address, text] of [...Object.entries(figures), ...Object.entries(stated)])
          expect([address, text]).toEqual([address, texts[address]]);
      }),
      { numRuns: 250 },
    );
  });
});
