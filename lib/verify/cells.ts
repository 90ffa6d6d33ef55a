// A table of the report and the block of cells that it became on a page, cell by cell at their places. Two rows that changed places are
// said as that; where merges were lost, the texts are still compared in their order, and the loss is said.
import { shownOf } from "../characters/unseen.ts";
import { diffArrays } from "diff";
import { nameOf } from "../edition/name.ts";
import { printable, type TableCell, type TableNode } from "../document/node.ts";
import type { Outline } from "../edition/walk.ts";
import { blockOf, type CellBlock, type BlockCell } from "../tables/matrix.ts";
import { changed, type Difference, type Spot, type Subject } from "./difference.ts";
import { linesOf, words } from "../reading/html/words.ts";

export type Cell = BlockCell & { readonly name: string; readonly kind: TableCell["kind"] };

/** The name of the table, and where the page has it. */
export type TableThere = { readonly caption: string; readonly at: number };

const subjectOf = ({ kind }: Cell): Subject => (kind === "value" ? "figure" : "head");

const spotAt = ({ at }: TableThere, cell: Pick<BlockCell, "row" | "column">): Spot => ({
  in: "table",
  table: at,
  cell: { row: cell.row, column: cell.column },
});

/** The text of a cell: lines of words as one, of numbers apart, since a number that is broken is none. */
export const textOf = (text: string): string => words(linesOf(text).join(" "));

/** What a cell is called: by its place in the report, by its row and column in the numbers of a chart, else by what it says. */
function nameIn({ rows, headRows }: TableNode, outline: Outline, row: number, column: number): string {
  const cell = rows[row]?.[column];
  if (cell?.address !== undefined) return nameOf(outline, cell.address);
  const [label, head] = [rows[row]?.[0]?.text ?? "", rows[headRows - 1]?.[column]?.text ?? ""];
  return cell?.kind === "value" ? `“${words(label)}”的“${words(head)}”` : `“${words(cell?.text ?? "")}”一格`;
}

/** The cells of a table of the report. */
export function cellsOf(table: TableNode, outline: Outline): readonly Cell[] {
  const names = table.rows.flatMap((row, at) => row.map(({ kind }, place) => ({ kind, name: nameIn(table, outline, at, place) })));
  return blockOf(table.rows).cells.map((cell, at) => ({
    ...cell,
    text: textOf(printable(cell.text)),
    ...(names[at] ?? { kind: "plain", name: "" }),
  }));
}

const placeOf = ({ row, column, rowSpan, colSpan }: BlockCell): string => [row, column, rowSpan, colSpan].join(" ");

const rowTexts = (cells: readonly BlockCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map(({ text, column }) => `${column} ${text}`)
    .join("\n");

/** Pairs of rows that stand each in the other's place. */
function swaps(expected: readonly Cell[], found: readonly BlockCell[]): readonly (readonly [number, number])[] {
  const rows = [...new Set(expected.map(({ row }) => row))].filter((row) => rowTexts(expected, row) !== rowTexts(found, row));
  return rows.flatMap((one, at) =>
    rows
      .slice(at + 1)
      .flatMap((two) =>
        rowTexts(expected, one) === rowTexts(found, two) && rowTexts(expected, two) === rowTexts(found, one) ? [[one, two] as const] : [],
      ),
  );
}

function byPlace(table: TableThere, expected: readonly Cell[], found: readonly BlockCell[]): readonly Difference[] {
  const { caption } = table;
  const there = new Map(found.map((cell) => [placeOf(cell), cell.text]));
  const swapped = swaps(expected, found);
  const aside = new Set(swapped.flat());
  const label = (row: number): string =>
    expected
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .find((text) => text !== "" && !/^[\d.]+$/.test(text)) ?? `第${row + 1}行`;
  return [
    ...swapped.map(
      ([one, two]): Difference => ({
        kind: "moved",
        subject: "figure",
        message: `${caption}：“${label(one)}”和“${label(two)}”两行在网页上对调了。`,
        expected: label(one),
        found: label(two),
        spot: spotAt(table, { row: one, column: 0 }),
      }),
    ),
    ...expected
      .filter((cell) => !aside.has(cell.row) && there.get(placeOf(cell)) !== cell.text)
      .map((cell) => changed(`${caption}：${cell.name}`, cell.text, there.get(placeOf(cell)) ?? "", subjectOf(cell), spotAt(table, cell))),
  ];
}

const whole = ({ at }: TableThere): Spot => ({ in: "table", table: at, cell: null });

/** Heads and names of rows that are not there, as one: who cut them cut several. */
function cutIn(table: TableThere, gone: readonly Cell[]): readonly Difference[] {
  if (gone.length === 0) return [];
  const texts = gone.map(({ text }) => `“${shownOf(text)}”`);
  const isHead = gone.some(({ kind }) => kind === "head");
  const named = `${texts.slice(0, 3).join("、")}${texts.length > 3 ? `等 ${texts.length} 处` : ""}`;
  return [
    {
      kind: "missing",
      subject: "head",
      message: `${table.caption}：${isHead ? "表头" : "行名"}${named}在网页上没有了，可能被截断或删去。`,
      expected: gone.map(({ text }) => text).join("\n"),
      found: null,
      spot: whole(table),
    },
  ];
}

/** Where the cells do not lie as on paper: the texts in their order, empty cells aside. */
function byOrder(table: TableThere, expected: readonly Cell[], found: readonly BlockCell[]): readonly Difference[] {
  const { caption } = table;
  const lost: Difference = {
    kind: "unread",
    subject: "table",
    message: `${caption}：网页上的合并格或行列与报告不同，只能按先后次序核对其中的文字和数字。请在门户编辑器里重新粘贴这张表。`,
    expected: null,
    found: null,
    spot: whole(table),
  };
  const [own, theirs] = [expected.filter(({ text }) => text !== ""), found.filter(({ text }) => text !== "")];
  let [at, there] = [0, 0];
  const more: Difference[] = [];
  const gone: Cell[] = [];
  for (const { added, removed, value } of diffArrays(
    own.map(({ text }) => text),
    theirs.map(({ text }) => text),
  )) {
    if (added)
      more.push(
        ...theirs.slice(there, there + value.length).map(
          (cell): Difference => ({
            kind: "added",
            subject: /\d/.test(cell.text) ? "figure" : "head",
            message: `${caption}：网页上多出“${shownOf(cell.text)}”。`,
            expected: null,
            found: cell.text,
            spot: spotAt(table, cell),
          }),
        ),
      );
    if (removed) gone.push(...own.slice(at, at + value.length));
    if (!added) at += value.length;
    if (!removed) there += value.length;
  }
  const figures = gone.filter(({ kind }) => kind === "value");
  return [
    lost,
    ...figures.map(
      ({ name, text }): Difference => ({
        kind: "missing",
        subject: "figure",
        message: `${caption}：${name}的“${shownOf(text)}”在网页上没有找到。`,
        expected: text,
        found: null,
        spot: whole(table),
      }),
    ),
    ...cutIn(
      table,
      gone.filter(({ kind }) => kind !== "value"),
    ),
    ...more,
  ];
}

const sameShape = (expected: readonly Cell[], { cells }: CellBlock): boolean => {
  const spots = new Set(cells.map(placeOf));
  return expected.length === cells.length && expected.every((cell) => spots.has(placeOf(cell)));
};

/** Compares a table of the report with what stands on the page. */
export const compareCells = (table: TableThere, expected: readonly Cell[], block: CellBlock): readonly Difference[] =>
  sameShape(expected, block) ? byPlace(table, expected, block.cells) : byOrder(table, expected, block.cells);
