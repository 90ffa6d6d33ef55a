// The feel of a spreadsheet: what keys and the mouse do in a grid. One controller for each table on the page.
//
// A cell is ready (its text selected: typing replaces it, arrows lead away), being entered (typed over: arrows still
// lead away) or edited (F2, double click: arrows move in the text). Keys of an input method are never touched.
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { goBack } from "./back.ts";
import { settled, type Cells } from "./cells.ts";
import { fill } from "./fill.ts";
import type { CellChange } from "./history.ts";
import { elementOf, inputOf, isInput, markBlock, markLines } from "./marks.ts";
import { edge, following, moved, type Matrix } from "./matrix.ts";
import type { Selection } from "./selection.ts";
import { ownIn, step as after, type Typing } from "./typing.ts";

export type SheetKey = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "keyCode"> & {
  readonly preventDefault: () => void;
};

export type Sheet = {
  readonly keyDown: (event: SheetKey) => void;
  readonly focused: (table: HTMLElement, address: Address) => void;
  /** The focus was there before the page had come alive, and something may have been typed. */
  readonly found: (table: HTMLElement, address: Address) => void;
  readonly left: () => void;
  /** What now stands in the cell that is typed in, key by key. */
  readonly typed: (address: Address, text: string) => void;
  /** An input method begins to compose, and ends with a text: "" where it was given up. */
  readonly composing: () => void;
  readonly composed: (text: string) => void;
  readonly edit: () => void;
  /** The mouse goes down on a cell; true where the cell keeps the event, to set the caret. */
  readonly press: (address: Address, extend: boolean) => boolean;
  readonly drag: (address: Address) => void;
  readonly go: (address: Address, extend?: boolean) => void;
  readonly clear: () => void;
  readonly settle: () => void;
  /** True while text is being typed: what is pasted then goes into it. */
  readonly entering: () => boolean;
  /** This came from elsewhere, and the cell holds it already. True where it is the cell that was being typed in. */
  readonly arrived: (address: Address, value: string) => boolean;
};

type Parts = { readonly matrix: Matrix; readonly outline: Outline; readonly cells: Cells; readonly selection: Selection };

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const inText = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Delete", "Backspace"]);

