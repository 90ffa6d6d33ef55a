// What the strip over a table says of the picked cells: their count and sum. Pure.
import { Big } from "big.js";
import type { Address } from "#lib/edition/edition.ts";
import { canonicalNumber } from "#lib/arithmetic/number.ts";
import type { Matrix } from "./matrix.ts";
import { blockOf, several, typesInOne, type SheetState } from "./state.ts";

/** 已选 6 格，合计 128, as the cells are now; "" for a single cell. `read` gives the number in a cell, or null where there is none. */
export function selectionWords(state: SheetState, matrix: Matrix, read: (address: Address) => Big | null): string {
  if (!several(state)) return "";
  const cells = [...new Set(blockOf(state, matrix).flat())];
  if (typesInOne(state)) return `已选 ${cells.length} 格，正在打的数只进光标所在的一格；按 Ctrl+回车填满所选的格`;
  const numbers = cells.flatMap((address) => read(address) ?? []);
  const sum = numbers.reduce((all, one) => all.plus(one), new Big(0));
  return `已选 ${cells.length} 格，有数的 ${numbers.length} 格，合计 ${canonicalNumber(sum)}`;
}
