// A head, label or note of a grid. It knows which rows or columns of values it stands for, so that the cursor's own
// can be marked, and stays in view: heads at the top, labels at the left.
//
// `scope` names one line even where a head spans several: the browser follows the span. `colgroup` and `rowgroup` would
// name the whole <colgroup> and <tbody>; only a head across the table is that, of the rows below it.
import { Fragment, type ReactNode } from "react";
import { rowOfCell } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { isClause, type Layout, type LayoutCell } from "#lib/edition/layout.ts";
import type { Placed } from "#lib/tables/positions.ts";
import { RowSourceMark } from "../editor/SourceMark.tsx";
import type { Matrix } from "./matrix.ts";

/** `pieces`: what of its text stays whole on a line, where that is not all of it. */
type Props = {
  readonly place: Placed<LayoutCell>;
  readonly matrix: Matrix;
  readonly layout: Layout;
  readonly pieces: readonly string[] | undefined;
};
type Lines = Readonly<Record<string, number>>;

const look = "border-b border-r border-rule px-1 py-0.5 align-middle";

/** The rows of values that a label spans. */
const rowsOf = ({ row, cell }: Placed<LayoutCell>, { lines }: Matrix): Lines => ({
  "data-row-from": lines.findIndex((line) => line >= row),
  "data-row-to": lines.filter((line) => line < row + cell.rowSpan).length - 1,
});

/** The address of the row that a label stands for, where it is one row. */
function rowAt({ row, cell }: Placed<LayoutCell>, { cells, lines }: Matrix): Address | undefined {
  const first = cells[lines.indexOf(row)]?.[0];
  return cell.rowSpan === 1 && first !== undefined ? rowOfCell(first) : undefined;
}

/** The columns of values that a head at the top of the table spans. */
const columnsOf = ({ row, column, cell }: Placed<LayoutCell>, labelColumns: number, headRows: number): Lines =>
  row < headRows ? { "data-column-from": column - labelColumns, "data-column-to": column - labelColumns + cell.colSpan - 1 } : {};

/** The pieces of a text with a chance to break between them. */
const broken = (pieces: readonly string[]): ReactNode =>
  pieces.map((piece, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {piece}
    </Fragment>
  ));

export function HeadCell({ place, matrix, layout: { columns, labelColumns, headRows }, pieces }: Props) {
  const { cell, column } = place;
  const text = pieces === undefined ? cell.text : broken(pieces);
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan, "aria-colindex": column + 1 };
  if (cell.kind === "note")
    return (
      <td {...spans} className={`${look} label-cell words px-2 text-center font-kai`} style={{ left: 0 }}>
        {text}
      </td>
    );
  if (cell.kind === "plain")
    return (
      <td {...spans} className={`${look} text-center`}>
        {cell.text}
      </td>
    );
  if (cell.kind === "head")
    return (
      <th
        {...spans}
        {...columnsOf(place, labelColumns, headRows)}
        scope={isClause(cell, { columns }) ? "rowgroup" : "col"}
        className={`${look} words text-center font-normal`}
      >
        {text}
      </th>
    );
  const address = rowAt(place, matrix);
  return (
    <th
      {...spans}
      {...rowsOf(place, matrix)}
      scope="row"
      className={`${look} label-cell words font-normal ${cell.rowSpan === 1 ? "px-2 text-left" : "text-center"}`}
      style={{ left: `${column * 4.5}rem`, ...(cell.indent === undefined ? {} : { paddingLeft: `${0.5 + cell.indent * 1.5}rem` }) }}
    >
      {text}
      {address !== undefined && <RowSourceMark at={address} />}
    </th>
  );
}
