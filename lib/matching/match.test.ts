// Where pasted figures go: by their labels wherever the cursor stands, else at the cursor; and what becomes of the rest.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { Edition, Line, Part } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { compose } from "../document/compose.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readReportText } from "../report/read.ts";
import type { Texts } from "../report/report.ts";
import { readBlock, readBlocks } from "../clipboard/block.ts";
import type { Clipboard } from "../seen/clipboard.ts";
import { blockFor, meantAmong } from "./labels/home.ts";
import { match } from "./match.ts";
import { asSlippedText, asText, paperOf, pick, reworded, rowsWith } from "./paper.testing.ts";
import type { PastePlan } from "./plan.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, "../clipboard/fixtures", name), "utf8");

const reading = readReportText(readFileSync(join(import.meta.dirname, "../editions/disclosure-2021/samples/yishui-2021.json"), "utf8"));
if ("problems" in reading) throw new RangeError(reading.problems.join("\n"));
const { report } = reading;
const printed: Texts = { ...report.figures, ...report.stated };

/** The form with （六）其他处理 as one row, as it was in 2019. */
const oneRow = (line: Line): Line => {
  if (!("lines" in line)) return line;
  return line.id === "otherHandling" ? { id: "otherHandling", label: line.label } : { ...line, lines: line.lines.map(oneRow) };
};
const oneRowPart = (part: Part): Part =>
  part.kind === "grid" && part.grid.kind === "cross" && part.grid.id === "applications"
    ? { ...part, grid: { ...part.grid, rows: part.grid.rows.map(oneRow) } }
    : part;
const withOneRow: Edition = {
  ...disclosure2021,
  id: "one-row",
  sections: disclosure2021.sections.map((section) => ({ ...section, parts: section.parts.map(oneRowPart) })),
};

const ownFigures = (grid: string): Texts =>
  Object.fromEntries(Object.entries(report.figures).filter(([address]) => address.startsWith(`${grid}.`)));
const filled = ({ changes }: PastePlan): Texts => Object.fromEntries(changes.map(({ address, to }) => [address, to]));
const totalsOf = (grid: string): number => outline.totals.filter((cell) => cell.grid.id === grid).length;

function paste(clipboard: Partial<Clipboard>, at: string, figures: Texts = {}, year?: number): PastePlan {
  const block = readBlock({ html: "", text: "", ...clipboard }, DOMParser);
  if (block === undefined) throw new RangeError("nothing to paste");
  return match(block, outline, at.split(".")[0] ?? "", at, figures, year);
}
const pasteText = (text: string, at: string, figures: Texts = {}): PastePlan => paste({ text }, at, figures);

/** Exactly the report's figures of the grid, every total equal, nothing left over. */
function expectWhole(plan: PastePlan, grid: string): void {
  expect(filled(plan)).toEqual(ownFigures(grid));
  expect(plan.totals).toHaveLength(totalsOf(grid));
  expect({
    differing: plan.totals.filter(({ differs, ours }) => differs || ours === null),
    leftOut: plan.leftOut,
    outside: plan.outside,
    guesses: plan.guesses,
  }).toEqual({ differing: [], leftOut: [], outside: [], guesses: [] });
}

const cursors = {
  proactive: ["proactive.rules.issued", "proactive.rules.inForce", "proactive.fees.collected"],
  applications: ["applications.received.person", "applications.thirdParty.research", "applications.carriedOut.total"],
  remedies: ["remedies.cases.reconsiderationUpheld", "remedies.cases.directOther", "remedies.cases.afterReconsiderationTotal"],
} as const;
const grids = ["proactive", "applications", "remedies"] as const;

