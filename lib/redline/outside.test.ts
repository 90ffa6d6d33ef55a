// What is no text of the report is named and never taken: comments, pictures, headers, rows and tables that came or went, totals, what the form writes itself.
import { expect, test } from "vitest";
import { documentOf } from "../charts/draw/document.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { readDocx } from "../reading/docx/read.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { redlineOf } from "./redline.ts";
import { withTaken } from "./take.ts";
import { paragraphOf, textOf, WordFile } from "./wordFile.testing.ts";

const [first, second] = ["全年主动公开信息120条，其中图解12件。", "下一步加强对乡镇的培训。"];
const part = "overview.disclosure";
const report = {
  ...reportOf(disclosure2021, zeros(disclosure2021), { date: "2022-01-20" }),
  narrative: {
    [part]: [
      { id: "a", kind: "paragraph" as const, text: first },
      { id: "b", kind: "paragraph" as const, text: second },
    ],
  },
};
const own = { edition: disclosure2021, report };
const told = (file: WordFile) => redlineOf(own, readDocx(file.bytes));
const rows = (file: WordFile, table: number): readonly string[] =>
  (file.xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [])[table]?.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];

test("a comment stands beside the text with who wrote it", async () => {
  const file = await WordFile.of(own);
  const paragraph = file.find(first);
  file.put(paragraph, paragraph.replace("</w:p>", `<w:r><w:commentReference w:id="3"/></w:r></w:p>`));
  const uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  file.part(
    "comments",
    `<w:comments xmlns:w="${uri}"><w:comment w:id="3" w:author="张县长" w:date="2026-01-08T09:30:00Z"><w:p><w:r><w:t>再核一下</w:t></w:r></w:p></w:comment></w:comments>`,
  );
  const { changes, outside, remarks } = told(file);
  expect([changes, outside]).toEqual([[], []]);
  expect(remarks).toMatchObject([{ text: "再核一下", by: { author: "张县长", date: "2026-01-08T09:30:00Z" }, near: first }]);
});

test("a picture in the text is named", async () => {
  const file = await WordFile.of(own);
  const paragraph = file.find(second);
  file.put(paragraph, paragraph.replace("</w:p>", `<w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r></w:p>`));
  const { changes, outside } = told(file);
  expect(changes).toEqual([]);
  expect(outside.map(({ what }) => what)).toEqual([expect.stringContaining("图片")]);
});

test("a row that went away is named, and the others are held against theirs by their names", async () => {
  const file = await WordFile.of(own);
  const [row = ""] = rows(file, 0).filter((one) => one.includes("行政规范性文件"));
  file.put(row, "");
  const { changes, outside } = told(file);
  expect(changes).toEqual([]);
  expect(outside.map(({ what }) => what)).toEqual([expect.stringMatching(/少了或改了 1 行：“行政规范性文件”$/)]);
});

test("two rows that changed places move no figure to another label", async () => {
  const filled = { ...report, figures: { ...report.figures, "proactive.rules.issued": "5" } };
  const file = await WordFile.of({ ...own, report: filled });
  const [one = "", two = ""] = rows(file, 0).filter((row) => /规章|行政规范性文件/.test(row));
  file.put(one + two, two + one);
  expect(redlineOf({ ...own, report: filled }, readDocx(file.bytes)).changes).toEqual([]);
});

test("a table that was taken out is named", async () => {
  const file = await WordFile.of(own);
  const table = (file.xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [])[2] ?? "";
  file.put(table, "");
  const { changes, outside } = told(file);
  expect([changes, outside.map(({ what }) => what)]).toEqual([
    [],
    [expect.stringContaining("删去了表“政府信息公开行政复议、行政诉讼情况”")],
  ]);
});

test("a total is never taken: it says which parts to change, or that it follows", async () => {
  const file = await WordFile.of(own);
  file.writeCell(1, 3, 9, [{ text: "7" }]);
  expect(told(file).changes).toMatchObject([
    { subject: "figure", from: "0", to: "7", taking: null, hint: expect.stringContaining("请改加起来的各项") },
  ]);
  file.writeCell(1, 3, 3, [{ text: "7" }]);
  const { changes } = told(file);
  expect(changes.map(({ taking, hint }) => [taking?.is ?? null, hint.slice(0, 7)])).toEqual([
    ["figure", ""],
    [null, "这是自动算的合"],
  ]);
  expect(changes[1]?.hint).toContain("不用单独采纳");
});

