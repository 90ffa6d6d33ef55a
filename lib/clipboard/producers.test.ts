// @vitest-environment node
// The same two rows of a table as editors of portals, report tools and sheets on line put them on the clipboard: the same figures go in, whatever stands around them.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { match } from "../matching/match.ts";
import { readBlock } from "./block.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const rows = [
  ["一、本年新收政府信息公开申请数量", "11", "22", "33", "44", "55", "66", "231"],
  ["二、上年结转政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "21"],
];
const figures = "11 22 33 44 55 66 1 2 3 4 5 6";

type Cell = (value: string, column: number) => string;
const table = (before: string, cell: Cell, after = "</table>"): string =>
  `${before}${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}${after}`;

const producers: readonly (readonly [string, string])[] = [
  [
    "UEditor",
    table(`<table interlaced="enabled"><tbody>`, (v) => `<td width="0" valign="top" style="word-break: break-all;"><p>${v}<br/></p></td>`),
  ],
  ["KindEditor", table(`<table style="width:100%;" border="1">`, (v) => `<td>\n\t\t${v}<br />\n\t</td>`)],
  [
    "a table of boxes in boxes",
    table(`<table class="el-table__body"><colgroup><col width="80"></colgroup>`, (v) => `<td><div class="cell">${v}</div></td>`),
  ],
  [
    "a fixed table whose first column says no width",
    table(`<table style="table-layout:fixed"><colgroup><col style="width:0px"><col></colgroup>`, (v) => `<td><span>${v}</span></td>`),
  ],
  ["a report tool with titles", table("<table>", (v) => `<td nowrap onclick="x()" title="${v}"><nobr>${v}</nobr></td>`)],
  [
    "a report tool with clipped boxes",
    table(`<table style="width:700px">`, (v) => `<td style="font-size:12px"><div style="overflow:hidden;height:20px">${v}</div></td>`),
  ],
  [
    "a sheet on line",
    table(
      `<google-sheets-html-origin><table dir="ltr" style="width:0px"><colgroup><col width="100"/></colgroup>`,
      (v) => `<td data-sheets-value='{"1":3}' style="overflow:hidden;padding:0px 3px">${v}</td>`,
    ),
  ],
  [
    "Excel on line",
    table(`<div ccp_infra_version='3'><table>`, (v) => `<td class=xl15 style="mso-number-format:General">${v}</td>`, "</table></div>"),
  ],
  [
    "WPS on line",
    table(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>.et2{mso-number-format:"General"}</style><table>`,
      (v) => `<td class="et2" x:num="${v}">${v}</td>`,
    ),
  ],
  [
    "Excel for Mac",
    table(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>.xl63{mso-number-format:"\\@"}</style><table>`,
      (v) => `<td height=21 class=xl63 align=right style='height:16.0pt'>${v}</td>`,
    ),
  ],
  [
    "an office of another maker",
    table(`<table>`, (v) => `<td style="width:54.0pt;height:14.3pt"><p style="margin:0pt"><span>${v}</span></p></td>`),
  ],
  ["columns that stay in sight", table(`<table>`, (v, column) => `<td${column === 0 ? ' style="position:sticky;left:0"' : ""}>${v}</td>`)],
  [
    "texts that are placed",
    table(`<table>`, (v) => `<td style="position:relative"><div style="position:absolute;left:0;top:0">${v}</div></td>`),
  ],
  [
    "lines under the rows",
    table(
      `<table>`,
      (v) =>
        `<td style="position:relative">${v}<span style="position:absolute;bottom:0;left:0;right:0;height:1px;background:#eee"></span></td>`,
    ),
  ],
  [
    "handles at the columns",
    table(
      `<table>`,
      (v) => `<td style="position:relative">${v}<div style="position:absolute;right:0;top:0;width:5px;height:100%"></div></td>`,
    ),
  ],
  [
    "stripes of soft colours",
    table(`<style>tr:nth-child(even){background:linear-gradient(#fff,#f5f5f5)}</style><table>`, (v) => `<td>${v}</td>`),
  ],
  [
    "rules that draw lines over the rows",
    table(
      `<style>.table td::before{content:"";position:absolute;top:0;left:0;width:100%;height:1px;background:#ddd}</style><table class=table>`,
      (v) => `<td>${v}</td>`,
    ),
  ],
];

test.each(producers)("%s", (_, html) => {
  const block = readBlock({ html, text: "" }, DOMParser) ?? expect.fail("no block");
  const plan = match(block, outline, "applications", "applications.received.person", {});
  expect([plan.changes.map(({ to }) => to).join(" "), plan.leftOut, plan.outside, plan.guesses]).toEqual([figures, [], [], []]);
});
