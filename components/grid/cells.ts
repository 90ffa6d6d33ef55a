// Reading and writing the cells of the form by address, many at once, with 撤销 and 重做.
//
// A computed total is not written; where 核对总数 is on, its address holds the total printed on paper.
import type { UseFormReturn } from "react-hook-form";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { canonicalNumber, readNumber } from "#lib/arithmetic/number.ts";
import type { Editor } from "../form/context.ts";
import { pathOf } from "../form/values.ts";
import { createHistory, type CellChange, type History } from "./history.ts";

export type Cells = {
  /** The text at an address, as typed. */
  readonly text: (address: Address) => string;
  /** The text as it was last counted with: another one where it was typed before the page had come alive. */
  readonly counted: (address: Address) => string;
  /** Sets one text without a trace in the history. */
  readonly put: (address: Address, text: string) => void;
  /** Sets texts in one step that 撤销 takes back. */
  readonly apply: (changes: readonly CellChange[]) => void;
  /** As `apply`, for what is already in the form. */
  readonly note: (changes: readonly CellChange[]) => void;
  /** Takes the last step back or brings it again; the changes that were made, or undefined. */
  readonly undo: () => readonly CellChange[] | undefined;
  readonly redo: () => readonly CellChange[] | undefined;
};

const areaAt = (outline: Outline, address: Address): "figures" | "stated" => (outline.cells.get(address)?.total === true ? "stated" : "figures");

/** What a cell holds once it is left: full-width digits, separators and units become plain digits; the rest stays as typed. */
export function settled(outline: Outline, address: Address, text: string): string {
  const cell = outline.cells.get(address);
  if (cell === undefined || /^-?\d+(\.\d+)?$/.test(text)) return text;
  const reading = readNumber(text, cell.measure);
  return reading.state === "known" ? canonicalNumber(reading.value) : reading.state === "blank" ? "" : text;
}

// A history for each table of each open report, so that it outlives a visit to another section.
const histories = new WeakMap<UseFormReturn, Map<string, History>>();

function historyOf(form: UseFormReturn, grid: string): History {
  const own = histories.get(form) ?? new Map<string, History>();
  histories.set(form, own);
  const history = own.get(grid) ?? createHistory();
  own.set(grid, history);
  return history;
}

/** The cells of one grid of the open report. */
export function cellsOf({ form, live, enter, outline }: Editor, grid: string): Cells {
  const history = historyOf(form, grid);
  const text = (address: Address): string => {
    const value: unknown = form.getValues(pathOf(areaAt(outline, address), address));
    return typeof value === "string" ? value : "";
  };
  const put = (changes: readonly CellChange[]): void => enter(changes.map(({ address, to }) => ({ area: areaAt(outline, address), address, value: to })));
  const step = (changes: readonly CellChange[] | undefined) => {
    if (changes !== undefined) put(changes);
    return changes;
  };
  const counted = (address: Address): string => live.report()[areaAt(outline, address)][address] ?? "";
  return {
    text,
    counted,
    put: (address, to) => put([{ address, from: "", to }]),
    apply: (changes) => {
      put(changes);
      history.note(changes);
    },
    note: history.note,
    undo: () => step(history.undo()),
    redo: () => step(history.redo()),
  };
}
