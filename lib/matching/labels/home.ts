// Whose labels a block brings: the table that it was copied from, among all tables of the edition.
import type { Outline } from "../../edition/walk.ts";
import { isFigure } from "../figures/unit.ts";
import { has, keysOf, type Keys } from "./label.ts";
import { filledCells, isEmpty, type CellBlock } from "../../tables/matrix.ts";
import { gridLabelsOf } from "./gridLabels.ts";

/** The different texts of a block that are no figures. */
const textsOf = ({ cells }: CellBlock): readonly Keys[] =>
  [...new Set(cells.map(({ text }) => text))].filter((text) => !isEmpty(text) && !isFigure(text)).map(keysOf);

const printedIn = (texts: readonly Keys[], outline: Outline, grid: string): number =>
  texts.filter((keys) => has(gridLabelsOf(outline, grid).printed, keys)).length;

/** How many of the labels that a block brings this grid prints. */
export const labelsShared = (block: CellBlock, outline: Outline, grid: string): number => printedIn(textsOf(block), outline, grid);

/** So many labels at least, and more than twice as many as this grid's, make a block another grid's. */
const few = 3;

/** The other grid that the block was copied from, or undefined. */
export function otherHome(block: CellBlock, outline: Outline, grid: string): string | undefined {
  const texts = textsOf(block);
  const own = printedIn(texts, outline, grid);
  const others = [...outline.grids.keys()].filter((id) => id !== grid).map((id) => ({ id, count: printedIn(texts, outline, id) }));
  return others.filter(({ count }) => count >= few && count > own * 2).sort((a, b) => b.count - a.count)[0]?.id;
}

type Ranked = { readonly block: CellBlock; readonly labels: number; readonly filled: number };

const ranked = (blocks: readonly CellBlock[], outline: Outline, grid: string): readonly Ranked[] =>
  blocks
    .map((block) => ({ block, labels: printedIn(textsOf(block), outline, grid), filled: filledCells(block) }))
    .sort((a, b) => b.labels - a.labels || b.filled - a.filled);

/** The block that brings most labels of the grid, for a page of several tables; of those that bring as many, the fullest. */
export const blockFor = (blocks: readonly CellBlock[], outline: Outline, grid: string): CellBlock | undefined =>
  ranked(blocks, outline, grid)[0]?.block;

const figuresOf = ({ cells }: CellBlock): string => JSON.stringify(cells.flatMap(({ text }) => (isFigure(text) ? [text.trim()] : [])));

/** How many blocks may be the one that is meant: they bring as many labels as the first, and other figures each; 1 where it is certain. */
export function meantAmong(blocks: readonly CellBlock[], outline: Outline, grid: string): number {
  const [first, ...others] = ranked(blocks, outline, grid);
  const alike = [first, ...others].flatMap((one) => (one !== undefined && one.labels === first?.labels ? [figuresOf(one.block)] : []));
  return Math.max(1, new Set(alike.filter((figures) => figures !== "[]")).size);
}
