// A Word file is read as a person sees it printed with all changes taken: nothing is made up, and what is left out is named.
import { describe, expect, test } from "vitest";
import { by, docxOf, p, r, shortOf, tbl, tc, tr, type Made } from "./docx.testing.ts";
import { readDocx } from "./read.ts";

const read = (body: string, made?: Made) => readDocx(docxOf(body, made));
const lines = (body: string, made?: Made) => shortOf(read(body, made));
const left = (body: string, made?: Made) => read(body, made).leftOut.map(({ what, text }) => `${what}：${text}`);
/** What the one cell of a table says that is read so; why not, where it is unread. */
const cell = (content: string, made?: Made) => {
  const { pieces, unread } = read(tbl(tr(tc("名称") + tc("数量")) + tr(tc("规章") + tc(content))), made);
  const [table] = pieces;
  if (unread.length > 0) return `未能读出：${unread.map(({ reason }) => reason).join("；")}`;
  return table?.kind === "table" ? table.block.cells.find(({ row, column }) => row === 1 && column === 1)?.text : undefined;
};
/** The same as it stands in the table, read or unread. */
const shown = (content: string) => {
  const [table] = read(tbl(tr(tc("名称") + tc("数量")) + tr(tc("规章") + tc(content)))).pieces;
  return table?.kind === "table" ? table.block.cells.at(-1)?.text : undefined;
};

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const inList = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

