// The pure parts by themselves: checks, HTML (the full page and the fragment), the package, Word and the charts of one usual report, in
// milliseconds and bytes.
import { chartsOf, isDrawable } from "../lib/charts/chart.ts";
import { documentOf } from "../lib/charts/draw/document.ts";
import { drawPng } from "../lib/charts/draw/png.ts";
import { drawSvg } from "../lib/charts/draw/svg.ts";
import { allOpened } from "../lib/arithmetic/open.ts";
import { yearsBefore } from "../lib/charts/years.ts";
import { evaluate } from "../lib/arithmetic/evaluate.ts";
import { alikeAmong, type UnitText } from "../lib/checkup/alike.ts";
import type { Edition } from "../lib/edition/edition.ts";
import { walk } from "../lib/edition/walk.ts";
import { runChecks } from "../lib/checks/run.ts";
import { compose } from "../lib/document/compose.ts";
import { renderDocx } from "../lib/outputs/docx/render.ts";
import { pageOf, renderPage } from "../lib/outputs/html/page.ts";
import { renderFragment } from "../lib/outputs/html/render.ts";
import { usualPrinting } from "../lib/paper/printing.ts";
import { make } from "../lib/export/make.ts";
import type { Report } from "../lib/report/report.ts";
import { fact, row, type Row } from "./table.ts";
import { times } from "./times.ts";
import { besideZhlint } from "./zhlint.ts";

/** How long it takes once, with nothing warm. */
function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const kilobytes = (text: string): string => (new TextEncoder().encode(text).byteLength / 1000).toFixed(1);

/** The reports of as many years before as charts show: the same, with other years. */
export const earlierOf = (report: Report): readonly Report[] =>
  Array.from({ length: yearsBefore }, (_, place) => ({ ...report, year: report.year - yearsBefore + place }));

/** All charts of a report beside as many years as they show. The first PNG sets the letters of the machine's fonts, once in a process. */
async function benchCharts(edition: Edition, report: Report): Promise<readonly Row[]> {
  const before = earlierOf(report);
  const charts = chartsOf({ edition, report }, allOpened(before)).filter(isDrawable);
  const drawn = charts.map((chart) => drawSvg(chart));
  const first = once(() => drawn.map((one) => drawPng(one)));
  const page = async () => renderPage(await documentOf(edition, report, "html", before));
  const name = `图解 ${charts.length} 张、${yearsBefore + 1} 年 ${charts.length} charts of ${yearsBefore + 1} years`;
  return [
    row(`${name}，SVG (ms)`, await times(60, () => charts.map((chart) => drawSvg(chart))), ""),
    fact(`${name}，SVG (kB)`, kilobytes(drawn.map(({ svg }) => svg).join(""))),
    fact(`${name}，PNG，第一次 first time (ms)`, first.toFixed(0)),
    row(`${name}，PNG (ms)`, await times(12, () => drawn.map((one) => drawPng(one))), ""),
    fact(`${name}，PNG (kB)`, (drawn.map((one) => drawPng(one)).reduce((sum, png) => sum + (png?.byteLength ?? 0), 0) / 1000).toFixed(1)),
    row("组稿＋附图解的网页 compose + full page with charts (ms)", await times(60, page), ""),
    fact("附图解的网页 full page with charts (kB)", kilobytes(await page())),
  ];
}

/** The report with eight parts of text, 8,000 letters in all, in blocks that nobody has read yet. `salt`: so that no two are the same. */
function longText(edition: Edition, report: Report, salt: string): Report {
  const text = Object.values(report.narrative)
    .flat()
    .map((block) => block.text)
    .join("");
  const parts = [...walk(edition).prose.keys()].slice(-8);
  const block = (part: number, place: number) => ({
    id: `${part}x${place}`,
    kind: "paragraph" as const,
    text: `${salt}${part}${place}${text.slice((part * 137 + place * 61) % 700)}${text}`.slice(0, 250),
  });
  const narrative = Object.fromEntries(parts.map((at, part) => [at, [0, 1, 2, 3].map((place) => block(part, place))]));
  return { ...report, narrative };
}

