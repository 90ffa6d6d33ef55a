// A block pasted over more picked cells than it has: one value fills them all, a smaller block is repeated where it goes into them
// evenly, as spreadsheets do. Totals are passed over. Only what brings no labels is repeated: labels know their place.
import type { Address } from "../../edition/edition.ts";
import type { Outline } from "../../edition/walk.ts";
import type { Texts } from "../../report/report.ts";
import { match, planOf } from "../match.ts";
import { coverOf, type CellBlock } from "../../tables/matrix.ts";
import type { Route } from "../route.ts";
import { gridLabelsOf, type Slot } from "../labels/gridLabels.ts";
import type { PastePlan } from "../plan.ts";

/** The picked cells row by row; fewer than two are no more than a cursor. */
export type Picked = readonly (readonly Address[])[];

/** How a block lies over the picked cells: `over` them all, `some` where it does not go into them evenly, or where the cursor is. */
export type Over =
  | { readonly kind: "cursor" }
  | { readonly kind: "over" | "some"; readonly picked: string; readonly block: string; readonly totals: number };

const size = (rows: number, columns: number): string => `${rows} 行 × ${columns} 列`;

function repeated(block: CellBlock, picked: Picked, outline: Outline, grid: string): readonly Route[] {
  const cover = coverOf(block);
  const slots = new Map(gridLabelsOf(outline, grid).rows.flatMap((row) => row.slots.map((slot): [Address, Slot] => [slot.address, slot])));
  return picked.flatMap((line, row) =>
    line.flatMap((address, column): readonly Route[] => {
      const [slot, cell] = [slots.get(address), cover[row % block.rows]?.[column % block.columns]];
      return slot === undefined || slot.cell.total || cell === undefined
        ? []
        : [{ cell, to: "slot", slot, unit: undefined, guessed: false }];
    }),
  );
}

/** What pasting a block over the picked cells would do; `cursor` is the first of them. */
export function matchOver(
  block: CellBlock,
  outline: Outline,
  grid: string,
  cursor: Address,
  picked: Picked,
  { figures, year }: { readonly figures: Texts; readonly year?: number },
): { readonly plan: PastePlan; readonly over: Over } {
  const plan = match(block, outline, grid, cursor, figures, year);
  const cells = picked.flat();
  const columns = Math.max(0, ...picked.map((line) => line.length));
  const isLarger =
    cells.length > 1 && picked.length >= block.rows && columns >= block.columns && (picked.length > block.rows || columns > block.columns);
  if (!isLarger || plan.alignedBy !== "cursor" || plan.belongsTo !== null) return { plan, over: { kind: "cursor" } };
  const isOne = block.rows === 1 && block.columns === 1;
  const fits =
    isOne || (picked.every((line) => line.length === columns) && picked.length % block.rows === 0 && columns % block.columns === 0);
  const said = {
    picked: size(picked.length, columns),
    block: size(block.rows, block.columns),
    totals: cells.filter((address) => outline.cells.get(address)?.total === true).length,
  };
  if (!fits) return { plan, over: { kind: "some", ...said } };
  return {
    plan: planOf(
      { routes: repeated(block, picked, outline, grid), alignedBy: "cursor", guesses: [], belongsTo: null },
      outline,
      grid,
      figures,
    ),
    over: { kind: "over", ...said },
  };
}

/** How the picked cells are filled, in a sentence; "" where there are none but the cursor's. */
export function overWords(over: Over): string {
  if (over.kind === "cursor") return "";
  if (over.kind === "some") return `选中的是 ${over.picked}，粘贴的是 ${over.block}，不能整倍铺满，只从选中的第一格起填一遍。`;
  return `粘贴的 ${over.block} 铺满选中的 ${over.picked}${over.totals > 0 ? `，其中 ${over.totals} 格总计不填` : ""}。`;
}
