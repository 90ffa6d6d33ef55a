// What nobody may read in a public report: identity numbers, told by their check digit, and numbers of bank cards, by theirs.
import { halfWidth } from "../../characters/halfWidth.ts";
import type { ProseBlock } from "./prose.ts";
import { regulation } from "./standards.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import { anyOf, digits, figures, inOrder, letter, maybe, notBefore, notBehind, times, wording } from "../../tokens/wording.ts";

const notZero = letter("123456789");
const digitsOf = (count: number) => times(letter(digits), count, count);
/** The place, the date of birth, the order and the check digit. */
const identity = wording(
  [
    notZero,
    digitsOf(5),
    anyOf("19 20"),
    digitsOf(2),
    anyOf(inOrder("0", notZero), "10 11 12"),
    anyOf(inOrder("0", notZero), inOrder(letter("12"), letter(digits)), "30 31"),
    digitsOf(3),
    letter(digits, "X"),
  ],
  true,
);
const card = wording([anyOf("62 35 37 51 52 53 54 55", inOrder("4", letter(digits))), times(letter(digits), 14, 17)]);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: seventeen digits with a date of birth among them, and the sign that they come to. */
function isIdentityNumber(text: string): boolean {
  if (!identity.is(text)) return false;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(text.charAt(at)), 0);
  return "10X98765432".charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** Luhn's sum over 16 to 19 digits that begin as those of China's banks do. */
function isCardNumber(text: string): boolean {
  if (!card.is(text)) return false;
  const digits = [...text].reverse().map(Number);
  const sum = digits.reduce((all, digit, at) => all + (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** So many digits, with spaces or hyphens between them or not. */
const long = wording([
  notBehind(letter(figures)),
  letter(figures),
  times(inOrder(maybe(letter(" -")), letter(figures)), 14, 18),
  maybe(letter("xXＸ")),
  notBefore(letter(figures)),
]);
const gaps = wording([letter(" -")]);

const found = (text: string, is: (digits: string) => boolean): readonly { readonly start: number; readonly end: number }[] =>
  long
    .all(text)
    .filter(({ words }) => is(gaps.without(halfWidth(words))))
    .map(({ start, end }) => ({ start, end }));

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
