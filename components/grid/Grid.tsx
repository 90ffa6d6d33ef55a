"use client";
// A grid of the edition as a form that looks like the paper and feels like a spreadsheet: heads, labels and merges from
// the layout, inputs where the paper has blanks, totals computed. It renders once; a key paints only the cells it changes.
import { memo, useMemo } from "react";
import type { Grid as GridDeclaration } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { bodiesOf, layout, ownLabelColumn, type LayoutCell } from "#lib/edition/layout.ts";
import { placedRows, type Placed } from "#lib/tables/positions.ts";
import { balancesOf } from "../editor/live.ts";
import { useEditor, useSubject } from "../editor/context.ts";
import { Columns } from "../beside/Columns.tsx";
import { BalanceRow, relationsOf } from "./BalanceRow.tsx";
import type { Cuts } from "./cuts.ts";
import { HeadCell } from "./HeadCell.tsx";
import { InputCell } from "./InputCell.tsx";
import { rowForm } from "../editor/look.ts";
import { matrixOf, type Matrix } from "./matrix.ts";
import { TotalCell } from "./TotalCell.tsx";
import { useSheetEvents, type SheetParts } from "./useSheet.ts";
import { watchHeight } from "../ui/measured.ts";

type Props = { readonly grid: GridDeclaration; readonly cuts: Cuts; readonly checking: boolean; readonly sheet: SheetParts };

/**
 * A form for each row, to which its inputs belong. At each key a browser looks through all inputs of the same form for
 * things to fill in by itself; without forms that is every input of the page, and costs more than all our arithmetic.
 */
function RowForms({ grid }: { readonly grid: GridDeclaration }) {
  const { outline } = useEditor();
  const rows = new Set(outline.grids.get(grid.id)?.cells.map(rowForm));
  return [...rows].map((id) => <form key={id} id={id} hidden autoComplete="off" onSubmit={(event) => event.preventDefault()} />);
}

/** Which columns of values hold totals only: with 核对总数 on they are twice as wide, for the totals on paper beside the computed ones. */
function totalColumns({ cells }: Matrix, outline: Outline): ReadonlySet<number> {
  const columns = cells[0]?.map((_, column) => column) ?? [];
  return new Set(columns.filter((column) => cells.every((row) => outline.cells.get(row[column] ?? "")?.total === true)));
}

const none: ReadonlySet<number> = new Set();

type Line = { readonly row: readonly Placed<LayoutCell>[]; readonly place: number };

const useRows = (grid: GridDeclaration): readonly (readonly Placed<LayoutCell>[])[] => useMemo(() => placedRows(layout(grid).rows), [grid]);

/** How high the heads of a table stand, for its cells, which keep clear of them. */
function headHeight(box: HTMLElement | null): (() => void) | undefined {
  const heads = box?.querySelector("thead");
  if (box == null || heads == null) return undefined;
  return watchHeight(heads, "--heads", box, () => `${heads.offsetHeight}px`);
}

export const Grid = memo(function Grid({ grid, cuts, checking, sheet }: Props) {
  const { edition, outline } = useEditor();
  const subject = useSubject();
  const laid = useMemo(() => layout(grid), [grid]);
  const { columns, labelColumns, headRows } = laid;
  const own = useMemo(() => ownLabelColumn(laid), [laid]);
  const rows = useRows(grid);
  const events = useSheetEvents(sheet);
  const balances = useMemo(
    () => (labelColumns > 0 ? balancesOf(edition, subject, grid.id) : []),
    [edition, subject, grid.id, labelColumns],
  );
  const lines = rows.map((row, place) => ({ row, place }));
  const bodies = bodiesOf(laid).map((rows) => rows.flatMap((place) => lines[place] ?? []));
  const firstInput = outline.grids.get(grid.id)?.cells.find(({ total }) => !total)?.address;
  const line = ({ row, place }: Line) => (
    <tr key={place} aria-rowindex={place + 1}>
      {row.map((at) => {
        const value = at.cell.address === undefined ? undefined : outline.cells.get(at.cell.address);
        if (value === undefined)
          return <HeadCell key={`head ${at.column}`} place={at} matrix={matrixOf(grid)} layout={laid} pieces={cuts[at.cell.text]} />;
        return value.total ? (
          <TotalCell key={value.address} cell={value} column={at.column} colSpan={at.cell.colSpan} checking={checking} />
        ) : (
          <InputCell key={value.address} cell={value} column={at.column} colSpan={at.cell.colSpan} entry={value.address === firstInput} />
        );
      })}
    </tr>
  );
  return (
    <div ref={headHeight} className={`grid-box ${labelColumns === 0 ? "[--labels:1rem]" : ""}`}>
      <table
        role="grid"
        className="sheet w-full min-w-[40rem] table-fixed font-song text-[0.9375rem] leading-snug"
        aria-label={grid.caption}
        aria-describedby={`keys-${grid.id}`}
        aria-multiselectable
        aria-rowcount={rows.length + relationsOf(balances).length}
        aria-colcount={columns}
        {...events}
      >
        <Columns columns={columns} labelColumns={labelColumns} own={own} wide={checking ? totalColumns(matrixOf(grid), outline) : none} />
        {headRows > 0 && <thead>{lines.slice(0, headRows).map(line)}</thead>}
        {bodies.map((body) => (
          <tbody key={body[0]?.place}>{body.map(line)}</tbody>
        ))}
        {balances.length > 0 && <BalanceRow balances={balances} labelColumns={labelColumns} after={rows.length} />}
      </table>
      <RowForms grid={grid} />
    </div>
  );
});
