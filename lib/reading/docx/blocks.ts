// Paragraphs and tables of a story in order: of the body, a cell, a text box, a header. What only wraps others (content controls, custom XML)
// is as if it were not there.
import type { XmlElement } from "../../opc/tree.ts";
import { numberAlone } from "../../seen/insets.ts";
import type { ReadLine, ReadPiece } from "../reading.ts";
import { Fields } from "./fields.ts";
import { isPrompt, promptDoubt, sayParagraph, standingIn } from "./inline.ts";
import { Line, standing, type Standing } from "./line.ts";
import { isMarkHidden } from "./look.ts";
import { childOf, elementsIn, textIn, valueOf } from "./names.ts";
import { limits, tooMuch } from "./problem.ts";
import { changeOf, whereOf, type Place, type Room } from "./room.ts";
import { paragraphLookIn } from "./styles.ts";
import { readTable } from "./table.ts";

/** `all`: lines and tables in order. `own`: the lines that stand in the story itself, in no box and no table within it. */
export type Found = { readonly all: ReadPiece[]; readonly own: ReadLine[] };

/** A line that is not at its end yet, and what its first paragraph makes of it. */
/** 118 behind the number of a list: in a cell 1 and 118 are neither 118 nor 1118. */
const isFigure = /^\s*[-+－＋−]?[\d０-９][\d０-９.,．，\s]*(?:%|％|\p{Script=Han}{0,2})\s*$/u;

type Open = { readonly line: Line; sign: string; rank: number; item: boolean };

const wrappers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:del", "w:moveFrom"]);

const movedMarks = ["w:del", "w:moveFrom"] as const;

export class Blocks {
  readonly #room: Room;
  readonly #place: Place;
  readonly #found: Found;
  readonly #fields = new Fields();
  /** Whether its paragraphs are counted: those of the body. */
  readonly #counts: boolean;
  #open: Open | undefined;

  constructor(room: Room, place: Place, found: Found, counts = false) {
    this.#room = room;
    this.#place = place;
    this.#found = found;
    this.#counts = counts;
  }

  take(element: XmlElement, how: Standing = standing): void {
    if (element.name === "w:p") return this.#paragraph(element, how);
    if (element.name === "w:tbl") return this.#table(element, how);
    if (element.name === "w:sectPr") return this.#edges(element);
    if (element.name === "w:altChunk") return this.#chunk();
    if (wrappers.has(element.name)) return this.#wrapped(element, how);
    if (element.name === "m:oMathPara") this.#room.leave("公式", textIn(element), this.#here(), true);
    else if (holdsText(element)) this.#room.fail("这里有看不懂的内容", textIn(element), this.#here());
  }

  end(): void {
    this.#flush();
  }

