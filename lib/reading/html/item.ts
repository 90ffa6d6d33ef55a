// What an element says of its text besides the words: how deep a heading it is.
import type { Element } from "domhandler";

const outline = /mso-outline-level\s*:\s*([1-9])/i;
const named = /(?:^|[\s_-])(?:Mso)?(?:Heading|标题|biaoti)\s?-?([1-6])(?:$|[\s_-])/i;

/** 1–9 for what the page calls a heading, by tag, by role, by Word's outline level or by the name of a style; else 0. */
export function rankOf({ name, attribs }: Element): number {
  const tag = /^h([1-6])$/.exec(name)?.[1];
  const role = attribs["role"] === "heading" ? (attribs["aria-level"] ?? "2") : undefined;
  const said = tag ?? role ?? outline.exec(attribs["style"] ?? "")?.[1] ?? named.exec(attribs["class"] ?? "")?.[1];
  return said === undefined ? 0 : Math.min(9, Number.parseInt(said, 10) || 0);
}
