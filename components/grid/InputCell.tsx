"use client";
// One blank of the paper: a plain text input that keeps what is typed, marked where it cannot be read.
import { memo } from "react";
import type { Cell } from "#lib/edition/walk.ts";
import { useEditor, useLive } from "../form/context.ts";
import { pathOf } from "../form/values.ts";
import { cellLook, keyboardOf, rowForm, spoken } from "./look.ts";

/** `entry`: where Tab enters the table until another cell was used. */
type Props = { readonly cell: Cell; readonly colSpan: number; readonly entry: boolean };

export const InputCell = memo(function InputCell({ cell, colSpan, entry }: Props) {
  const { form } = useEditor();
  const mark = useLive((live) => live.mark(cell.address));
  const bad = mark.startsWith("bad");
  return (
    <td colSpan={colSpan} className={cellLook(mark)} data-mark={mark}>
      <input
        {...form.register(pathOf("figures", cell.address))}
        id={cell.address}
        form={rowForm(cell)}
        type="text"
        tabIndex={entry ? 0 : -1}
        inputMode={keyboardOf(cell.measure)}
        autoComplete="off"
        spellCheck={false}
        aria-label={spoken(cell)}
        aria-invalid={bad}
        {...(bad ? { "aria-describedby": `problem-${cell.address}` } : {})}
        className="block h-8 w-full min-w-0 contain-strict bg-transparent px-1 text-right tabular-nums focus:bg-paper focus:outline-2 focus:-outline-offset-1 focus:outline-brand"
      />
    </td>
  );
});
