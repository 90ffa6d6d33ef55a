// What the sheet sees and does on the page: the only file of the sheet that touches elements.
import type { Address } from "#lib/edition/edition.ts";
import { elementOf, inputOf, markBlock, markLines } from "./marks.ts";
import type { Matrix } from "./matrix.ts";

export type Screen = {
  /** What stands in the input of a cell; undefined where there is none. */
  readonly shown: (address: Address) => string | undefined;
  readonly hasFocus: (address: Address) => boolean;
  readonly focus: (address: Address) => void;
  readonly select: (address: Address) => void;
  readonly caret: (address: Address) => void;
  readonly stop: (address: Address) => void;
  readonly mark: (was: readonly Address[], now: readonly Address[]) => void;
};

function focus(address: Address): void {
  const element = elementOf(address);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function caret(address: Address): void {
  const input = inputOf(address);
  input?.setSelectionRange(input.value.length, input.value.length);
}

function stop(matrix: Matrix, address: Address): void {
  const table = elementOf(address)?.closest("table");
  for (const input of table?.querySelectorAll<HTMLInputElement>('input[tabindex="0"]') ?? []) input.tabIndex = -1;
  const input = inputOf(address);
  if (input !== null) input.tabIndex = 0;
  if (table != null) markLines(table, matrix, address);
}

/** The page around a table. */
export const screenOf = (matrix: Matrix): Screen => ({
  shown: (address) => inputOf(address)?.value,
  hasFocus: (address) => document.activeElement === inputOf(address),
  focus,
  select: (address) => inputOf(address)?.select(),
  caret,
  stop: (address) => stop(matrix, address),
  mark: markBlock,
});
