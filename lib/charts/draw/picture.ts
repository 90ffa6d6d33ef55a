// The pictures of a chart for paper and by themselves, as a document's node holds them; for pages svg.ts has its own.
import type { Picture } from "../../document/node.ts";
import type { ChartFigures } from "../chart.ts";
import type { Draw } from "../illustrate.ts";
import { lineCount } from "./option.ts";
import { drawPng } from "./png.ts";
import { drawSvg, type Svg } from "./svg.ts";

/** More lines than this stand in two columns on paper, so that a chart and its table share a page with others. */
const most = 12;

const onPaper = (chart: ChartFigures): Svg => drawSvg(chart, lineCount(chart) > most ? 2 : 1);

function withPng(drawn: Svg): Picture | null {
  const png = drawPng(drawn);
  return png === null ? null : { ...drawn, png };
}

/** For a print page. */
export const paperPicture: Draw = (chart) => ({ ...onPaper(chart), png: null });

/** For Word; null where this machine has no font for Chinese. */
export const wordPicture: Draw = (chart) => withPng(onPaper(chart));

/** A picture by itself, to put into a page by hand. */
export const pngPicture: Draw = (chart) => withPng(drawSvg(chart));
