// How the source counts its headings and items, level by level, and how the page would count those that are read as headings.
//
// The two agree where the source begins anywhere and goes on by one. Where it is ahead because the number before stands in
// what is no heading here, the heading keeps the ordinal that it was given (lib/document/numbering.ts counts on from there).
type Count = { base: number | undefined; last: number; ours: number };

const begun = (): Count => ({ base: undefined, last: 0, ours: 0 });

export type Counted = 0 | 1 | 2;

export class Sequence {
  readonly #counts: [Count, Count, Count] = [begun(), begun(), begun()];

  /** The place that was last seen at a level, 0 where there was none since the level above. */
  last(level: Counted): number {
    return this.#counts[level].last;
  }

  /** A line of the source that is numbered and no heading. */
  pass(level: Counted, place: number): void {
    const count = this.#enter(level);
    count.base ??= place - 1;
    count.last = place;
  }

  /** A heading, with the place that the source gives it if it gives one; false where it has to keep it. */
  heading(level: Counted, place: number | undefined): boolean {
    const count = this.#enter(level);
    count.ours += 1;
    if (place === undefined) return true;
    const before = count.last;
    count.base ??= place - 1;
    count.last = place;
    const ahead = place > count.base + count.ours;
    const follows = !ahead || place !== before + 1;
    if (follows) count.base = place - count.ours;
    else count.ours = place - count.base;
    return follows;
  }

  #enter(level: Counted): Count {
    for (let deeper = level + 1; deeper < this.#counts.length; deeper += 1) this.#counts[deeper] = begun();
    return this.#counts[level];
  }
}
