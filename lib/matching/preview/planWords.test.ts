// The preview says in one sentence what a paste does, and in a sentence each what it does not.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { walk } from "../../edition/walk.ts";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import type { Texts } from "../../report/report.ts";
import { readBlock } from "../../clipboard/block.ts";
import type { Clipboard } from "../../seen/clipboard.ts";
import { match } from "../match.ts";
import { asText, distinct, paperOf } from "../paper.testing.ts";
import {
  alignmentWords,
  astrayWords,
  choiceWords,
  guessWords,
  leftOutWords,
  outsideWords,
  planWords,
  totalWords,
  unclearWords,
  unstatedWords,
} from "./planWords.ts";
import type { PastePlan } from "../plan.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const { figures, all } = distinct(outline);

const plan = (text: string, at: string, before: Texts = {}, year?: number): PastePlan => planIn({ html: "", text }, at, before, year);

function planIn(clipboard: Clipboard, at: string, before: Texts = {}, year?: number): PastePlan {
  const block = readBlock(clipboard, DOMParser);
  if (block === undefined) throw new RangeError("nothing to paste");
  return match(block, outline, at.split(".")[0] ?? "", at, before, year);
}
const words = (text: string, at: string, before?: Texts): string => planWords(outline, plan(text, at, before));
const whole = asText(paperOf(outline, "applications", all));
const corner = "applications.received.person";

test("a whole table: its size as rows and columns, and that its totals agree", () => {
  expect(words(whole, corner)).toBe("将填入 24 行 × 6 列共 144 格；总计 31 处与计算一致。");
});

test("figures that change others, cells that cannot be read, totals that differ", () => {
  const spoilt = whole.replace("\t1092\t", "\t约30\t").replace(/\t(\d+)\r\n四、/, "\t1\r\n四、");
  const before = { ...figures, [corner]: "1", "applications.received.enterprise": "2", "applications.carriedOut.person": "" };
  expect(words(spoilt, corner, before)).toMatch(
    /^将填入 143 格，其中 2 格会改变原有的数，140 格与原有的数相同；有 1 格没有填入（应填整数，例如 12；没有的填 0）；总计有 1 处与计算不一致。$/,
  );
});

const row = "一、本年新收政府信息公开申请数量";

const fees = "proactive.fees.collected";
const feesTable = (head: string): string => `信息内容\t${head}\n行政事业性收费\t250900`;

test("an amount whose unit nothing states is filled in by the form's unit, and that is said, with its place", () => {
  const unknown = plan(feesTable("本年收费金额"), fees);
  expect(planWords(outline, unknown)).toBe("将填入 1 格；有 1 格金额，粘贴的内容没有写单位，按“万元”填入，请核对。");
  expect(unknown.unstated.map(unstatedWords)).toEqual(["“250900”（粘贴内容第 2 行第 2 列）：没有写单位，按“万元”填入。"]);
  expect(plan(feesTable("本年收费金额（万元）"), fees).unstated).toEqual([]);
});

test("元 in a column of units of its own is not taken as 万元", () => {
  const beside = (unit: string): PastePlan => plan(`信息内容\t单位\t本年收费金额\n行政事业性收费\t${unit}\t250900`, fees);
  expect([beside("元").changes, beside("元").leftOut.map(({ reason }) => reason)]).toEqual([
    [],
    ["单位是“元”，这一格应填“万元”，没有换算"],
  ]);
  expect(beside("万元").changes.map(({ to }) => to)).toEqual(["250900"]);
});

test("cells that are left out although they hold a number: why, and never that they cannot be read", () => {
  const ofAnotherYear = plan(`项目\t自然人（2019年）\t商业企业\n${row}\t12\t5`, corner, {}, 2025);
  expect(ofAnotherYear.leftOut.map(({ text }) => text)).toContain("12");
  const twice = plan(`项目\t自然人\n${row}\t12\n${row}\t15`, corner);
  const both = plan(`项目\t自然人\t商业企业\n${row}\t12\t约5\n${row}\t15\t约6`, corner);
  const three = { ...both, leftOut: [...both.leftOut, ...ofAnotherYear.leftOut] };
  for (const one of [ofAnotherYear, twice, both, three]) expect(planWords(outline, one)).not.toContain("无法识别");
  expect(planWords(outline, ofAnotherYear)).toContain(`格没有填入（${ofAnotherYear.leftOut[0]?.reason}）`);
  expect(planWords(outline, twice)).toContain("有 2 格没有填入（这一格有不止一个数，各不相同，分不清该取哪一个，都没有取）");
  expect(planWords(outline, both)).toContain(
    "有 4 格没有填入（2 格：这一格有不止一个数，各不相同，分不清该取哪一个，都没有取。2 格：应填整数，例如 12；没有的填 0）",
  );
  expect(planWords(outline, three)).toContain("格没有填入（原因各有不同，逐条列出）");
});

test("nothing to change, nothing to paste, another table", () => {
  expect(words("5", corner, { [corner]: "5" })).toBe("1 格与原有的数相同，没有要改变的。");
  expect(words("无", corner)).toBe("没有可以填入的数；有 1 格没有填入（应填整数，例如 12；没有的填 0）。");
  expect(words(whole, "remedies.cases.directOther")).toBe(
    "粘贴的内容是“收到和处理政府信息公开申请情况”表的，请到那张表里粘贴；这里没有填入。",
  );
});

