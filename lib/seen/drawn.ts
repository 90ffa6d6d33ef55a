// What a page draws over its text, and the fonts that it brings along: all that its looks need besides what is declared for an element.
import { cascadeOf, type Declared, type Tree } from "./cascade.ts";
import { coversOver, mayCover } from "./covers.ts";
import { drawing, linesOver, mayDrawLines } from "./lines.ts";
import type { Drawn } from "./look.ts";
import { ownFamilies } from "./sheet.ts";

const nothing: Declared = new Map();

/** Of the page with this `source` and these style sheets of its own. */
export function drawnOver<Element extends object>(
  source: string,
  sheets: readonly string[],
  tree: Tree<Element>,
  declaredFor: (element: Element) => Declared,
): Drawn<Element> {
  const drawnFor = mayDrawLines(source) || mayCover(source) ? cascadeOf(sheets, tree, drawing) : () => nothing;
  return {
    isLined: linesOver(source, sheets, tree, { declaredFor, drawnFor }),
    coverOf: coversOver(source, sheets, tree, drawnFor),
    families: new Set(sheets.flatMap(ownFamilies)),
  };
}
