// A letter that other machines cannot show is named with its place; usual text raises nothing.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Report } from "../report/report.ts";
import { materialOf } from "./check.ts";
import { lostLetters, privateLetters, rareLetters, unassignedLetters } from "./letters.ts";
import { judgedBy } from "./run.ts";

const outline = walk(disclosure2021);
const [part = ""] = [...outline.prose.keys()];

const found = (report: Report) =>
  judgedBy([privateLetters, unassignedLetters, lostLetters, rareLetters], materialOf(openedIn(disclosure2021, report))).findings;

const said = (text: string, more: Partial<Report> = {}): readonly string[] =>
  found({ ...reportOf(disclosure2021, {}), narrative: { [part]: [{ id: "a", kind: "paragraph", text }] }, ...more }).map(
    ({ check, severity, at, actual }) => `${check} ${severity} ${at.join()} ${actual ?? ""}`,
  );

test.each([
  ["a letter of one's own making", "联系人：张\uE000", [`letter.private warning ${part} \uE000`]],
  ["one of a far plane", "村名\u{F0001}", [`letter.private warning ${part} \u{F0001}`]],
  ["what is no character", "围绕\u0378众", [`letter.unassigned warning ${part} \u0378`]],
  ["what stands for a lost letter", "围绕\uFFFD众", [`letter.lost warning ${part} \uFFFD`]],
  ["UTF-8 taken for Latin letters", "é\u009D\u0092ç¦¾", [`letter.lost warning ${part} \u009D\u0092`]],
  ["a rare one", "𬒈村和𫍲村，𬒈村", [`letter.rare advice ${part} 𬒈𫍲`]],
  ["two kinds at once", "\uE000𬒈", [`letter.private warning ${part} \uE000`, `letter.rare advice ${part} 𬒈`]],
  ["usual text with marks, brackets, 䶮 and 㙍", "二〇二六年，共12件（含“转办”）——无。䶮、㙍①Ⅱ㎡…·", []],
  ["a letter with a variation selector", "葛\u{E0100}", []],
  ["an emoji, which is no Chinese letter", "😀", []],
])("%s", (_, text, findings) => {
  expect(said(text)).toEqual(findings);
});

test("names of the body and of the signature are looked at too, and a long list is cut", () => {
  const report = reportOf(disclosure2021, {});
  const many = "\uE000\uE001\uE002\uE003\uE004\uE005\uE006";
  const [finding] = found({ ...report, body: { ...report.body, name: many } });
  expect(finding?.at).toEqual(["about.issuer"]);
  expect(finding?.message).toContain("（U+E004）等 7 个字是本机自造的字");
});
