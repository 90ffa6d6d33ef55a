// A chart as SVG, drawn on the server: the same figures give the same text, with ids of its own, so that several can stand in one page.
import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Picture } from "../../document/node.ts";
import type { ChartFigures } from "../chart.ts";
import { altText } from "../words.ts";
import { optionOf } from "./option.ts";

register([BarChart, GridComponent, SVGRenderer]);

export type Svg = { readonly svg: string; readonly width: number; readonly height: number };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** What the library writes for its own scripts is left out; ids count on through the life of the process, and are given anew. */
const bare = (svg: string, id: string): string =>
  svg
    .replace(/<style[^>]*>.*?<\/style>/gs, "")
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/zr\d+-/g, `chart-${id}-`)
    .replace(/\n+/g, "");

/** The picture, with what it says for those who do not see it. `columns`: in which its bars stand. */
export function drawSvg(chart: ChartFigures, columns: 1 | 2 = 1): Svg {
  const { option, width, height } = optionOf(chart, columns);
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption(option);
    const svg = bare(drawing.renderToSVGString(), chart.id).replace("<svg ", `<svg role="img" aria-label="${escaped(altText(chart))}" `);
    return { svg, width, height };
  } finally {
    drawing.dispose();
  }
}

/** The picture for pages, which are read on phones too, as a document's node holds it. */
export const svgPicture = (chart: ChartFigures): Picture => ({ ...drawSvg(chart), png: null });
