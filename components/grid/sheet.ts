// The shell around step.ts: one sheet for each table of an open report. It keeps the state, lets the step look at form and page, and does
// what the step asks. Its state outlives a visit to another section, as far as 撤销 goes.
import type { Way } from "#lib/report/doer.ts";
import type { Address, Grid } from "#lib/edition/edition.ts";
import { valueOf } from "#lib/arithmetic/number.ts";
import { copyBlock } from "#lib/clipboard/copy.ts";
import type { Editor } from "../editor/context.ts";
import type { Form } from "../editor/form.ts";
import { noteCell } from "../editor/lateCells.ts";
import { pathOf } from "../editor/values.ts";
import { otherDone } from "../editor/wholeDeed.ts";
import { areaAt } from "./cells.ts";
import type { Pasted } from "./clipboard.ts";
import type { Effect } from "./effects.ts";
import type { Fitted, Saying } from "./fill.ts";
import { stands, type CellChange, type HeldAt, type History, type HistoryStep } from "./history.ts";
import { matrixOf } from "./matrix.ts";
import { screenOf, type Screen } from "./screen.ts";
import { selectionWords } from "./selection.ts";
import { speak } from "./speak.ts";
import { begin, heldIn, typesInOne, type Seen, type SheetState } from "./state.ts";
import { step, type SheetEvent } from "./step.ts";
import { channel } from "../ui/channel.ts";

/** What only the event at hand can do: fill its clipboard, open a dialog. */
export type Aside = {
  readonly copy?: (block: { readonly text: string; readonly html: string }) => void;
  readonly ask?: (pasted: Pasted) => void;
};

/** A step that was done in a table, or taken back. `words`: what was said of it, "" where nothing was. */
export type SheetDeed = {
  readonly changes: readonly CellChange[];
  readonly at: number;
  readonly by: Way;
  readonly words: string;
  readonly isUndone: boolean;
  /** Whether going back, or forth again, would change a cell. */
  readonly stands: boolean;
  /** Goes back over it, or forth again. */
  readonly turn: () => void;
};

export type GridSheet = {
  /** Something happened. True where it is done with, so that the browser does nothing of its own. */
  readonly tell: (event: SheetEvent, aside?: Aside) => boolean;
  /** The text at an address, as typed. */
  readonly text: (address: Address) => string;
  /** What the cell holds, and how often something came for it from elsewhere. */
  readonly held: HeldAt;
  /** The text as it was last counted with: another one where it was typed before the page had come alive. */
  readonly counted: (address: Address) => string;
  /** The cell where the picking began: the cursor's; "" until one was reached. */
  readonly anchor: () => Address;
  /** The steps that can be taken back or done again, but for those that are part of a deed over several tables. */
  readonly deeds: () => readonly SheetDeed[];
  /** What the strip over the table says of the picked cells. */
  readonly words: () => string;
  /** Told when other cells are picked, or what is said of them is another. */
  readonly subscribe: (listener: () => void) => () => void;
};

type Desk = Pick<Editor, "form" | "live" | "enter" | "outline" | "arrivals">;
type Says = (saying: Saying, onBack: (changes: readonly Fitted[]) => void) => void;

const sameWords = (one: SheetState, two: SheetState): boolean =>
  one.anchor === two.anchor && one.head === two.head && typesInOne(one) === typesInOne(two);

/** By which way what an event writes came; undefined for what is typed. */
function wayOf(event: SheetEvent): Way | undefined {
  switch (event.kind) {
    case "paste":
    case "take":
      return "pasted";
    case "fill":
      return event.by ?? "filled";
    case "takeBack":
    case "back":
    case "backOver":
      return "undone";
    case "key":
      return event.control && /^[zy]$/i.test(event.key) ? "undone" : undefined;
    default:
      return undefined;
  }
}

/** When a step was done, and how. */
type Stamp = Pick<SheetDeed, "at" | "by" | "words"> & { readonly isPart: boolean };

/** What is known of steps, which hold texts only. */
function stampsOf() {
  const known = new WeakMap<HistoryStep, Stamp>();
  /** Of the steps that an event has brought; one that went back and forth keeps how it was done. */
  const stamp = (before: History, { past, future }: History, event: SheetEvent, by: Way | undefined): void => {
    const gone = [...before.past, ...before.future].find((step) => !past.includes(step) && !future.includes(step));
    const moved = event.kind === "back" || event.kind === "backOver" || event.kind === "key" ? gone : undefined;
    const own: Stamp = {
      at: Date.now(),
      by: by ?? "typed",
      words: event.kind === "fill" ? event.words : "",
      isPart: event.kind === "note",
    };
    const came = moved === undefined || by !== "undone" ? undefined : known.get(moved);
    for (const step of [...past, ...future]) if (!known.has(step)) known.set(step, came === undefined ? own : { ...came, at: own.at });
  };
  return { of: (step: HistoryStep) => known.get(step), stamp };
}

