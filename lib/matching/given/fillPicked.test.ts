// Pasting over picked cells: all of them are filled where that goes evenly, totals never; else it is said.
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { walk } from "../../edition/walk.ts";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { readBlock } from "../../clipboard/block.ts";
import { matchOver, overWords, type Picked } from "./fillPicked.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const columns = ["person", "enterprise", "research", "welfare", "legalService", "otherOrganization", "total"] as const;
const rows = ["granted", "partlyGranted", "stateSecret", "prohibited"] as const;
const at = (row: string, column: string) => `applications.${row}.${column}`;
const picked = (deep: number, wide: number, from = 0): Picked =>
  rows.slice(0, deep).map((row) => columns.slice(from, from + wide).map((column) => at(row, column)));

function over(clipboard: { readonly html?: string; readonly text?: string }, cells: Picked, figures = {}) {
  const block = readBlock({ html: "", text: "", ...clipboard }, DOMParser);
  if (block === undefined) throw new RangeError("nothing to paste");
  const { plan, over } = matchOver(block, outline, "applications", cells[0]?.[0] ?? "", cells, { figures });
  return { changes: Object.fromEntries(plan.changes.map(({ address, to }) => [address, to])), plan, words: overWords(over) };
}
const texts = (cells: Picked, of: (row: number, column: number) => string) =>
  Object.fromEntries(cells.flatMap((line, row) => line.map((address, column) => [address, of(row, column)])));

describe("one value", () => {
  test.each([
    ["plain", { text: "12" }],
    ["with a line end, as a spreadsheet writes it", { text: "12\r\n" }],
    ["as a table of one cell", { html: "<table><tr><td>12</td></tr></table>", text: "12\r\n" }],
    ["as a table alone", { html: "<html><body><table><tr><td>12</td></tr></table></body></html>" }],
    ["full-width, with its unit", { text: "１２件" }],
  ])("%s fills all picked cells", (_, clipboard) => {
    const cells = picked(4, 4);
    expect(over(clipboard, cells)).toMatchObject({
      changes: texts(cells, () => "12"),
      words: "粘贴的 1 行 × 1 列 铺满选中的 4 行 × 4 列。",
    });
  });
  test("passes totals over, and says how many", () => {
    const cells = picked(3, 2, 5);
    const { changes, plan, words } = over({ text: "0" }, cells);
    expect(changes).toEqual(
      texts(
        cells.map((line) => line.slice(0, 1)),
        () => "0",
      ),
    );
    expect(plan.totals).toEqual([]);
    expect(words).toContain("其中 3 格总计不填");
  });
  test("that is no number fills none, each said with its place", () => {
    const { changes, plan } = over({ text: "约5" }, picked(2, 2));
    expect([changes, plan.leftOut.length]).toEqual([{}, 4]);
  });
  test("over one cell is pasted there", () =>
    expect(over({ text: "12" }, picked(1, 1))).toMatchObject({ changes: { [at("granted", "person")]: "12" }, words: "" }));
  test("fills picked cells of different widths, as table two has them", () => {
    const cells = [["proactive.rules.issued", "proactive.rules.repealed"], ["proactive.licensing.decisions"]];
    const block = readBlock({ html: "", text: "7" }, DOMParser);
    if (block === undefined) throw new RangeError("nothing");
    const { plan } = matchOver(block, outline, "proactive", "proactive.rules.issued", cells, { figures: {} });
    expect(plan.changes.map(({ address, to }) => [address, to])).toEqual(cells.flat().map((address) => [address, "7"]));
  });
});

describe("a smaller block", () => {
  test("is repeated where it goes into the picked cells evenly, in both directions", () => {
    const cells = picked(4, 4);
    expect(over({ text: "1\t2\n3\t4\n" }, cells).changes).toEqual(texts(cells, (row, column) => String((row % 2) * 2 + (column % 2) + 1)));
    expect(over({ text: "1\t2\t3\t4" }, cells).changes).toEqual(texts(cells, (_, column) => String(column + 1)));
    expect(over({ text: "1\n2\n" }, cells).changes).toEqual(texts(cells, (row) => String((row % 2) + 1)));
  });
  test("that does not go in evenly is filled in once, and that is said", () => {
    const { changes, words } = over({ text: "1\t2\t3\n4\t5\t6\n7\t8\t9" }, picked(4, 4));
    expect(Object.keys(changes)).toHaveLength(9);
    expect(words).toBe("选中的是 4 行 × 4 列，粘贴的是 3 行 × 3 列，不能整倍铺满，只从选中的第一格起填一遍。");
  });
  test("of the picked size, or larger, lies as it always did", () => {
    expect(over({ text: "1\t2\n3\t4" }, picked(2, 2)).words).toBe("");
    expect(Object.keys(over({ text: "1\t2\n3\t4" }, picked(1, 2)).changes)).toHaveLength(4);
  });
  test("with labels goes where they say, whatever is picked", () => {
    const html = "<table><tr><td>（一）予以公开</td><td>5</td></tr></table>";
    expect(over({ html }, picked(4, 4)).words).toBe("");
  });
});

test("an empty cell of a block that is repeated empties nothing", () => {
  const cells = picked(2, 4);
  const { changes, plan } = over({ text: "1\t" }, cells, { [at("granted", "enterprise")]: "3" });
  expect(Object.values(changes)).toEqual(["1", "1", "1", "1"]);
  expect(plan.kept).toEqual([at("granted", "enterprise")]);
});
