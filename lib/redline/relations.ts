// Which 勾稽关系 would not hold any more where changes are taken: what the checks say of the report with them and do not say of it without.
import { openedIn } from "../arithmetic/opened.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { findingKey, type Finding } from "../checks/finding.ts";
import { runChecks } from "../checks/run.ts";
import type { Report } from "../report/report.ts";
import type { Change } from "./change.ts";
import { withTaken } from "./take.ts";

const kinds: ReadonlySet<string> = new Set(["value", "stated", "relation"]);

const findingsOf = ({ edition }: Pick<Bound, "edition">, report: Report): readonly Finding[] =>
  runChecks(openedIn(edition, report)).findings.filter(({ kind, severity }) => kinds.has(kind) && severity !== "advice");

/** What was found with the second and not with the first; one of other numbers is another. */
function newIn(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map((one) => `${findingKey(one)} ${one.message}`));
  return after.filter((one) => !known.has(`${findingKey(one)} ${one.message}`));
}

/** Asks of changes in sentences what would be wrong with the figures once they are taken, and is not now. */
export type Asks = (chosen: readonly Change[]) => readonly string[];

/** The report as it is is judged once. */
export function brokenIn(own: Bound): Asks {
  const now = findingsOf(own, own.report);
  return (chosen) => {
    if (!chosen.some(({ taking }) => taking?.is === "figure" || taking?.is === "field")) return [];
    return [...new Set(newIn(now, findingsOf(own, withTaken(own.report, chosen))).map(({ brief }) => brief))];
  };
}
