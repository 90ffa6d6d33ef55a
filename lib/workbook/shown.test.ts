// What a cell shows is held against what it holds: a figure that the clerk did not see goes in nowhere in silence. Each cell that
// is left out, or taken with something to look at, is named with its place.
import { beforeAll, describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { a1, keptWords, plansOf } from "../matching/given/filled.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { placementOf } from "./address.ts";
import { InExcel } from "./inExcel.testing.ts";
import { readWorkbook } from "./read.ts";
import { reportFromWorkbook } from "./report.ts";
import { writeWorkbook } from "./write.ts";

const about = { modified: new Date("2026-01-20T08:30:00Z"), id: "r1" };
const edition = disclosure2021;
const outline = walk(edition);
const at = (address: string): string =>
  a1(placementOf(outline.cells.get(address)?.grid ?? expect.fail(address)).at.get(address) ?? expect.fail(address));
const [person, enterprise, research, fees] = [
  "applications.received.person",
  "applications.received.enterprise",
  "applications.received.research",
  "proactive.fees.collected",
];
const [tables, money] = [3, 2];

let blank: Uint8Array = new Uint8Array();
beforeAll(async () => {
  blank = await writeWorkbook(edition, reportOf(edition), about);
});
const told = async (excel: InExcel) => {
  const { report, leftOut, notes } = await reportFromWorkbook(await excel.bytes());
  return { figures: report.figures, leftOut, notes };
};

type Case = readonly [string, string | number, string];

describe("a number format", () => {
  const money_ = async ([format, value]: Case) =>
    told((await InExcel.open(blank)).number(money, at(fees), value).look(money, at(fees), { format }));
  const count = async ([format, value]: Case) =>
    told((await InExcel.open(blank)).number(tables, at(person), value).look(tables, at(person), { format }));

  test.each<Case>([
    ["0!.0,", 1234567, "123.5"],
    ['0\\.0,"万元"', 1234567, "123.5万元"],
    ['0"."0,', 1234567, "123.5"],
    ["0!.0000", 123456, "12.3456"],
    ["0,", 1234567, "1235"],
    ["#,##0.0,", 1234567, "1,234.6"],
    ["0.00,,", 1234567, "1.23"],
    ["0%", 0.5, "50%"],
    ["0.00E+00", 123456, "1.23E+05"],
    ['[>=10000]0!.0,"万";0', 123456, "12.3万"],
    ['0"元"', 1234567, "1234567元"],
    ["[$¥-804]#,##0.00", 12, "¥12.00"],
    ["0;0", -12, "12"],
    ["0*0", 12, "120"],
    ["*10", 12, "112"],
    ["**", 12, "*"],
  ])("%s that shows another number leaves it out and names both", async (...one) => {
    const { figures, leftOut, notes } = await money_(one);
    expect([figures, notes]).toEqual([{}, []]);
    expect(leftOut).toEqual([expect.stringContaining(`表 ${at(fees)}，应在“行政事业性收费”`)]);
    expect(leftOut[0]).toContain(`显示为“${one[2]}”，实际存的是 ${one[1]}`);
  });
  test.each<Case>([
    [";;;", 7, ""],
    ["0;;", 0, ""],
    ['0;-0;"";@', 0, ""],
    ['""', 7, ""],
  ])("%s that shows nothing leaves it out and says what is there", async (...one) => {
    expect(await count(one)).toEqual({ figures: {}, notes: [], leftOut: [expect.stringContaining(`什么也不显示，实际存的是 ${one[1]}`)] });
  });
  test.each<Case>([
    ["0.00", 12.3456789, "12.35"],
    ["0", 12.4, "12"],
    ["#,##0.0", 1234.56, "1,234.6"],
    ['0.0"万元"', 12.34, "12.3万元"],
  ])("%s that only rounds takes what is stored, and both are named", async (format, value, shown) => {
    const { figures, leftOut, notes } = await money_([format, value, shown]);
    if (shown.includes("万元")) expect(leftOut[0]).toContain(shown);
    else
      expect([figures, leftOut, notes]).toEqual([
        { [fees]: String(value) },
        [],
        [expect.stringContaining(`显示为“${shown}”，实际存的是 ${value}`)],
      ]);
  });
  test.each<Case>([
    ["0", 12, ""],
    ["#,##0", 1234567, ""],
    ["#,##0.00", 12, ""],
    ["@", 12, ""],
    ["0000", 12, ""],
    ['0"件"', 12, ""],
    ["0_);(0)", 12, ""],
    ["[Red]0", 12, ""],
    ["[DBNum1][$-804]General", 12, ""],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 1200, ""],
  ])("%s that shows the same number says nothing", async (...one) => {
    expect(await count(one)).toEqual({ figures: { [person]: String(one[1]) }, leftOut: [], notes: [] });
  });
  test("that shows a dash for 0 takes the 0, and says so", async () => {
    for (const format of ['[=0]"-";0', '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '])
      expect(await count([format, 0, ""])).toEqual({
        figures: { [person]: "0" },
        leftOut: [],
        notes: [expect.stringContaining("显示为“-”，实际存的是 0")],
      });
  });
  test("of a date, of a fraction, and decimals in a count are left out", async () => {
    expect((await count(["yyyy\\-m\\-d", 45000, ""])).leftOut).toEqual([
      expect.stringMatching(/“2023-03-15”.*格式是日期，实际存的是 45000/),
    ]);
    expect((await count(["# ?/?", 0.5, ""])).leftOut).toEqual([expect.stringContaining("看不出显示为什么")]);
    expect((await count(["0", 11.999999999, ""])).leftOut).toEqual([
      expect.stringContaining("显示为“12”，实际存的是 11.999999999，不能有小数"),
    ]);
  });
  test("keeps the sign of a change, and a unit of one's choice", async () => {
    const of = walk(disclosure2019);
    const change = of.inputs.find(({ measure }) => measure.number === "change") ?? expect.fail();
    const bytes = await writeWorkbook(disclosure2019, reportOf(disclosure2019, { [change.address]: "+3" }), about);
    expect((await reportFromWorkbook(bytes)).report.figures[change.address]).toBe("+3");
  });
  test("of a sheet that shows no zeros leaves them out, and of a text cell hides it", async () => {
    const excel = (await InExcel.open(blank)).number(tables, at(person), 0).number(tables, at(enterprise), 5);
    excel.change("xl/worksheets/sheet3.xml", (xml) => xml.replace("<sheetView ", '<sheetView showZeros="0" '));
    expect(await told(excel)).toEqual({
      figures: { [enterprise]: "5" },
      notes: [],
      leftOut: [expect.stringContaining("什么也不显示，实际存的是 0")],
    });
    const text = (await InExcel.open(blank))
      .put(tables, at(person), "<is><t>12</t></is>", ' t="inlineStr"')
      .look(tables, at(person), { format: ";;;" });
    expect((await told(text)).leftOut).toEqual([expect.stringContaining("“12”")]);
  });
  test("says nothing where the report holds that figure already", async () => {
    const excel = (await InExcel.open(blank)).number(money, at(fees), 1234567).look(money, at(fees), { format: "0!.0," });
    const [plan] = plansOf(await readWorkbook(await excel.bytes()), outline, { [fees]: "1234567" });
    expect([plan?.same.map(({ address }) => address), plan?.leftOut]).toEqual([[fees], []]);
  });
});

