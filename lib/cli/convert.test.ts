// `nianbao convert`: each form read back by another reader than the one that wrote it, and nothing half-written.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import mammoth from "mammoth";
import { afterAll, expect, test } from "vitest";
import { partOf } from "../outputs/docx/unzip.testing.ts";
import { fileForms } from "../export/forms/forms.ts";
import { edited } from "../workbook/edited.testing.ts";
import { InExcel } from "../workbook/inExcel.testing.ts";
import { folderOf, here, json, nianbao, sample, samplePath } from "./runCommand.testing.ts";
import { figuresShape } from "./shapes.testing.ts";

const title = "沂水县2021年政府信息公开工作年度报告";
const bare = { format: "nianbao/1", edition: "disclosure-2021", year: 2021, body: { name: "某县" } };
const folder = folderOf({
  "in.json": readFileSync(samplePath("yishui-2021"), "utf8"),
  "bare.json": {
    ...bare,
    figures: {
      "proactive.rules.issued": '=HYPERLINK("a","b")',
      "proactive.rules.repealed": "-3",
      "proactive.rules.inForce": '约30，"多"\n行',
      "proactive.licensing.decisions": "@x",
    },
  },
  "bad.json": { ...bare, figures: { nowhere: "1" } },
  "kept.json": "kept",
  "book.bad.xlsx": "PK",
});
mkdirSync(join(folder.path, "folder.json"));
writeFileSync(join(folder.path, "gbk.json"), Buffer.from([0x22, 0xd2, 0xca, 0x22]));
afterAll(folder.remove);

const convert = (...words: readonly string[]) => here(["convert", ...words], { cwd: folder.path });
const convertAlone = (...words: readonly string[]) => nianbao(["convert", ...words], { cwd: folder.path });
const bytes = (name: string): Buffer => readFileSync(join(folder.path, name));

/** RFC 4180 by hand: fields in quotes may hold commas, line ends and doubled quotes. */
function readCsv(text: string): readonly (readonly string[])[] {
  const fields = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, field = "", end] of fields) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("JSON to JSON gives the same bytes, also onto the file itself", async () => {
  expect(await convertAlone("in.json", "out.json")).toEqual({ code: 0, stdout: "已写成 out.json。\n", stderr: "" });
  const written = bytes("out.json");
  expect(await convert("out.json", "out.json")).toMatchObject({ code: 0 });
  expect(bytes("out.json").equals(written)).toBe(true);
  expect(written.toString().replace(/^ {2}"checksum": .*\n/m, "")).toBe(bytes("in.json").toString());
});

test("the CSV holds every figure with its labels, as `figures` tells them", async () => {
  expect(await convert("in.json", "out.csv")).toMatchObject({ code: 0, stderr: "" });
  const told = figuresShape.parse((await json(["figures", "in.json"], { cwd: folder.path })).value);
  const text = bytes("out.csv").toString("utf8");
  const [heads, ...rows] = readCsv(text.slice(1));
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(heads).toEqual(["表", "行", "列", "单位", "数值", "填写内容", "纸上总计", "地址"]);
  expect(rows.map(([, row, column, , value, typed, stated, address]) => [address, row, column, value, typed, stated])).toEqual(
    told.figures.map(({ address, row, column, value, text, stated }) => [
      address,
      row.join(" / "),
      column.join(" / "),
      value ?? "",
      text ?? "",
      stated ?? "",
    ]),
  );
  expect(rows.find((row) => row.at(-1) === "proactive.fees.collected")?.slice(0, 4)).toEqual([
    "主动公开政府信息情况",
    "第二十条第（八）项 / 行政事业性收费",
    "本年收费金额（单位：万元）",
    "万元",
  ]);
});

test("typed text that a spreadsheet would run stays text in the CSV; a negative number stays a number", async () => {
  expect(await convert("bare.json", "bare.csv")).toMatchObject({ code: 0 });
  const rows = readCsv(bytes("bare.csv").toString("utf8").slice(1));
  const typed = (address: string) => rows.find((row) => row.at(-1) === address)?.slice(4, 6);
  expect(typed("proactive.rules.issued")).toEqual(["", `'=HYPERLINK("a","b")`]);
  expect(typed("proactive.licensing.decisions")).toEqual(["", "'@x"]);
  expect(typed("proactive.rules.repealed")).toEqual(["-3", "-3"]);
  expect(typed("proactive.rules.inForce")).toEqual(["", '约30，"多"\n行']);
});

test("the Word file reads back as the report and is the same bytes each time", async () => {
  expect(await convertAlone("in.json", "one.docx")).toMatchObject({ code: 0, stderr: "" });
  expect(await convert("in.json", "TWO.DOCX")).toMatchObject({ code: 0 });
  const { value } = await mammoth.extractRawText({ buffer: bytes("one.docx") });
  expect(value).toContain(title);
  expect(value).toContain("56319");
  expect(bytes("one.docx").equals(bytes("TWO.DOCX"))).toBe(true);
});

