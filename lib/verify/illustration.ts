// The charts that a page should have. Their own year is known from the report; the years before from their reports, as far as those are
// known. What the page says of another year cannot be judged: it is taken as it stands, and said to be unknown, so that no page with
// it is the same.
import { allOpened } from "../arithmetic/open.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { chartsOf, isDrawable, type ChartFigures, type Row, type Value } from "../charts/chart.ts";
import { chartsHead, illustrated, type Draw } from "../charts/illustrate.ts";
import { chartHeading, yearText } from "../charts/words.ts";
import type { Document } from "../document/node.ts";
import type { Report } from "../report/report.ts";
import { textOf } from "./cells.ts";
import type { Difference } from "./difference.ts";
import type { DrawnChart } from "./drawings.ts";
import { readPage, type Page, type PageTable } from "../reading/html/page.ts";
import { share } from "./tables.ts";
import { words } from "../reading/html/words.ts";

/** `before`: reports of years before. `exact`: the page was made with charts, beside just these; else they are what is known of whatever years it shows. */
export type Beside = { readonly before: readonly Report[]; readonly exact: boolean };

/** The document that a page should say, its charts as they may have been drawn, and what of it is not known. */
export type Expected = { readonly document: Document; readonly drawn: readonly DrawnChart[]; readonly differences: readonly Difference[] };

const yearIn = (text: string): number | undefined => (/^\d{4}年$/.test(text) ? Number.parseInt(text, 10) : undefined);

const headOf = ({ cells }: PageTable): readonly string[] => cells.filter(({ row }) => row === 0).map(({ text }) => textOf(text));

/** The table of a chart's numbers: its head word, years, and half of its labels. */
function tableOf(chart: ChartFigures, tables: readonly PageTable[]): PageTable | undefined {
  const labels = chart.rows.map(({ label }) => textOf(label));
  return tables.find((table) => {
    const [first, ...others] = headOf(table);
    return first === textOf(chart.head) && others.some((text) => yearIn(text) !== undefined) && share(labels, table) >= 0.5;
  });
}

/** What a table says of a row in a column. */
function valueAt({ cells }: PageTable, { label }: Row, column: number): Value {
  const row = cells.find((cell) => cell.column === 0 && textOf(cell.text) === textOf(label))?.row;
  return { state: "known", text: textOf(cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "") };
}

type Adapted = { readonly chart: ChartFigures; readonly unknown: readonly number[] };

/** The chart with the years that the page shows; those that are not known say what the page says. */
function adapted(chart: ChartFigures, table: PageTable): Adapted {
  const own = Math.max(...chart.years);
  const head = headOf(table);
  const shown = head.flatMap((text) => yearIn(text) ?? []).filter((year) => year < own);
  const years = [...new Set(shown)].sort((one, two) => one - two).concat(own);
  const inYear = (row: Row, year: number): Value =>
    row.values[chart.years.indexOf(year)] ?? valueAt(table, row, head.indexOf(yearText(year)));
  const rowOf = (row: Row): Row => ({ ...row, values: years.map((year) => inYear(row, year)) });
  return {
    chart: { ...chart, years, rows: chart.rows.map(rowOf), total: chart.total === null ? null : rowOf(chart.total) },
    unknown: years.filter((year) => !chart.years.includes(year)),
  };
}

const unknownIn = ({ chart, unknown }: Adapted): readonly Difference[] =>
  unknown.length === 0
    ? []
    : [
        {
          kind: "unread",
          subject: "drawing",
          message: `图解“${chart.title}”里${unknown.map(yearText).join("、")}的数字没有核对：没有那几年的报告。`,
          expected: null,
          found: null,
          spot: null,
        },
      ];

const hasCharts = ({ texts }: Page, charts: readonly ChartFigures[], tables: readonly (PageTable | undefined)[]): boolean =>
  texts.some((line, at) => line === chartsHead.mark && texts[at + 1] === chartsHead.title) ||
  charts.some((chart) => texts.includes(words(chartHeading(chart)))) ||
  tables.some((table) => table !== undefined);

const without: Difference = {
  kind: "missing",
  subject: "drawing",
  message: "网页上没有附的“图解”。",
  expected: chartsHead.title,
  found: null,
  spot: null,
};

/** A chart in each way in which our pages may have it. */
const drawnIn = (chart: ChartFigures, draws: readonly Draw[]): DrawnChart => ({
  title: chartHeading(chart),
  ways: draws.flatMap((draw) => readPage(draw(chart)?.picture.svg ?? "").drawings),
});

/** The report as the page should say it: with charts where the page has them. `draws`: each draws them in one of our ways, to compare drawings too. */
export function expectedOf(document: Document, own: Bound, page: Page, { before, exact }: Beside, draws: readonly Draw[]): Expected {
  const charts = chartsOf(own, allOpened(before));
  const tables = charts.map((chart) => tableOf(chart, page.tables));
  if (!hasCharts(page, charts, tables)) return { document, drawn: [], differences: exact && charts.length > 0 ? [without] : [] };
  const all = charts.map((chart, at): Adapted => {
    const table = tables[at];
    return exact || table === undefined ? { chart, unknown: [] } : adapted(chart, table);
  });
  const shown = all.map(({ chart }) => chart);
  return {
    document: illustrated(document, shown, () => null),
    drawn: shown.filter(isDrawable).map((chart) => drawnIn(chart, draws)),
    differences: all.flatMap(unknownIn),
  };
}
