// The shell around step.ts: one sheet for each table of an open report. It keeps the state, lets the step look at form and page, and does
// what the step asks. Its state outlives a visit to another section, as far as 撤销 goes.
import type { Way } from "#lib/report/doer.ts";
import type { Address, Grid } from "#lib/edition/edition.ts";
import { valueOf } from "#lib/arithmetic/number.ts";
import { copyBlock } from "#lib/clipboard/copy.ts";
import type { Editor } from "../editor/context.ts";
import type { Form } from "../editor/form.ts";
import { pathOf } from "../editor/values.ts";
import { areaAt } from "./cells.ts";
import type { Pasted } from "./clipboard.ts";
import type { Effect } from "./effects.ts";
import type { Fitted, Saying } from "./fill.ts";
import type { HeldAt } from "./history.ts";
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
      return "undone";
    case "key":
      return event.control && /^[zy]$/i.test(event.key) ? "undone" : undefined;
    default:
      return undefined;
  }
}

/** A sheet over a form. `screen` and `says` are the page's own but in tests. */
export function createSheet({ form, live, enter, outline, arrivals }: Desk, grid: Grid, screen: Screen, says: Says): GridSheet {
  const matrix = matrixOf(grid);
  const words = channel();
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
    effects.forEach((effect) => perform(effect, aside, by));
    if (!sameWords(before, next)) words.tell();
    return effects.some((effect) => effect.do === "keep");
  };

  return {
    tell,
    text,
    held: heldIn(seen),
    counted: (address) => live.report()[areaAt(outline, address)][address] ?? "",
    anchor: () => state.anchor,
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