/** Checks of running text: all of it for the first time, and after a key in one of its blocks. */
async function benchText(edition: Edition, report: Report): Promise<readonly Row[]> {
  const readings = evaluate(walk(edition), report);
  const judged = (text: Report) => runChecks({ edition, report: text, readings });
  let [round, typed] = [0, longText(edition, report, "甲")];
  judged(typed);
  const [part = ""] = Object.keys(typed.narrative);
  const key = () => {
    const [first, ...rest] = typed.narrative[part] ?? [];
    if (first === undefined) return;
    typed = {
      ...typed,
      narrative: { ...typed.narrative, [part]: [{ ...first, text: `${first.text.slice(0, 250)}${"字".repeat(round++ % 7)}` }, ...rest] },
    };
    judged(typed);
  };
  return [
    row(
      "全部检查，8,000 字 all checks over 8,000 letters (ms)",
      await times(60, () => judged(longText(edition, report, `乙${round++}`))),
      "< 10",
    ),
    row("按一个键以后的检查 the checks after a key in them (ms)", await times(400, key), "< 1"),
    ...(await besideZhlint(
      Object.values(longText(edition, report, "丙").narrative)
        .flat()
        .map(({ text }) => text)
        .join("\n"),
    )),
  ];
}

/** The texts of a hundred units: paragraphs of letters and of words that all reports have, and three in each that many share. */
function hundredUnits(): readonly UnitText[] {
  const words =
    "政府信息公开、依申请公开、主动公开、工作机制、政策解读、公众参与、监督保障、进一步、加强、完善、推进、落实、业务培训、栏目、群众、规范、及时".split(
      "、",
    );
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const letter = () => String.fromCodePoint(0x4e00 + next(2000));
  const paragraph = () => Array.from({ length: 60 }, () => (next(2) === 0 ? (words[next(words.length)] ?? "") : letter())).join("");
  const shared = Array.from({ length: 10 }, paragraph);
  const text = (at: number) => (at < 3 ? (shared[next(10)] ?? "") : paragraph());
  return Array.from({ length: 100 }, (_, unit) => ({
    file: String(unit),
    unit: `单位${unit}`,
    paragraphs: Array.from({ length: 30 }, (_paragraph, at) => ({ at: "problems.issues", text: text(at) })),
  }));
}

/** Checks, HTML and Word over a full report. */
export async function benchPure(edition: Edition, report: Report): Promise<readonly Row[]> {
  const document = compose(edition, report);
  const units = hundredUnits();
  const modified = new Date(0);
  const order = { id: "", report, changed: modified.toISOString(), form: "package" as const, printing: usualPrinting, settings: {} };
  return [
    row(
      "全部检查 all checks (ms)",
      await times(4000, () => runChecks({ edition, report, readings: evaluate(walk(edition), report) })),
      "< 0.1",
    ),
    ...(await benchText(edition, report)),
    row("雷同，100 个单位 the texts of 100 units held against each other (ms)", await times(4, () => alikeAmong(units)), "< 2000"),
    row("组稿＋网页 compose + HTML (ms)", await times(400, () => pageOf(edition, report)), "< 5"),
    row("组稿＋片段 compose + fragment (ms)", await times(400, () => renderFragment(compose(edition, report))), ""),
    row("只做片段 fragment alone (ms)", await times(400, () => renderFragment(document)), ""),
    fact("网页 full page (kB)", kilobytes(pageOf(edition, report))),
    fact("片段 fragment (kB)", kilobytes(renderFragment(document))),
    row("发布包（无 PDF） package without PDF (ms)", await times(20, () => make(order)), ""),
    fact("发布包（无 PDF） package without PDF (kB)", ((await make(order)).bytes.byteLength / 1000).toFixed(1)),
    row("组稿＋Word compose + Word (ms)", await times(40, () => renderDocx(compose(edition, report), { modified })), "< 80"),
    row("只做 Word Word alone (ms)", await times(40, () => renderDocx(document, { modified })), ""),
    ...(await benchCharts(edition, report)),
  ];
}
