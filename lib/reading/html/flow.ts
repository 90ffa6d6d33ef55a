// A page from top to bottom: its lines of text and its tables in order, each with the element that it stands in, and what is not plainly seen.
//
// Of tables within tables the innermost count and the others are frames, whose cells hold lines like any box of the page; so is a table of one filled cell, or
// of one column of text. What is struck out or hidden is no line; it is left out, with its text. Which part of the page is the paper, frame.ts says.
import type { AnyNode, Element, Text } from "domhandler";
import { tidy } from "../../characters/tidy.ts";
import { joinedBrackets } from "../../seen/brackets.ts";
import { inItsFont } from "../../seen/signs.ts";
import { inMarks, isSeen, markOf, plainLook } from "../../seen/look.ts";
import { blockOf, type CellBlock } from "../../tables/matrix.ts";
import { heldPlace, settled, type Inset, type InsetKind } from "../../seen/insets.ts";
import { rowsOf, type TextRow } from "../text/rows.ts";
import { beginsLine, elsewhere, isElement, turnIn } from "./element.ts";
import { isLaidOut, tableIn, writtenIn, type CellHere } from "./grid.ts";
import { rankOf } from "./item.ts";
import { turnedAs, unturned, type Turn } from "./marks.ts";
import type { PageSeen } from "./seen.ts";

/** `linked`: how many of its letters stand in links. */
export type LineHere = {
  readonly kind: "line";
  readonly text: string;
  readonly rank: number;
  readonly item: boolean;
  readonly linked: number;
  readonly element: Element;
};
export type TableHere = {
  readonly kind: "table";
  readonly block: CellBlock;
  readonly caption: string | null;
  readonly cells: readonly CellHere[];
  readonly isCertain: boolean;
  readonly element: Element;
};
export type Here = LineHere | TableHere;
export type LeftHere = { readonly what: string; readonly text: string; readonly element: Element };

/** What is around: rank of a heading, an item of a list, a link, text whose line breaks count, the direction of writing. */
type Around = {
  readonly rank: number;
  readonly item: boolean;
  readonly linked: boolean;
  readonly verbatim: boolean;
  readonly turn: Turn;
  readonly element: Element;
};

/** What is named as left out wherever it stands; the others only hold their place in the text where it counts. */
const named: Readonly<Record<InsetKind, string | undefined>> = {
  picture: "图片",
  media: "嵌入的内容",
  gauge: "进度条",
  formula: "公式",
  sign: "符号字体的字",
  box: undefined,
  button: undefined,
  added: undefined,
  number: undefined,
};

/** Lines of which some are rows between bars, as text has its tables: these as tables whose spans nobody knows. */
function withRows(lines: readonly Here[], element: Element): readonly Here[] {
  if (!lines.every((line) => line.kind === "line")) return lines;
  const found: Here[] = [];
  let open: TextRow[] = [];
  const close = (): void => {
    const block = blockOf(open.map(({ cells }) => cells.map((text) => ({ text, rowSpan: 1, colSpan: 1 }))));
    const cells = block.cells.map(({ row, column }): CellHere => ({ element, row: row + 1, column: column + 1 }));
    if (open.length > 0) found.push({ kind: "table", block, caption: null, cells, isCertain: false, element });
    open = [];
  };
  for (const row of rowsOf(lines.map(({ text }) => text).join("\n"))) {
    const line = lines[row.line - 1];
    if (row.isTable) open.push(row);
    else {
      close();
      if (line !== undefined) found.push(line);
    }
  }
  close();
  return found;
}

export class Flow {
  readonly pieces: Here[] = [];
  readonly left: LeftHere[] = [];
  readonly #seen: PageSeen;
  #text = "";
  #linked = 0;
  #mark = "";

  constructor(seen: PageSeen) {
    this.#seen = seen;
  }

  /** Reads an element and all in it. */
  page(body: Element): void {
    const around: Around = { rank: 0, item: false, linked: false, verbatim: false, turn: unturned, element: body };
    this.#children(body, around);
    this.#end(around);
  }