test("the Word file is printed in the style that is named, and with room for a seal", async () => {
  for (const [name, ...how] of [
    ["official.docx", "--style", "official"],
    ["plain.docx", "--style", "plain"],
    ["named.docx", "--style", "普通版式"],
    ["sealed.docx", "--seal"],
  ] as const)
    expect(await convert("in.json", name, ...how)).toMatchObject({ code: 0, stderr: "" });
  expect(bytes("official.docx").equals(bytes("one.docx"))).toBe(true);
  expect(bytes("plain.docx").equals(bytes("named.docx"))).toBe(true);
  const margins = (name: string) => /<w:pgMar w:top="(\d+)"/.exec(partOf(bytes(name), "word/document.xml"))?.[1];
  expect([margins("official.docx"), margins("plain.docx")]).toEqual(["2098", "1440"]);
  expect(bytes("sealed.docx").equals(bytes("one.docx"))).toBe(false);
});

/** Writes down on stderr what is loaded from packages. */
const noting = `data:text/javascript,${encodeURIComponent('import { registerHooks } from "node:module"; registerHooks({ load: (url, context, next) => { const name = /node_modules.((?:@[^/]+.)?[^/]+)/.exec(url)?.[1]; if (name) process.stderr.write(name + " "); return next(url, context); } });')}`;

test("only the libraries of the form that is written are loaded", async () => {
  const loaded = async (name: string) =>
    new Set(
      (await nianbao(["convert", "in.json", name], { cwd: folder.path, env: { NODE_OPTIONS: `--import=${noting}` } })).stderr.split(" "),
    );
  expect((await loaded("lean.docx")).has("docx"), "what is loaded is seen").toBe(true);
  for (const name of ["lean.json", "lean.csv"])
    expect(
      [...(await loaded(name))].filter((library) => /docx|excelts|cheerio|echarts|resvg|fflate/.test(library)),
      name,
    ).toEqual([]);
});

test("HTML is a whole page, and with --fragment only what is pasted into a portal", async () => {
  expect(await convert("in.json", "page.html")).toMatchObject({ code: 0, stderr: "" });
  expect(await convert("in.json", "part.html", "--fragment")).toMatchObject({ code: 0, stderr: "" });
  const [page, part] = [bytes("page.html").toString("utf8"), bytes("part.html").toString("utf8")];
  expect(page).toMatch(/^<!doctype html>/i);
  expect(part).not.toMatch(/<!doctype|<html|<head|<body/i);
  for (const text of [page, part]) expect(load(text)("table")).toHaveLength(3);
  expect(load(page)("title").text()).toContain(title);
});

test.each([
  [
    "an unknown form",
    ["in.json", "out.txt"],
    `不会写 out.txt 这种文件。文件名请以 ${[...new Set(fileForms.map(({ file }) => `.${file.ending}`))].join("、")} 之一结尾。`,
  ],
  ["a form without a name", ["in.json", "out"], "不会写 out 这种文件"],
  ["--fragment for another form than HTML", ["in.json", "out.docx", "--fragment"], "--fragment 只用于 .html 文件，不能用来写 out.docx。"],
  [
    "--style for a form without pages",
    ["in.json", "out.html", "--style", "plain"],
    "--style 和 --seal 只用于 .docx、.pdf、.zip 文件，不能用来写 out.html。",
  ],
  [
    "a style that there is none of",
    ["in.json", "out.docx", "--style", "花边"],
    "没有“花边”这种版式。版式有 official（公文版式，不写时用它）、plain（普通版式）。",
  ],
  ["--style without a style", ["in.json", "out.docx", "--style"], "选项 --style <版式> 后面还缺一项。"],
  ["a missing file", ["none.json", "kept.json"], "找不到文件 none.json。"],
  ["a folder to read", ["folder.json", "kept.json"], "folder.json 是文件夹"],
  ["a file that is no report", ["kept.json", "kept.json"], "文件 kept.json 没有读：没有认出政府信息公开工作年度报告"],
  [
    "a report with an unknown address",
    ["bad.json", "kept.json"],
    "文件 bad.json 不能作为报告读取：表里的数中有一处是这种格式没有的（技术信息：figures，nowhere）。",
  ],
  ["a file in another encoding", ["gbk.json", "kept.json"], "文件 gbk.json 没有读：没有认出政府信息公开工作年度报告"],
  ["a workbook that is none", ["book.bad.xlsx", "kept.json"], "文件 book.bad.xlsx 没有读：没有认出政府信息公开工作年度报告"],
  ["a folder to write over", ["in.json", "folder.json"], "不能写 folder.json：它是文件夹"],
  ["a folder that is not there", ["in.json", "none/out.json"], "不能写 none/out.json：所在的文件夹不存在。"],
  ["a file where a folder should be", ["in.json", "in.json/out.csv"], "不能写 in.json/out.csv：所在的文件夹不存在。"],
])("%s ends with 2 and one sentence that names it, and no file is left or changed", async (_, words, sentence) => {
  const before = readdirSync(folder.path);
  const { code, stdout, stderr } = await convert(...words);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(folder.path)).toEqual(before);
  expect(bytes("kept.json").toString()).toBe("kept");
});

