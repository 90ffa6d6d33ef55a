// Pages as portals leave them, and pages that somebody changed: what is the same is told so, and every change is named.
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { compose } from "../document/compose.ts";
import { pageOf } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { editionById, editions } from "../editions/index.ts";
import { samplesOf } from "../balance/variation.ts";
import type { Report } from "../report/report.ts";
import { readPage } from "../reading/html/page.ts";
import { verifyPage } from "./verify.ts";

const all = editions.flatMap((edition) => samplesOf(edition).map((report) => [edition.id, report.body.name, report] as const));

/** What editors of portals do to a fragment, each by itself and all together. */
const editors: Readonly<Record<string, (html: string) => string>> = {
  "style blocks, classes and ids dropped": (html) =>
    edited(html, ($) => ($("style").remove(), $("*").removeAttr("class").removeAttr("id"))),
  "styles, widths and borders dropped": (html) => edited(html, ($) => $("*").removeAttr("style").removeAttr("width").removeAttr("border")),
  "heads turned into plain cells": (html) => edited(html, ($) => $("th").each((_, one) => void (one.tagName = "td"))),
  "thead and tbody dropped": (html) => edited(html, ($) => $("thead, tbody").each((_, one) => void $(one).replaceWith($(one).contents()))),
  "every text wrapped in spans": (html) =>
    edited(html, ($) =>
      $("p, td, th, h1, h2, h3, h4").each(
        (_, one) => void $(one).html(`<span style="font-size:16px"><span>${$(one).html() ?? ""}</span></span>`),
      ),
    ),
  "cells with paragraphs and spaces": (html) =>
    edited(html, ($) => $("td, th").each((_, one) => void $(one).html(`<p>&nbsp;${$(one).html() ?? ""}&nbsp;</p>`))),
  "headings turned into paragraphs, empty ones between": (html) =>
    edited(html, ($) =>
      $("h1, h2, h3, h4").each((_, one) => void $(one).replaceWith(`<p></p><p><strong>${$(one).html() ?? ""}</strong></p><p>&nbsp;</p>`)),
    ),
  "captions turned into paragraphs": (html) =>
    edited(html, ($) =>
      $("caption").each((_, one) => {
        const text = $(one).text();
        $(one).closest("table").before(`<p>${text}</p>`);
        $(one).remove();
      }),
    ),
  "colgroups, old attributes and data-* put in": (html) =>
    edited(
      html,
      ($) => (
        $("table").prepend('<colgroup><col width="72"><col></colgroup>').attr("bordercolor", "#ccc").attr("data-sort", "sortDisabled"),
        $("td, p").attr("data-id", "7").attr("valign", "top")
      ),
    ),
  "tags that no browser knows": (html) =>
    edited(
      html,
      ($) => (
        $("table").wrap("<portal-table></portal-table>"),
        $("p, td, th").each((_, one) => void $(one).html(`<portal-text>${$(one).html() ?? ""}</portal-text><o:p></o:p>`))
      ),
    ),
  "empty paragraphs everywhere": (html) => edited(html, ($) => $("p, h1, h2, h3, h4, table").after("<p><br></p><p>&nbsp;</p>")),
  "a portal's page around it": (html) =>
    `<html><body><table><tr><td><div class="nav">首页 &gt; 政府信息公开</div><p>发布日期：2022-01-25</p>${html}<div>版权所有 网站地图</div></td></tr></table></body></html>`,
};

function edited(html: string, change: ($: ReturnType<typeof load>) => unknown): string {
  const $ = load(html, null, false);
  change($);
  return $.html();
}

const everything = (html: string): string => Object.values(editors).reduce((page, edit) => edit(page), html);
const fragmentOf = (report: Report): string => renderFragment(compose(editionOf(report), report));

function editionOf({ edition, editionRevision }: Report) {
  const found = editionById(edition, editionRevision);
  if (found === undefined) throw new RangeError(`no edition ${edition}`);
  return found;
}

const same = { state: "same", differences: [], notes: [] };

