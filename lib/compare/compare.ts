// Any two reports compared: every number with its change, every paragraph with its words marked. Pure; it judges nothing.
import { titleOf } from "../report/report.ts";
import { compareFigures, type FigureComparison, type Side } from "./figures.ts";
import { compareTexts, type TextComparison } from "./texts.ts";

export type Comparison = {
  readonly before: string;
  readonly now: string;
  readonly figures: readonly FigureComparison[];
  readonly texts: readonly TextComparison[];
};

/** `before` and `now` in it are the two titles. */
export function compareReports(before: Side, now: Side): Comparison {
  return { before: titleOf(before.edition, before.report), now: titleOf(now.edition, now.report), figures: compareFigures(before, now), texts: compareTexts(before, now) };
}

/** True where the two show something different there. */
export const isChanged = ({ before, now }: Pick<FigureComparison, "before" | "now">): boolean => before !== now;
