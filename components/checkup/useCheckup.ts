"use client";
// The 体检 of this tab as its page shows it: the lines, which of them, in which order.
import { useEffect, useMemo, useRef, useState } from "react";
import type { AlikeByFile } from "#lib/checkup/judge.ts";
import { dayIn } from "#lib/report/date.ts";
import type { Texts } from "#lib/report/report.ts";
import { holdAgainst, textsOf } from "./alike.ts";
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
  const [alike, setAlike] = useState<AlikeByFile>();
  const lines: readonly Line[] = useMemo(() => linesOf(batch, today(), settings, alike), [batch, settings, alike]);
  const texts = useMemo(() => (batch.running ? undefined : textsOf(lines)), [batch.running, lines]);
  const told = useRef("");
  // What is said of a file changes the lines, and with them the texts, which are the same then.
  useEffect(() => {
    if (texts === undefined || texts.length < 2) return;
    const files = JSON.stringify(texts.map(({ file, unit }) => [file, unit]));
    if (files === told.current) return;
    return holdAgainst(texts, (found) => {
      told.current = files;
      setAlike(found);
    });
  }, [texts]);
  const shown = useMemo(() => shownLines(lines, filter, sorting), [lines, filter, sorting]);
  return { batch, lines, shown, filter, setFilter, sorting, setSorting };
}

export type Checkup = ReturnType<typeof useCheckup>;
