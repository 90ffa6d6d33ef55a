// Bars and swatches as the drawing library wants them: each stands in a grid of its own, at a place in pixels.
import type { EChartsCoreOption } from "echarts/core";
import { drawingFaces } from "../../fonts/faces.ts";
import type { ShapeLook } from "./looks.ts";

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** `text`: at the bar's end. */
type BarAt = { readonly length: number; readonly look: ShapeLook; readonly text: string; readonly fill: string };

/** Bars below each other; `most`: the length of the longest there may be, as wide as the box. */
export type Panel = {
  readonly box: Box;
  readonly bars: readonly BarAt[];
  readonly most: number;
  readonly thick: number;
  readonly size: number;
};

const item = ({ length, look, text, fill }: BarAt, size: number) => ({
  value: length,
  itemStyle: { color: look.color, decal: look.decal, borderColor: look.color, borderWidth: length === 0 ? 0 : 1 },
  label: { show: text !== "", formatter: text, color: fill, fontSize: size, position: "right", distance: 5 },
});

/** No clock, nothing random, no animation. */
export function optionOfPanels(panels: readonly Panel[], paper: string, more: readonly object[] = []): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: paper,
    textStyle: { fontFamily: drawingFaces },
    grid: panels.map(({ box }) => ({ ...box, containLabel: false, outerBoundsMode: "none" })),
    xAxis: panels.map(({ most }, gridIndex) => ({ gridIndex, type: "value", show: false, min: 0, max: most })),
    yAxis: panels.map(({ bars }, gridIndex) => ({
      gridIndex,
      type: "category",
      inverse: true,
      show: false,
      data: bars.map((_, at) => at),
    })),
    series: [
      ...panels.map(({ bars, thick, size }, at) => ({
        type: "bar",
        xAxisIndex: at,
        yAxisIndex: at,
        silent: true,
        cursor: "default",
        emphasis: { disabled: true },
        barWidth: thick,
        data: bars.map((bar) => item(bar, size)),
      })),
      ...more,
    ],
  };
}

/** Pixels of a swatch. */
export const swatch = 13;

/** What stands in a legend for a look, its middle at this height. */
export const swatchPanel = (left: number, middle: number, look: ShapeLook): Panel => ({
  box: { left, top: middle - swatch / 2, width: swatch, height: swatch },
  bars: [{ length: 1, look, text: "", fill: look.color }],
  most: 1,
  thick: swatch - 1,
  size: swatch,
});
