// A page parsed with marks for what is long is the tree that it is without, whatever stands in it.
import { load } from "cheerio";
import { expect, test } from "vitest";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { pageOf } from "../../outputs/html/page.ts";
import { reportOf } from "../../report/reportOf.testing.ts";
import { parsed } from "./parse.ts";

const style = "border:1px solid #000;text-align:center;padding:0 2px";
const cell = `<td style="${style}">1</td>`;

test.each([
  ["a table with styles", `<table><tr>${cell}${cell}</table>`],
  ["lines that end in CR LF, in a style too", `<p style="color:red;\r\nfont-size:12pt;margin:0">a\r\nb</p>\r`],
  ["script and style elements", `<style>p { color: red; margin: 0 auto; }</style><script>var a = [1, 2, 3, 4, 5, 6, 7];</script>`],
  ["a script within a comment", `<!-- <script>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</script> --><p>text`],
  ["a style within a comment", `<!-- <td style="${style}"> --><p>text`],
  ["a style in the text", `<p>written so:  style="${style}" in a page`],
  ["a style in the value of another attribute", `<p title=' style="${style}"'>x`],
  ["a quote that was never closed", `<p title="a style="color:red;margin:0 auto 0 auto">x</p><p>y`],
  ["two styles of one element", `<p style="${style}" style="color:blue;background:white;margin:0">x`],
  ["a style of an end tag", `<p>x</p style="${style}"><p>y`],
  ["a second body", `<body style="${style}"><body style="color:blue;background:white;margin:0"><p>x`],
  ["formatting that is opened again", `<p><b style="${style}">a<p>b</b>c`],
  ["text within a title and a box", `<title> style="${style}"</title><textarea> style="${style}"</textarea>`],
  ["styles within a template and within a drawing", `<template>${cell}</template><svg><style>a{b:c;d:e;f:g;h:i;j:k}</style></svg>`],
  ["letters written by their names", `<p style="font-family:&quot;SimSun&quot;;color:#000">x`],
  ["a script that has tags in it", `<script>document.write("<script>aaaaaaaaaaaaaaaaaaaaaaaa</script>")</script>`],
  ["a tag that ends in its attribute", `<script data-x="a>bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb">cccccccccccccccccccccccccc</script>`],
  ["the mark itself", `<p style="${style}">\uf8d70.1</p>`],
  ["nothing", ""],
])("%s", (_, page) => {
  expect(parsed(page).html()).toBe(load(page).html());
});

test("a page of ours, and every beginning of one", () => {
  const page = pageOf(disclosure2021, reportOf(disclosure2021, {}));
  expect(parsed(page).html()).toBe(load(page).html());
  for (let until = 0; until < page.length; until += 997)
    expect(parsed(page.slice(0, until)).html()).toBe(load(page.slice(0, until)).html());
});

test("pieces of pages in any order", () => {
  const pieces = [
    ' style="',
    style,
    '"',
    "<p",
    ">",
    "<td",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "'",
    "=",
    "&",
    "\r\n",
    "<b",
    "</b>",
    "<svg>",
    "<table>",
    "x ",
  ];
  let seed = 20_261_130;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 400; round += 1) {
    const page = Array.from({ length: 40 }, () => pieces[next(pieces.length)] ?? "").join("");
    expect([page, parsed(page).html()]).toEqual([page, load(page).html()]);
  }
});
