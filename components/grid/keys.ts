// What each key does in a table: the longest part of the sheet's step. undefined where the key is the browser's own.
import { clear, edit, extend, fillPicked, go, goBack, pick, restored } from "./acts.ts";
import type { Step } from "./effects.ts";
import { edge, following, moved } from "./matrix.ts";
import { canType, several, type Seen, type SheetState } from "./state.ts";

/** A key as the browser tells it. `composing`: an input method has it, and it is none of ours. */
export type Key = {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or the command key of a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  readonly composing: boolean;
};

type Answer = Step | undefined;

const arrows: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const inText = new Set([...Object.keys(arrows), "Home", "End", "Delete", "Backspace"]);

const lead = (state: SheetState, seen: Seen, shift: boolean, to: string): Step => (shift ? extend(state, seen, to) : go(state, seen, to));

function withControl(state: SheetState, seen: Seen, { key, shift }: Key): Answer {
  const end = (which: "first" | "last") => edge(seen.matrix, state.at, which, true);
  switch (key.toLowerCase()) {
    case "home":
      return lead(state, seen, shift, end("first"));
    case "end":
      return lead(state, seen, shift, end("last"));
    case "z":
      return goBack(state, seen, shift ? "redo" : "undo");
    case "y":
      return goBack(state, seen, "redo");
    case "delete":
      return several(state) ? clear(state, seen) : undefined;
    case "enter":
      return fillPicked(state, seen);
    case "a":
      return state.mode === "selecting" ? pick(state, seen, end("first"), end("last")) : undefined;
    default:
      return undefined;
  }
}

function tab(state: SheetState, seen: Seen, { shift }: Key): { readonly state: SheetState; readonly answer: Answer } {
  const stays = { ...state, leaving: false };
  const next = state.leaving ? undefined : following(seen.matrix, state.at, shift ? -1 : 1, (address) => canType(seen, address));
  return { state: stays, answer: next === undefined ? undefined : go(stays, seen, next) };
}

/** Gives up what was typed; then what is picked; then the table, at the next Tab. */
function escape(state: SheetState, seen: Seen): Step {
  const back = restored(state, seen);
  if (back !== undefined) return back;
  const calm: SheetState = { ...state, typing: undefined, mode: "selecting" };
  const { state: next, effects } = several(calm) ? pick(calm, seen, calm.at, calm.at) : { state: { ...calm, leaving: true }, effects: [] };
  return { state: next, effects: [...effects, { do: "select", at: calm.at }] };
}

function plain(state: SheetState, seen: Seen, { key, shift }: Key): Answer {
  const { matrix } = seen;
  if (state.mode === "editing" && inText.has(key)) return undefined;
  const arrow = arrows[key];
  if (arrow !== undefined) {
    const [down, across] = arrow;
    const column = across === 0 && !shift ? state.column : undefined;
    return lead(state, seen, shift, moved(matrix, shift ? state.head : state.at, down, across, column));
  }
  switch (key) {
    case "Enter":
      return go(state, seen, moved(matrix, state.at, shift ? -1 : 1, 0, state.column));
    case "Home":
    case "End":
      return lead(state, seen, shift, edge(matrix, state.at, key === "Home" ? "first" : "last", false));
    case "Delete":
      return state.mode === "selecting" ? clear(state, seen) : undefined;
    case "F2":
      return shift ? undefined : edit(state);
    case "Escape":
      return escape(state, seen);
    default:
      return undefined;
  }
}

/** Any key but Shift before the next Tab, and Tab leads on in the table. */
function other(state: SheetState, seen: Seen, key: Key): { readonly state: SheetState; readonly answer: Answer } {
  const stays = key.key === "Shift" ? state : { ...state, leaving: false };
  return { state: stays, answer: (key.control ? withControl : plain)(stays, seen, key) };
}

/** A key went down. What it does not do is left to the browser: `keep` is among the effects of what it does. */
export function pressed(state: SheetState, seen: Seen, key: Key): Step {
  if (key.composing || key.alt) return { state, effects: [] };
  const { state: next, answer } = key.key === "Tab" ? tab(state, seen, key) : other(state, seen, key);
  return answer === undefined ? { state: next, effects: [] } : { state: answer.state, effects: [...answer.effects, { do: "keep" }] };
}
