// What an element says of its text besides the words: how deep a heading it is, and the number that a list prints before an item.
import type { Element } from "domhandler";
import { chineseNumeral } from "../../ordinals/numeral.ts";
import type { Declared } from "../../seen/cascade.ts";
import { isElement } from "./element.ts";

const outline = /mso-outline-level\s*:\s*([1-9])/i;
const named = /(?:^|[\s_-])(?:Mso)?(?:Heading|标题|biaoti)\s?-?([1-6])(?:$|[\s_-])/i;

/** 1–9 for what the page calls a heading, by tag, by role, by Word's outline level or by the name of a style; else 0. */
export function rankOf({ name, attribs }: Element): number {
  const tag = /^h([1-6])$/.exec(name)?.[1];
  const role = attribs["role"] === "heading" ? (attribs["aria-level"] ?? "2") : undefined;
  const said = tag ?? role ?? outline.exec(attribs["style"] ?? "")?.[1] ?? named.exec(attribs["class"] ?? "")?.[1];
  return said === undefined ? 0 : Math.min(9, Number.parseInt(said, 10) || 0);
}

const isChinese = (style: string): boolean => /cjk-ideographic|simp-chinese|trad-chinese|cjk-decimal/.test(style);

/** The sign before the item of this number, as the list prints it: 1. or 一、; a letter where it counts by letters; none where none is shown. */
function signOf(count: number, style: string, type: string): string {
  if (/(?:^|\s)none(?:\s|$)/.test(style)) return "";
  if (isChinese(style) && count >= 1 && count <= 99) return `${chineseNumeral(count)}、`;
  const letter = count >= 1 && count <= 26 ? String.fromCharCode(96 + count) : undefined;
  if (letter !== undefined && (type === "a" || /lower-(?:alpha|latin)/.test(style))) return `${letter}.`;
  if (letter !== undefined && (type === "A" || /upper-(?:alpha|latin)/.test(style))) return `${letter.toUpperCase()}.`;
  return `${count}.`;
}

const nothing: ReadonlyMap<Element, string> = new Map();

/** The signs before the items of a numbered list, by item. */
export function markedItems(list: Element, declaredFor: (element: Element) => Declared): ReadonlyMap<Element, string> {
  if (list.name !== "ol") return nothing;
  const style = declaredFor(list).get("list-style-type") ?? "";
  let count = (Number.parseInt(list.attribs["start"] ?? "1", 10) || 1) - 1;
  return new Map(
    list.children.filter(isElement).flatMap((item) => {
      if (item.name !== "li") return [];
      count = Number.parseInt(item.attribs["value"] ?? "", 10) || count + 1;
      return [[item, signOf(count, declaredFor(item).get("list-style-type") ?? style, list.attribs["type"] ?? "")] as const];
    }),
  );
}
