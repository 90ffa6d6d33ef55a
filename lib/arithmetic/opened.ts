// A REPORT UNDER ITS EDITION, with what nearly everybody asks of the two at once: the outline and the numbers. One noun instead of
// four arguments that must fit each other.
//
// Outline and readings are made when they are first asked for, and kept as long as the report object is: a list of titles counts
// nothing, and who asks twice does not count twice. The registry of editions is asked in open.ts, so that pages load no format here.
import type { Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";
import { evaluate, type Readings } from "./evaluate.ts";

/** A class with getters, so that a spread takes neither along, for the compiler too, and Next refuses to send one to a page by mistake. */
class OpenedReport {
  readonly edition: Edition;
  readonly report: Report;
  #readings: Readings | undefined;

  constructor(edition: Edition, report: Report) {
    this.edition = edition;
    this.report = report;
  }

  get outline(): Outline {
    return walk(this.edition);
  }

  /** Its numbers by address, totals as computed. */
  get readings(): Readings {
    return (this.#readings ??= evaluate(this.outline, this.report));
  }
}

export type { OpenedReport as Opened };

/** A report bound to its edition, as plain values: what goes through a wire, to be opened again with `openedIn`. */
export type Bound = Pick<OpenedReport, "edition" | "report">;

const known = new WeakMap<Report, OpenedReport>();

/** A report under an edition that is at hand. The same object for the same two, as long as no other edition is asked for between. */
export function openedIn(edition: Edition, report: Report): OpenedReport {
  const before = known.get(report);
  if (before?.edition === edition) return before;
  const made = new OpenedReport(edition, report);
  known.set(report, made);
  return made;
}
