// Years in words, and as they are typed.
import type { Edition } from "../edition/edition.ts";
import { halfWidth } from "../edition/halfWidth.ts";

/** A year as it was typed, full-width digits and space around read as what they are. */
export const yearTyped = (text: string): string => halfWidth(text).trim();

/** 2021年及以后, 2019年至2020年 or 2020年. */
export const yearsInWords = ({ years: { from, to } }: Pick<Edition, "years">): string => (to === null ? `${from}年及以后` : from === to ? `${from}年` : `${from}年至${to}年`);
