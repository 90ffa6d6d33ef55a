// The figures of a report's charts, this year and the years before side by side: what is drawn and what the table beside it says.
//
// Which charts there are is declared in the edition (edition.ts, bars.ts). A report of another format is set beside this one only where that
// format has a chart of the same id, bar by bar of equal ids; what it has no place for is absent, which is neither blank nor zero.
import { sumOf, type Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { openedIn, type Bound } from "../arithmetic/opened.ts";
import { barsOf, type Bar, type Bars } from "../edition/bars.ts";
import type { Chart } from "../edition/edition.ts";
import { inputsUnder, walk, type Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";

/** `text`: canonical; of what is no number, as it was typed and printed. `blank`: not filled in, or not all of it. `absent`: that year's format has no such place. */
export type Value = { readonly state: "known" | "unreadable"; readonly text: string } | { readonly state: "blank" | "absent" };

/** A bar with its value in each of the years. */
export type Row = { readonly id: string; readonly label: string; readonly values: readonly Value[] };

/** `years`: the oldest first, the report's own last. `total`: as the form itself adds up, where it does. */
export type ChartFigures = {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly rows: readonly Row[];
  readonly total: Row | null;
  /** As declared; whether there is a ring says ring.ts. */
  readonly as: "ring" | "bars";
};

type Year = {
  readonly year: number;
  readonly bars: ReadonlyMap<string, Bar>;
  readonly outline: Outline;
  readonly readings: Readings;
  readonly typed: Report["figures"];
};

const barsIn = ({ bars, total }: Bars): readonly Bar[] => [...bars, ...(total === null ? [] : [total])];

/** Of a sum in which something is no number. */
const noSum = "读不出数";

/** What stands in a single cell instead of a number; of a sum, that something in it is none. */
function typedIn({ outline, readings, typed }: Year, { cells }: Bar): Value {
  const inputs = cells.flatMap((address) => (outline.cells.get(address)?.total === true ? inputsUnder(outline, address) : [address]));
  const [first, ...more] = inputs.filter((address) => readings.get(address)?.state === "unreadable");
  if (first === undefined) return { state: "blank" };
  return { state: "unreadable", text: more.length === 0 && inputs.length === 1 ? (typed[first] ?? "").trim() : noSum };
}

function valueIn(year: Year, id: string): Value {
  const { bars, readings } = year;
  const bar = bars.get(id);
  if (bar === undefined) return { state: "absent" };
  const sum = sumOf(bar.cells.map((address) => readings.get(address)));
  return sum.state === "known" ? { state: "known", text: canonicalNumber(sum.value) } : typedIn(year, bar);
}

/** What a report has of a chart; nothing where its edition does not declare it. */
function yearOf(id: string, { edition, report }: Bound): readonly Year[] {
  const chart = edition.charts?.find((one) => one.id === id);
  const { outline, readings } = openedIn(edition, report);
  return chart === undefined
    ? []
    : [
        {
          year: report.year,
          bars: new Map(barsIn(barsOf(outline, chart)).map((bar) => [bar.id, bar])),
          outline,
          readings,
          typed: report.figures,
        },
      ];
}

const isKnown = ({ state }: Value): boolean => state === "known";

function figuresOf(chart: Chart, own: Bound, before: readonly Bound[]): ChartFigures {
  const outline = walk(own.edition);
  const all = barsOf(outline, chart);
  const hasSomething = (year: Year): boolean => all.bars.some(({ id }) => isKnown(valueIn(year, id)));
  const years = [...before.flatMap((side) => yearOf(chart.id, side)).filter(hasSomething), ...yearOf(chart.id, own)].sort(
    (one, two) => one.year - two.year,
  );
  const row = ({ id, label }: Bar): Row => ({ id, label, values: years.map((year) => valueIn(year, id)) });
  const unit = outline.cells.get(all.bars[0]?.cells[0] ?? "")?.measure.unit ?? "";
  return {
    id: chart.id,
    title: chart.title,
    head: chart.head,
    unit,
    years: years.map(({ year }) => year),
    rows: all.bars.map(row),
    total: all.total === null ? null : row(all.total),
    as: chart.as ?? "bars",
  };
}

/** The value of a row in the report's own year. */
export const ownValue = ({ values }: Row): Value => values[values.length - 1] ?? { state: "absent" };

/** Whether there is anything to see: one number that is not 0. */
export const isDrawable = ({ rows }: ChartFigures): boolean =>
  rows.some(({ values }) => values.some((value) => value.state === "known" && Number(value.text) > 0));

/** The charts of a report beside those of years before, in the order of its edition; one in which nothing is filled in this year is left out. */
export function chartsOf(own: Bound, before: readonly Bound[]): readonly ChartFigures[] {
  const earlier = before.filter(({ report }) => report.year < own.report.year);
  return (own.edition.charts ?? [])
    .map((chart) => figuresOf(chart, own, earlier))
    .filter(({ rows }) => rows.some((row) => isKnown(ownValue(row))));
}
