// Headings as printed at their place: with the ordinal that follows from the order (lib/ordinals).
//
// Where the text already begins with an ordinal of its level, as typed text and published reports often do, it is
// printed as it stands, so that nothing is ever numbered twice; only before a digit a blank is put, as in our own.
import { ordinalAt, type Level } from "../ordinals/ordinalAt.ts";
import { joined, withOrdinal } from "../ordinals/withOrdinal.ts";

/** The heading as printed at its place. */
export function numbered(level: Level, place: number, heading: string): string {
  const text = heading.trim();
  const own = ordinalAt(level, text, [place]);
  if (own === undefined) return withOrdinal(level, place, text);
  return own.gap === "" ? joined(own.sign, own.rest) : text;
}
