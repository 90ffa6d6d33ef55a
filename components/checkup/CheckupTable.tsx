"use client";
// The table over all files: sorts by any head, and each line opens what was found in its file.
import { memo } from "react";
import { standings, type Row } from "#lib/checkup/row.ts";
import { summaryColumns, type ColumnId, type SummaryColumn } from "#lib/checkup/summary.ts";
import { isDone, nextSorting, type Line, type Sorting } from "./lines.ts";

const widths: Readonly<Record<ColumnId, string>> = {
  body: "",
  year: "w-[3.5rem]",
  format: "w-[5rem]",
  read: "w-[3.5rem]",
  unread: "w-[4.5rem]",
  error: "w-[3.5rem]",
  warning: "w-[3.5rem]",
  advice: "w-[3.5rem]",
  doubts: "w-[3.5rem]",
  standing: "w-[7.5rem]",
  file: "w-[25%]",
};

/** Columns in which the many are looked for. */
const counted: ReadonlySet<ColumnId> = new Set(["read", "unread", "error", "warning", "advice", "doubts", "standing"]);

const arrows = { true: "▼", false: "▲" } as const;

type HeadProps = { readonly column: SummaryColumn; readonly sorting: Sorting; readonly onSort: (sorting: Sorting) => void };

function Head({ column: { id, head }, sorting, onSort }: HeadProps) {
  const own = sorting?.by === id ? sorting : null;
  return (
    <th scope="col" aria-sort={own === null ? "none" : own.falling ? "descending" : "ascending"} className="checkup-head">
      <button
        type="button"
        onClick={() => onSort(nextSorting(sorting, id, counted.has(id)))}
        className="min-h-6 w-full text-left font-bold"
      >
        {head}
        <span aria-hidden="true" className="text-xs">
          {own === null ? "" : ` ${arrows[`${own.falling}`]}`}
        </span>
      </button>
    </th>
  );
}

/** A number stands out where somebody must look. */
function toneOf(id: ColumnId, row: Row): string {
  if (id === "error") return (row.error ?? 0) > 0 ? "font-bold text-bad" : "text-muted";
  if (id === "warning" || id === "unread" || id === "doubts") return (row[id] ?? 0) > 0 ? "font-bold text-warn" : "text-muted";
  if (id === "standing") return row.standing === "wrong" ? "text-bad" : row.standing === "clean" ? "text-good" : "";
  return id === "advice" || id === "read" ? "text-muted" : "";
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const opening = "block w-full min-h-6 break-words text-left text-brand underline underline-offset-2";

type LineProps = { readonly line: Line; readonly at: number; readonly onOpen: (id: number) => void };

function Waiting({ line: { entry }, at }: LineProps) {
  const { path, state } = entry;
  return (
    <tr data-file={entry.id} className="text-muted">
      <td className="text-right">{at + 1}</td>
      <td colSpan={9}>—</td>
      <td>{state === "reading" ? "正在体检…" : "等着体检"}</td>
      <td className="break-all">{path}</td>
    </tr>
  );
}

/** A file of which nothing is known: why, in the place of its numbers. */
function Refused({ row, at, open }: { readonly row: Row; readonly at: number; readonly open: () => void }) {
  return (
    <>
      <td className="text-right text-muted">{at + 1}</td>
      <td colSpan={9}>
        <button type="button" onClick={open} className={opening} aria-label={`${row.body === "" ? nameOf(row.file) : row.body}，打开`}>
          {row.body === "" ? nameOf(row.file) : row.body}
        </button>
        <span className="text-bad">{row.reason}</span>
      </td>
      <td className="text-bad">{standings[row.standing]}</td>
      <td className="break-all">{row.file}</td>
    </>
  );
}

const FileLine = memo(function FileLine(props: LineProps) {
  const { line, at, onOpen } = props;
  if (!isDone(line)) return <Waiting {...props} />;
  const { row, entry } = line;
  const open = () => onOpen(entry.id);
  return (
    <tr data-file={entry.id}>
      {row.reason === "" ? (
        <>
          <td className="text-right text-muted">{at + 1}</td>
          {summaryColumns.map(({ id, middle, text }) => (
            <td key={id} className={`${middle ? "text-right" : ""} ${id === "file" ? "break-all" : ""} ${toneOf(id, row)}`}>
              {id === "body" ? (
                <button type="button" onClick={open} className={opening}>
                  {row.body === "" ? `（${nameOf(row.file)}）` : row.body}
                </button>
              ) : (
                text(row)
              )}
            </td>
          ))}
        </>
      ) : (
        <Refused row={row} at={at} open={open} />
      )}
    </tr>
  );
});

type Props = {
  readonly lines: readonly Line[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (id: number) => void;
};

export function CheckupTable({ lines, sorting, onSort, onOpen }: Props) {
  return (
    <div className="checkup-box" tabIndex={0} role="region" aria-label="体检结果">
      <table className="checkup-table" aria-label="体检结果">
        <colgroup>
          <col className="w-[3rem]" />
          {summaryColumns.map(({ id }) => (
            <col key={id} className={widths[id]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="checkup-head">
              序号
            </th>
            {summaryColumns.map((column) => (
              <Head key={column.id} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <FileLine key={line.entry.id} line={line} at={at} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
