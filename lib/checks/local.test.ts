import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { localIn, localProblem } from "./local.ts";
import { checksOf } from "./register.ts";
import { runChecks } from "./run.ts";
import { switchedIn } from "./switches.ts";

const report = practiceReport("disclosure-2021");
const found = (texts: Readonly<Record<string, string>>) => {
  const edition = switchedIn(disclosure2021, texts);
  return runChecks(openedIn(edition, report)).findings.filter(({ check }) => check === "content.local" || check === "content.length");
};

test("where the settings ask for nothing nothing is asked, and the edition is itself", () => {
  expect(localIn({})).toBeUndefined();
  expect(switchedIn(disclosure2021, { "local.items": " \n", "local.letters": "" })).toBe(disclosure2021);
  expect(checksOf(disclosure2021).some(({ id }) => id === "content.local")).toBe(false);
});

test("what the place wants written is asked for as a warning, by any of its words; what stands there is not", () => {
  const [first, ...more] = found({ "local.items": "营商环境专区\n申请、公开指南\n村务公开，居务公开" });
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    check: "content.local",
    severity: "warning",
    brief: "文字里没有写到本地要求写的“营商环境专区”、“村务公开或居务公开”。",
  });
  expect(found({ "local.items": "申请" })).toEqual([]);
});

test("a limit of words of the place stands in place of that of the notice", () => {
  const [long] = found({ "local.letters": "50" });
  expect(long).toMatchObject({ check: "content.length", expected: "50" });
  expect(long?.basis).toMatchObject([{ document: "本单位的发布设置" }]);
});

test("what cannot be a rule is refused with what was typed, and asks for nothing", () => {
  expect(localProblem({ "local.letters": "一千" })).toBe("字数上限要是 10 到 20000 的整数，填的是“一千”。");
  expect(localProblem({ "local.items": Array.from({ length: 21 }, (_, at) => `第${at}项`).join("\n") })).toBe(
    "要写到的内容最多 20 项，填了 21 项。",
  );
  expect(localIn({ "local.letters": "99999" })).toBeUndefined();
});
