"use client";
// One blank of the paper: a plain text input that keeps what is typed, marked where it cannot be read.
import { memo, use } from "react";
import type { Cell } from "#lib/edition/walk.ts";
import { useEditor, useMark } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { SourceMark, useSourced } from "../editor/SourceMark.tsx";
import { cellLook, describedBy, keyboardOf, rowForm, spoken } from "../editor/look.ts";
import { waits } from "../ui/waits.ts";
import { UnderCell } from "./under.ts";

/** `entry`: where Tab enters the table until another cell was used. */
type Props = { readonly cell: Cell; readonly column: number; readonly colSpan: number; readonly entry: boolean };

export const InputCell = memo(function InputCell({ cell, column, colSpan, entry }: Props) {
  const { form } = useEditor();
  const under = use(UnderCell);
  const mark = useMark(cell.address);
  const sourced = useSourced(cell.address);
  // What is typed comes by the table (useSheet), which tells the form.
  const { ref, name } = form.register(pathOf("figures", cell.address));
  const bad = mark.startsWith("bad");
  return (
    <td colSpan={colSpan} aria-colindex={column + 1} className={cellLook(mark)} data-mark={mark}>
      <input
        ref={ref}
        name={name}
        id={cell.address}
        form={rowForm(cell)}
        type="text"
        tabIndex={entry ? 0 : -1}
        inputMode={keyboardOf(cell.measure)}
        autoComplete="off"
        spellCheck={false}
        {...waits}
        aria-label={spoken(cell)}
        aria-invalid={bad}
        {...describedBy(cell, { bad, under: under !== undefined, sourced })}
        className="cell-input"
      />
      {sourced && <SourceMark />}
      {under?.inCell(cell)}
    </td>
  );
});
