// What stands before the items of a list of the web, as the page shows it: 1. and （1）, d., IV., 一、; counting down where the list is reversed.
//
// Read from the attributes, the element's own style and the page's style sheets. A style of numbers that is not known here becomes 1. of its list; where
// numbers are hidden (list-style: none) there is none, and a bullet is no number.
import { chineseNumeral } from "../ordinals/numeral.ts";
import type { Declared } from "../seen/cascade.ts";

/** 1. in a list, （1） in a list within a list. */
export const itemNumber = (count: number, depth: number): string => (depth > 1 ? `（${count}）` : `${count}.`);

const letters = (count: number): string =>
  count < 1 ? "" : `${letters(Math.floor((count - 1) / 26))}${String.fromCharCode(97 + ((count - 1) % 26))}`;

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  const [value, sign] = romans.find(([one]) => one <= count) ?? [0, ""];
  return value === 0 ? "" : sign + roman(count - value);
}

type Kind = { readonly to: number; readonly sign: (count: number) => string };

const alpha: Kind = { to: 9999, sign: (count) => `${letters(count)}.` };
const bigAlpha: Kind = { to: 9999, sign: (count) => `${letters(count).toUpperCase()}.` };
const lowRoman: Kind = { to: 3999, sign: (count) => `${roman(count)}.` };
const bigRoman: Kind = { to: 3999, sign: (count) => `${roman(count).toUpperCase()}.` };
const chinese: Kind = { to: 99, sign: (count) => `${chineseNumeral(count)}、` };

/** The attribute `type` tells a from A, a style does not tell them apart by letter. */
const byType: ReadonlyMap<string, Kind> = new Map([
  ["a", alpha],
  ["A", bigAlpha],
  ["i", lowRoman],
  ["I", bigRoman],
]);
const byStyle: ReadonlyMap<string, Kind> = new Map([
  ["lower-alpha", alpha],
  ["lower-latin", alpha],
  ["upper-alpha", bigAlpha],
  ["upper-latin", bigAlpha],
  ["lower-roman", lowRoman],
  ["upper-roman", bigRoman],
  ["cjk-ideographic", chinese],
  ["simp-chinese-informal", chinese],
  ["trad-chinese-informal", chinese],
]);

/** What is declared for an element, by its own style and by the page's style sheets (lib/seen). */
export type DeclaredFor = (element: Element) => Declared;

/** The names of styles that an element's list has, alone or among others of `list-style`, which says where the sign stands, too. */
const stylesOf = (element: Element, declaredFor: DeclaredFor): readonly string[] =>
  (declaredFor(element).get("list-style-type") ?? "")
    .split(/\s+/)
    .filter((name) => name !== "" && !/^(?:inside|outside|inherit|initial|unset|revert)$/.test(name));

/** What stands before an item that has no number; no text ever begins with it. */
export const bullet = "•";

const dot: Kind = { to: Number.MAX_SAFE_INTEGER, sign: () => bullet };

/** A drawn dot, a sign of the page's own, a picture. */
const isDot = (name: string): boolean => /^(?:disc|circle|square|disclosure-.*|["'].*|url\(.*)$/i.test(name);

/** No number is shown. */
const hidden: Kind = { to: Number.MAX_SAFE_INTEGER, sign: () => "" };

/** The one of the names that says what is shown. */
const kindIn = (styles: readonly string[]): Kind | null =>
  styles.flatMap((name) => byStyle.get(name) ?? [])[0] ?? (styles.some(isDot) ? dot : styles.includes("none") ? hidden : null);

/** Undefined where the element says nothing; null where it says what is no kind of these. */
function kindOf(element: Element, declaredFor: DeclaredFor): Kind | null | undefined {
  const styles = stylesOf(element, declaredFor);
  if (styles.length > 0) return kindIn(styles);
  const type = element.getAttribute("type")?.trim();
  return type === undefined ? undefined : isDot(type) ? dot : (byType.get(type) ?? null);
}

const integerIn = (element: Element, name: string): number | undefined => {
  const text = (element.getAttribute(name) ?? "").trim();
  return /^[+-]?\d{1,6}$/.test(text) ? Number(text) : undefined;
};

/** Where a list begins, and by how much it goes on. A reversed list begins with the number of its items, and ends with 1. */
export function countOf(list: Element): { readonly start: number; readonly step: 1 | -1 } {
  const reversed = list.localName === "ol" && list.hasAttribute("reversed");
  const items = [...list.children].filter(({ localName }) => localName === "li").length;
  return { start: integerIn(list, "start") ?? (reversed ? items : 1), step: reversed ? -1 : 1 };
}

/** The number that an item gives itself. */
export const ownCount = (item: Element): number | undefined => integerIn(item, "value");

/** The sign before an item of this number, or the bullet; its own style goes before that of its list. */
export function signOf(item: Element, list: Element, count: number, depth: number, declaredFor: DeclaredFor): string {
  const own = kindOf(item, declaredFor);
  const said = own === undefined ? kindOf(list, declaredFor) : own;
  const kind = said === undefined && list.localName === "ul" ? dot : said;
  return kind === undefined || kind === null || count < 1 || count > kind.to ? itemNumber(count, depth) : kind.sign(count);
}
