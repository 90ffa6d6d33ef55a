"use client";
// A corner of a cell or label that has its own 数据来源: a shape, not a colour alone, as spreadsheets mark a cell's note.
import type { Address } from "#lib/edition/edition.ts";
import { useLiveLater } from "./context.ts";

/** Whether something is written at this very place. It follows when the typing rests. */
export const useSourced = (at: Address): boolean => useLiveLater((live) => (live.report().sources[at] ?? "") !== "");

export function SourceMark() {
  return <span aria-hidden="true" className="source-mark" />;
}

/** The mark of a whole row, at its label. */
export function RowSourceMark({ at }: { readonly at: Address }) {
  return useSourced(at) ? <SourceMark /> : null;
}