test("what is no number in a cell is not taken", async () => {
  const file = await WordFile.of(own);
  file.writeCell(1, 3, 3, [{ text: "约30" }]);
  expect(told(file).changes).toMatchObject([{ to: "约30", taking: null, hint: expect.stringContaining("不是一个数") }]);
});

test("a heading of the format and a number before a heading are not the office's to change", async () => {
  const file = await WordFile.of(own);
  const paragraph = file.find("一、总体情况");
  file.put(paragraph, paragraphOf(paragraph, [{ text: "一、基本情况" }]));
  const { changes, outside } = told(file);
  expect([changes, outside.map(({ what }) => what)]).toEqual([[], [expect.stringContaining("“一、总体情况”改成了“一、基本情况”")]]);
});

test("the name in the title is taken, another year is not", async () => {
  const file = await WordFile.of(own);
  const title = file.paragraphs[0] ?? "";
  const from = "沂水县2021年政府信息公开工作年度报告";
  file.put(title, paragraphOf(title, [{ text: from.replace("沂水县", "沂山县") }]));
  const { changes } = told(file);
  expect(changes).toMatchObject([{ subject: "about", taking: { is: "about", at: "name", to: "沂山县" } }]);
  expect(withTaken(report, changes).body.name).toBe("沂山县");
  const other = await WordFile.of(own);
  other.put(title, paragraphOf(title, [{ text: from.replace("2021", "2022") }]));
  expect(told(other).changes).toMatchObject([{ subject: "about", taking: null }]);
});

test("a file with 图解 says nothing of it, and its changes are told all the same", async () => {
  const before = { ...report, year: report.year - 1 };
  const document = await documentOf(own.edition, report, "docx", [before]);
  const file = new WordFile(await renderDocx(document, { modified: new Date(0) }));
  expect(document.nodes.some(({ kind }) => kind === "attachment")).toBe(true);
  expect(told(file)).toMatchObject({ changes: [], outside: [], notes: [expect.stringContaining("图解")] });
  const paragraph = file.find(second);
  file.put(paragraph, paragraphOf(paragraph, [{ text: "下一步加强对乡镇、街道的培训。" }]));
  expect(told(file).changes).toMatchObject([{ from: "", to: "、街道" }]);
});

test("words that one put in and another took out again are in neither text", async () => {
  const file = await WordFile.of(own);
  const paragraph = file.find(second);
  const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-01-08T09:30:00Z"`;
  const both = `<w:ins ${by("甲")}><w:del ${by("乙")}><w:r><w:delText>并且</w:delText></w:r></w:del></w:ins>`;
  file.put(paragraph, paragraph.replace("</w:p>", `${both}</w:p>`));
  expect(told(file).changes).toEqual([]);
});