describe("a whole table with its labels gives exactly the report's figures, wherever the cursor stands:", () => {
  const page = renderFragment(compose(disclosure2021, report));
  describe.each(grids)("%s", (grid) => {
    test.each([
      ["our own page, all three tables of it", { html: page }],
      ["text of a spreadsheet", { text: asText(paperOf(outline, grid, printed)) }],
      ["text of a browser, merges lost and rows slipped to the left", { text: asSlippedText(paperOf(outline, grid, printed)) }],
    ])("%s", (_, clipboard) => {
      const block = blockFor(readBlocks({ html: "", text: "", ...clipboard }, DOMParser), outline, grid);
      if (block === undefined) throw new RangeError("no block");
      for (const cursor of cursors[grid]) expectWhole(match(block, outline, grid, cursor, {}), grid);
    });
  });

  test("Calc, table four where a caption has run into the first head: that text alone is outside", () => {
    const plan = paste({ html: fixture("calc-remedies.html") }, "remedies.cases.directOther");
    expect(filled(plan)).toEqual(ownFigures("remedies"));
    expect(plan.outside).toEqual([
      { row: 0, column: 0, text: "政府信息公开行政复议、行政诉讼情况\n行政复议", reason: "看作标题或列名，本表没有" },
    ]);
  });

  test("labels without ordinals, with half-width signs, spaces and line breaks", () => {
    const worn = reworded(paperOf(outline, "applications", printed), (text) =>
      text
        .replace(/^(?:（[一二三四五六七]）|\d\.|[一二三四]、)/, "")
        .replace(/（/g, "(")
        .replace(/）/g, ") ")
        .replace(/，/g, ",")
        .replace(/(.{3})/g, "$1\n"),
    );
    expectWhole(pasteText(asText(worn), "applications.carriedOut.total"), "applications");
  });
});

test("a portal's page as text, merges flattened and heads cut short (砚山县2022年): every figure, the cut heads as guesses", () => {
  const yanshan = readReportText(readFileSync(join(import.meta.dirname, "../editions/disclosure-2021/samples/yanshan-2022.json"), "utf8"));
  if ("problems" in yanshan) throw new RangeError(yanshan.problems.join("\n"));
  const plans = grids.map((grid) => pasteText(fixture(`portal-${grid}.txt`), cursors[grid][1]));
  expect(Object.assign({}, ...plans.map(filled))).toEqual(yanshan.report.figures);
  expect(plans.flatMap(({ totals }) => totals).filter(({ differs, ours }) => differs || ours === null)).toEqual([]);
  expect(plans.map(({ guesses }) => guesses.length)).toEqual([0, 0, 15]);
});

