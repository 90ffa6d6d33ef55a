// What stands in a paragraph, in order, said to its line: runs, and what wraps them (changes, links, content controls, fields).
import type { XmlElement } from "../../opc/tree.ts";
import { drawnIn } from "./drawn.ts";
import { endOf, type Ended, type Fields } from "./fields.ts";
import type { Line, Standing } from "./line.ts";
import { lookOf, type Look } from "./look.ts";
import { childOf, elementsIn, isTrue, textIn } from "./names.ts";
import { changeOf, type Change, type Room } from "./room.ts";

const characters: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

const wrappers = new Set(["w:hyperlink", "w:smartTag", "w:customXml", "w:dir"]);

const drawings = new Set(["w:drawing", "w:pict", "w:object", "w:contentPart"]);

/** What stands in a run or a paragraph and is no text. */
const silent = new Set(
  "w:rPr w:pPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:delInstrText w:footnoteRef w:endnoteRef w:annotationRef w:separator w:continuationSeparator w:lastRenderedPageBreak".split(
    " ",
  ),
);

/** What is printed anew each time: the number of the page, today's date. */
const isReckoned = (name: string): boolean => /^w:(?:pgNum|(?:day|month|year)(?:Short|Long))$/.test(name);

const fieldSentence = "这里有一个没有结果的域，印出来的是什么不能确定，请在 Word 里选中它，按 Ctrl+Shift+F9 变成文字";
const openSentence = "这里有一个没有写完整的域，其中的文字不能确定是不是正文";
const emptySentence = "格里有图形或嵌入的内容，看不出是什么";
const objectSentence = "这里嵌入了另一个文件（例如 Excel 表格），里面的内容读不出，请在 Word 里双击打开，把内容复制到正文";
const strangeSentence = "这里有看不懂的内容";

/** Breaks in the XML of a text are how a program laid it out. */
function written(element: XmlElement): string {
  const [first = "", ...others] = textIn(element).split(/[\r\n]+/);
  if (others.length === 0) return first;
  const last = others.pop() ?? "";
  return [first.trimEnd(), ...others.map((line) => line.trim()), last.trimStart()].join(" ");
}

/** Away, from what was there before or from what another change had put in. */
const away = (element: XmlElement, kind: "deleted" | "moved", { change }: Standing): Change => ({
  ...changeOf(element, kind, true),
  ...(change !== undefined && (!change.away || change.isNew === true) ? { isNew: true } : {}),
});

/** How a wrapper of changes makes stand what is in it; undefined where the element is none. */
export function standingIn(element: XmlElement, how: Standing): Standing | undefined {
  if (element.name === "w:del") return { ...how, change: away(element, "deleted", how) };
  if (element.name === "w:moveFrom") return { ...how, change: away(element, "moved", how) };
  if (element.name !== "w:ins" && element.name !== "w:moveTo") return undefined;
  if (how.change?.away === true) return { ...how, change: { ...how.change, isNew: true } };
  return { ...how, change: changeOf(element, element.name === "w:ins" ? "inserted" : "moved", false) };
}

/** Whether a content control only shows what to type: without a digit, which somebody may have typed over the prompt. */
export const isPrompt = (control: XmlElement): boolean => isPrompting(control) && !/\d/.test(textIn(control));

const isPrompting = (control: XmlElement): boolean => childOf(childOf(control, "w:sdtPr"), "w:showingPlcHdr") !== undefined;

/** Why a figure in a content control is in doubt: the control says that it only shows what to type. */
export const promptDoubt = (control: XmlElement): readonly string[] =>
  isPrompting(control) && /\d/.test(textIn(control)) ? ["格里的数是输入框的提示文字，还是有人填的，分不清"] : [];

/** `style`, `table`: of the paragraph and of the table around it. */
export type Around = { readonly room: Room; readonly fields: Fields; readonly style: string | undefined };

/** Says to a line what stands in a paragraph. */
export function sayParagraph(paragraph: XmlElement, line: Line, around: Around, how: Standing): void {
  new Inline(line, around).each(paragraph, how);
  const pending = around.fields.pending();
  if (pending !== "") line.fail(openSentence, pending);
}

class Inline {
  readonly #line: Line;
  readonly #around: Around;

  constructor(line: Line, around: Around) {
    this.#line = line;
    this.#around = around;
  }

  each(parent: XmlElement, how: Standing): void {
    for (const element of elementsIn(parent)) this.#inline(element, how);
  }

