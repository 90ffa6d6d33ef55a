// What each key does in a table: the longest part of the sheet's step. undefined where the key is the browser's own.
import { clear, edit, enter, extend, fillPicked, go, goBack, guessed, pick, restored } from "./acts.ts";
import { kept, still, type Step } from "./effects.ts";
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

/** Home and End: to the ends of the row, with Ctrl to those of the table. */
const toEnd = (state: SheetState, seen: Seen, { key, shift, control }: Key): Step =>
  lead(state, seen, shift, edge(seen.matrix, state.at, key === "Home" ? "first" : "last", control));

function withControl(state: SheetState, seen: Seen, key: Key): Answer {
  const end = (which: "first" | "last") => edge(seen.matrix, state.at, which, true);
  switch (key.key.toLowerCase()) {
    case "home":
    case "end":
      return toEnd(state, seen, key);
    case "z":
      return goBack(state, seen, key.shift ? "redo" : "undo");
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

function tab(state: SheetState, seen: Seen, { shift }: Key): Answer {
  const next = following(seen.matrix, state.at, shift ? -1 : 1, (address) => canType(seen, address));
  return next === undefined ? undefined : go(state, seen, next);
}

/** Gives up what was typed; then what is picked; then the table, at the next Tab. */
function escape(state: SheetState, seen: Seen): Step {
  const back = restored(state, seen);
  if (back !== undefined) return back;
  const calm: SheetState = { ...state, typing: undefined, guess: "", mode: "selecting", leaving: !several(state) };
  const { state: next, effects } = pick(calm, seen, calm.at, calm.at);
  return { state: next, effects: [...effects, { do: "select", at: calm.at }] };
}

function plain(state: SheetState, seen: Seen, key: Key): Answer {
  const { matrix } = seen;
  const { shift } = key;
  if (state.mode === "editing" && inText.has(key.key)) return undefined;
  const arrow = arrows[key.key];
  if (arrow !== undefined) {
    const [down, across] = arrow;
    const column = across === 0 && !shift ? state.column : undefined;
    return lead(state, seen, shift, moved(matrix, shift ? state.head : state.at, down, across, column));
  }
  switch (key.key) {
    case "Enter":
      return enter(state, seen, shift ? -1 : 1);
    case "Home":
    case "End":
      return toEnd(state, seen, key);
    case "Delete":
      return state.mode === "selecting" ? clear(state, seen) : undefined;
    case "F2":
      return shift ? undefined : edit(state);
    case "Escape":
      return escape(state, seen);
    default:
      return guessed(state, seen, key.key);
  }
}

/** A key went down. What it does not do is left to the browser. Any key but Shift and Tab itself takes back what Esc opened for Tab. */
export function pressed(state: SheetState, seen: Seen, key: Key): Step {
  if (key.composing || key.alt) return still(state);
  const here = key.key === "Shift" ? state : { ...state, leaving: false };
  const act = key.key === "Tab" ? (state.leaving ? undefined : tab) : key.control ? withControl : plain;
  const answer = act?.(here, seen, key);
  return answer === undefined ? still(here) : kept(answer);
}
