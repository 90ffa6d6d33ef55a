// How large a chart stands on paper: as wide as the style says, smaller where it would be higher than a page has room for beside its heading.
import { areaOf } from "./area.ts";
import type { Picture } from "./node.ts";
import { chart, paper, type Style } from "./style.ts";

/** Millimetres. */
export function chartSize({ width, height }: Pick<Picture, "width" | "height">, style: Style): { readonly width: number; readonly height: number } {
  const area = areaOf(style);
  const room = (chart.height * area.height * paper.height) / area.pageHeight;
  const scale = Math.min(chart.width / width, room / height);
  return { width: width * scale, height: height * scale };
}