describe("a part of a table with its labels", () => {
  const paper = paperOf(outline, "applications", printed);
  const values = rowsWith(paper);

  test("rows in another order, and rows that are not there", () => {
    const turned = pick(paper, [0, 1, 2, ...[...values].reverse().filter((_, place) => place % 3 !== 0)]);
    const plan = pasteText(asText(turned), "applications.received.person");
    expect(plan.changes.filter(({ address, to }) => report.figures[address] !== to)).toEqual([]);
    expect(plan.changes).toHaveLength((16 - 1) * 6);
    expect(plan.guesses).toEqual([]);
  });

  test("columns that are not there: the others stay under their heads", () => {
    const plan = pasteText(asText(pick(paper, [0, 1, 2, ...values], [0, 1, 2, 4, 8, 9])), "applications.received.person");
    expect(new Set(plan.changes.map(({ address }) => address.split(".")[2]))).toEqual(new Set(["enterprise", "otherOrganization"]));
    expect(plan.changes.filter(({ address, to }) => report.figures[address] !== to)).toEqual([]);
  });

  test("labels of rows and one column without a head: the cursor's column", () => {
    const plan = pasteText("（一）予以公开\t5\n重复申请\t7", "applications.received.welfare");
    expect(plan.alignedBy).toBe("rows");
    expect(filled(plan)).toEqual({ "applications.granted.welfare": "5", "applications.repeated.welfare": "7" });
  });

  test("labels of rows and more columns than there is room for: from the first column of values", () => {
    expect(filled(pasteText("（一）予以公开\t5\t6\t7", "applications.received.total"))).toEqual({
      "applications.granted.person": "5",
      "applications.granted.enterprise": "6",
      "applications.granted.research": "7",
    });
  });

  test("heads without labels of rows: the cursor's row and those below", () => {
    const plan = pasteText("商业企业\t自然人\n5\t6\n7\t8", "applications.granted.total");
    expect(plan.alignedBy).toBe("columns");
    expect(filled(plan)).toEqual({
      "applications.granted.enterprise": "5",
      "applications.granted.person": "6",
      "applications.partlyGranted.enterprise": "7",
      "applications.partlyGranted.person": "8",
    });
  });

  test("heads that stand in several groups go to the group that is named", () => {
    const html =
      "<table><tr><td colspan=2>复议后起诉</td><td colspan=2>行政复议</td></tr><tr><td>结果维持</td><td>结果纠正</td><td>结果维持</td><td>结果纠正</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>";
    const plan = paste({ html }, "remedies.cases.directUpheld");
    expect(filled(plan)).toEqual({
      "remedies.cases.afterReconsiderationUpheld": "1",
      "remedies.cases.afterReconsiderationCorrected": "2",
      "remedies.cases.reconsiderationUpheld": "3",
      "remedies.cases.reconsiderationCorrected": "4",
    });
  });

  test.each([
    ["复议后起诉\t行政复议\t未经复议直接起诉", ["afterReconsideration", "reconsideration", "direct"]],
    ["行政复议\t复议后起诉\t未经复议直接起诉", ["reconsideration", "afterReconsideration", "direct"]],
    ["行政复议\t未经复议直接起诉\t复议后起诉", ["reconsideration", "direct", "afterReconsideration"]],
    ["项目\t行政复议\t未经复议直接起诉\t复议后起诉", []],
    ["行政赔偿\t行政复议\t未经复议直接起诉", []],
    ["未经复议直接起诉\t行政复议", []],
    ["行政复议\t行政诉讼", ["reconsideration", "direct", "afterReconsideration"]],
    ["行政诉讼\t行政复议", []],
  ])("groups side by side whose merges were lost, %j, decide by their own order, or nothing goes in", (groups, found) => {
    const plan = pasteText(`${groups}\n${"结果维持\t结果纠正\t".repeat(3).trim()}\n1\t2\t3\t4\t5\t6`, "remedies.cases.directUpheld");
    expect(plan.changes.map(({ address, to, guessed }) => `${to} ${address}${guessed ? "?" : ""}`).sort()).toEqual(
      found.flatMap((group, place) => [
        `${place * 2 + 1} remedies.cases.${group}Upheld`,
        `${place * 2 + 2} remedies.cases.${group}Corrected`,
      ]),
    );
    if (found.length === 0)
      expect(plan.outside.find(({ text }) => text === "1")?.reason).toBe(
        "列名的分组或次序与本表不同，分不出是哪一组的哪一列；请按本表的次序排好，或分组粘贴",
      );
  });

  test("where no group is named, to the cursor's, and that is said to be a guess", () => {
    const plan = pasteText("结果维持\t结果纠正\n1\t2", "remedies.cases.directOther");
    expect(filled(plan)).toEqual({ "remedies.cases.directUpheld": "1", "remedies.cases.directCorrected": "2" });
    expect(plan.changes.map(({ guessed }) => guessed)).toEqual([true, true]);
  });

  test("其他 is a column among heads and a row before figures", () => {
    expect(filled(pasteText("其他\t总计\n5\t5", "applications.granted.person"))).toEqual({ "applications.granted.otherOrganization": "5" });
    expect(filled(pasteText("其他\t5", "applications.granted.person"))).toEqual({ "applications.other.person": "5" });
  });

  test("a name that differs is found between its neighbours, marked as a guess; one unlike any name is not", () => {
    const rows = pick(paper, [0, 1, 2, ...values]);
    const typo = pasteText(asText(reworded(rows, (text) => text.replace("重复申请", "重复的申请"))), "applications.received.person");
    expect(typo.guesses).toEqual([{ name: "2.重复的申请", where: "2.重复申请" }]);
    expect(typo.changes.filter(({ guessed }) => guessed).map(({ address }) => address.split(".")[1])).toEqual(
      Array.from({ length: 6 }, () => "repeated"),
    );
    const other = pasteText(asText(reworded(rows, (text) => text.replace("2.重复申请", "本月小计"))), "applications.received.person");
    expect(other.changes.some(({ address }) => address.includes(".repeated."))).toBe(false);
    expect(other.outside.map(({ reason }) => reason)).toEqual(Array.from({ length: 8 }, () => "本表没有“本月小计”这一行"));
  });

  test("a group with sums of its own is no row, be there a row missing below it or not", () => {
    const sums = pasteText(`部分公开\t5\n（三）不予公开\t8\n2.其他法律行政法规禁止公开\t2\n`, "applications.received.person");
    expect(filled(sums)).toEqual({ "applications.partlyGranted.person": "5", "applications.prohibited.person": "2" });
    expect(sums.outside.map(({ text }) => text)).toEqual(["8"]);
  });

  test("（六）其他处理 as a row of its own, as the form of 2019 had it, is no row of this form, nor the one that is missing there", () => {
    expect(pasteText("（六）其他处理\t5\n（七）总计\t9", "applications.received.person").changes).toEqual([]);
    const between = pasteText(
      "5.要求行政机关确认或重新出具已获取信息\t1\n（六）其他处理\t8\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t2",
      "applications.received.person",
    );
    expect(filled(between)).toEqual({ "applications.reissue.person": "1", "applications.feeOverdue.person": "2" });
  });

  test("and where the form has it as one row, the rows that stand beside it in the block are not that row", () => {
    const short = walk(withOneRow);
    const block = readBlock(
      { html: "", text: "（五）不予处理\t4.无正当理由大量反复申请\t3\n（六）其他处理\t1.申请人逾期不补正\t5\n（七）总计\t\t8" },
      DOMParser,
    );
    const plan = block && match(block, short, "applications", "applications.received.person", {});
    expect(plan && filled(plan)).toEqual({ "applications.excessive.person": "3" });
    expect(plan?.outside.map(({ reason }) => reason)).toContain("本表没有“1.申请人逾期不补正”这一行");
  });

  test("a column of zeros that were left blank keeps its place under its head", () => {
    expect(
      filled(pasteText("项目\t自然人\t商业企业\t科研机构\n一、本年新收政府信息公开申请数量\t\t\t5", "applications.granted.person")),
    ).toEqual({ "applications.received.research": "5" });
  });

  test("empty places that merged labels left behind are no columns", () => {
    const plan = pasteText("予以公开\t\t\t\t1\t2\t3\t4\t5\t6\t21", "applications.received.welfare");
    expect(Object.values(filled(plan))).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(plan.totals.map(({ differs }) => differs)).toEqual([false]);
  });

  test("one column less and a column of remarks more, in text whose heads have slipped, are not taken for the whole", () => {
    const remarks = (part: string): string =>
      part
        .split("\n")
        .map((row, place) => `${row}\t${place === 1 ? "备注" : place > 2 ? "同上年" : ""}`)
        .join("\n");
    expect(
      pasteText(remarks(asSlippedText(pick(paper, [0, 1, 2, ...values], [0, 1, 2, 3, 4, 5, 6, 8, 9]))), "applications.received.person")
        .changes,
    ).toEqual([]);
  });

  test("all columns but the totals are not all columns where a head names a total", () => {
    const part = reworded(pick(paper, [0, 1, 2, ...values], [0, 1, 2, 3, 4, 5, 6, 8, 9]), (text) => text.replace("科研机构", "科研"));
    expect(pasteText(asSlippedText(part), "applications.received.person").changes).toEqual([]);
  });

  test("a head of another part of the table does not go where the cursor is", () => {
    const plan = pasteText("本年制发件数\n5", "proactive.licensing.decisions");
    expect([plan.changes, plan.outside.map(({ reason }) => reason)]).toEqual([[], ["本表没有“本年制发件数”这一列"]]);
  });

  test("groups that may have slipped do not decide: what order decides instead is a guess", () => {
    const slipped = "行政诉讼\n未经复议直接起诉\t复议后起诉\n结果维持\t其他结果\t尚未审结\n1\t2\t3";
    for (const text of [slipped, slipped.replace("行政诉讼", "行政诉讼\t\t").replace("复议后起诉", "复议后起诉\t")]) {
      const { changes } = pasteText(text, "remedies.cases.reconsiderationUpheld");
      expect(changes.map(({ guessed }) => guessed)).toEqual([true, true, true]);
    }
  });

  test("columns of one name under one group, in text that has lost its merges, are not placed at all", () => {
    expect(pasteText("行政复议\t\t\t\n结果维持\t结果纠正\t结果维持\t结果纠正\n1\t2\t3\t4", "remedies.cases.directUpheld").changes).toEqual(
      [],
    );
  });

  test("running numbers, remarks, titles and signatures around it are outside and shift nothing", () => {
    const line = (number: string, row: number): string => {
      const texts = paper[row]?.map(({ text }) => text) ?? [];
      return [number, texts[0], ...texts.slice(3), "同上年"].join("\t");
    };
    const text = [
      "沂水县2021年统计表",
      "单位：件",
      ["序号", "项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", "备注"].join("\t"),
      line("1", 3),
      line("2", 4),
      "填表人：张三\t2022年1月10日",
    ].join("\n");
    const plan = pasteText(text, "applications.granted.welfare");
    expect(filled(plan)).toEqual(
      Object.fromEntries(Object.entries(report.figures).filter(([address]) => /^applications\.(received|carriedIn)\./.test(address))),
    );
    expect(plan.outside.map((one) => one.text)).toEqual([
      "沂水县2021年统计表",
      "单位：件",
      "序号",
      "项目",
      "备注",
      "1",
      "同上年",
      "2",
      "同上年",
      "填表人：张三",
      "2022年1月10日",
    ]);
  });

  test("years over the columns are not taken for the grid's columns", () => {
    const plan = pasteText("项目\t2021年\t2022年\n（一）予以公开\t5\t6", "applications.received.person");
    expect(plan.changes).toEqual([]);
    expect(plan.outside.map(({ text, reason }) => [text, reason])).toEqual([
      ...["项目", "2021年", "2022年"].map((text) => [text, "看作标题或列名，本表没有"]),
      ["5", "本表没有“2021年”这一列"],
      ["6", "本表没有“2022年”这一列"],
    ]);
  });

  test("a single column with a name of its own goes to the cursor's, as a guess", () => {
    const plan = pasteText("项目\t数量\n（一）予以公开\t5\n重复申请\t6", "applications.received.research");
    expect(filled(plan)).toEqual({ "applications.granted.research": "5", "applications.repeated.research": "6" });
    expect(plan.guesses).toEqual([{ name: "数量", where: "法人或其他组织·科研机构" }]);
  });
});

