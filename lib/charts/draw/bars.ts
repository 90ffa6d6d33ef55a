// Bars for screens: the years as a legend at the top, the name of what is counted over its bars, the number at each bar's end.
import { ownValue, type ChartFigures, type Row, type Value } from "../chart.ts";
import type { Theme } from "../theme.ts";
import { besideBar, shortLabel, yearText } from "../words.ts";
import { yearLook } from "./looks.ts";
import { swatch, swatchPanel, type Panel } from "./panels.ts";
import { linesOf, reach, textAt } from "./texts.ts";

/** Pixels of a drawing's own; a phone shows all of it. */
export const width = 336;
/** Of numbers and names, and of what is said beside them. */
export const [size, small] = [14, 12.5] as const;
const [thick, pitch, nameLine, legendLine] = [11, 17, 20, 22] as const;

/** What is drawn by the library, what is written over it, and how far down both reach. */
export type DrawnPiece = { readonly panels: readonly Panel[]; readonly over: string; readonly bottom: number };

const lengthOf = (value: Value): number => {
  const number = value.state === "known" ? Number(value.text) : 0;
  return Number.isFinite(number) ? Math.max(0, number) : 0;
};

/** Words over the whole width, from this height down. */
export function wordsAt(top: number, text: string, theme: Theme): { readonly over: string; readonly bottom: number } {
  const lines = linesOf(text, small, width);
  return {
    over: lines.map((line, at) => textAt(0, top + at * 18 + 9, line, { size: small, fill: theme.muted })).join(""),
    bottom: top + lines.length * 18,
  };
}

function legend(years: readonly number[], theme: Theme): DrawnPiece {
  const step = swatch + 6 + Math.ceil(reach("0000年", small)) + 14;
  const inLine = Math.max(1, Math.floor((width + 14) / step));
  const placed = years.map((year, at) => ({
    year,
    ago: years.length - 1 - at,
    x: 1 + (at % inLine) * step,
    y: 10 + Math.floor(at / inLine) * legendLine,
  }));
  return {
    panels: placed.map(({ x, y, ago }) => swatchPanel(x, y, yearLook(theme, ago))),
    over: placed.map(({ x, y, year }) => textAt(x + swatch + 6, y, yearText(year), { size: small, fill: theme.ink })).join(""),
    bottom: Math.ceil(years.length / inLine) * legendLine,
  };
}

/** Pixels that the numbers at the ends of bars need. */
const roomFor = (values: readonly Value[]): number => 8 + Math.ceil(Math.max(...values.map((value) => reach(besideBar(value), size))));

const mostOf = (rows: readonly Row[]): number => Math.max(1, ...rows.flatMap(({ values }) => values.map(lengthOf)));

type Scale = { readonly most: number; readonly left: number; readonly right: number };

/** The bars of one line, a year each. */
function barsAt(top: number, values: readonly Value[], { most, left, right }: Scale, theme: Theme): Panel {
  const bars = values.map((value, at) => ({
    length: lengthOf(value),
    look: yearLook(theme, values.length - 1 - at),
    text: besideBar(value),
    fill: theme.ink,
  }));
  return { box: { left, top, width: width - left - right, height: values.length * pitch }, bars, most, thick, size };
}

const isNothing = ({ values }: Row): boolean => values.every((value) => value.state === "known" && value.text === "0");

function group(top: number, row: Row, scale: Scale, theme: Theme): DrawnPiece {
  const lines = linesOf(shortLabel(row.label), size, width);
  const bars = barsAt(top + lines.length * nameLine, row.values, scale, theme);
  return {
    panels: [bars],
    over: lines.map((line, at) => textAt(0, top + at * nameLine + 10, line, { size, fill: theme.ink, bold: true })).join(""),
    bottom: bars.box.top + bars.box.height,
  };
}

/** What was 0 in all years, in words: there is nothing to draw of it. */
export const noneText = (labels: readonly string[], years: number): string =>
  labels.length === 0 ? "" : `${years > 1 ? "各年都是0的" : "为0的"}：${labels.join("、")}。`;

/** Draws what follows below what there is. */
const below = (drawn: DrawnPiece, gap: number, next: (top: number) => DrawnPiece): DrawnPiece => {
  const more = next(drawn.bottom + gap);
  return { panels: [...drawn.panels, ...more.panels], over: drawn.over + more.over, bottom: more.bottom };
};

/** A chart as bars, this year and the years before. */
export function barsOf(chart: ChartFigures, theme: Theme): DrawnPiece {
  const { rows, years } = chart;
  const drawn = rows.filter((row) => !isNothing(row));
  const scale = { most: mostOf(drawn), left: 1, right: roomFor(drawn.flatMap(({ values }) => values)) };
  const all = drawn.reduce((above, row) => below(above, 10, (top) => group(top, row, scale, theme)), legend(years, theme));
  const none = noneText(
    rows.filter(isNothing).map(({ label }) => shortLabel(label)),
    years.length,
  );
  return none === "" ? all : below(all, 12, (top) => ({ panels: [], ...wordsAt(top, none, theme) }));
}

/** The total of each year, where years before are known and the form prints one: the ring says this year alone. */
export function totalsOf(chart: ChartFigures, top: number, theme: Theme): DrawnPiece | null {
  const { total, years, unit } = chart;
  if (total === null || years.length < 2 || ownValue(total).state !== "known") return null;
  const left = Math.ceil(reach("0000年", small)) + 8;
  const panel = barsAt(top + 24, total.values, { most: mostOf([total]), left, right: roomFor(total.values) }, theme);
  const names = years.map((year, at) => textAt(0, top + 24 + at * pitch + pitch / 2, yearText(year), { size: small, fill: theme.ink }));
  return {
    panels: [panel],
    over: textAt(0, top + 10, `各年合计（${unit}）`, { size: small, fill: theme.ink, bold: true }) + names.join(""),
    bottom: panel.box.top + panel.box.height,
  };
}
