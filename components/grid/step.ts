// The sheet of a table as a value: step(state, event, seen) gives the next state and what is to be done. No page, no form, no clock.
//
// What keys do stands in keys.ts, the acts that they and all else come down to in acts.ts, what is to be done in effects.ts.
import type { Address } from "#lib/edition/edition.ts";
import type { Clipboard } from "#lib/seen/clipboard.ts";
import type { Way as ValueWay } from "#lib/report/doer.ts";
import {
  clear,
  edit,
  extend,
  fill,
  found,
  go,
  goBack,
  goBackOver,
  heard,
  pick,
  reached,
  restored,
  settle,
  take,
  takeBack,
  type Way,
} from "./acts.ts";
import { pastedInto } from "./clipboard.ts";
import { followedBy, kept, still, type Effect, type Step } from "./effects.ts";
import type { Fitted } from "./fill.ts";
import { noted, type CellChange, type HistoryStep } from "./history.ts";
import { pressed, type Key } from "./keys.ts";
import { begin, blockOf, heldIn, several, type Seen, type SheetState } from "./state.ts";
import { step as typingAfter } from "./typing.ts";

export type SheetEvent =
  | ({ readonly kind: "key" } & Key)
  /** The input of a cell shows another text than before: a key, the browser's own paste, an input method. */
  | { readonly kind: "typed"; readonly address: Address; readonly text: string }
  /** An input method begins to compose, and ends with a text: "" where it was given up. */
  | { readonly kind: "composing" }
  | { readonly kind: "composed"; readonly text: string }
  /** The focus has come to a cell. */
  | { readonly kind: "reached"; readonly address: Address }
  /** The focus was there before the page had come alive, and something may have been typed; `held`: what was counted with. */
  | { readonly kind: "found"; readonly address: Address; readonly held: string }
  /** The focus has left the cell. */
  | { readonly kind: "left" }
  /** The table goes away, and comes back with its steps of 撤销. */
  | { readonly kind: "closed" }
  /** The mouse goes down on a cell, over another one while it is down, and twice. */
  | { readonly kind: "down"; readonly address: Address; readonly shift: boolean }
  | { readonly kind: "over"; readonly address: Address }
  | { readonly kind: "twice" }
  | { readonly kind: "copy" }
  | { readonly kind: "cut" }
  | { readonly kind: "paste"; readonly clipboard: Clipboard; readonly isPlain: boolean }
  /** This came from elsewhere, and the form holds it already. */
  | { readonly kind: "arrived"; readonly address: Address; readonly value: string }
  /** Cells are filled at once (0, offers of last year); the way back of the message that said so. */
  | { readonly kind: "fill"; readonly changes: readonly CellChange[]; readonly words: string; readonly by?: ValueWay }
  | { readonly kind: "takeBack"; readonly changes: readonly Fitted[] }
  /** What was pasted was agreed to. */
  | { readonly kind: "take"; readonly changes: readonly CellChange[] }
  /** These changes are in the form already: one step of 撤销. */
  | { readonly kind: "note"; readonly changes: readonly CellChange[] }
  /** 撤销 and 重做 from a button's place. */
  | { readonly kind: "back"; readonly way: Way }
  /** 撤销 and 重做 of one step, whichever it is. */
  | { readonly kind: "backOver"; readonly way: Way; readonly step: HistoryStep }
  | { readonly kind: "go"; readonly address: Address };

/** Where the mouse goes down the sheet moves the focus; in the cell that is edited the browser sets the caret. */
function down(state: SheetState, seen: Seen, address: Address, shift: boolean): Step {
  if (state.mode === "editing" && address === state.at) return still(state);
  return kept(shift && state.at !== "" ? extend(state, seen, address) : go(state, seen, address));
}

/** A picked block goes out as a block; a single cell is the browser's own affair. */
function copy(state: SheetState, { matrix }: Seen): Step {
  if (!several(state)) return still(state);
  return kept({ state, effects: [{ do: "copy", block: blockOf(state, matrix) }] });
}

function paste(state: SheetState, seen: Seen, clipboard: Clipboard, isPlain: boolean): Step {
  const pasted = pastedInto(clipboard, blockOf(state, seen.matrix), { entering: state.mode !== "selecting", isPlain });
  if (pasted === undefined) return still(state);
  const ask: Effect = { do: "ask", pasted: { ...pasted, at: pasted.at ?? state.anchor } };
  return kept(followedBy(settle(state, seen), seen, (state) => ({ state, effects: [ask] })));
}

/** What comes next replaces it: the caret would stand behind a figure that nobody typed here. Where it replaced what was being typed, it is said. */
function arrived(state: SheetState, seen: Seen, address: Address, value: string): Step {
  const next = { ...state, typing: typingAfter(state.typing, { kind: "arrived", address, value }) };
  if (address !== state.at || seen.shown(address) !== value || !seen.hasFocus(address)) return still(next);
  const words = value === "" ? "这一格刚刚在别的窗口被清空了。" : `这一格刚刚在别的窗口被改成${value}。`;
  const said: readonly Effect[] = state.mode === "selecting" ? [] : [{ do: "say", saying: { words, id: "arrived" } }];
  return { state: { ...next, mode: "selecting" }, effects: [{ do: "select", at: address }, ...said] };
}

/** The state after an event, and what is to be done, in this order. */
export function step(state: SheetState, event: SheetEvent, seen: Seen): Step {
  switch (event.kind) {
    case "key":
      return pressed(state, seen, event);
    case "typed":
      return heard(state.mode === "selecting" ? { ...state, mode: "typing" } : state, seen, event.address, event.text);
    case "composing":
      return still({ ...state, replacing: state.mode === "selecting" });
    case "composed":
      // The browser has taken the selected text away for the composition and does not give it back.
      return (state.replacing && event.text === "" ? restored(state, seen) : undefined) ?? still(state);
    case "reached":
      return reached(state, seen, event.address);
    case "found":
      return found(state, seen, event.address, event.held);
    case "left":
      return settle(state, seen);
    case "closed":
      return followedBy(settle(state, seen), seen, ({ history }) => still(begin(history)));
    case "down":
      return down(state, seen, event.address, event.shift);
    case "over":
      return pick(state, seen, state.anchor, event.address);
    case "twice":
      return edit(state);
    case "copy":
      return copy(state, seen);
    case "cut":
      return several(state) ? followedBy(copy(state, seen), seen, clear) : still(state);
    case "paste":
      return paste(state, seen, event.clipboard, event.isPlain);
    case "arrived":
      return arrived(state, seen, event.address, event.value);
    case "fill":
      return fill(state, seen, event.changes, event.words);
    case "takeBack":
      return takeBack(state, seen, event.changes);
    case "take":
      return take(state, seen, event.changes);
    case "note":
      return still({ ...state, history: noted(state.history, event.changes, heldIn(seen)) });
    case "back":
      return goBack(state, seen, event.way);
    case "backOver":
      return goBackOver(state, seen, event.way, event.step);
    case "go":
      return go(state, seen, event.address);
  }
}
