"use client";
// Last year's report at a table: what it offers; 与上年对照, its number and the change under each cell, following as one
// types; where it is not in the store, how to get it.
import Link from "next/link";
import { useEffect } from "react";
import type { Cell } from "#lib/edition/walk.ts";
import { canonicalNumber, valueOf, type Reading } from "#lib/arithmetic/number.ts";
import type { Opened } from "#lib/arithmetic/opened.ts";
import { ChooseYearBefore } from "../editor/ChooseYearBefore.tsx";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { besideOf } from "./lastYearWords.ts";
import { underId } from "../editor/look.ts";
import { Offers } from "./Offers.tsx";
import type { Under } from "./under.ts";
import type { SheetParts } from "./useSheet.ts";

const known = (reading: Reading | undefined): string => {
  const value = valueOf(reading);
  return value === null ? "" : canonicalNumber(value);
};

/** Last year's reading at the place of a cell; a place that is counted in another unit is another place. */
function readingBefore({ outline, readings }: Opened, { address, measure }: Cell): Reading | undefined {
  return outline.cells.get(address)?.measure.unit === measure.unit ? readings.get(address) : undefined;
}

function LastYearCell({ cell }: { readonly cell: Cell }) {
  const { lastYear } = useEditor();
  const now = useLiveLater((live) => known(live.reading(cell.address)));
  if (lastYear === undefined) return null;
  const { was, pieces, words } = besideOf(readingBefore(lastYear, cell), now);
  return (
    <div
      id={underId(cell.address)}
      title={words}
      data-under={cell.address}
      className="flex flex-wrap justify-end gap-x-1.5 px-1 pb-0.5 font-sans text-xs leading-tight text-muted tabular-nums"
    >
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className="whitespace-nowrap">
        {was}
      </span>
      {pieces.length > 0 && (
        <span aria-hidden="true" className="flex flex-wrap justify-end gap-x-1.5">
          {pieces.map((piece) => (
            <span key={piece} className="whitespace-nowrap">
              {piece}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

const underCell: Under = (cell) => <LastYearCell cell={cell} />;

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
  const { live, years } = useEditor();
  const { year, body } = live.report();
  if (years.state !== "nothing") return <Unknown />;
  return (
    <p role="status" className="rounded border border-line bg-ground px-3 py-2 text-sm" data-no-last-year>
      系统里还没有“{body.name}”{year - 1}年的报告，没有可对照的数。请回到
      <Link href="/" className="text-brand underline">
        全部报告
      </Link>
      ，点“导入”，选上一年的数据文件；没有数据文件的，点“新建报告”，年度填 {year - 1}
      ，名称填得和这份一样，把上年公开的数填进去。再打开这份报告就能对照了。上年用别的名称的：
      <ChooseYearBefore look="link" label="选上一年是哪一份…" />
    </p>
  );
}

function Comparing({ onUnder }: Pick<Props, "onUnder">) {
  useEffect(() => {
    onUnder(underCell);
    return () => onUnder(undefined);
  }, [onUnder]);
  const { years, lastYearId } = useEditor();
  return (
    <p className="text-sm text-muted" data-last-year={lastYearId}>
      格下的小字是{years.label}的数，和今年比上年的增减。
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
