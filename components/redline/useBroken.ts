"use client";
// Which relations would not hold any more: where one change alone is taken, and where all that is chosen is. The checks are fetched when there is something to check.
import { useEffect, useMemo, useState } from "react";
import type { Bound } from "#lib/arithmetic/opened.ts";
import type { Change } from "#lib/redline/change.ts";
import type { Asks } from "#lib/redline/relations.ts";
import { withTaken } from "#lib/redline/take.ts";
import { chosenIn, inReport, isOpen, type Decisions } from "./decisions.ts";

/** `alone`: by the id of a change. */
export type Broken = { readonly alone: ReadonlyMap<string, readonly string[]>; readonly together: readonly string[] };

/** So many changes are looked at one by one: each is a judgement of the whole report. */
const most = 60;

type Judges = (own: Bound) => Asks;

function useJudges(isWanted: boolean): Judges | null {
  const [judges, setJudges] = useState<{ readonly judge: Judges } | null>(null);
  useEffect(() => {
    let isHere = true;
    // Without them the page works all the same; the list of problems in the editor has them, too.
    if (isWanted)
      void import("#lib/redline/relations.ts").then(
        ({ brokenIn }) => isHere && setJudges({ judge: brokenIn }),
        () => undefined,
      );
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return judges?.judge ?? null;
}

const isNumber = ({ subject }: Change): boolean => subject === "figure" || subject === "field";

export function useBroken({ edition, report }: Bound, changes: readonly Change[], decisions: Decisions): Broken {
  const figures = useMemo(() => changes.filter((change) => isOpen(change) && isNumber(change)), [changes]);
  const judge = useJudges(figures.length > 0);
  const { taken } = decisions;
  const asks = useMemo(
    () => judge?.({ edition, report: withTaken(report, inReport(changes, { of: new Map(), taken })) }),
    [judge, edition, report, changes, taken],
  );
  const alone = useMemo(() => new Map(figures.slice(0, most).map((one) => [one.id, asks?.([one]) ?? []])), [figures, asks]);
  const together = useMemo(() => asks?.(chosenIn(changes, decisions).filter(isNumber)) ?? [], [asks, changes, decisions]);
  return { alone, together };
}
