// Where a key leads from one input of a grid: up and down by row, left and right at the ends of the text.
import type { LayoutCell } from "#lib/edition/layout.ts";

type Rows = readonly (readonly LayoutCell[])[];
type Key = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean };

/** The part of an input that decides whether an arrow stays in the text. */
export type Caret = { readonly id: string; readonly value: string; readonly selectionStart: number | null; readonly selectionEnd: number | null };

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function stays(caret: Caret, key: string): boolean {
  const all = caret.selectionStart === 0 && caret.selectionEnd === caret.value.length;
  if (key === "ArrowLeft") return !all && caret.selectionStart !== 0;
  if (key === "ArrowRight") return !all && caret.selectionEnd !== caret.value.length;
  return false;
}

const isInput = (address: string | undefined): address is string => address !== undefined && document.getElementById(address) instanceof HTMLInputElement;

/** The id of the input that the key leads to, or undefined where the key is not ours or there is none. */
export function neighbour(rows: Rows, caret: Caret, event: Key): string | undefined {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || stays(caret, event.key)) return undefined;
  const [down, across] = event.shiftKey && event.key === "Enter" ? [-1, 0] : step;
  const values = rows.map((row) => row.filter((cell) => cell.address !== undefined));
  let row = values.findIndex((cells) => cells.some(({ address }) => address === caret.id));
  let column = values[row]?.findIndex(({ address }) => address === caret.id) ?? -1;
  if (row < 0) return undefined;
  for (row += down, column += across; row >= 0 && row < values.length && column >= 0 && column < 100; row += down, column += across) {
    const cells = values[row] ?? [];
    if (across !== 0 && column >= cells.length) return undefined;
    const address = cells[Math.min(column, cells.length - 1)]?.address;
    if (isInput(address)) return address;
  }
  return undefined;
}
