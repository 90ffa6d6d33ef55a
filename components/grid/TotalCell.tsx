"use client";
// A total: computed, never typed. With 核对总数 on, an input beside it takes the total printed on paper, to be compared.
import { memo, use, useCallback, useMemo } from "react";
import { unfinished } from "#lib/arithmetic/verdict.ts";
import type { Cell } from "#lib/edition/walk.ts";
import { useEditor, useMark } from "../editor/context.ts";
import type { Live } from "../editor/live.ts";
import { usePainted, writeText } from "../editor/painted.ts";
import { pathOf } from "../editor/values.ts";
import { cellLook, describedBy, rowForm, spoken } from "../editor/look.ts";
import { UnderCell } from "./under.ts";

type Props = { readonly cell: Cell; readonly column: number; readonly colSpan: number; readonly checking: boolean };

/** A total as shown: its figure, and that something is missing. */
function shownOf(total: string) {
  const open = total.endsWith("…");
  return { figure: open ? total.slice(0, -1) : total, open: open ? unfinished : "" };
}

/** What is said of a total, and of the input under it. */
function saidOf(cell: Cell, total: string) {
  const { figure, open } = shownOf(total);
  return {
    said: [`${spoken(cell)}，自动计算：${figure === "" ? "还没有数" : figure}`, open].filter(Boolean).join("，"),
    saidOfPaper: `${spoken(cell)}，纸上印的数（计算是${figure === "" ? "空" : figure}）`,
  };
}

function paintTotal(element: HTMLElement, total: string): void {
  const { figure, open } = shownOf(total);
  writeText(element.children[0], figure);
  writeText(element.children[1], open);
}

function sayTotal(element: HTMLElement, cell: Cell, total: string): void {
  const { said, saidOfPaper } = saidOf(cell, total);
  element.ariaLabel = said;
  const paper = document.getElementById(cell.address);
  if (paper !== null) paper.ariaLabel = saidOfPaper;
}

function usePaintedTotal(cell: Cell) {
  const read = useCallback((live: Live) => live.total(cell.address), [cell]);
  const say = useCallback((element: HTMLElement, total: string) => sayTotal(element, cell, total), [cell]);
  const own = useMemo(() => [cell.address], [cell]);
  return usePainted(own, read, paintTotal, say);
}

export const TotalCell = memo(function TotalCell({ cell, column, colSpan, checking }: Props) {
  const { form, live } = useEditor();
  const under = use(UnderCell);
  const mark = useMark(cell.address);
  const painted = usePaintedTotal(cell);
  const bad = mark.startsWith("bad");
  const total = live.total(cell.address);
  const [{ figure, open }, { said, saidOfPaper }] = [shownOf(total), saidOf(cell, total)];
  const { ref, name } = form.register(pathOf("stated", cell.address));
  return (
    <td colSpan={colSpan} aria-colindex={column + 1} aria-readonly={!checking} className={`bg-computed ${cellLook(mark)}`} data-mark={mark}>
      <div className="flex">
        <div className="relative min-w-0 flex-1">
          <output
            ref={painted}
            aria-live="off"
            id={`total-${cell.address}`}
            data-total={cell.address}
            tabIndex={-1}
            className="cell-total"
            aria-label={said}
            {...describedBy(cell, { under: under !== undefined })}
          >
            <span>{figure}</span>
            <span className="text-xs leading-none font-normal text-warn">{open}</span>
          </output>
          {under?.inCell(cell)}
        </div>
        {checking && (
          <input
            ref={ref}
            name={name}
            id={cell.address}
            form={rowForm(cell)}
            type="text"
            tabIndex={-1}
            inputMode="numeric"
            autoComplete="off"
            placeholder="纸上"
            aria-label={saidOfPaper}
            aria-invalid={bad}
            {...(bad ? { "aria-describedby": `problem-${cell.address}` } : {})}
            className="block h-7 w-1/2 min-w-0 border-l border-dashed border-line bg-paper px-1 text-right tabular-nums placeholder:text-xs placeholder:text-muted"
          />
        )}
      </div>
    </td>
  );
});
