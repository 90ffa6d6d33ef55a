// Text in runs, each with a look of its own, as a shared string (ECMA-376 part 1, 18.4.8 si) and an inline string (18.3.1.53
// is) hold it. Phonetic text (18.4.6 rPh) is not what the cell says.
import { isSignFont } from "../../characters/signFonts.ts";
import { limits, sentences, UnreadableFile } from "./problem.ts";
import { attribute, type Attributes, type Path } from "../../opc/xml.ts";

/** Red, green and blue; undefined where the file does not say it in numbers. */
export type Colour = readonly number[] | undefined;

/** `raised`: above or below the line. `signs`: the font of signs that it is set in. `size`: in points, undefined where none is said. `colour`: of its letters. */
export type TextLook = {
  readonly struck: boolean;
  readonly raised: "" | "superscript" | "subscript";
  readonly signs: string | undefined;
  readonly size: number | undefined;
  readonly colour: Colour;
};

/** `look`: its own; undefined where it has that of its cell. */
export type Run = { readonly text: string; readonly look: TextLook | undefined };

export const isOn = (value: string | undefined): boolean => value === undefined || value === "1" || value === "true" || value === "on";

export const white: Colour = [255, 255, 255];

// Theme colour 0 is the background of a window, whatever the theme; 9 of the old palette is white.
export function colourOf(attributes: Attributes): Colour {
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(attribute(attributes, "rgb") ?? "");
  if (rgb !== null) return rgb.slice(1).map((part) => Number.parseInt(part, 16));
  const isPaper =
    (attribute(attributes, "theme") === "0" && [undefined, "0"].includes(attribute(attributes, "tint"))) ||
    attribute(attributes, "indexed") === "9";
  return isPaper ? white : undefined;
}

const apart = 32;

/** True for a colour of letters that is not told from their ground. */
export const isOneColour = (letters: Colour, ground: Colour): boolean =>
  letters !== undefined && ground !== undefined && letters.every((part, place) => Math.abs(part - (ground[place] ?? 0)) < apart);

const smallest = 3;

/** True for letters that nobody sees on this ground. */
export const isUnseen = ({ colour, size }: TextLook, ground: Colour): boolean =>
  (size !== undefined && size < smallest) || isOneColour(colour, ground);

/** What the property of a font adds to a look (18.8.22 font, 18.4.7 rPr; its name is called rFont there). */
export function withProperty(look: TextLook, name: string, attributes: Attributes): TextLook {
  const value = attribute(attributes, "val");
  if (name === "strike") return { ...look, struck: isOn(value) };
  if (name === "vertAlign") return { ...look, raised: value === "superscript" || value === "subscript" ? value : "" };
  if (name === "color") return { ...look, colour: colourOf(attributes) };
  if (name === "sz") return { ...look, size: Number(value ?? 11) };
  if (name === "name" || name === "rFont") return { ...look, signs: isSignFont(value) ? value : undefined };
  return look;
}

export const plainLook: TextLook = { struck: false, raised: "", signs: undefined, size: undefined, colour: undefined };

/** _x000D_ in a text stands for the character with that number (22.9.2.19 ST_Xstring). */
export const unescapedText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** Gathers the runs of one string while its elements pass. `depth`: how deep the element of the string is. */
export class Runs {
  readonly #depth: number;
  #runs: { text: string; look: TextLook | undefined }[] = [];

  constructor(depth: number) {
    this.#depth = depth;
  }

  open(path: Path, attributes: Attributes): void {
    const [first, second, third] = path.slice(this.#depth);
    const last = this.#runs.at(-1);
    if (first === "r" && second === undefined) this.#runs.push({ text: "", look: undefined });
    if (first === "r" && second === "rPr" && third !== undefined && last !== undefined)
      last.look = withProperty(last.look ?? plainLook, third, attributes);
    if (first === "t" && second === undefined) this.#runs.push({ text: "", look: undefined });
  }

  text(path: Path, text: string): void {
    const [first, second, third] = path.slice(this.#depth);
    const last = this.#runs.at(-1);
    if (text.length > limits.text || this.#runs.length > limits.text) throw new UnreadableFile(sentences.unusual);
    if (last !== undefined && ((first === "t" && second === undefined) || (first === "r" && second === "t" && third === undefined)))
      last.text += text;
  }

  taken(): readonly Run[] {
    return this.#runs.map(({ text, look }) => ({ text: unescapedText(text), look }));
  }
}
