"use client";
// A total: computed, never typed. With 核对总数 on, a second line takes the total printed on paper, to be compared.
import { memo, use } from "react";
import type { Cell } from "#lib/edition/walk.ts";
import { useEditor, useLive, useMark } from "../form/context.ts";
import { pathOf } from "../form/values.ts";
import { cellLook, describedBy, rowForm, spoken } from "./look.ts";
import { UnderCell } from "./under.ts";

type Props = { readonly cell: Cell; readonly column: number; readonly colSpan: number; readonly checking: boolean };

export const TotalCell = memo(function TotalCell({ cell, column, colSpan, checking }: Props) {
  const { form } = useEditor();
  const Under = use(UnderCell);
  const mark = useMark(cell.address);
  const total = useLive((live) => live.total(cell.address));
  const bad = mark.startsWith("bad");
  const open = total.endsWith("…");
  const figure = open ? total.slice(0, -1) : total;
  return (
    <td colSpan={colSpan} aria-colindex={column + 1} aria-readonly={!checking} className={`bg-computed ${cellLook(mark, Under !== undefined)}`} data-mark={mark}>
      <output aria-live="off" id={`total-${cell.address}`} data-total={cell.address} tabIndex={-1} className="flex h-8 flex-col justify-center px-1 text-right leading-none font-bold tabular-nums contain-strict" aria-label={`${spoken(cell)}，自动计算：${figure === "" ? "还没有数" : figure}${open ? "，未填完" : ""}`} {...describedBy(cell, { under: Under !== undefined })}>
        {figure}
        {open && <span className="pt-0.5 text-xs font-normal text-warn">未填完</span>}
      </output>
      {Under !== undefined && <Under cell={cell} />}
      {checking && (
        <input
          {...form.register(pathOf("stated", cell.address))}
          id={cell.address}
          form={rowForm(cell)}
          type="text"
          tabIndex={-1}
          inputMode="numeric"
          autoComplete="off"
          placeholder="纸上"
          aria-label={`${spoken(cell)}，纸上印的数（计算是${figure === "" ? "空" : figure}）`}
          aria-invalid={bad}
          {...(bad ? { "aria-describedby": `problem-${cell.address}` } : {})}
          className="block h-7 w-full min-w-0 border-t border-dashed border-line bg-paper px-1 text-right tabular-nums placeholder:text-muted"
        />
      )}
    </td>
  );
});
