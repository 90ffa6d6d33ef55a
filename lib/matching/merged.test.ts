// A figure merged over the places of several cells is nobody's: it is left out and named. Spans that tell nothing apart are as before.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readBlock } from "../clipboard/block.ts";
import { match } from "./match.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);

function pasted(rows: string, at = "applications.received.person") {
  const block = readBlock({ html: `<table>${rows}</table>`, text: "" }, DOMParser);
  if (block === undefined) throw new RangeError("nothing to paste");
  const { changes, leftOut } = match(block, outline, at.split(".")[0] ?? "", at, {});
  const filled = Object.fromEntries(changes.map(({ address, to }) => [address.split(".").slice(1).join("."), to]));
  return { filled, leftOut: leftOut.map(({ text, reason }) => `${text}：${reason.slice(0, 11)}`) };
}

const received = "<td>一、本年新收政府信息公开申请数量</td>";
const brought = "<td>二、上年结转政府信息公开申请数量</td>";
const joined = (text: string): string => `${text}：与旁边的格合并成了一格`;

test.each([
  [
    "beside each other, by labels",
    `<tr>${received}<td>96</td><td colspan=2>8</td><td>2</td><td>5</td><td>3</td></tr>`,
    ["8"],
    { "received.person": "96", "received.welfare": "2" },
  ],
  [
    "beside each other, without any label",
    "<tr><td>96</td><td colspan=2>8</td><td>2</td></tr>",
    ["8"],
    { "received.person": "96", "received.welfare": "2" },
  ],
  [
    "beside each other, told by the row below",
    `<tr>${received}<td>1</td><td>2</td><td>3</td><td>4</td><td colspan=2>8</td></tr><tr>${brought}<td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td></tr>`,
    ["8"],
    { "received.welfare": "4", "carriedIn.otherOrganization": "6" },
  ],
  [
    "one above the other",
    `<tr>${received}<td>96</td><td rowspan=2>5</td></tr><tr>${brought}<td>7</td></tr>`,
    ["5"],
    { "received.person": "96", "carriedIn.person": "7" },
  ],
  [
    "one above the other, without any label",
    "<tr><td>96</td><td rowspan=2>5</td></tr><tr><td>7</td></tr>",
    ["5"],
    { "received.person": "96", "carriedIn.person": "7" },
  ],
  [
    "both ways",
    `<tr>${received}<td rowspan=2 colspan=2>9</td><td>2</td></tr><tr>${brought}<td>4</td></tr>`,
    ["9"],
    { "received.research": "2", "carriedIn.research": "4" },
  ],
])("merged %s", (_, rows, texts, expected) => {
  const { filled, leftOut } = pasted(rows);
  expect(leftOut).toEqual(texts.map(joined));
  expect(Object.values(filled)).not.toEqual(expect.arrayContaining(texts));
  const known = Object.fromEntries(Object.entries(expected).filter(([address]) => address in filled));
  expect(Object.keys(known).length).toBeGreaterThan(0);
  expect(filled).toMatchObject(known);
});

test("columns that Word cuts finer than they are seen are read as they are seen", () => {
  const row = (label: string, from: number): string =>
    `<tr>${label}${[0, 1, 2, 3, 4, 5].map((place) => `<td colspan=2>${from + place}</td>`).join("")}</tr>`;
  const { filled, leftOut } = pasted(row(received, 1) + row(brought, 11));
  expect([Object.keys(filled).length, leftOut]).toEqual([12, []]);
  expect(filled).toMatchObject({ "received.person": "1", "received.otherOrganization": "6", "carriedIn.person": "11" });
});

test("a value of table two that fills its line is no merged figure", () => {
  const { filled, leftOut } = pasted(
    "<tr><td>行政许可</td><td colspan=3>1234</td></tr><tr><td>行政处罚</td><td colspan=3>56</td></tr>",
    "proactive.licensing.decisions",
  );
  expect([Object.values(filled), leftOut]).toEqual([["1234", "56"], []]);
});

test("a value of table two that fills its line is not held against the three of another block", () => {
  const rules =
    "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>";
  const licensing = "<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr><tr><td>行政许可</td><td colspan=3>7</td></tr>";
  expect(pasted(rules + licensing, "proactive.rules.issued")).toEqual({
    filled: { "rules.issued": "1", "rules.repealed": "2", "rules.inForce": "3", "licensing.decisions": "7" },
    leftOut: [],
  });
});