describe("text that is struck out, raised, lowered or not to be seen", () => {
  const runs = (...all: readonly (readonly [string, string])[]): string =>
    `<is>${all.map(([look, text]) => `<r>${look === "" ? "" : `<rPr>${look}</rPr>`}<t>${text}</t></r>`).join("")}</is>`;
  test.each([
    ["a part struck out", runs(["<strike/>", "15"], ["", "18"]), "〔删除线：15〕18"],
    ["a part struck out, as true", runs(['<b/><strike val="true"/>', "15"], ["<b/>", "18"]), "〔删除线：15〕18"],
    ["a raised digit", runs(["", "7"], ['<vertAlign val="superscript"/>', "1"]), "7〔上标：1〕"],
    ["a lowered digit", runs(["", "7"], ['<vertAlign val="subscript"/>', "1"]), "7〔下标：1〕"],
    ["all struck out", runs(["<strike/>", "15"]), "〔删除线：15〕"],
    ["a smaller digit", runs(['<sz val="11"/>', "7"], ['<sz val="7"/>', "1"]), "7〔小字：1〕"],
    ["a part in a font of signs", runs(["", "1"], ['<rFont val="Webdings"/>', "5"]), "1〔符号字体的字：Webdings 5〕"],
  ])("in runs is left out and named: %s", async (_, content, text) => {
    const { figures, leftOut } = await told((await InExcel.open(blank)).put(tables, at(person), content, ' t="inlineStr"'));
    expect([figures, leftOut]).toEqual([
      {},
      [expect.stringContaining(`“${text}”（“${outline.grids.get("applications")?.grid.caption ?? ""}”表 ${at(person)}`)],
    ]);
  });
  test.each([
    ["white", runs(['<color rgb="FFFFFFFF"/>', "2"], ["", "2"])],
    ["of one point", runs(['<sz val="1"/>', "5"], ['<sz val="11"/>', "5"])],
  ])("a run that is %s is no part of a figure, and the cell is left out", async (_, content) => {
    const { figures, leftOut } = await told((await InExcel.open(blank)).put(tables, at(person), content, ' t="inlineStr"'));
    expect([figures, leftOut]).toEqual([{}, [expect.stringContaining("有一部分字的颜色和底色一样，或者太小")]]);
  });
  test("a cell that repeats its text as often as it has room for is left out", async () => {
    const excel = (await InExcel.open(blank)).number(tables, at(person), 7).look(tables, at(person), {});
    excel.change("xl/styles.xml", (xml) => xml.replace(/<xf ([^>]*)\/>(<\/cellXfs>)/, '<xf $1><alignment horizontal="fill"/></xf>$2'));
    expect((await told(excel)).leftOut).toEqual([expect.stringContaining("对齐方式是“填充”")]);
  });
  test("but not where its strike is switched off, nor phonetic text", async () => {
    const off = runs(['<strike val="0"/>', "15"]).replace("</is>", '<rPh sb="0" eb="1"><t>99</t></rPh></is>');
    expect(await told((await InExcel.open(blank)).put(tables, at(person), off, ' t="inlineStr"'))).toEqual({
      figures: { [person]: "15" },
      leftOut: [],
      notes: [],
    });
  });
  test.each([
    ["struck out", '<strike/><sz val="11"/>', "", /〔删除线：33〕/],
    ["raised", '<vertAlign val="superscript"/>', "", /〔上标：33〕/],
    ["of signs", '<name val="Wingdings"/>', "", /里面是符号字体的字，看到的是图形/],
    ["white on white", '<color rgb="FFFFFFFF"/>', "", /颜色和底色一样/],
    [
      "grey on the ground of the form",
      '<color rgb="FFFFF2D0"/>',
      '<patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/></patternFill>',
      /颜色和底色一样/,
    ],
    ["of one point", '<sz val="1"/>', "", /太小，看不见/],
    [
      "white by the theme",
      '<color theme="0"/>',
      '<patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/></patternFill>',
      /颜色和底色一样/,
    ],
  ])("by the font of its cell is left out and named: %s", async (_, font, fill, said) => {
    const { figures, leftOut } = await told(
      (await InExcel.open(blank)).number(tables, at(person), 33).look(tables, at(person), { font, fill }),
    );
    expect([figures, leftOut]).toEqual([{}, [expect.stringMatching(said)]]);
  });
  test("what Symbol shows as every font does is read", async () => {
    const excel = (await InExcel.open(blank)).number(tables, at(person), 33).look(tables, at(person), { font: '<name val="Symbol"/>' });
    expect(await told(excel)).toEqual({ figures: { [person]: "33" }, leftOut: [], notes: [] });
  });
  const crossed = async (border: string) =>
    told((await InExcel.open(blank)).number(tables, at(person), 33).look(tables, at(person), { border }));
  test("a figure under a diagonal of its cell is left out and named; a diagonal that is not drawn is none", async () => {
    expect(await crossed('<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"/></border>')).toEqual({
      figures: {},
      leftOut: [expect.stringContaining("格里画了斜线")],
      notes: [],
    });
    for (const border of ['<border diagonalDown="1"><diagonal/></border>', '<border><diagonal style="thin"/></border>'])
      expect((await crossed(border)).figures).toEqual({ [person]: "33" });
  });
  test("white on a dark cell can be read", async () => {
    const excel = (await InExcel.open(blank)).number(tables, at(person), 33).look(tables, at(person), {
      font: '<color rgb="FFFFFFFF"/>',
      fill: '<patternFill patternType="solid"><fgColor rgb="FFC00000"/></patternFill>',
    });
    expect((await told(excel)).figures).toEqual({ [person]: "33" });
  });
  test.each([
    ["row, hidden", (xml: string) => xml.replace('<row r="6"', '<row r="6" hidden="1"')],
    ["row, of no height", (xml: string) => xml.replace(/<row r="6"[^>]*>/, '<row r="6" ht="0" customHeight="1">')],
    ["column, hidden", (xml: string) => xml.replace(/<cols>.*<\/cols>/s, '<cols><col min="4" max="4" width="12" hidden="1"/></cols>')],
    [
      "column, of no width",
      (xml: string) => xml.replace(/<cols>.*<\/cols>/s, '<cols><col min="4" max="4" width="0" customWidth="1"/></cols>'),
    ],
  ])("in a %s, is left out and named", async (_, hide) => {
    const { figures, leftOut } = await told(
      (await InExcel.open(blank)).number(tables, at(person), 33).change("xl/worksheets/sheet3.xml", hide),
    );
    expect([figures, leftOut]).toEqual([{}, [expect.stringMatching(/“33”.*在隐藏的[行列]里，打开时看不见/)]]);
  });
});

