// The tables of a page from the clipboard, as blocks. What lies in no table is not read.
//
// Only innermost tables count: the ones around them are frames of a web page. Rows that Word and Excel add to hold
// widths (no height, or hidden) and Word's cells without width are left away, where there is nothing in them.
import { cellText, isHidden } from "./cellText.ts";
import { blockOf, type Block, type LooseCell } from "./matrix.ts";

/** HTML allows 1000 columns to a span and 65534 rows; 0 rows are all that follow. */
function spanOf(cell: Element, name: "rowspan" | "colspan"): number {
  const typed = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  const least = name === "rowspan" ? 0 : 1;
  return Number.isNaN(typed) || typed < least ? 1 : Math.min(typed, name === "rowspan" ? 65_534 : 1000);
}

const isFlat = (element: Element, side: "width" | "height"): boolean => element.getAttribute(side) === "0" && cellText(element) === "";

const isShown = (element: Element): boolean => !isHidden(element) && !isFlat(element, "width") && !isFlat(element, "height");

const own = (table: Element, names: string): readonly Element[] => [...table.querySelectorAll(names)].filter((element) => element.closest("table") === table);

const cellOf = (cell: Element): LooseCell => ({ text: cellText(cell), rowSpan: spanOf(cell, "rowspan"), colSpan: spanOf(cell, "colspan") });

const rowOf = (row: Element): readonly LooseCell[] => [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName) && !isHidden(cell) && !isFlat(cell, "width")).map(cellOf);

/** Every innermost table of the page, in order. */
export function tablesOf(page: Document): readonly Block[] {
  const tables = [...page.querySelectorAll("table")].filter((table) => !isHidden(table) && table.querySelector("table") === null);
  return tables.map((table) => blockOf(own(table, "tr").filter(isShown).map(rowOf)));
}
