// A head, label or note of a grid. It knows which rows or columns of values it stands for, so that the cursor's own
// can be marked, and stays in view: heads at the top, labels at the left.
import type { LayoutCell } from "#lib/edition/layout.ts";
import type { Placed } from "#lib/document/positions.ts";
import type { Matrix } from "./matrix.ts";
import { headScope, labelScope } from "./scope.ts";

type Props = { readonly place: Placed<LayoutCell>; readonly matrix: Matrix; readonly labelColumns: number; readonly headRows: number };
type Lines = Readonly<Record<string, number>>;

const look = "border-b border-r border-rule px-1 py-0.5 align-middle";

/** The rows of values that a label spans. */
const rowsOf = ({ row, cell }: Placed<LayoutCell>, { lines }: Matrix): Lines => ({
  "data-row-from": lines.findIndex((line) => line >= row),
  "data-row-to": lines.filter((line) => line < row + cell.rowSpan).length - 1,
});

/** The columns of values that a head at the top of the table spans. */
const columnsOf = ({ row, column, cell }: Placed<LayoutCell>, labelColumns: number, headRows: number): Lines =>
  row < headRows ? { "data-column-from": column - labelColumns, "data-column-to": column - labelColumns + cell.colSpan - 1 } : {};

export function HeadCell({ place, labelColumns, headRows, matrix }: Props) {
  const { cell, column } = place;
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  if (cell.kind === "note")
    return (
      <td {...spans} className={`${look} label-cell px-2 text-center font-kai`} style={{ left: 0 }}>
        {cell.text}
      </td>
    );
  if (cell.kind === "plain") return <td {...spans} className={`${look} text-center`}>{cell.text}</td>;
  if (cell.kind === "head")
    return (
      <th {...spans} {...columnsOf(place, labelColumns, headRows)} scope={headScope(cell)} className={`${look} text-center font-normal`}>
        {cell.text}
      </th>
    );
  return (
    <th
      {...spans}
      {...rowsOf(place, matrix)}
      scope={labelScope(cell)}
      className={`${look} label-cell font-normal ${cell.rowSpan === 1 ? "px-2 text-left" : "text-center"}`}
      style={{ left: `${column * 4.5}rem`, ...(cell.indent === undefined ? {} : { paddingLeft: `${0.5 + cell.indent * 1.5}rem` }) }}
    >
      {cell.text}
    </th>
  );
}
