// Which part of a page is the paper: the smallest element that holds its tables and its numbered headings, with the title above it.
//
// Portals wrap a paper in navigation, breadcrumbs, share buttons and footers under classes of their own choosing; so it is found by what it holds and
// not by what it is called. Within it, what stands in links, forms and the page's own landmarks is none of its text.
import type { Element } from "domhandler";
import { isElement } from "./element.ts";
import type { Here, LineHere } from "./flow.ts";

const ancestorsOf = (element: Element): readonly Element[] => {
  const all: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parent !== null && isElement(at.parent) ? at.parent : null) all.push(at);
  return all;
};

/** The smallest element that holds all of these; undefined where there is none. */
function holding(elements: readonly Element[]): Element | undefined {
  const [first, ...others] = elements.map(ancestorsOf);
  return first?.find((one) => others.every((path) => path.includes(one)));
}

const isFigure = (text: string): boolean => /^[+-]?[\d,.]+$/.test(text);

/** So many figures are in a table of data at least; a catalogue header has fewer. */
const fewFigures = 4;

const isData = (piece: Here): boolean =>
  piece.kind === "table" && piece.block.cells.filter(({ text }) => isFigure(text)).length >= fewFigures;

const isNumbered = (piece: Here): boolean =>
  piece.kind === "line" && piece.linked === 0 && /^[一二三四五六七八九十]{1,2}\s*[、.．]/u.test(piece.text);

const lettersOf = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, "");

const landmarks = new Set(["nav", "header", "footer", "aside", "form", "menu", "dialog"]);
const roles = new Set(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"]);

/** A box of the page that says of itself that it is no text of the paper, and does not hold it. */
const isLandmark = ({ name, attribs }: Element): boolean => landmarks.has(name) || roles.has(attribs["role"] ?? "");

/** A sentence, or the beginning of one. */
const isProse = (text: string): boolean => /[。；]/u.test(text) || (text.length >= 20 && text.includes("，"));

/** Most of it is links, and it says nothing by itself. */
const isLinks = ({ text, linked }: LineHere): boolean => linked * 10 >= lettersOf(text).length * 6 && !isProse(text);

/** What of a page is its paper. `core`: the element that holds it; undefined where nothing tells. */
export type Paper = { readonly pieces: readonly Here[]; readonly others: readonly LineHere[]; readonly core: Element | undefined };

function isOutside(piece: Here, core: Element | undefined): boolean {
  const path = ancestorsOf(piece.element);
  const until = core === undefined ? path.length : path.indexOf(core);
  return path.slice(0, until < 0 ? path.length : until).some(isLandmark);
}

/** Whether a line says what the page calls itself, one of `names`. */
function isTitle(piece: Here, names: readonly string[]): boolean {
  const letters = piece.kind === "line" ? lettersOf(piece.text) : "";
  return letters.length >= 6 && names.some((name) => name === letters || (name.includes(letters) && letters.length >= 10));
}

/** The element that holds tables and headings; where there are no headings, tables and the title; undefined where nothing tells. */
function coreOf(pieces: readonly Here[], names: readonly string[]): Element | undefined {
  const tables = pieces.filter(isData);
  const headings = pieces.filter(isNumbered);
  if (headings.length > 1) return holding([...tables, ...headings].map(({ element }) => element));
  const [title] = pieces.filter((piece) => isTitle(piece, names)).slice(-1);
  return tables.length === 0 || title === undefined ? undefined : holding([title, ...tables].map(({ element }) => element));
}

/** `called`: what the page calls itself. */
export function paperIn(pieces: readonly Here[], called: readonly string[]): Paper {
  const names = called.map(lettersOf);
  const core = coreOf(pieces, names);
  const isWithin = ({ element }: Here): boolean => core === undefined || ancestorsOf(element).includes(core);
  const first = pieces.findIndex(isWithin);
  const title = pieces.slice(0, first).reduce((last, piece, at) => (isTitle(piece, names) ? at : last), -1);
  const kept = pieces.filter((piece, at) => {
    const isText = piece.kind === "table" || !isLinks(piece);
    if (isWithin(piece)) return isText && !isOutside(piece, core);
    if (at === title) return true;
    return at < first && at > title && piece.kind === "line" && piece.linked === 0 && isProse(piece.text) && !isOutside(piece, undefined);
  });
  const taken = new Set(kept);
  return { pieces: kept, others: pieces.filter((piece): piece is LineHere => piece.kind === "line" && !taken.has(piece)), core };
}
