import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { reportOf } from "#lib/report/reportOf.testing.ts";
import { searchReport } from "./reportSearch.ts";

const outline = walk(disclosure2021);
const report = reportOf(
  disclosure2021,
  { "applications.granted.person": "118", "applications.received.person": "1180" },
  {
    narrative: { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "全年收到申请118件，公开118件。" }] },
    fields: { "preface.phone": "0539-2251118" },
  },
);
const find = (query: string) =>
  searchReport(outline, report, query).map(({ at, before, match, after }) => [at, `${before}[${match}]${after}`]);

test("a figure is found in running text, in lines to fill in, and as the whole of a cell, in the order of the report", () => {
  expect(find("118")).toEqual([
    ["preface.phone", "电话：0539-2251[118]"],
    ["overview.disclosure", "全年收到申请[118]件，公开118件。"],
    ["overview.disclosure", "年收到申请118件，公开[118]件。"],
    ["applications.granted.person", "三、本年度办理结果 · （一）予以公开，自然人：[118]"],
  ]);
});

test("the label of a row leads to its first cell, once", () => {
  expect(find("重复申请")).toEqual([["applications.repeated.person", "三、本年度办理结果 · （五）不予处理 · 2.[重复申请]"]]);
});

test("full-width digits find ordinary ones, but in running text words are found as they stand", () => {
  expect(find("１１８").map(([at]) => at)).toEqual(["preface.phone", "applications.granted.person"]);
});

test("nothing typed finds nothing", () => {
  expect(find(" ")).toEqual([]);
});
