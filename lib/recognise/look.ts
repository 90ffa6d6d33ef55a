// A TABLE AS ITS LABELS SEE IT: numbers without their words, nothing where a sign stands for nothing, and every plain number as one and the same. Which row and column of a
// form a cell belongs to is told by labels alone, so two tables that look alike fit alike: offices of a county fill in one template, and of a thousand reports
// a few dozen tables look different. What was found out of a look (fit.ts) is found out once.
import { bareNumber } from "../matching/figures/figure.ts";
import { keysOf, type Keys } from "../matching/labels/label.ts";
import type { CellBlock } from "../tables/matrix.ts";
import { plainly } from "./value.ts";

/** Looks that are kept, and cells of one that is. */
const most = { looks: 128, cells: 2000 } as const;

/** What every reader of numbers calls one (look.test.ts) is seen as one and the same: which of them it is says nothing of its place. */
const seenAs = (text: string): string => {
  const plain = plainly(text);
  return bareNumber.test(plain) ? "1" : plain;
};

const byLook = new Map<string, CellBlock>();
const ofBlock = new WeakMap<CellBlock, CellBlock>();

/** The same block for all that look alike; a large one is for itself. */
function alike(look: CellBlock): CellBlock {
  if (look.cells.length > most.cells) return look;
  const key = look.cells.reduce(
    (all, { row, column, rowSpan, colSpan, text }) => `${all}\0${row} ${column} ${rowSpan} ${colSpan} ${text}`,
    `${look.rows} ${look.columns}`,
  );
  const known = byLook.get(key);
  if (known !== undefined) return known;
  if (byLook.size >= most.looks) byLook.clear();
  byLook.set(key, look);
  return look;
}

/** The look of a block, its cells in the order of the block's. The same object for the same look, as long as it is kept. */
export function lookOf(block: CellBlock): CellBlock {
  const known = ofBlock.get(block);
  if (known !== undefined) return known;
  const { rows, columns, cells } = block;
  const look = alike({ rows, columns, cells: cells.map((cell) => ({ ...cell, text: seenAs(cell.text) })) });
  ofBlock.set(block, look);
  return look;
}

const labelsOf = new WeakMap<CellBlock, readonly Keys[]>();

/** The different labels of a look. */
export function labelsIn(look: CellBlock): readonly Keys[] {
  const labels =
    labelsOf.get(look) ?? [...new Set(look.cells.map(({ text }) => text))].filter((text) => /\p{Script=Han}/u.test(text)).map(keysOf);
  labelsOf.set(look, labels);
  return labels;
}
