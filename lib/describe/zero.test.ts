// What may be set to 0 at once follows from the declaration, and what stands there already is told apart.
import { expect, test } from "vitest";
import { editions } from "../editions/index.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { walk } from "../edition/walk.ts";
import { toZero, zeroScopes, type Scope } from "./zero.ts";

const outline = walk(disclosure2021);
function scopes(grid: string, at?: string): readonly Scope[] {
  const place = outline.grids.get(grid);
  if (place === undefined) throw new RangeError(`no grid ${grid}`);
  return zeroScopes(place, at);
}
const sizes = (found: readonly Scope[]) => found.map(({ name, words, cells }) => [words ?? name, cells.length]);

test("every table of every format can be said to be 0 as a whole, totals apart", () => {
  const places = editions.flatMap((edition) => [...walk(edition).grids.values()]);
  expect(places.map((place) => zeroScopes(place, undefined)[0]?.cells.length)).toEqual(
    places.map(({ cells }) => cells.filter(({ total }) => !total).length),
  );
});

test("around a cell its groups, its row and its column are offered", () => {
  expect(sizes(scopes("applications", "applications.stability.research"))).toEqual([
    ["本年度未收到政府信息公开申请，也没有上年结转的申请", 144],
    ["本组均为零：三、本年度办理结果", 126],
    ["本组均为零：（三）不予公开", 48],
    ["本组均为零：法人或其他组织", 120],
    ["本行均为零：3.危及“三安全一稳定”", 6],
    ["本列均为零：法人或其他组织·科研机构", 24],
  ]);
});

test("what has words of its own is offered wherever the cursor is, and the same cells are offered once", () => {
  expect(sizes(scopes("remedies", "remedies.cases.directOther"))).toEqual([
    ["本年度没有因政府信息公开工作引起的行政复议、行政诉讼", 12],
    ["本年度没有因政府信息公开工作引起的行政复议", 4],
    ["本年度没有因政府信息公开工作引起的行政诉讼", 8],
    ["本组均为零：未经复议直接起诉", 4],
    ["本列均为零：行政诉讼·未经复议直接起诉·其他结果", 1],
  ]);
  expect(sizes(scopes("proactive", "proactive.rules.issued"))).toEqual([
    ["本表均为零", 10],
    ["本组均为零：第二十条第（一）项", 6],
    ["本年度没有作出行政许可决定", 1],
    ["本年度没有作出行政处罚、行政强制决定", 2],
    ["本年度没有收取行政事业性收费", 1],
    ["本行均为零：规章", 3],
  ]);
});

test("blanks are filled, other values are told apart, and a 0 stays as it is typed", () => {
  const texts: Readonly<Record<string, string>> = {
    "proactive.rules.issued": "0",
    "proactive.rules.repealed": "约3",
    "proactive.rules.inForce": " ",
    "proactive.licensing.decisions": "12",
    "proactive.fees.collected": "0.0",
  };
  const [table] = scopes("proactive");
  const found = table && toZero(table, (address) => texts[address] ?? "");
  expect(found?.held.map(({ address, from, to }) => [address, from, to])).toEqual([
    ["proactive.rules.repealed", "约3", "0"],
    ["proactive.licensing.decisions", "12", "0"],
  ]);
  expect(found?.blank.length).toBe(6);
  expect(found?.blank.map(({ address }) => address)).toContain("proactive.rules.inForce");
});
