// A page that cheerio has read, asked what is seen of it by the functions that read clipboards (lib/seen): by tag, style, class and the page's own
// style sheets. What its scripts and the sheets that it links to do is not known.
import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { addedBeside, type Added } from "../../seen/added.ts";
import { cascadeOf, type Declared, type Tree } from "../../seen/cascade.ts";
import { insetOf, isSilent, type Inset } from "../../seen/insets.ts";
import { listsIn, type Lists } from "../../seen/itemSign.ts";
import { drawnOver } from "../../seen/drawn.ts";
import { looksIn, type Look } from "../../seen/look.ts";
import { isOnScreen } from "../../seen/sheet.ts";
import { isElement, textIn } from "./element.ts";

export type PageSeen = {
  readonly declaredFor: (element: Element) => Declared;
  readonly lookOf: (element: Element) => Look;
  readonly insetIn: (element: Element) => Inset | undefined;
  readonly isSilent: (element: Element) => boolean;
  readonly addedTo: (element: Element) => Added;
  /** The signs that lists print before their items. */
  readonly lists: Lists<Element>;
  /** Notices in which fonts of the page's own the digits of a text stand. */
  readonly meet: (look: Look, text: string) => void;
  /** Those fonts, so far. */
  readonly fonts: ReadonlySet<string>;
  /** Whether something lies over the whole page, as what says that it is loading: which a script may take away. Its text is read all the same. */
  readonly isPageCovered: () => boolean;
};

const treeOf = ($: CheerioAPI): Tree<Element> => ({
  name: ({ name }) => name.toLowerCase(),
  attribute: ({ attribs }, name) => attribs[name],
  parent: ({ parent }) => (parent !== null && isElement(parent) ? parent : undefined),
  matches: (element, selector) => $(element).is(selector),
  children: ({ children }) => children.filter(isElement),
  text: textIn,
});

/** The elements `style` of a page. */
export const stylesOf = ($: CheerioAPI): readonly Element[] => $("style").toArray();

const sheetsOf = (styles: readonly Element[]): readonly string[] =>
  styles.filter(({ attribs }) => isOnScreen(attribs["media"] ?? "")).map(textIn);

/** What the page's own style sheets and its elements declare of other properties than those that decide what is seen. */
export const declaredOn = ($: CheerioAPI, wanted: ReadonlySet<string>): ((element: Element) => Declared) =>
  cascadeOf(sheetsOf(stylesOf($)), treeOf($), wanted);

/** Reads the style sheets that stand in the page: its elements `style`. `source`: the page as it is written. */
export function seenOn($: CheerioAPI, styles: readonly Element[], source: string): PageSeen {
  const tree = treeOf($);
  const sheets = sheetsOf(styles);
  const declaredFor = cascadeOf(sheets, tree);
  const { coverOf, ...drawn } = drawnOver(source, sheets, tree, declaredFor);
  const isPage = ({ name }: Element): boolean => name === "html" || name === "body";
  const fonts = new Set<string>();
  const lookOf = looksIn(tree, declaredFor, { ...drawn, coverOf: (element) => (isPage(element) ? undefined : coverOf?.(element)) });
  return {
    declaredFor,
    lookOf,
    lists: listsIn(tree, declaredFor, (element) => lookOf(element).gone),
    insetIn: (element) => insetOf(tree, element, declaredFor(element)),
    isSilent: (element) => isSilent(tree, element),
    addedTo: addedBeside(sheets, tree),
    meet: ({ ownFont }, text) => {
      if (ownFont !== undefined && /\d/.test(text)) fonts.add(ownFont);
    },
    fonts,
    isPageCovered: () =>
      $("html, body")
        .toArray()
        .some((element) => coverOf?.(element) !== undefined),
  };
}
