// Places of cells in a table with merges.
import { expect, test } from "vitest";
import { placed } from "./positions.ts";

const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });

test("a cell stands right of the cells before it and of those that hang down from above", () => {
  const rows = [
    [cell("a", 2), cell("b", 1, 2), cell("c", 3)],
    [cell("d"), cell("e")],
    [cell("f", 1, 2), cell("g")],
  ];
  expect(placed(rows).map(({ row, column, cell: { text } }) => [text, row, column])).toEqual([
    ["a", 0, 0],
    ["b", 0, 1],
    ["c", 0, 3],
    ["d", 1, 1],
    ["e", 1, 2],
    ["f", 2, 0],
    ["g", 2, 2],
  ]);
});

test("cells that overlap are refused by their place", () => {
  expect(() => placed([[cell("a"), cell("b", 2)], [cell("c", 1, 2)]])).toThrow("two cells at row 1, column 1");
});
