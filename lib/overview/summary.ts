// What the start page says of a report, computed from the report: how far it is, what is wrong, where to go on.
import { opened } from "../arithmetic/open.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { countsOf, openIn, type Counts } from "../checks/standing.ts";
import { switchedIn } from "../checks/switches.ts";
import type { Kind, Level } from "../edition/body.ts";
import { titleOf, type Report, type Texts } from "../report/report.ts";
import { headOf, yearBeforeOf } from "../report/yearBefore.ts";

export type Summary = {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly issuer: string;
  readonly kind: Kind | "";
  readonly level: Level | "";
  readonly year: number;
  readonly practice: boolean;
  readonly changed: string;
  readonly filled: number;
  readonly asked: number;
  /** What is still to be looked at, as the editor counts it: with last year's report at hand, and without what a 说明 explains. */
  readonly open: Counts;
  readonly complete: boolean;
  readonly blank: boolean;
  /** Nobody knows yet how far it is and what is open in it: a list did not wait for it. */
  readonly pending: boolean;
  /** How many reports could be meant as that of the year before, where a person has not said which. */
  readonly unclear: number;
  /** Whether this version knows the report's format; where it does not, nothing is known of how far it is. */
  readonly known: boolean;
  /** The path, below the report, of the page where the work goes on. */
  readonly next: string;
};

type Stored = {
  readonly id: string;
  readonly practice: boolean;
  readonly changed: string;
  readonly origin: string | null;
  readonly report: Report;
};

const nothing: Counts = { error: 0, warning: 0, advice: 0 };

/**
 * `before`: the report of the year before, where it is known; `unclear`: how many could be meant, where it is not. `settings`: what the installation asks
 * otherwise (checks/switches.ts).
 */
export function summaryOf({ id, practice, changed, report }: Stored, before?: Stored, unclear = 0, settings: Texts = {}): Summary {
  const { body, year } = report;
  const common = { id, practice, changed, year, unclear, pending: false, ...body };
  const own = opened(report);
  if (own === undefined)
    return {
      ...common,
      title: titleOf(undefined, report),
      filled: 0,
      asked: 0,
      open: nothing,
      complete: false,
      blank: false,
      known: false,
      next: "preview",
    };
  const edition = switchedIn(own.edition, settings);
  const { findings } = runChecks(
    { edition, report, readings: own.readings },
    before && opened(before.report)?.readings,
    undefined,
    before?.report,
  );
  const progress = progressOf(edition, report, findings);
  const unfinished = progress.sections.find(({ status, optional }) => status !== "done" && !(optional && status === "empty"));
  // Nobody has been anywhere in a new report: its ready sentences are what is to be seen first.
  const open = progress.blank ? progress.sections[0] : unfinished;
  return {
    ...common,
    title: titleOf(edition, report),
    filled: progress.filled,
    asked: progress.asked,
    open: countsOf(openIn(report, findings)),
    complete: progress.complete,
    blank: progress.blank,
    known: true,
    next: open === undefined ? "preview" : `fill/${open.section.id}`,
  };
}

/** The summaries of all reports in the store, each beside last year's among them. */
export function summariesOf(all: readonly Stored[]): readonly Summary[] {
  const heads = all.map(headOf);
  return all.map((stored) => {
    const found = yearBeforeOf(heads, headOf(stored));
    return summaryOf(
      stored,
      found.state === "one" ? all.find(({ id }) => id === found.one.id) : undefined,
      found.state === "several" ? found.among.length : 0,
    );
  });
}