/** The only cell of a step that has come on top. */
function lastOf(before: readonly HistoryStep[], now: readonly HistoryStep[]): CellChange | undefined {
  const step = now.at(-1);
  return step !== undefined && step.length === 1 && !before.includes(step) ? step[0] : undefined;
}

/** A sheet over a form. `screen` and `says` are the page's own but in tests. */
export function createSheet({ form, live, enter, outline, arrivals }: Desk, grid: Grid, screen: Screen, says: Says): GridSheet {
  const matrix = matrixOf(grid);
  const words = channel();
  const stamps = stampsOf();
  let state = begin();
  const text = (address: Address): string => {
    const value = form.value(pathOf(areaAt(outline, address), address));
    return typeof value === "string" ? value : "";
  };
  const seen: Seen = {
    matrix,
    outline,
    text,
    arrivals: (address) => arrivals.count({ area: areaAt(outline, address), address }),
    shown: screen.shown,
    hasFocus: screen.hasFocus,
    total: live.total,
  };
  /** The text of a cell as it stands in the table, totals too. */
  const printed = (address: Address): string =>
    outline.cells.get(address)?.total === true ? live.total(address).replace("…", "") : text(address);

  const perform = (effect: Effect, aside: Aside, by: Way | undefined): void => {
    switch (effect.do) {
      case "write":
        return enter(
          effect.changes.map(({ address, to }) => ({ area: areaAt(outline, address), address, value: to })),
          by,
        );
      case "focus":
      case "select":
      case "caret":
      case "stop":
        return screen[effect.do](effect.at);
      case "mark":
        return screen.mark(effect.was, effect.now);
      case "say":
        return says(effect.saying, (changes) => void tell({ kind: "takeBack", changes }));
      case "copy":
        return aside.copy?.(copyBlock(effect.block, printed));
      case "ask":
        return aside.ask?.(effect.pasted);
      case "keep":
        return undefined;
    }
  };

  // What is done may be an event in turn: a cell that gets the focus tells that the other one has lost it.
  const tell = (event: SheetEvent, aside: Aside = {}): boolean => {
    const before = state;
    const { state: next, effects } = step(before, event, seen);
    state = next;
    const by = wayOf(event);
    if (before.history !== next.history) {
      stamps.stamp(before.history, next.history, event, by);
      if (event.kind !== "note") otherDone({ form });
      const [done, undone] = [lastOf(before.history.past, next.history.past), lastOf(before.history.future, next.history.future)];
      if (done !== undefined) noteCell(form, { at: done.address, was: done.from });
      else if (undone !== undefined) noteCell(form, { at: undone.address, was: undone.to });
    }
    effects.forEach((effect) => perform(effect, aside, by));
    if (!sameWords(before, next)) words.tell();
    return effects.some((effect) => effect.do === "keep");
  };

  const deedOf =
    (way: "undo" | "redo") =>
    (step: HistoryStep): readonly SheetDeed[] => {
      const stamp = stamps.of(step);
      if (stamp === undefined || stamp.isPart) return [];
      const turn = () => void tell({ kind: "backOver", way, step });
      return [{ ...stamp, changes: step, isUndone: way === "redo", stands: stands(step, way, heldIn(seen)), turn }];
    };

  return {
    tell,
    text,
    held: heldIn(seen),
    counted: (address) => live.report()[areaAt(outline, address)][address] ?? "",
    anchor: () => state.anchor,
    deeds: () => [...state.history.past.map(deedOf("undo")), ...state.history.future.map(deedOf("redo"))].flat(),
    words: () => selectionWords(state, matrix, (address) => valueOf(live.reading(address))),
    subscribe: words.subscribe,
  };
}

const sheets = new WeakMap<Form, Map<string, GridSheet>>();

/** The sheet of a table of the open report. The same object for the same table. */
export function sheetOf(editor: Desk, grid: Grid): GridSheet {
  const own = sheets.get(editor.form) ?? new Map<string, GridSheet>();
  sheets.set(editor.form, own);
  const sheet = own.get(grid.id) ?? createSheet(editor, grid, screenOf(matrixOf(grid)), speak);
  own.set(grid.id, sheet);
  return sheet;
}
