// The signs of notes: ① … ㊿, as Unicode has them in three runs; past fifty in brackets.

const runs: readonly (readonly [upTo: number, first: number])[] = [
  [20, 0x2460],
  [35, 0x3251 - 20],
  [50, 0x32b1 - 35],
];

/** The sign of the note at a place, from 1. */
export function circled(place: number): string {
  const run = runs.find(([upTo]) => place <= upTo);
  return run === undefined ? `（${place}）` : String.fromCodePoint(run[1] + place - 1);
}