describe("a cell that says nothing, or says it by a formula", () => {
  test.each(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#SPILL!"])(
    "%s is named as an error, and nobody is invited to type 0",
    async (error) => {
      const { leftOut } = await told(
        (await InExcel.open(blank)).put(tables, at(person), `<f>VLOOKUP(1,A1:B2,2,0)</f><v>${error}</v>`, ' t="e"'),
      );
      expect(leftOut).toEqual([expect.stringContaining(`“${error}”`)]);
      expect(leftOut[0]).toContain("公式出错");
      expect(leftOut[0]).not.toContain("填 0");
    },
  );
  test.each([
    ["'[底稿.xlsx]Sheet1'!A1", /引用别的工作簿的公式（='\[底稿.xlsx\]Sheet1'!A1），数可能不是最新的/],
    ["[1]Sheet1!$A$1*2", /引用别的工作簿/],
    ["SUM([1]底稿!A1:A9)", /引用别的工作簿/],
    ["'file:///D:/底稿.xlsx'#$Sheet1.A1", /引用别的工作簿/],
    ["Z6", /是公式 =Z6，填入的是它算出的结果/],
    ["底稿!B2", /是公式 =底稿!B2/],
    ["SUM(Z6:Z9)*2-117", /是公式 =SUM/],
  ])("a formula %s is taken as it came to, and named", async (formula, said) => {
    const { figures, notes } = await told(
      (await InExcel.open(blank)).put(tables, "Z6", "<v>117</v>").put(tables, at(person), `<f>${formula}</f><v>117</v>`),
    );
    expect([figures, notes]).toEqual([{ [person]: "117" }, [expect.stringMatching(said)]]);
  });
  test("a sum of plain numbers is a figure like another", async () => {
    expect(await told((await InExcel.open(blank)).put(tables, at(person), "<f>3+4</f><v>7</v>"))).toEqual({
      figures: { [person]: "7" },
      leftOut: [],
      notes: [],
    });
  });
  test("a formula that was never reckoned is named, and says what to do", async () => {
    for (const inner of ["<f>'[底稿.xlsx]Sheet1'!A1</f>", "<f>A1*2</f><v></v>", '<f t="shared" si="0"/>'])
      expect((await told((await InExcel.open(blank)).put(tables, at(person), inner))).leftOut).toEqual([
        expect.stringContaining("公式还没有算出数"),
      ]);
  });
  test("cells that were merged are named, both of them, and none is taken", async () => {
    const excel = (await InExcel.open(blank)).number(tables, at(person), 118).merge(tables, `${at(person)}:${at(enterprise)}`);
    const { figures, leftOut } = await told(excel);
    expect([figures, leftOut.length]).toEqual([{}, 2]);
    expect(leftOut).toEqual([expect.stringContaining(`“118”（`), expect.stringContaining("空着（")]);
    expect(leftOut.every((line) => line.includes(`${at(person)}:${at(enterprise)} 合并成了一格`))).toBe(true);
  });
  test("a cell that was merged with its label is named", async () => {
    expect((await told((await InExcel.open(blank)).merge(tables, `A6:${at(person)}`))).leftOut).toEqual([
      expect.stringContaining("合并成了一格"),
    ]);
  });
  test("a cell that was cleared is named with what the system still holds", async () => {
    const read = await readWorkbook(blank);
    const figures = { [research]: "1" };
    const plan = plansOf(read, outline, figures)[1] ?? expect.fail();
    expect(keptWords(outline, read, plan, figures)).toEqual([
      expect.stringContaining(`表 ${at(research)}）：工作簿里是空的，系统里还是 1，没有改动`),
    ]);
  });
  test("a remark in the place of a number, TRUE, and a number as text are told or read", async () => {
    const excel = (await InExcel.open(blank))
      .put(tables, at(person), "<is><t>见备注</t></is>", ' t="inlineStr"')
      .put(tables, at(enterprise), "<v>1</v>", ' t="b"')
      .put(tables, at(research), "<is><t>１２</t></is>", ' t="inlineStr"');
    const { figures, leftOut } = await told(excel);
    expect([figures, leftOut]).toEqual([{ [research]: "12" }, [expect.stringContaining("“见备注”"), expect.stringContaining("“TRUE”")]]);
  });
});

