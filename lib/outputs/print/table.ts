// A table of the tree for the print page: the column widths and sizes of type that the Word file has (lib/paper/fit.ts), whole on its
// page where it fits on one, its heads repeated where it does not.
import { areaOf, roomOf } from "../../paper/area.ts";
import { insetOf, isNumber } from "../../paper/columns.ts";
import { fitOf, roomOfText, wrappedIn, type Fit } from "../../paper/fit.ts";
import { element, lines, span, type Attributes } from "../html/text.ts";
import type { TableCell, TableNode } from "../../document/node.ts";
import { placedRows, type Placed } from "../../tables/positions.ts";
import { table as measures, type Style } from "../../paper/style.ts";
import { spare } from "../../paper/wrap.ts";

const scopes: { readonly [Kind in TableCell["kind"]]: (cell: TableCell) => string | undefined } = {
  head: ({ colSpan }) => (colSpan > 1 ? "colgroup" : "col"),
  label: ({ rowSpan }) => (rowSpan > 1 ? "rowgroup" : "row"),
  note: () => undefined,
  plain: () => undefined,
  value: () => undefined,
};

/** What was reckoned to stand on one line stands on one, whatever a browser rounds. */
const onOneLine = (place: Placed<TableCell>, fit: Fit): boolean =>
  place.cell.kind === "value" ? isNumber(place.cell.text) : wrappedIn(place, fit).lines === 1;

/** Where a text breaks is set by room left free: a break in the text would be copied with it. On both sides; a line of a list begins at its depth. */
function placingOf(place: Placed<TableCell>, fit: Fit): string | undefined {
  const { kind, indent } = place.cell;
  if (kind === "value") return undefined;
  const { lines: count, width } = wrappedIn(place, fit);
  const free = count === 1 ? 0 : Math.max(0, (roomOfText(place, fit) - width - spare) * fit.label);
  const points = (length: number): string => `${(length + measures.margin).toFixed(2)}pt`;
  if (indent !== undefined)
    return `text-align: left; padding-left: ${points(insetOf(place.cell) * fit.label)}; padding-right: ${points(free)}`;
  return free > 0 ? `padding-inline: ${points(free / 2)}` : undefined;
}

function styleOf(place: Placed<TableCell>, fit: Fit): string | undefined {
  const { kind, text } = place.cell;
  const uncut = text !== "" && onOneLine(place, fit) ? "white-space: nowrap" : undefined;
  const size = kind === "value" && fit.figure !== fit.label ? `font-size: ${fit.figure}pt` : undefined;
  return [uncut, size, placingOf(place, fit)].filter(Boolean).join("; ") || undefined;
}

function cell(place: Placed<TableCell>, fit: Fit): string {
  const { text, kind, rowSpan, colSpan } = place.cell;
  const scope = text === "" ? undefined : scopes[kind](place.cell);
  const attributes: Attributes = { scope, rowspan: span(rowSpan), colspan: span(colSpan), style: styleOf(place, fit) };
  return element(scope === undefined ? "td" : "th", attributes, lines(text));
}

export function table({ caption, rows, headRows, ...layout }: TableNode, style: Style): string {
  const fit = fitOf({ ...layout, rows, headRows }, roomOf(style));
  const cells = placedRows(rows);
  const row = (place: number): string =>
    element("tr", { style: `height: ${fit.row + measures.rule}pt` }, ...(cells[place] ?? []).map((one) => cell(one, fit)));
  const group = (name: "thead" | "tbody", from: number, to: number): string =>
    from === to ? "" : element(name, {}, ...rows.slice(from, to).map((_, place) => row(from + place)));
  const columns = element(
    "colgroup",
    {},
    ...fit.widths.map((width) => `<col style="width: ${((width * 100) / areaOf(style).width).toFixed(3)}%">`),
  );
  const size = `font-size: ${fit.label}pt; line-height: ${(fit.label * measures.leading).toFixed(2)}pt`;
  return element(
    "table",
    { class: fit.whole ? "whole" : undefined, "aria-label": caption, style: size },
    columns,
    group("thead", 0, headRows),
    group("tbody", headRows, rows.length),
  );
}
