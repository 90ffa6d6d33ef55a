// A number with its unit behind it, and whether a text is a number. Apart from figure.ts, which says why not: a page of a table has it for what is copied.
import { readNumber } from "../../arithmetic/number.ts";
import { remembering } from "../../characters/remembering.ts";

/** What is counted; longer ones first. */
export const counts = "人次|件|条|个|次|篇|人|项|份|起|宗|家";
/** All units, longer ones first. */
export const units = `百万元|万元|亿元|千元|元|(?:[十百千万亿])?(?:${counts})`;
const atEnd = new RegExp(`(${units})\\s*$`);

export const unitAfter = (text: string): string | undefined => atEnd.exec(text)?.[1];

export const isNumber = (text: string, unit: string): boolean => readNumber(text, { unit, number: "amount" }).state === "known";

/** True for a number, whatever unit stands behind it. */
export const isFigure: (text: string) => boolean = remembering((text) => isNumber(text, unitAfter(text) ?? "件"));

const alone = new RegExp(`^[（(]?\\s*(?:${units})\\s*[)）]?$`);
/** A cell of a column of units. */
export const isUnitAlone = (text: string): boolean => alone.test(text.trim());

const inHead = new RegExp(`单位\\s*[:：]?\\s*(${units})\\s*(?:[)）]|$)|[（(]\\s*(${units})\\s*[)）]|^\\s*(${units})\\s*$`);
/** 元 where it ends a word or is said to be the unit: no 元旦, no 单元, no 公元. */
const ofMoney = /(?<![单多公状纪])(?:百万|千万|十万|[亿万千百])?(?:[美欧港澳日]元|元)(?:(?!\p{Script=Han})|(?=为单位|人民币|整))/gu;

/** The units that a head or a label states, or that a cell beside it holds: 金额（单位：元）, 收费（人民币元）, 金额/万元, 万 元. */
export const unitsStated: (text: string) => readonly string[] = remembering((text) => {
  const close = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  const own = inHead.exec(close)?.slice(1).filter(Boolean) ?? [];
  return [...new Set([...own, ...(close.match(ofMoney) ?? [])])];
});
