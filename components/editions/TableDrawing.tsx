// A table drawn blank, as on paper, from its layout alone: heads, labels, notes and merges. Each place to fill shows its
// unit, a computed one says so, and its address is told where the pointer rests on it.
import type { Grid } from "#lib/edition/edition.ts";
import { layout, type LayoutCell } from "#lib/edition/layout.ts";
import type { Outline } from "#lib/edition/walk.ts";

const look = "border border-rule px-1 py-0.5 text-center align-middle font-normal";

type CellProps = { readonly cell: LayoutCell; readonly outline: Outline };

function Value({ cell, outline }: CellProps) {
  const value = outline.cells.get(cell.address ?? "");
  const unit = value?.measure.unit ?? "";
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      title={`地址：${cell.address ?? ""}`}
      data-address={cell.address}
      className={`${look} whitespace-nowrap text-xs text-muted ${value?.total === true ? "bg-ground" : ""}`}
    >
      {value?.total === true ? "计算" : unit}
    </td>
  );
}

function Cell({ cell, outline }: CellProps) {
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  if (cell.address !== undefined) return <Value cell={cell} outline={outline} />;
  if (cell.text !== "" && cell.kind === "head")
    return (
      <th {...spans} scope={cell.colSpan > 1 ? "colgroup" : "col"} className={look}>
        {cell.text}
      </th>
    );
  if (cell.text !== "" && cell.kind === "label")
    return (
      <th
        {...spans}
        scope={cell.rowSpan > 1 ? "rowgroup" : "row"}
        className={look}
        style={cell.indent === undefined ? {} : { textAlign: "left", paddingLeft: `${0.25 + cell.indent * 2}em` }}
      >
        {cell.text}
      </th>
    );
  return (
    <td {...spans} className={`${look} ${cell.kind === "note" ? "font-kai" : ""}`}>
      {cell.text}
    </td>
  );
}

export function TableDrawing({ grid, outline }: { readonly grid: Grid; readonly outline: Outline }) {
  const { headRows, rows } = layout(grid);
  const line = (row: readonly LayoutCell[], place: number) => (
    <tr key={place}>
      {row.map((cell, at) => (
        <Cell key={at} cell={cell} outline={outline} />
      ))}
    </tr>
  );
  return (
    <div data-scroll tabIndex={0} role="region" aria-label={`表格：${grid.caption}`} className="overflow-x-auto">
      <table className="w-full border-collapse font-song text-sm leading-snug" data-drawing={grid.id}>
        <caption className="sr-only">{grid.caption}（空白表样）</caption>
        {headRows > 0 && <thead>{rows.slice(0, headRows).map(line)}</thead>}
        <tbody>{rows.slice(headRows).map((row, place) => line(row, place + headRows))}</tbody>
      </table>
    </div>
  );
}
