// 勾稽关系: both sides, the difference and the clause; once for each column in which it is broken.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import type { CrossGrid, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { evaluate, type Readings } from "../arithmetic/evaluate.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { Findings } from "./finding.ts";
import { runChecks } from "./run.ts";

const full = zeros(disclosure2021);
const run = (figures: Texts, more: Partial<Report> = {}) => runChecks(openedIn(disclosure2021, reportOf(disclosure2021, figures, more)));
const balance = (figures: Texts) => run({ ...full, ...figures }).findings.filter(({ check }) => check === "applications.balance");
const clause = "国办公开办函〔2021〕30号，三、收到和处理政府信息公开申请情况";
const feeClause = "国办函〔2020〕109号《政府信息公开信息处理费管理办法》，全文";

describe("第一项＋第二项＝第三项＋第四项", () => {
  test("names both sides, the difference and the clause", () => {
    const [finding] = balance({
      "applications.received.person": "520",
      "applications.carriedIn.person": "2",
      "applications.granted.person": "500",
      "applications.notHeld.person": "12",
      "applications.carriedOut.person": "8",
    });
    expect(finding?.message).toBe(`“自然人”列：第一项＋第二项＝522，第三项＋第四项＝520，差 2。依据：${clause}。`);
    expect(finding).toMatchObject({ severity: "error", expected: "522", actual: "520", operands: 4 });
    expect(finding?.basis[0]?.quote).toBe("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和");
  });
  test("goes to the first operand, then the others, then the inputs under （七）总计", () => {
    const [finding] = balance({ "applications.received.research": "1" });
    expect(finding?.at.slice(0, 5)).toEqual(
      ["received", "carriedIn", "resultsTotal", "carriedOut", "granted"].map((row) => `applications.${row}.research`),
    );
    expect(finding?.at).toHaveLength(25);
  });
  test("is named by the full head of its column", () => {
    expect(balance({ "applications.granted.legalService": "1" })[0]?.message).toBe(
      `“法人或其他组织·法律服务机构”列：第一项＋第二项＝0，第三项＋第四项＝1，差 1。依据：${clause}。`,
    );
  });
  test("is not said again for the 总计 column", () => {
    expect(balance({ "applications.received.person": "1" }).map(({ at }) => at[0])).toEqual(["applications.received.person"]);
  });
  test("is found in two columns even where their differences cancel in the 总计 column", () => {
    expect(balance({ "applications.received.person": "1", "applications.granted.enterprise": "1" }).map(({ at }) => at[0])).toEqual([
      "applications.received.person",
      "applications.received.enterprise",
    ]);
  });
  test("is not judged in a column with a blank, and says why", () => {
    const { findings, unjudged } = run({ ...full, "applications.received.person": "5", "applications.stateSecret.person": "" });
    expect(findings).toEqual([]);
    expect(unjudged.filter(({ check }) => check === "applications.balance")).toMatchObject([{ reason: "未填完，未能判断" }]);
  });
  test("is not judged in a column with something unreadable, and says why", () => {
    const { unjudged } = run({ ...full, "applications.stateSecret.person": "无" });
    expect(unjudged.find(({ check }) => check === "applications.balance")).toMatchObject({ reason: "有无法识别的内容，未能判断" });
  });
  test("has nothing to say of a blank report, which is neither right nor wrong", () => {
    const { findings, unjudged } = run({});
    expect(findings).toEqual([]);
    expect(unjudged.filter(({ check }) => check === "applications.balance")).toHaveLength(6);
  });
});

/** What is found by the report alone, without the year before. */
const within = ({ findings, unjudged }: Findings): Findings => ({
  findings,
  unjudged: unjudged.filter(({ check }) => !check.endsWith("FromLastYear")),
});

describe("信息处理费", () => {
  const fees = (notices: string, charged: string, collected: string) =>
    within(run(full, { fields: { "other.feeNotices": notices, "other.feeCharged": charged, "other.feeCollected": collected } }));
  const checks = (...fields: Parameters<typeof fees>) => fees(...fields).findings.map(({ check }) => check);

  test.each([
    ["0", "0", "0"],
    ["3", "600", "400"],
    ["3", "600", "600"],
    ["3", "600.50", "0"],
    ["1", "0", "0"],
  ] as const)("is in order with %s notices, %s asked, %s paid", (notices, charged, collected) => {
    expect(fees(notices, charged, collected)).toEqual({ findings: [], unjudged: [] });
  });
  test("cannot be more than was asked for", () => {
    const [finding] = fees("3", "600", "600.5").findings;
    expect(finding).toMatchObject({
      check: "fees.collectedWithinCharged",
      severity: "error",
      at: ["other.feeCollected", "other.feeCharged"],
      operands: 2,
      expected: "600",
      actual: "600.5",
    });
    expect(finding?.message).toBe(`实收金额＝600.5，大于通知金额＝600，多 0.5。依据：${feeClause}。`);
  });
  test("is not asked for or paid without a notice", () => {
    expect(checks("0", "600", "0")).toEqual(["fees.chargedWithoutNotice"]);
    expect(checks("0", "600", "400")).toEqual(["fees.chargedWithoutNotice", "fees.collectedWithoutNotice"]);
    const [finding] = fees("0", "600", "0").findings;
    expect(finding).toMatchObject({ at: ["other.feeCharged", "other.feeNotices"], expected: "0", actual: "600" });
    expect(finding?.message).toBe(`发出收费通知件数＝0，通知金额应为 0，填的是 600，差 600。依据：${feeClause}。`);
  });
  test("is judged as far as it is filled in", () => {
    const { findings, unjudged } = fees("", "600", "700");
    expect(findings.map(({ check }) => check)).toEqual(["fees.collectedWithinCharged"]);
    expect(unjudged.map(({ check }) => check)).toEqual(["fees.chargedWithoutNotice", "fees.collectedWithoutNotice"]);
  });
});