  #inline(element: XmlElement, how: Standing): void {
    const { name } = element;
    if (silent.has(name)) return;
    if (name === "w:r") return this.#run(element, how);
    const changed = standingIn(element, how);
    if (changed !== undefined) return this.each(element, changed);
    if (name === "w:bdo") return this.each(element, { ...how, turned: element.attributes["w:val"] === "rtl" });
    if (name === "w:sdt") return this.#control(element, how);
    if (name === "w:fldSimple") return this.#simpleField(element, how);
    if (name === "m:oMath" || name === "m:oMathPara") return this.#math(element, how);
    if (name === "w:subDoc") return this.#line.fail("这里链接着另一个文件（主控文档），没有读", "");
    if (wrappers.has(name)) return this.each(element, how);
    if (elementsIn(element).some((child) => child.name === "w:r" || child.name === "w:t"))
      this.#line.fail(strangeSentence, textIn(element));
  }

  #control(element: XmlElement, how: Standing): void {
    const content = childOf(element, "w:sdtContent");
    if (content === undefined) return;
    if (isPrompt(element)) return this.#line.leave("提示输入的文字", textIn(content));
    for (const doubt of promptDoubt(element)) this.#line.place.state?.obstacles.add(doubt);
    this.each(content, how);
  }

  #simpleField(element: XmlElement, how: Standing): void {
    if (elementsIn(element).some((child) => child.name !== "w:fldData")) this.each(element, how);
    else this.#ended(endOf(element.attributes["w:instr"] ?? ""), how);
  }

  #ended(end: Ended, how: Standing): void {
    if (end === undefined) return;
    if ("text" in end) return this.#line.print(end.text, how);
    this.#line.hold("media", "域", fieldSentence);
    this.#line.fail(fieldSentence, end.code);
  }

  #math(element: XmlElement, how: Standing): void {
    this.#around.room.leave("公式", textIn(element), this.#line.place, true);
    if (how.change?.away !== true) this.#line.hold("formula", textIn(element), "格里有公式");
  }

  #run(run: XmlElement, how: Standing): void {
    const look = lookOf(childOf(run, "w:rPr"), this.#around.room.styles, { paragraph: this.#around.style, table: this.#line.place.table });
    const own = elementsIn(run);
    const isMark = own.some(({ name, attributes }) => isNote(name) && isTrue(attributes["w:customMarkFollows"]));
    for (const element of own) {
      if (isMark && element.name === "w:t") this.#line.leave("脚注标号", textIn(element));
      else this.#inRun(element, look, how);
    }
  }

  #inRun(element: XmlElement, look: Look, how: Standing): void {
    const { name, attributes } = element;
    const character = characters[name];
    if (silent.has(name)) return;
    if (name === "w:t") this.#line.say(written(element), look, how);
    else if (name === "w:delText") this.#line.say(written(element), look, how.change?.away === true ? how : deleted(element, how));
    else if (character !== undefined) this.#line.say(character, look, how);
    else if (name === "w:sym") this.#line.sign(Number.parseInt(attributes["w:char"] ?? "", 16), attributes["w:font"] ?? "", look, how);
    else if (name === "w:fldChar") this.#field(element, how);
    else if (name === "w:instrText") this.#around.fields.instruction(textIn(element));
    else if (isNote(name)) this.#note(element, how);
    else if (name === "w:commentReference") this.#comment(attributes["w:id"] ?? "");
    else if (drawings.has(name)) this.#drawing(element, look, how);
    else if (name === "w:ruby") this.#ruby(element, how);
    else if (isReckoned(name)) this.#ended({ code: name.slice(2) }, how);
    else this.#inline(element, how);
  }

  /** Fields that somebody deleted are not counted: their text is left out as it is. */
  #field(element: XmlElement, how: Standing): void {
    if (how.change?.away === true) return;
    const { fields } = this.#around;
    const type = element.attributes["w:fldCharType"];
    if (type === "begin") fields.begin(element);
    if (type === "separate") fields.separate();
    if (type === "end") this.#ended(fields.end(), how);
  }

  #note(element: XmlElement, how: Standing): void {
    if (how.change?.away === true) return;
    const { footnotes, endnotes } = this.#around.room.notes;
    const isFoot = element.name === "w:footnoteReference";
    const text = (isFoot ? footnotes : endnotes).get(element.attributes["w:id"] ?? "") ?? "";
    this.#around.room.leave(isFoot ? "脚注" : "尾注", text, this.#line.place);
  }

  #comment(id: string): void {
    const comment = this.#around.room.notes.comments.get(id);
    if (comment !== undefined) this.#around.room.comment(comment, this.#line.place);
  }

  #ruby(element: XmlElement, how: Standing): void {
    const [base, above] = [childOf(element, "w:rubyBase"), childOf(element, "w:rt")];
    if (base !== undefined) this.each(base, how);
    if (above !== undefined) this.#line.leave("注音", textIn(above));
  }

  #drawing(element: XmlElement, look: Look, how: Standing): void {
    const { boxes, shows, program } = drawnIn(element);
    const isGone = how.change?.away === true || look.hidden;
    for (const [what, text] of shows) {
      this.#around.room.leave(isGone ? `修订中删除或隐藏的${what}` : what, text, this.#line.place, true);
      if (!isGone) this.#line.hold("picture", text, `格里有${what}`);
    }
    if (isGone) return this.#around.room.skip(element);
    this.#line.boxes.push(...boxes);
    if (boxes.length > 0) this.#line.place.state?.obstacles.add("格里有文本框");
    if (elementsIn(element).length === 0) this.#line.place.state?.obstacles.add(emptySentence);
    if (element.name === "w:contentPart") this.#around.room.leave("墨迹", "", this.#line.place, true);
    if (program !== undefined && !/^Equation/i.test(program)) this.#line.fail(objectSentence, program);
  }
}

const isNote = (name: string): boolean => name === "w:footnoteReference" || name === "w:endnoteReference";

const deleted = (element: XmlElement, how: Standing): Standing => ({ ...how, change: away(element, "deleted", how) });
