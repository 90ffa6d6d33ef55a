// Numbers that count something, and what they come to together.
import { Big } from "big.js";
import { canonicalNumber } from "../../arithmetic/number.ts";
import { han, letter, times, wording } from "../../tokens/wording.ts";
import type { NumberToken, Token } from "../../tokens/token.ts";
import { sameUnits } from "./quantityWords.ts";

/** A number that counts something. */
export const isCounting = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "";

export const sumOf = (numbers: readonly NumberToken[]): Big => numbers.reduce((sum, { value }) => sum.plus(value), new Big(0));

/** 30＋20 */
export const asSum = (numbers: readonly NumberToken[]): string => numbers.map(({ value }) => canonicalNumber(value)).join("＋");

/** 从申请渠道看: what follows are all of one side. */
export const bySide = wording(["从", times(letter(han), 2, 8), "看"]);

/** Units that count the same, by the first of them. */
export const unitOf = (unit: string): string => sameUnits.find((units) => units.includes(unit))?.[0] ?? unit;

const pieces = wording([letter("，；。、（(：:）)")]);

/** What a number is called: what stands before it, so many letters at most and none before `from`, and behind it, up to the next mark. */
export const calledIn = (text: string, from: number, { start, end }: NumberToken, most: number): string =>
  `${pieces.parts(text.slice(Math.max(from, start - most), start)).at(-1) ?? ""} ${pieces.parts(text.slice(end, end + 8))[0] ?? ""}`;
