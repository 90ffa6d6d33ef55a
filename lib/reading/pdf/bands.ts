// Things of a page by the height at which they stand, so that a letter is not held against all of them.
import type { Box } from "../reading.ts";

const high = 24;

/** The function that gives, for a height, what stands there: in order, and a little more than that. */
export function inBands<Thing>(things: readonly Thing[], boxOf: (thing: Thing) => Box): (height: number) => readonly Thing[] {
  const bands = new Map<number, Thing[]>();
  const everywhere: Thing[] = [];
  for (const thing of things) {
    const { top, bottom } = boxOf(thing);
    const [from, to] = [Math.floor(top / high), Math.floor(bottom / high)];
    if (!(to - from < 400)) {
      everywhere.push(thing);
      continue;
    }
    for (let band = from; band <= to; band += 1) {
      const alike = bands.get(band) ?? [];
      bands.set(band, alike);
      alike.push(thing);
    }
  }
  return (height) => {
    const found = bands.get(Math.floor(height / high)) ?? [];
    return everywhere.length === 0 ? found : [...everywhere, ...found];
  };
}
