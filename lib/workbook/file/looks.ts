// How cells look, as far as it changes what one sees of a value: the number format, and whether the font is struck out,
// raised or lowered, or of the colour of paper (ECMA-376 part 1, 18.8: cellXfs, numFmts, fonts).
import { builtIn } from "./builtIn.ts";
import { limits, tooMuch } from "./problem.ts";
import { plainLook, withProperty, type TextLook } from "./runs.ts";
import { attribute, scan, type Attributes, type Work } from "./xml.ts";

/** `format`: the number format's code. `unseen`: written in white on what is light. */
export type Look = TextLook & { readonly format: string; readonly unseen: boolean };

export const usualLook: Look = { ...plainLook, format: "General", unseen: false };

type Font = TextLook & { readonly white: boolean };

// Theme colour 0 is the background of the page (window), whatever the theme.
const isWhite = (attributes: Attributes): boolean => /^(?:FF|00)?FFFFFF$/i.test(attribute(attributes, "rgb") ?? "") || (attribute(attributes, "theme") === "0" && attribute(attributes, "tint") === undefined) || attribute(attributes, "indexed") === "9";

/** True for a colour that white cannot be read on. */
const isLight = (attributes: Attributes): boolean => {
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(attribute(attributes, "rgb") ?? "");
  return rgb !== null && rgb.slice(1).every((part) => Number.parseInt(part, 16) >= 0xd8);
};

/** The looks by the numbers that cells have. */
export function readLooks(xml: string, work: Work): readonly Look[] {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: { light: boolean }[] = [];
  const cells: { readonly format: number; readonly font: number; readonly fill: number }[] = [];
  const numberOf = (attributes: Attributes, name: string): number => Number(attribute(attributes, name) ?? 0);
  scan(xml, work, {
    open: (path, attributes) => {
      const [, group, one, property] = path;
      const fill = fills.at(-1);
      if (group === "numFmts" && one === "numFmt" && path.length === 3) formats.set(numberOf(attributes, "numFmtId"), attribute(attributes, "formatCode") ?? "General");
      else if (group === "cellXfs" && one === "xf" && path.length === 3) cells.push({ format: numberOf(attributes, "numFmtId"), font: numberOf(attributes, "fontId"), fill: numberOf(attributes, "fillId") });
      else if (group === "fonts" && one === "font" && path.length === 3) fonts.push({ ...plainLook, white: false });
      else if (group === "fonts" && one === "font" && path.length === 4 && property !== undefined) {
        const font = fonts.pop();
        if (font !== undefined) fonts.push({ ...withProperty(font, property, attributes), white: property === "color" ? isWhite(attributes) : font.white });
      }
      if (group === "fills" && one === "fill" && path.length === 3) fills.push({ light: true });
      else if (group === "fills" && fill !== undefined && path.length === 4) fill.light = property === "patternFill" && (attribute(attributes, "patternType") ?? "none") === "none";
      else if (group === "fills" && fill !== undefined && path.length === 5 && path[4] === "fgColor") fill.light ||= isLight(attributes);
      if (cells.length > limits.looks || fonts.length > limits.looks) throw tooMuch("的格式太多");
    },
  });
  return cells.map(({ format, font, fill }) => {
    const { white, ...look } = fonts[font] ?? { ...plainLook, white: false };
    return { ...look, format: formats.get(format) ?? builtIn(format), unseen: white && (fills[fill]?.light ?? true) };
  });
}
