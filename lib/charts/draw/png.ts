// A chart as PNG, for Word. Letters come from the machine's own fonts (outline.ts); where it has none for Chinese, no picture is made rather
// than one with empty boxes, and the table of numbers stands alone.
import { Resvg } from "@resvg/resvg-js";
import { faces } from "./option.ts";
import { outlined } from "./outline.ts";
import type { Svg } from "./svg.ts";

/** Pixels of the file for each of the picture: sharp on paper. */
const scale = 3;

const sign = (text: string): string => outlined(`<text style="font-size:14px;font-family:${faces};">${text}</text>`);

let readable: boolean | undefined;

/** Whether this machine has a font with Chinese letters: two of them look different. */
export const hasChinese = (): boolean => (readable ??= sign("年") !== sign("件"));

/** The bytes of the PNG; null where this machine has no font for it. */
export function drawPng({ svg }: Svg): Uint8Array | null {
  if (!hasChinese()) return null;
  const drawing = new Resvg(outlined(svg), { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } });
  return new Uint8Array(drawing.render().asPng());
}
