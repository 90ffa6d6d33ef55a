"use client";
// The reports of a backup in a table: for each what is in the file and what is here, how they stand to each other, and whether to take it.
// The arrows go from choice to choice.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ListedReport } from "#lib/overview/backedUp.ts";
import { Button, toolClass } from "../ui/Button.tsx";
import { restoreGroups, standingNames, toldWords, type RestoreGroup } from "./restoreGroups.ts";

const cell = "border-t border-line px-2 py-1";

/** How many lines of a group stand there before one asks for more. */
const atFirst = 100;

type Choose = (ids: readonly string[], on: boolean) => void;
type Look = (of: ListedReport) => void;

const canBeSeen = ({ standing, here }: ListedReport): boolean => here !== null && standing !== "same";

type RowProps = {
  readonly report: ListedReport;
  readonly choosable: boolean;
  readonly on: boolean;
  readonly looking: boolean;
  readonly choose: Choose;
  readonly onLook: Look;
};

function Row({ report, choosable, on, looking, choose, onLook }: RowProps) {
  const { id, title, year, practice, deleted, standing, here, there } = report;
  return (
    <tr data-backed-up={id} data-standing={standing}>
      <td className={`${cell} w-8`}>
        {choosable && (
          <input
            type="checkbox"
            checked={on}
            onChange={({ target }) => choose([id], target.checked)}
            aria-label={`恢复 ${title}`}
            className="block size-5 accent-brand"
          />
        )}
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums`}>{year}年</td>
      <th scope="row" className={`${cell} text-left font-normal break-words`}>
        {title}
        {practice && "（练习）"}
        {deleted && <span className="text-sm text-muted">（备份里是已删除的，恢复后也在“已删除的报告”里）</span>}
      </th>
      <td className={cell}>{toldWords(there)}</td>
      <td className={cell}>{standing === "same" ? "一样" : here === null ? "—" : toldWords(here)}</td>
      <td className={`${cell} font-bold`}>{standingNames[standing]}</td>
      <td className={`${cell} text-right`}>
        {canBeSeen(report) && (
          <Button
            className={toolClass}
            data-look={id}
            aria-disabled={looking}
            onClick={() => onLook(report)}
            aria-label={`看 ${title} 有哪些不同`}
          >
            看不同
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The choice of a whole group: on, off, or some of it. */
function All({ group, chosen, choose }: { readonly group: RestoreGroup; readonly chosen: ReadonlySet<string>; readonly choose: Choose }) {
  const ids = group.reports.map(({ id }) => id);
  const on = ids.filter((id) => chosen.has(id)).length;
  const mixed = on > 0 && on < ids.length;
  return (
    <label className="flex min-h-6 items-center gap-2">
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = mixed;
        }}
        type="checkbox"
        checked={on === ids.length}
        onChange={({ target }) => choose(ids, target.checked)}
        className="size-5 accent-brand"
      />
      {group.name}（{ids.length} 份，选了 {on} 份）
    </label>
  );
}

type Props = {
  readonly reports: readonly ListedReport[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: Choose;
  readonly looking: boolean;
  readonly onLook: Look;
  /** The report that one was looking at and comes back from. */
  readonly returnTo: string | null;
};

type GroupProps = Omit<Props, "reports" | "returnTo"> & { readonly group: RestoreGroup };

function Group({ group, chosen, choose, looking, onLook }: GroupProps) {
  const [most, setMost] = useState(group.choosable ? atFirst : 0);
  const { name, choosable, reports } = group;
  const more = reports.length - most;
  return (
    <tbody data-group={choosable ? "choosable" : "same"}>
      <tr className="bg-ground">
        <th scope="rowgroup" colSpan={7} className={`${cell} text-left`}>
          {choosable ? <All group={group} chosen={chosen} choose={choose} /> : `${name}（${reports.length} 份，不用恢复）`}
        </th>
      </tr>
      {reports.slice(0, most).map((report) => (
        <Row
          key={report.id}
          report={report}
          choosable={choosable}
          on={chosen.has(report.id)}
          looking={looking}
          choose={choose}
          onLook={onLook}
        />
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={7} className={cell}>
            <Button look="link" onClick={() => setMost(most + atFirst)}>
              {most === 0 ? `列出这 ${Math.min(more, atFirst)} 份` : `再列 ${Math.min(more, atFirst)} 份（还有 ${more} 份）`}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Up and down from one choice to the next. */
function arrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  all[all.indexOf(event.target) + step]?.focus();
}

export function RestoreList({ reports, returnTo, ...rest }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo !== null) root.current?.querySelector<HTMLElement>(`[data-look="${returnTo}"]`)?.focus();
  }, [returnTo]);
  if (reports.length === 0) return <p className="mb-3">备份里没有可以恢复的报告。</p>;
  return (
    <div ref={root} className="mb-3 overflow-x-auto" tabIndex={0} role="region" aria-label="备份里的报告">
      <table className="w-full min-w-[48rem] text-sm" onKeyDown={arrows} data-restore>
        <thead>
          <tr className="text-left">
            {["恢复", "年度", "报告", "备份里的：最近修改", "本机的：最近修改", "比一比", ""].map((head) => (
              <th key={head} scope="col" className="px-2 py-1 whitespace-nowrap">
                {head === "" ? <span className="sr-only">看不同</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        {restoreGroups(reports).map((group) => (
          <Group key={group.name} group={group} {...rest} />
        ))}
      </table>
    </div>
  );
}
