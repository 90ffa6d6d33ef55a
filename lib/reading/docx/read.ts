// A Word file (.docx, .docm) as a reading: its own reader, for a library that loses automatic numbers, takes changes without a word, or
// shows what is hidden would give wrong text and not say so. ISO/IEC 29500, transitional and strict.
import { eachBlock, type XmlElement } from "../../opc/tree.ts";
import { openParts, type Link, type Parts } from "../../opc/parts.ts";
import { UnreadableSource, type ReadPiece, type SourceReading } from "../reading.ts";
import { Blocks } from "./blocks.ts";
import { elementsIn, known, prefixes, textIn } from "./names.ts";
import { Numbering } from "./numbering.ts";
import { carefully, limits, sentences } from "./problem.ts";
import { reviserIn, Room, type Comment, type Notes } from "./room.ts";
import { writtenIn } from "./second.ts";
import { Styles } from "./styles.ts";

const reader = "docx 1";

/** Each block of a part; the name of its root, "" where there is no such part. */
function blocksOf(
  parts: Parts,
  path: string | undefined,
  within: readonly string[],
  block: (element: XmlElement) => void,
  of = known,
  xml = path === undefined ? undefined : parts.text(path),
): string {
  return xml === undefined ? "" : eachBlock(xml, parts.work, { within, prefixes, known: of, block, most: limits.block });
}

const pathOf = (links: readonly Link[], type: string): string | undefined => links.find((link) => link.type === type)?.path;

/** The texts of notes by their ids. */
function notesOf(parts: Parts, path: string | undefined, root: string, name: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  blocksOf(parts, path, [root], (element) => {
    if (element.name === name) notes.set(element.attributes["w:id"] ?? "", wordsOf(element).trim());
  });
  return notes;
}

/** The comments by their ids. */
function commentsOf(parts: Parts, path: string | undefined): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>();
  blocksOf(parts, path, ["w:comments"], (element) => {
    if (element.name === "w:comment")
      comments.set(element.attributes["w:id"] ?? "", { text: wordsOf(element).trim(), by: reviserIn(element) });
  });
  return comments;
}

/** The words of a note: paragraphs as lines, without what was taken out of it. */
function wordsOf(element: XmlElement): string {
  if (element.name === "w:del" || element.name === "w:moveFrom" || element.name === "w:instrText") return "";
  if (element.name === "w:t") return textIn(element);
  const inner = elementsIn(element).map(wordsOf).join("");
  return element.name === "w:p" ? `${inner}\n` : inner;
}

/** Words of page numbers, which say nothing of the report. */
const isPageNumber = (text: string): boolean => text.replace(/[\d\s\p{P}\p{S}第页共总码]|page|of/giu, "") === "";

/** Headers and footers are not the body's; those that say more than a page number are named. */
function nameEdges(parts: Parts, links: readonly Link[], room: Room): void {
  const said = new Set<string>();
  for (const { id, type, path } of links.filter((link) => room.edges.has(link.id) && /^(?:header|footer)$/.test(link.type))) {
    if (id === "") continue;
    const found: { all: ReadPiece[]; own: [] } = { all: [], own: [] };
    const apart = new Room(room.styles, new Numbering(), room.notes, undefined);
    const blocks = new Blocks(apart, { paragraph: null, cell: null, state: null, table: undefined }, found);
    blocksOf(parts, path, [type === "header" ? "w:hdr" : "w:ftr"], (element) => blocks.take(element));
    blocks.end();
    const lines = found.all.flatMap((piece) => (piece.kind === "line" ? [piece.text] : piece.block.cells.map(({ text }) => text)));
    const marks = apart.leftOut.filter(({ what }) => what === "艺术字").map(({ text }) => text);
    const text = [...lines, ...marks].filter((one) => one !== "").join("\n");
    const what = type === "header" ? "页眉" : "页脚";
    if (isPageNumber(text) || said.has(`${what}${text}`)) continue;
    said.add(`${what}${text}`);
    room.leave(what, text, { paragraph: null, cell: null, state: null, table: undefined }, true);
  }
}

function roomOf(parts: Parts, links: readonly Link[], xml: string): Room {
  const [styles, numbering] = [new Styles(), new Numbering()];
  blocksOf(parts, pathOf(links, "styles"), ["w:styles"], (element) => styles.take(element));
  // Of a format in Word's own words and one for others, the second: it is one of the known.
  blocksOf(parts, pathOf(links, "numbering"), ["w:numbering"], (element) => numbering.take(element), new Set());
  const notes: Notes = {
    footnotes: notesOf(parts, pathOf(links, "footnotes"), "w:footnotes", "w:footnote"),
    endnotes: notesOf(parts, pathOf(links, "endnotes"), "w:endnotes", "w:endnote"),
    comments: commentsOf(parts, pathOf(links, "comments")),
  };
  return new Room(styles, numbering, notes, writtenIn(xml));
}

function notesOn(room: Room): readonly string[] {
  const people = [...new Set(room.revisions.map(({ author }) => author).filter((author) => author !== ""))];
  return [
    ...(room.revisions.length === 0
      ? []
      : [
          `文件里有 ${room.revisions.length} 处修订${people.length === 0 ? "" : `（${people.slice(0, 3).join("、")}${people.length > 3 ? " 等" : ""}）`}还没有接受或拒绝，按全部接受读`,
        ]),
    ...(room.formats.size === 0 ? [] : ["文件里有少见的自动编号，编号用数字代替"]),
  ];
}

function read(bytes: Uint8Array): SourceReading {
  if (bytes.byteLength > limits.file) throw new UnreadableSource(sentences.tooMuch);
  const parts = openParts(bytes, limits);
  const main = pathOf(parts.links(""), "officeDocument") ?? "word/document.xml";
  const links = parts.links(main);
  const xml = parts.text(main);
  if (xml === undefined) throw new UnreadableSource(sentences.notWord);
  const room = roomOf(parts, links, xml);
  const pieces: ReadPiece[] = [];
  const body = new Blocks(room, { paragraph: null, cell: null, state: null, table: undefined }, { all: pieces, own: [] }, true);
  const root = blocksOf(parts, main, ["w:document", "w:body"], (element) => body.take(element), known, xml);
  if (root !== "w:document") throw new UnreadableSource(sentences.notWord);
  body.end();
  nameEdges(parts, links, room);
  return { format: "docx", reader, pieces, leftOut: room.leftOut, unread: room.unread, revisions: room.revisions, notes: notesOn(room) };
}

/** Reads the bytes of a Word file. Throws an UnreadableSource. */
export const readDocx = (bytes: Uint8Array): SourceReading => carefully(() => read(bytes));
