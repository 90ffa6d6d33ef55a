// A chart as PNG, for Word. Letters come from the machine's own fonts; where it has none for Chinese, no picture is made rather than one
// with empty boxes, and the table of numbers stands alone.
import { Resvg } from "@resvg/resvg-js";
import type { Svg } from "./svg.ts";

/** Pixels of the file for each of the picture: sharp on paper at 105 mm. */
const scale = 3;

const render = (svg: string, zoom: number): ReturnType<Resvg["render"]> => new Resvg(svg, { fitTo: { mode: "zoom", value: zoom }, font: { loadSystemFonts: true, defaultFontFamily: "Noto Sans CJK SC" } }).render();

const sign = (text: string): Uint8Array => render(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="1" y="16" font-size="14" font-family="SimHei, Noto Sans CJK SC, sans-serif">${text}</text></svg>`, 1).pixels;

let readable: boolean | undefined;

/** Whether this machine has a font with Chinese letters: two of them look different. */
export const hasChinese = (): boolean => (readable ??= !Buffer.from(sign("年")).equals(Buffer.from(sign("件"))));

/** The bytes of the PNG; null where this machine has no font for it. */
export const drawPng = ({ svg }: Svg): Uint8Array | null => (hasChinese() ? new Uint8Array(render(svg, scale).asPng()) : null);
