// A table of a page as a block of cells, with the element of each; and whether it is a table at all or a frame that holds the page's boxes.
//
// A figure must not grow by what stands beside it: raised, lowered and struck text and what is no text stand in a bracket that no number can be read with.
// Struck and hidden text and pictures are named with their place besides.
import type { AnyNode, Element, Text } from "domhandler";
import { tidy } from "../../characters/tidy.ts";
import { joinedBrackets, withStrokesMarked } from "../../seen/brackets.ts";
import { isSetApart } from "../../seen/flow.ts";
import { heldPlace, settled, type Inset } from "../../seen/insets.ts";
import { withItemSign } from "../../seen/itemSign.ts";
import { inItsFont } from "../../seen/signs.ts";
import { inMarks, isSeen, markOf } from "../../seen/look.ts";
import { filledCells, isEmpty, placed, type CellBlock, type Spans } from "../../tables/matrix.ts";
import { UnreadableSource } from "../reading.ts";
import { beginsLine, elsewhere, isElement, turnIn } from "./element.ts";
import { turnedAs, type Turn } from "./marks.ts";
import type { PageSeen } from "./seen.ts";

/** `row`, `column`: from 1, as the page has them, hidden rows too. */
export type CellHere = { readonly element: Element; readonly row: number; readonly column: number };

/** What stands in a cell and is not seen. */
type Left = { readonly what: string; readonly text: string; readonly element: Element };

/** `inner`: tables that stand in its cells. */
export type GridHere = {
  readonly block: CellBlock;
  readonly caption: string | null;
  readonly cells: readonly CellHere[];
  readonly left: readonly Left[];
  readonly inner: readonly Element[];
};

type LooseCell = Spans & { readonly element: Element; readonly text: string; readonly sourceRow: number };

/** HTML allows 1000 columns to a span and 65534 rows; 0 rows are all that follow. */
function spanOf({ attribs }: Element, name: "rowspan" | "colspan"): number {
  const typed = Number.parseInt(attribs[name] ?? "1", 10);
  const least = name === "rowspan" ? 0 : 1;
  return Number.isNaN(typed) || typed < least ? 1 : Math.min(typed, name === "rowspan" ? 65_534 : 1000);
}

/** The rows of a table itself in the order in which they are shown: a foot stands last wherever it is written. */
function rowsOf(table: Element): readonly Element[] {
  const groups = table.children.filter(isElement);
  const of = (names: readonly string[]): readonly Element[] =>
    groups.flatMap((one) =>
      names.includes(one.name) ? (one.name === "tr" ? [one] : one.children.filter(isElement).filter(({ name }) => name === "tr")) : [],
    );
  return [...of(["thead"]), ...of(["tr", "tbody"]), ...of(["tfoot"])];
}

class CellReader {
  readonly left: Left[] = [];
  readonly inner: Element[] = [];
  readonly #seen: PageSeen;
  #text = "";
  /** What is seen in the cell and is no text of it. */
  #shown: Left[] = [];

  constructor(seen: PageSeen) {
    this.#seen = seen;
  }

