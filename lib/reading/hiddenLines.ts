// Which rows and columns of a table are hidden: by what is declared for row, `<col>` or `<colgroup>`, or by a size of 0.
//
// Excel writes both for a hidden column, WPS a width of 0 in one row. A page of another sort may write 0 where it means nothing by it
// (Google's rows have height:0pt, width:0 makes a column as narrow as its text): a line is not hidden by its size while a cell of it says
// more, while all lines say 0, or where a web page, which shows such a cell, says it in the style of what holds something. A row of 0px is hidden: sheets of
// the web reckon in pixels, and write a hidden row so.
import { isSeen, lookWithin, plainLook } from "../seen/look.ts";
import type { Declared } from "../seen/cascade.ts";
import type { Seen } from "../seen/page.ts";
import { isEmpty, type CellBlock, type Placed } from "../tables/matrix.ts";
import type { TableCell } from "./tables.ts";

type Size = "zero" | "some" | "unsaid";

const sizeIn = (text: string | undefined): Size => {
  const amount = /^\s*(\d*\.?\d+)\s*([a-z%]*)/i.exec(text ?? "");
  return amount === null || amount[2] === "%" ? "unsaid" : Number(amount[1]) === 0 ? "zero" : "some";
};

/** What attribute and style say together. */
function sizeOf(element: Element, side: "width" | "height", declared: Declared): Size {
  const sizes = [sizeIn(element.getAttribute(side) ?? undefined), sizeIn(declared.get(side))];
  return sizes.find((size) => size === "some") ?? sizes.find((size) => size === "zero") ?? "unsaid";
}

const isCollapsed = (declared: Declared): boolean => declared.get("visibility") === "collapse";

/** `gone`: it is said to be hidden. `flat`: it is of no height. */
export function sizeOfRow(row: Element, { lookOf, declaredFor, byOffice }: Seen): "gone" | "flat" | "shown" {
  if (isCollapsed(declaredFor(row)) || (row.parentElement !== null && isCollapsed(declaredFor(row.parentElement)))) return "gone";
  for (let at: Element | null = row; at !== null; at = at.parentElement) if (lookOf(at).gone) return "gone";
  const cells = [...row.children]
    .filter((cell) => (cell.getAttribute("rowspan") ?? "1") === "1")
    .map((cell) => sizeOf(cell, "height", declaredFor(cell)));
  const declared = declaredFor(row);
  const isInPixels = /^0*\.?0*(?:px)?$/.test(declared.get("height") ?? "none");
  const own = byOffice || isInPixels ? sizeOf(row, "height", declared) : sizeIn(row.getAttribute("height") ?? undefined);
  return !cells.includes("some") && own !== "some" && (own === "zero" || cells[0] === "zero") ? "flat" : "shown";
}

const spanOf = (element: Element): number => Math.min(1000, Math.max(1, Number.parseInt(element.getAttribute("span") ?? "1", 10) || 1));

/** Each column's elements: its `<col>` and the group around it. A group with `<col>` in it has no columns of its own. */
export const columnsOf = (elements: readonly Element[]): readonly (readonly Element[])[] =>
  elements.flatMap((element) => {
    const group = element.parentElement?.localName === "colgroup" ? [element.parentElement] : [];
    if (element.localName === "colgroup" && element.querySelector("col") !== null) return [];
    return Array.from({ length: spanOf(element) }, () => [element, ...group]);
  });

/** The columns that are hidden, given the elements of each, the cells and what they say. */
export function hiddenColumns(
  columns: readonly (readonly Element[])[],
  cells: readonly Placed<TableCell>[],
  block: CellBlock,
  { declaredFor, byOffice }: Seen,
): ReadonlySet<number> {
  const single = new Map<number, { readonly element: Element; readonly gone: boolean; readonly text: string }[]>();
  cells.forEach(({ column, colSpan, element, gone }, at) => {
    if (colSpan !== 1) return;
    const own = single.get(column) ?? [];
    single.set(column, own);
    own.push({ element, gone, text: block.cells[at]?.text ?? "" });
  });
  const isGone = (elements: readonly Element[]): boolean =>
    elements.some(
      (element) =>
        !isSeen({ ...lookWithin(plainLook, element.localName, declaredFor(element)), invisible: isCollapsed(declaredFor(element)) }),
    );
  const all = Array.from({ length: block.columns }, (_, column) => {
    const own = columns[column] ?? [];
    const ofColumn = single.get(column) ?? [];
    const holds = ofColumn.some(({ text }) => !isEmpty(text));
    const said = own.map((element) => sizeOf(element, "width", declaredFor(element)));
    const byCells = ofColumn.map(({ element }) => ({
      size: sizeOf(element, "width", declaredFor(element)),
      styled: /^0*\.?0*pt$/.test(declaredFor(element).get("width") ?? ""),
    }));
    const isZero = said[0] === "zero" || byCells.some(({ size, styled }) => size === "zero" && (byOffice || styled || !holds));
    const isMore = byCells.some(({ size }) => size === "some") || said[0] === "some";
    return { gone: isGone(own) || (ofColumn.length > 0 && ofColumn.every(({ gone }) => gone)), flat: isZero && (!isMore || !holds) };
  });
  const isAllFlat = all.every(({ gone, flat }) => gone || flat) && !all.every(({ gone }) => gone);
  return new Set(all.flatMap(({ gone, flat }, column) => (gone || (flat && !isAllFlat) ? [column] : [])));
}