test("a relation that is judged in every row says that it is a row", () => {
  const basis = [{ document: "一号文", clause: "全文" }];
  const grid: CrossGrid = {
    kind: "cross",
    id: "t",
    caption: "表",
    measure: { unit: "件", number: "count" },
    basis,
    columns: [
      { id: "part", label: "其中" },
      { id: "whole", label: "总数" },
    ],
    rows: [
      { id: "a", label: "甲" },
      { id: "b", label: "乙" },
    ],
  };
  const edition: Edition = {
    ...disclosure2021,
    sections: [{ id: "s", name: "节", heading: null, parts: [{ kind: "grid", grid }] }],
    relations: [
      {
        id: "t.part",
        severity: "warning",
        left: { name: "其中", sum: ["t.*.part"] },
        op: "atMost",
        right: { name: "总数", sum: ["t.*.whole"] },
        basis,
      },
    ],
  };
  const { findings } = runChecks(
    openedIn(edition, reportOf(edition, { "t.a.part": "1", "t.a.whole": "1", "t.b.part": "3", "t.b.whole": "1" })),
  );
  expect(findings).toMatchObject([
    { severity: "warning", at: ["t.b.part", "t.b.whole"], message: "“乙”行：其中＝3，大于总数＝1，多 2。依据：一号文，全文。" },
  ]);
});

describe("与上一年对照", () => {
  const outline = walk(disclosure2021);
  const readingsOf = (figures: Texts) => evaluate(outline, reportOf(disclosure2021, figures));
  const before = readingsOf({ ...full, "applications.carriedOut.person": "5", "proactive.normativeDocuments.inForce": "32" });
  const beside = (figures: Texts, previous: Readings | null = before) => {
    const { findings, unjudged } = runChecks(
      { edition: disclosure2021, report: reportOf(disclosure2021, figures), readings: readingsOf(figures) },
      previous ?? undefined,
    );
    return {
      findings: findings.filter(({ check }) => check.endsWith("FromLastYear")),
      unjudged: unjudged.filter(({ check }) => check.endsWith("FromLastYear")),
    };
  };
  const agreeing = {
    ...full,
    "applications.carriedIn.person": "5",
    "proactive.normativeDocuments.issued": "3",
    "proactive.normativeDocuments.repealed": "2",
    "proactive.normativeDocuments.inForce": "33",
  };

  test("finds nothing where both years agree", () => {
    expect(beside(agreeing)).toEqual({ findings: [], unjudged: [] });
  });
  test("warns where 上年结转 is not last year's 结转下年度, in its column, and keeps the numbers of both years", () => {
    const { findings } = beside({ ...agreeing, "applications.carriedIn.person": "4" });
    expect(findings).toMatchObject([
      {
        check: "applications.carriedFromLastYear",
        severity: "warning",
        at: ["applications.carriedIn.person"],
        values: { "applications.carriedIn.person": "4", "previous:applications.carriedOut.person": "5" },
      },
    ]);
    expect(findings[0]?.message).toContain("“自然人”列：二、上年结转政府信息公开申请数量＝4，上一年报告的四、结转下年度继续办理＝5，差 1");
  });
  test("warns where 现行有效件数 is not last year's with what was issued and without what was repealed", () => {
    const { findings } = beside({ ...agreeing, "proactive.normativeDocuments.inForce": "32" });
    expect(findings.map(({ check, at, expected, actual }) => [check, at[0], expected, actual])).toEqual([
      ["proactive.inForceFromLastYear", "proactive.normativeDocuments.inForce", "32", "33"],
    ]);
  });
  test("says that it could not be judged without a report of the year before, and never that it holds", () => {
    const { findings, unjudged } = beside(agreeing, null);
    expect(findings).toEqual([]);
    expect(new Set(unjudged.map(({ reason }) => reason))).toEqual(new Set(["没有上一年的报告可以对照，未能判断"]));
  });
  test("says whose number is missing", () => {
    expect(beside({ ...agreeing, "applications.carriedIn.person": "" }).unjudged.map(({ reason }) => reason)).toEqual(["未填完，未能判断"]);
    const silent = readingsOf({ ...full, "applications.carriedOut.person": "" });
    expect(beside({ ...agreeing, "proactive.normativeDocuments.inForce": "1" }, silent).unjudged).toMatchObject([
      { check: "applications.carriedFromLastYear", reason: "上一年的报告里没有填这些数，未能判断" },
    ]);
  });
});

test("where a body has none, what was filled in is told number by number, and no sum of unlike things", () => {
  const { findings } = run(
    { ...full, "proactive.rules.issued": "5", "proactive.rules.inForce": "6" },
    { body: { name: "青禾县", issuer: "青禾县人民政府", kind: "government", level: "county" } },
  );
  const [finding] = findings.filter(({ check }) => check === "proactive.rulesOfCities");
  expect(finding?.message).toContain("规章的制发、废止和现行有效件数填的是 5、0、6，不是县级和乡镇的 0 件");
  expect(finding?.message).not.toContain("11");
});
