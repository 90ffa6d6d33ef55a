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
