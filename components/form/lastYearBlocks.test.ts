// Last year's text of a part, as it was printed then.
import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import type { Report } from "#lib/report/report.ts";
import { reportOf } from "#lib/report/reportOf.ts";
import { lastYearBlocks } from "./lastYearBlocks.ts";

const textsOf = (address: string, more: Partial<Report>) => lastYearBlocks({ edition: disclosure2021, report: reportOf(disclosure2021, {}, more) }, address).map(({ text }) => text);

test("own text is shown without blocks that hold nothing, and not where a sentence was chosen instead", () => {
  const narrative = { "overview.onRequest": [{ id: "a", kind: "paragraph", text: "上年的话。" } as const, { id: "b", kind: "paragraph", text: " " } as const] };
  expect(textsOf("overview.onRequest", { narrative })).toEqual(["上年的话。"]);
  expect(textsOf("overview.onRequest", { narrative, fields: { "overview.onRequest": "none" } })).toEqual(["本年度未收到政府信息公开申请，没有上年结转的申请。"]);
});

test("a ready sentence is that of last year, and a part that the format did not have said nothing", () => {
  expect(textsOf("preface.period", { fields: { "preface.period": "ready" } })).toEqual(["本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。"]);
  expect(textsOf("nowhere.part", { narrative: { "nowhere.part": [{ id: "a", kind: "paragraph", text: "上年的话。" }] } })).toEqual([]);
});
