"use client";
// The reports of one year as a table that sorts by any head. TanStack Table holds the order of rows; the markup is ours.
import { createSortedRowModel, rowSortingFeature, sortFns, tableFeatures, useTable, type ColumnDef } from "@tanstack/react-table";
import { openingOf } from "../editor/lastPlace.ts";
import { useInBrowser } from "../ui/inBrowser.ts";
import { statusNames } from "#lib/checks/progress.ts";
import { byGravity, countWords } from "#lib/checks/standing.ts";
import { kinds, levelInShort } from "#lib/edition/body.ts";
import { momentIn } from "#lib/report/date.ts";
import { handover } from "../ui/focus.ts";
import { PageLink } from "../ui/PageLink.tsx";
import { ReportMenu } from "./ReportMenu.tsx";
import { stages } from "#lib/signing/frozen.ts";
import type { RowSays, StartSays } from "#lib/signing/startSays.ts";
import type { Summary } from "#lib/overview/summary.ts";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

const percent = ({ filled, asked }: Summary): number => (asked === 0 ? 0 : Math.floor((filled / asked) * 100));

const moment = (iso: string): string => momentIn(new Date(iso), { year: false });

/** A report of the list with how far it is on its way on line. */
type Row = Summary & { readonly says: RowSays | undefined; readonly kept: boolean };

/** 定稿, 已发布, 更正 with the code; and the day by which it must be public, where that is near or over. */
function Way({ says }: { readonly says: RowSays | undefined }) {
  if (says === undefined) return null;
  const { stage, code, reminder } = says;
  return (
    <>
      {stage !== null && (
        <span data-stage={stage} className="block text-sm text-ink">
          {stage === "correcting" ? "正在更正" : stages[stage]} <span className="whitespace-nowrap">{code}</span>
        </span>
      )}
      {reminder !== null && <span className={`block text-sm ${reminder.late ? "text-bad" : "text-warn"}`}>{reminder.words}</span>}
    </>
  );
}

/** Nobody knows yet how it stands; the page asks again by itself, unless the store cannot keep what is found. */
const Reckoning = ({ kept }: { readonly kept: boolean }) =>
  kept ? (
    <span className="text-muted" data-pending>
      正在算……
    </span>
  ) : (
    <span className="text-muted">没有算完（结果存不进去），打开报告能看到</span>
  );

function Progress({ summary }: { readonly summary: Row }) {
  const { complete, blank, open, filled, asked, known, pending, kept } = summary;
  if (!known)
    return (
      <span className="text-bad">
        格式不认识<span className="block text-sm">请用保存它的版本打开，或升级本系统</span>
      </span>
    );
  if (pending)
    return (
      <>
        <Reckoning kept={kept} />
        <Way says={summary.says} />
      </>
    );
  return (
    <span className={complete ? "text-good" : blank ? "text-muted" : open.error > 0 ? "text-bad" : ""}>
      {complete
        ? `✓ ${statusNames.done}`
        : blank
          ? `○ ${statusNames.empty}`
          : open.error > 0
            ? `✕ ${statusNames.wrong}`
            : `◐ ${statusNames.begun} ${percent(summary)}%`}
      <span className="block text-sm text-muted">
        已填 {filled}/{asked} 处
      </span>
      <Way says={summary.says} />
    </span>
  );
}

/** 2 处错误 · 3 条提醒, as the bar of the report counts them. `unclear`: reports that could be meant by the year before, which was not judged then. */
function Open({ summary: { open: counts, unclear, known, pending, kept } }: { readonly summary: Row }) {
  if (!known) return <span className="text-muted">未能判断</span>;
  if (pending) return <Reckoning kept={kept} />;
  const { error, ...rest } = counts;
  const more = countWords(rest).join(" · ");
  return (
    <>
      {error > 0 && <strong className="block text-bad">✕ {countWords({ error })}</strong>}
      {more !== "" && <span className={counts.warning > 0 ? "text-warn" : "text-muted"}>{more}</span>}
      {error === 0 && more === "" && unclear === 0 && <span className="text-muted">没有</span>}
      {unclear > 0 && <span className="block text-sm text-warn">没有和上年核对：请在“操作”里选上一年是哪一份</span>}
    </>
  );
}

