// What is said of a chart on screen and on the web to those who do not see it: a ring is said as one, bars as on paper.
import type { ChartFigures } from "./chart.ts";
import { ringOf, type Ring } from "./ring.ts";
import { altText, beforeText, yearText } from "./words.ts";

function ringText(chart: ChartFigures, { whole, parts, none }: Ring): string {
  const { title, unit, years } = chart;
  const year = yearText(years[years.length - 1] ?? 0);
  const shares = parts.map(({ label, text, share }) => `${label}${text}${unit}、占${share}`).join("，");
  return `环形图：${year}${title}。合计${whole}${unit}，其中${shares}。${none.length === 0 ? "" : `为0的有${none.join("、")}。`}${beforeText(chart)}各年数字见下表。`;
}

/** For a screen reader, of the drawing that pages have (draw/screen.ts). */
export function spokenText(chart: ChartFigures): string {
  const ring = ringOf(chart);
  return ring === null ? altText(chart) : ringText(chart, ring);
}
