// The table of 2014 as printed, stated here a second time from published tables (国办发〔2014〕32号) and not from the
// declaration: every line, its unit, how deep it is set, and what it is part of.
import { expect, test } from "vitest";
import { layout } from "../../edition/layout.ts";
import { relationsOf } from "../../edition/relations.ts";
import { walk } from "../../edition/walk.ts";
import { statistics2014 } from "./edition.ts";

/** A space for each step that a line is set in; its unit behind the bar. */
const paper = `
一、主动公开情况|——
 （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条
  其中：主动公开规范性文件数|条
  制发规范性文件总数|件
 （二）通过不同渠道和方式公开政府信息的情况|——
  1.政府公报公开政府信息数|条
  2.政府网站公开政府信息数|条
  3.政务微博公开政府信息数|条
  4.政务微信公开政府信息数|条
  5.其他方式公开政府信息数|条
二、回应解读情况|——
 （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）|次
 （二）通过不同渠道和方式回应解读的情况|——
  1.参加或举办新闻发布会总次数|次
   其中：主要负责同志参加新闻发布会次数|次
  2.政府网站在线访谈次数|次
   其中：主要负责同志参加政府网站在线访谈次数|次
  3.政策解读稿件发布数|篇
  4.微博微信回应事件数|次
  5.其他方式回应事件数|次
三、依申请公开情况|——
 （一）收到申请数|件
  1.当面申请数|件
  2.传真申请数|件
  3.网络申请数|件
  4.信函申请数|件
 （二）申请办结数|件
  1.按时办结数|件
  2.延期办结数|件
 （三）申请答复数|件
  1.属于已主动公开范围数|件
  2.同意公开答复数|件
  3.同意部分公开答复数|件
  4.不同意公开答复数|件
   其中：涉及国家秘密|件
   涉及商业秘密|件
   涉及个人隐私|件
   危及国家安全、公共安全、经济安全和社会稳定|件
   不是《条例》所指政府信息|件
   法律法规规定的其他情形|件
  5.不属于本行政机关公开数|件
  6.申请信息不存在数|件
  7.告知作出更改补充数|件
  8.告知通过其他途径办理数|件
四、行政复议数量|件
 （一）维持具体行政行为数|件
 （二）被依法纠错数|件
 （三）其他情形数|件
五、行政诉讼数量|件
 （一）维持具体行政行为或者驳回原告诉讼请求数|件
 （二）被依法纠错数|件
 （三）其他情形数|件
六、举报投诉数量|件
七、依申请公开信息收取的费用|万元
八、机构建设和保障经费情况|——
 （一）政府信息公开工作专门机构数|个
 （二）设置政府信息公开查阅点数|个
 （三）从事政府信息公开工作人员数|人
  1.专职人员数（不包括政府公报及政府网站工作人员数）|人
  2.兼职人员数|人
 （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）|万元
九、政府信息公开会议和培训情况|——
 （一）召开政府信息公开工作会议或专题会议数|次
 （二）举办各类培训班数|次
 （三）接受培训人员数|人次
`
  .trim()
  .split("\n")
  .map((line) => ({
    text: line.trim().split("|")[0] ?? "",
    indent: line.length - line.trimStart().length,
    unit: line.split("|")[1] ?? "",
  }));

const place = walk(statistics2014).grids.get("statistics");
const laid = place && layout(place.grid);

test("the title, the title of the table, and the eight usual sections that are offered", () => {
  expect(statistics2014.title).toBe("{name}{year}年政府信息公开工作年度报告");
  expect(statistics2014.sections.at(-1)?.attachment).toEqual({ mark: "附件", title: "政府信息公开情况统计表（{year}年度）" });
  expect(walk(statistics2014).prose.get("report.text")?.part.titles).toHaveLength(8);
});

test("the table has 65 lines under one row of heads, each with its depth, its unit and, where it has one, a place to fill in", () => {
  expect(paper).toHaveLength(65);
  expect(laid).toMatchObject({ columns: 3, labelColumns: 2, headRows: 1 });
  expect(laid?.rows[0]?.map(({ text }) => text)).toEqual(["统计指标", "单位", "统计数"]);
  expect(laid?.rows.slice(1).map(([line, unit, value]) => [line?.text, line?.indent, unit?.text, value?.kind])).toEqual(
    paper.map(({ text, indent, unit }) => [text, indent, unit, unit === "——" ? "plain" : "value"]),
  );
});

test("58 of them are counted, two of them in 万元 with decimals", () => {
  const cells = place?.cells ?? [];
  expect(cells).toHaveLength(58);
  expect(cells.filter(({ measure }) => measure.number === "amount").map(({ row, measure }) => [row.at(-1), measure.unit])).toEqual([
    ["七、依申请公开信息收取的费用", "万元"],
    ["（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "万元"],
  ]);
});

test("a line is called with the lines that it stands under", () => {
  expect(walk(statistics2014).cells.get("statistics.tradeSecret.value")?.row).toEqual([
    "三、依申请公开情况",
    "（三）申请答复数",
    "4.不同意公开答复数",
    "涉及商业秘密",
  ]);
  expect(walk(statistics2014).cells.get("statistics.lawsuitsOther.value")).toMatchObject({
    row: ["五、行政诉讼数量", "（三）其他情形数"],
    column: ["统计数"],
  });
});

test("above the table stands who reports, below it who answers for it", () => {
  const fields = statistics2014.sections
    .at(-1)
    ?.parts.map((part) => (part.kind === "fields" ? part.fields.map(({ label }) => label).join(" ") : part.kind));
  expect(fields).toEqual(["填报单位（盖章）", "grid", "单位负责人 审核人 填报人", "联系电话 填报日期"]);
});

test("every sum of the table is a relation, and every 其中 is at most its whole; 制发规范性文件总数 is part of nothing", () => {
  const labels = (places: readonly unknown[]) =>
    places.map((at) =>
      place?.cells
        .find(({ address }) => address === at)
        ?.row.at(-1)
        ?.replace(/（不.*/, ""),
    );
  const relations = relationsOf(statistics2014);
  expect(relations.filter(({ op }) => op === "equal").map(({ left, right }) => [...labels(left.sum), right.sum.length])).toEqual([
    ["（一）收到申请数", 4],
    ["（二）申请办结数", 2],
    ["4.不同意公开答复数", 6],
    ["（三）申请答复数", 8],
    ["四、行政复议数量", 3],
    ["五、行政诉讼数量", 3],
    ["（三）从事政府信息公开工作人员数", 2],
  ]);
  expect(
    relations
      .filter(({ op, right }) => op === "atMost" && right.sum.length === 1)
      .map(({ left, right }) => [...labels(left.sum), ...labels(right.sum)]),
  ).toEqual([
    ["其中：主动公开规范性文件数", "（一）主动公开政府信息数"],
    ["其中：主要负责同志参加新闻发布会次数", "1.参加或举办新闻发布会总次数"],
    ["其中：主要负责同志参加政府网站在线访谈次数", "2.政府网站在线访谈次数"],
    ...[
      "其中：涉及国家秘密",
      "涉及商业秘密",
      "涉及个人隐私",
      "危及国家安全、公共安全、经济安全和社会稳定",
      "不是《条例》所指政府信息",
      "法律法规规定的其他情形",
    ].map((part) => [part, "4.不同意公开答复数"]),
  ]);
});