describe("a format that colours its letters", () => {
  const filled = (colour: string) => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
  const coloured = async (format: string, value: number, fill = "") =>
    told((await InExcel.open(blank)).number(tables, at(person), value).look(tables, at(person), { format, fill }));
  const none = { figures: {}, notes: [] };
  const faded = { ...none, leftOut: [expect.stringContaining("数字格式把字设成了和底色一样的颜色，看不见，实际存的是 118")] };
  const taken = { figures: { [person]: "118" }, leftOut: [], notes: [] };

  test.each(["[White]0", "[白色]0", "[Color2]#,##0", "[White]General", "[>100][White]0;0", "0;[White]-0"])(
    "like its ground, %s, leaves the figure out",
    async (format) => {
      const value = format.startsWith("0;") ? -118 : 118;
      const { figures, leftOut } = await coloured(format, value);
      expect([figures, leftOut]).toEqual([{}, [expect.stringContaining("看不见")]]);
    },
  );
  test("on the same ground as its letters leaves it out, on another takes it", async () => {
    expect(await coloured("[Blue]0", 118, filled('rgb="FF0000FF"'))).toEqual(faded);
    expect(await coloured("[White]0", 118, filled('rgb="FF1F4E79"'))).toEqual(taken);
    expect(await coloured("[Red]0", 118)).toEqual(taken);
    expect(await coloured("[White][>500]0;0", 118)).toEqual(taken);
  });
  test("white, on a ground that is not known, asks", async () => {
    expect(await coloured("[White]0", 118, filled('theme="4"'))).toEqual({
      ...none,
      leftOut: [expect.stringContaining("数字格式把字设成了白色，不知道看不看得见，实际存的是 118")],
    });
  });
});

