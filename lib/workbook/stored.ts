// What a cell of a workbook stores, and what of its look makes another figure of it: asked of our own workbooks and of others'.
import { Big } from "big.js";
import { joinedBrackets, marked, withStrokesMarked } from "../seen/brackets.ts";
import { settled } from "../seen/insets.ts";
import type { Mark } from "../seen/marks.ts";
import { inItsFont } from "../seen/signs.ts";
import { sized } from "../seen/sizes.ts";
import type { Look } from "./file/looks.ts";
import { isUnseen, white, type Run, type TextLook } from "./file/runs.ts";

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

const sizedText = (text: string, look: TextLook): string =>
  markOf(look) === null ? sized(inItsFont(look, text).text, { size: look.size ?? 0 }) : seenText(text, look);

/** The same of runs, each of which has its own look or that of its cell. */
export const seenRuns = (runs: readonly Run[], look: TextLook): string =>
  joinedBrackets(withStrokesMarked(settled(runs.map((run) => sizedText(run.text, run.look ?? look)).join(""))));

/** Whether letters of some run are not seen, or white on a ground that is not known. */
export const hasUnseenRun = (runs: readonly Run[], { ground }: Pick<Look, "ground">): boolean =>
  runs.some(({ text, look }) => look !== undefined && text.trim() !== "" && isUnseen(look, ground ?? white));

/** Why a cell is not read of which some letters are not seen, without a full stop. */
export const unseenRunReason = "里面有一部分字的颜色和底色一样，或者太小，看不见";

/** Why nobody can say what a cell shows whose text is repeated to its end, without a full stop. */
export const filledReason = "格的对齐方式是“填充”，会把数重复着排满一格，看到的不是这个数";

/** Why the result of a formula is not to be believed (file/anew.ts), without a full stop. `kept`: as the file has it. */
export const staleReason = (kept: string, comesTo: string | null): string =>
  comesTo === null
    ? `里的公式要等打开时重新计算，文件里存的结果“${kept}”可能不是打开后看到的数；请在 Excel 或 WPS 里打开、保存一次再选择`
    : `里的公式算出来是“${comesTo}”，文件里存的结果却是“${kept}”，没有重新计算过；请在 Excel 或 WPS 里打开、保存一次再选择`;

/** Why nobody can say what a cell with a diagonal holds, without a full stop. */
export const crossedReason = "格里画了斜线，看不出这个数还算不算";
