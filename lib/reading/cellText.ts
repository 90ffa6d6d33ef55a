// What can be seen in a cell of a web page, of Excel, WPS, Word or LibreOffice: one text, its lines separated by \n, and what was left away.
//
// A figure must not grow by what stands beside it: 12 with a footnote ¹ is not 121, and a 12 struck out before 15 is
// not 1215. Raised, lowered and struck-out text is therefore put in brackets that no number can be read with (lib/seen).
import { withoutUnseen } from "../characters/unseen.ts";
import { joinedBrackets, withStrokesMarked } from "../seen/brackets.ts";
import { heldPlace, settled, type Inset } from "../seen/insets.ts";
import { inMarks, isSeen, turnedBy, type Look } from "../seen/look.ts";
import { fontMarked } from "../seen/ownFonts.ts";
import type { Seen } from "../seen/page.ts";
import { inItsFont } from "../seen/signs.ts";
import { withItemSign } from "../seen/itemSign.ts";
import type { LeftAway } from "../tables/matrix.ts";

export type CellText = { readonly text: string; readonly left: readonly LeftAway[] };

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

/** White space as a page collapses it; a thin space or one that does not break is a letter. */
const collapsed = (text: string): string => text.replace(/[ \t\r\n\f]+/g, " ");

const tidied = (text: string): string =>
  joinedBrackets(withStrokesMarked(settled(text)))
    .split("\n")
    .map((line) => withoutUnseen(line).trim())
    .filter((line) => line !== "")
    .join("\n");

/** How letters are read, which stands above them and is no part of them. */
const isSound = (element: Element): boolean => element.localName === "rt";

class Reading {
  readonly left: LeftAway[] = [];
  readonly #seen: Seen;

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  /** All that is written in an element, seen or not. */
  whole(node: Node): string {
    if (isText(node)) return collapsed(node.data);
    return isElement(node) && this.#isNone(node) ? "" : [...node.childNodes].map((child) => this.whole(child)).join("");
  }

  #isNone(element: Element): boolean {
    return isSound(element) || this.#seen.isSilent(element);
  }

  /** Pieces of one thing that follow each other are one. */
  leave(what: LeftAway["what"], text: string): string {
    const whole = tidied(text);
    const last = this.left.at(-1);
    if (whole === "") return "";
    if (what === "hidden" && last?.what === what) this.left.splice(-1, 1, { what, text: last.text + whole });
    else this.left.push({ what, text: whole });
    return "";
  }

  written(node: Node): string {
    if (isText(node)) return this.#text(node);
    if (isElement(node) && isSound(node)) return this.leave("sound", collapsed(node.textContent ?? ""));
    if (!isElement(node) || this.#isNone(node)) return "";
    const aside = this.#seen.asideOf(node) ?? (node.localName === "del" ? "deletion" : undefined);
    if (aside !== undefined) return this.leave(aside, this.whole(node));
    if (this.#seen.lookOf(node).gone) return this.leave("hidden", this.whole(node));
    if (node.localName === "br") return "\n";
    const inset = this.#seen.insetIn(node);
    const inner = inset === undefined ? this.inner(node) : this.#inset(inset, this.#seen.lookOf(node));
    const item = isSeen(this.#seen.lookOf(node)) ? withItemSign(this.#seen.lists.shownBefore(node), inner) : inner;
    return this.#seen.isOnOwnLine(node) ? `\n${item}\n` : item;
  }

  /** A picture is named wherever it stands, what is no picture where it stays in the text. */
  #inset(inset: Inset, look: Look): string {
    if (!isSeen(look)) return "";
    if (inset.kind === "picture" || inset.kind === "media") this.left.push({ what: "picture", text: inset.text });
    return heldPlace(inset);
  }

  inner(element: Element): string {
    const { before, after } = this.#seen.addedTo(element);
    return `${before}${[...element.childNodes].map((node) => this.written(node)).join("")}${after}`;
  }

  #text(node: Text): string {
    const text = collapsed(node.data);
    const look = node.parentElement === null ? undefined : this.#seen.lookOf(node.parentElement);
    if (look === undefined) return text;
    return isSeen(look) ? inMarks(look, turnedBy(look, fontMarked(inItsFont(look, text).text, look))) : this.leave("hidden", text);
  }
}

/** The visible text of an element, without space at the ends of lines and without empty lines. */
export function cellText(element: Element, seen: Seen): CellText {
  const reading = new Reading(seen);
  if (seen.lookOf(element).gone) {
    reading.leave("hidden", reading.whole(element));
    return { text: "", left: reading.left };
  }
  const text = tidied(reading.inner(element));
  return { text, left: reading.left };
}
