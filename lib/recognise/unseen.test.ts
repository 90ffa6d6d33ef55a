// A cell that shows nothing and is not empty is unread, and never 0, whatever blanks are said to mean: hidden text, a picture, words that a style adds, and a row
// that was parted from its figures.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readHtml } from "../reading/html/read.ts";
import { pageOf } from "../outputs/html/page.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { cell, published } from "./published.testing.ts";
import { recognise } from "./recognise.ts";

const edition = disclosure2021;
const person = "applications.received.person";
const all = { ...zeros(edition), [person]: "7654" };
const report = reportOf(edition, all);

/** The page with something else in the place of the figure 7654. */
const read = (inner: string, style = "") => {
  const page = pageOf(edition, report)
    .replace(/>7654</, `>${inner}<`)
    .replace("</head>", `<style>${style}</style></head>`);
  return recognise(readHtml(page), { blankAsZero: true });
};

test.each([
  ["a picture", '<img src="7.png" alt="">', "", "图片"],
  ["a drawing", "<svg><text>7654</text></svg>", "", "图片“7654”"],
  ["text that is not shown", '<span style="display:none">7654</span>', "", "隐藏的文字“7654”"],
  ["text that leaves its room", '<span style="visibility:hidden">7654</span>', "", "隐藏的文字“7654”"],
  ["a bar", '<meter value="0.7">7654</meter>', "", "进度条"],
  [
    "a number that a style takes out of an attribute",
    '<b class="n" data-n="7654"></b>',
    ".n::before{content:attr(data-n)}",
    "样式添上的文字",
  ],
  ["a number that a style adds", '<b class="n"></b>', '.n::before{content:"7654"}', "样式添上的文字"],
])("%s", (_, inner, style, what) => {
  const found = read(inner, style);
  expect(found.report.figures[person]).toBeUndefined();
  expect(found.unread.map(({ reason, address }) => [reason, address])).toEqual([
    [`这一格看上去是空的，里面却有${what}，请看原件后自己填`, person],
  ]);
});

test("words that a style adds elsewhere on the page cast no doubt on a blank cell", () => {
  const found = read("", '.share::after{content:"分享"}');
  expect([found.report.figures[person], found.unread]).toEqual(["0", []]);
});

test("a row without figures in a table that has figures without a row is unread: they were parted", () => {
  const parted = published(edition, report, {
    table: (id, rows) =>
      id !== "applications"
        ? [rows]
        : [
            rows.flatMap((row) => {
              const at = row.findIndex(({ text }) => text === "7654");
              if (at < 0) return [row];
              const blank = row.map((one, place) => (place < at ? one : cell("")));
              return [blank, row.map((one, place) => (place < at ? { ...one, text: "" } : one))];
            }),
          ],
  });
  const found = recognise(parted, { blankAsZero: true });
  expect(Object.keys(found.report.figures).filter((address) => address.startsWith("applications.received."))).toEqual([]);
  expect(found.unread.some(({ address }) => address === person)).toBe(true);
});
