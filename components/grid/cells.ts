// Reading and writing the cells of the form by address, many at once, with 撤销 and 重做.
//
// A computed total is not written; where 核对总数 is on, its address holds the total printed on paper.
import type { UseFormReturn } from "react-hook-form";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { canonicalNumber, readNumber } from "#lib/arithmetic/number.ts";
import { withoutUnseen } from "#lib/characters/unseen.ts";
import type { Editor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { noHistory, noted, stillThere, wentBack, type CellChange, type History, type Outcome, type Reading } from "./history.ts";

export type Cells = {
  /** The text at an address, as typed. */
  readonly text: (address: Address) => string;
  /** The text as it was last counted with: another one where it was typed before the page had come alive. */
  readonly counted: (address: Address) => string;
  /** Sets one text without a trace in the history. */
  readonly put: (address: Address, text: string) => void;
  /** Sets texts in one step that 撤销 takes back, where a cell still holds the text that it was to be changed from. */
  readonly apply: (changes: readonly CellChange[]) => Outcome;
  /** Notes a step whose changes are already in the form. */
  readonly note: (changes: readonly CellChange[]) => void;
  /** Takes the last step back or brings it again (history.ts says where); undefined where there is none. */
  readonly goBack: (way: "undo" | "redo") => Outcome | undefined;
};

const areaAt = (outline: Outline, address: Address): "figures" | "stated" =>
  outline.cells.get(address)?.total === true ? "stated" : "figures";

/** What a cell holds once it is left: full-width digits, separators and units become plain digits, what is not seen goes; the rest stays as typed. */
export function settled(outline: Outline, address: Address, text: string): string {
  const cell = outline.cells.get(address);
  if (cell === undefined || /^-?\d+(\.\d+)?$/.test(text)) return text;
  const reading = readNumber(text, cell.measure);
  return reading.state === "known" ? canonicalNumber(reading.value) : reading.state === "blank" ? "" : withoutUnseen(text);
}

// A history for each table of each open report, so that it outlives a visit to another section.
const histories = new WeakMap<UseFormReturn, Map<string, History>>();

function historiesOf(form: UseFormReturn): Map<string, History> {
  const own = histories.get(form) ?? new Map<string, History>();
  histories.set(form, own);
  return own;
}

/** The cells of one grid of the open report. */
export function cellsOf({ form, live, enter, outline, arrivals }: Editor, grid: string): Cells {
  const all = historiesOf(form);
  const history = (): History => all.get(grid) ?? noHistory;
  const text = (address: Address): string => {
    const value: unknown = form.getValues(pathOf(areaAt(outline, address), address));
    return typeof value === "string" ? value : "";
  };
  const put = (changes: readonly CellChange[]): void =>
    enter(changes.map(({ address, to }) => ({ area: areaAt(outline, address), address, value: to })));
  const held: Reading = (address) => ({ text: text(address), arrivals: arrivals.count({ area: areaAt(outline, address), address }) });
  const note = (changes: readonly CellChange[]): void => void all.set(grid, noted(history(), changes, held));
  const counted = (address: Address): string => live.report()[areaAt(outline, address)][address] ?? "";
  return {
    text,
    counted,
    put: (address, to) => put([{ address, from: "", to }]),
    apply: (changes) => {
      const outcome = stillThere(changes, ({ address, from }) => text(address) === from, held);
      put(outcome.done);
      note(outcome.done);
      return outcome;
    },
    note,
    goBack: (way) => {
      const went = wentBack(history(), way, held);
      if (went === undefined) return undefined;
      all.set(grid, went.history);
      put(went.done);
      return went;
    },
  };
}
