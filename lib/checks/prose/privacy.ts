// What nobody may read in a public report: identity numbers, told by their check digit, and numbers of bank cards, by theirs.
import { halfWidth } from "../../characters/halfWidth.ts";
import type { ProseBlock } from "./prose.ts";
import { regulation } from "./standards.ts";
import { blockCheck, type Hit } from "./textCheck.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: seventeen digits with a date of birth among them, and the sign that they come to. */
function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/iu.test(text)) return false;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(text.charAt(at)), 0);
  return "10X98765432".charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** Luhn's sum over 16 to 19 digits that begin as those of China's banks do. */
function isCardNumber(text: string): boolean {
  if (!/^(?:62|4\d|5[1-5]|35|37)\d{14,17}$/u.test(text)) return false;
  const digits = [...text].reverse().map(Number);
  const sum = digits.reduce((all, digit, at) => all + (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

const long = /(?<![\d０-９])[\d０-９](?:[ -]?[\d０-９]){14,18}[xXＸ]?(?![\d０-９])/gu;

const found = (text: string, is: (digits: string) => boolean): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(long)]
    .filter(([number]) => is(halfWidth(number).replace(/[ -]/gu, "")))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));

const hits =
  (is: (digits: string) => boolean, what: string) =>
  ({ text }: ProseBlock): readonly Hit[] =>
    found(text, is).map((span) => ({ ...span, says: `是${what}。报告是公开的，请删去。` }));

export const identityNumbers = blockCheck(
  { id: "privacy.identity", name: "文字里没有身份证号码", severity: "error", basis: [regulation("第十五条")] },
  hits(isIdentityNumber, "身份证号码"),
);

export const cardNumbers = blockCheck(
  { id: "privacy.card", name: "文字里没有银行卡号", severity: "warning", basis: [regulation("第十五条")] },
  hits(isCardNumber, "像银行卡号的号码"),
);
