// What stands before the items of a list of the web, as the page shows it: 1. and （1）, d., IV., 一、; counting down where the list is reversed.
//
// Read from the attributes, the element's own style and the page's style sheets. A style of numbers that is not known here becomes 1. of its list; where
// numbers are hidden (list-style: none) there is none, and a bullet is no number. In a cell the sign stands before the figure: 1. 118 is neither 118 nor 1118.
import { chineseNumeral } from "../ordinals/numeral.ts";
import type { Declared, Tree } from "./cascade.ts";
import { heldPlace } from "./insets.ts";

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

/** The names of styles that an element's list has, alone or among others of `list-style`, which says where the sign stands, too. */
const stylesOf = (declared: Declared): readonly string[] =>
  (declared.get("list-style-type") ?? "")
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

/** How many steps from one item to the next, and where a list begins. A reversed list begins with the number of its items, and ends with 1. */
export type Count = { readonly start: number; readonly step: 1 | -1 };

/** Lists of one tree of elements. `declaredFor`: what is declared for an element, by its own style and by the page's style sheets. */
export type Lists<Element> = {
  readonly countOf: (list: Element) => Count;
  /** The number that an item gives itself. */
  readonly ownCount: (item: Element) => number | undefined;
  /** The sign before an item of this number, or the bullet; its own style goes before that of its list. */
  readonly signOf: (item: Element, list: Element, count: number, depth: number) => string;
  /** The number that the page shows before an item of whatever list it stands in; "" for a bullet, where none is shown, and for what is no item. */
  readonly shownBefore: (element: Element) => string;
};

const lists = new Set(["ol", "ul", "menu", "dir"]);

/** Asks a tree for the signs of its lists. `isGone`: what is not shown is not counted either. */
export function listsIn<Element extends object>(
  tree: Tree<Element>,
  declaredFor: (element: Element) => Declared,
  isGone: (element: Element) => boolean = () => false,
): Lists<Element> {
  /** Undefined where the element says nothing; null where it says what is no kind of these. */
  const kindOf = (element: Element): Kind | null | undefined => {
    const styles = stylesOf(declaredFor(element));
    if (styles.length > 0) return kindIn(styles);
    const type = tree.attribute(element, "type")?.trim();
    return type === undefined ? undefined : isDot(type) ? dot : (byType.get(type) ?? null);
  };
  const integerIn = (element: Element, name: string): number | undefined => {
    const text = (tree.attribute(element, name) ?? "").trim();
    return /^[+-]?\d{1,6}$/.test(text) ? Number(text) : undefined;
  };
  const countOf = (list: Element): Count => {
    const reversed = tree.name(list) === "ol" && tree.attribute(list, "reversed") !== undefined;
    return { start: integerIn(list, "start") ?? (reversed ? itemsOf(list).length : 1), step: reversed ? -1 : 1 };
  };
  const itemsOf = (element: Element): readonly Element[] =>
    tree
      .children(element)
      .flatMap((child) => (isGone(child) ? [] : tree.name(child) === "li" ? [child] : lists.has(tree.name(child)) ? [] : itemsOf(child)));
  const ownCount = (item: Element): number | undefined => integerIn(item, "value");
  const signOf = (item: Element, list: Element, count: number, depth: number): string => {
    const own = kindOf(item);
    const said = own === undefined ? kindOf(list) : own;
    const kind = said === undefined && tree.name(list) !== "ol" ? dot : said;
    return kind === undefined || kind === null || count < 1 || count > kind.to ? itemNumber(count, depth) : kind.sign(count);
  };
  const isItem = (element: Element): boolean => /^(?:list-item)?$/.test(declaredFor(element).get("display") ?? "");
  const signsOf = (list: Element): ReadonlyMap<Element, string> => {
    const { start, step } = countOf(list);
    let count = start - step;
    return new Map(
      itemsOf(list)
        .filter(isItem)
        .map((item) => {
          count = ownCount(item) ?? count + step;
          const sign = signOf(item, list, count, 1);
          return [item, sign === bullet ? "" : sign] as const;
        }),
    );
  };
  const found = new WeakMap<Element, ReadonlyMap<Element, string>>();
  const listOf = (element: Element): Element | undefined => {
    const above = tree.parent(element);
    return above === undefined || lists.has(tree.name(above)) ? above : listOf(above);
  };
  return {
    countOf,
    ownCount,
    signOf,
    shownBefore: (element) => {
      const list = tree.name(element) === "li" ? listOf(element) : undefined;
      if (list === undefined) return "";
      const signs = found.get(list) ?? signsOf(list);
      found.set(list, signs);
      return signs.get(element) ?? "";
    },
  };
}

/** An item's text behind its sign: on the line on which its text begins, and held apart from a figure until the line is whole (insets.ts). */
export const withItemSign = (sign: string, text: string): string =>
  sign === "" ? text : `${heldPlace({ kind: "number", text: sign })}${text.trimStart()}`;
