// What the sheet can do, each act a pure step: take or give up what was typed, go somewhere, pick, empty, fill, go back.
//
// One rule for all that writes: a cell is changed only where it still holds what it is to be changed from. What came from elsewhere meanwhile
// is nobody's to take back (typing.ts, history.ts, fill.ts).
import type { Address } from "#lib/edition/edition.ts";
import { settled, settling } from "./cells.ts";
import { after, followedBy, still, write, type Effect, type Step } from "./effects.ts";
import { fitting, saidOfFilling, saidOfTakingBack, takingBack, type Fitted, type Saying } from "./fill.ts";
import { noted, wentBack, type CellChange, type HistoryStep } from "./history.ts";
import { skippedWords } from "./skippedWords.ts";
import { blockOf, canType, heldIn, several, type Seen, type SheetState } from "./state.ts";
import { onward } from "./matrix.ts";
import { guessAfter, guessWords } from "./guess.ts";
import { ownIn, step as typingAfter } from "./typing.ts";

const says = (saying: Saying): readonly Effect[] => (saying.words === "" ? [] : [{ do: "say", saying }]);

/** A cell was typed in and shows this text. */
export function heard(state: SheetState, seen: Seen, address: Address, text: string): Step {
  const typing = typingAfter(state.typing, { kind: "typed", address, held: seen.text(address), text });
  return { state: { ...state, typing }, effects: write([{ address, to: text }]) };
}

/** Hears also what the browser changed without a word, at the end of a composition. */
function caughtUp(state: SheetState, seen: Seen): Step {
  const shown = seen.shown(state.at);
  return shown === undefined || shown === seen.text(state.at) ? still(state) : heard(state, seen, state.at, shown);
}

/** What was typed and is one's own still, and the step after which the typing is over. */
function own(state: SheetState, seen: Seen): { readonly over: Step; readonly change: CellChange | undefined } {
  const { state: heard, effects } = caughtUp(state, seen);
  const change = ownIn(heard.typing, after(seen, effects).text(state.at));
  return { over: { state: { ...heard, typing: undefined }, effects }, change };
}

const withNoted = (state: SheetState, seen: Seen, changes: readonly CellChange[]): SheetState => ({
  ...state,
  history: noted(state.history, changes, heldIn(seen)),
});

/** Puts what was typed into its settled form and notes it for 撤销. */
export function settle(state: SheetState, seen: Seen): Step {
  const { over, change } = own(state, seen);
  if (change === undefined) return over;
  const { text: to, words } = settling(seen.outline, change.address, change.to);
  return followedBy(over, seen, (state, seen) => ({
    state: withNoted(state, seen, [{ ...change, to }]),
    effects: [...(to === change.to ? [] : write([{ address: change.address, to }])), ...says({ words })],
  }));
}

/** What was picked gives way to the block between two cells. */
export function pick(state: SheetState, { matrix }: Seen, anchor: Address, head: Address): Step {
  const next = { ...state, anchor, head };
  if (!several(state) && !several(next)) return still(next);
  return { state: next, effects: [{ do: "mark", was: blockOf(state, matrix).flat(), now: blockOf(next, matrix).flat() }] };
}

/** What was typed is taken: keys mean whole cells from here on. */
const taken = (state: SheetState, seen: Seen): Step =>
  followedBy(settle(state, seen), seen, (state) => ({
    state: { ...state, mode: "selecting" },
    effects: state.mode === "selecting" ? [] : [{ do: "select", at: state.at }],
  }));

/** To a cell. The one of the cursor is taken as it is, so that at the edge of the table the next key replaces what was typed. */
export function go(state: SheetState, seen: Seen, at: Address): Step {
  const focus: Effect = { do: "focus", at };
  if (at !== state.at) return { state, effects: [focus] };
  return followedBy(taken(state, seen), seen, (state, seen) => {
    const { state: next, effects } = pick(state, seen, at, at);
    return { state: next, effects: [...effects, focus] };
  });
}

