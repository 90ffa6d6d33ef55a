// Any two reports compared: every number with its change, every paragraph with its words marked. Pure; it judges nothing.
import { titleOf } from "../report/report.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { compareFigures, type FigureComparison } from "./figures.ts";
import type { TextComparison } from "./paragraphs.ts";
import { compareTexts } from "./texts.ts";

export type Comparison = {
  readonly before: string;
  readonly now: string;
  readonly figures: readonly FigureComparison[];
  readonly texts: readonly TextComparison[];
};

/** `before` and `now` in it are the two titles. */
export function compareReports(before: Bound, now: Bound): Comparison {
  return {
    before: titleOf(before.edition, before.report),
    now: titleOf(now.edition, now.report),
    figures: compareFigures(before, now),
    texts: compareTexts(before, now),
  };
}

type Both = Pick<FigureComparison, "before" | "now">;

/** Only one of the two formats has such a place. */
export const inOneFormat = ({ before, now }: Both): boolean => (before === null) !== (now === null);

/** Both formats have the place, and the reports show something different there: another number, or one of them none. */
export const isChanged = (both: Both): boolean => !inOneFormat(both) && both.before !== both.now;

/** Both formats have the place, and only one of the reports is filled in there. */
export const isPending = (both: Both): boolean => isChanged(both) && (both.before === "" || both.now === "");

/** Only one of the formats has the place, and its report is filled in there: a number that has nothing beside it. */
export const isAlone = (both: Both): boolean => inOneFormat(both) && (both.before ?? both.now) !== "";