export function createSheet({ matrix, outline, cells, selection }: Parts): Sheet {
  let mode: "ready" | "enter" | "edit" = "ready";
  let active: Address = "";
  let typing: Typing;
  let column = 0;
  let leaving = false;
  let replacing = false;
  let picked: readonly Address[] = [];

  const hear = (address: Address, text: string): void => {
    typing = after(typing, { kind: "typed", address, held: cells.text(address), text });
    cells.put(address, text);
    selection.typing(picked.length > 1);
  };

  /** What was typed and is one's own still; also what the browser changed without a word, at the end of a composition. */
  const own = (): CellChange | undefined => {
    const input = inputOf(active);
    if (input !== null && input.value !== cells.text(active)) hear(active, input.value);
    return ownIn(typing, cells.text(active));
  };

  /** Puts what was typed into its settled form and notes it for 撤销. */
  const settle = (): void => {
    const change = own();
    typing = after(typing, { kind: "over" });
    selection.typing(false);
    if (change === undefined) return;
    const to = settled(outline, change.address, change.to);
    if (to !== change.to) cells.put(change.address, to);
    cells.note([{ ...change, to }]);
  };

  const pick = (anchor: Address, head: Address): void => {
    selection.pick(anchor, head);
    const now = selection.block().flat();
    markBlock(picked, now);
    picked = now;
  };

  const go = (address: Address, extend = false): void => {
    if (extend) {
      // What was typed is taken: from here on keys mean the picked cells.
      settle();
      if (mode !== "ready") inputOf(active)?.select();
      mode = "ready";
      return pick(selection.anchor(), address);
    }
    // The cell that has the focus already is not focused again: at the edge of the table what was typed is taken, and the next key replaces it.
    if (address === active) {
      settle();
      if (picked.length > 1) pick(address, address);
      if (mode !== "ready") inputOf(address)?.select();
      mode = "ready";
    }
    const element = elementOf(address);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  /** Esc: what was there before. False where nothing had been typed. */
  const restore = (): boolean => {
    const change = own();
    typing = after(typing, { kind: "over" });
    selection.typing(false);
    if (change === undefined) return false;
    cells.put(change.address, change.from);
    mode = "ready";
    inputOf(active)?.select();
    return true;
  };

  const history = (way: "undo" | "redo"): void => {
    settle();
    const place = goBack(cells, outline, way);
    if (place === undefined) return;
    go(place);
    inputOf(place)?.select();
    mode = "ready";
  };

  const clear = (): void => {
    settle();
    cells.apply(
      selection
        .block()
        .flat()
        .filter(isInput)
        .map((address) => ({ address, from: cells.text(address), to: "" })),
    );
  };

  /** Ctrl+Enter: what was typed, into all picked cells, as one step. */
  const fillPicked = (): boolean => {
    const change = own();
    if (change === undefined || picked.length < 2) return false;
    typing = after(typing, { kind: "over" });
    selection.typing(false);
    cells.put(change.address, change.from);
    const to = settled(outline, change.address, change.to);
    fill(
      cells,
      outline,
      picked.filter(isInput).map((address) => ({ address, from: cells.text(address), to })),
      `已把“${to}”填入所选 ${picked.filter(isInput).length} 格，Ctrl+Z 可以撤销。`,
    );
    mode = "ready";
    inputOf(active)?.select();
    return true;
  };

  const edit = (): void => {
    const input = inputOf(active);
    mode = "edit";
    input?.setSelectionRange(input.value.length, input.value.length);
  };

  const withControl = (event: SheetKey): boolean => {
    const key = event.key.toLowerCase();
    if (key === "home" || key === "end") go(edge(matrix, active, key === "home" ? "first" : "last", true), event.shiftKey);
    else if (key === "z" && !event.shiftKey) history("undo");
    else if (key === "y" || key === "z") history("redo");
    else if (key === "delete" && picked.length > 1) clear();
    else if (key === "enter") return fillPicked();
    else if (key === "a" && mode === "ready") pick(edge(matrix, active, "first", true), edge(matrix, active, "last", true));
    else return false;
    return true;
  };

  const tab = (event: SheetKey): boolean => {
    const next = leaving ? undefined : following(matrix, active, event.shiftKey ? -1 : 1, isInput);
    leaving = false;
    if (next !== undefined) go(next);
    return next !== undefined;
  };

  const escape = (): boolean => {
    if (restore()) return true;
    if (picked.length > 1) pick(active, active);
    else leaving = true;
    mode = "ready";
    inputOf(active)?.select();
    return true;
  };

  const plain = (event: SheetKey): boolean => {
    const { key, shiftKey } = event;
    if (mode === "edit" && inText.has(key)) return false;
    const step = steps[key];
    const from = shiftKey && step !== undefined ? selection.head() : active;
    if (step !== undefined) go(moved(matrix, from, step[0], step[1], step[1] === 0 && !shiftKey ? column : undefined), shiftKey);
    else if (key === "Enter") go(moved(matrix, active, shiftKey ? -1 : 1, 0, column));
    else if (key === "Home" || key === "End") go(edge(matrix, active, key === "Home" ? "first" : "last", false), shiftKey);
    else if (key === "Delete" && mode === "ready") clear();
    else if (key === "F2" && !shiftKey) edit();
    else if (key === "Escape") return escape();
    else return false;
    return true;
  };

  const focused = (table: HTMLElement, address: Address): void => {
    const wasVertical = matrix.spots.get(address)?.column;
    const line = matrix.cells[matrix.spots.get(address)?.row ?? 0] ?? [];
    if (line[column] !== address) column = wasVertical ?? 0;
    for (const input of table.querySelectorAll<HTMLInputElement>('input[tabindex="0"]')) input.tabIndex = -1;
    const input = inputOf(address);
    if (input !== null) input.tabIndex = 0;
    [active, mode, leaving, typing] = [address, "ready", false, undefined];
    input?.select();
    pick(address, address);
    markLines(table, matrix, address);
  };

  return {
    keyDown: (event) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey) return;
      if (event.key === "Tab") {
        if (tab(event)) event.preventDefault();
        return;
      }
      if (event.key !== "Shift") leaving = false;
      if (event.ctrlKey || event.metaKey ? withControl(event) : plain(event)) event.preventDefault();
    },
    focused,
    found: (table, address) => {
      if (!matrix.spots.has(address)) return;
      focused(table, address);
      // The form itself says what it held at first until all of the page has come alive.
      const [held, text] = [cells.counted(address), inputOf(address)?.value ?? ""];
      if (text === held) return;
      inputOf(address)?.setSelectionRange(text.length, text.length);
      mode = "enter";
      typing = after(typing, { kind: "typed", address, held, text });
    },
    left: settle,
    typed: (address, text) => {
      if (mode === "ready") mode = "enter";
      hear(address, text);
    },
    composing: () => {
      replacing = mode === "ready";
    },
    // The browser has taken the selected text away for the composition and does not give it back.
    composed: (text) => {
      if (replacing && text === "") restore();
    },
    edit,
    press: (address, extend) => {
      if (mode === "edit" && address === active) return true;
      go(address, extend && active !== "");
      return false;
    },
    drag: (address) => pick(selection.anchor(), address),
    go,
    clear,
    settle,
    entering: () => mode !== "ready",
    arrived: (address, value) => {
      typing = after(typing, { kind: "arrived", address, value });
      const input = inputOf(address);
      if (address !== active || input === null || input.value !== value || input !== document.activeElement) return false;
      const typed = mode !== "ready";
      // What comes next replaces it: the caret would stand behind a figure that nobody typed here.
      mode = "ready";
      input.select();
      return typed;
    },
  };
}
