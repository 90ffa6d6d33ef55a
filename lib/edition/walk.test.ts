// What a declaration holds, laid out flat: addresses in reading order, labels, measures, and what each total adds up.
import { expect, test, vi } from "vitest";
import { editions } from "../editions/index.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { CrossGrid, Edition } from "./edition.ts";
import { relationsOf } from "./relations.ts";
import { gridCells, inputsUnder, partsOf, walk } from "./walk.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const outline = walk(disclosure2021);
const cellAt = (address: string) => {
  const cell = outline.cells.get(address);
  if (cell === undefined) throw new RangeError(`no cell ${address}`);
  return cell;
};

test("an edition is walked once", () => {
  expect(walk(disclosure2021)).toBe(outline);
});

test("cells are in the order of the paper, row by row", () => {
  const addresses = [...outline.cells.keys()];
  expect(addresses).toHaveLength(10 + 25 * 7 + 15);
  expect(addresses.slice(0, 4)).toEqual([
    "proactive.rules.issued",
    "proactive.rules.repealed",
    "proactive.rules.inForce",
    "proactive.normativeDocuments.issued",
  ]);
  expect(addresses[9]).toBe("proactive.fees.collected");
  expect(addresses.slice(10, 18)).toEqual([
    ..."person enterprise research welfare legalService otherOrganization total".split(" ").map((id) => `applications.received.${id}`),
    "applications.carriedIn.person",
  ]);
  expect(addresses.at(-1)).toBe("remedies.cases.afterReconsiderationTotal");
});

test("inputs and totals are counted as on the paper", () => {
  expect(outline.inputs.filter(({ grid }) => grid.id === "applications")).toHaveLength(24 * 6);
  expect(outline.totals.filter(({ grid }) => grid.id === "applications")).toHaveLength(24 + 7);
  expect(outline.totals.filter(({ grid }) => grid.id === "remedies")).toHaveLength(3);
  expect(outline.totals.filter(({ grid }) => grid.id === "proactive")).toHaveLength(0);
});

test("labels go from the outermost group to the line itself", () => {
  expect(cellAt("applications.stateSecret.enterprise")).toMatchObject({
    row: ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
    column: ["法人或其他组织", "商业企业"],
  });
  expect(cellAt("proactive.rules.issued")).toMatchObject({ row: ["第二十条第（一）项", "规章"], column: ["本年制发件数"] });
  expect(cellAt("remedies.cases.afterReconsiderationUpheld")).toMatchObject({ row: [], column: ["行政诉讼", "复议后起诉", "结果维持"] });
});

test("a cell counts what its column, else its row, else its table counts", () => {
  expect(cellAt("proactive.fees.collected").measure).toEqual({ unit: "万元", number: "amount" });
  expect(cellAt("proactive.licensing.decisions").measure).toEqual({ unit: "件", number: "count" });
});

test("a total sums the other leaves of the group in which it stands, and no other", () => {
  expect(partsOf(cellAt("remedies.cases.directTotal"))).toEqual(
    ["Upheld", "Corrected", "Other", "Pending"].map((of) => `remedies.cases.direct${of}`),
  );
  expect(partsOf(cellAt("applications.received.total"))).toHaveLength(6);
  const results = partsOf(cellAt("applications.resultsTotal.person"));
  expect(results).toHaveLength(21);
  expect(results[0]).toBe("applications.granted.person");
  expect(results.at(-1)).toBe("applications.other.person");
  expect(results).not.toContain("applications.received.person");
});

test("a corner total sums its column and its row", () => {
  expect(cellAt("applications.resultsTotal.total").sums.map(({ line, parts }) => [line.id, parts.length])).toEqual([
    ["resultsTotal", 21],
    ["total", 6],
  ]);
});

