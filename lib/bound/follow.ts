// Text that follows the tables: the blocks as they should be by the numbers that stand there now, with what changed for it. Blocks in which all says the
// same stay the same objects.
import type { Address } from "../edition/edition.ts";
import { withBound, type BoundNumber, type BoundText } from "../report/bound.ts";
import { choiceOf, type NarrativeBlock, type Report } from "../report/report.ts";
import type { Numbers } from "./value.ts";
import { writtenAs } from "./written.ts";

/** One number that is written otherwise now. `at`: where it stands in the text as it is then. */
export type Followed = {
  readonly block: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly number: BoundNumber;
};

/** A text with every bound number as the tables have it. `may`: false for one that is to be left as it stands. */
export function followedText<Held extends BoundText>(
  held: Held,
  numbers: Numbers,
  may: (number: BoundNumber, words: string) => boolean = () => true,
): { readonly held: Held; readonly followed: readonly Omit<Followed, "block">[] } {
  const followed: Omit<Followed, "block">[] = [];
  const bound: BoundNumber[] = [];
  let [text, from] = ["", 0];
  for (const number of held.bound ?? []) {
    const now = held.text.slice(number.start, number.end);
    const wanted = writtenAs(number, numbers, now);
    const words = wanted !== undefined && wanted !== now && may(number, wanted) ? wanted : now;
    text += held.text.slice(from, number.start);
    const at = text.length;
    text += words;
    const own = { ...number, start: at, end: text.length };
    bound.push(own);
    if (words !== now) followed.push({ at, from: now, to: words, number: own });
    from = number.end;
  }
  if (followed.length === 0) return { held, followed };
  return { held: withBound({ ...held, text: text + held.text.slice(from) }, bound), followed };
}

/** The blocks of a part after they followed. */
export type FollowedPart = { readonly part: Address; readonly blocks: readonly NarrativeBlock[]; readonly followed: readonly Followed[] };

/** Every part whose text should be another by the tables. A part that prints a ready sentence, or nothing, is left as it is. */
export function followedParts(
  report: Report,
  numbers: Numbers,
  may: (place: { readonly part: Address; readonly block: string; readonly number: BoundNumber }, words: string) => boolean = () => true,
): readonly FollowedPart[] {
  return Object.entries(report.narrative).flatMap(([part, blocks]): readonly FollowedPart[] => {
    if (choiceOf(report, part) !== undefined || blocks.every(({ bound }) => bound === undefined)) return [];
    const all = blocks.map((block) => ({
      id: block.id,
      ...followedText(block, numbers, (number, words) => may({ part, block: block.id, number }, words)),
    }));
    const followed = all.flatMap((one) => one.followed.map((change) => ({ block: one.id, ...change })));
    return followed.length === 0 ? [] : [{ part, blocks: all.map(({ held }) => held), followed }];
  });
}
