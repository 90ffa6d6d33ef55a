// A page with charts is compared with them as far as the years before are known; what is not known is said, and is never the same.
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { samplesOf } from "../balance/variation.ts";
import { allOpened } from "../arithmetic/open.ts";
import { chartsOf } from "../charts/chart.ts";
import { documentOf, drawings } from "../charts/draw/document.ts";
import { illustrated, type Draw } from "../charts/illustrate.ts";
import { compose } from "../document/compose.ts";
import { renderPage } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { editions } from "../editions/index.ts";
import { verifyPage } from "./verify.ts";

/** Each draws a chart once. */
const draws = (await drawings()).map((draw): Draw => {
  const drawn = new Map<string, ReturnType<Draw>>();
  return (chart) => {
    const key = JSON.stringify(chart);
    const picture = drawn.get(key) ?? draw(chart);
    drawn.set(key, picture);
    return picture;
  };
});

const cases = await Promise.all(
  editions.map(async (edition) => {
    const [report = expect.fail("no sample")] = samplesOf(edition);
    const before = [3, 2, 1].map((back) => ({ ...report, year: report.year - back }));
    const fragment = renderFragment(await documentOf(edition, report, "fragment", before));
    return { id: edition.id, edition, report, before, fragment, page: renderPage(await documentOf(edition, report, "html", before)) };
  }),
);

function edited(html: string, change: ($: ReturnType<typeof load>) => unknown): string {
  const $ = load(html);
  change($);
  return $.html();
}

/** The numbers of the last chart. */
const lastNumbers = ($: ReturnType<typeof load>) =>
  $("table")
    .filter((_, one) => /^\d{4}年$/.test($(one).find("tr").first().children().last().text()))
    .last();

describe.each(cases)("a page of $id", ({ edition, report, before, fragment, page }) => {
  const exact = (html: string) => verifyPage(edition, report, html, { beside: { before, exact: true }, draws });
  const knowing = (html: string, known: typeof before) =>
    verifyPage(edition, report, html, { beside: { before: known, exact: false }, draws });
  const kinds = ({ differences }: { readonly differences: readonly { readonly kind: string }[] }) => [
    ...new Set(differences.map(({ kind }) => kind)),
  ];

  test("is the same after an editor that keeps no drawing, class, style or caption", () => {
    const left = edited(
      page,
      ($) => (
        $("svg, style, input, label").remove(),
        $("*").removeAttr("style"),
        $("caption").each((_, one) => {
          $(one)
            .closest("table")
            .before(`<p>${$(one).text()}</p>`);
          $(one).remove();
        })
      ),
    );
    expect(exact(left)).toEqual({ state: "same", differences: [], notes: [] });
  });
  test("without the reports of the years before has those years named as not compared, each chart by itself, and nothing else", () => {
    for (const html of [page, fragment]) {
      const verdict = knowing(html, []);
      expect([verdict.state, kinds(verdict)]).toEqual(["different", ["unread"]]);
      const years = before.map(({ year }) => `${year}年`).join("、");
      expect(verdict.differences.every(({ message }) => message.includes(`${years}的数字没有核对`))).toBe(true);
      expect(knowing(html, before)).toEqual({ state: "same", differences: [], notes: [] });
      expect(
        knowing(html, before.slice(1)).differences.every(({ message }) => message.includes(`里${before[0]?.year ?? 0}年的数字没有核对`)),
      ).toBe(true);
    }
  });
  test("has this year's numbers compared though those of the years before are not known, each difference by chart, bar and year", () => {
    const html = edited(fragment, ($) => {
      const cell = lastNumbers($).find("tr").eq(1).children().last();
      cell.text(`${cell.text()}7`);
    });
    const [first] = knowing(html, []).differences;
    expect(first).toMatchObject({
      kind: "changed",
      message: expect.stringMatching(new RegExp(`“.+”的“${report.year}年”，报告里是“\\d+”，网页上是“\\d+7”`)),
    });
  });
  test("from which all charts were taken is said to have none, one that lacks a year or a chart too", () => {
    const none = edited(fragment, ($) => {
      const head = $("p").filter((_, one) => $(one).text() === "附" && $(one).next().text() === "图解");
      head.nextUntil("[style*='page-break-before']").addBack().remove();
    });
    expect(exact(none).differences.map(({ message }) => message)).toContain("网页上没有附的“图解”。");
    const shorter = edited(fragment, ($) =>
      lastNumbers($)
        .find("tr")
        .each((_, row) => void $(row).children().eq(1).remove()),
    );
    expect(exact(shorter).state).toBe("different");
    const fewer = edited(fragment, ($) => lastNumbers($).parent().remove());
    expect(
      exact(fewer)
        .differences.map(({ message }) => message)
        .join(),
    ).toContain("网页上没有读到表");
  });
  test("is the same in every theme, and where it was drawn as our pages were before there were themes", async () => {
    for (const draw of draws) {
      const charts = chartsOf({ edition, report }, allOpened(before));
      const html = renderPage(illustrated(compose(edition, report), charts, draw));
      expect(load(html)("svg[role=img]").length).toBeGreaterThan(0);
      expect(exact(html)).toEqual({ state: "same", differences: [], notes: [] });
      const wrong = edited(html, ($) => {
        const number = $("svg text").filter((_, one) => /^[1-9]\d*$/.test($(one).text()));
        number.last().text(`${number.last().text()}7`);
      });
      expect(exact(wrong)).toMatchObject({
        state: "different",
        differences: [{ kind: "changed", message: expect.stringContaining("的图") }],
      });
    }
  });
  test("whose drawing has longer bars or another ring is not called the same, though its numbers are", () => {
    for (const draw of draws) {
      const html = renderPage(illustrated(compose(edition, report), chartsOf({ edition, report }, allOpened(before)), draw));
      for (const shape of ["svg path[fill^='#'][d*='L']", "svg path[fill^='#'][d*='A']"]) {
        if (load(html)(shape).length === 0) continue;
        const longer = edited(html, ($) => $(shape).not("[fill='#ffffff']").first().attr("d", "M0 0L300 0L300 12L0 12Z"));
        expect(exact(longer)).toMatchObject({ state: "different", differences: [{ kind: "unread" }] });
      }
    }
  });
});
