// The format of 2019 as printed, stated here a second time from published tables (国办公开办函〔2019〕60号) and not from the
// declaration: every label with its punctuation, every merge, every place.
import { describe, expect, test } from "vitest";
import { layout } from "../../edition/layout.ts";
import { walk } from "../../edition/walk.ts";
import { disclosure2021 } from "../disclosure-2021/edition.ts";
import { reportOf, zeros } from "../../report/reportOf.testing.ts";
import { guardedIn } from "../guarded.testing.ts";
import { printedIn, type PaperCell } from "../printed.testing.ts";
import { disclosure2019 } from "./edition.ts";

const printed = (id: string): readonly PaperCell[] => printedIn(disclosure2019, id);

test("the title and the six headings", () => {
  expect(disclosure2019.title).toBe("{name}{year}年政府信息公开工作年度报告");
  expect(disclosure2019.sections.flatMap(({ heading }) => heading ?? [])).toEqual([
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});

/** A block of table two: its clause, its heads, its rows; `spans` of the labels and of the columns. */
function block(
  row: number,
  clause: string,
  spans: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly [label: string, id: string])[],
  ids: readonly string[],
): readonly PaperCell[] {
  const line = (at: number, texts: readonly string[]): readonly PaperCell[] =>
    texts.map((text, place) => [at, spans.slice(0, place).reduce((sum, span) => sum + span, 0), 1, spans[place] ?? 0, text]);
  return [
    [row, 0, 1, 5, clause],
    ...line(row + 1, ["信息内容", ...heads]),
    ...rows.flatMap(([label, id], place) => line(row + 2 + place, [label, ...ids.map((column) => `@proactive.${id}.${column}`)])),
  ];
}

test("table two is one table of 18 rows and 5 columns, 1|1|2|1 where there are three figures and 1|2|2 where there are two", () => {
  const [three, two] = [
    [1, 1, 2, 1],
    [1, 2, 2],
  ];
  const inventory = ["previousItems", "change", "decisions"];
  expect(printed("proactive")).toEqual([
    ...block(
      0,
      "第二十条第（一）项",
      three,
      ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
      [
        ["规章", "rules"],
        ["规范性文件", "normativeDocuments"],
      ],
      ["made", "disclosed", "disclosedInAll"],
    ),
    ...block(
      4,
      "第二十条第（五）项",
      three,
      ["上一年项目数量", "本年增/减", "处理决定数量"],
      [
        ["行政许可", "licensing"],
        ["其他对外管理服务事项", "otherServices"],
      ],
      inventory,
    ),
    ...block(
      8,
      "第二十条第（六）项",
      three,
      ["上一年项目数量", "本年增/减", "处理决定数量"],
      [
        ["行政处罚", "penalties"],
        ["行政强制", "coercion"],
      ],
      inventory,
    ),
    ...block(12, "第二十条第（八）项", two, ["上一年项目数量", "本年增/减"], [["行政事业性收费", "fees"]], ["previousItems", "change"]),
    ...block(15, "第二十条第（九）项", two, ["采购项目数量", "采购总金额"], [["政府集中采购", "procurement"]], ["projects", "spent"]),
  ]);
  expect(walk(disclosure2019).grids.get("proactive")?.cells).toHaveLength(22);
});

describe("table three has 26 rows and 10 columns", () => {
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
    ["granted", [5, 0, 20, 1, "三、本年度办理结果"], [5, 1, 1, 2, "（一）予以公开"]],
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
    ["otherHandling", [23, 1, 1, 2, "（六）其他处理"]],
    ["resultsTotal", [24, 1, 1, 2, "（七）总计"]],
    ["carriedOut", [25, 0, 1, 3, "四、结转下年度继续办理"]],
  ];

  test("with these labels and merges, each in its place", () => {
    expect(printed("applications")).toEqual([...heads, ...body.flatMap(([id, ...labels], place) => [...labels, ...values(3 + place, id)])]);
  });
  test("of which the three rows of heads repeat on each page", () => {
    const place = walk(disclosure2019).grids.get("applications");
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

test("only 本年增/减 has a sign, and only 采购总金额 has decimals and a unit to choose", () => {
  const at = (number: string) =>
    [...walk(disclosure2019).cells.values()].filter(({ measure }) => measure.number === number).map(({ address }) => address);
  expect(at("change")).toEqual(["licensing", "otherServices", "penalties", "coercion", "fees"].map((row) => `proactive.${row}.change`));
  expect(at("amount")).toEqual(["proactive.procurement.spent"]);
  expect(walk(disclosure2019).cells.get("proactive.procurement.spent")?.measure.units).toEqual({ 元: "1", 万元: "10000" });
});

test("a place has the address that it has in the format after it only where it counts the same", () => {
  const labels = (cell: { readonly row: readonly string[]; readonly column: readonly string[] }) =>
    [...cell.row, ...cell.column].map((label) => label.replace(/^（六）其他处理$/, ""));
  const later = walk(disclosure2021).cells;
  const different = [...walk(disclosure2019).cells.values()].filter((cell) => {
    const other = later.get(cell.address);
    return other !== undefined && labels(cell).join() !== labels(other).join();
  });
  expect(different.map(({ address }) => address)).toEqual([
    "proactive.licensing.decisions",
    "proactive.penalties.decisions",
    "proactive.coercion.decisions",
  ]);
  expect([...walk(disclosure2019).cells.keys()].filter((address) => later.has(address) && address.startsWith("proactive."))).toHaveLength(
    3,
  );
});

test("a printed total holds every number of tables three and four, and the 勾稽关系 every number of table three without one", () => {
  const outline = walk(disclosure2019);
  const report = reportOf(disclosure2019, zeros(disclosure2019), {
    stated: Object.fromEntries(outline.totals.map(({ address }) => [address, "0"])),
  });
  const of = (...grids: readonly string[]) => [...outline.cells.values()].filter(({ grid }) => grids.includes(grid.id));
  expect(guardedIn(disclosure2019, report)).toEqual(of("applications", "remedies"));
  expect(guardedIn(disclosure2019, { ...report, stated: {} })).toEqual(of("applications").filter(({ total }) => !total));
});
