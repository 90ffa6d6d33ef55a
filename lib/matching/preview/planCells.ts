// The table of the form as it would stand after a paste, each cell with what becomes of it: filled in, changed, left as it is, not filled in
// and why; each total beside the one that was brought.
import { evaluate } from "../../arithmetic/evaluate.ts";
import { canonicalNumber, type Reading } from "../../arithmetic/number.ts";
import type { Address } from "../../edition/edition.ts";
import { nameOf } from "../../edition/name.ts";
import type { ShownCell, ShownGrid } from "../../edition/shownCell.ts";
import type { Cell, Outline } from "../../edition/walk.ts";
import type { Texts } from "../../report/report.ts";
import type { ComparedTotal, LeftOut, PastedChange, PastePlan } from "../plan.ts";
import { pastedSource, quoted, type Source } from "./planWords.ts";

type Said = Pick<ShownCell, "tone" | "sign" | "was" | "words">;

const plain: Said = { tone: "plain", sign: "", was: "", words: "" };

function ofChange({ from, to, guessed }: PastedChange): Said {
  const guess = guessed ? "，位置是按顺序推定的，请核对" : "";
  if (from !== "") return { tone: "marked", sign: "→", was: from, words: `原来 ${from}，改为 ${to}${guess}` };
  return guessed
    ? { tone: "marked", sign: "？", was: "", words: `原来空着，填入 ${to}${guess}` }
    : { tone: "filled", sign: "＋", was: "", words: `原来空着，填入 ${to}` };
}

function ofTotal({ printed, ours, differs }: ComparedTotal, { has }: Source): Said {
  if (differs) return { tone: "wrong", sign: "≠", was: printed, words: `${has}是 ${printed}，各项相加是 ${ours ?? ""}，没有填入` };
  if (ours === null) return { tone: "quiet", sign: "", was: "", words: `${has}是 ${printed}，各项还有空格，未能核对` };
  return { ...plain, sign: "✓", words: `${has}也是 ${ours}` };
}

/** What is left out keeps the cell from being right, also where another value went in. */
function withLeft(said: Said, { text, reason }: LeftOut, { has }: Source): Said {
  const words = `${has}${quoted(text)}没有填入：${reason}`;
  return { ...said, tone: "wrong", sign: "✕", words: said.words === "" ? words : `${said.words}；${words}` };
}

const readingText = (reading: Reading | undefined): string => {
  if (reading?.state === "known") return canonicalNumber(reading.value);
  return reading?.state === "partial" ? `${canonicalNumber(reading.value)}…` : "";
};

const byAddress = <One extends { readonly address: Address }>(all: readonly One[]): ReadonlyMap<Address, One> =>
  new Map(all.map((one) => [one.address, one]));

/** The table of the plan with what each cell would hold, totals as they would be; undefined where the plan is of no table of the form. */
export function plannedGrid(outline: Outline, plan: PastePlan, figures: Texts, source: Source = pastedSource): ShownGrid | undefined {
  const place = outline.grids.get(plan.grid);
  if (place === undefined || plan.belongsTo !== null) return undefined;
  const [changes, totals, left] = [byAddress(plan.changes), byAddress(plan.totals), byAddress(plan.leftOut)];
  const [same, kept] = [byAddress(plan.same), new Set(plan.kept)];
  const after = { ...figures, ...Object.fromEntries(plan.changes.map(({ address, to }) => [address, to])) };
  const readings = evaluate(outline, { figures: after, fields: {} });
  const saidOf = (address: Address): Said => {
    const [change, total] = [changes.get(address), totals.get(address)];
    if (change !== undefined) return ofChange(change);
    if (total !== undefined) return ofTotal(total, source);
    if (same.has(address)) return { ...plain, words: "与原有的数相同" };
    return kept.has(address) ? { ...plain, words: `${source.content}是空的，保留原有的数` } : plain;
  };
  const shown = ({ address, total }: Cell): ShownCell => {
    const leftOut = left.get(address);
    const said = saidOf(address);
    const text = total ? readingText(readings.get(address)) : (after[address] ?? "");
    return { name: nameOf(outline, address), text, computed: total, ...(leftOut === undefined ? said : withLeft(said, leftOut, source)) };
  };
  return { grid: place.grid, cells: Object.fromEntries(place.cells.map((cell) => [cell.address, shown(cell)])) };
}
