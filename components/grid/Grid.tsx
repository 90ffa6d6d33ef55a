"use client";
// A grid of the edition as a form that looks like the paper: heads, labels and merges from the layout, inputs where
// the paper has blanks, totals computed. It renders once; a key press paints only the cells that it changes.
import { memo, useMemo, type KeyboardEvent } from "react";
import type { Grid as GridDeclaration } from "#lib/edition/edition.ts";
import { layout, type LayoutCell } from "#lib/edition/layout.ts";
import { balancesOf } from "../form/live.ts";
import { useEditor } from "../form/context.ts";
import { BalanceRow } from "./BalanceRow.tsx";
import { InputCell } from "./InputCell.tsx";
import { rowForm } from "./look.ts";
import { headScope, labelScope } from "./scope.ts";
import { neighbour } from "./keys.ts";
import { TotalCell } from "./TotalCell.tsx";

type Props = { readonly grid: GridDeclaration; readonly checking: boolean; readonly onRow: (row: string) => void };

const look = "border border-rule px-1 py-0.5 align-middle";

function Label({ cell }: { readonly cell: LayoutCell }) {
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  if (cell.kind === "note")
    return (
      <td {...spans} className={`${look} px-2 text-center font-kai`}>
        {cell.text}
      </td>
    );
  return (
    <th {...spans} scope={cell.kind === "head" ? headScope(cell) : labelScope(cell)} className={`${look} font-normal ${cell.kind === "label" && cell.rowSpan === 1 ? "px-2 text-left" : "text-center"}`}>
      {cell.text}
    </th>
  );
}

/**
 * A form for each row, to which its inputs belong. At each key a browser looks through all inputs of the same form for
 * things to fill in by itself; without forms that is every input of the page, and costs more than all our arithmetic.
 */
function RowForms({ grid }: { readonly grid: GridDeclaration }) {
  const { outline } = useEditor();
  const rows = new Set(outline.grids.get(grid.id)?.cells.map(rowForm));
  return [...rows].map((id) => <form key={id} id={id} hidden autoComplete="off" onSubmit={(event) => event.preventDefault()} />);
}

function useBodyKeys(grid: GridDeclaration) {
  const rows = useMemo(() => layout(grid).rows, [grid]);
  return (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const next = neighbour(rows, target, event);
    if (next === undefined) return;
    event.preventDefault();
    const input = document.getElementById(next);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    input.select();
  };
}

export const Grid = memo(function Grid({ grid, checking, onRow }: Props) {
  const { edition, outline } = useEditor();
  const { rows, columns, labelColumns } = useMemo(() => layout(grid), [grid]);
  const onKeyDown = useBodyKeys(grid);
  const valueWidth = labelColumns === 0 ? 100 / columns : Math.min(60 / (columns - labelColumns), 22);
  const balances = useMemo(() => balancesOf(edition, grid.id), [edition, grid.id]);
  return (
    <div className="overflow-x-auto bg-paper" role="region" aria-label={`${grid.caption}表格`} tabIndex={-1}>
      <table
        className="w-full min-w-[46rem] table-fixed border-collapse border border-rule font-song text-[0.9375rem] leading-snug"
        onKeyDown={onKeyDown}
        onFocus={(event) => onRow(event.target.id.split(".")[1] ?? "")}
        aria-label={grid.caption}
      >
        <colgroup>
          {Array.from({ length: columns }, (_, place) => (
            <col key={place} style={place >= labelColumns ? { width: `${valueWidth}%` } : place < labelColumns - 1 ? { width: "4.5rem" } : {}} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, at) => {
                const value = cell.address === undefined ? undefined : outline.cells.get(cell.address);
                if (value === undefined) return <Label key={at} cell={cell} />;
                return value.total ? (
                  <TotalCell key={value.address} cell={value} colSpan={cell.colSpan} checking={checking} />
                ) : (
                  <InputCell key={value.address} cell={value} colSpan={cell.colSpan} />
                );
              })}
            </tr>
          ))}
        </tbody>
        {balances.length > 0 && labelColumns > 0 && <BalanceRow balances={balances} labelColumns={labelColumns} />}
      </table>
      <RowForms grid={grid} />
    </div>
  );
});
