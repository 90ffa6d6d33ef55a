// A chart for screens and the web, in a theme: a ring where the edition says so and its shares are known, else bars.
import type { ChartFigures } from "../chart.ts";
import type { Draw, Drawing } from "../illustrate.ts";
import { ringOf } from "../ring.ts";
import { spokenText } from "../spoken.ts";
import type { Theme } from "../theme.ts";
import { barsOf, width } from "./bars.ts";
import { sketched, type Svg } from "./library.ts";
import { optionOfPanels } from "./panels.ts";
import { drawPng } from "./png.ts";
import { ringDrawn } from "./ring.ts";

/** The drawing as SVG, as wide as a phone and as high as it needs. */
export function drawOnScreen(chart: ChartFigures, theme: Theme): Svg {
  const ring = ringOf(chart);
  const drawn = ring === null ? { ...barsOf(chart, theme), series: undefined } : ringDrawn(chart, ring, theme);
  const option = optionOfPanels(drawn.panels, theme.paper, drawn.series === undefined ? [] : [drawn.series]);
  return sketched({ option, width, height: Math.ceil(drawn.bottom) + 4 }, chart.id, spokenText(chart), drawn.over);
}

const drawingOf = (chart: ChartFigures, svg: Svg, png: Uint8Array | null): Drawing => ({
  text: spokenText(chart),
  picture: { ...svg, png },
});

/** For pages. */
export const screenDrawing =
  (theme: Theme): Draw =>
  (chart) =>
    drawingOf(chart, drawOnScreen(chart, theme), null);

/** By itself, to put into a page by hand; null where this machine has no font for Chinese. */
export const pngDrawing =
  (theme: Theme): Draw =>
  (chart) => {
    const svg = drawOnScreen(chart, theme);
    const png = drawPng(svg);
    return png === null ? null : drawingOf(chart, svg, png);
  };
