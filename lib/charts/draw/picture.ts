// Both pictures of a chart, as a document's node holds them.
import type { Picture } from "../../document/node.ts";
import type { ChartFigures } from "../chart.ts";
import { drawPng } from "./png.ts";
import { drawSvg } from "./svg.ts";

/** For pages. */
export const svgPicture = (chart: ChartFigures): Picture => ({ ...drawSvg(chart), png: null });

/** For Word; null where this machine has no font for Chinese. */
export function pngPicture(chart: ChartFigures): Picture | null {
  const drawn = drawSvg(chart);
  const png = drawPng(drawn);
  return png === null ? null : { ...drawn, png };
}
