// What a step of the sheet asks to be done, as data, and how steps follow one another.
import type { Address } from "#lib/edition/edition.ts";
import type { Pasted } from "./clipboard.ts";
import type { Saying } from "./fill.ts";
import type { CellChange } from "./history.ts";
import { canType, type Seen, type SheetState } from "./state.ts";

export type Written = Pick<CellChange, "address" | "to">;

export type Effect =
  /** The form takes these texts, as one change. */
  | { readonly do: "write"; readonly changes: readonly Written[] }
  /** The focus goes to a cell, which comes into view. */
  | { readonly do: "focus"; readonly at: Address }
  /** All of its text is selected: the next key replaces it. */
  | { readonly do: "select"; readonly at: Address }
  /** The caret goes behind its text. */
  | { readonly do: "caret"; readonly at: Address }
  /** Tab enters the table here from now on, and the heads of its row and column are marked. */
  | { readonly do: "stop"; readonly at: Address }
  /** The picked cells were these and are those. */
  | { readonly do: "mark"; readonly was: readonly Address[]; readonly now: readonly Address[] }
  | { readonly do: "say"; readonly saying: Saying }
  /** The picked block goes to the clipboard. */
  | { readonly do: "copy"; readonly block: readonly (readonly Address[])[] }
  /** What was pasted is shown in a dialog before it is taken. */
  | { readonly do: "ask"; readonly pasted: Pasted }
  /** The event is done with: the browser does nothing of its own. */
  | { readonly do: "keep" };

export type Step = { readonly state: SheetState; readonly effects: readonly Effect[] };

export const still = (state: SheetState): Step => ({ state, effects: [] });

/** The event is done with. */
export const kept = ({ state, effects }: Step): Step => ({ state, effects: [...effects, { do: "keep" }] });

/** The effect that writes, where there is anything to write. */
export const write = (changes: readonly Written[]): readonly Effect[] => (changes.length === 0 ? [] : [{ do: "write", changes }]);

/** As `seen` will be once these effects are done. */
export function after(seen: Seen, effects: readonly Effect[]): Seen {
  const written = new Map(
    effects.flatMap((effect) => (effect.do === "write" ? effect.changes.map(({ address, to }) => [address, to]) : [])),
  );
  if (written.size === 0) return seen;
  const text = (address: Address): string => written.get(address) ?? seen.text(address);
  return { ...seen, text, shown: (address) => (canType(seen, address) ? (written.get(address) ?? seen.shown(address)) : undefined) };
}

/** One step after another: the second sees what the first has written. */
export function followedBy(first: Step, seen: Seen, second: (state: SheetState, seen: Seen) => Step): Step {
  const next = second(first.state, after(seen, first.effects));
  return { state: next.state, effects: [...first.effects, ...next.effects] };
}
