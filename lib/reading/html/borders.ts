// Whether lines are drawn around the cells of a table, as far as the page itself says: by attributes, styles and its own style sheets.
import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import type { Declared } from "../../seen/cascade.ts";
import { declaredOn } from "./seen.ts";
import { isElement } from "./element.ts";

/** `cells`: lines around cells; `frame`: around the table or its rows alone; `none`: the page says nothing of lines. */
export type Borders = "cells" | "frame" | "none";

const sides = ["", "-top", "-right", "-bottom", "-left"] as const;
const properties: ReadonlySet<string> = new Set(sides.flatMap((side) => ["", "-style", "-width"].map((part) => `border${side}${part}`)));

const drawn = /(?:^|\s)(?:solid|double|dashed|dotted|groove|ridge|inset|outset)(?:\s|$)/;
const nothing = /(?:^|\s)(?:0(?:\.0+)?(?:px|pt|em|cm|mm)?|transparent)(?:\s|$)/;

/** Whether a line is drawn on any side. */
const hasLine = (declared: Declared): boolean =>
  sides.some((side) => {
    const [whole, style, width] = [`border${side}`, `border${side}-style`, `border${side}-width`].map((name) => declared.get(name) ?? "");
    const said = `${whole} ${style}`;
    return drawn.test(said) && !nothing.test(`${whole} ${width}`);
  });

const isSet = (value: string | undefined): boolean => value !== undefined && !/^\s*0/.test(value);

const partsOf = (table: Element): readonly Element[] =>
  table.children
    .filter(isElement)
    .flatMap((part) => (part.name === "tr" ? [part] : ["thead", "tbody", "tfoot"].includes(part.name) ? [part, ...partsOf(part)] : []));

/** The function that answers for a table; the sheets of the page are read when it is first asked. */
export function bordersOn($: CheerioAPI): (table: Element) => Borders {
  let declaredFor: ((element: Element) => Declared) | undefined;
  return (table) => {
    const { border, rules, cellspacing, bgcolor } = table.attribs;
    if (isSet(border) || rules === "all" || (bgcolor !== undefined && isSet(cellspacing))) return "cells";
    const declared = (declaredFor ??= declaredOn($, properties));
    const parts = partsOf(table);
    const cells = parts.flatMap((row) => row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th"));
    if (cells.some((cell) => hasLine(declared(cell)))) return "cells";
    return [table, ...parts].some((part) => hasLine(declared(part))) ? "frame" : "none";
  };
}
