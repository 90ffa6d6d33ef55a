// A report that somebody published, read by the commands: what is told of it, what it becomes, and what is said where it is none.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { pageOf } from "../outputs/html/page.ts";
import { readReportText } from "../report/read.ts";
import { folderOf, here, jsonHere, sample } from "./runCommand.testing.ts";
import { checkShape, figuresShape } from "./shapes.testing.ts";

const yishui = sample("yishui-2021");
const page = pageOf(disclosure2021, yishui);
const person = "applications.received.person";
const table =
  "<table><tr><td>指标<td>单位<td>本年<td>累计<tr><td>公开文件<td>条<td>12<td>90<tr><td>受理<td>件<td>3<td>8<tr><td>答复<td>件<td>3<td>8</table>";
const folder = folderOf({
  "page.html": page,
  "dash.html": page.replace(">116<", ">—<"),
  "words.html": page.replace(">116<", ">约116<"),
  "own.html": `<h1>清河县2016年政府信息公开工作年度报告</h1><p>一、概述</p><p>全年平稳。</p>${table}`,
  "list.html": [2019, 2020, 2021, 2022].map((year) => `<p><a href=x>清河县${year}年政府信息公开工作年度报告</a></p>`).join(""),
});
afterAll(folder.remove);

const figuresOf = async (...words: readonly string[]) => {
  const { code, value } = await jsonHere(["figures", ...words], { cwd: folder.path });
  return { code, told: figuresShape.parse(value) };
};

test("figures tells each with its place in the page, and how the page was read", async () => {
  const { code, told } = await figuresOf("page.html");
  expect([code, told.edition, told.year]).toEqual([0, "disclosure-2021", 2021]);
  expect(Object.fromEntries(told.figures.filter(({ total }) => !total).map(({ address, value }) => [address, value]))).toEqual(
    yishui.figures,
  );
  expect(Object.fromEntries(told.figures.filter(({ total }) => total).map(({ address, stated }) => [address, stated]))).toEqual(
    yishui.stated,
  );
  expect(told.figures.every(({ where }) => where?.in === "html")).toBe(true);
  expect(told.reading).toMatchObject({ format: "html", reader: "html 1", unread: [], findings: [] });
});

test("what is unread has no value, and is named; a dash is nothing until it is said to be 0", async () => {
  const unread = (await figuresOf("words.html")).told;
  expect(unread.figures.find(({ address }) => address === person)?.value).toBeNull();
  expect(unread.reading.unread).toMatchObject([{ address: person, text: "约116" }]);
  const dash = (await figuresOf("dash.html")).told;
  expect(dash.figures.find(({ address }) => address === person)).toMatchObject({ value: null, text: "—" });
  expect(dash.reading.questions).toMatchObject([{ id: "blank", at: [person] }]);
  const zero = (await figuresOf("dash.html", "--blank-as-zero")).told;
  expect(zero.figures.find(({ address }) => address === person)).toMatchObject({ value: "0", text: "—" });
});

test("convert writes figures, printed totals and the text by part; what was not read is told, and ends with 2", async () => {
  const whole = await here(["convert", "page.html", "page.json"], { cwd: folder.path });
  expect([whole.code, whole.stdout]).toEqual([0, "已写成 page.json。\n"]);
  const read = readReportText(readFileSync(join(folder.path, "page.json"), "utf8"));
  expect("report" in read && [read.report.figures, read.report.stated, Object.keys(read.report.narrative)]).toEqual([
    yishui.figures,
    yishui.stated,
    Object.keys(yishui.narrative),
  ]);
  const partly = await here(["convert", "words.html", "partly.json"], { cwd: folder.path });
  expect([partly.code, partly.stderr]).toEqual([2, expect.stringMatching(/^没有读入：“约116”（第 2 张表第 4 行第 4 列）：应填整数/)]);
});

test("check judges a page as it judges a data file, and diff compares the two", async () => {
  const { code, value } = await jsonHere(["check", "page.html"], { cwd: folder.path });
  expect([code, checkShape.parse(value)]).toMatchObject([0, [{ edition: "disclosure-2021", findings: [], reading: { format: "html" } }]]);
  const { stdout } = await here(["diff", "page.html", "words.html"], { cwd: folder.path });
  expect(stdout).toContain("116 → （未填）");
});

test("tables of no known format are said to be that, and not judged", async () => {
  const { code, told } = await figuresOf("own.html");
  expect([code, told.edition, told.figures, told.reading.findings.map(({ kind }) => kind)]).toEqual([0, null, [], ["unknownTable"]]);
  expect(await here(["check", "own.html"], { cwd: folder.path })).toMatchObject({ code: 2, stdout: expect.stringContaining("没有核对") });
  const { code: judged, value } = await jsonHere(["check", "own.html"], { cwd: folder.path });
  expect([judged, checkShape.parse(value)]).toMatchObject([
    2,
    [{ error: expect.stringContaining("没有核对"), findings: [], reading: { format: "html" } }],
  ]);
});

test.each([
  [["figures", "list.html"], "这是年度报告的列表"],
  [["figures", "page.html", "--edition", "none"], "没有“none”这种格式"],
  [["figures", "page.html", "--year", "21"], "--year 后面要写四位数字的年度"],
])("%j ends with 2 and a sentence", async (words, sentence) => {
  const { code, stderr } = await here(words, { cwd: folder.path });
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
