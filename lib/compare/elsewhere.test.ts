// What differs besides what tables and paragraphs show is counted by its kinds.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { NarrativeBlock } from "../report/report.ts";
import { differsElsewhere } from "./elsewhere.ts";

const text: NarrativeBlock = { id: "a", kind: "paragraph", text: "收到118件。" };
const bound: NarrativeBlock = { ...text, bound: [{ start: 2, end: 5, of: { as: "now", sum: ["applications.received.total"] } }] };
const of = (block: NarrativeBlock, sources = {}) => reportOf(disclosure2021, {}, { narrative: { "overview.onRequest": [block] }, sources });

test("数据来源 and the like, and numbers that follow other cells where the text is the same", () => {
  expect(differsElsewhere(of(text), of(text))).toEqual([]);
  expect(differsElsewhere(of(text), of(bound, { applications: "信访局" }))).toEqual(["数据来源 1 处", "跟着表格的数 1 段"]);
  expect(differsElsewhere(of(bound), of({ ...text, text: "收到。" })), "another text is shown as one").toEqual([]);
});