describe.each(all)("%s of %s", (_, __, report) => {
  const edition = editionOf(report);
  const fragment = fragmentOf(report);
  test("our own page and fragment say the same", () => {
    expect(verifyPage(edition, report, pageOf(edition, report))).toEqual(same);
    expect(verifyPage(edition, report, fragment)).toEqual(same);
  });
  test.each(Object.keys(editors))("the same after an editor's work: %s", (name) => {
    expect(verifyPage(edition, report, editors[name]?.(fragment) ?? "")).toEqual(same);
  });
  test("the same after all of it", () => {
    expect(verifyPage(edition, report, everything(fragment))).toEqual(same);
  });
  test("each figure that is changed by one digit is named with both values, and nothing else is", () => {
    const [tables, left] = [load(fragment)("table").length, everything(fragment)];
    for (let table = 0; table < tables; table += 1) {
      const count = load(fragment)("table").eq(table).find("td").length;
      for (const at of [0, Math.floor(count / 3), Math.floor(count / 2), count - 1]) {
        let [before, after] = ["", ""];
        const page = edited(left, ($) => {
          const cell = $("table table")
            .eq(table)
            .find("td")
            .filter((_, one) => /^\s*\d+\s*$/.test($(one).text()))
            .eq(at % 7);
          before = cell.text().trim();
          after = `${before.slice(0, -1)}${(Number(before.at(-1)) + 1) % 10}`;
          cell.text(after);
        });
        const { state, differences } = verifyPage(edition, report, page);
        expect([state, differences.map(({ kind, expected, found }) => [kind, expected, found])]).toEqual([
          "different",
          [["changed", before, after]],
        ]);
      }
    }
  });
  test("a paragraph that was dropped, changed, added or moved is named", () => {
    const paragraphs = load(fragment)("p")
      .toArray()
      .map((one) => load(fragment)(one).text());
    const at = paragraphs.findIndex((text) => text.length > 20);
    const change = (act: ($: ReturnType<typeof load>) => unknown) =>
      verifyPage(edition, report, edited(fragment, act)).differences.map(({ kind }) => kind);
    expect(change(($) => $("p").eq(at).remove())).toEqual(["missing"]);
    expect(
      change(($) =>
        $("p")
          .eq(at)
          .text(`${$("p").eq(at).text().slice(0, -2)}改了。`),
      ),
    ).toEqual(["changed"]);
    expect(change(($) => $("p").eq(at).after("<p>这一段是后来有人在门户上加的内容，原报告没有。</p>"))).toEqual(["added"]);
    expect(change(($) => $("h1").before($("p").eq(at)))).toContain("moved");
  });
  test("two rows that changed places are named once", () => {
    const table = load(fragment)("table").length - 1;
    const page = edited(fragment, ($) => {
      const rows = $("table")
        .eq(edition.sections.length > 3 && table > 0 ? 1 : table)
        .find("tr");
      const plain = rows.filter(
        (_, row) => $(row).children("[rowspan]").length === 0 && /\d/.test($(row).text()) && $(row).children().length > 2,
      );
      const [one, two] = [plain.eq(0), plain.eq(1)];
      const first = one.html() ?? "";
      one.html(two.html() ?? "");
      two.html(first);
    });
    expect(verifyPage(edition, report, page).differences.map(({ kind }) => kind)).toEqual(["moved"]);
  });
});

const [[, , sample] = []] = all;
if (sample === undefined) throw new RangeError("no sample");

