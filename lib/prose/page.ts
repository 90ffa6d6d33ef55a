// A page from the clipboard, of Word, WPS or the web, read as lines; what has no place in a report is counted.
//
// An element is looked up in `readers`, else it is a block and ends the line, else it stands within the line. What is struck out, hidden
// or a note is left out with its text, what is raised or lowered stands in brackets: lib/seen tells which, as for tables.
import { leadingStroke, stretchesOf } from "../characters/strokes.ts";
import { heldPlace, settled, type Inset, type InsetKind } from "../seen/insets.ts";
import { isSeen, markFor, markOf, turnedBy, type Look } from "../seen/look.ts";
import { digitsIn, fontMarked } from "../seen/ownFonts.ts";
import { seenIn, type Seen } from "../seen/page.ts";
import { inItsFont } from "../seen/signs.ts";
import { sized } from "../seen/sizes.ts";
import type { Aside } from "../seen/notes.ts";
import type { Thing } from "./leftOut.ts";
import { Lines, type TableThere } from "./lines.ts";
import type { Line } from "./recognise.ts";
import { isWordLabel, rankOf, styleOf } from "./style.ts";
import { tidy } from "../characters/tidy.ts";
import { withAddress } from "./text.ts";

/** Where the reader is: what is seen of the page, heading rank, in a list item, how deep in lists, line breaks kept (pre). */
type Place = {
  readonly seen: Seen;
  readonly rank: number;
  readonly item: boolean;
  readonly depth: number;
  readonly verbatim: boolean;
};

type Reader = (out: Lines, element: Element, place: Place) => void;

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

const asides: { readonly [Kind in Aside]: Thing } = { note: "notes", noteMark: "noteMarks", comment: "comments" };

/** How letters are read, which stands above them and is no part of them. */
const isSound = ({ localName }: Element): boolean => localName === "rt";

/** Nothing that is read: what shows no text, and what is read above its letters. */
const isNone = (element: Element, { isSilent }: Seen): boolean => isSound(element) || isSilent(element);

/** All that is written in an element, seen or not. */
const wholeText = (node: Node, seen: Seen): string =>
  isText(node)
    ? node.data
    : isElement(node) && isNone(node, seen)
      ? ""
      : [...node.childNodes].map((child) => wholeText(child, seen)).join("");

function leaveAside(out: Lines, aside: Aside, element: Element, seen: Seen): void {
  const text = tidy(wholeText(element, seen));
  if (text === "") return;
  if (aside !== "comment" || element.localName === "comment") out.leftOut.addText(asides[aside], text);
  else if (/comment-list/.test(styleOf(element, "mso-element"))) out.leftOut.quote("comments", text);
  else out.leftOut.add("comments");
}

/** True where nothing of the element is read: it is a note, a comment, or hidden, and was named. */
function leave(out: Lines, element: Element, { seen }: Place): boolean {
  const aside = seen.asideOf(element);
  const { gone } = seen.lookOf(element);
  if (aside !== undefined) leaveAside(out, aside, element, seen);
  else if (gone) out.leave("hidden", wholeText(element, seen));
  return aside !== undefined || gone;
}

function visit(out: Lines, node: Node, place: Place): void {
  if (isText(node)) return look(out, node, place);
  if (isElement(node) && isSound(node)) return out.leave("sounds", node.textContent ?? "");
  if (!isElement(node) || isNone(node, place.seen) || leave(out, node, place)) return;
  const inset = place.seen.insetIn(node);
  if (inset !== undefined) return setIn(out, inset, place.seen.lookOf(node));
  (readers.get(node.localName) ?? (place.seen.isOnOwnLine(node) ? block : inline))(out, node, place);
}

/** What stands in a line and is no text, as it is counted; a button, a bar or a formula counts where it touches a figure, and stands there. */
const counted: Readonly<Record<InsetKind, Thing | null>> = {
  picture: "pictures",
  media: "media",
  box: "boxes",
  button: null,
  gauge: null,
  formula: "formulas",
  sign: "signs",
  added: null,
  number: null,
};

function setIn(out: Lines, inset: Inset, look: Look): void {
  if (!isSeen(look)) return;
  const thing = counted[inset.kind];
  if (thing !== null) out.leftOut.add(thing);
  out.text += heldPlace(inset);
}

/** A text as it looks: seen plainly, marked, or not at all. */
function look(out: Lines, node: Text, place: Place): void {
  const looks = node.parentElement === null ? undefined : place.seen.lookOf(node.parentElement);
  const mark = looks === undefined ? null : markFor(looks, node.data);
  if (looks !== undefined && !isSeen(looks)) out.leave("hidden", node.data);
  else if (mark === "删除线") out.leave("struck", node.data);
  else if (mark !== null) out.bracket(node.data, mark);
  else write(out, looks === undefined ? node.data : sized(turnedBy(looks, inFonts(out, node.data, looks)), looks), place);
}

/** A text as its font shows it; digits in a font that the page brings along are named. */
function inFonts(out: Lines, written: string, looks: Look): string {
  const text = withSigns(out, written, looks);
  if (looks.ownFont !== undefined) for (const digits of digitsIn(text)) out.leftOut.addText("ownFonts", digits);
  return fontMarked(text, looks);
}

