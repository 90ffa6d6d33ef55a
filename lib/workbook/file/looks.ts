// How cells look, as far as it changes what one sees of a value: the number format, and whether the font is struck out, raised or
// lowered, of signs, of the colour of its ground, or too small, and whether a diagonal crosses the cell (ECMA-376 part 1, 18.8: cellXfs,
// numFmts, fonts, fills, borders; dxfs for what a condition changes).
import { builtIn } from "./builtIn.ts";
import { limits, tooMuch } from "./problem.ts";
import { colourOf, isUnseen, plainLook, white, withProperty, type Colour, type TextLook } from "./runs.ts";
import { attribute, scan, type Attributes, type Work } from "../../opc/xml.ts";

/** `format`: the number format's code. `unseen`: its letters are of the colour of their ground, or too small. `ground`: undefined where it is not known. `crossed`: its border has a diagonal. `fills`: its text is repeated as often as it has room for. */
export type Look = TextLook & {
  readonly format: string;
  readonly unseen: boolean;
  readonly ground: Colour;
  readonly crossed: boolean;
  readonly fills: boolean;
};

/** What a condition makes of a look; `format`: undefined where it leaves it. */
export type LookChange = TextLook & { readonly format: string | undefined; readonly unseen: boolean };

export type Looks = { readonly cells: readonly Look[]; readonly changes: readonly LookChange[] };

export const usualLook: Look = { ...plainLook, format: "General", unseen: false, ground: white, crossed: false, fills: false };

const numberOf = (attributes: Attributes, name: string): number => Number(attribute(attributes, name) ?? 0);

/** Gathers them while the elements of the part pass. */
class Reading {
  readonly formats = new Map<number, string>();
  readonly fonts: TextLook[] = [];
  readonly grounds: Colour[] = [];
  readonly borders: { readonly slants: boolean; crossed: boolean }[] = [];
  readonly cells: { readonly format: number; readonly font: number; readonly fill: number; readonly border: number; fills: boolean }[] = [];
  readonly changes: { format: string | undefined; font: TextLook }[] = [];

  open([, group, one, property, inner]: readonly string[], depth: number, attributes: Attributes): void {
    if (group === "numFmts" && depth === 3)
      this.formats.set(numberOf(attributes, "numFmtId"), attribute(attributes, "formatCode") ?? "General");
    else if (group === "cellXfs" && one === "xf" && depth === 3)
      this.cells.push({
        format: numberOf(attributes, "numFmtId"),
        font: numberOf(attributes, "fontId"),
        fill: numberOf(attributes, "fillId"),
        border: numberOf(attributes, "borderId"),
        fills: false,
      });
    else if (group === "cellXfs" && property === "alignment" && depth === 4) this.#align(attributes);
    else if (group === "fonts" && depth === 3) this.fonts.push(plainLook);
    else if (group === "fonts" && depth === 4 && property !== undefined)
      this.fonts.push(withProperty(this.fonts.pop() ?? plainLook, property, attributes));
    else if (group === "borders") this.#border(depth, property, attributes);
    else if (group === "fills") this.#fill(depth, property, inner, attributes);
    else if (group === "dxfs") this.#change(depth, property, inner, attributes);
    if (this.cells.length + this.fonts.length + this.grounds.length + this.borders.length + this.changes.length > limits.looks)
      throw tooMuch("的格式太多");
  }

  #align(attributes: Attributes): void {
    const last = this.cells.at(-1);
    if (last !== undefined) last.fills = attribute(attributes, "horizontal") === "fill";
  }

  /** A pattern that is not solid, or of a colour that is not told, is a ground of which nothing is known. */
  #fill(depth: number, property: string | undefined, inner: string | undefined, attributes: Attributes): void {
    if (depth === 3) this.grounds.push(white);
    else if (depth === 4)
      this.grounds.splice(
        -1,
        1,
        property === "patternFill" && (attribute(attributes, "patternType") ?? "none") === "none" ? white : undefined,
      );
    else if (depth === 5 && inner === "fgColor" && this.grounds.at(-1) === undefined) this.grounds.splice(-1, 1, colourOf(attributes));
  }

  /** A diagonal is drawn where its line has a style and one of the two directions is asked for (18.8.4 border, 18.8.13 diagonal). */
  #border(depth: number, property: string | undefined, attributes: Attributes): void {
    const last = this.borders.at(-1);
    if (depth === 3)
      this.borders.push({
        slants: ["diagonalUp", "diagonalDown"].some((name) => /^(?:1|true)$/.test(attribute(attributes, name) ?? "")),
        crossed: false,
      });
    else if (depth === 4 && property === "diagonal" && last !== undefined)
      last.crossed = last.slants && (attribute(attributes, "style") ?? "none") !== "none";
  }

  #change(depth: number, property: string | undefined, inner: string | undefined, attributes: Attributes): void {
    const last = this.changes.at(-1);
    if (depth === 3) this.changes.push({ format: undefined, font: plainLook });
    else if (depth === 4 && property === "numFmt" && last !== undefined) last.format = attribute(attributes, "formatCode");
    else if (depth === 5 && property === "font" && inner !== undefined && last !== undefined)
      last.font = withProperty(last.font, inner, attributes);
  }
}

/** The looks by the numbers that cells have, and what conditions make of them. */
export function readLooks(xml: string, work: Work): Looks {
  const reading = new Reading();
  scan(xml, work, { open: (path, attributes) => reading.open(path, path.length, attributes) });
  return {
    cells: reading.cells.map(({ format, font, fill, border, fills }) => {
      const own = reading.fonts[font] ?? plainLook;
      const ground = fill < reading.grounds.length ? reading.grounds[fill] : white;
      return {
        ...own,
        format: reading.formats.get(format) ?? builtIn(format),
        unseen: isUnseen(own, ground),
        ground,
        crossed: reading.borders[border]?.crossed ?? false,
        fills,
      };
    }),
    changes: reading.changes.map(({ format, font }) => ({ ...font, format, unseen: isUnseen(font, white) })),
  };
}
