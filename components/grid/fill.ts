// What is said of cells that were filled in one step, with a way back, and of that way back. Only the last one can be taken back there
// (one message at a time). Both ways a cell is written only where it holds what it is to be changed from; what was left alone is said. Pure.
import type { Outline } from "#lib/edition/walk.ts";
import { stillThere, type CellChange, type Outcome, type HeldAt } from "./history.ts";
import { skippedWords } from "./skippedWords.ts";

/** A change with how often something had come for its cell from elsewhere, where that counts. */
export type Fitted = CellChange & { readonly arrivals?: number };

/** Words in passing. `id`: they take the place of others of this id; `back`: what the button 撤销 beside them takes back. */
export type Saying = {
  readonly words: string;
  readonly id?: string;
  readonly back?: readonly Fitted[];
};

/** What may be written of these changes: where a cell still holds the text that it was to be changed from, and nothing came for it since. */
export const fitting = (changes: readonly Fitted[], held: HeldAt): Outcome =>
  stillThere(
    changes,
    ({ address, from, arrivals }) => held(address).text === from && (arrivals === undefined || held(address).arrivals === arrivals),
    held,
  );

export const takingBack = (changes: readonly Fitted[]): readonly Fitted[] =>
  changes.map(({ from, to, ...place }) => ({ ...place, from: to, to: from }));

/** `words`, or where a cell held something else by then, what was done instead. `held`: what came for the cells until now. */
export function saidOfFilling(outline: Outline, outcome: Outcome, words: string, held: HeldAt): Saying {
  const said = outcome.skipped.length === 0 ? words : skippedWords(outline, outcome, "已填入");
  if (outcome.done.length === 0) return { words: said };
  const back = outcome.done.map(({ address, from, to }) => ({ address, from, to, arrivals: held(address).arrivals }));
  return { words: said, id: "fill", back };
}

export function saidOfTakingBack(outline: Outline, outcome: Outcome): Saying {
  const { done, skipped } = outcome;
  if (skipped.length > 0)
    return { words: done.length === 0 ? "这些格后来都改过了，没有可恢复的。" : skippedWords(outline, outcome, "已撤销") };
  return { words: done.every(({ to }) => to === "") ? `已撤销，${done.length} 个格恢复为空。` : `已撤销，${done.length} 个格恢复原样。` };
}
