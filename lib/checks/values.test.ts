// Single numbers: what cannot be read and what is negative is an error where it stands.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { runChecks } from "./run.ts";

const found = (figures: Texts, more: Partial<Report> = {}) =>
  runChecks(openedIn(disclosure2021, reportOf(disclosure2021, figures, more))).findings.filter(({ kind }) => kind === "value");

test("a negative count is an error that names its row, its column and the number", () => {
  const [finding] = found({ "applications.stateSecret.enterprise": "－3" });
  expect(finding).toMatchObject({
    check: "value.negative",
    severity: "error",
    at: ["applications.stateSecret.enterprise"],
    operands: 1,
    expected: null,
    actual: "－3",
  });
  expect(finding?.message).toBe("“1.属于国家秘密”的“法人或其他组织·商业企业”填的是 -3，不能是负数，请核对。");
  expect(finding?.basis[0]?.document).toBe("国办公开办函〔2021〕30号");
});

test("an unreadable value is an error that repeats what was typed", () => {
  const [finding] = found({ "remedies.cases.directUpheld": "约3" });
  expect(finding).toMatchObject({ check: "value.unreadable", severity: "error", at: ["remedies.cases.directUpheld"], actual: "约3" });
  expect(finding?.message).toBe("“行政诉讼·未经复议直接起诉·结果维持”填的是“约3”，应填整数，例如 12；没有的填 0。");
});

test("a count with decimals is an error, an amount with decimals is not", () => {
  expect(found({ "proactive.licensing.decisions": "12.5", "proactive.fees.collected": "12.5" }).map(({ at }) => at)).toEqual([
    ["proactive.licensing.decisions"],
  ]);
});

test("a negative amount is an error", () => {
  expect(found({ "proactive.fees.collected": "-0.5" })).toMatchObject([{ check: "value.negative" }]);
});

test("a printed total is judged by itself too, and said to be one", () => {
  const findings = found({}, { stated: { "applications.received.total": "/", "remedies.cases.directTotal": "-1" } });
  expect(findings.map(({ check, at, message }) => [check, at, message.includes("（纸上印的总计）")])).toEqual([
    ["value.unreadable", ["applications.received.total"], true],
    ["value.negative", ["remedies.cases.directTotal"], true],
  ]);
});

test("a numeric field is judged, a line of text is not", () => {
  expect(
    found(
      {},
      { fields: { "other.feeNotices": "1.5", "other.feeCharged": "很多", "other.feeCollected": "-2", "preface.phone": "电话" } },
    ).map(({ check, at }) => [check, ...at]),
  ).toEqual([
    ["value.unreadable", "other.feeNotices"],
    ["value.unreadable", "other.feeCharged"],
    ["value.negative", "other.feeCollected"],
  ]);
});

describe("no finding for", () => {
  test.each(["", " ", "0", "-0", "1,234", "１２件"])("%j", (text) => {
    expect(found({ "proactive.rules.issued": text })).toEqual([]);
  });
});

test("findings come in the order of the paper, however the figures were typed", () => {
  const findings = found(
    { "remedies.cases.directUpheld": "-1", "proactive.rules.issued": "-1", "applications.received.person": "-1" },
    { fields: { "other.feeNotices": "-1" } },
  );
  expect(findings.map(({ at }) => at[0])).toEqual([
    "proactive.rules.issued",
    "applications.received.person",
    "remedies.cases.directUpheld",
    "other.feeNotices",
  ]);
});

test("a change may be negative, what it adds to may not", () => {
  const checked = (figures: Texts) =>
    runChecks(openedIn(disclosure2019, reportOf(disclosure2019, figures))).findings.filter(({ kind }) => kind === "value");
  expect(checked({ "proactive.fees.change": "－1", "proactive.penalties.change": "+3" })).toEqual([]);
  expect(checked({ "proactive.fees.previousItems": "-1" })).toMatchObject([
    { check: "value.negative", at: ["proactive.fees.previousItems"] },
  ]);
});
