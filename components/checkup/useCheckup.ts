"use client";
// The 体检 of this tab as its page shows it: the lines, which of them, in which order.
import { useMemo, useState } from "react";
import { dayIn } from "#lib/report/date.ts";
import type { Texts } from "#lib/report/report.ts";
import { lining, shownLines, type FilterId, type Line, type Sorting } from "./lines.ts";
import { useBatch } from "./work.ts";

const linesOf = lining();

/** The day of the 体检, as findings and the 核查单 have it. */
export const today = (): string => dayIn(new Date());

/** `settings`: what the installation asks otherwise (lib/checks/switches.ts). */
export function useCheckup(settings: Texts) {
  const batch = useBatch();
  const [filter, setFilter] = useState<FilterId>("all");
  const [sorting, setSorting] = useState<Sorting>(null);
  const lines: readonly Line[] = useMemo(() => linesOf(batch, today(), settings), [batch, settings]);
  const shown = useMemo(() => shownLines(lines, filter, sorting), [lines, filter, sorting]);
  return { batch, lines, shown, filter, setFilter, sorting, setSorting };
}

export type Checkup = ReturnType<typeof useCheckup>;
