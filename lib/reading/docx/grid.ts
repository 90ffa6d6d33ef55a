// The places of cells in a table of Word: spans over grid columns, merges downwards, rows that begin or end within the grid
// (ISO/IEC 29500-1, 17.4). What does not fit together is said of the cell, and not put right.
import type { XmlElement } from "../../opc/tree.ts";
import { childOf, elementsIn, valueOf, wholeOf } from "./names.ts";
import { limits, tooMuch } from "./problem.ts";

/** A cell at its place, from 0. `under`: what a cell that is merged into the one above holds, which nobody sees. `misfit`: it says that it goes on a cell that is not above it. */
export type GridCell = {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  colSpan: number;
  readonly under: XmlElement[];
  readonly misfit: boolean;
};

const wrappers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:del", "w:moveFrom"]);

/** The elements of this name, those within wrappers too. */
export const unwrapped = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => (child.name === name ? [child] : wrappers.has(child.name) ? unwrapped(child, name) : []));

const spanOf = (properties: XmlElement | undefined): number =>
  Math.max(1, (properties === undefined ? undefined : wholeOf(valueOf(properties, "w:gridSpan"))) ?? 1);

/** `continue` where a merge goes on, `restart` where one begins; undefined where there is none. */
function mergeOf(properties: XmlElement | undefined, name: "w:vMerge" | "w:hMerge"): "continue" | "restart" | undefined {
  const merge = childOf(properties, name);
  return merge === undefined ? undefined : merge.attributes["w:val"] === "restart" ? "restart" : "continue";
}

export const cellProperties = (cell: XmlElement): XmlElement | undefined => childOf(cell, "w:tcPr");

const skippedBefore = (row: XmlElement): number => {
  const properties = childOf(row, "w:trPr");
  return Math.max(0, (properties === undefined ? undefined : wholeOf(valueOf(properties, "w:gridBefore"))) ?? 0);
};

/** The cells of these rows, and how many columns there are. */
export function gridOf(rows: readonly XmlElement[]): { readonly cells: readonly GridCell[]; readonly columns: number } {
  const cells: GridCell[] = [];
  let [columns, above] = [0, new Map<number, GridCell>()];
  rows.forEach((element, row) => {
    const merged = new Map<number, GridCell>();
    let [column, last]: [number, GridCell | undefined] = [skippedBefore(element), undefined];
    for (const cell of unwrapped(element, "w:tc")) {
      const properties = cellProperties(cell);
      const [span, down, across] = [spanOf(properties), mergeOf(properties, "w:vMerge"), mergeOf(properties, "w:hMerge")];
      const over = down === "continue" ? above.get(column) : undefined;
      if (across === "continue" && last !== undefined) {
        last.under.push(cell);
        last.colSpan += span;
      } else if (over !== undefined && over.colSpan === span && over.row + over.rowSpan === row) {
        over.under.push(cell);
        over.rowSpan += 1;
        merged.set(column, over);
        last = undefined;
      } else {
        last = { element: cell, row, column, rowSpan: 1, colSpan: span, under: [], misfit: over !== undefined };
        cells.push(last);
        if (down !== undefined) merged.set(column, last);
      }
      column += span;
      if (column > limits.columns) tooMuch();
    }
    if (cells.length > limits.cells) tooMuch();
    columns = Math.max(columns, column);
    above = merged;
  });
  return { cells, columns };
}