test("a workbook that was filled in becomes a report again; what cannot be read is told with its place and ends with 2", async () => {
  expect(await convert("in.json", "book.xlsx")).toMatchObject({ code: 0, stderr: "" });
  expect(await convert("book.xlsx", "back.json")).toEqual({ code: 0, stdout: "已写成 back.json。\n", stderr: "" });
  const figuresOf = async (name: string) =>
    figuresShape.parse((await json(["figures", name], { cwd: folder.path })).value).figures.map(({ address, value }) => [address, value]);
  expect(await figuresOf("back.json")).toEqual(await figuresOf("in.json"));
  const filled = await edited(bytes("book.xlsx"), (_, sheetOf) => {
    sheetOf("收到和处理政府信息公开申请情况").getCell("D6").value = "约3";
    sheetOf("收到和处理政府信息公开申请情况").getCell("J7").value = 5;
  });
  writeFileSync(join(folder.path, "filled.xlsx"), filled);
  const { code, stdout, stderr } = await convert("filled.xlsx", "partly.csv");
  expect([code, stdout]).toEqual([2, "已写成 partly.csv。\n"]);
  expect(stderr.trim().split("\n")).toEqual([
    "没有读入：“约3”（“收到和处理政府信息公开申请情况”表 D6，应在“一、本年新收政府信息公开申请数量”的“自然人”）：应填整数，例如 12；没有的填 0。",
    "总计不一致：“二、上年结转政府信息公开申请数量”的“总计”：工作簿里是 5，各项相加是 0。",
  ]);
});

test.each([
  ["check", ["filled.xlsx"]],
  ["figures", ["filled.xlsx"]],
  ["diff", ["in.json", "filled.xlsx"]],
])("what of a workbook of ours is not read is told by %s, too", async (command, files) => {
  const said = await nianbao([command, ...files], { cwd: folder.path });
  expect(said.stdout + said.stderr).toContain("没有读入：“约3”（“收到和处理政府信息公开申请情况”表 D6");
  const whole = await nianbao([command, ...files.map((file) => (file === "filled.xlsx" ? "book.xlsx" : file))], { cwd: folder.path });
  expect(whole.stdout + whole.stderr).not.toContain("没有读入");
});

test("what looks garbled in a data file, or in the names of a workbook, is told as import tells it", async () => {
  writeFileSync(join(folder.path, "spoilt.json"), readFileSync(join(folder.path, "in.json"), "utf8").replaceAll("沂水县", "锟斤拷县"));
  const spoilt = await convert("spoilt.json", "spoilt.xlsx");
  expect([spoilt.code, spoilt.stderr]).toEqual([0, expect.stringMatching(/^spoilt\.json：文件里有像乱码的文字（“锟斤拷”）.*\n$/)]);
  const book = await convert("spoilt.xlsx", "spoilt.csv");
  expect([book.code, book.stderr]).toEqual([0, expect.stringMatching(/^请核对：“说明”表的单位或落款里有像乱码的文字（“锟斤拷”）.*\n$/)]);
});

test("of a workbook in which cells were exchanged the figures are those that stand there, and it is told", async () => {
  expect(await convert("in.json", "whole.xlsx")).toMatchObject({ code: 0 });
  writeFileSync(join(folder.path, "exchanged.xlsx"), await (await InExcel.open(bytes("whole.xlsx"))).exchange(3, "D6", "D7").bytes());
  const { code, stderr } = await convert("exchanged.xlsx", "exchanged.csv");
  expect(code).toBe(0);
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^请核对：.*D6.*被剪切、移动过，原来的格现在在 D7/),
    expect.stringMatching(/^请核对：.*D7.*被剪切、移动过，原来的格现在在 D6/),
    expect.stringContaining("总计不一致"),
    expect.stringContaining("总计不一致"),
  ]);
});

test("with --charts the charts stand in the page, beside the years that are named, and other reports are refused", async () => {
  const report = sample("yishui-2021");
  writeFileSync(join(folder.path, "before.json"), JSON.stringify({ ...report, year: 2022 }));
  writeFileSync(join(folder.path, "after.json"), JSON.stringify({ ...report, year: 2023 }));
  expect(await convert("after.json", "charts.html", "--charts", "in.json", "before.json")).toMatchObject({ code: 0, stderr: "" });
  const page = load(bytes("charts.html"));
  expect(page("svg").first().text()).toContain("2021年");
  expect(page("h3").filter((_, one) => page(one).text().includes("单位：件")).length).toBeGreaterThan(3);
  expect(await convert("in.json", "no.html", "--charts", "after.json")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("不是“沂水县”2021年以前的报告"),
  });
  expect(await convert("in.json", "no.csv", "--charts")).toMatchObject({ code: 2, stderr: expect.stringContaining("--charts 只用于") });
});
