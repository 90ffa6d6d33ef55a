// Which report is that of the year before: the same body, one year earlier. Where there are several, the one last
// changed; a practice report stands only beside another.
import type { Report } from "./report.ts";

type Kept = { readonly report: Report; readonly practice: boolean; readonly changed: string };

/** The report of the year before among these, or undefined. */
export function yearBeforeIn<One extends Kept>(all: readonly One[], { report: { body, year }, practice }: Kept): One | undefined {
  const found = all.filter(({ report, practice: itself }) => report.year === year - 1 && report.body.name.trim() === body.name.trim() && (practice || !itself));
  return found.reduce<One | undefined>((latest, one) => (latest === undefined || one.changed > latest.changed ? one : latest), undefined);
}