  #here(): Place {
    return this.#counts ? { ...this.#place, paragraph: Math.max(1, this.#room.paragraphs) } : this.#place;
  }

  #wrapped(element: XmlElement, how: Standing): void {
    if (isPrompt(element)) return this.#prompt(element);
    for (const doubt of promptDoubt(element)) this.#place.state?.obstacles.add(doubt);
    for (const child of elementsIn(element)) this.take(child, standingIn(element, how) ?? how);
  }

  #prompt(element: XmlElement): void {
    this.#room.leave("提示输入的文字", textIn(element), this.#here());
    this.#room.skip(element);
    if (this.#place.state !== null) this.#place.state.left += textIn(element);
  }

  #chunk(): void {
    this.#flush();
    const reason = "这里插入了另一个文件，Word 打开时才并进来，没有读；请用 WPS 或 Word 打开，另存一次再选择";
    this.#room.fail(reason, "", this.#here());
    this.#place.state?.obstacles.add(reason);
  }

  #edges(section: XmlElement): void {
    for (const { name, attributes } of elementsIn(section))
      if (/^w:(?:header|footer)Reference$/.test(name)) this.#room.edges.add(attributes["r:id"] ?? "");
  }

  #table(element: XmlElement, how: Standing): void {
    this.#flush();
    const inner = (cell: XmlElement, place: Place, within: Standing): Found => {
      const found: Found = { all: [], own: [] };
      const blocks = new Blocks(this.#room, place, found);
      for (const child of elementsIn(cell)) blocks.take(child, within);
      blocks.end();
      return found;
    };
    if (how.change?.away === true) return this.#room.skip(element);
    this.#place.state?.obstacles.add("格里还有一张表");
    for (const piece of readTable(element, this.#room, this.#here(), inner, how)) this.#found.all.push(piece);
  }

  #paragraph(paragraph: XmlElement, how: Standing): void {
    if (this.#counts) this.#room.paragraphs += 1;
    const properties = childOf(paragraph, "w:pPr");
    const mark = childOf(properties, "w:rPr");
    const style = properties === undefined ? undefined : valueOf(properties, "w:pStyle");
    const open = this.#open ?? { line: new Line(this.#room, this.#fields, this.#here()), sign: "", rank: 0, item: false };
    const isFirst = this.#open === undefined || open.line.isEmpty;
    sayParagraph(paragraph, open.line, { room: this.#room, fields: this.#fields, style }, how);
    const gone = movedMarks.map((name) => childOf(mark, name)).find((one) => one !== undefined);
    if (isFirst && (gone === undefined || !open.line.isEmpty)) this.#rank(open, properties, style);
    this.#marked(open.line, mark, gone);
    this.#open = open;
    const isDropped = ["drop", "margin"].includes(childOf(properties, "w:framePr")?.attributes["w:dropCap"] ?? "");
    const section = childOf(properties, "w:sectPr");
    if (section !== undefined) this.#edges(section);
    if (gone === undefined && !isDropped) this.#flush();
  }

  /** The number in front, and what the paragraph is. Hidden with its mark, a number is counted only where something is seen. */
  #rank(open: Open, properties: XmlElement | undefined, style: string | undefined): void {
    const [own, byStyle] = [paragraphLookIn(properties), this.#room.styles.paragraphOf(style)];
    open.rank = own.rank ?? byStyle.rank ?? 0;
    const list = own.list ?? byStyle.list;
    const isHidden = isMarkHidden(properties, this.#room.styles, style, this.#place.table);
    if (list === undefined || list === "0" || (isHidden && open.line.isEmpty)) return;
    const level = own.level ?? (own.list === undefined ? byStyle.level : undefined) ?? this.#room.numbering.levelOf(list, byStyle.byStyle);
    const next = this.#room.numbering.next(list, level);
    if (next === undefined) return;
    if (!next.isKnown) this.#room.formats.add(list);
    open.item = open.rank === 0;
    open.sign = isHidden ? "" : next.sign;
    if (this.#place.state !== null) this.#place.state.added += open.sign;
  }

  /** A paragraph mark that was put in or taken out, where nothing in the paragraph tells it already. */
  #marked(line: Line, mark: XmlElement | undefined, gone: XmlElement | undefined): void {
    const change = gone ?? childOf(mark, "w:ins");
    if (change === undefined || line.hasChanges) return;
    const kind = change.name === "w:ins" ? "inserted" : change.name === "w:del" ? "deleted" : "moved";
    this.#room.revise(changeOf(change, kind, gone !== undefined), "（分段）", line.place, false);
  }

  #flush(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const text = `${signBefore(open.sign, open.line)}${open.line.text}`.trimEnd();
    if (open.sign !== "" && isFigure.test(open.line.text)) this.#place.state?.obstacles.add("数的前面有自动编号，分不清哪些字是编号");
    const { stretches, place } = open.line;
    const marked = stretches === undefined ? {} : { stretches };
    const line: ReadLine = { kind: "line", text, rank: open.rank, item: open.item, where: whereOf(place), ...marked };
    if (text !== "") {
      this.#found.own.push(line);
      this.#found.all.push(line);
    }
    for (const box of open.line.boxes) this.#box(box, open.line.place);
    if (this.#found.all.length > limits.pieces) tooMuch();
  }

  #box(box: XmlElement, place: Place): void {
    const blocks = new Blocks(this.#room, { ...place, state: null }, { all: this.#found.all, own: [] });
    for (const child of elementsIn(box)) blocks.take(child);
    blocks.end();
  }
}

/** The sign of a list. In a cell without text it is no figure of the cell, though it looks like one. */
const signBefore = (sign: string, { text, place }: Line): string =>
  place.state === null || text !== "" || !/\d/.test(sign) ? sign : numberAlone(sign.trim());

const holdsText = (element: XmlElement): boolean => elementsIn(element).some((child) => child.name === "w:t" || holdsText(child));