  /** The text of a cell: its lines separated by \n, without space at their ends and without empty ones. One that says nothing, and shows something, has that in `left`. */
  read(cell: Element, turn: Turn): string {
    [this.#text, this.#shown] = ["", []];
    this.#children(cell, turn, false);
    const text = this.#lines();
    if (!/[\p{L}\p{N}]/u.test(text)) this.left.push(...this.#shown);
    return text;
  }

  #lines(): string {
    return joinedBrackets(withStrokesMarked(settled(this.#text)))
      .split("\n")
      .map(tidy)
      .filter((line) => !isEmpty(line))
      .join("\n");
  }

  #children(node: Element, turn: Turn, verbatim: boolean): void {
    const { before, after } = this.#seen.addedTo(node);
    if (before !== "" || after !== "") this.#shown.push({ what: "样式添上的文字", text: "", element: node });
    this.#text += before;
    for (const child of node.children) this.#node(child, turn, verbatim);
    this.#text += after;
  }

  #leave(what: string, text: string, element: Element): void {
    const said = tidy(text);
    if (said !== "") this.left.push({ what, text: said, element });
  }

  #node(node: AnyNode, turn: Turn, verbatim: boolean): void {
    if (node.type === "text") return this.#write(node, turn, verbatim);
    if (!isElement(node)) return;
    if (this.#seen.lookOf(node).gone) return this.#leave("隐藏的文字", writtenIn(node, this.#seen), node);
    if (node.name === "table") return void this.inner.push(node);
    if (elsewhere.has(node.name) || this.#seen.isSilent(node)) return;
    const inset = this.#seen.insetIn(node);
    if (inset !== undefined) return this.#inset(inset, node);
    const end = node.name === "br" || beginsLine(node.name, this.#seen.declaredFor(node)) ? "\n" : "";
    const before = this.#text + end;
    this.#text = "";
    this.#children(node, turnIn(node, this.#seen.declaredFor(node), turn), verbatim || node.name === "pre");
    const sign = isSeen(this.#seen.lookOf(node)) ? this.#seen.lists.shownBefore(node) : "";
    this.#text = before + withItemSign(sign, this.#text) + end;
  }

  #inset(inset: Inset, node: Element): void {
    const end = isSetApart(this.#seen.declaredFor(node)) ? "\n" : "";
    if (!isSeen(this.#seen.lookOf(node))) return;
    if (inset.kind === "picture" || inset.kind === "media") this.left.push({ what: "图片", text: inset.text, element: node });
    else if (inset.kind === "gauge") this.#shown.push({ what: "进度条", text: inset.text, element: node });
    this.#text += `${end}${heldPlace(inset)}${end}`;
  }

  #write({ data, parent }: Text, turn: Turn, verbatim: boolean): void {
    if (parent === null || !isElement(parent)) return;
    const look = this.#seen.lookOf(parent);
    if (!isSeen(look)) return this.#leave("隐藏的文字", data, parent);
    if (markOf(look) === "删除线") this.#leave("划去的文字", data, parent);
    const { text, unread } = inItsFont(look, verbatim ? data : data.replace(/[ \t\r\n\f]+/g, " "));
    for (const signs of unread) this.#leave("符号字体的字", signs, parent);
    this.#seen.meet(look, text);
    this.#text += inMarks(look, turnedAs(text, turn));
  }
}

/** All that is written in a node, seen or not. */
export const writtenIn = (node: AnyNode, seen: PageSeen): string =>
  node.type === "text"
    ? node.data
    : isElement(node) && !seen.isSilent(node)
      ? node.children.map((child) => writtenIn(child, seen)).join("")
      : "";

/** So many places at most do the cells of a table cover: a report has a few hundred, and spans may claim any number. */
const mostPlaces = 500_000;

function bounded(rows: readonly (readonly LooseCell[])[]): readonly (readonly LooseCell[])[] {
  const deep = ({ rowSpan }: LooseCell): number => (rowSpan === 0 ? rows.length : Math.min(rowSpan, rows.length));
  const places = rows.reduce((sum, row) => sum + row.reduce((own, cell) => own + cell.colSpan * deep(cell), 0), 0);
  if (places > mostPlaces)
    throw new UnreadableSource("网页里有一张表的合并单元格大得不合理，没有读。请在浏览器里打开它，选中报告正文，复制后粘贴。");
  return rows;
}

/** The table as it is shown. Rows and cells that are hidden take no place, as in a browser; what they held is left out. */
export function tableIn(table: Element, { forced, rightToLeft }: Turn, seen: PageSeen): GridHere {
  const reader = new CellReader(seen);
  const inside: Turn = { forced, rightToLeft: forced && rightToLeft };
  const isShown = (one: Element): boolean => {
    const gone = seen.lookOf(one).gone || seen.declaredFor(one).get("visibility") === "collapse";
    const text = gone ? tidy(writtenIn(one, seen)) : "";
    if (text !== "") reader.left.push({ what: "隐藏的文字", text, element: one });
    return !gone;
  };
  const rows = rowsOf(table).flatMap((row, at): readonly (readonly LooseCell[])[] => {
    if (!isShown(row)) return [];
    const cells = row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th");
    return [
      cells.filter(isShown).map((element) => ({
        element,
        text: reader.read(element, turnIn(element, seen.declaredFor(element), inside)),
        rowSpan: spanOf(element, "rowspan"),
        colSpan: spanOf(element, "colspan"),
        sourceRow: at + 1,
      })),
    ];
  });
  const { cells, ...size } = placed(bounded(rows));
  const caption = table.children.filter(isElement).find(({ name }) => name === "caption");
  return {
    block: { ...size, cells: cells.map(({ text, row, column, rowSpan, colSpan }) => ({ text, row, column, rowSpan, colSpan })) },
    caption: caption === undefined ? null : tidy(writtenIn(caption, seen)),
    cells: cells.map(({ element, sourceRow, column }) => ({ element, row: sourceRow, column: column + 1 })),
    left: reader.left,
    inner: reader.inner,
  };
}

/** A cell that holds running text: a sentence, or much more than a label. */
const isRunning = (text: string): boolean => /[。；！？]/u.test(text) || text.length > 80;

const isNumber = (text: string): boolean => /^[+-]?[\d,.]+$/.test(text);

/** Rows of a name and a figure of its own: a table in whose cell another was put, not a frame. */
const hasFigures = ({ cells }: CellBlock): boolean =>
  cells.some(({ row, text }) => isNumber(text) && cells.some((other) => other.row === row && /\p{Script=Han}{2}/u.test(other.text)));

/** Whether a table only lays out the page: it holds tables and no figures of its own, one filled cell, or one column, or running text and no figure. */
export function isLaidOut(table: Element, block: CellBlock, inner: readonly Element[]): boolean {
  if (table.attribs["role"] === "presentation" && inner.length > 0) return true;
  if (inner.length > 0) return !hasFigures(block);
  if (filledCells(block) <= 1) return true;
  const figures = block.cells.some(({ text }) => isNumber(text));
  const filled = block.cells.filter(({ text }) => !isEmpty(text));
  const alone = new Set(filled.map(({ row }) => row)).size === filled.length;
  return !figures && (alone || (block.cells.some(({ text }) => isRunning(text)) && block.rows <= 3));
}
