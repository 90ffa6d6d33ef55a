// Text in runs, each with a look of its own, as a shared string (ECMA-376 part 1, 18.4.8 si) and an inline string (18.3.1.53
// is) hold it. Phonetic text (18.4.6 rPh) is not what the cell says.
import { isSignFont } from "../../characters/signFonts.ts";
import { limits, sentences, UnreadableFile } from "./problem.ts";
import { attribute, type Attributes, type Path } from "../../opc/xml.ts";

/** `raised`: above or below the line. `signs`: the font of signs that it is set in. */
export type TextLook = {
  readonly struck: boolean;
  readonly raised: "" | "superscript" | "subscript";
  readonly signs: string | undefined;
};

/** `look`: its own; undefined where it has that of its cell. */
export type Run = { readonly text: string; readonly look: TextLook | undefined };

export const isOn = (value: string | undefined): boolean => value === undefined || value === "1" || value === "true" || value === "on";

/** What the property of a font adds to a look (18.8.22 font, 18.4.7 rPr; its name is called rFont there). */
export function withProperty(look: TextLook, name: string, attributes: Attributes): TextLook {
  const value = attribute(attributes, "val");
  if (name === "strike") return { ...look, struck: isOn(value) };
  if (name === "vertAlign") return { ...look, raised: value === "superscript" || value === "subscript" ? value : "" };
  if (name === "name" || name === "rFont") return { ...look, signs: isSignFont(value) ? value : undefined };
  return look;
}

export const plainLook: TextLook = { struck: false, raised: "", signs: undefined };

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
