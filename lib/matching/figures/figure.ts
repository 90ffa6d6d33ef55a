// A text of the block as a figure for one cell: read by readNumber, or refused with a sentence that says why.
//
// Nothing is converted. An amount in 元 is no amount in 万元, whether the unit stands behind the figure or in the head
// of its column (of counts a head may say anything: 单位：件 stands above tables with sums of money too), and a dash is not 0, whatever a spreadsheet's accounting format means by it.
import type { Measure } from "../../edition/edition.ts";
import { printedNumber, readNumber, typedUnit, wrongUnit } from "../../arithmetic/number.ts";
import { insetIn } from "../../seen/brackets.ts";
import { markedWords } from "../../seen/marks.ts";
import { isEmpty } from "../../tables/matrix.ts";
import { unitsStated } from "./statedUnits.ts";
import { counts, isNumber, unitAfter } from "./unit.ts";

export type PastedFigure =
  | { readonly state: "blank" }
  | { readonly state: "value"; readonly to: string }
  | { readonly state: "refused"; readonly reason: string };

/** 单位：件, above a table or at its side. */
export const isUnit = (text: string): boolean => /^[（(]?单位/.test(text);

const money = /元$/;

const scaled = new RegExp(`^[十百千万亿](?:${counts})$`);

/** A unit of many at once, 万件, that one of these texts states: a figure under it is no number of 件. */
export const scaledUnit = (texts: readonly string[]): string | undefined =>
  texts.flatMap((text) => statedUnit([text]) ?? []).find((unit) => scaled.test(unit));

/**
 * The unit that heads and labels state: 本年收费金额（单位：元） and 金额/元 state 元. Beside one of money, those of counts are other columns' (单位：件、万元);
 * several of money are told as they stand, 元、万元, and are no unit of anything.
 */
export function statedUnit(texts: readonly string[]): string | undefined {
  const stated = [...new Set(texts.flatMap(unitsStated))];
  const ofMoney = stated.filter((unit) => money.test(unit));
  if (ofMoney.length > 0) return ofMoney.join("、");
  return stated.length === 1 ? stated[0] : undefined;
}

/** Whether a figure is taken by the form's unit of money, 万元, though nothing that came with it states one. 0 is 0 in any. */
export function isUnstated(text: string, measure: Measure, stated: string | undefined): boolean {
  if (stated !== undefined || !money.test(measure.unit) || measure.units !== undefined || unitAfter(text) !== undefined) return false;
  const reading = readNumber(text, measure);
  return reading.state === "known" && !reading.value.eq(0);
}

function problemOf(text: string, measure: Measure, problem: string): string {
  const unit = unitAfter(text);
  if (unit !== undefined && unit !== measure.unit && isNumber(text, unit)) return wrongUnit(unit, measure);
  const inset = insetIn(text);
  if (inset === "列表编号") return "数的前面有列表的编号，分不清哪些字是编号，没有取，请看原件后自己填";
  if (inset !== undefined) return `原处有${inset}，里面的字读不出来，没有取，请看原件后自己填`;
  const marks = markedWords(text);
  if (marks !== undefined) return `原处有${marks}，没有取，请看原件后自己填`;
  if (/^=?(?:_xlfn\.)?DISPIMG\(/i.test(text.trim())) return "这一格里是图片，里面的字读不出来，没有取，请看原件后自己填";
  if (/^\s*[#＃]{2,}\s*$/.test(text)) return "原表的列太窄，数没有显示出来，请加宽后重新复制";
  if (/^\s*[-—–－―/／\\]+\s*$/.test(text)) return "不是数；如果表示没有，请填 0";
  return problem;
}

/** Nothing but the digits of a whole number: what most cells hold. */
export const bareNumber = /^(?:0|[1-9]\d{0,8})$/;

/** Whether heads state another unit than the one that is counted: of many at once, or of money. */
const isOther = (stated: string, measure: Measure): boolean =>
  stated !== measure.unit &&
  (scaled.test(stated) || (money.test(stated) && money.test(measure.unit) && measure.units?.[stated] === undefined));

/** The figure of a text for a cell that counts `measure`; `stated` is the unit that the heads over it state. */
export function figureOf(text: string, measure: Measure, stated: string | undefined): PastedFigure {
  if (stated === undefined && bareNumber.test(text)) return { state: "value", to: text };
  if (isEmpty(text)) return { state: "blank" };
  const reading = readNumber(text, measure);
  if (reading.state === "unreadable") return { state: "refused", reason: problemOf(text, measure, reading.problem) };
  if (reading.state === "blank") return { state: "blank" };
  if (stated !== undefined && measure.units?.[stated] !== undefined && typedUnit(text, measure) === "")
    return { state: "value", to: `${printedNumber(text, measure)}${stated}` };
  if (stated !== undefined && isOther(stated, measure) && unitAfter(text) === undefined)
    return { state: "refused", reason: wrongUnit(stated, measure) };
  return { state: "value", to: printedNumber(text, measure) };
}
