// Which ordinal the next heading takes, for the page and for the form alike.
//
// Own headings begin with （一）. In a part whose own heading is printed （一） already, they begin with 1.: what was
// written as first level then stands one level deeper, and the second level below it is （1）.
import { ordinal } from "./number.ts";

/** The ordinals used so far in a section: of （一）, of 1. under it, of （1） under that. */
export type Taken = [first: number, second: number, third: number];

/** Counting goes on after the `first`th （一）. */
export const takenFrom = (first: number): Taken => [first, 0, 0];

/** The levels at which the own headings of a part are printed, in order; `headed` where the part has a heading itself. */
export function printedLevels(headed: boolean, levels: readonly (1 | 2)[]): readonly (1 | 2 | 3)[] {
  const first = headed ? levels.indexOf(1) : -1;
  return levels.map((level, place) => (first < 0 || place < first ? level : level === 1 ? 2 : 3));
}

/** The place of the next heading of this level; deeper ones begin anew below it. */
export function take(taken: Taken, level: 1 | 2 | 3): number {
  const place = (level === 1 ? taken[0] : level === 2 ? taken[1] : taken[2]) + 1;
  if (level === 1) [taken[0], taken[1], taken[2]] = [place, 0, 0];
  else if (level === 2) [taken[1], taken[2]] = [place, 0];
  else taken[2] = place;
  return place;
}

/** The ordinal that the next heading of this level would take. */
export const nextOrdinal = (taken: Taken, level: 1 | 2 | 3): string => ordinal[level]((level === 1 ? taken[0] : level === 2 ? taken[1] : taken[2]) + 1);
