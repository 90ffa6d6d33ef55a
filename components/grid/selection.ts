// Which cells are picked, and what the status line says of them: their count and sum.
import { Big } from "big.js";
import type { Address } from "#lib/edition/edition.ts";
import { canonicalNumber } from "#lib/arithmetic/number.ts";
import { rectangle, type Matrix } from "./matrix.ts";

export type Selection = {
  readonly subscribe: (listener: () => void) => () => void;
  /** The picked block from one corner to the other; one cell where both are the same. */
  readonly block: () => readonly (readonly Address[])[];
  readonly pick: (anchor: Address, head: Address) => void;
  readonly anchor: () => Address;
  readonly head: () => Address;
  /** Whether what is typed goes into one of several picked cells. */
  readonly typing: (is: boolean) => void;
  /** 已选 6 格，合计 128, as the cells are now; "" for a single cell. */
  readonly words: () => string;
};

/** `read` gives the number in a cell, or null where there is none. */
export function createSelection(matrix: Matrix, read: (address: Address) => Big | null): Selection {
  const listeners = new Set<() => void>();
  let [anchor, head] = ["", ""];
  let typing = false;
  const block = () => rectangle(matrix, anchor, head);
  const say = (): string => {
    const cells = [...new Set(block().flat())];
    if (cells.length < 2) return "";
    if (typing) return `已选 ${cells.length} 格，正在打的数只进光标所在的一格；按 Ctrl+回车填满所选的格`;
    const numbers = cells.flatMap((address) => read(address) ?? []);
    const sum = numbers.reduce((all, one) => all.plus(one), new Big(0));
    return `已选 ${cells.length} 格，有数的 ${numbers.length} 格，合计 ${canonicalNumber(sum)}`;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    block,
    pick: (from, to) => {
      [anchor, head] = [from, to];
      listeners.forEach((listener) => listener());
    },
    typing: (is) => {
      if (typing === is) return;
      typing = is;
      listeners.forEach((listener) => listener());
    },
    anchor: () => anchor,
    head: () => head,
    words: say,
  };
}
