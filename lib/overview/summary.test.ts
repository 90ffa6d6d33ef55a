// The start page counts what the report itself says: errors and warnings, beside last year's report, without what is explained.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { findingKey } from "../checks/finding.ts";
import { runChecks } from "../checks/run.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { summariesOf } from "./summary.ts";

const stored = (id: string, report: ReturnType<typeof reportOf>) => ({ id, practice: false, changed: "2024-01-01", origin: null, report });

test("what differs from last year's report counts as inside, until it is explained", () => {
  const before = reportOf(disclosure2021, { "applications.carriedOut.person": "5" });
  const now = { ...reportOf(disclosure2021, { "applications.carriedIn.person": "4" }), year: before.year + 1 };
  const [open] = summariesOf([stored("b", now), stored("a", before)]);
  expect(open?.open).toEqual({ error: 0, warning: 1, advice: 0 });
  const {
    findings: [finding],
  } = runChecks(openedIn(disclosure2021, now), evaluate(walk(disclosure2021), before));
  if (finding === undefined) throw new RangeError("no finding");
  const explained = { ...now, remarks: { [findingKey(finding)]: { text: "上年有一件撤回", values: finding.values } } };
  expect(summariesOf([stored("b", explained), stored("a", before)])[0]?.open.warning).toBe(0);
  expect(summariesOf([stored("b", now)])[0]?.open.warning).toBe(0);
});

test("beside two reports that could be last year's it is judged without, and says how many there are", () => {
  const before = reportOf(disclosure2021, { "applications.carriedOut.person": "5" });
  const now = { ...reportOf(disclosure2021, { "applications.carriedIn.person": "4" }), year: before.year + 1 };
  const [asking] = summariesOf([stored("c", now), stored("a", before), stored("b", before)]);
  expect([asking?.unclear, asking?.open.warning]).toEqual([2, 0]);
  const [told] = summariesOf([{ ...stored("c", now), origin: "a" }, stored("a", before), stored("b", { ...before, figures: {} })]);
  expect([told?.unclear, told?.open.warning]).toEqual([0, 1]);
});
