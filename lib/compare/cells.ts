// Each figure of two reports as it is drawn: in its cell, marked by what became of it, with a sentence for who hovers or listens. A blank is
// not zero, what only one of the formats has is said to be so, and a total that is not complete is no number to compare with.
import { Big } from "big.js";
import { isLarge, percentOf } from "../arithmetic/change.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import type { Opened } from "../arithmetic/opened.ts";
import { unfinished } from "../arithmetic/verdict.ts";
import type { Address } from "../edition/edition.ts";
import type { ShownCell } from "../edition/shownCell.ts";
import type { FigureComparison } from "./figures.ts";

/** What the two reports are called in words: 2023年, 2024年; 本机, 备份. */
export type Heads = readonly [before: string, now: string];

type Said = Pick<ShownCell, "tone" | "sign" | "words">;

const plain: Said = { tone: "plain", sign: "", words: "" };

/** The sum of what is filled in of a total that is not complete; "" for anything else. */
function openTotal({ readings }: Opened, at: Address): string {
  const reading = readings.get(at);
  return reading?.state === "partial" ? canonicalNumber(reading.value) : "";
}

/** A figure of one report, `open` where it is a total that is not complete. */
type Side = { readonly text: string; readonly open: string };

const wordsOf = ({ text, open }: Side): string => (text !== "" ? ` ${text}` : open === "" ? "未填" : `${unfinished}，已填的合计 ${open}`);

const sameAs = (one: Side, two: Side): boolean => one.text === two.text && one.open === two.open;

/** The sum of what is filled in so far stands in the sentence only: beside －, the sign for what is blank, it would read as a negative number. */
const shownOf = ({ text, open }: Side): string => (text !== "" ? text : open === "" ? "" : unfinished);

/** Of two texts that are others: by how much, where both are numbers. */
function changed({ before, change }: FigureComparison): Said {
  if (before === null || change === null) return { tone: "marked", sign: "≠", words: "" };
  const [more, signs] = change.by.gt(0) ? (["增加", ["△", "▲"]] as const) : (["减少", ["▽", "▼"]] as const);
  const [percent, large] = [percentOf(change), isLarge(new Big(before), change)];
  const words = `，${more} ${canonicalNumber(change.by.abs())}${percent === "" ? "" : `（${percent}）`}`;
  return large ? { tone: "marked", sign: signs[1], words } : { tone: "changed", sign: signs[0], words };
}

function saidOf(figure: FigureComparison, [old, own]: Heads, before: Side, now: Side): Said {
  if (figure.before === null) return { tone: "quiet", sign: "", words: `${old}的格式没有这一处` };
  if (sameAs(before, now)) return plain;
  const both = `${old}${wordsOf(before)}，${own}${wordsOf(now)}`;
  if (now.text === "") return { tone: "quiet", sign: before.text === "" || now.open !== "" ? "" : "－", words: both };
  if (before.text === "") return { tone: "filled", sign: "＋", words: both };
  const { words, ...change } = changed(figure);
  return { ...change, words: `${both}${words}` };
}

/** A figure of the later report beside that of the earlier one. `was` says 未填 where that one is blank. */
export function shownCell(figure: FigureComparison, heads: Heads, old: Opened, own: Opened): ShownCell {
  const { at, name } = figure;
  const before: Side = { text: figure.before ?? "", open: openTotal(old, at) };
  const now: Side = { text: figure.now ?? "", open: openTotal(own, at) };
  const said = saidOf(figure, heads, before, now);
  const was = figure.before === null || said.tone === "plain" ? "" : shownOf(before) || "未填";
  return { name, text: shownOf(now), computed: own.outline.cells.get(at)?.total === true, was, ...said };
}
