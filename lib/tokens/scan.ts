// One pass over a text: what stands there, with its place. Linear in the length: each reader looks a bounded way ahead from where it is.
import type { Lookup } from "./lexicon.ts";
import { families, marks, opening } from "./marks.ts";
import { dateAt } from "./dates.ts";
import { documentAt } from "./documents.ts";
import { numberTokenAt } from "./quantity.ts";
import { ordinalAtHead } from "./ordinals.ts";
import { entryAt } from "./lexicon.ts";
import type { BracketToken, Scanned, Span, Token } from "./token.ts";
import { isHanLetter } from "./wording.ts";

type Bare<One extends Token> = One extends Token ? Omit<One, "within"> : never;
type Read = Bare<Token>;

const latin = /[A-Za-z][A-Za-z0-9._\-@＠:/+&]*|(?<![\d０-９])\d{3,4}-\d{7,8}(?!\d)|\d+(?=[A-Za-z@＠])[A-Za-z0-9._\-@＠:/+&]*/uy;
const space = /[^\S\n]+/uy;
const numeric = new Set("0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿");

const han = /[零〇一二两三四五六七八九十百千万亿]/u;
/** 十 in 第二十条: the numeral began before, and was found to be none. */
const isGoingOn = (text: string, at: number): boolean => at > 0 && han.test(text.charAt(at)) && han.test(text.charAt(at - 1));

const stickyAt = (shape: RegExp, text: string, at: number): string => {
  shape.lastIndex = at;
  return shape.exec(text)?.[0] ?? "";
};

function bracketAt(text: string, at: number): Omit<Bare<BracketToken>, "partner"> | undefined {
  const sign = text.charAt(at);
  const family = families[sign];
  if (family === undefined) return undefined;
  const half = sign.charCodeAt(0) < 0x80;
  return { kind: "bracket", start: at, end: at + 1, family, opens: opening.has(sign), half };
}

/** Whether something stands before it: in its clause, in its sentence. */
type Head = "none" | "clause" | "sentence";

/** What begins at a place, if anything does that means something. */
function readAt(text: string, at: number, lookup: Lookup, head: Head): Read | undefined {
  const letter = text.charAt(at);
  // Most letters are 汉字, and what begins with one is an ordinal, a number or a word.
  if (isHanLetter(letter) && !numeric.has(letter))
    return (head === "none" ? undefined : ordinalAtHead(text, at, false)) ?? wordAt(text, at, lookup);
  const mark = marks[letter];
  if (mark !== undefined) return { kind: "mark", start: at, end: at + 1, mark, half: letter.charCodeAt(0) < 0x80 && letter !== "\n" };
  const document = documentAt(text, at);
  if (document !== undefined) return document;
  const ordinal = head === "none" ? undefined : ordinalAtHead(text, at, head === "sentence");
  if (ordinal !== undefined) return ordinal;
  const bracket = bracketAt(text, at);
  if (bracket !== undefined) return { ...bracket, partner: -1 };
  const blank = stickyAt(space, text, at);
  if (blank !== "") return { kind: "space", start: at, end: at + blank.length };
  const letters = stickyAt(latin, text, at);
  if (letters !== "") return { kind: "latin", start: at, end: at + letters.length };
  if (numeric.has(letter) && !isGoingOn(text, at)) {
    const number = dateAt(text, at) ?? numberTokenAt(text, at);
    if (number !== undefined) return number;
  }
  return wordAt(text, at, lookup);
}

function wordAt(text: string, at: number, lookup: Lookup): Read | undefined {
  const entry = entryAt(lookup, text, at);
  return entry === undefined ? undefined : { kind: "word", start: at, end: at + entry.word.length, is: entry.is };
}

/** Straight quotes open and close by turns. */
const isStraight = (text: string, { start }: Span): boolean => text.charAt(start) === '"' || text.charAt(start) === "＂";

function headAfter(read: Read, head: Head): Head {
  if (read.kind === "mark") return read.mark === "comma" || read.mark === "list" ? "clause" : "sentence";
  if (read.kind === "space") return head;
  return read.kind === "bracket" && read.opens ? "clause" : "none";
}

/** So deep a bracket is looked for that ends: no text has more open at once. */
const deepest = 64;

/** The place in `open` of the innermost bracket of a family; -1 where none is open. */
function innermost(tokens: readonly Token[], open: readonly number[], family: BracketToken["family"]): number {
  for (let place = open.length - 1; place >= Math.max(0, open.length - deepest); place -= 1) {
    const token = tokens[open[place] ?? -1];
    if (token?.kind === "bracket" && token.family === family) return place;
  }
  return -1;
}

/** The tokens of a text, with brackets paired. A closing bracket ends the innermost open one of its family, if that is open at all. */
export function scan(text: string, lookup: Lookup): Scanned {
  const tokens: Token[] = [];
  const open: number[] = [];
  let head: Head = "sentence";
  for (let at = 0; at < text.length; ) {
    const read = readAt(text, at, lookup, head);
    if (read === undefined) {
      head = "none";
      at += 1;
      continue;
    }
    const place = tokens.length;
    if (read.kind === "bracket") {
      const straight = isStraight(text, read);
      const inner = innermost(tokens, open, read.family);
      const opens = straight ? inner < 0 : read.opens;
      const closes = opens ? -1 : (open[inner] ?? -1);
      const first = tokens[closes];
      if (first?.kind === "bracket") {
        open.splice(inner);
        tokens[closes] = { ...first, partner: place };
      }
      tokens.push({ ...read, opens, partner: closes, within: open.at(-1) ?? -1 });
      if (opens) open.push(place);
    } else tokens.push({ ...read, within: open.at(-1) ?? -1 });
    head = headAfter(read, head);
    at = read.end;
  }
  return { text, tokens };
}
