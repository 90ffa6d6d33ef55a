// A page that somebody saved or a fragment of one, read into lines and tables in order: portals' pages, what editors and Word make, and our own.
//
// Only what the page itself says is read: its own style sheets, but none that it links to, and no script; nothing is fetched. What was not taken is
// said: navigation and other text around the paper, hidden and struck-out text, pictures.
import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { tidy } from "../../characters/tidy.ts";
import type { Decoded } from "../decode.ts";
import { UnreadableSource, type LeftOutPiece, type ReadPiece, type SourceReading, type Where } from "../reading.ts";
import { doubtsOf } from "./doubts.ts";
import { byName, isElement, isTooDeep, opensTooDeep, textIn, type ByName } from "./element.ts";
import { Flow, type Here, type LeftHere } from "./flow.ts";
import { paperIn } from "./frame.ts";
import { addedBy, addedTo } from "./generated.ts";
import { parsed } from "./parse.ts";
import { pageIn } from "./mhtml.ts";
import { pathsIn } from "./path.ts";
import { seenOn } from "./seen.ts";
import { pageText } from "./text.ts";

export const htmlReader = "html 1";

/** What stands around the paper on its page. */
export const aroundPaper = "网页上其他的文字";

/** What a page calls itself: title, ArticleTitle (国办发〔2017〕47号), its first headings. */
function namesOf(named: ByName): readonly string[] {
  const metas = ["ArticleTitle", "og:title"].flatMap(
    (name) => named("meta").find(({ attribs }) => attribs["name"] === name || attribs["property"] === name)?.attribs["content"] ?? [],
  );
  return [...named("title").slice(0, 1).map(textIn), ...metas, ...named("h1").map(textIn)].map(tidy).filter((name) => name !== "");
}

type Places = { readonly of: (element: Element) => string };

const placeOf = (places: Places, element: Element): Where => ({ in: "html", path: places.of(element), cell: null });

/** The pieces with their places; tables are counted from 1. */
function piecesOf(here: readonly Here[], places: Places): readonly ReadPiece[] {
  let table = 0;
  return here.map((piece): ReadPiece => {
    if (piece.kind === "line") {
      const { kind, text, rank, item, element } = piece;
      return { kind, text, rank, item, where: placeOf(places, element) };
    }
    table += 1;
    const own = table;
    const { kind, block, caption, cells, isCertain, element } = piece;
    return {
      kind,
      block,
      caption,
      where: placeOf(places, element),
      cells: cells.map(({ element: cell, row, column }) => ({ in: "html", path: places.of(cell), cell: { table: own, row, column } })),
      isCertain,
    };
  });
}

const isWithin = (element: Element, core: Element | undefined): boolean => {
  for (let at: Element | null = element; at !== null; at = at.parent !== null && isElement(at.parent) ? at.parent : null)
    if (at === core) return true;
  return core === undefined;
};

const leftOutOf = (left: readonly LeftHere[], core: Element | undefined, places: Places): readonly LeftOutPiece[] =>
  left.filter(({ element }) => isWithin(element, core)).map(({ what, text, element }) => ({ what, text, where: placeOf(places, element) }));

function textOf(html: string | Uint8Array, known: Decoded | undefined): { readonly text: string; readonly note: string } {
  if (typeof html === "string") return { text: html, note: "" };
  const read = pageText(html, known);
  if ("text" in read) return read;
  throw new UnreadableSource(
    `网页里有损坏的字节（第一处在第 ${Math.max(0, read.at) + 1} 字节），照它读会读错字，所以没有读。请在浏览器里重新打开并另存一次。`,
  );
}

const wordsAdded = (named: ByName): number => named("style").reduce((sum, style) => sum + addedBy(textIn(style)), 0);

/** Elements to which the page's styles add words when they are shown. */
function withWordsAdded($: CheerioAPI, named: ByName): readonly LeftHere[] {
  const of = (selector: string): readonly Element[] => {
    try {
      return $(selector).toArray().filter(isElement);
    } catch {
      // Of a selector that only browsers understand nothing more is known than the note says: that words are added.
      return [];
    }
  };
  const all = new Set(
    named("style")
      .flatMap((style) => addedTo(textIn(style)))
      .flatMap(of),
  );
  return [...all].map((element) => ({ what: "样式添上的文字", text: "", element }));
}

const tooDeep = "网页的层次太深，没有读。请在浏览器里打开它，选中报告正文，复制后粘贴。";

/** Reads a page or a fragment, as bytes or text. Throws an UnreadableSource where its bytes are no text, or where it is nested beyond reading. `known`: the bytes decoded. */
export function readHtml(html: string | Uint8Array, known?: Decoded): SourceReading {
  const { text, note } = textOf(html, known);
  if (opensTooDeep(text)) throw new UnreadableSource(tooDeep);
  const $ = parsed(text);
  const nodes = $.root().contents().toArray();
  if (isTooDeep(nodes)) throw new UnreadableSource(tooDeep);
  const named = byName(nodes);
  const seen = seenOn($, named("style"), text);
  const flow = new Flow(seen);
  const [body] = named("body");
  if (body !== undefined) flow.page(body);
  const { pieces, others, core } = paperIn(flow.pieces, namesOf(named));
  const places: Places = { of: pathsIn() };
  const around = others.map(
    ({ text: said, element }): LeftOutPiece => ({ what: aroundPaper, text: said, where: placeOf(places, element) }),
  );
  const added = wordsAdded(named);
  const left = added > 0 ? [...flow.left, ...withWordsAdded($, named)] : flow.left;
  return {
    format: "html",
    reader: htmlReader,
    pieces: piecesOf(pieces, places),
    leftOut: [...around, ...leftOutOf(left, core, places)],
    unread: [],
    revisions: [],
    notes: [
      ...(note === "" ? [] : [note]),
      ...doubtsOf({ fonts: seen.fonts, isCovered: seen.isPageCovered() }),
      ...(added > 0 ? [`网页的样式里有 ${added} 处会在显示时添上文字或数字，没有读`] : []),
    ],
  };
}

/** Reads a page that was saved as one file (.mht). Throws as readHtml does. */
export const readMhtml = (bytes: Uint8Array): SourceReading => readHtml(pageIn(bytes));
