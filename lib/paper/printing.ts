// How a report is printed: in which style, and whether its signature leaves room for a seal. Chosen where it is exported, kept in no report.
import { official, styleById, styles, type Style } from "./style.ts";

export type Printing = { readonly style: Style; readonly sealed: boolean };

/** What is printed where nothing is chosen: 公文版式 without a seal. */
export const usualPrinting: Printing = { style: official, sealed: false };

/** The style by its id or its name; the usual one where none is named, undefined where there is none of that name. */
export const styleNamed = (word: string | null | undefined): Style | undefined =>
  word === null || word === undefined || word === "" ? usualPrinting.style : (styleById(word) ?? styles.find(({ name }) => name === word));
