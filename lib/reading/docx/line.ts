// One line of a document: the runs of a paragraph, as they are seen once all changes are taken. What is not seen is left out and named;
// what is seen and cannot be read is named, too, and spoils the cell that it stands in.
import type { XmlElement } from "../../opc/tree.ts";
import { asSeen, withoutUnseen } from "../../characters/unseen.ts";
import { stretchesOf } from "../../characters/strokes.ts";
import { joinedBrackets, marked, withStrokesMarked } from "../../seen/brackets.ts";
import { drawnIn } from "./drawn.ts";
import { endOf, type Ended, type Fields } from "./fields.ts";
import { lookOf, type Look } from "./look.ts";
import { childOf, elementsIn, textIn } from "./names.ts";
import { changeOf, whereOf, type Change, type Place, type Room } from "./room.ts";
import { signOf } from "./symbols.ts";

/** How what is read stands: `change` under 修订; `reported`: the change of a whole row, which is named by itself; `turned`: letters from right to left. */
export type Standing = { readonly change: Change | undefined; readonly reported: Change["kind"] | undefined; readonly turned: boolean };

export const standing: Standing = { change: undefined, reported: undefined, turned: false };

const characters: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

/** What stands in a run or a paragraph and is no text by itself. */
const silent = new Set([
  "w:rPr",
  "w:pPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:delInstrText",
  "w:footnoteRef",
  "w:endnoteRef",
  "w:annotationRef",
  "w:separator",
  "w:continuationSeparator",
  "w:lastRenderedPageBreak",
]);

const fieldSentence = "这里有一个没有结果的域，印出来的是什么不能确定，请在 Word 里选中它，按 Ctrl+Shift+F9 变成文字";
const objectSentence = "这里嵌入了另一个文件（例如 Excel 表格），里面的内容读不出，请在 Word 里双击打开，把内容复制到正文";

/** Breaks and tabs in the XML of a text are how a program laid it out. */
const written = (element: XmlElement): string => textIn(element).replace(/\s*[\r\n]\s*/g, " ");

export class Line {
  readonly boxes: XmlElement[] = [];
  readonly place: Place;
  readonly #room: Room;
  readonly #fields: Fields;
  readonly #changes: number;
  #style: string | undefined;
  #text = "";
  #goesOn = false;

  constructor(room: Room, fields: Fields, place: Place) {
    this.#room = room;
    this.#fields = fields;
    this.place = place;
    this.#changes = room.revisions.length;
  }

  /** The text without space at its ends; in a cell as the cells of all other sources are read. */
  get text(): string {
    if (this.place.cell === null)
      return asSeen(joinedBrackets(this.#text))
        .replace(/[ \t]*\n[ \t]*/g, "\n")
        .trim();
    return joinedBrackets(withStrokesMarked(this.#text))
      .split("\n")
      .map((line) => withoutUnseen(line).trim())
      .filter((line) => line !== "")
      .join("\n");
  }

  get hasChanges(): boolean {
    return this.#room.revisions.length > this.#changes;
  }

  /** Takes up a paragraph; after one whose mark is gone the next is taken up by the same line. */
  take(paragraph: XmlElement, style: string | undefined, how: Standing): void {
    this.#style = style;
    this.#each(paragraph, how);
    const pending = this.#fields.pending();
    if (pending !== "") this.#obstacle("这里有一个没有写完整的域，其中的文字不能确定是不是正文", pending);
  }

  #each(parent: XmlElement, how: Standing): void {
    for (const element of elementsIn(parent)) this.#inline(element, how);
  }

  #inline(element: XmlElement, how: Standing): void {
    const { name } = element;
    if (silent.has(name)) return;
    if (name === "w:r") return this.#run(element, how);
    if (name === "w:ins" || name === "w:moveTo") return this.#each(element, changed(element, name === "w:ins" ? "inserted" : "moved", how));
    if (name === "w:del" || name === "w:moveFrom")
      return this.#each(element, { ...how, change: changeOf(element, name === "w:del" ? "deleted" : "moved", true) });
    if (name === "w:bdo") return this.#each(element, { ...how, turned: element.attributes["w:val"] === "rtl" });
    if (name === "w:sdt") return this.#control(element, how);
    if (name === "w:fldSimple") return this.#simpleField(element, how);
    if (name === "m:oMath" || name === "m:oMathPara") return this.#math(element, how);
    if (name === "w:subDoc") return this.#obstacle("这里链接着另一个文件（主控文档），没有读", "");
    if (["w:hyperlink", "w:smartTag", "w:customXml", "w:dir"].includes(name)) return this.#each(element, how);
    if (elementsIn(element).some((child) => child.name === "w:r" || child.name === "w:t"))
      this.#obstacle("这里有看不懂的内容", textIn(element));
  }

  /** A content control that only shows what to type, without a digit, holds nothing. */
  #control(element: XmlElement, how: Standing): void {
    const content = childOf(element, "w:sdtContent");
    if (content === undefined) return;
    const isPrompt = childOf(childOf(element, "w:sdtPr"), "w:showingPlcHdr") !== undefined && !/\d/.test(textIn(content));
    if (isPrompt) this.#leave("提示输入的文字", textIn(content));
    else this.#each(content, how);
  }

  #simpleField(element: XmlElement, how: Standing): void {
    if (elementsIn(element).some((child) => child.name !== "w:fldData")) this.#each(element, how);
    else this.#ended(endOf(element.attributes["w:instr"] ?? ""), how);
  }