describe("automatic numbers", () => {
  const official =
    list(0, level(0, "chineseCounting", "%1、") + level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3.")) + num(1, 0);
  test("stand in front of the text, level by level, and begin anew below the next of a higher level", () => {
    const body =
      p("总体情况", inList(1)) +
      p("主动公开", inList(1, 1)) +
      p("依申请公开", inList(1, 1)) +
      p("存在问题", inList(1)) +
      p("队伍", inList(1, 1)) +
      p("培训", inList(1, 2));
    expect(lines(body, { numbering: official })).toEqual([
      "一、总体情况",
      "（一）主动公开",
      "（二）依申请公开",
      "二、存在问题",
      "（一）队伍",
      "1. 培训",
    ]);
  });
  test.each([
    ["japaneseCounting", 12, "十二"],
    ["chineseCounting", 20, "二十"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["ideographTraditional", 3, "丙"],
    ["decimalEnclosedCircle", 2, "②"],
    ["decimalEnclosedCircleChinese", 10, "⑩"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalZero", 7, "07"],
    ["upperRoman", 14, "XIV"],
    ["lowerRoman", 4, "iv"],
    ["upperLetter", 28, "BB"],
    ["lowerLetter", 2, "b"],
    ["chineseLegalSimplified", 21, "贰拾壹"],
    ["ideographDigital", 10, "一〇"],
    ["none", 3, ""],
  ])("in %s, %d is %s", (format, start, sign) => {
    const numbering =
      list(
        0,
        `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>`,
      ) + num(1, 0);
    expect(lines(p("乙", inList(1)), { numbering })).toEqual([`${sign}乙`]);
  });
  test("of a format that is not known are digits, and that is said", () => {
    const { notes, pieces } = read(p("乙", inList(1)), { numbering: list(0, level(0, "thaiNumbers", "%1、")) + num(1, 0) });
    expect([shortOf({ pieces }), notes]).toEqual([["1、乙"], ["文件里有少见的自动编号，编号用数字代替"]]);
  });
  test("go on in another list of one definition, and begin where a list says so, once", () => {
    const numbering = official + num(2, 0) + num(3, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`);
    const body = [1, 2, 3, 3, 1].map((id) => p("段", inList(id))).join("");
    expect(lines(body, { numbering })).toEqual(["一、段", "二、段", "一、段", "二、段", "三、段"]);
  });
  test("come through styles, by the level that names the style, and a paragraph may be without", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="二级"/><w:basedOn w:val="a"/></w:style>`;
    const numbering =
      list(
        0,
        level(0, "chineseCounting", "%1、", `<w:pStyle w:val="a"/>`) + level(1, "chineseCounting", "（%2）", `<w:pStyle w:val="b"/>`),
      ) + num(1, 0);
    const body =
      p("甲", `<w:pStyle w:val="a"/>`) +
      p("乙", `<w:pStyle w:val="b"/>`) +
      p("丙", `<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(read(body, { styles, numbering }).pieces.map((piece) => piece.kind === "line" && [piece.text, piece.rank])).toEqual([
      ["一、甲", 1],
      ["（一）乙", 1],
      ["丙", 1],
    ]);
  });
  test("of bullets are no text, and in a cell without text a number is none of its figures", () => {
    const numbering = list(0, level(0, "bullet", "\uF0B7")) + num(1, 0) + list(5, level(0, "decimal", "%1")) + num(5, 5);
    expect(lines(p("甲", inList(1)), { numbering })).toEqual(["甲"]);
    expect(cell(p("", inList(5)), { numbering })).toBe("〔列表编号：1〕");
  });
  test.each(["%1", "%1.", "%1、"])("before a figure in a cell, as %s, leave it unread, whatever stands between them", (text) => {
    for (const suffix of ["nothing", "space", "tab"]) {
      const numbering = list(5, level(0, "decimal", text, `<w:suff w:val="${suffix}"/>`)) + num(5, 5);
      expect(cell(p("118", inList(5)), { numbering })).toBe("未能读出：数的前面有自动编号，分不清哪些字是编号");
      expect(cell(p("118件", inList(5)), { numbering })).toContain("自动编号");
      expect(cell(p("规章制定", inList(5)), { numbering })).toContain("规章制定");
    }
  });
});

describe("changes that nobody has settled", () => {
  test("are read as if they were taken, with who made them", () => {
    const body = p(`${r("受理")}<w:del ${by}><w:r><w:delText>100</w:delText></w:r></w:del><w:ins ${by}>${r("120")}</w:ins>${r("件")}`);
    const { pieces, revisions, leftOut, notes } = read(body);
    expect(shortOf({ pieces })).toEqual(["受理120件"]);
    expect(leftOut.map(({ what, text }) => [what, text])).toEqual([["修订中删除的文字", "100"]]);
    expect(revisions.map(({ kind, author, date, text }) => [kind, author, date, text])).toEqual([
      ["deleted", "甲", "2026-01-05T08:00:00Z", "100"],
      ["inserted", "甲", "2026-01-05T08:00:00Z", "120"],
    ]);
    expect(notes).toEqual(["文件里有 2 处修订（甲）还没有接受或拒绝，按全部接受读"]);
  });
  test("that move text leave it where it went to", () => {
    const body = p(`<w:moveFrom ${by}>${r("甲")}</w:moveFrom>${r("乙")}`) + p(`<w:moveTo ${by}>${r("甲")}</w:moveTo>`);
    const { pieces, revisions } = read(body);
    expect([shortOf({ pieces }), revisions.map(({ kind, text }) => [kind, text])]).toEqual([["乙", "甲"], [["moved", "甲"]]]);
  });
  test("take whole rows in and out, and nothing slides; a row that was put in is named cell by cell", () => {
    const body = tbl(
      tr(tc("甲", `<w:vMerge w:val="restart"/>`) + tc("1")) +
        tr(tc("", "<w:vMerge/>") + tc("2"), `<w:del ${by}/>`) +
        tr(tc("", "<w:vMerge/>") + tc("3"), `<w:ins ${by}/>`),
    );
    const { pieces, revisions, leftOut } = read(body);
    expect(shortOf({ pieces })).toEqual([["0(2x1):甲 1:1", "1:3"]]);
    expect(
      pieces.flatMap((piece) => (piece.kind === "table" ? piece.cells.map((where) => where.in === "document" && where.cell?.row) : [])),
    ).toEqual([1, 1, 3]);
    expect(revisions.map(({ kind, text }) => [kind, text])).toEqual([
      ["deleted", "2"],
      ["inserted", "3"],
    ]);
    expect(leftOut.map(({ what, text }) => [what, text])).toEqual([["修订中删除的行", "2"]]);
  });
  test("that take out the end of a paragraph join it with the next", () => {
    const body = p(r("前"), `<w:rPr><w:del ${by}/></w:rPr>`) + p("后") + p("另");
    const { pieces, revisions } = read(body);
    expect([shortOf({ pieces }), revisions.map(({ kind, text }) => [kind, text])]).toEqual([["前后", "另"], [["deleted", "（分段）"]]]);
  });
  test("of a paragraph that is taken out whole count no number", () => {
    const gone = p(`<w:del ${by}><w:r><w:delText>甲</w:delText></w:r></w:del>`, `${inList(1)}<w:rPr><w:del ${by}/></w:rPr>`);
    expect(lines(gone + p("乙", inList(1)), { numbering: list(0, level(0, "chineseCounting", "%1、")) + num(1, 0) })).toEqual(["一、乙"]);
  });
  test("of the look are none", () =>
    expect(lines(p(r("12", `<w:rPrChange ${by}><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>`)))).toEqual(["12"]));
});

describe("what is not plainly seen", () => {
  test.each([
    ["raised", r("118") + r("1", `<w:vertAlign w:val="superscript"/>`), "118〔上标：1〕"],
    ["raised by points", r("118") + r("1", `<w:position w:val="6"/>`), "118〔上标：1〕"],
    ["lowered", r("118") + r("1", `<w:vertAlign w:val="subscript"/>`), "118〔下标：1〕"],
    ["struck out", r("15", "<w:strike/>") + r("18"), "〔删除线：15〕18"],
    ["struck out twice", r("15", "<w:dstrike/>") + r("18"), "〔删除线：15〕18"],
    ["struck out by signs", r("1\u03365\u033618"), "〔删除线：15〕18"],
    ["smaller", r("118") + r("1", `<w:sz w:val="14"/>`), "118〔小字：1〕"],
    ["nearly as large", r("11", `<w:sz w:val="24"/>`) + r("8", `<w:sz w:val="21"/>`), "118"],
    ["hidden", r("99", "<w:vanish/>") + r("18"), "18"],
    ["raised by one point", r("118", `<w:position w:val="2"/>`), "118"],
    ["not struck after all", r("18", `<w:strike w:val="0"/>`), "18"],
  ])("%s text is never a part of a figure", (_, runs, text) => expect(cell(p(runs))).toBe(text));
  test("in a line is left out and named", () => {
    const body = p(r("收到") + r("15", "<w:strike/>") + r("18件") + r("密", "<w:vanish/>"));
    expect([lines(body), left(body)]).toEqual([["收到18件"], ["划去的文字：15", "隐藏的文字：密"]]);
  });
  test("is told by styles, too: two that hide show", () => {
    const styles = `<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="g"><w:name w:val="g"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    expect(cell(p(r("12") + r("3", `<w:rStyle w:val="h"/>`)), { styles })).toBe("12");
    expect(lines(p(r("甲", `<w:rStyle w:val="h"/>`) + r("乙"), `<w:pStyle w:val="g"/>`), { styles })).toEqual(["甲"]);
  });
  test("white digits in a cell are unread, in a label and in a line they are read", () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const reading = read(tbl(tr(tc(r("收到2", white)) + tc(r("4", white) + r("29")))) + p(r("全年18件", white)));
    expect(reading.unread.map(({ reason }) => reason)).toEqual(["格里有白色的数字，看不看得见要看底色"]);
  });

  test("rows that are hidden, or drawn thinner than a letter, are left out whole", () => {
    const rows =
      tr(tc("甲") + tc("1")) +
      tr(tc("乙") + tc("2"), "<w:hidden/>") +
      tr(tc("丙") + tc("3"), `<w:trHeight w:val="10" w:hRule="exact"/>`) +
      tr(tc("丁") + tc("4"));
    expect(lines(tbl(rows))).toEqual([["0:甲 1:1", "0:丁 1:4"]]);
    expect(left(tbl(rows))).toEqual(["隐藏的行：乙 2", "隐藏的行：丙 3"]);
  });
  test("marks of notes are no digits, and notes and comments are named", () => {
    const made = {
      footnotes: `<w:footnote w:id="2">${p("按新口径统计")}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="乙">${p("请核对")}</w:comment>`,
    };
    const body = `${r("118")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>1</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>`;
    expect(cell(p(body), made)).toBe("118");
    expect(left(p(body), made)).toEqual(["脚注：按新口径统计", "脚注：按新口径统计", "脚注标号：1", "批注：请核对"]);
  });
});

describe("fields", () => {
  const char = (type: string, more = "") => `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  test("are what they come to, never their instruction", () => {
    expect(cell(p(`${char("begin")}${code("=SUM(ABOVE) \\# 0")}${char("separate")}${r("36")}${char("end")}`))).toBe("36");
    expect(cell(p(`<w:fldSimple w:instr="=SUM(ABOVE)">${r("36")}</w:fldSimple>`))).toBe("36");
    expect(
      cell(
        p(
          `${char("begin")}${code("IF ")}${char("begin")}${code("PAGE")}${char("separate")}${r("7")}${char("end")}${code("=1 2 3")}${char("separate")}${r("2")}${char("end")}`,
        ),
      ),
    ).toBe("2");
  });
  test("without a result make a cell unread, and a line names them", () => {
    expect(cell(p(`${r("12")}${char("begin")}${code("EQ \\o\\ac(○,1)")}${char("end")}`))).toContain("没有结果的域");
    expect(read(p(`${r("共")}${char("begin")}${code("=1+1")}${char("end")}`)).unread.map(({ text }) => text)).toEqual(["=1+1"]);
    expect(cell(p(`${r("12")}${char("begin")}${code('XE "索引"')}${char("end")}`))).toBe("12");
  });
  test("that never end do not swallow figures without a word", () => {
    expect(cell(p(`${char("begin")}${code("IF")}${r("12")}`))).toContain("没有写完整的域");
    expect(read(p(`${char("begin")}${r("12")}`)).unread.map(({ text }) => text)).toEqual(["12"]);
  });
  test("of forms show what is chosen", () => {
    const box = (more: string) =>
      p(`${char("begin", `<w:ffData><w:checkBox>${more}</w:checkBox></w:ffData>`)}${code("FORMCHECKBOX")}${char("end")}${r("是")}`);
    const drop = `<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>`;
    expect(
      lines(box("<w:checked/>") + box(`<w:default w:val="0"/>`) + p(`${char("begin", drop)}${code("FORMDROPDOWN")}${char("end")}`)),
    ).toEqual(["☑是", "□是", "乙"]);
  });
  test("of contents are left out as such", () => {
    const body =
      p(`${char("begin")}${code("TOC \\o")}${char("separate")}${r("一、总体情况")}<w:r><w:tab/></w:r>${r("1")}`) +
      p(`${r("二、主动公开")}${char("end")}`) +
      p("正文");
    expect([lines(body), left(body)]).toEqual([["正文"], ["目录：一、总体情况\t1", "目录：二、主动公开"]]);
  });
});

describe("what wraps, stands for or beside text", () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const both = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box(text)}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(text)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  test("a text box is read once, behind the paragraph that it hangs on", () => {
    expect(lines(p(`${r("前")}${both("框")}${r("后")}`))).toEqual(["前后", "框"]);
    expect(lines(p(`<w:r><w:pict><v:textbox>${box("框")}</v:textbox></w:pict></w:r>`))).toEqual(["框"]);
  });
  test("in a cell it makes the cell unread, for nobody knows whose text it is", () =>
    expect(cell(p(`${r("12")}${both("3")}`))).toBe("未能读出：格里有文本框"));
  test("a drawing or an object that does not tell what it shows makes its cell unread, too", () =>
    expect(["drawing", "object", "pict"].map((name) => cell(p(`<w:r><w:${name}/></w:r>`)))).toEqual(
      Array(3).fill("未能读出：格里有图形或嵌入的内容，看不出是什么"),
    ));
  test("content controls are read through, around blocks, rows, cells and runs", () => {
    const sdt = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = sdt(p("甲") + tbl(sdt(tr(sdt(tc("乙")) + tc(p(sdt(r("12"))))))));
    expect(lines(body)).toEqual(["甲", ["0:乙 1:12"]]);
  });
  test("a prompt is no text", () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("单击此处输入文字。")}</w:sdtContent></w:sdt>`;
    expect([cell(p(prompt)), left(p(prompt))]).toEqual(["", ["提示输入的文字：单击此处输入文字。"]]);
  });
  test("a figure in what only shows what to type is unread: somebody may have typed it", () => {
    const prompt = (content: string) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const said = "未能读出：格里的数是输入框的提示文字，还是有人填的，分不清";
    expect([cell(p(prompt(r("0")))), cell(p("") + prompt(p(r("12"))))]).toEqual([said, said]);
  });
  test("a soft hyphen that is a letter leaves a figure unread, for Word shows it; one that is an element is shown nowhere but at the end of a line", () => {
    const said = "未能读出：数的旁边有一个软连字符（可选连字符），分不清是不是负号";
    expect([cell(p(`<w:r><w:softHyphen/></w:r>${r("425")}`)), cell(p(r("\u00AD425")))]).toEqual(["425", said]);
    expect(cell(p(`${r("规")}<w:r><w:softHyphen/></w:r>${r("章")}`))).toBe("规章");
  });
  test("tabs, breaks and hyphens part or join as they are seen", () => {
    expect(
      lines(
        p(
          `${r("甲")}<w:r><w:tab/></w:r>${r("乙")}<w:r><w:br/></w:r>${r("2025")}<w:r><w:noBreakHyphen/></w:r>${r("1")}<w:r><w:softHyphen/></w:r>${r("2")}`,
        ),
      ),
    ).toEqual(["甲\t乙\n2025-12"]);
    expect(cell(p(`${r("1")}<w:r><w:tab/></w:r>${r("2")}`))).toBe("1\t2");
    expect(cell(p("1") + p("2"))).toBe("1\n2");
  });
  test("signs of their own fonts are what they show, and one that is not known spoils its cell", () => {
    expect(cell(p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r("是")}`))).toBe("☑是");
    expect(cell(p(`<w:r><w:sym w:font="Wingdings" w:char="F08C"/></w:r>${r("2")}`))).toBe("未能读出：格里有读不出的符号");
    expect(cell(p(r("12", `<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>`)))).toContain("未能读出：");
    expect(cell(p(r("12", `<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`)))).toBe("12");
  });
  test("a figure alone under a diagonal of its cell is unread; a diagonal in a head parts its names", () => {
    const table = (content: string, val: string) =>
      read(
        tbl(tr(tc("名称") + tc("数量")) + tr(tc("规章") + tc(content, `<w:tcBorders><w:tl2br w:val="${val}" w:sz="4"/></w:tcBorders>`))),
      );
    expect(table("12", "single").unread.map(({ reason }) => reason)).toEqual(["格里画了斜线，看不出这个数还算不算"]);
    expect(table("12", "nil").unread).toEqual([]);
    expect(table("2025年 项目", "single").unread).toEqual([]);
  });
  test.each([
    ["公式", `<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>`],
    [
      "图片",
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="十二"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    ],
    ["图片", `<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>`],
  ])("%s is left out and named, and a cell with it is never blank", (what, content) => {
    expect(cell(p(content))).toBe(`未能读出：格里有${what}`);
    expect(shown(p(r("1") + content + r("8")))).toMatch(/^1〔.*〕8$/);
    expect(lines(p(r("1") + content + r("8")))[0]).toMatch(/^1〔.*〕8$/);
    expect(read(p(content)).leftOut.map((one) => one.what)).toEqual([what]);
  });
  test("lines that are drawn are nothing", () => {
    const line = `<w:r><w:pict><v:line/></w:pict></w:r>`;
    expect([cell(p(`${line}${r("12")}`)), left(p(line))]).toEqual(["12", []]);
  });
  test("reading aids above letters are left out", () =>
    expect(lines(p(`<w:r><w:ruby><w:rt>${r("gōng")}</w:rt><w:rubyBase>${r("公")}</w:rubyBase></w:ruby></w:r>`))).toEqual(["公"]));
  test("another file put in or embedded is unread", () => {
    const object = `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`;
    expect(read(`<w:altChunk r:id="rId7"/>${p(object)}`).unread.map(({ reason }) => reason.slice(0, 9))).toEqual([
      "这里插入了另一个文",
      "这里嵌入了另一个文",
    ]);
  });
  test("headers and footers are named where they say more than a page number", () => {
    const ends = `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>`;
    const made = { header: p("内部资料"), footer: p("— 1 —") };
    expect([lines(p("正文") + ends, made), left(p("正文") + ends, made)]).toEqual([["正文"], ["页眉：内部资料"]]);
  });
});

describe("tables", () => {
  test("have their cells where they stand: spans, merges downwards, rows that begin and end within the grid", () => {
    const rows =
      tr(tc("甲", `<w:gridSpan w:val="2"/>`) + tc("乙", `<w:vMerge w:val="restart"/>`)) +
      tr(tc("1") + tc("2") + tc("", "<w:vMerge/>")) +
      tr(tc("3"), `<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>`);
    expect(lines(tbl(rows))).toEqual([["0(1x2):甲 2(2x1):乙", "0:1 1:2", "1:3"]]);
  });
  test("of old merge sideways, too", () =>
    expect(lines(tbl(tr(tc("甲", `<w:hMerge w:val="restart"/>`) + tc("", "<w:hMerge/>") + tc("乙"))))).toEqual([["0(1x2):甲 2:乙"]]));
  test("name what lies under a merge, and do not read a cell that goes on none", () => {
    const hidden = tbl(tr(tc("甲", `<w:vMerge w:val="restart"/>`) + tc("1")) + tr(tc("乙", "<w:vMerge/>") + tc("2")));
    expect([lines(hidden), left(hidden)]).toEqual([[["0(2x1):甲 1:1", "1:2"]], ["合并后看不见的文字：乙"]]);
    const askew = tbl(
      tr(tc("甲", `<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>`) + tc("1")) + tr(tc("", "<w:vMerge/>") + tc("2") + tc("3")),
    );
    expect(read(askew).unread.map(({ reason }) => reason)).toEqual(["上下合并的格对不齐"]);
  });
  test("around others are frames: what stands in them is read in order", () => {
    const inner = tbl(tr(tc("甲") + tc("1")));
    const { pieces } = read(tbl(tr(tc(`${p("标题")}${inner}${p("尾")}`) + tc("旁"))));
    expect(shortOf({ pieces })).toEqual(["标题", ["0:甲 1:1"], "尾", "旁"]);
    expect(pieces[1]?.where).toEqual({ in: "document", paragraph: null, cell: { table: 2, row: 1, column: 1 } });
    expect(lines(tbl(tr(tc(p("一") + p("二")))))).toEqual(["一", "二"]);
  });
  test("with figures of their own around another keep them, and the cell with the other is unread", () => {
    const { pieces, unread } = read(tbl(tr(tc("规章") + tc("12")) + tr(tc("其他") + tc(tbl(tr(tc("甲") + tc("1"))) + p("")))));
    expect(shortOf({ pieces })).toEqual([["0:规章 1:12", "0:其他 1:"], ["0:甲 1:1"]]);
    expect(unread.map(({ reason }) => reason)).toEqual(["格里还有一张表"]);
  });
  test("from right to left are mirrored as they are seen", () =>
    expect(lines(tbl(tr(tc("甲") + tc("1")), "<w:bidiVisual/>"))).toEqual([["0:1 1:甲"]]));
});

describe("places", () => {
  test("count the paragraphs outside of tables, empty ones too, and the cells as the file has them", () => {
    const { pieces } = read(p("") + p("甲") + tbl(tr(tc("乙") + tc("1"))) + p("丙"));
    expect(pieces.map(({ where }) => where)).toEqual([
      { in: "document", paragraph: 2, cell: null },
      { in: "document", paragraph: null, cell: { table: 1, row: 1, column: 1 } },
      { in: "document", paragraph: 3, cell: null },
    ]);
  });
});

describe("the file may be written otherwise", () => {
  const body = p("甲") + tbl(tr(tc("乙") + tc("12")));
  test.each<readonly [string, Made]>([
    ["strictly", { strict: true }],
    ["with another prefix", { prefix: "ns0" }],
    ["with its main part elsewhere", { main: "文档/main.xml" }],
    ["in UTF-16", { utf16: true }],
  ])("%s", (_, made) => expect(shortOf(read(body, made))).toEqual(["甲", ["0:乙 1:12"]]));
});
