// The tables of a report and of a page, cell by cell at their places. Two rows that changed places are said as that; where
// merges were lost, the texts are still compared in their order, and the loss is said.
import { diffArrays } from "diff";
import { nameOf } from "../checks/name.ts";
import type { Outline } from "../edition/walk.ts";
import type { Document, Node } from "../document/node.ts";
import { blockOf, type Block, type BlockCell } from "../importers/matrix.ts";
import type { Difference } from "./difference.ts";
import { linesOf, words } from "./words.ts";

type Table = Extract<Node, { kind: "table" }>;
type Cell = BlockCell & { readonly name: string };

/** Half of the labels of a table make it that table. */
const enough = 0.5;

const textOf = (text: string): string => linesOf(text).join("");

function cellsOf({ rows }: Table, outline: Outline): readonly Cell[] {
  const loose = rows.flat();
  return blockOf(rows).cells.map((cell, at) => {
    const one = loose[at];
    const name = one?.address === undefined ? `“${words(cell.text)}”一格` : nameOf(outline, one.address);
    return { ...cell, text: textOf(cell.text), name };
  });
}

const seen = ({ cells, ...rest }: Block): Block => ({ ...rest, cells: cells.map((cell) => ({ ...cell, text: textOf(cell.text) })) });

/** Which part of the labels of a table stand in a block. */
function share(labels: readonly string[], block: Block): number {
  const texts = new Set(block.cells.map(({ text }) => text));
  return labels.length === 0 ? 0 : labels.filter((label) => texts.has(label)).length / labels.length;
}

const spot = ({ row, column, rowSpan, colSpan }: BlockCell): string => [row, column, rowSpan, colSpan].join(" ");

const rowTexts = (cells: readonly BlockCell[], row: number): string => cells.filter((cell) => cell.row === row).map(({ text, column }) => `${column} ${text}`).join("\n");

/** Pairs of rows that stand each in the other's place. */
function swaps(expected: readonly Cell[], found: readonly BlockCell[]): readonly (readonly [number, number])[] {
  const rows = [...new Set(expected.map(({ row }) => row))].filter((row) => rowTexts(expected, row) !== rowTexts(found, row));
  return rows.flatMap((one, at) => rows.slice(at + 1).flatMap((two) => (rowTexts(expected, one) === rowTexts(found, two) && rowTexts(expected, two) === rowTexts(found, one) ? [[one, two] as const] : [])));
}

const quoted = (text: string): string => (text === "" ? "空的" : `“${text}”`);

const changed = (table: string, { name, text }: Cell, found: string): Difference => ({ kind: "changed", message: `${table}：${name}，报告里是${quoted(text)}，网页上是${quoted(found)}。`, expected: text, found });

function byPlace(table: string, expected: readonly Cell[], found: readonly BlockCell[]): readonly Difference[] {
  const there = new Map(found.map((cell) => [spot(cell), cell.text]));
  const swapped = swaps(expected, found);
  const aside = new Set(swapped.flat());
  const label = (row: number): string => expected.filter((cell) => cell.row === row).map(({ text }) => text).find((text) => text !== "" && !/^[\d.]+$/.test(text)) ?? `第${row + 1}行`;
  return [
    ...swapped.map(([one, two]): Difference => ({ kind: "moved", message: `${table}：“${label(one)}”和“${label(two)}”两行在网页上对调了。`, expected: label(one), found: label(two) })),
    ...expected.filter((cell) => !aside.has(cell.row) && there.get(spot(cell)) !== cell.text).map((cell) => changed(table, cell, there.get(spot(cell)) ?? "")),
  ];
}

/** Where the cells do not lie as on paper: the texts in their order, empty cells aside. */
function byOrder(table: string, expected: readonly Cell[], found: readonly BlockCell[]): readonly Difference[] {
  const lost: Difference = { kind: "unread", message: `${table}：网页上的合并格或行列与报告不同，只能按先后次序核对其中的文字和数字。请在门户编辑器里重新粘贴这张表。`, expected: null, found: null };
  const [own, theirs] = [expected.filter(({ text }) => text !== ""), found.filter(({ text }) => text !== "")];
  let at = 0;
  const differences: Difference[] = [lost];
  for (const { added, removed, value } of diffArrays(own.map(({ text }) => text), theirs.map(({ text }) => text))) {
    if (added) differences.push(...value.map((text): Difference => ({ kind: "added", message: `${table}：网页上多出“${text}”。`, expected: null, found: text })));
    if (removed) differences.push(...own.slice(at, at + value.length).map(({ name, text }): Difference => ({ kind: "missing", message: `${table}：${name}的“${text}”在网页上没有找到。`, expected: text, found: null })));
    if (!added) at += value.length;
  }
  return differences;
}

const sameShape = (expected: readonly Cell[], { cells }: Block): boolean => {
  const spots = new Set(cells.map(spot));
  return expected.length === cells.length && expected.every((cell) => spots.has(spot(cell)));
};

/** `matched`: how many tables of the report were found on the page, equal or not. */
export type TableVerdict = { readonly differences: readonly Difference[]; readonly matched: number };

/** Compares every table of the report with the one of the page that has most of its labels. */
export function compareTables({ nodes }: Pick<Document, "nodes">, outline: Outline, page: readonly Block[]): TableVerdict {
  const left = page.map(seen);
  let matched = 0;
  const differences = nodes.flatMap((node): readonly Difference[] => {
    if (node.kind !== "table") return [];
    const expected = cellsOf(node, outline);
    const labels = node.rows.flat().flatMap(({ address, text }) => (address === undefined && text.trim() !== "" ? [textOf(text)] : []));
    const scores = left.map((block) => share(labels, block));
    const best = scores.indexOf(Math.max(...scores));
    const block = left[best];
    if (block === undefined || (scores[best] ?? 0) < enough) return [{ kind: "unread", message: `网页上没有读到表“${node.caption}”，这张表没有核对。`, expected: node.caption, found: null }];
    left.splice(best, 1);
    matched += 1;
    return sameShape(expected, block) ? byPlace(node.caption, expected, block.cells) : byOrder(node.caption, expected, block.cells);
  });
  return { differences, matched };
}
