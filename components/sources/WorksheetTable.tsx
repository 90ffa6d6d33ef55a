// A table of 数据底稿 as on paper: heads, labels and merges of the layout, figures, the signs of their notes, and under
// each figure the one of last year. It breaks over pages with its heads repeated.
import type { SheetCell, SheetPart } from "#lib/worksheet/worksheet.ts";

type Table = Extract<SheetPart, { kind: "table" }>;
type Props = { readonly part: Table; readonly withLastYear: boolean };

/** Widths in parts of the page: the figures alike, the group labels narrow, the last label takes what is left. */
function Columns({ columns, labelColumns }: Table) {
  const width = (place: number): string | undefined => {
    if (place >= labelColumns) return `${labelColumns === 0 ? 100 / columns : Math.min(60 / (columns - labelColumns), 24)}%`;
    return place < labelColumns - 1 ? "7%" : undefined;
  };
  return (
    <colgroup>
      {Array.from({ length: columns }, (_, place) => (
        <col key={place} style={{ width: width(place) }} />
      ))}
    </colgroup>
  );
}

const Sign = ({ sign }: { readonly sign: string }) => (sign === "" ? null : <span className="sheet-sign">{sign}</span>);

/** Last year's figure is worth a line where one of the two is not 0. */
const tells = ({ text, lastYear }: SheetCell): boolean => lastYear !== "" && (lastYear !== "0" || text !== "0");

// `scope` as in the form (grid/HeadCell.tsx): one line, whatever it spans; a head across the table is that of the rows below.
function Cell({ cell, across, withLastYear }: { readonly cell: SheetCell; readonly across: boolean; readonly withLastYear: boolean }) {
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  if (cell.kind === "head" && cell.text !== "")
    return (
      <th {...spans} scope={across ? "rowgroup" : "col"}>
        {cell.text}
      </th>
    );
  if (cell.kind === "label" && cell.text !== "")
    return (
      <th {...spans} scope="row" className={cell.rowSpan === 1 ? "sheet-label" : ""}>
        {cell.text}
        <Sign sign={cell.sign} />
      </th>
    );
  return (
    <td {...spans} data-at={cell.address}>
      {cell.text}
      <Sign sign={cell.sign} />
      {withLastYear && tells(cell) && <span className="sheet-before">上年 {cell.lastYear}</span>}
    </td>
  );
}

export function WorksheetTable({ part, withLastYear }: Props) {
  const line = (row: readonly SheetCell[], place: number) => (
    <tr key={place}>
      {row.map((cell, number) => (
        <Cell key={cell.address ?? number} cell={cell} across={cell.colSpan === part.columns} withLastYear={withLastYear} />
      ))}
    </tr>
  );
  return (
    <div className="sheet-box" role="region" aria-label={`表格：${part.caption}`} tabIndex={0}>
      <table aria-label={part.caption}>
        <Columns {...part} />
        {part.headRows > 0 && <thead>{part.rows.slice(0, part.headRows).map(line)}</thead>}
        <tbody>{part.rows.slice(part.headRows).map((row, place) => line(row, place))}</tbody>
      </table>
    </div>
  );
}