/** 人民政府 · 县级. */
const kindWords = ({ kind, level }: Summary): string =>
  [kind === "" ? "" : kinds[kind], level === "" ? "" : levelInShort(level)].filter(Boolean).join(" · ");

/** Leads to where one was last in the report, once a browser can tell. A narrow window has what the columns left out say below. */
function Opening({ summary }: { readonly summary: Summary }) {
  const { id, practice, title, changed } = summary;
  return (
    <>
      <PageLink href={useInBrowser() ? openingOf(id) : `/reports/${id}`} className="font-bold text-brand underline underline-offset-2">
        {practice && <span className="mr-1 rounded bg-warn-soft px-1 text-sm font-normal text-warn">练习</span>}
        {title}
      </PageLink>
      <span className="block text-sm text-muted md:hidden">
        {[kindWords(summary), `${moment(changed)} 保存`].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

/** Columns that a narrow window leaves out. */
const inWide: ReadonlySet<string> = new Set(["kind", "changed"]);
const shown = (id: string): string => (inWide.has(id) ? "max-md:hidden" : "");

const columns: ColumnDef<typeof features, Row>[] = [
  {
    id: "name",
    header: "报告",
    accessorFn: ({ name }) => name,
    cell: ({ row }) => <Opening summary={row.original} />,
  },
  {
    id: "kind",
    header: "类别",
    accessorFn: ({ kind }) => (kind === "" ? "" : kinds[kind]),
    cell: ({ row: { original } }) => kindWords(original) || "—",
  },
  { id: "progress", header: "进度", accessorFn: percent, cell: ({ row }) => <Progress summary={row.original} /> },
  {
    id: "open",
    header: "问题",
    accessorFn: ({ open }) => countWords(open).join(),
    sortFn: (one, two) => byGravity(one.original.open, two.original.open),
    sortDescFirst: true,
    cell: ({ row }) => <Open summary={row.original} />,
  },
  { id: "changed", header: "最后保存", accessorFn: ({ changed }) => changed, cell: ({ row }) => moment(row.original.changed) },
];

/** The same in every year, so that the columns of the years stand under each other. */
const widths = [
  "",
  "w-[10.5rem] max-md:hidden",
  "w-[8.5rem] max-md:w-[8rem]",
  "w-[8rem] max-md:w-[7rem]",
  "w-[6.5rem] max-md:hidden",
  "w-[6.5rem] max-md:w-[6rem]",
] as const;

const arrows = { asc: "▲", desc: "▼" } as const;
const directions = { asc: "ascending", desc: "descending" } as const;

/** `kept`: the store takes what is found of how reports stand. */
type Props = {
  readonly reports: readonly Summary[];
  readonly year: number;
  readonly says: StartSays["rows"];
  readonly kept: boolean;
};

export function ReportTable({ reports, year, says, kept }: Props) {
  const data = reports.map((summary): Row => ({ ...summary, says: says[summary.id], kept }));
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id });
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[51rem] max-md:min-w-[32rem] table-fixed border-collapse bg-paper" aria-label={`${year}年的报告`}>
        <colgroup>
          {widths.map((width) => (
            <col key={width} className={width} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => {
                const sorted = column.getIsSorted();
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={sorted === false ? "none" : directions[sorted]}
                    className={`border border-line bg-ground px-3 py-2 text-left ${shown(column.id)}`}
                  >
                    <button type="button" onClick={column.getToggleSortingHandler()} className="text-left font-bold">
                      {String(column.columnDef.header)} <span aria-hidden="true">{sorted === false ? "" : arrows[sorted]}</span>
                    </button>
                  </th>
                );
              })}
              <th scope="col" className="border border-line bg-ground px-3 py-2 text-left print:hidden">
                操作
              </th>
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} ref={handover()} data-report={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={`border border-line px-3 py-2 align-top ${shown(cell.column.id)}`}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
              <td className="border border-line px-3 py-2 align-top print:hidden">
                <ReportMenu summary={row.original} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
