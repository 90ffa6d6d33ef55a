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

/** After so many questions the whole page is looked through for a selector at once. */
const often = 8;

/** Selectors by place, which browsers have none of, say something else of one element than of all. */
const byPlace = /:(?:first|last|eq|gt|lt|nth|even|odd)(?![\w-])/;

/** Whether an element matches a selector. Throws for a selector that nobody knows. */
function matchingIn($: CheerioAPI): (element: Element, selector: string) => boolean {
  const asked = new Map<string, { count: number; all: ReadonlySet<unknown> | undefined }>();
  return (element, selector) => {
    const known = asked.get(selector) ?? { count: 0, all: undefined };
    asked.set(selector, known);
    known.count += 1;
    if (known.count <= often || byPlace.test(selector)) return $(element).is(selector);
    known.all ??= new Set<unknown>($(selector).toArray());
    return known.all.has(element);
  };
}

const isPage = ({ name }: Element): boolean => name === "html" || name === "body";

const treeOf = ($: CheerioAPI): Tree<Element> => ({
  name: ({ name }) => name.toLowerCase(),
  attribute: ({ attribs }, name) => attribs[name],
  parent: ({ parent }) => (parent !== null && isElement(parent) ? parent : undefined),
  matches: matchingIn($),
  children: ({ children }) => children.filter(isElement),
  text: textIn,
});

/** The elements that are the page itself. */
function pageIn($: CheerioAPI): readonly Element[] {
  const roots = $.root().contents().toArray().filter(isElement);
  return [...roots, ...roots.flatMap(({ children }) => children.filter(isElement))].filter(isPage);
}

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
    isPageCovered: () => coverOf !== undefined && pageIn($).some((element) => coverOf(element) !== undefined),
  };
}
