// What the start page says of a report, computed from the report: how far it is, what is wrong, where to go on.
import { progressOf } from "#lib/checks/progress.ts";
import { runChecks } from "#lib/checks/run.ts";
import { editionById } from "#lib/editions/index.ts";
import { titleOf, type Kind, type Level, type Report } from "#lib/report/report.ts";

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
  readonly errors: number;
  readonly complete: boolean;
  readonly blank: boolean;
  /** The path, below the report, of the page where the work goes on. */
  readonly next: string;
};

type Stored = { readonly id: string; readonly practice: boolean; readonly changed: string; readonly report: Report };

export function summaryOf({ id, practice, changed, report }: Stored): Summary {
  const { body, year } = report;
  const common = { id, practice, changed, year, ...body };
  const edition = editionById(report.edition, report.editionRevision);
  if (edition === undefined) return { ...common, title: body.name, filled: 0, asked: 0, errors: 0, complete: false, blank: false, next: "preview" };
  const { findings } = runChecks(edition, report);
  const progress = progressOf(edition, report, findings);
  const open = progress.sections.find(({ status, optional }) => status !== "done" && (progress.blank || !(optional && status === "empty")));
  return {
    ...common,
    title: titleOf(edition, report),
    filled: progress.filled,
    asked: progress.asked,
    errors: findings.filter(({ severity }) => severity === "error").length,
    complete: progress.complete,
    blank: progress.blank,
    next: open === undefined ? "preview" : `fill/${open.section.id}`,
  };
}