describe("a block without labels goes in at the selected cell", () => {
  test("what goes beyond the last row or column is reported, not dropped and not wrapped", () => {
    const plan = pasteText("1\t2\t3\n4\t5\t6", "applications.carriedOut.otherOrganization");
    expect(filled(plan)).toEqual({ "applications.carriedOut.otherOrganization": "1" });
    expect(plan.totals.map(({ address, printed: text }) => [address, text])).toEqual([["applications.carriedOut.total", "2"]]);
    expect(plan.outside).toEqual([
      { row: 0, column: 2, text: "3", reason: "超出本表的列数" },
      ...["4", "5", "6"].map((text, column) => ({ row: 1, column, text, reason: "超出本表的行数" })),
    ]);
  });

  test("one value goes into one cell", () => {
    expect(pasteText(" 1,234 件", "applications.received.person", { "applications.received.person": "7" }).changes).toEqual([
      { row: 0, column: 0, text: " 1,234 件", address: "applications.received.person", from: "7", to: "1234", guessed: false },
    ]);
  });

  test("in table two a column goes down through its blocks, over their heads", () => {
    expect(filled(pasteText("1\n2\n3\n4\n5\n6.5", "proactive.rules.issued"))).toEqual({
      "proactive.rules.issued": "1",
      "proactive.normativeDocuments.issued": "2",
      "proactive.licensing.decisions": "3",
      "proactive.penalties.decisions": "4",
      "proactive.coercion.decisions": "5",
      "proactive.fees.collected": "6.5",
    });
  });

  test("names that are nobody's, above or at the left, do not push the figures on", () => {
    expect(filled(pasteText("街道办\t12\n民政局\t5", "applications.received.person"))).toEqual({
      "applications.received.person": "12",
      "applications.carriedIn.person": "5",
    });
    expect(filled(pasteText("件数\n12\n5", "applications.received.person"))).toEqual({
      "applications.received.person": "12",
      "applications.carriedIn.person": "5",
    });
  });

  test("无 and 未统计 in the first place are values that cannot be read, and keep it", () => {
    expect(filled(pasteText("无\n12", "applications.received.person"))).toEqual({ "applications.carriedIn.person": "12" });
    expect(filled(pasteText("未统计\t12", "applications.received.person"))).toEqual({ "applications.received.enterprise": "12" });
  });
});