test("the inputs under a corner total are all the cells between, each once", () => {
  const inputs = inputsUnder(outline, "applications.resultsTotal.total");
  expect(inputs).toHaveLength(21 * 6);
  expect(new Set(inputs).size).toBe(inputs.length);
  expect(inputs.every((address) => outline.cells.get(address)?.total === false)).toBe(true);
});

test("an input, or what is no cell, is under itself alone", () => {
  expect(inputsUnder(outline, "applications.received.person")).toEqual(["applications.received.person"]);
  expect(inputsUnder(outline, "other.feeNotices")).toEqual(["other.feeNotices"]);
});

test.each(editions.map((edition) => [edition.id, edition] as const))("%s: each total comes after the totals that it sums", (_, edition) => {
  const { totals, cells } = walk(edition);
  const seen = new Set<string>();
  for (const cell of totals) {
    expect(partsOf(cell).filter((part) => cells.get(part)?.total === true && !seen.has(part))).toEqual([]);
    seen.add(cell.address);
  }
});

test("a total sums leaves below other groups once, not the totals in them", () => {
  const grid: CrossGrid = {
    kind: "cross",
    id: "t",
    caption: "表",
    measure: { unit: "件", number: "count" },
    basis: [],
    columns: [{ id: "n", label: "数" }],
    rows: [
      {
        id: "inner",
        label: "内",
        lines: [
          { id: "a", label: "甲" },
          { id: "b", label: "乙" },
          { id: "some", label: "小计", total: "group" },
        ],
      },
      { id: "c", label: "丙" },
      { id: "all", label: "总计", total: "group" },
    ],
  };
  const cells = new Map(gridCells({ id: "s", name: "节", heading: null, parts: [] }, grid).map((cell) => [cell.address, cell]));
  expect(cells.get("t.all.n")?.sums[0]?.parts).toEqual(["t.a.n", "t.b.n", "t.c.n"]);
  expect(cells.get("t.some.n")?.sums[0]?.parts).toEqual(["t.a.n", "t.b.n"]);
});

test("prose and fields are found by section and id", () => {
  expect(outline.prose.get("overview.opening")?.part.name).toBe("开头语");
  expect(outline.fields.get("other.feeCharged")).toMatchObject({ part: { id: "fees" }, section: { id: "other" } });
  expect(outline.grids.get("remedies")?.section.id).toBe("disputes");
});

test("years hold one format at most", () => {
  const overlap = (a: Edition["years"], b: Edition["years"]) => a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);
  const pairs = editions.flatMap((a, place) => editions.slice(place + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => overlap(a.years, b.years))).toEqual([]);
  expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length);
});

test("what is part of the line above it is added up by no total, and a 其中 that is none is", () => {
  const count = { unit: "件", number: "count" } as const;
  const grid: CrossGrid = {
    kind: "cross",
    id: "t",
    caption: "表",
    measure: count,
    basis: [{ document: "一号文", clause: "全文" }],
    columns: [{ id: "all", label: "数" }],
    rows: [
      { id: "received", label: "收到" },
      { id: "online", label: "其中：网上", partOf: "received" },
      { id: "others", label: "其中：另收" },
      { id: "sum", label: "总计", total: "group" },
    ],
  };
  const section = { id: "s", name: "节", heading: null, parts: [{ kind: "grid" as const, grid }] };
  const edition: Edition = { ...disclosure2021, id: "small", sections: [section], relations: [], charts: [] };
  expect(gridCells(section, grid).flatMap(partsOf)).toEqual(["t.received.all", "t.others.all"]);
  expect(walk(edition).inputs.map(({ rowId }) => rowId)).toEqual(["received", "online", "others"]);
  expect(relationsOf(edition)).toEqual([
    {
      id: "t.online.withinWhole",
      severity: "error",
      left: { name: "其中：网上", sum: ["t.online.*"] },
      op: "atMost",
      right: { name: "收到", sum: ["t.received.*"] },
      basis: [{ document: "一号文", clause: "全文", quote: "其中：网上" }],
    },
  ]);
});
