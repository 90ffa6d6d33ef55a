"use client";
// What the checks find of the report with what was taken that they did not find before: a figure that was taken may contradict the text beside it.
import { useEffect, useState } from "react";
import { openedIn, type Bound } from "#lib/arithmetic/opened.ts";
import { findingKey, type Finding } from "#lib/checks/finding.ts";
import type { Change } from "#lib/redline/change.ts";
import { withTaken } from "#lib/redline/take.ts";
import { inReport, type Decisions } from "./decisions.ts";

const none: readonly string[] = [];

/** The problems that came with what was taken, in a sentence each; advice is for the editor. */
export function useFresh({ edition, report }: Bound, changes: readonly Change[], { taken }: Decisions): readonly string[] {
  const [fresh, setFresh] = useState(none);
  useEffect(() => {
    const own = inReport(changes, { of: new Map(), taken });
    if (own.length === 0) return undefined;
    let isHere = true;
    // Without the checks the page works all the same; the editor has them, too.
    void import("#lib/checks/run.ts").then(
      ({ runChecks }) => {
        const found = (one: typeof report): readonly Finding[] =>
          runChecks(openedIn(edition, one)).findings.filter(({ severity }) => severity !== "advice");
        const before = new Set(found(report).map(findingKey));
        if (isHere)
          setFresh(
            found(withTaken(report, own))
              .filter((one) => !before.has(findingKey(one)))
              .map(({ brief }) => brief),
          );
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [edition, report, changes, taken]);
  return inReport(changes, { of: new Map(), taken }).length === 0 ? none : fresh;
}
