// A table of the report and the block of cells that it became on a page, cell by cell at their places. Two rows that changed places are
// said as that; where merges were lost, the texts are still compared in their order, and the loss is said.
import { shownOf } from "../characters/unseen.ts";
import { diffArrays } from "diff";
import { nameOf } from "../edition/name.ts";
import { printable, type TableNode } from "../document/node.ts";
import type { Outline } from "../edition/walk.ts";
import { blockOf, type CellBlock, type BlockCell } from "../tables/matrix.ts";
import { changed, type Difference } from "./difference.ts";
import { linesOf, words } from "../reading/html/words.ts";

export type Cell = BlockCell & { readonly name: string };

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
  const names = table.rows.flatMap((row, at) => row.map((_, place) => nameIn(table, outline, at, place)));
  return blockOf(table.rows).cells.map((cell, at) => ({ ...cell, text: textOf(printable(cell.text)), name: names[at] ?? "" }));
}

const spot = ({ row, column, rowSpan, colSpan }: BlockCell): string => [row, column, rowSpan, colSpan].join(" ");

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

function byPlace(table: string, expected: readonly Cell[], found: readonly BlockCell[]): readonly Difference[] {
  const there = new Map(found.map((cell) => [spot(cell), cell.text]));
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
        message: `${table}：“${label(one)}”和“${label(two)}”两行在网页上对调了。`,
        expected: label(one),
        found: label(two),
      }),
    ),
    ...expected
      .filter((cell) => !aside.has(cell.row) && there.get(spot(cell)) !== cell.text)
      .map(({ name, text, ...cell }) => changed(`${table}：${name}`, text, there.get(spot({ ...cell, text })) ?? "")),
  ];
}

/** Where the cells do not lie as on paper: the texts in their order, empty cells aside. */
function byOrder(table: string, expected: readonly Cell[], found: readonly BlockCell[]): readonly Difference[] {
  const lost: Difference = {
    kind: "unread",
    message: `${table}：网页上的合并格或行列与报告不同，只能按先后次序核对其中的文字和数字。请在门户编辑器里重新粘贴这张表。`,
    expected: null,
    found: null,
  };
  const [own, theirs] = [expected.filter(({ text }) => text !== ""), found.filter(({ text }) => text !== "")];
  let at = 0;
  const differences: Difference[] = [lost];
  for (const { added, removed, value } of diffArrays(
    own.map(({ text }) => text),
    theirs.map(({ text }) => text),
  )) {
    if (added)
      differences.push(
        ...value.map(
          (text): Difference => ({ kind: "added", message: `${table}：网页上多出“${shownOf(text)}”。`, expected: null, found: text }),
        ),
      );
    if (removed)
      differences.push(
        ...own.slice(at, at + value.length).map(
          ({ name, text }): Difference => ({
            kind: "missing",
            message: `${table}：${name}的“${shownOf(text)}”在网页上没有找到。`,
            expected: text,
            found: null,
          }),
        ),
      );
    if (!added) at += value.length;
  }
  return differences;
}

const sameShape = (expected: readonly Cell[], { cells }: CellBlock): boolean => {
  const spots = new Set(cells.map(spot));
  return expected.length === cells.length && expected.every((cell) => spots.has(spot(cell)));
};

/** Compares a table of the report, called `name`, with what stands on the page. */
export const compareCells = (name: string, expected: readonly Cell[], block: CellBlock): readonly Difference[] =>
  sameShape(expected, block) ? byPlace(name, expected, block.cells) : byOrder(name, expected, block.cells);
