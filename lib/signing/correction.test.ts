// 更正说明 names what the public saw wrongly, from what to what, by the names of the report, with when, why, by whom: and nothing else.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import type { Report } from "../report/report.ts";
import { correctedIn, correctionNote, type Correction } from "./correction.ts";

const base = practiceReport(disclosure2021.id);
const was: Report = { ...base, body: { ...base.body, name: "青禾县", issuer: "青禾县人民政府办公室" }, date: "2026-01-20" };
const bound = (report: Report) => ({ edition: disclosure2021, report });
const correction = (now: Report, more: Partial<Correction> = {}): Correction => ({
  ...{ before: bound(was), now: bound(now), day: "2026-01-25", reason: "第三部分统计有误", on: "2026-03-05", ...more },
});
const corrected = (now: Report) => correctedIn(correction(now));

const figure = "applications.received.person";
const other = "applications.received.enterprise";
const [first = ""] = Object.keys(was.narrative);

test("it says when the report was public, why it is corrected, what from and to, by whom and when", () => {
  const figures = { ...was.figures, [figure]: "86", [other]: "7" };
  const [before, old] = [was.figures[figure] ?? "", was.figures[other] ?? ""];
  expect(correctionNote(correction({ ...was, figures }, { reason: "因第三部分统计有误。" }))).toBe(
    `更正说明：2026年1月25日公布的《青禾县2025年政府信息公开工作年度报告》，因第三部分统计有误，现更正如下：“收到和处理政府信息公开申请情况”表中，“一、本年新收政府信息公开申请数量”的“自然人”由${before}更正为86、“一、本年新收政府信息公开申请数量”的“法人或其他组织·商业企业”由${old}更正为7，有关合计随之更正。以本次公布的内容为准。（青禾县人民政府办公室，2026年3月5日）`,
  );
});

test("a text is quoted where it differs, a paragraph that came or went is named as that, and several corrections are numbered", () => {
  const blocks = was.narrative[first] ?? [];
  const last = blocks.at(-1);
  if (last === undefined) throw new RangeError("no text");
  const narrative = {
    ...was.narrative,
    [first]: [
      ...blocks.slice(0, -1),
      { ...last, text: `${last.text.replace(/。?$/, "")}，已改。` },
      { ...last, id: "new", text: "另加的一段。" },
    ],
  };
  const found = corrected({ ...was, narrative, date: "2026-01-21" });
  expect(found).toHaveLength(3);
  expect(found[0]).toBe("落款日期由2026年1月20日更正为2026年1月21日");
  expect(found[1]).toMatch(/^“.+”中，“.+”更正为“.*，已改。”$/);
  expect(found[2]).toMatch(/^“.+”中，增加“另加的一段。”$/);
  expect(correctionNote(correction({ ...was, narrative, date: "2026-01-21" }))).toMatch(
    /现更正如下：（1）落款日期.+；（2）.+；（3）.+。以本次/,
  );
});

test("where nothing that is printed differs it claims no change", () => {
  expect(corrected({ ...was, remarks: { "a@b": { text: "甲", values: {} } }, publication: { url: "http://a.cn" } })).toEqual([]);
  expect(correctionNote(correction(was))).toContain("，因第三部分统计有误，现予更正。以本次公布的内容为准。");
});

test("a text that is too long to quote is named and not cut", () => {
  const blocks = was.narrative[first] ?? [];
  const narrative = { ...was.narrative, [first]: blocks.map((block) => ({ ...block, text: `${"甲乙".repeat(80)}。` })) };
  expect(corrected({ ...was, narrative }).every((words) => !words.includes("…"))).toBe(true);
});