describe("a struck-out letter of signs of its own", () => {
  const strokes = async (text: string) => told((await InExcel.open(blank)).put(tables, at(person), `<is>${text}</is>`, ' t="inlineStr"'));
  test.each([
    "<t>9\u03366\u0336118</t>",
    "<r><t>9</t></r><r><t>\u0336118</t></r>",
    "<r><t>9\u03366</t></r><r><t>\u0336</t></r><r><t>118</t></r>",
  ])("in a cell, %s, is struck text, and its digit never part of a figure", async (text) => {
    const { figures, leftOut } = await strokes(text);
    expect([figures, leftOut]).toEqual([{}, [expect.stringMatching(/〔删除线：96?〕118.*删除线/)]]);
  });
});

describe("a conditional format", () => {
  const under = async (change: string, value: number) =>
    told(
      (await InExcel.open(blank))
        .number(tables, at(person), value)
        .change("xl/styles.xml", (xml) =>
          xml.replace(/<dxfs[^>]*\/>|<dxfs.*<\/dxfs>|(?=<tableStyles)/s, `<dxfs count="1"><dxf>${change}</dxf></dxfs>`),
        )
        .change("xl/worksheets/sheet3.xml", (xml) =>
          xml.replace(
            /(<\/mergeCells>)/,
            `$1<conditionalFormatting sqref="A1:B2 ${at(person)}:J30"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>`,
          ),
        ),
    );
  test("that may show another number leaves the cell out", async () => {
    expect(await under('<numFmt numFmtId="200" formatCode="0!.0,"/>', 1234567)).toEqual({
      figures: {},
      notes: [],
      leftOut: [expect.stringContaining("有条件格式，可能显示为“123.5”，实际存的是 1234567")],
    });
    expect((await under('<numFmt numFmtId="200" formatCode=";;;"/>', 7)).leftOut).toEqual([
      expect.stringContaining("有条件格式，可能什么也不显示"),
    ]);
  });
  test("that may strike it out is named; one that only colours is not", async () => {
    expect(await under("<font><strike/></font>", 7)).toEqual({
      figures: { [person]: "7" },
      leftOut: [],
      notes: [expect.stringContaining("有条件格式，符合条件时会加删除线")],
    });
    expect(await under('<font><color rgb="FFFF0000"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>', 7)).toEqual(
      { figures: { [person]: "7" }, leftOut: [], notes: [] },
    );
  });
});
