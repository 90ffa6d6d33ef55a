// A drawing as PNG, for Word and for pictures by themselves. Letters come from the machine's own fonts (lib/fonts); where it has none for Chinese, no picture is made rather
// than one with empty boxes, and the table of numbers stands alone.
import { Resvg } from "@resvg/resvg-js";
import { hasChinese } from "../../fonts/letters.ts";
import { outlined } from "../../fonts/outline.ts";
import type { Svg } from "./library.ts";

/** Pixels of the file for each of the picture: sharp on paper. */
const onPaper = 3;

/** The bytes of the PNG; null where this machine has no font for it. */
export function drawPng({ svg }: Pick<Svg, "svg">, scale = onPaper): Uint8Array | null {
  if (!hasChinese()) return null;
  const drawing = new Resvg(outlined(svg), { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } });
  return new Uint8Array(drawing.render().asPng());
}
