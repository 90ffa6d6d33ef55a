// The drawings of a chart for paper, as a document's node holds them; for pages and by themselves screen.ts has others.
import type { ChartFigures } from "../chart.ts";
import type { Draw } from "../illustrate.ts";
import { altText } from "../words.ts";
import type { Svg } from "./library.ts";
import { lineCount } from "./option.ts";
import { drawPng } from "./png.ts";
import { drawSvg } from "./svg.ts";

/** More lines than this stand in two columns on paper, so that a chart and its table share a page with others. */
const most = 12;

const onPaper = (chart: ChartFigures): Svg => drawSvg(chart, lineCount(chart) > most ? 2 : 1);

/** For a print page. */
export const paperDrawing: Draw = (chart) => ({ text: altText(chart), picture: { ...onPaper(chart), png: null } });

/** For Word; null where this machine has no font for Chinese. */
export const wordDrawing: Draw = (chart) => {
  const drawn = onPaper(chart);
  const png = drawPng(drawn);
  return png === null ? null : { text: altText(chart), picture: { ...drawn, png } };
};

/** As pages had it before there were themes: what they are held against (lib/verify). */
export const formerDrawing: Draw = (chart) => ({ text: altText(chart), picture: { ...drawSvg(chart), png: null } });
