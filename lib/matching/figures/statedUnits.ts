// The units that heads, labels and columns of units state. Apart from unit.ts, which a page of a table has for what is copied: this is asked where something is pasted or read.
import { remembering } from "../../characters/remembering.ts";
import { units } from "./unit.ts";

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
