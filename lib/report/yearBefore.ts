// Which report is that of the year before: the same body, one year earlier. Where there are several, the one last
// changed; a practice report stands only beside another.
import { isReportOf, type Report } from "./report.ts";

type Kept = { readonly report: Report; readonly practice: boolean; readonly changed: string };

/** The report of the year before among these, or undefined. */
export function yearBeforeIn<One extends Kept>(all: readonly One[], { report: { body, year }, practice }: Kept): One | undefined {
  const found = all.filter(({ report, practice: itself }) => isReportOf(report, body.name, year - 1) && (practice || !itself));
  return found.reduce<One | undefined>((latest, one) => (latest === undefined || one.changed > latest.changed ? one : latest), undefined);
}
