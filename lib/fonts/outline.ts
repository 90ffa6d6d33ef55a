// The letters of a drawing as outlines, from the machine's own fonts: each text once, since every letter that is set opens the font's file.
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { drawingFaces } from "./faces.ts";
import { fontsHere } from "./here.ts";

const text = /<text [^>]*>[^<]*<\/text>/g;
const place = / transform="[^"]*"/;

/** Texts already set, without their place. */
const known = new Map<string, string>();
const most = 2000;

/** The same fonts as the programs beside us see, where they can be told. */
function font(): ResvgRenderOptions["font"] {
  const fonts = fontsHere();
  return fonts === null ? { loadSystemFonts: true } : { loadSystemFonts: false, fontFiles: [...fonts.files] };
}

/** Sets the texts at the origin, all in one go, and keeps their paths. */
function set(texts: readonly string[]): void {
  if (known.size + texts.length > most) known.clear();
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="360">${texts.map((one, at) => `<g id="text${at}" transform="translate(180 180)">${one}</g>`).join("")}</svg>`;
  const [, ...groups] = new Resvg(page, { font: font() }).toString().split('<g id="text');
  const paths = new Map(groups.map((group) => [Number.parseInt(group, 10), (group.match(/<path [^>]*>/g) ?? []).join("")]));
  texts.forEach((one, at) => known.set(one, paths.get(at) ?? ""));
}

/** The drawing with paths in place of its texts. */
export function outlined(svg: string): string {
  const missing = [...new Set([...svg.matchAll(text)].map(([one]) => one.replace(place, "")))].filter((one) => !known.has(one));
  if (missing.length > 0) set(missing);
  return svg.replace(text, (one) => `<g${place.exec(one)?.[0] ?? ""}>${known.get(one.replace(place, "")) ?? ""}</g>`);
}

/** How a letter is drawn by whatever font has it; letters that none has are drawn alike. */
export const drawn = (letter: string): string => outlined(`<text style="font-size:14px;font-family:${drawingFaces};">${letter}</text>`);