/** A text in a font of signs as it is seen; what of it nobody can read is named. */
function withSigns(out: Lines, written: string, looks: Look): string {
  const { text, unread } = inItsFont(looks, written);
  for (const signs of unread) out.leftOut.addText("signs", tidy(signs));
  return text;
}

/** The text with the letter that its first stroke lies over, where that stands in the element before; without the stroke, where that letter was struck out already. */
function withItsLetter(out: Lines, text: string): string {
  const stroke = leadingStroke(text);
  if (stroke === "") return text;
  const letter = out.lastLetter();
  return letter === "" ? text.slice(stroke.length) : letter + text;
}

/** Letters that are struck out by signs of their own are left out as struck text is. */
function write(out: Lines, text: string, place: Place): void {
  for (const stretch of stretchesOf(withItsLetter(out, text))) {
    if (stretch.struck) out.leave("struck", stretch.text);
    else put(out, stretch.text, place);
  }
}

function put(out: Lines, text: string, { verbatim, rank, item }: Place): void {
  const [first = "", ...more] = verbatim ? text.split("\n") : [text];
  out.text += first;
  for (const line of more) {
    out.end(rank, item);
    out.text = line;
  }
}

const children: Reader = (out, element, place) => {
  const { before, after } = place.seen.addedTo(element);
  out.text += before;
  element.childNodes.forEach((child) => visit(out, child, place));
  out.text += after;
};

const block: Reader = (out, element, place) => {
  out.end(place.rank, place.item);
  const rank = rankOf(element) || place.rank;
  children(out, element, {
    ...place,
    rank,
    verbatim: place.verbatim || element.localName === "pre",
  });
  out.end(rank, place.item);
};

/** Whether anything in it is set in a font of signs. */
const hasSigns = (element: Element, { lookOf }: Seen): boolean =>
  [element, ...element.querySelectorAll("*")].some((one) => lookOf(one).signs !== undefined && (one.textContent ?? "").trim() !== "");

const inline: Reader = (out, element, place) => {
  if (isWordLabel(element) && markOf(place.seen.lookOf(element)) !== "删除线")
    out.label(element.textContent ?? "", hasSigns(element, place.seen));
  else children(out, element, place);
};

const breakLine: Reader = (out, _element, { rank, item }) => out.end(rank, item);

/** An item, and whether it took its sign: one without text takes none. */
function item(out: Lines, element: Element, place: Place, sign: string): boolean {
  out.number = sign;
  block(out, element, { ...place, item: true });
  const taken = out.number === "";
  out.number = "";
  return taken;
}

const list: Reader = (out, element, place) => {
  out.end(place.rank, place.item);
  const inside = { ...place, depth: place.depth + 1 };
  const { countOf, ownCount, signOf } = place.seen.lists;
  const { start, step } = countOf(element);
  let count = start;
  element.childNodes.forEach((child) => {
    if (!isElement(child) || child.localName !== "li") return visit(out, child, inside);
    if (leave(out, child, inside)) return;
    const own = ownCount(child) ?? count;
    count = item(out, child, inside, signOf(child, element, own, inside.depth)) ? own + step : own;
  });
};

const link: Reader = (out, element, place) => {
  const [lines, start] = [out.lines.length, out.text.length];
  children(out, element, place);
  if (out.lines.length === lines && settled(out.text.slice(start)).trim() !== "")
    out.text = out.text.slice(0, start) + withAddress(out.text.slice(start), element.getAttribute("href") ?? "");
};

/** A table with text in one cell only, or around another, is a frame; any other is kept apart where that was asked for, else left out and named. */
const table: Reader = (out, element, place) => {
  const cells = [...element.querySelectorAll("td, th")].filter((cell) => cell.closest("table") === element);
  const filled = cells.map((cell) => tidy(wholeText(cell, place.seen))).filter((text) => text !== "");
  if (filled.length === 1 || element.querySelector("table") !== null) return block(out, element, place);
  out.end(place.rank, place.item);
  out.leftOut.add("pictures", element.querySelectorAll("img").length);
  if (out.keepsTables && filled.length > 0) out.tables.push({ after: out.lines.length, element, seen: place.seen });
  else out.leftOut.addTable(filled[0] ?? "");
};

const deletion: Reader = (out, element, { seen }) => out.leave("deletions", wholeText(element, seen));

const readers: ReadonlyMap<string, Reader> = new Map([
  ["br", breakLine],
  ["ol", list],
  ["ul", list],
  ["a", link],
  ["table", table],
  ["del", deletion],
]);

/** What a page says: its lines, the names of what was left out, the texts among that, and its tables where they were asked for. */
export type PageRead = {
  readonly lines: readonly Line[];
  readonly leftOut: string[];
  readonly lost: readonly string[];
  readonly tables: readonly TableThere[];
};

/** Reads a page. `keepsTables`: tables are no loss, for who asks takes them by itself. */
export function linesOf(page: Document, keepsTables = false): PageRead {
  const out = new Lines(keepsTables);
  children(out, page.body, { seen: seenIn(page), rank: 0, item: false, depth: 0, verbatim: false });
  out.end(0, false);
  return { lines: out.lines, leftOut: out.leftOut.named(), lost: out.leftOut.texts(), tables: out.tables };
}
