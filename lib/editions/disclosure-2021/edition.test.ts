// The format of 2021 as printed, stated here a second time from the annex of 国办公开办函〔2021〕30号 and not from the declaration:
// every label with its punctuation, every merge, every place.
import { describe, expect, test } from "vitest";
import { layout } from "../../edition/layout.ts";
import { walk } from "../../edition/walk.ts";
import { reportOf, zeros } from "../../report/reportOf.testing.ts";
import { guardedIn } from "../guarded.testing.ts";
import { printedIn, type PaperCell } from "../printed.testing.ts";
import { disclosure2021 } from "./edition.ts";

const printed = (id: string): readonly PaperCell[] => printedIn(disclosure2021, id);

test("the title and the six headings", () => {
  expect(disclosure2021.title).toBe("{name}{year}年政府信息公开工作年度报告");
  expect(disclosure2021.sections.flatMap(({ heading }) => (heading === null ? [] : [heading]))).toEqual([
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});

test("the sections come in the order of the paper, the signature last", () => {
  expect(disclosure2021.sections.map(({ id }) => id)).toEqual([
    "preface",
    "overview",
    "disclosed",
    "requests",
    "disputes",
    "problems",
    "other",
    "signature",
  ]);
});

test("section one guides through its five aspects, each of which must be written or marked", () => {
  const parts = disclosure2021.sections.find(({ id }) => id === "overview")?.parts ?? [];
  const aspects = parts.flatMap((part) =>
    part.kind === "prose" && part.heading !== undefined && part.required && part.none !== undefined ? [part.heading] : [],
  );
  expect(aspects).toEqual(["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]);
});

test("table two is one table of 14 rows and 4 columns", () => {
  expect(printed("proactive")).toEqual([
    [0, 0, 1, 4, "第二十条第（一）项"],
    [1, 0, 1, 1, "信息内容"],
    [1, 1, 1, 1, "本年制发件数"],
    [1, 2, 1, 1, "本年废止件数"],
    [1, 3, 1, 1, "现行有效件数"],
    [2, 0, 1, 1, "规章"],
    [2, 1, 1, 1, "@proactive.rules.issued"],
    [2, 2, 1, 1, "@proactive.rules.repealed"],
    [2, 3, 1, 1, "@proactive.rules.inForce"],
    [3, 0, 1, 1, "行政规范性文件"],
    [3, 1, 1, 1, "@proactive.normativeDocuments.issued"],
    [3, 2, 1, 1, "@proactive.normativeDocuments.repealed"],
    [3, 3, 1, 1, "@proactive.normativeDocuments.inForce"],
    [4, 0, 1, 4, "第二十条第（五）项"],
    [5, 0, 1, 1, "信息内容"],
    [5, 1, 1, 3, "本年处理决定数量"],
    [6, 0, 1, 1, "行政许可"],
    [6, 1, 1, 3, "@proactive.licensing.decisions"],
    [7, 0, 1, 4, "第二十条第（六）项"],
    [8, 0, 1, 1, "信息内容"],
    [8, 1, 1, 3, "本年处理决定数量"],
    [9, 0, 1, 1, "行政处罚"],
    [9, 1, 1, 3, "@proactive.penalties.decisions"],
    [10, 0, 1, 1, "行政强制"],
    [10, 1, 1, 3, "@proactive.coercion.decisions"],
    [11, 0, 1, 4, "第二十条第（八）项"],
    [12, 0, 1, 1, "信息内容"],
    [12, 1, 1, 3, "本年收费金额（单位：万元）"],
    [13, 0, 1, 1, "行政事业性收费"],
    [13, 1, 1, 3, "@proactive.fees.collected"],
  ]);
});

describe("table three has 28 rows and 10 columns", () => {
  const columns = ["person", "enterprise", "research", "welfare", "legalService", "otherOrganization", "total"];
  const values = (row: number, id: string): readonly PaperCell[] =>
    columns.map((column, place) => [row, 3 + place, 1, 1, `@applications.${id}.${column}`]);
  const heads: readonly PaperCell[] = [
    [0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"],
    [0, 3, 1, 7, "申请人情况"],
    [1, 3, 2, 1, "自然人"],
    [1, 4, 1, 5, "法人或其他组织"],
    [1, 9, 2, 1, "总计"],
    [2, 4, 1, 1, "商业企业"],
    [2, 5, 1, 1, "科研机构"],
    [2, 6, 1, 1, "社会公益组织"],
    [2, 7, 1, 1, "法律服务机构"],
    [2, 8, 1, 1, "其他"],
  ];
  const body: readonly (readonly [id: string, ...labels: readonly PaperCell[]])[] = [
    ["received", [3, 0, 1, 3, "一、本年新收政府信息公开申请数量"]],
    ["carriedIn", [4, 0, 1, 3, "二、上年结转政府信息公开申请数量"]],
    ["granted", [5, 0, 22, 1, "三、本年度办理结果"], [5, 1, 1, 2, "（一）予以公开"]],
    ["partlyGranted", [6, 1, 1, 2, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"]],
    ["stateSecret", [7, 1, 8, 1, "（三）不予公开"], [7, 2, 1, 1, "1.属于国家秘密"]],
    ["prohibited", [8, 2, 1, 1, "2.其他法律行政法规禁止公开"]],
    ["stability", [9, 2, 1, 1, "3.危及“三安全一稳定”"]],
    ["thirdParty", [10, 2, 1, 1, "4.保护第三方合法权益"]],
    ["internalAffairs", [11, 2, 1, 1, "5.属于三类内部事务信息"]],
    ["processInformation", [12, 2, 1, 1, "6.属于四类过程性信息"]],
    ["enforcementFile", [13, 2, 1, 1, "7.属于行政执法案卷"]],
    ["administrativeQuery", [14, 2, 1, 1, "8.属于行政查询事项"]],
    ["notHeld", [15, 1, 3, 1, "（四）无法提供"], [15, 2, 1, 1, "1.本机关不掌握相关政府信息"]],
    ["needsCreation", [16, 2, 1, 1, "2.没有现成信息需要另行制作"]],
    ["unclear", [17, 2, 1, 1, "3.补正后申请内容仍不明确"]],
    ["complaint", [18, 1, 5, 1, "（五）不予处理"], [18, 2, 1, 1, "1.信访举报投诉类申请"]],
    ["repeated", [19, 2, 1, 1, "2.重复申请"]],
    ["publication", [20, 2, 1, 1, "3.要求提供公开出版物"]],
    ["excessive", [21, 2, 1, 1, "4.无正当理由大量反复申请"]],
    ["reissue", [22, 2, 1, 1, "5.要求行政机关确认或重新出具已获取信息"]],
    [
      "correctionOverdue",
      [23, 1, 3, 1, "（六）其他处理"],
      [23, 2, 1, 1, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
    ],
    ["feeOverdue", [24, 2, 1, 1, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"]],
    ["other", [25, 2, 1, 1, "3.其他"]],
    ["resultsTotal", [26, 1, 1, 2, "（七）总计"]],
    ["carriedOut", [27, 0, 1, 3, "四、结转下年度继续办理"]],
  ];

  test("with these labels and merges, each in its place", () => {
    expect(printed("applications")).toEqual([...heads, ...body.flatMap(([id, ...labels], place) => [...labels, ...values(3 + place, id)])]);
  });
  test("of which the three rows of heads repeat on each page", () => {
    const place = walk(disclosure2021).grids.get("applications");
    expect(place && layout(place.grid)).toMatchObject({ columns: 10, labelColumns: 3, headRows: 3 });
  });
});

test("table four has 4 rows and 15 columns, its only row without a label", () => {
  const outcomes = (row: number, from: number, rowSpan: number): readonly PaperCell[] =>
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text, place) => [row, from + place, rowSpan, 1, text]);
  const values = (of: string, from: number): readonly PaperCell[] =>
    ["Upheld", "Corrected", "Other", "Pending", "Total"].map((outcome, place) => [
      3,
      from + place,
      1,
      1,
      `@remedies.cases.${of}${outcome}`,
    ]);
  expect(printed("remedies")).toEqual([
    [0, 0, 1, 5, "行政复议"],
    [0, 5, 1, 10, "行政诉讼"],
    ...outcomes(1, 0, 2),
    [1, 5, 1, 5, "未经复议直接起诉"],
    [1, 10, 1, 5, "复议后起诉"],
    ...outcomes(2, 5, 1),
    ...outcomes(2, 10, 1),
    ...values("reconsideration", 0),
    ...values("direct", 5),
    ...values("afterReconsideration", 10),
  ]);
});

test("only the fees of table two are in 万元 with decimals; everything else is counted in 件", () => {
  const measured = [...walk(disclosure2021).cells.values()].filter(({ measure }) => measure.unit !== "件" || measure.number !== "count");
  expect(measured.map(({ address, measure }) => [address, measure])).toEqual([
    ["proactive.fees.collected", { unit: "万元", number: "amount" }],
  ]);
});

test("a printed total holds every number of tables three and four, and the 勾稽关系 every number of table three without one", () => {
  const outline = walk(disclosure2021);
  const report = reportOf(disclosure2021, zeros(disclosure2021), {
    stated: Object.fromEntries(outline.totals.map(({ address }) => [address, "0"])),
  });
  const of = (...grids: readonly string[]) => [...outline.cells.values()].filter(({ grid }) => grids.includes(grid.id));
  expect(guardedIn(disclosure2021, report)).toEqual(of("applications", "remedies"));
  expect(guardedIn(disclosure2021, { ...report, stated: {} })).toEqual(of("applications").filter(({ total }) => !total));
});
