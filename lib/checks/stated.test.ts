// 核对总数: what the paper says beside what we compute.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Texts } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { runChecks } from "./run.ts";
import { statedTotals } from "./stated.ts";

const outline = walk(disclosure2021);
const full = zeros(disclosure2021);
const run = (stated: Texts, figures: Texts = full) => runChecks(openedIn(disclosure2021, reportOf(disclosure2021, figures, { stated })));
const remedies = "国办公开办函〔2021〕30号，四、政府信息公开行政复议、行政诉讼情况";

test("a printed total that differs is an error with both sides, the difference and the label that makes it a sum", () => {
  const [finding, ...others] = run({ "remedies.cases.directTotal": "5" }, { ...full, "remedies.cases.directUpheld": "3" }).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ check: "stated.remedies.directTotal", severity: "error", expected: "3", actual: "5", operands: 5 });
  expect(finding?.at).toEqual(
    ["directTotal", "directUpheld", "directCorrected", "directOther", "directPending"].map((column) => `remedies.cases.${column}`),
  );
  expect(finding?.message).toBe(
    `“行政诉讼·未经复议直接起诉·总计”：各项相加＝3，纸上印的总计＝5，差 2。依据：${remedies}“总计”。请核对纸上的数和各项。`,
  );
});

test("the checks of （七）总计 and of the 总计 column have names of their own", () => {
  const { findings } = run({ "applications.resultsTotal.person": "1", "applications.received.total": "1" });
  expect(findings.map(({ check }) => check)).toEqual(["stated.applications.total", "stated.applications.resultsTotal"]);
});

test("a corner total that differs points at its column, its row, and every input under them", () => {
  const [finding] = run({ "applications.resultsTotal.total": "1" }).findings;
  expect(finding?.operands).toBe(1 + 21 + 6);
  expect(finding?.at[0]).toBe("applications.resultsTotal.total");
  expect(finding?.at).toHaveLength(1 + 21 + 6 + 21 * 6);
});

test("a printed total that agrees is not mentioned, however it is written", () => {
  expect(
    run({ "applications.received.total": "1,234件" }, { ...full, "applications.received.person": "1234" }).findings.filter(
      ({ kind }) => kind === "stated",
    ),
  ).toEqual([]);
});

test("a printed total is not compared while something under it is blank, and this is said", () => {
  const { findings, unjudged } = run({ "applications.received.total": "9" }, { ...full, "applications.received.research": "" });
  expect(findings).toEqual([]);
  expect(unjudged).toContainEqual(expect.objectContaining({ check: "stated.applications.total", reason: "未填完，未能判断" }));
});

test("no printed total is no finding and nothing open", () => {
  expect(run({}).findings).toEqual([]);
  expect(
    run({ "applications.received.total": " " }, {}).unjudged.filter(({ name }) => name === statedTotals.rows(outline)[0]?.name),
  ).toEqual([]);
});

test("a printed total changes no other finding", () => {
  const figures = { ...full, "applications.received.person": "2" };
  const others = (stated: Texts) => run(stated, figures).findings.filter(({ kind }) => kind !== "stated");
  expect(others({ "applications.resultsTotal.person": "2" })).toEqual(others({}));
});

test("an unreadable printed total is reported once, as unreadable", () => {
  expect(run({ "applications.received.total": "/" }).findings.map(({ check }) => check)).toEqual(["value.unreadable"]);
});
