"use client";
// What can be done with a 体检: stop it, go on, narrow the table, copy it, take the 核查单, begin anew.
import { copyRows } from "#lib/clipboard/copy.ts";
import { findingRows, summaryRows } from "#lib/checkup/copied.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { putOnClipboard } from "../ui/onClipboard.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { progressOf, type Batch } from "./batch.ts";
import { Choose } from "./Choose.tsx";
import { filterIds, filters, isDone, type DoneLine, type FilterId, type Line } from "./lines.ts";
import { SheetMenu } from "./SheetMenu.tsx";
import { clear, setBlankAsZero, start, stop } from "./work.ts";

function Progress({ batch }: { readonly batch: Batch }) {
  const { done, all } = progressOf(batch);
  return (
    <span className="flex items-center gap-2">
      {batch.running && <progress value={done} max={all} aria-label="体检的进度" className="w-40" />}
      <span>
        {batch.running ? "正在体检，" : ""}已体检 {done}／{all} 份
      </span>
      {batch.running && <Button onClick={() => stop()}>停下</Button>}
      {!batch.running && done < all && (
        <Button look="primary" onClick={() => void start()}>
          继续
        </Button>
      )}
    </span>
  );
}

function copyTable(rows: readonly (readonly string[])[], what: string): void {
  const { html, text } = copyRows(rows);
  if (putOnClipboard(html, text)) say(`${what}已复制，共 ${rows.length - 1} 行。到 Word、WPS 或 Excel 里按 Ctrl+V 粘贴。`);
  else sayProblem("没有复制成功，浏览器不允许。请导出核查单，从里面复制。");
}

function CopyMenu({ lines, blankAsZero }: { readonly lines: readonly DoneLine[]; readonly blankAsZero: boolean }) {
  const rows = () => summaryRows(lines.map(({ row }) => row));
  const findings = () =>
    findingRows(
      lines.map(({ checked }) => checked),
      blankAsZero,
    );
  return (
    <Menu
      label="复制"
      items={[
        { label: "汇总表", hint: "表里现在列着的各份，按现在的顺序", onSelect: () => copyTable(rows(), "汇总表") },
        { label: "问题清单", hint: "各份查出的问题，一条一行", onSelect: () => copyTable(findings(), "问题清单") },
      ]}
    />
  );
}

type FilterProps = { readonly lines: readonly Line[]; readonly filter: FilterId; readonly onFilter: (filter: FilterId) => void };

/** The table narrowed; what holds of no file is not offered. */
function Filters({ lines, filter, onFilter }: FilterProps) {
  const count = (id: FilterId): number =>
    id === "all" ? lines.length : lines.filter((line) => isDone(line) && filters[id].holds(line.row)).length;
  return (
    <div role="group" aria-label="只看" className="flex flex-wrap gap-1">
      {filterIds
        .filter((id) => id === "all" || id === filter || count(id) > 0)
        .map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === filter}
            onClick={() => onFilter(id)}
            className={`min-h-7 rounded border px-2 text-sm ${id === filter ? "border-brand bg-brand-soft font-bold" : "border-edge bg-paper"}`}
          >
            {filters[id].label} {count(id)}
          </button>
        ))}
    </div>
  );
}

type Props = FilterProps & { readonly batch: Batch; readonly shown: readonly Line[]; readonly onClear: () => void };

export function Tools({ batch, lines, shown, filter, onFilter, onClear }: Props) {
  const done = shown.filter(isDone);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Progress batch={batch} />
        <span className="ml-auto flex flex-wrap gap-2">
          <Choose first={false} />
          {done.length > 0 && (
            <>
              <CopyMenu lines={done} blankAsZero={batch.blankAsZero} />
              <SheetMenu label={`核查单（${done.length} 份）`} lines={done} blankAsZero={batch.blankAsZero} />
            </>
          )}
          <Button
            onClick={() => {
              clear();
              onClear();
            }}
          >
            清空
          </Button>
        </span>
      </div>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Filters lines={lines} filter={filter} onFilter={onFilter} />
        <label className="flex min-h-6 items-center gap-1 text-sm">
          <input type="checkbox" checked={batch.blankAsZero} onChange={(event) => setBlankAsZero(event.target.checked)} />
          空着的、印着“-”“/”“无”的格当作 0
        </label>
      </div>
    </>
  );
}
