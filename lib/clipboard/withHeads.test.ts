// A table whose heads are a table of their own is one table to whoever sees it.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { coverOf } from "../tables/matrix.ts";
import { readBlocks } from "./block.ts";

const { DOMParser } = new JSDOM().window;
const read = (html: string) =>
  readBlocks({ html, text: "" }, DOMParser).map((block) => coverOf(block).map((row) => row.map((cell) => cell?.text ?? "∅").join("|")));

const table = (...rows: readonly string[]): string =>
  `<div><table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split("|")
          .map((text) => `<td>${text}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table></div>`;

test("heads are put over the rows that follow, with or without a column over the bar", () => {
  const whole = [["项目|自然人|企业", "新收|1|2", "结转|3|4"]];
  expect(read(table("项目|自然人|企业") + table("新收|1|2", "结转|3|4"))).toEqual(whole);
  expect(read(table("项目|自然人|企业|") + table("新收|1|2", "结转|3|4"))).toEqual(whole);
});

test("heads over several columns and rows, and what was left out of either piece, keep their places", () => {
  const heads = "<table><tr><td rowspan=2>项目</td><td colspan=2>申请人</td></tr><tr><td>自然人</td><td>企业</td></tr></table>";
  const body = "<table><tr><td>新收</td><td>1<span hidden>9</span></td><td>2</td></tr></table>";
  const [block] = readBlocks({ html: heads + body, text: "" }, DOMParser);
  expect(block?.left).toEqual([{ what: "hidden", texts: ["9"], row: 2, column: 1 }]);
  expect(block?.cells.map(({ row, column, text }) => `${row},${column} ${text}`)).toContain("2,1 1");
});

test.each([
  ["a table with heads of its own", table("项目|自然人") + table("项目|企业", "新收|1")],
  ["one that is wider", table("项目|自然人") + table("新收|1|2")],
  ["heads with a name over the bar", table("项目|自然人|企业") + table("新收|1")],
  ["a table with figures", table("项目|自然人", "新收|1") + table("结转|2")],
])("%s stays by itself", (_, html) => expect(read(html)).toHaveLength(2));
