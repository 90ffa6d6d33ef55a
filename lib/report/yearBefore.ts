// Which reports are those of the years before: the same body, so many years earlier. Where there are several of a year, the
// one last changed; a practice report stands only beside another.
import { isReportOf, type Report } from "./report.ts";

type Kept = { readonly report: Report; readonly practice: boolean; readonly changed: string };

/** The report of the same body `back` years before among these, or undefined. */
function yearsBackIn<One extends Kept>(all: readonly One[], { report: { body, year }, practice }: Kept, back: number): One | undefined {
  const found = all.filter(({ report, practice: itself }) => isReportOf(report, body.name, year - back) && (practice || !itself));
  return found.reduce<One | undefined>((latest, one) => (latest === undefined || one.changed > latest.changed ? one : latest), undefined);
}

/** The report of the year before among these, or undefined. */
export const yearBeforeIn = <One extends Kept>(all: readonly One[], own: Kept): One | undefined => yearsBackIn(all, own, 1);

/** The reports of up to so many years before, the oldest first; years without one are left out. */
export const yearsBeforeIn = <One extends Kept>(all: readonly One[], own: Kept, count: number): readonly One[] =>
  Array.from({ length: count }, (_, place) => yearsBackIn(all, own, count - place)).flatMap((one) => one ?? []);
