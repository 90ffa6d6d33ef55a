// The list of 插入数据: every cell by its name, what was used last first, and the one that is meant first where words are typed.
import { expect, test } from "vitest";
import { openedIn } from "#lib/arithmetic/opened.ts";
import { walk } from "#lib/edition/walk.ts";
import { disclosure2021 as edition } from "#lib/editions/disclosure-2021/edition.ts";
import { reportOf, zeros } from "#lib/report/reportOf.testing.ts";
import { cellRows, found } from "./cellList.ts";

const outline = walk(edition);
const readings = openedIn(edition, reportOf(edition, { ...zeros(edition), "applications.received.person": "118" })).readings;
const rows = cellRows({ outline, readings, previous: undefined }, [{ as: "now", sum: ["applications.granted.total"] }]);
const first = (query: string): string | undefined => found(rows, query)[0]?.name;

test("every cell and every field that is a number is listed once, what was used last before all others", () => {
  const fields = [...outline.fields.values()].filter(({ field }) => field.measure !== undefined).length;
  expect(rows).toHaveLength(outline.cells.size + fields);
  expect(new Set(rows.map(({ address }) => address)).size).toBe(rows.length);
  expect(rows[0]?.name).toBe("表三·予以公开·总计");
});

test.each([
  ["新收 总计", "表三·本年新收·总计"],
  ["办理结果 总计", "表三·本年度办理结果·总计"],
  ["现行有效 规范性", "表二·行政规范性文件·现行有效件数"],
  ["118", "表三·本年新收·自然人"],
])("%s finds %s", (query, name) => expect(first(query)).toBe(name));

test("what nobody has is not found", () => {
  expect(found(rows, "没有这一格")).toEqual([]);
});