  #end({ rank, item, element }: Around): void {
    const [text, linked] = [tidy(joinedBrackets(settled(this.#text))), this.#linked];
    [this.#text, this.#linked] = ["", 0];
    if (text === "") return;
    this.pieces.push({ kind: "line", text: `${this.#mark}${text}`, rank, item, linked, element });
    this.#mark = "";
  }

  #leave(what: string, text: string, element: Element): void {
    const said = tidy(text);
    if (said !== "") this.left.push({ what, text: said, element });
  }

  #node(node: AnyNode, around: Around): void {
    if (node.type === "text") return this.#write(node, around);
    if (!isElement(node)) return;
    if (this.#seen.lookOf(node).gone) return this.#leave("隐藏的文字", writtenIn(node, this.#seen), node);
    if (elsewhere.has(node.name) || this.#seen.isSilent(node)) return;
    const inset = this.#seen.insetIn(node);
    if (inset !== undefined) return this.#inset(inset, node);
    if (node.name === "br") return this.#end(around);
    if (node.name === "table") return this.#table(node, around);
    this.#box(node, around);
  }

  #write({ data, parent }: Text, { verbatim, linked, turn, ...around }: Around): void {
    const owner = parent !== null && isElement(parent) ? parent : around.element;
    const look = parent !== null && isElement(parent) ? this.#seen.lookOf(parent) : plainLook;
    if (!isSeen(look)) return this.#leave("隐藏的文字", data, owner);
    if (markOf(look) === "删除线") return this.#leave("划去的文字", data, owner);
    const { text: shown, unread } = inItsFont(look, data);
    for (const signs of unread) this.#leave("符号字体的字", signs, owner);
    const [first = "", ...more] = verbatim ? shown.split(/\r\n?|\n/) : [shown];
    for (const [at, text] of [first, ...more].entries()) {
      if (at > 0) this.#end({ ...around, verbatim, linked, turn });
      this.#seen.meet(look, text);
      this.#text += inMarks(look, turnedAs(text, turn));
      if (linked) this.#linked += tidy(text).length;
    }
  }

  #inset(inset: Inset, node: Element): void {
    const what = named[inset.kind];
    if (!isSeen(this.#seen.lookOf(node))) return;
    if (what !== undefined) this.left.push({ what, text: inset.text, element: node });
    this.#text += heldPlace(inset);
  }

  #box(node: Element, around: Around): void {
    const inside: Around = {
      ...around,
      turn: turnIn(node, this.#seen.declaredFor(node), around.turn),
      linked: around.linked || node.name === "a",
      verbatim: around.verbatim || node.name === "pre",
    };
    if (!beginsLine(node.name, this.#seen.declaredFor(node))) return this.#children(node, inside);
    this.#end(around);
    const own = { ...inside, rank: rankOf(node) || around.rank, item: around.item || node.name === "li", element: node };
    const [from, left] = [this.pieces.length, this.left.length];
    this.#children(node, own);
    this.#end(own);
    // Where something in it is struck out or hidden, nobody knows in which cell.
    if (node.name === "pre" && this.left.length === left) this.pieces.splice(from, Infinity, ...withRows(this.pieces.slice(from), node));
  }

  #children(node: Element, around: Around): void {
    const { before, after } = this.#seen.addedTo(node);
    this.#text += before;
    for (const child of node.children) {
      const mark = isElement(child) ? this.#seen.lists.shownBefore(child) : "";
      if (mark !== "") {
        this.#end(around);
        this.#mark = mark;
      }
      this.#node(child, around);
      if (mark !== "") this.#mark = "";
    }
    this.#text += after;
  }

  #table(node: Element, around: Around): void {
    this.#end(around);
    const turn = turnIn(node, this.#seen.declaredFor(node), around.turn);
    const { block, caption, cells, left, inner } = tableIn(node, turn, this.#seen);
    if (isLaidOut(node, block, inner)) return this.#box(node, around);
    this.left.push(...left);
    this.pieces.push({ kind: "table", block, caption, cells, isCertain: true, element: node });
    for (const one of inner) this.#table(one, { ...around, turn });
  }
}
