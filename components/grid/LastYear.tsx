"use client";
// Last year's report at a table: what it offers; 与上年对照, its number and a large change beside each figure, in the same line, following
// as one types; where it is not in the store, how to get it.
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import type { Cell } from "#lib/edition/walk.ts";
import { canonicalNumber, valueOf, type Reading } from "#lib/arithmetic/number.ts";
import type { Opened } from "#lib/arithmetic/opened.ts";
import { ChooseYearBefore } from "../editor/ChooseYearBefore.tsx";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { besideOf } from "./lastYearWords.ts";
import { underId } from "../editor/look.ts";
import { Offers } from "./Offers.tsx";
import { useLastYearShown } from "./lastYearShown.ts";
import type { Under } from "./under.ts";
import type { SheetParts } from "./useSheet.ts";
import { readHref } from "../ui/readHref.ts";
import { PageLink } from "../ui/PageLink.tsx";

const known = (reading: Reading | undefined): string => {
  const value = valueOf(reading);
  return value === null ? "" : canonicalNumber(value);
};

/** Last year's reading at the place of a cell; a place that is counted in another unit is another place. */
function readingBefore({ outline, readings }: Opened, { address, measure }: Cell): Reading | undefined {
  return outline.cells.get(address)?.measure.unit === measure.unit ? readings.get(address) : undefined;
}

function useBeside(cell: Cell) {
  const { lastYear } = useEditor();
  const now = useLiveLater((live) => known(live.reading(cell.address)));
  return lastYear === undefined ? undefined : besideOf(readingBefore(lastYear, cell), now);
}

/** How many signs stand in the cell itself. What does not fit before them is left to the strip, and the sign of a large change has the first place. */
const useOwn = ({ address, total }: Cell): number =>
  useLiveLater((live) => (total ? live.total(address) : (live.report().figures[address] ?? "")).length);

function LastYearCell({ cell }: { readonly cell: Cell }) {
  const beside = useBeside(cell);
  const own = useOwn(cell);
  if (beside === undefined) return null;
  const { was, sign, by, large, words } = beside;
  const loud = large ? "font-bold text-warn" : "";
  return (
    <div
      id={underId(cell.address)}
      title={words}
      data-under={cell.address}
      className="last-year font-sans text-muted tabular-nums"
      style={{ right: `${own * 0.5 + 0.5}rem` }}
    >
      <span className="sr-only">{words}</span>
      {sign !== "" && (
        <span aria-hidden="true" className={loud}>
          {sign}
        </span>
      )}
      <span aria-hidden="true">{was}</span>
      {by !== "" && (
        <span aria-hidden="true" className={loud}>
          {sign === "" ? by : `${sign === "▲" ? "+" : "−"}${by}`}
        </span>
      )}
    </div>
  );
}

function LastYearWords({ cell }: { readonly cell: Cell }) {
  const beside = useBeside(cell);
  return beside === undefined ? null : (
    <p className={`truncate ${beside.large ? "font-bold text-warn" : ""}`} data-last-year-words title={beside.words}>
      {beside.words}
      {beside.large && ` ${beside.sign}${beside.by}`}
    </p>
  );
}

const underCell: Under = { inCell: (cell) => <LastYearCell cell={cell} />, inStrip: (cell) => <LastYearWords cell={cell} /> };

/** What could be meant is not there, or not known: the notice above the page says the rest. */
function Unknown() {
  const { years, live } = useEditor();
  return (
    <p role="status" className="rounded border border-line bg-ground px-3 py-2 text-sm" data-no-last-year>
      {years.state === "said"
        ? `已记下这份报告没有${live.report().year - 1}年的报告，不和上年对照。`
        : "还不知道上一年是哪一份报告，没有可对照的数。"}
      <ChooseYearBefore look="link" label="选上一年是哪一份…" />
    </p>
  );
}

function Missing() {
  const { live, years, reportId } = useEditor();
  const path = usePathname();
  // Who comes back from reading it asked for it already.
  const [shown, turn] = useLastYearShown();
  const { year, body } = live.report();
  if (years.state !== "nothing") return <Unknown />;
  return (
    <div role="status" className="flex flex-wrap items-baseline gap-x-3 text-sm leading-6" data-no-last-year>
      <span className="min-w-0">
        系统里还没有“{body.name}”{year - 1}年的报告。公开过的可以
        <PageLink href={readHref(reportId, path)} onClick={() => !shown && turn()} className="inline-block leading-6 text-brand underline">
          读进来
        </PageLink>
      </span>
      <ChooseYearBefore look="link" label="选上一年是哪一份…" />
      {/* Folded: the table keeps the room, which large letters leave little of. */}
      <details>
        <summary className="text-brand">别的办法</summary>
        公开过的是网页、Word、PDF，读进来、建立以后回到这里。同事有数据文件的，到
        <PageLink href="/" className="inline-block leading-6 text-brand underline">
          全部报告
        </PageLink>
        点“导入”。都没有的，新建一份{year - 1}年的报告，把上年公开的数填进去。
      </details>
    </div>
  );
}

function Comparing({ onUnder }: Pick<Props, "onUnder">) {
  useEffect(() => {
    onUnder(underCell);
    return () => onUnder(undefined);
  }, [onUnder]);
  const { years, lastYearId } = useEditor();
  return (
    <p
      className="truncate text-xs leading-6 print:whitespace-normal text-muted"
      data-last-year={lastYearId}
      title={`格里的小字是${years.label}的数。`}
    >
      格里的小字是{years.label}的数，▲▼ 是增减大的（10 以上，又到上年的一半）。
      <ChooseYearBefore look="link" label="不是这一份…" />
    </p>
  );
}

/** `onUnder` takes what stands under the cells. */
type Props = {
  readonly grid: string;
  readonly sheet: SheetParts;
  readonly comparing: boolean;
  readonly onUnder: (under: Under | undefined) => void;
};

export function LastYear({ grid, sheet, comparing, onUnder }: Props) {
  const { lastYear } = useEditor();
  if (lastYear === undefined) return <Missing />;
  return (
    <>
      <Offers grid={grid} sheet={sheet} lastYear={lastYear} />
      {comparing && <Comparing onUnder={onUnder} />}
    </>
  );
}
