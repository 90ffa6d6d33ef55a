// Which ordinal the next heading takes, for the page and for the form alike.
//
// Own headings begin with （一）; where the office titles its own sections, with 一、. In a part whose own heading is printed （一） already, they begin with 1.: what was
// written as first level then stands one level deeper, and the second level below it is （1）.
import type { ProsePart } from "../edition/edition.ts";
import { ordinalAt, withoutOrdinal, type Level, type Ordinal } from "../ordinals/ordinalAt.ts";
import { withOrdinal } from "../ordinals/withOrdinal.ts";
import { numbered } from "./number.ts";

/** What own headings stand under: nothing, the heading of their part, or nothing, being sections of the office's own. */
export type Numbering = "plain" | "headed" | "titled";

export const numberingOf = ({ heading, titles }: Pick<ProsePart, "heading" | "titles">): Numbering =>
  titles !== undefined ? "titled" : heading === undefined ? "plain" : "headed";

/** The ordinals used so far in a section, by level. */
export type Taken = [title: number, first: number, second: number, third: number];

/** Counting goes on after the `place`th ordinal of the level at which own headings begin. */
export const takenFrom = (place: number, numbering: Numbering = "plain"): Taken =>
  numbering === "titled" ? [place, 0, 0, 0] : [0, place, 0, 0];

/** The levels at which the own headings of a part are printed, in order. */
export function printedLevels(numbering: Numbering, levels: readonly (1 | 2)[]): readonly Level[] {
  if (numbering === "titled") return levels.map((level) => (level === 1 ? 0 : 1));
  const first = numbering === "headed" ? levels.indexOf(1) : -1;
  return levels.map((level, place) => (first < 0 || place < first ? level : level === 1 ? 2 : 3));
}

/** The place of the next heading of this level; deeper ones begin anew below it. */
export function take(taken: Taken, level: Level): number {
  const place = taken[level] + 1;
  taken.fill(0, level + 1);
  taken[level] = place;
  return place;
}

/** The ordinal with which an own heading is printed, where it brings one itself. */
const brought = (level: 1 | 2, printed: Level, place: number, text: string): Ordinal | undefined =>
  printed !== 3 && printed <= level ? ordinalAt(printed, text, [place]) : undefined;

/** True where an own heading brings the ordinal with which it is printed. */
export const bringsOrdinal = (level: 1 | 2, printed: Level, place: number, text: string): boolean =>
  brought(level, printed, place, text) !== undefined;

/** The place of an own heading. Where it brings a later ordinal itself, counting goes on from there. */
export function takeOwn(taken: Taken, level: 1 | 2, printed: Level, text: string): number {
  const place = take(taken, printed);
  taken[printed] = Math.max(place, brought(level, printed, place, text)?.place ?? 0);
  return place;
}

/** An own heading as printed: its own ordinal stays where it is the right one, one of the level at which it was written gives way. */
export function ownNumbered(level: 1 | 2, printed: Level, place: number, text: string): string {
  if (printed !== 3 && (printed === level || bringsOrdinal(level, printed, place, text))) return numbered(printed, place, text);
  return withOrdinal(printed, place, withoutOrdinal(level, text, [place]).trim());
}
