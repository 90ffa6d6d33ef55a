// An amount for which the form prints no unit.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { judgedBy } from "./run.ts";
import { missingUnit } from "./units.ts";

const spent = "proactive.procurement.spent";
const found = (text: string) =>
  judgedBy([missingUnit], materialOf(openedIn(disclosure2019, reportOf(disclosure2019, { [spent]: text })), undefined)).findings;

test("that names no unit is an advice to write one", () => {
  const [finding, ...more] = found("3540273.8433");
  expect(finding).toMatchObject({ check: "unit.missing", severity: "advice", at: [spent] });
  expect(finding?.message).toContain("请在数后写明元或万元");
  expect(more).toEqual([]);
});

test.each(["251000元", "25.1万元", "", "约60"])("%j is left alone", (text) => {
  expect(found(text)).toEqual([]);
});
