// What a reader sees of a web page: its texts in order, its tables as blocks of cells, its drawings, and how much of it is no text.
//
// Only what the page itself says is read: its own style sheets, but none that it links to, and no script. Encodings are those that the page names or that its
// bytes show (old portals write GBK). Of tables within tables the innermost count, the others are frames.
import { loadBuffer, type CheerioAPI } from "cheerio";
import type { AnyNode, Element, Text } from "domhandler";
import { blockOf, type CellBlock } from "../../tables/matrix.ts";
import { joinedBrackets } from "../../seen/brackets.ts";
import { isSetApart } from "../../seen/flow.ts";
import { heldPlace, settled, type Inset, type InsetKind } from "../../seen/insets.ts";
import { withItemSign } from "../../seen/itemSign.ts";
import { inItsFont } from "../../seen/signs.ts";
import { inMarks, isSeen, plainLook } from "../../seen/look.ts";
import { bordersOn, type Borders } from "./borders.ts";
import { drawingOf, type Drawing } from "./drawing.ts";
import { beginsLine, elsewhere, isElement, isTooDeep, opensTooDeep, turnIn } from "./element.ts";
import { addedBy } from "./generated.ts";
import { harmlessIn, turnedAs, unturned, type Turn } from "./marks.ts";
import { parsed } from "./parse.ts";
import { pageText } from "./text.ts";
import { seenOn, stylesOf, type PageSeen } from "./seen.ts";
import { linesOf, space } from "./words.ts";

/** `caption`: null where there is none. `label`: what a screen reader calls the box that it scrolls in. `lines`: how many lines of text stand before it. `mirrored`: its columns run from right to left. `borders`: whether lines are drawn in it. */
export type PageTable = CellBlock & {
  readonly caption: string | null;
  readonly label: string | null;
  readonly lines: number;
  readonly mirrored: boolean;
  readonly borders: Borders;
};

/** `pictures`: images, frames, drawings and the like. `marks`: unseen characters that are not judged. `added`: rules that add words when the page is shown. `data`: JSON that the page carries, by the id of its element. `linked`: it links to style sheets, which are not read. `hidden`: texts that nobody sees, within cells and lines that are seen. `encoding`: what is to be said of it, "" where nothing. `fonts`: of its own, in which digits of it are set. `isCovered`: something lies over the whole of it, which is read as if it were not there. */
export type Page = {
  readonly texts: readonly string[];
  readonly tables: readonly PageTable[];
  readonly drawings: readonly Drawing[];
  readonly pictures: number;
  readonly marks: number;
  readonly added: number;
  readonly linked: boolean;
  readonly hidden: readonly string[];
  readonly encoding: string;
  readonly fonts: readonly string[];
  readonly isCovered: boolean;
  readonly data: ReadonlyMap<string, string>;
};

/** What has been read so far; `parts`: the text since the last table, with \n where a line ends. */
type Reading = {
  readonly seen: PageSeen;
  readonly bordersOf: (table: Element) => Borders;
  parts: string[];
  readonly lines: string[];
  readonly tables: PageTable[];
  readonly drawings: Drawing[];
  readonly hidden: string[];
  readonly isCell: boolean;
  pictures: number;
  marks: number;
};

/** Whether nobody but a person can read it, and it is counted. */
const isPicture: Readonly<Record<InsetKind, boolean>> = {
  picture: true,
  media: true,
  gauge: true,
  formula: true,
  sign: true,
  box: false,
  button: false,
  added: false,
  number: false,
};

const has = (node: Element, name: string, seen: PageSeen): boolean =>
  elementsOf(node, seen).some((child) => child.name === name || has(child, name, seen));

const spanOf = (cell: Element, name: string): number => {
  const span = Number.parseInt(cell.attribs[name] ?? "1", 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, 1000);
};

const elementsOf = (node: Element, { lookOf }: PageSeen): readonly Element[] =>
  node.children.filter((child): child is Element => isElement(child) && !lookOf(child).gone);

