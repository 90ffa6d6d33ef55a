// 撤销 and 重做 over cells: each entry is what one act changed, in one table or by one paste. It holds texts only; the
// form stays the holder of values.
import type { Address } from "#lib/edition/edition.ts";

export type CellChange = { readonly address: Address; readonly from: string; readonly to: string };

export type History = {
  /** Notes what was done just now. Changes that change nothing are left out; what was undone can no longer be redone. */
  readonly note: (changes: readonly CellChange[]) => void;
  /** The changes that take the last act back, or bring it again; undefined where there is none. */
  readonly undo: () => readonly CellChange[] | undefined;
  readonly redo: () => readonly CellChange[] | undefined;
};

const most = 200;

export function createHistory(): History {
  const past: (readonly CellChange[])[] = [];
  const future: (readonly CellChange[])[] = [];
  return {
    note: (changes) => {
      const real = changes.filter(({ from, to }) => from !== to);
      if (real.length === 0) return;
      past.push(real);
      if (past.length > most) past.shift();
      future.length = 0;
    },
    undo: () => {
      const last = past.pop();
      if (last === undefined) return undefined;
      future.push(last);
      return last.map(({ address, from, to }) => ({ address, from: to, to: from }));
    },
    redo: () => {
      const next = future.pop();
      if (next !== undefined) past.push(next);
      return next;
    },
  };
}
