// Whether a relation is asked of a report: the one place where its condition is judged. Everything that judges, offers, explains
// or prints a relation for a report takes its instances from here; `instancesOf` is for what speaks of the edition itself.
import type { Condition, Edition } from "../edition/edition.ts";
import type { Report } from "../report/report.ts";
import { instancesOf, type Instance } from "./relations.ts";

/** What a condition looks at. */
export type Subject = Pick<Report, "year"> & { readonly body: Pick<Report["body"], "kind" | "level"> };

/** `unknown`: it depends on the kind or level of the body, and that is not chosen yet. Then nothing is judged, and it is said. */
export type Applies = "yes" | "no" | "unknown";

function among<Choice extends string>(wanted: readonly Choice[] | undefined, chosen: Choice | ""): Applies {
  if (wanted === undefined) return "yes";
  return chosen === "" ? "unknown" : wanted.includes(chosen) ? "yes" : "no";
}

/** Whether all that a condition says is so of a report. One thing that is not so decides, whatever is not known yet. */
export function applicable(when: Condition | undefined, { year, body }: Subject): Applies {
  if (when === undefined) return "yes";
  const from: Applies = when.from === undefined || year >= when.from ? "yes" : "no";
  const said = [from, among(when.kind, body.kind), among(when.level, body.level)];
  return said.includes("no") ? "no" : said.includes("unknown") ? "unknown" : "yes";
}

/** The instances that are asked of a report, in the order of the declaration. */
export const instancesFor = (edition: Edition, subject: Subject): readonly Instance[] =>
  instancesOf(edition).filter(({ relation }) => applicable(relation.when, subject) === "yes");
