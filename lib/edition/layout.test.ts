// Merges: what every layout keeps to, whatever the grid. What the mandated tables look like is tested beside them.
import { describe, expect, test } from "vitest";
import { editions } from "../editions/index.ts";
import type { BlocksGrid, CrossGrid } from "./edition.ts";
import { layout, type Layout } from "./layout.ts";
import { walk } from "./walk.ts";

/** For each place of the table, how many cells cover it, as an HTML table would place them. */
function coverage({ rows, columns }: Layout): readonly (readonly number[])[] {
  const taken = rows.map(() => Array.from({ length: columns }, () => 0));
  rows.forEach((row, top) => {
    for (const { rowSpan, colSpan } of row) {
      const left = taken[top]?.indexOf(0) ?? -1;
      for (let down = top; down < top + rowSpan; down += 1)
        for (let across = left; across < left + colSpan; across += 1) taken[down]?.splice(across, 1, (taken[down]?.[across] ?? 0) + 1);
    }
  });
  return taken;
}

const full = (laid: Layout) => laid.rows.map(() => Array.from({ length: laid.columns }, () => 1));
const grids = editions.flatMap((edition) =>
  [...walk(edition).grids.values()].map(({ grid, cells }) => [`${edition.id} ${grid.id}`, grid, cells] as const),
);
const common = { id: "t", caption: "表", measure: { unit: "件", number: "count" }, basis: [] } as const;

describe.each(grids)("%s", (_, grid, cells) => {
  const laid = layout(grid);
  test("covers every place once", () => {
    expect(coverage(laid)).toEqual(full(laid));
  });
  test("has a value for every cell, in the order of the cells", () => {
    expect(laid.rows.flatMap((row) => row.flatMap(({ address }) => (address === undefined ? [] : [address])))).toEqual(
      cells.map(({ address }) => address),
    );
  });
  test("has an address and no text in values, and the other way round elsewhere, but for places where nothing is filled in", () => {
    for (const cell of laid.rows.flat())
      expect(
        cell.kind === "value"
          ? cell.address !== undefined && cell.text === ""
          : cell.address === undefined && (cell.text !== "" || cell.kind === "plain"),
      ).toBe(true);
  });
});

test("rows of unequal depth share the label columns", () => {
  const grid: CrossGrid = {
    ...common,
    kind: "cross",
    columns: [{ id: "n", label: "数" }],
    rows: [
      { id: "a", label: "甲" },
      {
        id: "g",
        label: "组",
        lines: [
          { id: "b", label: "乙" },
          { id: "h", label: "内组", lines: [{ id: "c", label: "丙" }] },
        ],
      },
    ],
  };
  const laid = layout(grid);
  expect(laid).toMatchObject({ columns: 4, labelColumns: 3, headRows: 1 });
  expect(laid.rows.map((row) => row.map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan]))).toEqual([
    [
      ["", 1, 3],
      ["数", 1, 1],
    ],
    [
      ["甲", 1, 3],
      ["", 1, 1],
    ],
    [
      ["组", 2, 1],
      ["乙", 1, 2],
      ["", 1, 1],
    ],
    [
      ["内组", 1, 1],
      ["丙", 1, 1],
      ["", 1, 1],
    ],
  ]);
  expect(coverage(laid)).toEqual(full(laid));
});

test("blocks with fewer columns stretch their last one to the full width", () => {
  const rows = [{ id: "r", label: "行" }];
  const grid: BlocksGrid = {
    ...common,
    kind: "blocks",
    width: 5,
    blocks: [
      {
        id: "two",
        clause: "第一项",
        head: "内容",
        columns: [
          { id: "a", label: "甲" },
          { id: "b", label: "乙" },
        ],
        rows,
      },
      { id: "one", clause: "第二项", head: "内容", columns: [{ id: "c", label: "丙" }], rows: [{ id: "s", label: "另一行" }] },
    ],
  };
  const laid = layout(grid);
  expect(laid.rows.map((row) => row.map(({ colSpan }) => colSpan))).toEqual([[5], [1, 1, 3], [1, 1, 3], [5], [1, 4], [1, 4]]);
  expect(coverage(laid)).toEqual(full(laid));
});

test("declared spans hold for the labels and columns of their block alone", () => {
  const grid: BlocksGrid = {
    ...common,
    kind: "blocks",
    width: 5,
    blocks: [
      {
        id: "three",
        clause: "第一项",
        head: "内容",
        spans: [1, 1, 2, 1],
        columns: [
          { id: "a", label: "甲" },
          { id: "b", label: "乙" },
          { id: "c", label: "丙" },
        ],
        rows: [{ id: "r", label: "行" }],
      },
      {
        id: "two",
        clause: "第二项",
        head: "内容",
        spans: [1, 2, 2],
        columns: [
          { id: "d", label: "丁" },
          { id: "e", label: "戊" },
        ],
        rows: [{ id: "s", label: "另一行" }],
      },
    ],
  };
  const laid = layout(grid);
  expect(laid.rows.map((row) => row.map(({ colSpan }) => colSpan))).toEqual([[5], [1, 1, 2, 1], [1, 1, 2, 1], [5], [1, 2, 2], [1, 2, 2]]);
  expect(coverage(laid)).toEqual(full(laid));
});
