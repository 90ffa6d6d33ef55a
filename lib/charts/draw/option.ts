// A chart as the drawing library's option: horizontal bars, a line of the picture for each year under the name of what it counts.
//
// Every bar says its year and its number, so that neither colour nor pattern is needed to read it; this year is solid, the years before are
// hatched, each in its own way. A column is so narrow that it can be read on a phone, and high as it needs; on paper a long chart has two, to one
// scale. No clock, nothing random, no animation.
import type { EChartsCoreOption } from "echarts/core";
import { widthOf } from "../../paper/width.ts";
import { drawingFaces } from "../../fonts/faces.ts";
import type { ChartFigures, Row, Value } from "../chart.ts";
import { besideBar, shortLabel, yearText } from "../words.ts";

/** Pixels of the picture's own: of a column. */
const width = 360;
const between = 20;
const [line, bar, size, left, gap] = [19, 12, 14, 58, 6] as const;
const [ink, paper] = ["#1a1a1a", "#ffffff"] as const;

const hatch = (dashArrayX: readonly (number | readonly number[])[] | number, dashArrayY: readonly number[], rotation: number) => ({
  symbol: "rect",
  color: ink,
  dashArrayX,
  dashArrayY,
  rotation,
  symbolSize: 1,
});

/** Hatchings of the years before, the latest first. */
const hatches = [
  hatch([1, 0], [1.5, 4], -Math.PI / 4),
  hatch([1, 0], [1.5, 4], Math.PI / 4),
  hatch(
    [
      [2, 4],
      [0, 3, 2, 1],
    ],
    [2, 1],
    0,
  ),
  hatch([1, 0], [1.5, 4], 0),
  hatch([1, 0], [1.5, 4], Math.PI / 2),
];

const styleOf = (yearsAgo: number) =>
  yearsAgo === 0
    ? { color: ink, borderColor: ink, borderWidth: 1 }
    : { color: paper, borderColor: ink, borderWidth: 1, decal: hatches[(yearsAgo - 1) % hatches.length] };

type Line = { readonly axis: string; readonly text: string; readonly name: boolean; readonly length: number; readonly yearsAgo: number };

const lengthOf = (value: Value): number => (value.state === "known" ? Math.max(0, Number(value.text)) : 0);

/** A name in pieces that are no longer than the picture is wide. */
function pieces(text: string): readonly string[] {
  const most = Math.floor((width - 2 * gap) / size);
  const all: string[] = [];
  let piece = "";
  for (const sign of text) {
    if (widthOf(piece + sign) > most) {
      all.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...all, piece];
}

const named = (text: string): readonly Line[] => pieces(text).map((text) => ({ axis: "", text, name: true, length: 0, yearsAgo: 0 }));

/** What was 0 in all years takes one line, which says so. */
const nothingEver = ({ values }: Row): boolean =>
  values.length > 1 && values.every((value) => value.state === "known" && value.text === "0");

const linesOf = (rows: readonly Row[], years: readonly number[]): readonly Line[] =>
  rows.flatMap((row): readonly Line[] => {
    const name = shortLabel(row.label);
    if (nothingEver(row)) return named(`${name}：各年均为0`);
    const bars = row.values.map((value, place) => ({
      axis: yearText(years[place] ?? 0),
      text: besideBar(value),
      name: false,
      length: lengthOf(value),
      yearsAgo: years.length - 1 - place,
    }));
    return [...named(name), ...bars];
  });

const label = ({ name, text }: Line) => ({
  show: true,
  formatter: text,
  color: ink,
  fontSize: size,
  fontWeight: name ? "bold" : "normal",
  position: name ? [-left + gap, -1] : "right",
  distance: 5,
});

/** How many lines of the picture a chart takes. */
export const lineCount = ({ rows, years }: ChartFigures): number => linesOf(rows, years).length;

/** The bars in one column, or in two that are as equally long as can be without parting the years of a bar. */
function columnsOf({ rows, years }: ChartFigures, count: 1 | 2): readonly (readonly Line[])[] {
  if (count === 1) return [linesOf(rows, years)];
  const ways = rows.slice(1).map((_, place) => [linesOf(rows.slice(0, place + 1), years), linesOf(rows.slice(place + 1), years)]);
  const longest = (way: readonly (readonly Line[])[]): number => Math.max(...way.map(({ length }) => length));
  return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best), ways[0] ?? [linesOf(rows, years)]);
}

const dataOf = (one: Line) => ({
  value: one.length,
  itemStyle: one.name ? { color: "transparent" } : styleOf(one.yearsAgo),
  label: label(one),
});

/** The option, and how large the picture is with it. */
export function optionOf(
  chart: ChartFigures,
  count: 1 | 2,
): { readonly option: EChartsCoreOption; readonly width: number; readonly height: number } {
  const columns = columnsOf(chart, count);
  const lines = columns.flat();
  const right = 2 * gap + Math.ceil(Math.max(...lines.map(({ name, text }) => (name ? 0 : widthOf(text)))) * size);
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const option: EChartsCoreOption = {
    animation: false,
    backgroundColor: paper,
    textStyle: { fontFamily: drawingFaces },
    grid: columns.map(({ length }, place) => ({
      left: place * (width + between) + left,
      width: width - left - right,
      top: gap,
      height: length * line,
      containLabel: false,
      outerBoundsMode: "none",
    })),
    xAxis: columns.map((_, place) => ({ gridIndex: place, type: "value", show: false, min: 0, max: most })),
    yAxis: columns.map((column, place) => ({
      gridIndex: place,
      type: "category",
      inverse: true,
      data: column.map(({ axis }) => axis),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: ink, fontSize: size, interval: 0, hideOverlap: false },
    })),
    series: columns.map((column, place) => ({
      type: "bar",
      xAxisIndex: place,
      yAxisIndex: place,
      silent: true,
      cursor: "default",
      emphasis: { disabled: true },
      barWidth: bar,
      data: column.map(dataOf),
    })),
  };
  return {
    option,
    width: columns.length * (width + between) - between,
    height: Math.max(...columns.map(({ length }) => length)) * line + 2 * gap,
  };
}
