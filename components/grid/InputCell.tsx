"use client";
// One blank of the paper: a plain text input that keeps what is typed, marked where it cannot be read.
import { memo } from "react";
import type { Cell } from "#lib/edition/walk.ts";
import { useEditor, useLive } from "../form/context.ts";
import { pathOf } from "../form/values.ts";
import { SourceMark, useSourced } from "../sources/SourceMark.tsx";
import { cellLook, rowForm, spoken } from "./look.ts";

/** `entry`: where Tab enters the table until another cell was used. */
type Props = { readonly cell: Cell; readonly colSpan: number; readonly entry: boolean };

export const InputCell = memo(function InputCell({ cell, colSpan, entry }: Props) {
  const { form } = useEditor();
  const mark = useLive((live) => live.mark(cell.address));
  const sourced = useSourced(cell.address);
  const bad = mark.startsWith("bad");
  const described = [bad ? `problem-${cell.address}` : "", sourced ? `sourced-${cell.grid.id}` : ""].filter(Boolean).join(" ");
  return (
    <td colSpan={colSpan} className={cellLook(mark)} data-mark={mark}>
      <input
        {...form.register(pathOf("figures", cell.address))}
        id={cell.address}
        form={rowForm(cell)}
        type="text"
        tabIndex={entry ? 0 : -1}
        inputMode={cell.measure.number === "count" ? "numeric" : "decimal"}
        autoComplete="off"
        spellCheck={false}
        aria-label={spoken(cell)}
        aria-invalid={bad}
        {...(described === "" ? {} : { "aria-describedby": described })}
        className="block h-8 w-full min-w-0 contain-strict bg-transparent px-1 text-right tabular-nums focus:bg-paper focus:outline-2 focus:-outline-offset-1 focus:outline-brand"
      />
      {sourced && <SourceMark />}
    </td>
  );
});