/** Enter: down the column, and on to the next one at its end. At the end of the table it is said, for the next key would replace the figure. */
export function enter(state: SheetState, seen: Seen, by: 1 | -1): Step {
  const next = onward(seen.matrix, state.at, by, (address) => canType(seen, address));
  if (next !== undefined) return go(state, seen, next);
  if (by === -1 || !canType(seen, state.at)) return go(state, seen, state.at);
  return followedBy(go(state, seen, state.at), seen, (state) => ({
    state,
    effects: says({ words: "这是表格里最后一格，再打字会换掉这个数。按 Esc 再按 Tab 离开表格。", id: "last-cell" }),
  }));
}

/** A key on a computed total: nothing is written, what was typed so far is compared with it. Undefined where the key is none of a number. */
export function guessed(state: SheetState, seen: Seen, key: string): Step | undefined {
  const { at } = state;
  const cell = seen.outline.cells.get(at);
  if (cell?.total !== true || canType(seen, at)) return undefined;
  const guess = guessAfter(state.guess, key);
  if (guess === undefined) return undefined;
  const words = guessWords(seen.total(at), guess, cell.measure);
  return { state: { ...state, guess }, effects: says({ words, id: "total" }) };
}

/** Picks all between where the picking began and a cell. */
export const extend = (state: SheetState, seen: Seen, head: Address): Step =>
  followedBy(taken(state, seen), seen, (state, seen) => pick(state, seen, state.anchor, head));

/** Esc: what was there before; undefined where nothing had been typed that is one's own still. */
export function restored(state: SheetState, seen: Seen): Step | undefined {
  const { over, change } = own(state, seen);
  if (change === undefined) return undefined;
  return followedBy(over, seen, (state) => ({
    state: { ...state, mode: "selecting" },
    effects: [...write([{ address: change.address, to: change.from }]), { do: "select", at: state.at }],
  }));
}

/** The focus has come to a cell. */
export function reached(state: SheetState, seen: Seen, at: Address): Step {
  const spot = seen.matrix.spots.get(at);
  const line = seen.matrix.cells[spot?.row ?? 0] ?? [];
  const column = line[state.column] === at ? state.column : (spot?.column ?? 0);
  const here: SheetState = { ...state, at, column, mode: "selecting", leaving: false, typing: undefined, guess: "" };
  const { state: next, effects } = pick(here, seen, at, at);
  return { state: next, effects: [{ do: "stop", at }, { do: "select", at }, ...effects] };
}

/** The page shows a text there already that the form was not told of: it counts as typed. */
export function found(state: SheetState, seen: Seen, at: Address, held: string): Step {
  if (!seen.matrix.spots.has(at)) return still(state);
  return followedBy(reached(state, seen, at), seen, (state, seen) => {
    const text = seen.shown(at) ?? "";
    if (text === held) return still(state);
    const typing = typingAfter(state.typing, { kind: "typed", address: at, held, text });
    return { state: { ...state, mode: "typing", typing }, effects: [{ do: "caret", at }] };
  });
}

/** F2, double click. */
export const edit = (state: SheetState): Step => ({ state: { ...state, mode: "editing" }, effects: [{ do: "caret", at: state.at }] });

/** Makes the changes where the cells still fit, as one step of 撤销, and says what `sayingOf` makes of it. */
export function applied(
  state: SheetState,
  seen: Seen,
  changes: readonly Fitted[],
  sayingOf: (outcome: ReturnType<typeof fitting>) => Saying,
): Step {
  const outcome = fitting(changes, heldIn(seen));
  return { state: withNoted(state, seen, outcome.done), effects: [...write(outcome.done), ...says(sayingOf(outcome))] };
}

/** Fills cells, with a way back in the message. */
export const fill = (state: SheetState, seen: Seen, changes: readonly CellChange[], words: string): Step =>
  applied(
    state,
    seen,
    changes.filter(({ from, to }) => from !== to),
    (outcome) => saidOfFilling(seen.outline, outcome, words, heldIn(seen)),
  );

