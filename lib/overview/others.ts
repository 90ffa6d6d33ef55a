// Which reports a report may be compared with: those of the same body, under all the names that it had, the newest first.
import { bodyKey, type Report } from "../report/report.ts";
import { headOf, lineOf, yearBeforeOf } from "../report/yearBefore.ts";

export type Kept = {
  readonly id: string;
  readonly practice: boolean;
  readonly changed: string;
  readonly origin: string | null;
  readonly report: Report;
};

const nameOf = ({ report }: Kept): string => bodyKey(report.body.name);

/** The other reports of the same name or of the same line from year to year; a practice report only beside another. */
export function othersOf<One extends Kept>(own: One, all: readonly One[]): readonly One[] {
  const line = new Set(lineOf(all.map(headOf), headOf(own)).map(({ id }) => id));
  return all
    .filter((one) => one.id !== own.id && (line.has(one.id) || (nameOf(one) === nameOf(own) && (own.practice || !one.practice))))
    .sort((one, two) => two.report.year - one.report.year || (two.changed > one.changed ? 1 : -1));
}

/**
 * The one that was asked for, else last year's, else the only one of the newest year. undefined where last year's is not clear:
 * a person chooses.
 */
export function chosenAmong<One extends Kept>(
  own: One,
  others: readonly One[],
  all: readonly One[],
  asked: string | undefined,
): One | undefined {
  const wanted = others.find(({ id }) => id === asked);
  if (wanted !== undefined) return wanted;
  const before = yearBeforeOf(all.map(headOf), headOf(own));
  if (before.state !== "none") return before.state === "one" ? others.find(({ id }) => id === before.one.id) : undefined;
  const newest = others.filter(({ report }) => report.year === others[0]?.report.year);
  return newest.length === 1 ? newest[0] : undefined;
}

/** Both, the earlier year first; of one year, the other one first. */
export const inOrder = <One extends Kept>(own: One, other: One): readonly [before: One, now: One] =>
  other.report.year > own.report.year ? [own, other] : [other, own];
