// The closing lines are what CI and people believe: nothing may be lost between the runners' reports and them.
import { expect, test } from "vitest";
import { fromPlaywright, fromVitest, summarise } from "./summary.mjs";
import type { Tools } from "./tools.mjs";

const browser = { executablePath: "/chromium", args: [], name: "Chromium" };
const everything: Tools = {
  browser,
  chromium109: browser,
  soffice: "/s",
  calc: "/s",
  pdftotext: "/t",
  pdftoppm: "/p",
  postgres: "/usr/lib/postgresql/15/bin",
  fonts: "/fonts.conf",
  python: "/y",
  reasons: {},
};
const noOffice: Tools = { ...everything, soffice: null, reasons: { soffice: "没有 LibreOffice" } };
const no109: Tools = { ...everything, chromium109: null, reasons: { chromium109: "不能启动" } };

const unit = (...tests: [name: string, status: string][]) =>
  fromVitest({
    testResults: [{ name: "a.test.ts", status: "passed", assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
  });

const inBrowser = (projectName: string, status: string) =>
  fromPlaywright({
    suites: [{ title: "a.spec.ts", suites: [{ title: "group", specs: [{ title: "journey", tests: [{ projectName, status }] }] }] }],
  });

test("tests of both runners are added up", () => {
  const { lines, ok } = summarise([...unit(["one", "passed"], ["two", "failed"]), ...inBrowser("chromium", "expected")], everything, false);
  expect(lines).toEqual(["2 passed, 1 failed, 0 skipped"]);
  expect(ok).toBe(false);
});

test("a file that does not load is a failure", () => {
  const outcomes = fromVitest({ testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [] }] });
  expect(summarise([...outcomes, ...unit(["one", "passed"])], everything, false).lines).toEqual(["1 passed, 1 failed, 0 skipped"]);
});

test("a test without its tool is 未运行 with the reason, and only CI fails for it", () => {
  const outcomes = unit(["one", "passed"], ["opens in LibreOffice [soffice]", "skipped"]);
  const { lines, ok } = summarise(outcomes, noOffice, false);
  expect(lines).toEqual(["未运行：opens in LibreOffice [soffice]——没有 LibreOffice", "1 passed, 0 failed, 1 skipped"]);
  expect([ok, summarise(outcomes, noOffice, true).ok]).toEqual([true, false]);
});

test("the store's tests on PostgreSQL do not run without it, which is said, and CI fails for it", () => {
  const without: Tools = { ...everything, postgres: null, reasons: { postgres: "没有 PostgreSQL" } };
  const outcomes = unit(["one", "passed"], ["two servers side by side [postgres]", "skipped"]);
  expect(summarise(outcomes, without, true)).toEqual({
    lines: ["未运行：two servers side by side [postgres]——没有 PostgreSQL", "1 passed, 0 failed, 1 skipped"],
    ok: false,
  });
  expect([summarise(outcomes, without, false).ok, summarise(outcomes, everything, true).ok]).toEqual([true, false]);
});

test("a browser test is excused by its project's browser", () => {
  const { lines } = summarise([...unit(["one", "passed"]), ...inBrowser("chromium-109", "skipped")], no109, false);
  expect(lines).toEqual(["未运行：[chromium-109] a.spec.ts › group › journey——不能启动", "1 passed, 0 failed, 1 skipped"]);
});

test.each(["switched off", "switched off though it is there [soffice]", "of no known tool [abacus]"])("a test %s is a failure", (name) => {
  const { lines, ok } = summarise(unit(["one", "passed"], [name, "skipped"]), everything, false);
  expect(lines.at(0)).toContain(`不应跳过：${name}`);
  expect([lines.at(-1), ok]).toEqual(["1 passed, 1 failed, 0 skipped", false]);
});

test("a run of no tests is no success", () => {
  expect(summarise([], everything, false).ok).toBe(false);
});