  #ended(end: Ended, how: Standing): void {
    if (end === undefined) return;
    if ("text" in end) this.#print(end.text, { hidden: false, mark: null, signs: undefined }, how);
    else this.#obstacle(fieldSentence, end.code);
  }

  #math(element: XmlElement, how: Standing): void {
    this.#room.leave("公式", textIn(element), this.place, true);
    if (how.change?.away !== true) this.place.state?.obstacles.add("格里有公式");
  }

  #obstacle(reason: string, text: string): void {
    if (this.place.state === null) this.#room.fail(reason, text, this.place);
    else this.place.state.obstacles.add(reason);
  }

  /** Leaves out what is written here. */
  #leave(what: string, text: string): void {
    if (this.place.state !== null) this.place.state.left += text;
    this.#room.leaveRun(what, text, this.place);
  }

  /** Says what is printed here and written nowhere. */
  #print(text: string, look: Look, how: Standing): void {
    if (this.place.state !== null) this.place.state.added += text;
    this.#say(text, { ...look, signs: undefined }, how);
  }

  #run(run: XmlElement, how: Standing): void {
    const look = lookOf(childOf(run, "w:rPr"), this.#room.styles, { paragraph: this.#style, table: this.place.table });
    const own = elementsIn(run);
    const isMark = own.some(
      ({ name, attributes }) =>
        /^w:(?:foot|end)noteReference$/.test(name) && ["1", "true", "on"].includes(attributes["w:customMarkFollows"] ?? ""),
    );
    for (const element of own) {
      if (isMark && element.name === "w:t") this.#leave("脚注标号", textIn(element));
      else this.#inRun(element, look, how);
    }
  }

  #inRun(element: XmlElement, look: Look, how: Standing): void {
    const { name, attributes } = element;
    if (silent.has(name)) return;
    if (name === "w:t") return this.#say(written(element), look, how);
    if (name === "w:delText")
      return this.#say(written(element), look, how.change?.away === true ? how : { ...how, change: changeOf(element, "deleted", true) });
    const character = characters[name];
    if (character !== undefined) return this.#say(character, look, how);
    if (name === "w:sym")
      return this.#sign(Number.parseInt(attributes["w:char"] ?? "", 16), { ...look, signs: attributes["w:font"] ?? "" }, how);
    if (name === "w:fldChar") return this.#field(element, how);
    if (name === "w:instrText") return this.#fields.instruction(textIn(element));
    if (name === "w:footnoteReference" || name === "w:endnoteReference") return this.#note(element, how);
    if (name === "w:commentReference")
      return this.#room.leave("批注", this.#room.notes.comments.get(attributes["w:id"] ?? "") ?? "", this.place);
    if (name === "w:drawing" || name === "w:pict" || name === "w:object" || name === "w:contentPart")
      return this.#drawing(element, look, how);
    if (name === "w:ruby") return this.#ruby(element, how);
    if (name === "m:oMath") return this.#math(element, how);
    if (name === "w:r" || elementsIn(element).some((child) => child.name === "w:r")) return this.#inline(element, how);
    if (/^w:(?:pgNum|(?:day|month|year)(?:Short|Long))$/.test(name)) this.#obstacle(fieldSentence, name.slice(2));
  }

  /** Fields that somebody deleted are not counted: their text is left out as it is. */
  #field(element: XmlElement, how: Standing): void {
    if (how.change?.away === true) return;
    const type = element.attributes["w:fldCharType"];
    if (type === "begin") this.#fields.begin(element);
    if (type === "separate") this.#fields.separate();
    if (type === "end") this.#ended(this.#fields.end(), how);
  }

  #note(element: XmlElement, how: Standing): void {
    if (how.change?.away === true) return;
    const isFoot = element.name === "w:footnoteReference";
    const notes = isFoot ? this.#room.notes.footnotes : this.#room.notes.endnotes;
    this.#room.leave(isFoot ? "脚注" : "尾注", notes.get(element.attributes["w:id"] ?? "") ?? "", this.place);
  }

  #ruby(element: XmlElement, how: Standing): void {
    const [base, above] = [childOf(element, "w:rubyBase"), childOf(element, "w:rt")];
    if (base !== undefined) this.#each(base, how);
    if (above !== undefined) this.#leave("注音", textIn(above));
  }

  #drawing(element: XmlElement, look: Look, how: Standing): void {
    const { boxes, shows, program } = drawnIn(element);
    const isGone = how.change?.away === true || look.hidden;
    if (isGone) this.#room.skip(element);
    else this.boxes.push(...boxes);
    for (const [what, text] of shows) {
      this.#room.leave(isGone ? `修订中删除或隐藏的${what}` : what, text, this.place, true);
      if (!isGone) this.place.state?.obstacles.add(`格里有${what}`);
    }
    if (isGone) return;
    if (boxes.length > 0) this.place.state?.obstacles.add("格里有文本框");
    if (element.name === "w:contentPart") this.#room.leave("墨迹", "", this.place, true);
    if (program !== undefined && /^Equation/i.test(program)) this.place.state?.obstacles.add("格里有公式");
    else if (program !== undefined) this.#obstacle(objectSentence, program);
  }

  #sign(code: number, look: Look, how: Standing): void {
    const font = look.signs ?? "";
    const sign = Number.isNaN(code) || code > 0xffff ? undefined : signOf(font, code);
    if (sign !== undefined) return this.#print(sign, look, how);
    const isSeen = how.change?.away !== true && !look.hidden && !this.#fields.isInstruction;
    this.#room.leave("符号", `${font} ${Number.isNaN(code) ? "" : code.toString(16).toUpperCase()}`.trim(), this.place, true);
    if (isSeen) this.place.state?.obstacles.add("格里有读不出的符号");
  }

  /** Latin letters and digits of a font of signs, one by one. */
  #signs(text: string, look: Look, how: Standing): void {
    if (this.place.state !== null) this.place.state.left += text;
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x100 || (code >= 0xf000 && code <= 0xf0ff)) this.#sign(code, look, how);
      else this.#say(letter, { ...look, signs: undefined }, how);
    }
  }

  #say(text: string, look: Look, how: Standing): void {
    if (text === "") return;
    const { change } = how;
    if (this.#fields.isInstruction && change?.away !== true) return this.#swallow(text);
    if (change?.away === true) return this.#away(text, change, how);
    if (look.hidden) return this.#leave("隐藏的文字", text);
    if (this.#fields.isContents) return this.#leave("目录", text);
    if (look.signs !== undefined) return this.#signs(text, look, how);
    if (change === undefined) this.#goesOn = false;
    else if (change.kind !== how.reported) this.#revise(change, text);
    this.#add(how.turned && text.trim() !== "" ? `\u202E${text}\u202C` : text, look);
  }

  #swallow(text: string): void {
    this.#fields.swallow(text);
    if (this.place.state !== null) this.place.state.left += text;
  }

  #away(text: string, change: Change, how: Standing): void {
    this.#leave(change.kind === "deleted" ? "修订中删除的文字" : "修订中移走的文字", text);
    if (change.kind === "deleted" && how.reported !== "deleted") this.#revise(change, text);
  }

  #revise(change: Change, text: string): void {
    this.#room.revise(change, text, this.place, this.#goesOn);
    this.#goesOn = true;
  }

  /** A line has no bracket for what is struck out: nobody reads it as a figure, and it is no part of the sentence. */
  #add(text: string, { mark }: Look): void {
    if (mark !== "删除线") this.#room.endRun();
    if (this.place.cell !== null) return void (this.#text += marked(text, mark));
    if (mark === "删除线") return this.#room.leaveRun("划去的文字", text, this.place);
    for (const stretch of stretchesOf(text)) {
      if (stretch.struck) this.#room.leaveRun("划去的文字", stretch.text, this.place);
      else this.#text += marked(stretch.text, mark);
    }
  }

  /** Where the line stands. */
  get where() {
    return whereOf(this.place);
  }
}

function changed(element: XmlElement, kind: "inserted" | "moved", how: Standing): Standing {
  return how.change?.away === true ? how : { ...how, change: changeOf(element, kind, false) };
}
