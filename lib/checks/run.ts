// A report judged: what is wrong and what could not be judged, from the declaration alone.
import { walk } from "../edition/walk.ts";
import type { Edition } from "../edition/edition.ts";
import { evaluate, type Readings } from "../arithmetic/evaluate.ts";
import type { Report } from "../report/report.ts";
import { checkDate } from "./date.ts";
import { checkExchanged } from "./exchanged.ts";
import type { Findings } from "./finding.ts";
import { checkLetters } from "./letters.ts";
import { checkRelations } from "./relations.ts";
import { checkStated } from "./stated.ts";
import { checkValues } from "./values.ts";
import { checkYear } from "./year.ts";

/**
 * All checks of an edition over a report, from readings where they are at hand, beside those of the year before where
 * that report is. Pure; the order is that of the paper within each check.
 */
export function runChecks(
  edition: Edition,
  report: Report,
  readings: Readings = evaluate(walk(edition), report),
  previous?: Readings,
): Findings {
  const outline = walk(edition);
  const relations = checkRelations(outline, report, readings, previous);
  const stated = checkStated(outline, report, readings);
  return {
    findings: [
      ...checkValues(outline, report, readings),
      ...relations.findings,
      ...stated.findings,
      ...checkDate(report),
      ...checkYear(edition, report),
      ...checkLetters(outline, report),
      ...checkExchanged(outline, report, readings, previous),
    ],
    unjudged: [...relations.unjudged, ...stated.unjudged],
  };
}