describe("values", () => {
  test("an empty cell keeps its place and leaves what is in the form; such cells are listed", () => {
    const before = { "applications.carriedIn.person": "9", "applications.carriedIn.enterprise": "8" };
    const plan = pasteText("1\t2\n\t3\n4\t", "applications.received.person", before);
    expect(filled(plan)).toEqual({
      "applications.received.person": "1",
      "applications.received.enterprise": "2",
      "applications.carriedIn.enterprise": "3",
      "applications.granted.person": "4",
    });
    expect(plan.kept).toEqual(["applications.carriedIn.person"]);
  });

  test("a number that is there already is the same, however it is written", () => {
    const plan = pasteText("１，２３４\t5", "applications.received.person", {
      "applications.received.person": "1234",
      "applications.received.enterprise": "5.0",
    });
    expect([plan.changes, plan.same.map(({ address }) => address)]).toEqual([
      [],
      ["applications.received.person", "applications.received.enterprise"],
    ]);
  });

  test("what is no number is listed with its place and a reason, and left out", () => {
    const plan = pasteText("约30\t/\t无\t1 2\t12.5\t####", "applications.received.person");
    expect(plan.changes).toEqual([]);
    expect(plan.leftOut.map(({ text, where, reason }) => `${text}｜${where}｜${reason}`)).toEqual([
      "约30｜“一、本年新收政府信息公开申请数量”的“自然人”｜应填整数，例如 12；没有的填 0",
      "/｜“一、本年新收政府信息公开申请数量”的“法人或其他组织·商业企业”｜不是数；如果表示没有，请填 0",
      "无｜“一、本年新收政府信息公开申请数量”的“法人或其他组织·科研机构”｜应填整数，例如 12；没有的填 0",
      "1 2｜“一、本年新收政府信息公开申请数量”的“法人或其他组织·社会公益组织”｜数字中间有空格，看不出是一个数还是两个数，请删去空格或分开填写",
      "12.5｜“一、本年新收政府信息公开申请数量”的“法人或其他组织·法律服务机构”｜应填整数（件），不能有小数",
      "####｜“一、本年新收政府信息公开申请数量”的“法人或其他组织·其他”｜原表的列太窄，数没有显示出来，请加宽后重新复制",
    ]);
  });

  test("a sign is kept as a number has it", () => {
    expect(filled(pasteText("－3\t+4", "applications.received.person"))).toEqual({
      "applications.received.person": "-3",
      "applications.received.enterprise": "4",
    });
  });

  test("元 is not put where 万元 is asked for, be it behind the figure or in the head", () => {
    for (const text of [
      "统计表\t\t单位：万件\n项目\t自然人\t商业企业\n予以公开\t12\t3",
      "项目\t自然人（万件）\t商业企业（万件）\n予以公开\t12\t3",
    ]) {
      const many = pasteText(text, "applications.received.person");
      expect([many.changes, many.leftOut.map((one) => one.reason)]).toEqual([[], Array(2).fill("单位是“万件”，这一格应填“件”，没有换算")]);
    }
    const reason = "单位是“元”，这一格应填“万元”，没有换算";
    expect(pasteText("12.5元", "proactive.fees.collected").leftOut.map((one) => one.reason)).toEqual([reason]);
    const headed = pasteText("信息内容\t本年收费金额（单位：元）\n行政事业性收费\t125000", "proactive.rules.issued");
    expect([headed.changes, headed.leftOut.map((one) => one.reason)]).toEqual([[], [reason]]);
    expect(filled(pasteText("信息内容\t本年收费金额（单位：元）\n行政事业性收费\t12.5万元", "proactive.rules.issued"))).toEqual({
      "proactive.fees.collected": "12.5",
    });
  });

  test("two different figures for one cell: neither is taken, both are listed", () => {
    const plan = pasteText("予以公开\t5\n予以公开\t6", "applications.received.person");
    const reason = "这一格有不止一个数，各不相同，分不清该取哪一个，都没有取";
    expect([plan.changes, plan.leftOut.map(({ text, reason: own }) => [text, own])]).toEqual([
      [],
      [
        ["5", reason],
        ["6", reason],
      ],
    ]);
  });

  describe("of several tables with other figures each nobody can tell which is meant, unless labels tell:", () => {
    const inner = "<table><tr><td>7</td><td>8</td></tr></table>";
    test.each([
      ["two tables of bare figures", `<table><tr><td>41</td></tr></table>${inner}`, 2],
      ["a table of bare figures in a cell of another", `<table><tr><td>41</td><td>${inner}</td><td>3</td><td>0</td></tr></table>`, 2],
      ["one that a table in a row breaks off", `<table><tr><td>41</td>${inner}<td>3</td><td>0</td></tr></table>`, 2],
      ["the same figures twice", `${inner}${inner}`, 1],
      ["a table without figures beside it", `<table><tr><td>注</td><td>见下</td></tr></table>${inner}`, 1],
      ["one that has a label of the form", `${inner}<table><tr><td>（一）予以公开</td><td>5</td></tr></table>`, 1],
      ["a single table", inner, 1],
      ["nothing", "", 1],
    ])("%s", (_, html, count) => expect(meantAmong(readBlocks({ html, text: "" }, DOMParser), outline, "applications")).toBe(count));
  });

  test("the same figure twice for one cell is taken once, the other is listed", () => {
    const plan = pasteText("予以公开\t5\n予以公开\t5", "applications.received.person");
    expect(filled(plan)).toEqual({ "applications.granted.person": "5" });
    expect(plan.leftOut.map(({ text, reason }) => [text, reason])).toEqual([["5", "这一格在粘贴的内容里出现了不止一次，只取了第一个"]]);
  });

  describe("figures of another year than the report's are not taken:", () => {
    const row = "一、本年新收政府信息公开申请数量";
    const of2025 = (text: string): PastePlan => paste({ text }, "applications.received.person", {}, 2025);

    test("a column whose head names one, and no other column", () => {
      const plan = of2025(`项目\t自然人（2024年）\t商业企业（2025年）\n${row}\t41\t7`);
      expect(filled(plan)).toEqual({ "applications.received.enterprise": "7" });
      expect(plan.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
        ["41", "“自然人（2024年）”写的是 2024 年，这份报告是 2025 年的，没有取"],
      ]);
    });

    test.each(["丙寅县2023年政府信息公开工作年度报告（单位：件）", "丙寅县2023年情况\t\t单位：件"])("all under the title %j", (title) => {
      const plan = of2025(`${title}\n项目\t自然人\t商业企业\n${row}\t41\t7`);
      expect(plan.changes).toEqual([]);
      expect(plan.leftOut.map(({ text }) => text)).toEqual(["41", "7"]);
      expect(plan.leftOut[0]?.reason).toMatch(/^表的上面“丙寅县2023年.*写的是 2023 年，这份报告是 2025 年的，没有取；/);
    });

    test("under the title of the report's own year all are taken", () => {
      const plan = of2025(`丙寅县2025年情况\n项目\t自然人\t商业企业\n${row}\t41\t7`);
      expect([plan.changes.length, plan.leftOut]).toEqual([2, []]);
    });
  });
});

