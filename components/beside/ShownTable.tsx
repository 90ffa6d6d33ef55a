// A table of the form that is only read: heads, labels and merges from the layout, in each cell its figure, and where it differs the other
// one in small letters, a sign and a tint. It knows nothing of what is compared (lib/edition/shownCell.ts), and draws in a page of the
// server's as in a dialog.
import { bodiesOf, isClause, layout, ownLabelColumn, type Layout, type LayoutCell } from "#lib/edition/layout.ts";
import type { ShownCell, ShownGrid, Tone } from "#lib/edition/shownCell.ts";
import { placedRows, type Placed } from "#lib/tables/positions.ts";
import type { Anchors } from "./anchors.ts";
import { Columns } from "./Columns.tsx";

const look = "border-b border-r border-rule px-1 py-0.5 align-middle";

/** The tint of a cell, and how its sign stands out. */
const tones: { readonly [Key in Tone]: readonly [cell: string, sign: string] } = {
  plain: ["", "text-muted"],
  filled: ["bg-good-soft", "text-good font-bold"],
  changed: ["bg-brand-soft", "text-brand"],
  marked: ["bg-warn-soft font-bold", "text-warn"],
  wrong: ["bg-bad-soft", "text-bad font-bold"],
  quiet: ["", "text-muted"],
};

function Value({ cell, shown, anchors }: { readonly cell: LayoutCell; readonly shown: ShownCell; readonly anchors: Anchors }) {
  const { name, text, computed, tone, sign, was, words } = shown;
  const anchor = anchors.get(cell.address ?? "");
  const [tint, signLook] = tones[tone];
  const value = (
    <>
      {sign !== "" && (
        <span aria-hidden="true" className={`font-sans text-xs ${signLook}`}>
          {sign}
        </span>
      )}
      {text}
    </>
  );
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      data-place={cell.address}
      data-tone={tone}
      {...(anchor === undefined ? {} : { id: anchor, tabIndex: -1, "aria-label": `${name}：${words}` })}
      {...(words === "" ? {} : { title: words })}
      className={`${look} shown-cell relative text-right tabular-nums ${tint === "" && computed ? "bg-computed font-bold" : tint}`}
    >
      {was === "" ? (
        value
      ) : (
        <span className="flex items-baseline justify-end gap-1">
          <span aria-hidden="true" className="mr-auto font-sans text-xs font-normal text-muted" data-was>
            {was}
          </span>
          <span>{value}</span>
        </span>
      )}
      {words !== "" && <span className="sr-only">（{words}）</span>}
    </td>
  );
}

function Head({ place: { cell, column }, laid }: { readonly place: Placed<LayoutCell>; readonly laid: Layout }) {
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  switch (cell.kind) {
    case "head":
      return (
        <th {...spans} scope={isClause(cell, laid) ? "rowgroup" : "col"} className={`${look} words text-center font-normal`}>
          {cell.text}
        </th>
      );
    case "label":
      return (
        <th
          {...spans}
          scope="row"
          className={`${look} label-cell words font-normal ${cell.rowSpan === 1 ? "px-2 text-left" : "text-center"}`}
          style={{ left: `${column * 4.5}rem`, ...(cell.indent === undefined ? {} : { paddingLeft: `${0.5 + cell.indent * 1.5}rem` }) }}
        >
          {cell.text}
        </th>
      );
    case "note":
      return (
        <td {...spans} className={`${look} label-cell words px-2 text-center font-kai`} style={{ left: 0 }}>
          {cell.text}
        </td>
      );
    case "plain":
    case "value":
      return (
        <td {...spans} className={`${look} text-center`}>
          {cell.text}
        </td>
      );
  }
}

type Props = {
  readonly shown: ShownGrid;
  /** The ids of the cells to which a list leads. */
  readonly anchors: Anchors;
  readonly label?: string;
  /** In a box that scrolls by itself, so that what stands around it stays in sight. */
  readonly boxed?: boolean;
};

const none: ReadonlySet<number> = new Set();

export function ShownTable({ shown: { grid, cells }, anchors, label = grid.caption, boxed = false }: Props) {
  const laid = layout(grid);
  const rows = placedRows(laid.rows);
  const line = (row: number) => (
    <tr key={row}>
      {rows[row]?.map((place) => {
        const value = cells[place.cell.address ?? ""];
        return value === undefined ? (
          <Head key={place.column} place={place} laid={laid} />
        ) : (
          <Value key={place.column} cell={place.cell} shown={value} anchors={anchors} />
        );
      })}
    </tr>
  );
  return (
    <div className="shown-part mb-3">
      <div className={`shown-box ${boxed ? "is-boxed" : ""}`} tabIndex={0} role="region" aria-label={label} data-scroll>
        <table className="sheet w-full min-w-[40rem] table-fixed bg-paper font-song text-[0.9375rem] leading-snug" data-shown={grid.id}>
          <caption className="sr-only">{label}</caption>
          <Columns columns={laid.columns} labelColumns={laid.labelColumns} own={ownLabelColumn(laid)} wide={none} />
          {laid.headRows > 0 && <thead>{Array.from({ length: laid.headRows }, (_, row) => line(row))}</thead>}
          {bodiesOf(laid).map((body) => (
            <tbody key={body[0]}>{body.map(line)}</tbody>
          ))}
        </table>
      </div>
    </div>
  );
}
