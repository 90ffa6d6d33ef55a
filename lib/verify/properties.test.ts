// Whatever is changed in a published page, wherever, in any format, with its charts: it is named. Each property changes one thing at a
// random place of the full page and of the fragment.
import { load } from "cheerio";
import type { Element, Text } from "domhandler";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf } from "../balance/variation.ts";
import type { ChartFigures } from "../charts/chart.ts";
import { documentOf, drawings } from "../charts/draw/document.ts";
import type { Draw } from "../charts/illustrate.ts";
import { renderPage } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { publishedOf } from "../outputs/published.ts";
import { editions } from "../editions/index.ts";
import { verifyPage } from "./verify.ts";

/** Draws each chart once. */
function kept(draw: Draw): Draw {
  const drawn = new Map<string, ReturnType<Draw>>();
  return (chart: ChartFigures) => {
    const key = JSON.stringify(chart);
    const picture = drawn.get(key) ?? draw(chart);
    drawn.set(key, picture);
    return picture;
  };
}
const draws = (await drawings()).map(kept);

const cases = await Promise.all(
  editions.map(async (edition) => {
    const [report] = samplesOf(edition);
    if (report === undefined) throw new RangeError(`no sample of ${edition.id}`);
    const before = [{ ...report, year: report.year - 1 }];
    const page = renderPage(await documentOf(edition, report, "html", before), publishedOf(edition, report, {}));
    const fragment = renderFragment(await documentOf(edition, report, "fragment", before));
    const verified = (html: string) => verifyPage(edition, report, html, { beside: { before, exact: true }, draws });
    return { id: edition.id, pages: [page, `<article>${fragment}</article>`], verified };
  }),
);

type Loaded = ReturnType<typeof load>;

/** The texts of the report in a page. */
function textsOf($: Loaded): readonly Text[] {
  return $("article *")
    .contents()
    .toArray()
    .filter((node): node is Text => node.type === "text" && node.data.trim() !== "" && $(node).closest("caption, style").length === 0);
}

const at = <One>(all: readonly One[], place: number): One => all[place % all.length] ?? expect.fail("nothing to change");

/** Changes one thing at a random place, and hands over what the verdict says. */
function eachChange(
  pages: readonly string[],
  change: ($: Loaded, place: number, other: number) => void,
  hold: (html: string) => void,
): void {
  const place = fc.nat(1_000_000);
  fc.assert(
    fc.property(fc.nat(pages.length - 1), place, place, (page, one, other) => {
      const $ = load(pages[page] ?? "");
      change($, one, other);
      hold($.html());
    }),
    { numRuns: 15 },
  );
}

/** Rows of a table with nothing merged, that do not say the same. */
function swapped($: Loaded, place: number, other: number): void {
  const table = at($("article table").toArray(), place);
  const rows = $(table)
    .find("tr")
    .toArray()
    .filter((row) => $(row).children("[rowspan]").length === 0);
  const texts = (row: Element): string => `${$(row).children().length} ${$(row).text()}`;
  const one = at(rows, other);
  const others = rows.filter((row) => texts(row) !== texts(one) && $(row).children().length === $(one).children().length);
  const two = others[0];
  if (two === undefined) return void $("article h1").remove();
  const html = $(one).html() ?? "";
  $(one).html($(two).html() ?? "");
  $(two).html(html);
}

describe.each(cases)("a page of $id, with its charts", ({ pages, verified }) => {
  const isNamed = (html: string) =>
    expect(verified(html)).toMatchObject({ state: "different", differences: expect.arrayContaining([expect.anything()]) });

  test("is the same as long as nothing is changed", () => {
    for (const html of pages) expect(verified(html)).toEqual({ state: "same", differences: [], notes: [] });
  });
  test("names a digit that was changed, in text, table, picture or chart", () => {
    const change = ($: Loaded, place: number, other: number) => {
      const text = at(
        textsOf($).filter(({ data }) => /\d/.test(data)),
        place,
      );
      const { index, 0: digit } = at([...text.data.matchAll(/\d/g)], other);
      text.data = `${text.data.slice(0, index)}${(Number(digit) + 1 + (other % 9)) % 10}${text.data.slice(index + 1)}`;
    };
    eachChange(pages, change, isNamed);
  });
  test("names rows that changed places", () => eachChange(pages, swapped, isNamed));
  test("names a paragraph or heading that was dropped", () =>
    eachChange(pages, ($, place) => void $(at($("article").find("p, h1, h2, h3, h4").toArray(), place)).remove(), isNamed));
  test("names a table that was dropped or doubled", () =>
    eachChange(
      pages,
      ($, place, other) => {
        const table = $(at($("article table").toArray(), place));
        if (other % 2 === 0 || $("article table").length === 1) table.remove();
        else table.after(table.clone());
      },
      isNamed,
    ));
  test("names a character that turns the direction of writing, by its code", () => {
    const marks = ["\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u200F", "\u061C", "\u00AD"];
    const change = ($: Loaded, place: number, other: number) => {
      const text = at(textsOf($), place);
      const cut = other % (text.data.length + 1);
      text.data = `${text.data.slice(0, cut)}${at(marks, other)}${text.data.slice(cut)}`;
    };
    eachChange(pages, change, (html) =>
      expect(
        verified(html)
          .differences.map(({ message }) => message)
          .join("\n"),
      ).toMatch(/\[U\+(20[26]\w|200F|061C|00AD)/),
    );
  });
  test("names a number that a mark without width parts, and remarks on marks between 汉字 only", () => {
    for (const html of pages) {
      const parted = load(html);
      const number = textsOf(parted).find(({ data }) => /^\d\d+$/.test(data.trim())) ?? expect.fail("no number");
      number.data = number.data.replace(/\d(?=\d)/, "$&\u200B");
      expect(
        verified(parted.html())
          .differences.map(({ message }) => message)
          .join(),
      ).toContain("[U+200B 零宽空格]");
      const harmless = load(html);
      textsOf(harmless)
        .filter(({ data }) => /^[一二三四五六]、/.test(data))
        .forEach((text) => (text.data = `\uFEFF${text.data.slice(0, 1)}\u200B${text.data.slice(1)}\u200D`));
      expect(verified(harmless.html())).toMatchObject({ state: "same", notes: [expect.stringContaining("看不见的字符")] });
    }
  });
  test("names what is turned by markup or style", () => {
    for (const html of pages) {
      const turned = (change: ($: Loaded) => unknown) => {
        const $ = load(html);
        change($);
        return verified($.html()).state;
      };
      const number = ($: Loaded) =>
        $(textsOf($).find((text) => /^\d\d+$/.test(text.data.trim()) && $(text).closest("td").length > 0) ?? expect.fail("no number"));
      expect(turned(($) => number($).wrap('<bdo dir="rtl"></bdo>'))).toBe("different");
      expect(turned(($) => number($).wrap('<span style="color:red;unicode-bidi:/**/bidi-override; direction: RTL"></span>'))).toBe(
        "different",
      );
      expect(turned(($) => $("article table").first().attr("dir", "rtl"))).toBe("different");
      expect(turned(($) => $("body").attr("dir", "rtl"))).toBe("different");
      expect(turned(($) => $("article table").first().attr("dir", "ltr"))).toBe("same");
    }
  });
});
