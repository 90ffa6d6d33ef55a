// What a cell of a workbook stores, and what of its look makes another figure of it: asked of our own workbooks and of others'.
import { Big } from "big.js";
import { joinedBrackets, marked, withStrokesMarked } from "../seen/brackets.ts";
import { settled } from "../seen/insets.ts";
import type { Mark } from "../seen/look.ts";
import { inItsFont } from "../seen/signs.ts";
import type { Run, TextLook } from "./file/runs.ts";

// Excel keeps 15 digits; what it writes behind them (1.1000000000000001) is how the computer spells the number.
const significant = 15;

/** The number that a cell stores; undefined where it stores none. */
export const numberIn = (value: string): Big | undefined =>
  value.trim() !== "" && Number.isFinite(Number(value)) ? new Big(Number(value).toPrecision(significant)) : undefined;

const raisings = { superscript: "上标", subscript: "下标" } as const;

/** What is no part of a figure: struck out, raised or lowered. */
const markOf = ({ struck, raised }: TextLook): Mark | null => (struck ? "删除线" : raised === "" ? null : raisings[raised]);

/** A text of this look as it is seen: in brackets that no number can be read with what is no part of a figure, and letters of a font of signs, as on the clipboard. */
export const seenText = (text: string, look: TextLook): string => marked(settled(inItsFont(look, text).text), markOf(look));

/** The same of runs, each of which has its own look or that of its cell. */
export const seenRuns = (runs: readonly Run[], look: TextLook): string =>
  joinedBrackets(withStrokesMarked(runs.map((run) => seenText(run.text, run.look ?? look)).join("")));

/** Why nobody can say what a cell with a diagonal holds, without a full stop. */
export const crossedReason = "格里画了斜线，看不出这个数还算不算";