const rowsOf = (node: Element, seen: PageSeen): readonly Element[] =>
  elementsOf(node, seen).flatMap((child) =>
    child.name === "tr" ? [child] : ["thead", "tbody", "tfoot"].includes(child.name) ? rowsOf(child, seen) : [],
  );

/** The text so far, with what stands in it and is no text. */
const wholeOf = ({ parts }: Reading): string => joinedBrackets(settled(parts.join("")));

/** The lines of an element by itself; what is counted in it is counted in the whole. */
function linesIn(element: Element, turn: Turn, reading: Reading): readonly string[] {
  const own: Reading = {
    seen: reading.seen,
    bordersOf: reading.bordersOf,
    parts: [],
    lines: [],
    tables: [],
    drawings: reading.drawings,
    hidden: reading.hidden,
    isCell: true,
    pictures: 0,
    marks: 0,
  };
  readChildren(element, turn, own);
  reading.pictures += own.pictures;
  reading.marks += own.marks;
  return linesOf(wholeOf(own));
}

/** The text of an element, whether or not it is seen. */
const heard = (node: AnyNode): string => (node.type === "text" ? node.data : isElement(node) ? node.children.map(heard).join("") : "");

const labelOf = (box: AnyNode | null): string | null => (box !== null && isElement(box) ? (box.attribs["aria-label"] ?? null) : null);

function tableOf(table: Element, { forced, rightToLeft }: Turn, reading: Reading): PageTable {
  const { seen } = reading;
  const inside: Turn = { forced, rightToLeft: forced && rightToLeft };
  const textOf = (one: Element): string => linesIn(one, turnIn(one, seen.declaredFor(one), inside), reading).join("\n");
  const rows = rowsOf(table, seen).map((row) =>
    elementsOf(row, seen)
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => ({ text: textOf(cell), rowSpan: spanOf(cell, "rowspan"), colSpan: spanOf(cell, "colspan") })),
  );
  // It may have no size: it is for those who hear the page.
  const caption = table.children.filter(isElement).find(({ name }) => name === "caption");
  return {
    ...blockOf(rows),
    caption: caption === undefined ? null : linesOf(heard(caption)).join("\n"),
    label: labelOf(table.parent),
    lines: reading.lines.length,
    mirrored: rightToLeft,
    borders: reading.bordersOf(table),
  };
}

/** Ends the text before a table. */
function flush(reading: Reading): void {
  reading.lines.push(...linesOf(wholeOf(reading)));
  reading.parts = [];
}

/** So many pieces of a line end it with something, if it has anything. */
const few = 8;

/** Takes note of what is not seen in a cell, or amidst a line; elsewhere it is the page's own affair. */
function leave(text: string, { hidden, isCell, parts }: Reading): void {
  const said = text.replace(space, " ").trim();
  const isAmidst = isCell || /[^\n]$/.test(parts.slice(-few).join(""));
  if (said !== "" && isAmidst) hidden.push(said);
}

/** Text that is struck out, raised or lowered stands in a bracket, so that 11⁶ is never 116. */
function readText({ data, parent }: Text, turn: Turn, reading: Reading): void {
  const look = parent !== null && isElement(parent) ? reading.seen.lookOf(parent) : plainLook;
  if (!isSeen(look)) return leave(data, reading);
  reading.marks += harmlessIn(data);
  reading.seen.meet(look, data);
  reading.parts.push(inMarks(look, turnedAs(inItsFont(look, data.replace(space, " ")).text, turn)));
}

/** What is no text, in the bracket that it has in a line: a figure that it touches is another figure to whoever sees the page. */
function readInset(inset: Inset, element: Element, reading: Reading): void {
  if (isPicture[inset.kind]) reading.pictures += 1;
  if (element.name === "svg") reading.drawings.push(drawingOf(element));
  const end = isSetApart(reading.seen.declaredFor(element)) ? "\n" : "";
  if (isSeen(reading.seen.lookOf(element))) reading.parts.push(end, heldPlace(inset), end);
}

