// A page of the browser's or jsdom's DOMParser, asked what is seen of it.
import { addedBeside, type Added } from "./added.ts";
import { cascadeOf, type Declared, type Tree } from "./cascade.ts";
import { drawnOver } from "./drawn.ts";
import { listsIn, type Lists } from "./itemSign.ts";
import { isOnOwnLine } from "./flow.ts";
import { insetOf, isSilent, type Inset } from "./insets.ts";
import { isWhiteOnWhite, looksIn, type Look } from "./look.ts";
import { notesIn, type Aside } from "./notes.ts";
import { isOnScreen } from "./sheet.ts";

/** `byOffice`: an office program wrote it, which says every ground that it shows, and hides by a size of 0. `asideOf`: what stands beside the text: a note, the mark of one, a comment. */
export type Seen = {
  readonly byOffice: boolean;
  readonly declaredFor: (element: Element) => Declared;
  readonly lookOf: (element: Element) => Look;
  readonly asideOf: (element: Element) => Aside | undefined;
  /** What stands there in place of text: a picture, a box to type into. */
  readonly insetIn: (element: Element) => Inset | undefined;
  /** Nothing of it is shown, and its text is none of the page's. */
  readonly isSilent: (element: Element) => boolean;
  readonly isOnOwnLine: (element: Element) => boolean;
  /** What the page's sheets put before and after its text (added.ts). */
  readonly addedTo: (element: Element) => Added;
  /** The signs that lists print before their items. */
  readonly lists: Lists<Element>;
};

const tree: Tree<Element> = {
  name: (element) => element.localName,
  attribute: (element, name) => element.getAttribute(name) ?? undefined,
  parent: (element) => element.parentElement ?? undefined,
  matches: (element, selector) => element.matches(selector),
  children: (element) => [...element.children],
  text: (element) => element.textContent ?? "",
};

const comments = 128;

/** Sheets that a conditional comment keeps for Office; those for all other programs but Office are none. */
export function sheetsInComment(text: string): readonly string[] {
  if (!/^\[if\b/i.test(text) || /^\[if\s+!\s*\(?\s*(?:mso|supportE)/i.test(text)) return [];
  return [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css = ""]) => css);
}

const office =
  /urn:schemas-microsoft-com:office|\bmso-|name=["']?(?:ProgId|Generator)["']? content=["']?(?:Excel|Word|Microsoft|WPS|Kingsoft|LibreOffice)/i;

function sheetsOf(page: Document): readonly string[] {
  const walker = page.createTreeWalker(page, comments);
  const kept: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) kept.push(...sheetsInComment(node.nodeValue ?? ""));
  const own = [...page.querySelectorAll("style")].filter((style) => isOnScreen(style.getAttribute("media") ?? ""));
  return [...kept, ...own.map((style) => style.textContent ?? "")];
}

const elementsAndTexts = 1 | 4;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Which end of a field of Word an element is. */
const fieldEnd = (element: Element): string | undefined =>
  /mso-element\s*:\s*field-(begin|separator|end)/i.exec(element.getAttribute("style") ?? "")?.[1]?.toLowerCase();

/** The text nodes of what fields reckon by (=SUM(ABOVE) \\# 0), each up to its separator; what has none is left as it is. */
function instructionsIn(page: Document): readonly Text[] {
  const walker = page.createTreeWalker(page, elementsAndTexts);
  const open: { texts: Text[]; done: boolean }[] = [];
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const end = isElement(node) ? fieldEnd(node) : undefined;
    const last = open.at(-1);
    if (!isElement(node)) for (const field of open) if (!field.done) field.texts.push(node as Text);
    if (end === "begin") open.push({ texts: [], done: false });
    if (end === "separator" && last?.done === false) {
      last.done = true;
      found.push(...last.texts);
    }
    if (end === "end") open.pop();
  }
  return found;
}

/** Takes the instructions of Word's fields away: Word shows what they come to, which stands behind them. */
function withoutInstructions(page: Document, source: string): void {
  if (/field-begin/i.test(source)) for (const text of instructionsIn(page)) text.data = "";
}

/** Reads the page's own style sheets once. */
export function seenIn(page: Document): Seen {
  const source = page.documentElement.outerHTML;
  withoutInstructions(page, source);
  const sheets = sheetsOf(page);
  const declaredFor = cascadeOf(sheets, tree);
  const looks = looksIn(tree, declaredFor, drawnOver(source, sheets, tree, declaredFor));
  const byOffice = office.test(source);
  const lookOf = (element: Element): Look => {
    const look = looks(element);
    return byOffice && isWhiteOnWhite(look) ? { ...look, clear: true } : look;
  };
  return {
    declaredFor,
    lookOf,
    asideOf: notesIn(page, declaredFor),
    byOffice,
    insetIn: (element) => insetOf(tree, element, declaredFor(element)),
    isSilent: (element) => isSilent(tree, element),
    addedTo: addedBeside(sheets, tree),
    lists: listsIn(tree, declaredFor, (element) => lookOf(element).gone),
    isOnOwnLine: (element) => isOnOwnLine(element.localName, declaredFor(element)),
  };
}