describe("totals", () => {
  test("are compared with ours after the paste, and never pasted", () => {
    const plan = pasteText("1\t2\t3\t4\t5\t6\t20", "applications.received.person");
    expect(plan.totals).toEqual([{ row: 0, column: 6, address: "applications.received.total", printed: "20", ours: "21", differs: true }]);
    expect(plan.changes.map(({ address }) => address)).not.toContain("applications.received.total");
  });

  test("are not judged while something that they add up is missing", () => {
    expect(pasteText("1\t2\t3\t4\t5\t\t20", "applications.received.person").totals).toMatchObject([{ ours: null, differs: false }]);
  });

  test("are left out with a reason where they are no number", () => {
    expect(pasteText("—", "applications.received.total").leftOut).toMatchObject([
      { address: "applications.received.total", reason: "不是数；如果表示没有，请填 0" },
    ]);
  });
});

describe("what is not this table's", () => {
  test("a whole workbook is refused at once", () => {
    const plan = pasteText(Array.from({ length: 20_001 }, (_, row) => row).join("\n"), "applications.received.person");
    expect([plan.changes.length, plan.outside.length]).toEqual([0, 20_001]);
  });

  test("a cursor that is in no cell of the grid is the caller's mistake", () => {
    expect(() => pasteText("1", "applications.received.nobody")).toThrow(RangeError);
    expect(() => pasteText("1", "nothing.at.all")).toThrow("no grid nothing in disclosure-2021");
  });
});

test("a clerk's own sheet from Calc: known rows and columns go in, the rest is listed with its place", () => {
  const plan = paste({ html: fixture("calc-own.html") }, "applications.carriedOut.total");
  expect(filled(plan)).toEqual({ "applications.granted.person": "1234", "applications.partlyGranted.person": "5" });
  expect(plan.leftOut.map(({ text, where }) => [text, where])).toEqual([
    ["约30", "“2.重复申请”的“自然人”"],
    ["12.5", "“3.其他”的“自然人”"],
  ]);
  expect(plan.outside.map(({ text, reason }) => [text, reason])).toEqual([
    ["项目", "看作标题或列名，本表没有"],
    ["法人", "看作标题或列名，本表没有"],
    ["-", "本表没有“法人”这一列"],
    ["/", "本表没有“法人”这一列"],
    ["1 2", "本表没有“法人”这一列"],
  ]);
});
