// Which reports a report may be compared with: those of the same body, the newest first.
import type { Report } from "#lib/report/report.ts";

export type Kept = { readonly id: string; readonly practice: boolean; readonly changed: string; readonly report: Report };

const nameOf = ({ report }: Kept): string => report.body.name.trim();

/** The other reports of the same body; a practice report only beside another. */
export function othersOf<One extends Kept>(own: One, all: readonly One[]): readonly One[] {
  return all
    .filter((one) => one.id !== own.id && nameOf(one) === nameOf(own) && (own.practice || !one.practice))
    .sort((one, two) => two.report.year - one.report.year || (two.changed > one.changed ? 1 : -1));
}

/** The one that was asked for, else last year's, else the newest. */
export const chosenAmong = <One extends Kept>(own: One, others: readonly One[], asked: string | undefined): One | undefined =>
  others.find(({ id }) => id === asked) ?? others.find(({ report }) => report.year === own.report.year - 1) ?? others[0];

/** Both, the earlier year first; of one year, the other one first. */
export const inOrder = <One extends Kept>(own: One, other: One): readonly [before: One, now: One] => (other.report.year > own.report.year ? [own, other] : [other, own]);