/** The way back of such a message. */
export const takeBack = (state: SheetState, seen: Seen, changes: readonly Fitted[]): Step =>
  applied(state, seen, takingBack(changes), (outcome) => saidOfTakingBack(seen.outline, outcome));

/** What was pasted, seen and agreed to. */
export const take = (state: SheetState, seen: Seen, changes: readonly CellChange[]): Step =>
  applied(state, seen, changes, (outcome) => ({
    words: skippedWords(seen.outline, outcome, "已填入") || `已填入 ${changes.length} 格，Ctrl+Z 可以撤销。`,
  }));

/** The picked cells in which something can be typed. */
const pickedInputs = (state: SheetState, seen: Seen): readonly Address[] =>
  blockOf(state, seen.matrix)
    .flat()
    .filter((address) => canType(seen, address));

/** Empties the picked cells. */
export const clear = (state: SheetState, seen: Seen): Step =>
  followedBy(settle(state, seen), seen, (state, seen) => {
    const changes = pickedInputs(state, seen).map((address) => ({ address, from: seen.text(address), to: "" }));
    return applied(state, seen, changes, () => ({ words: "" }));
  });

/** Ctrl+Enter: what was typed, into all picked cells, as one step; undefined where nothing was typed or only one cell is picked. */
export function fillPicked(state: SheetState, seen: Seen): Step | undefined {
  const { over, change } = own(state, seen);
  if (change === undefined || !several(state)) return undefined;
  const to = settled(seen.outline, change.address, change.to);
  const inputs = pickedInputs(state, seen);
  const words = `已把“${to}”填入所选 ${inputs.length} 格，Ctrl+Z 可以撤销。`;
  const before = followedBy(over, seen, (state) => ({
    state: { ...state, mode: "selecting" },
    effects: write([{ address: change.address, to: change.from }]),
  }));
  const filled = followedBy(before, seen, (state, seen) =>
    fill(
      state,
      seen,
      inputs.map((address) => ({ address, from: seen.text(address), to })),
      words,
    ),
  );
  return { state: filled.state, effects: [...filled.effects, { do: "select", at: filled.state.at }] };
}

const ways = { undo: "已撤销", redo: "已重做" } as const;
export type Way = keyof typeof ways;

/** 撤销 and 重做 of one step, from the list 刚才做的: the cursor stays where it is. */
export const goBackOver = (state: SheetState, seen: Seen, way: Way, step: HistoryStep): Step =>
  followedBy(settle(state, seen), seen, (state, seen) => {
    const went = wentBack(state.history, way, heldIn(seen), step);
    if (went === undefined) return still(state);
    const saying: Saying =
      way === "undo"
        ? saidOfTakingBack(seen.outline, went)
        : { words: skippedWords(seen.outline, went, ways.redo) || `已重做 ${went.done.length} 格。` };
    return { state: { ...state, history: went.history }, effects: [...write(went.done), ...says(saying)] };
  });

const nothingLeft: Saying = { words: "这张表里没有可以撤销的了。别处做的，点右下角“刚才做的”撤销。", id: "nothing-left" };

/** 撤销 and 重做: done where the cells still hold what the step left there, said where they do not, and the place comes into view. */
export const goBack = (state: SheetState, seen: Seen, way: Way): Step =>
  followedBy(settle(state, seen), seen, (state, seen) => {
    const went = wentBack(state.history, way, heldIn(seen));
    const place = (went?.done[0] ?? went?.skipped[0])?.address;
    if (went === undefined || place === undefined) return { state, effects: way === "undo" ? says(nothingLeft) : [] };
    const said = says({ words: skippedWords(seen.outline, went, ways[way]), id: "left-alone" });
    const back: Step = { state: { ...state, history: went.history }, effects: [...write(went.done), ...said] };
    return followedBy(back, seen, (state, seen) => {
      const { state: next, effects } = go(state, seen, place);
      return { state: { ...next, mode: "selecting" }, effects: [...effects, { do: "select", at: place }] };
    });
  });
