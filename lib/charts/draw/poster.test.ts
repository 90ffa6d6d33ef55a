// The long picture: 750 pixels wide, every figure of the poster on it and nothing beyond its sides, one drawing for the same report, and text
// made to break it is text. Where it cannot be drawn, that is said.
import { load } from "cheerio";
import { describe, expect, test, vi } from "vitest";
import type { Bound } from "../../arithmetic/opened.ts";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { delivered } from "../../export/deliver.ts";
import { formOf } from "../../export/forms/forms.ts";
import { make, sheetFor } from "../../export/make.ts";
import { hasChinese } from "../../fonts/letters.ts";
import { usualPrinting } from "../../paper/printing.ts";
import { practiceReport } from "../../report/practice.ts";
import type { Report } from "../../report/report.ts";
import { reportOf, zeros } from "../../report/reportOf.testing.ts";
import { tools } from "../../../scripts/tools.mjs";
import { posterOf } from "../poster.ts";
import { ringOf } from "../ring.ts";
import { settingOf, themes, usualTheme } from "../theme.ts";
import { nothingToDraw } from "../poster.ts";
import { noLetters } from "../words.ts";
import { posterSvg } from "./poster.ts";
import { reach } from "./texts.ts";

vi.mock("../../fonts/letters.ts", async (original) => {
  const real = await original<{ readonly hasChinese: () => boolean }>();
  return { ...real, hasChinese: vi.fn(real.hasChinese) };
});

const edition = disclosure2021;
const report = practiceReport(edition.id);
const bound = (one: Report): Bound => ({ edition, report: one });
const before = [bound({ ...report, year: report.year - 1 })];
const poster = (own: Report) => posterOf(bound(own), before) ?? expect.fail("no poster");

/** Texts with where they begin and end, in the pixels of the layout. */
function textsIn(svg: string): readonly { readonly text: string; readonly left: number; readonly right: number }[] {
  const $ = load(svg, { xml: true });
  return $("text")
    .toArray()
    .map((one) => {
      const moves = [one, ...$(one).parents().toArray()].map((element) => {
        const [, x = "0"] = /translate\(([-\d.]+)/.exec($(element).attr("transform") ?? "") ?? [];
        return Number(x) + (element.type === "tag" && element.name === "svg" ? Number($(element).attr("x") ?? 0) : 0);
      });
      const at = moves.reduce((sum, x) => sum + x, 0);
      const wide = reach($(one).text(), Number(/font-size:([\d.]+)px/.exec($(one).attr("style") ?? "")?.[1]));
      const anchor = $(one).attr("text-anchor");
      const left = anchor === "end" ? at - wide : anchor === "middle" ? at - wide / 2 : at;
      return { text: $(one).text(), left, right: left + wide };
    });
}

const order = (own: Report) => ({
  id: "a",
  report: own,
  changed: "2026-01-20T00:00:00Z",
  form: "poster" as const,
  printing: usualPrinting,
  settings: settingOf(themes[1]),
  charts: before.map(({ report: one }) => one),
});

describe("the long picture", () => {
  test("says the body, the title, every card, every number of every chart, and where they are from", () => {
    const one = poster(report);
    const { svg } = posterSvg(one, null, usualTheme);
    const texts = textsIn(svg).map(({ text }) => text);
    const all = texts.join("");
    for (const text of [one.name, one.rest, one.issuer, one.source, one.left]) expect(all).toContain(text);
    expect(one.cards.length).toBeGreaterThanOrEqual(4);
    for (const { name, text, change, formula } of one.cards) {
      expect(texts).toContain(text);
      for (const part of [name, change === null ? "" : `${change.mark} ${change.words}`, change?.before ?? "", formula ?? ""])
        expect(all).toContain(part);
    }
    for (const chart of one.charts) {
      expect(all).toContain(chart.title);
      for (const part of ringOf(chart)?.parts ?? []) expect(texts).toEqual(expect.arrayContaining([part.text, part.share]));
    }
    expect(posterSvg(poster(report), null, usualTheme).svg).toBe(svg);
  });

  test.each([
    ["with long names and large figures", "很长很长的经济技术开发区管理委员会办公室", (text: string) => `${text}9876543`],
    ["with no name", "", (text: string) => text],
  ])("%s has nothing beyond its sides", (_, name, grown) => {
    const figures = Object.fromEntries(
      Object.entries(report.figures).map(([address, text]) => [address, /^[1-9]\d*$/.test(text) ? grown(text) : text]),
    );
    const { svg, width } = posterSvg(poster({ ...report, figures, body: { ...report.body, name } }), "草稿", usualTheme);
    const texts = textsIn(svg);
    expect(texts.map(({ text }) => text)).toContain("草稿");
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  });

  test("text made to break it is text, and nothing turns the direction of writing", () => {
    const typed = `<script>alert("1")</script> ]]> & &amp; \u202E倒\u202C\u0000'"><image href="x"/>`;
    const { svg } = posterSvg(poster({ ...report, body: { ...report.body, name: typed, issuer: typed } }), null, usualTheme);
    const $ = load(svg, { xml: true });
    expect($("script, image, style, foreignObject")).toHaveLength(0);
    expect($("text").text()).toContain(`<script>alert("1")</script> ]]> & &amp; 倒'"><image href="x"/>`);
    expect(svg).not.toMatch(/[\u202A-\u202E\u0000-\u0008]/);
  });

  test("what is all 0 is said in one line, and no chart of it is drawn", () => {
    const own = reportOf(edition, { ...zeros(edition), "applications.received.person": "3" }, { year: 2024 });
    const one = posterOf(bound(own), []) ?? expect.fail("no poster");
    expect(one.charts.map(({ id }) => id)).toEqual(["applicants"]);
    expect(one.left).toMatch(/^“政府信息公开申请办理结果”、“.+”的数字都是0，没有画图。$/);
  });
});

describe("as a file", () => {
  test.skipIf(!tools().fonts)("it is a PNG of 750 pixels, in the theme of the settings, the same bytes each time [fonts]", async () => {
    const { bytes, document } = await make(order(report));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([new TextDecoder("latin1").decode(bytes.slice(1, 4)), view.getUint32(16)]).toEqual(["PNG", 750]);
    expect(view.getUint32(20)).toBeGreaterThan(750);
    expect(document.title).toContain(String(report.year));
    expect(Buffer.from((await make(order(report))).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from((await make({ ...order(report), settings: {} })).bytes).equals(Buffer.from(bytes))).toBe(false);
  });

  test("of a report without figures, or on a machine without Chinese letters, it is a sentence and no picture", async () => {
    const makes = { order: make, sheet: sheetFor };
    expect(await delivered(order(reportOf(edition)), makes)).toEqual({ refusal: nothingToDraw });
    vi.mocked(hasChinese).mockReturnValueOnce(false);
    expect(await delivered(order(report), makes)).toEqual({ refusal: noLetters });
  });

  test("it has its figures whether 附图解 was chosen or not, and is part of a 发布包 only where it was", () => {
    expect(formOf("poster")).toMatchObject({ charts: "itself", packed: { withCharts: true }, file: { ending: "png", addition: "_图解" } });
  });
});