test("a figure that the marks of its cell cannot have made is shown and not taken: a program has lost some of them", async () => {
  const marked = async (xml: string) => {
    const file = await WordFile.of(own);
    const row = rows(file, 0).findIndex((one) => one.includes("规章"));
    const [name = ""] = (rows(file, 0)[row] ?? "").match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
    file.writeCell(0, row, Number(/<w:gridSpan w:val="(\d+)"/.exec(name)?.[1] ?? 1), [{ text: "ZZ" }]);
    file.xml = file.xml.replace(/<w:r><w:t xml:space="preserve">ZZ<\/w:t><\/w:r>/, () => xml);
    return told(file).changes.map(({ from, to, taking }) => [from, to, taking === null]);
  };
  const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-01-08T09:30:00Z"`;
  const gone = (text: string) => `<w:del ${by("乙")}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const put = (inner: string) => `<w:ins ${by("甲")}>${inner}</w:ins>`;
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  // Word: 甲 wrote 77, 乙 took it out and wrote 88.
  expect(await marked(`${gone("0")}${put(gone("77"))}${put(run("88"))}`)).toEqual([["0", "88", false]]);
  // The same as LibreOffice saves it: that 77 was taken out is lost.
  expect(await marked(`${gone("0")}${run("77")}${put(run("88"))}`)).toEqual([["0", "7788", true]]);
});

test("two people in one paragraph are told apart", async () => {
  const file = await WordFile.of(own);
  const paragraph = file.find(first);
  file.put(
    paragraph,
    paragraphOf(paragraph, [
      { text: "全年主动公开信息" },
      { text: "120", is: "taken", by: "甲" },
      { text: "125", is: "put", by: "甲" },
      { text: "条，其中" },
      { text: "图解", is: "taken", by: "乙" },
      { text: "解读", is: "put", by: "乙" },
      { text: "12件。" },
    ]),
  );
  const { changes } = told(file);
  expect(changes.map(({ from, to, by, tracked }) => [from, to, by.map(({ author }) => author), tracked])).toEqual([
    ["120", "125", ["甲"], "all"],
    ["图解", "解读", ["乙"], "all"],
  ]);
  expect(withTaken(report, changes.slice(1)).narrative[part]?.[0]?.text).toBe("全年主动公开信息120条，其中解读12件。");
});

test("a number in the sentence that the form writes is told as the field that it is", async () => {
  const filled = { ...report, fields: { "other.feeNotices": "2", "other.feeCharged": "120", "other.feeCollected": "120" } };
  const file = await WordFile.of({ ...own, report: filled });
  const sentence = file.paragraphs.find((one) => textOf(one).includes("发出收费通知")) ?? "";
  file.put(sentence, paragraphOf(sentence, [{ text: textOf(sentence).replace("通知2件", "通知3件") }]));
  const { changes } = redlineOf({ ...own, report: filled }, readDocx(file.bytes));
  expect(changes).toMatchObject([{ subject: "field", from: "2", to: "3", taking: { is: "field", at: "other.feeNotices", to: "3" } }]);
});

test("a paragraph that was moved under 修订 is one move, by who moved it", async () => {
  const texts = ["一段主动公开。", "二段依申请公开。", "三段平台建设。", "四段监督保障。"];
  const moved = { ...report, narrative: { [part]: texts.map((text, at) => ({ id: `m${at}`, kind: "paragraph" as const, text })) } };
  const file = await WordFile.of({ ...own, report: moved });
  const mark = `w:id="7" w:author="张县长" w:date="2026-01-08T09:30:00Z"`;
  const [from, behind] = [file.find(texts[0] ?? ""), file.find(texts[3] ?? "")];
  const as = (name: string) =>
    from
      .replace(/<w:p>(<w:pPr>[\s\S]*?)<\/w:pPr>/, `<w:p>$1<w:rPr><w:${name} ${mark}/></w:rPr></w:pPr><w:${name} ${mark}>`)
      .replace("</w:p>", `</w:${name}></w:p>`);
  file.put(behind, `${behind}<w:moveToRangeStart ${mark} w:name="move1"/>${as("moveTo")}<w:moveToRangeEnd w:id="7"/>`);
  file.put(from, `<w:moveFromRangeStart ${mark} w:name="move1"/>${as("moveFrom")}<w:moveFromRangeEnd w:id="7"/>`);
  const { changes } = redlineOf({ ...own, report: moved }, readDocx(file.bytes));
  expect(changes).toMatchObject([
    { deed: "moved", from: texts[0], by: [{ author: "张县长" }], taking: { is: "moved", block: "m0", after: ["m3", "m2", "m1"] } },
  ]);
  expect(withTaken(moved, changes).narrative[part]?.map(({ id }) => id)).toEqual(["m1", "m2", "m3", "m0"]);
});

test("a row that was deleted under 修订 is named with who did it", async () => {
  const file = await WordFile.of(own);
  const [row = ""] = rows(file, 0).filter((one) => one.includes("行政规范性文件"));
  file.put(row, row.replace("<w:trPr>", `<w:trPr><w:del w:id="5" w:author="张县长" w:date="2026-01-08T09:30:00Z"/>`));
  const { changes, outside } = told(file);
  expect(changes).toEqual([]);
  expect(outside.filter(({ what }) => what.startsWith("修订中删除的行：“行政规范性文件"))).toMatchObject([{ by: [{ author: "张县长" }] }]);
});
