// Numbers that stand in no table of the form, in rows with both reports' figures; and those that only one of the formats has, folded: there
// is nothing to compare them with, and they are listed for the record.
import type { FigureRow } from "#lib/compare/sideBySide.ts";
import type { Heads } from "#lib/compare/cells.ts";
import type { Shown } from "#lib/compare/figures.ts";
import type { Anchors } from "./anchors.ts";

const look = "border border-line px-2 py-1 align-top";
const number = `${look} text-right tabular-nums`;

const Value = ({ shown }: { readonly shown: Shown }) => (shown === "" ? <span className="font-sans text-sm text-muted">未填</span> : shown);

function Row({ row: { at, before, now, by, percent, cell }, anchors }: { readonly row: FigureRow; readonly anchors: Anchors }) {
  const anchor = anchors.get(at);
  return (
    <tr id={anchor} tabIndex={anchor === undefined ? undefined : -1} data-place={at} className="shown-cell">
      <th scope="row" className={`${look} text-left font-normal`}>
        {cell.name}
      </th>
      <td className={number}>
        <Value shown={before} />
      </td>
      <td className={number}>
        <Value shown={now} />
      </td>
      <td className={`${number} ${cell.tone === "marked" ? "bg-warn-soft font-bold" : ""}`}>
        {by === "" ? "—" : `${cell.tone === "marked" ? `${cell.sign} ` : ""}${by}`}
      </td>
      <td className={number}>{percent === "" ? "—" : percent}</td>
    </tr>
  );
}

type Props = { readonly rows: readonly FigureRow[]; readonly heads: Heads; readonly anchors: Anchors };

function Table({ group, rows, heads, anchors }: Props & { readonly group: string }) {
  return (
    <div data-scroll tabIndex={0} role="region" aria-label={group} className="mb-4 overflow-x-auto">
      <table className="w-full border-collapse bg-paper">
        <caption className="py-1 text-left font-bold">{group}</caption>
        <thead>
          <tr>
            {["名称", ...heads, "增减", "增减%"].map((head, place) => (
              <th key={head} scope="col" className={`${look} bg-ground ${place === 0 ? "text-left" : "whitespace-nowrap text-right"}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.at} row={row} anchors={anchors} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const groupsOf = (rows: readonly FigureRow[]): readonly string[] => [...new Set(rows.map(({ group }) => group))];

export const FigureRows = ({ rows, ...rest }: Props) =>
  groupsOf(rows).map((group) => <Table key={group} group={group} rows={rows.filter((row) => row.group === group)} {...rest} />);

/** What only the format of one report has: `which` of the two. */
export function AloneRows({
  rows,
  heads,
  which,
}: {
  readonly rows: readonly FigureRow[];
  readonly heads: Heads;
  readonly which: "before" | "now";
}) {
  if (rows.length === 0) return null;
  return (
    <details className="mb-4 rounded border border-line bg-ground px-3 py-2" data-alone={which}>
      <summary>
        只有{heads[which === "before" ? 0 : 1]}的格式里有的数（{rows.length} 处）
      </summary>
      {groupsOf(rows).map((group) => (
        <div key={group} className="mt-2">
          <p className="font-bold">{group}</p>
          <ul className="list-disc pl-5">
            {rows
              .filter((row) => row.group === group)
              .map(({ at, before, now, cell }) => (
                <li key={at} data-place={at}>
                  {cell.name}：<Value shown={before ?? now} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
