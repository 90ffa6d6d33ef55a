// What a reader sees of a web page: its texts in order, its tables as blocks of cells, and how much of it is no text.
//
// Only what the page itself says is read: no style sheet, no script. Encodings are those that the page names or that its
// bytes show (old portals write GBK). Of tables within tables the innermost count, the others are frames.
import { load, loadBuffer } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { blockOf, type Block, type LooseCell } from "../importers/matrix.ts";
import { linesOf } from "./words.ts";

/** `pictures`: images, frames, drawings and the like, whose words nobody here can read. `data`: JSON that the page carries, by the id of its element. */
export type Page = { readonly texts: readonly string[]; readonly tables: readonly Block[]; readonly pictures: number; readonly data: ReadonlyMap<string, string> };

const unseen = new Set(["head", "style", "script", "title", "meta", "link", "noscript", "template", "select", "textarea", "input", "caption", "colgroup"]);
const pictures = new Set(["img", "svg", "canvas", "iframe", "object", "embed", "video"]);
const inline = new Set(["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p"]);

const isElement = (node: AnyNode): node is Element => node.type === "tag" || node.type === "script" || node.type === "style";

function isHidden({ attribs }: Element): boolean {
  return "hidden" in attribs || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs["style"] ?? "");
}

/** Text with \n where a line ends. */
function written(node: AnyNode): string {
  if (node.type === "text") return node.data.replace(/\s+/g, " ");
  if (!isElement(node) || unseen.has(node.name) || isHidden(node)) return "";
  if (node.name === "br") return "\n";
  const inner = node.children.map(written).join("");
  return inline.has(node.name) ? inner : `\n${inner}\n`;
}

const spanOf = (cell: Element, name: string): number => {
  const span = Number.parseInt(cell.attribs[name] ?? "1", 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, 1000);
};

const cellOf = (cell: Element): LooseCell => ({ text: linesOf(cell.children.map(written).join("")).join("\n"), rowSpan: spanOf(cell, "rowspan"), colSpan: spanOf(cell, "colspan") });

const elementsOf = (node: Element): readonly Element[] => node.children.filter((child): child is Element => isElement(child) && !isHidden(child));

const rowsOf = (node: Element): readonly Element[] => elementsOf(node).flatMap((child) => (child.name === "tr" ? [child] : ["thead", "tbody", "tfoot"].includes(child.name) ? rowsOf(child) : []));

const tableOf = (table: Element): Block => blockOf(rowsOf(table).map((row) => elementsOf(row).filter(({ name }) => name === "td" || name === "th").map(cellOf)));

const has = (node: Element, name: string): boolean => elementsOf(node).some((child) => child.name === name || has(child, name));

/** UTF-8 where the bytes are that, whatever the page says; else what it says, and GB 18030 where it says nothing. */
function opened(html: string | Uint8Array) {
  if (typeof html === "string") return load(html);
  try {
    return load(new TextDecoder("utf-8", { fatal: true }).decode(html));
  } catch {
    return loadBuffer(Buffer.from(html), { encoding: { defaultEncoding: "gb18030" } });
  }
}

/** Reads a page, as bytes or text. Nothing throws: a page may hold anything. */
export function readPage(html: string | Uint8Array): Page {
  const $ = opened(html);
  const tables: Block[] = [];
  const parts: string[] = [];
  const data = new Map($('script[type="application/json"][id]').toArray().map((one) => [one.attribs["id"] ?? "", $(one).text()]));
  let images = 0;
  const visit = (node: AnyNode): void => {
    if (node.type === "text") return void parts.push(node.data.replace(/\s+/g, " "));
    if (!isElement(node)) return;
    if (pictures.has(node.name)) images += 1;
    if (unseen.has(node.name) || isHidden(node) || pictures.has(node.name)) return;
    if (node.name === "br") return void parts.push("\n");
    if (node.name === "table" && !has(node, "table")) {
      tables.push(tableOf(node));
      parts.push("\n");
      return;
    }
    if (!inline.has(node.name)) parts.push("\n");
    node.children.forEach(visit);
    if (!inline.has(node.name)) parts.push("\n");
  };
  $.root().contents().toArray().forEach(visit);
  return { texts: linesOf(parts.join("")), tables, pictures: images, data };
}
