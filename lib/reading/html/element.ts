// What an element of a page means for its text: whether it begins a line, and whether it turns the direction of writing.
import type { AnyNode, Element } from "domhandler";
import type { Declared } from "../../seen/cascade.ts";
import { isSetApart } from "../../seen/flow.ts";
import type { Turn } from "./marks.ts";

/** Elements whose text stands elsewhere: a caption is read with its table. */
export const elsewhere: ReadonlySet<string> = new Set(["caption", "colgroup"]);

const inline = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "ins",
  "img",
  "kbd",
  "label",
  "map",
  "mark",
  "q",
  "rt",
  "ruby",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
  "o:p",
  "picture",
]);

/** Whether its text stands on lines of its own. */
export const beginsLine = (name: string, declared: Declared): boolean => !inline.has(name) || isSetApart(declared);

export const isElement = (node: AnyNode): node is Element => node.type === "tag" || node.type === "script" || node.type === "style";

/** All text in a node, seen or not. */
export const textIn = (node: AnyNode): string =>
  node.type === "text" ? node.data : isElement(node) ? node.children.map(textIn).join("") : "";

/** The elements of a page by their name, in their order. */
export type ByName = (name: string) => readonly Element[];

/** Looks through a page once for those that tell of the page itself. Templates are no part of it. */
export function byName(nodes: readonly AnyNode[]): ByName {
  const found = new Map<string, Element[]>(["title", "meta", "h1", "style", "body"].map((name) => [name, []]));
  const look = (all: readonly AnyNode[]): void => {
    for (const node of all)
      if (isElement(node)) {
        found.get(node.name)?.push(node);
        look(node.children);
      }
  };
  look(nodes);
  return (name) => found.get(name) ?? [];
}

/** No page that is read by people is nested so deep; browsers stop at half of it, and what goes through it goes into each level. */
const deepest = 1000;

/** What stays open until it is closed; a paragraph, a row, a cell, an item end where the next begins. */
const nesting =
  /<(\/?)(?!(?:p|li|t[dhr]|thead|tbody|tfoot|option|d[dt]|br|img|input|hr|meta|link|col|wbr|area|base|embed|source|param)[\s/>])[a-z][^\s/>]*/gi;

/** Over this a parser, which looks through all that is open at each tag, takes seconds. */
const deepestText = 5000;

/** Whether the text of a page opens so many elements within each other that it is not to be parsed. */
export function opensTooDeep(page: string): boolean {
  let depth = 0;
  for (const [, closes] of page.matchAll(nesting)) {
    depth = Math.max(0, depth + (closes === "" ? 1 : -1));
    if (depth > deepestText) return true;
  }
  return false;
}

/** Whether something is nested too deep to be read. */
export function isTooDeep(nodes: readonly AnyNode[]): boolean {
  let level: readonly Element[] = nodes.filter(isElement);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(({ children }) => children.filter(isElement));
  }
  return false;
}

/** What of the direction is set by attribute or by a style; the style wins. */
function directionOf(element: Element, declared: Declared): "rtl" | "ltr" | undefined {
  const set = declared.get("direction") ?? element.attribs["dir"];
  const direction = set?.trim().toLowerCase();
  return direction === "rtl" || direction === "ltr" ? direction : undefined;
}

/** How the text in an element is turned, given how it is turned around it. */
export function turnIn(element: Element, declared: Declared, around: Turn): Turn {
  const direction = directionOf(element, declared);
  const forced = around.forced || element.name === "bdo" || /^(?:bidi|isolate)-override$/.test(declared.get("unicode-bidi") ?? "");
  return { rightToLeft: direction === undefined ? around.rightToLeft : direction === "rtl", forced };
}