test("empty cells that keep what is there, texts outside, totals that are not judged yet, names that differ", () => {
  expect(words("1\t\t3", corner, { "applications.received.enterprise": "7" })).toBe(
    "将填入 1 行 × 2 列共 2 格；有 1 格粘贴的内容是空的，保留原有的数。",
  );
  expect(words("1\t2\t3", "applications.received.otherOrganization")).toBe(
    "将填入 1 格；有 1 处不在本表内，没有填入；总计有 1 处因还有空格未能核对。",
  );
  expect(words("项目\t数量\n予以公开\t5", corner)).toBe("将填入 1 格；有 1 处不在本表内，没有填入；有 1 处名称与本表不同，请核对。");
});

test("how values found their places", () => {
  const alignment = (text: string, at: string): string => alignmentWords(outline, plan(text, at));
  expect(alignment(whole, "applications.other.welfare")).toBe("已按行名和列名对齐，与光标在哪里无关。");
  expect(alignment("予以公开\t5", "applications.other.welfare")).toBe(
    "已按行名对齐；粘贴的内容没有本表的列名，从“法人或其他组织·社会公益组织”列起依次填入。",
  );
  expect(alignment("自然人\t商业企业\n5\t6", "applications.other.welfare")).toBe(
    "已按列名对齐；粘贴的内容没有本表的行名，从“3.其他”起依次填入。",
  );
  expect(alignment("5", "applications.other.welfare")).toBe("粘贴的内容里没有本表的行名和列名，从选中的格起依次填入。");
  expect(alignment(whole, "remedies.cases.directOther")).toBe("");
});

test.each([
  ["struck out in every row", ["<s>5</s>", "6"], ["<s>7</s>", "8"]],
  ["struck out in the first row alone", ["<s>5</s>", "6"], ["7", "8"]],
  ["no number in the first row", ["约5", "6"], ["7", "8"]],
  ["raised", ["5<sup>1</sup>", "6"], ["7<sup>1</sup>", "8"]],
  ["empty in the first row, filled in the second", ["", "6"], ["7", "8"]],
  ["empty in every row", ["", "6"], ["", "8"]],
  ["hidden in every row", ['<span style="display:none">5</span>', "6"], ['<span style="display:none">7</span>', "8"]],
])("where the first cells of rows are %s, the column is named in which the block begins", (_, ...rows) => {
  const named = ["予以公开", "部分公开"].map(
    (name, at) => `<tr><td>${name}</td>${rows[at]?.map((one) => `<td>${one}</td>`).join("")}</tr>`,
  );
  expect(
    alignmentWords(outline, planIn({ html: `<table>${named.join("")}</table>`, text: "" }, "applications.other.enterprise")),
  ).toContain("从“法人或其他组织·商业企业”列起依次填入");
});

test("where the first row is left out, the row is named in which the block begins", () => {
  const html =
    "<table><tr><td>自然人</td><td>商业企业</td></tr><tr><td><s>5</s></td><td><s>6</s></td></tr><tr><td>7</td><td>8</td></tr></table>";
  expect(alignmentWords(outline, planIn({ html, text: "" }, "applications.carriedIn.welfare"))).toContain(
    "从“二、上年结转政府信息公开申请数量”起依次填入",
  );
});

test("which table of several was taken", () => {
  expect(unclearWords(2)).toBe("剪贴板里有 2 张表都可能是要填的，分不清是哪一张，没有填入。请只复制其中的一张，再粘贴。");
  expect([choiceWords(0, 1), choiceWords(1, 3)]).toEqual(["", "剪贴板里有 3 张表，这里用的是第 2 张。"]);
});

test("each thing that needs a look has a sentence that stands alone", () => {
  const one = plan("1\t约30\t3\t4\t5\t6\t20\t8", corner);
  expect(one.leftOut.map((left) => leftOutWords(left))).toEqual([
    "“约30”（粘贴内容第 1 行第 2 列，应在“一、本年新收政府信息公开申请数量”的“法人或其他组织·商业企业”）：应填整数，例如 12；没有的填 0。",
  ]);
  expect(one.outside.map(outsideWords)).toEqual(["“8”（粘贴内容第 1 行第 8 列）：超出本表的列数。"]);
  expect(one.totals.map((total) => totalWords(outline, total))).toEqual([
    "“一、本年新收政府信息公开申请数量”的“总计”：粘贴的是 20，各项还有空格，未能核对。",
  ]);
  expect(plan("1\t2\t3\t4\t5\t6\t20", corner).totals.map((total) => totalWords(outline, total))).toEqual([
    "“一、本年新收政府信息公开申请数量”的“总计”：粘贴的是 20，各项相加是 21。",
  ]);
  expect(guessWords({ name: "结果纠错", where: "结果纠正" })).toBe("“结果纠错”对应到“结果纠正”，请核对。");
  expect(guessWords({ name: "", where: "2.重复申请" })).toBe("没有名称的一处对应到“2.重复申请”，请核对。");
});

test("a block that reaches beyond the table with figures is warned of: the cursor stood in another cell than the one meant", () => {
  const outside = [{ row: 0, column: 7, text: "12", reason: "" }] as const;
  const [own] = [plan("1\t2", "applications.granted.person")];
  expect(astrayWords(own)).toBe("");
  expect(astrayWords({ alignedBy: "cursor", outside })).toContain("有 1 个数落在表格外面");
  expect(astrayWords({ alignedBy: "labels", outside })).toBe("");
  expect(astrayWords({ alignedBy: "cursor", outside: [{ row: 0, column: 7, text: "备注", reason: "" }] })).toBe("");
});
