// A page as a tree, by the parser of the standard, which takes each sign by itself. Most of what portals and Word write is long styles and scripts that say
// nothing to it; so a short mark stands for each while it parses, and they are put back afterwards.
//
// Nothing is taken for granted. Where each mark is found again as the whole value of a style, or as the whole text of a script or style element, the parser
// was within those quotes or tags from one end of it to the other, and would have been with the long text too, for that holds none of the signs that lead
// out of there (HTML 13.2.5.2, 13.2.5.4, 13.2.5.36). Where one is not, the page is parsed as it is.
import { load, type CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { isElement } from "./element.ts";

const mark = "\uf8d7";

/** Of a mark: which text it stands for, and which of all marks it is. */
const marked = new RegExp(`^${mark}(\\d+)\\.(\\d+)$`);

/** Letters; for less it is not worth while. */
const long = 24;

const styles = new RegExp(`(\\sstyle=")([^"&\\0${mark}]{${long},})(?=")`, "gi");
const scripts = new RegExp(`(<(?:script|style)(?:\\s[^<>]*)?>)([^<&\\0${mark}]{${long},})(?=</(?:script|style)\\s*>)`, "gi");

type Shortened = { readonly text: string; readonly count: number; readonly stood: readonly string[] };

/** The page with marks for what is long, how many, and what they stand for. */
function shortened(page: string): Shortened {
  const [stood, places] = [[] as string[], new Map<string, number>()];
  let count = 0;
  const short = (_: string, before: string, content: string): string => {
    const place = places.get(content) ?? stood.push(content) - 1;
    places.set(content, place);
    count += 1;
    return `${before}${mark}${place}.${count}`;
  };
  return { text: page.replace(scripts, short).replace(styles, short), count, stood };
}

/** Puts back what a mark stands for; the number of the mark, undefined where there is none. */
function putBack(element: Element, stood: readonly string[]): string | undefined {
  const [child] = element.children;
  const [, inStyle, ofStyle] = marked.exec(element.attribs["style"] ?? "") ?? [];
  if (inStyle !== undefined) element.attribs["style"] = stood[Number(inStyle)] ?? "";
  if (element.type === "tag" || child?.type !== "text" || element.children.length > 1) return ofStyle;
  const [, inText, ofText] = marked.exec(child.data) ?? [];
  if (inText !== undefined) child.data = stood[Number(inText)] ?? "";
  return ofText ?? ofStyle;
}

/** Puts everything back where it stood; false where a mark is not where it should be. */
function isRestored(nodes: readonly AnyNode[], { count, stood }: Shortened): boolean {
  const found = new Set<string>();
  const open: AnyNode[] = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("children" in node)) continue;
    const number = isElement(node) ? putBack(node, stood) : undefined;
    if (number !== undefined) found.add(number);
    open.push(...node.children);
  }
  return found.size === count;
}

/** The tree of a page, as the standard says that it is parsed. */
export function parsed(text: string): CheerioAPI {
  const page = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (page.includes(mark)) return load(page);
  const short = shortened(page);
  const $ = load(short.text);
  return isRestored($.root().contents().toArray(), short) ? $ : load(page);
}