describe("what cannot be read", () => {
  const edition = editionOf(sample);
  test("a page of something else, of a picture, or of nothing is never the same", () => {
    for (const html of ["", "<p>你好</p>", '<img src="a.png">', "\0\0\0", "<table><tr><td>1</td></tr></table>"])
      expect(verifyPage(edition, sample, html)).toMatchObject({ state: "unread", differences: [] });
    expect(verifyPage(edition, sample, '<img src="a.png">').notes).toContain("网页上有 1 处图片或嵌入的内容，里面的字没有核对。");
  });
  test("words that a style sheet adds are said, and icons are not", () => {
    const sheet = (content: string): string => `<style>.n::after{color:red;content:${content}}</style>${fragmentOf(sample)}`;
    for (const content of ['"0"', "'万件'", "counter(n)", '"（" attr(x) "）万"'])
      expect(verifyPage(edition, sample, sheet(content)).notes, content).toEqual([
        "网页的样式会在显示时自动加上 1 处字，这些字没有核对，请对着网页看一遍。",
      ]);
    for (const content of ['""', '"\\f101"', "none", '"»"']) expect(verifyPage(edition, sample, sheet(content)), content).toEqual(same);
  });
  test("a table that became a picture is said, though all words are there", () => {
    const page = edited(fragmentOf(sample), ($) => $("table").eq(0).replaceWith('<img src="t.png">'));
    const { state, differences, notes } = verifyPage(edition, sample, page);
    expect([state, differences.map(({ kind }) => kind), notes.length]).toEqual(["different", ["unread"], 1]);
  });
  test("hidden text counts as not there", () => {
    for (const look of ["display:none", "color:red; font-size: 0px", "opacity:0.0"]) {
      const page = edited(fragmentOf(sample), ($) => $("p").eq(1).attr("style", look));
      expect(
        verifyPage(edition, sample, page).differences.map(({ kind }) => kind),
        look,
      ).toEqual(["missing"]);
    }
    for (const look of ["opacity:0.8", "font-size:0.9em", "font-size:10px"])
      expect(
        verifyPage(
          edition,
          sample,
          edited(fragmentOf(sample), ($) => $("p").eq(1).attr("style", look)),
        ),
        look,
      ).toEqual(same);
  });
  test("a table that is called otherwise is named, by its caption and by what a screen reader says", () => {
    const [caption, label] = [
      edited(fragmentOf(sample), ($) => $("caption").eq(0).text("另一张表")),
      edited(fragmentOf(sample), ($) => $("[aria-label]").eq(0).attr("aria-label", "表格：另一张表")),
    ];
    for (const page of [caption, label])
      expect(verifyPage(edition, sample, page).differences.map(({ kind, message }) => [kind, message.includes("另一张表")])).toEqual([
        ["changed", true],
      ]);
    expect(
      verifyPage(
        edition,
        sample,
        edited(fragmentOf(sample), ($) => $("[aria-label]").attr("aria-label", "门户的滚动区")),
      ),
    ).toEqual(same);
  });
  test("a page that is nested as deep as no page is told as not read", () => {
    const deep = `${"<div>".repeat(5000)}${fragmentOf(sample)}`;
    expect(verifyPage(edition, sample, deep)).toMatchObject({
      state: "unread",
      notes: [expect.anything(), expect.stringContaining("没有核对")],
    });
    expect(verifyPage(edition, sample, `${"<div>".repeat(400)}${fragmentOf(sample)}`)).toEqual(same);
  });
  test("lost merges are said, and the figures are compared in their order", () => {
    const page = edited(fragmentOf(sample), ($) => $("[rowspan], [colspan]").removeAttr("rowspan").removeAttr("colspan"));
    const { state, differences } = verifyPage(edition, sample, page);
    expect(state).toBe("different");
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(["unread"]));
  });
  test("the figures for programs are compared where a page has them", () => {
    const page = pageOf(edition, sample).replace(/"value":"\d+"/, '"value":"99999"');
    expect(verifyPage(edition, sample, page).differences.map(({ message }) => message)).toEqual(["网页里给程序读的数据与报告不同。"]);
  });
  test("a page in GBK is read as what it says it is", () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="gbk"></head><body><p>'),
      Buffer.from([0xd5, 0xfe, 0xb8, 0xae]),
      Buffer.from("</p></body></html>"),
    ]);
    expect(readPage(page).texts).toEqual(["政府"]);
    expect(readPage(Buffer.from([0xd5, 0xfe, 0xb8, 0xae])).texts).toEqual(["政府"]);
    expect(readPage(Buffer.from("<p>政府</p>")).texts).toEqual(["政府"]);
  });
});
