// 撤销 and 重做 over cells, as a value: each step is what one act changed, in one table or by one paste. It holds texts
// only; the form stays the holder of values.
//
// A cell is given back only where it still holds what the step left there and nothing came for it from elsewhere since:
// a colleague's newer figure is never replaced by an older one. What is left alone is handed out, to be said.
import type { Address } from "#lib/edition/edition.ts";

export type CellChange = { readonly address: Address; readonly from: string; readonly to: string };

/** What a cell holds now, and how often something came for it from elsewhere. */
export type Held = { readonly text: string; readonly arrivals: number };
export type HeldAt = (address: Address) => Held;

/** A cell that was left as it is: it holds `now`, and not `left`, or came to it from elsewhere. */
export type Skipped = { readonly address: Address; readonly now: string; readonly left: string };

/** What one act changed. */
export type HistoryStep = readonly (CellChange & Pick<Held, "arrivals">)[];
export type History = { readonly past: readonly HistoryStep[]; readonly future: readonly HistoryStep[] };

/** What a way back changes and what it leaves alone; one of them is not empty. */
export type Outcome = { readonly done: readonly CellChange[]; readonly skipped: readonly Skipped[] };

const most = 200;

export const noHistory: History = { past: [], future: [] };

const reversed = <Change extends CellChange>(change: Change): Change => ({ ...change, from: change.to, to: change.from });

/** The changes that still fit, and the cells of the others. */
export function stillThere<Change extends CellChange>(
  changes: readonly Change[],
  fits: (change: Change) => boolean,
  held: (address: Address) => Pick<Held, "text">,
): { readonly done: readonly Change[]; readonly skipped: readonly Skipped[] } {
  return {
    done: changes.filter(fits),
    skipped: changes.filter((change) => !fits(change)).map(({ address, from }) => ({ address, now: held(address).text, left: from })),
  };
}

/** After these changes were made. Those that change nothing are left out; what was undone can no longer be redone. */
export function noted(history: History, changes: readonly CellChange[], held: HeldAt): History {
  const real = changes
    .filter(({ from, to }) => from !== to)
    .map(({ address, from, to }) => ({ address, from, to, arrivals: held(address).arrivals }));
  return real.length === 0 ? history : { past: [...history.past, real].slice(-most), future: [] };
}

/** Whether some cell still holds what the step left there, so that going back would change it. */
export const stands = (step: HistoryStep, way: "undo" | "redo", held: HeldAt): boolean =>
  step.some(({ address, from, to, arrivals }) => {
    const now = held(address);
    return now.text === (way === "undo" ? to : from) && now.arrivals === arrivals;
  });

/**
 * What takes the last step back (or brings the last undone one again), or the one that is named, with the history after it; undefined where
 * there is none.
 */
export function wentBack(
  history: History,
  way: "undo" | "redo",
  held: HeldAt,
  named?: HistoryStep,
): (Outcome & { readonly history: History }) | undefined {
  const [own, other] = way === "undo" ? (["past", "future"] as const) : (["future", "past"] as const);
  const step = named ?? history[own].at(-1);
  if (step === undefined || !history[own].includes(step)) return undefined;
  const wanted = way === "undo" ? step.map(reversed) : step;
  const { done, skipped } = stillThere(
    wanted,
    ({ address, from, arrivals }) => held(address).text === from && held(address).arrivals === arrivals,
    held,
  );
  const kept = way === "undo" ? done.map(reversed) : done;
  const rest = { ...history, [own]: history[own].filter((one) => one !== step) };
  return { done, skipped, history: kept.length === 0 ? rest : { ...rest, [other]: [...history[other], kept] } };
}
