// The drawing library at work on the server: an option becomes SVG, the same text for the same option, with ids of its own, so that several
// drawings can stand in one page.
import { BarChart, PieChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escaped } from "./texts.ts";

register([BarChart, PieChart, GridComponent, SVGRenderer]);

export type Svg = { readonly svg: string; readonly width: number; readonly height: number };

/** What the library draws. */
export type Sketch = { readonly option: EChartsCoreOption; readonly width: number; readonly height: number };

/** What the library writes for its own scripts is left out; ids count on through the life of the process, and are given anew. */
const bare = (svg: string, id: string): string =>
  svg
    .replace(/<style[^>]*>.*?<\/style>/gs, "")
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/zr\d+-/g, `chart-${id}-`)
    .replace(/\n+/g, "");

/** The drawing of the chart of this id, with what it says for those who do not see it; `over`: what is written over it. */
export function sketched({ option, width, height }: Sketch, id: string, text: string, over = ""): Svg {
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption(option);
    const svg = bare(drawing.renderToSVGString(), id)
      .replace("<svg ", `<svg role="img" aria-label="${escaped(text)}" `)
      .replace(/<\/svg>$/, `${over}</svg>`);
    return { svg, width, height };
  } finally {
    drawing.dispose();
  }
}
