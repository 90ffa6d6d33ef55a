// What a heading cell heads, for screen readers: one line or a group of them (HTML, th scope).
import type { LayoutCell } from "#lib/edition/layout.ts";

export const headScope = (cell: LayoutCell): "col" | "colgroup" => (cell.colSpan > 1 ? "colgroup" : "col");
export const labelScope = (cell: LayoutCell): "row" | "rowgroup" => (cell.rowSpan > 1 ? "rowgroup" : "row");
