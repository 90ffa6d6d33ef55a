// Marks that follow the cursor: the picked block, and the heads and labels of its row and column. They are set on the
// elements directly, since React would render every cell for each step of the cursor.
import type { Address } from "#lib/edition/edition.ts";
import type { Matrix } from "./matrix.ts";

/** The element that stands for a cell: its input, or the computed total where there is none. */
export const elementOf = (address: Address): HTMLElement | null =>
  document.getElementById(address) ?? document.getElementById(`total-${address}`);

const inputOf = (address: Address): HTMLInputElement | null => {
  const element = document.getElementById(address);
  return element instanceof HTMLInputElement ? element : null;
};

/** True where something can be typed at the address. */
export const isInput = (address: Address): boolean => inputOf(address) !== null;
export { inputOf };

const covers = (element: HTMLElement, axis: "row" | "column", place: number): boolean =>
  Number(element.dataset[`${axis}From`]) <= place && place <= Number(element.dataset[`${axis}To`]);

/** Marks the heads over the cursor's column, the labels of its row, and the cells of its column. */
export function markLines(table: HTMLElement, matrix: Matrix, address: Address): void {
  const spot = matrix.spots.get(address);
  if (spot === undefined) return;
  for (const head of table.querySelectorAll<HTMLElement>("[data-column-from]"))
    head.classList.toggle("in-line", covers(head, "column", spot.column));
  for (const label of table.querySelectorAll<HTMLElement>("[data-row-from]"))
    label.classList.toggle("in-line", covers(label, "row", spot.row));
}

/** Marks the cells of the picked block; a single cell is not marked, the focus shows it. */
export function markBlock(before: readonly Address[], now: readonly Address[]): void {
  const mark = (picked: boolean) => (address: Address) => {
    const cell = elementOf(address)?.closest("td");
    cell?.classList.toggle("picked", picked);
    if (picked) cell?.setAttribute("aria-selected", "true");
    else cell?.removeAttribute("aria-selected");
  };
  before.forEach(mark(false));
  if (now.length > 1) now.forEach(mark(true));
}