function read(node: AnyNode, around: Turn, reading: Reading): void {
  if (node.type === "text") return readText(node, around, reading);
  if (!isElement(node)) return;
  if (reading.seen.lookOf(node).gone) return leave(heard(node), reading);
  if (elsewhere.has(node.name) || reading.seen.isSilent(node)) return;
  const inset = reading.seen.insetIn(node);
  if (inset !== undefined) return readInset(inset, node, reading);
  if (node.name === "br") return void reading.parts.push("\n");
  const turn = turnIn(node, reading.seen.declaredFor(node), around);
  if (node.name === "table" && !has(node, "table", reading.seen)) {
    flush(reading);
    return void reading.tables.push(tableOf(node, turn, reading));
  }
  const end = beginsLine(node.name, reading.seen.declaredFor(node)) ? "\n" : "";
  reading.parts.push(end);
  readItem(node, turn, reading);
  reading.parts.push(end);
}

/** What stands in an element; in a cell behind the number that its list prints, for 1. 118 is neither 118 nor 1118. */
function readItem(node: Element, turn: Turn, reading: Reading): void {
  const sign = reading.isCell && isSeen(reading.seen.lookOf(node)) ? reading.seen.lists.shownBefore(node) : "";
  if (sign === "") return readChildren(node, turn, reading);
  const before = reading.parts;
  reading.parts = [];
  readChildren(node, turn, reading);
  reading.parts = [...before, withItemSign(sign, reading.parts.join(""))];
}

/** What stands in an element, between what the page's sheets put before and after it. */
function readChildren(node: Element, turn: Turn, reading: Reading): void {
  const { before, after } = reading.seen.addedTo(node);
  reading.parts.push(before);
  node.children.forEach((child) => read(child, turn, reading));
  reading.parts.push(after);
}

/** The tree of a page, and what is to be said of its encoding. Bytes that are no text in any are read all the same: what they spell is compared, and differs. */
function opened(html: string | Uint8Array): { readonly $: CheerioAPI; readonly note: string } {
  if (typeof html === "string") return { $: parsed(html), note: "" };
  const read = pageText(html);
  if ("text" in read) return { $: parsed(read.text), note: read.note };
  return { $: loadBuffer(Buffer.from(html), { encoding: { defaultEncoding: "gb18030" } }), note: "" };
}

/** Reads a page, as bytes or text. Nothing throws: a page may hold anything. */
export function readPage(html: string | Uint8Array): Page {
  // Tags are ASCII in every encoding that is read.
  const source = typeof html === "string" ? html : new TextDecoder("latin1").decode(html);
  const opensDeep = opensTooDeep(source);
  // In UTF-16 each letter of a tag has a zero byte beside it.
  const written = source.includes("\0") ? source.replaceAll("\0", "") : source;
  const { $, note } = opensDeep ? { $: parsed(""), note: "" } : opened(html);
  const reading: Reading = {
    seen: seenOn($, stylesOf($), written),
    bordersOf: bordersOn($),
    parts: [],
    lines: [],
    tables: [],
    drawings: [],
    hidden: [],
    isCell: false,
    pictures: 0,
    marks: 0,
  };
  const nodes = $.root().contents().toArray();
  const isDeep = opensDeep || isTooDeep(nodes);
  if (isDeep) reading.pictures += 1;
  else nodes.forEach((node) => read(node, unturned, reading));
  flush(reading);
  const data = new Map(
    $('script[type="application/json"][id]')
      .toArray()
      .map((one) => [one.attribs["id"] ?? "", $(one).text()]),
  );
  return {
    texts: reading.lines,
    tables: reading.tables,
    drawings: reading.drawings,
    pictures: reading.pictures,
    marks: reading.marks,
    added: $("style")
      .toArray()
      .reduce((sum, style) => sum + addedBy($(style).text()), 0),
    hidden: reading.hidden,
    encoding: note,
    fonts: [...reading.seen.fonts],
    isCovered: !isDeep && reading.seen.isPageCovered(),
    linked: $('link[rel~="stylesheet" i]').length > 0,
    data,
  };
}
