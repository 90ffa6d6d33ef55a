// How a run looks, from what it says itself and what its styles say (ISO/IEC 29500-1, 17.7.2 and 17.7.3).
//
// Hidden and struck out are toggles: what table, paragraph and character style say turns each other over, and what stands in the run itself
// holds. Whether white letters are seen nobody here can say: a Word file does not tell every ground.
import type { XmlElement } from "../../opc/tree.ts";
import type { Mark } from "../../seen/marks.ts";
import { isSignFont } from "../../characters/signFonts.ts";
import { runLookIn, type RunLook, type Styles } from "./styles.ts";
import { childOf, valueOf } from "./names.ts";

/** `signs`: the font of signs that its Latin letters and digits are set in. `white`: its letters are white, or nearly. `size`: in points, 0 where it is not known. */
export type Look = {
  readonly hidden: boolean;
  readonly mark: Mark | null;
  readonly signs: string | undefined;
  readonly white: boolean;
  readonly size: number;
};

/** The size of text of which nothing says one, in half-points (17.3.2.38). */
const usualSize = 20;

const isWhite = (color: string | undefined): boolean => color !== undefined && /^(?:[ef][\da-f]){3}$/i.test(color);

/** A shift of less aligns letters and raises none (lib/seen): half-points. */
const least = 4;

const shiftOf = (align: string | undefined, raise: number): Mark | null => {
  if (align === "superscript" || raise >= least) return "上标";
  return align === "subscript" || raise <= -least ? "下标" : null;
};

/** Of a run with these properties (`w:rPr`) in a paragraph and a table of these styles. */
export function lookOf(
  properties: XmlElement | undefined,
  styles: Styles,
  { paragraph, table }: { readonly paragraph: string | undefined; readonly table: string | undefined },
): Look {
  const own = runLookIn(properties);
  const characterStyle = properties === undefined ? undefined : valueOf(properties, "w:rStyle");
  const levels: readonly RunLook[] = [
    styles.runOf("character", characterStyle),
    styles.runOf("paragraph", paragraph),
    ...(table === undefined ? [] : [styles.runOf("table", table)]),
  ];
  const toggle = (key: "vanish" | "strike"): boolean =>
    own[key] ?? (styles.defaults[key] === true || levels.filter((level) => level[key] === true).length % 2 === 1);
  const nearest = <Key extends keyof RunLook>(key: Key): RunLook[Key] | undefined =>
    [own, ...levels, styles.defaults].find((level) => level[key] !== undefined)?.[key];
  const font = nearest("font");
  return {
    hidden: toggle("vanish"),
    mark: toggle("strike") || nearest("dstrike") === true ? "删除线" : shiftOf(nearest("align"), nearest("raise") ?? 0),
    signs: isSignFont(font) ? font : undefined,
    white: isWhite(nearest("color")),
    size: (nearest("size") ?? usualSize) / 2,
  };
}

/** Whether the mark at the end of a paragraph is hidden, and its number with it. */
export const isMarkHidden = (
  paragraph: XmlElement | undefined,
  styles: Styles,
  style: string | undefined,
  table: string | undefined,
): boolean => lookOf(childOf(paragraph, "w:rPr"), styles, { paragraph: style, table }).hidden;
