// What `convert` can write, by the endings of file names, and which options each form takes. The help and the command say it from here.
import { usualPrinting } from "../paper/printing.ts";
import { styles } from "../paper/style.ts";

/** The forms that have pages, and so a style. */
export const onPaper: ReadonlySet<string> = new Set([".docx", ".pdf", ".zip"]);

/** The forms that can hold charts. */
export const withCharts: ReadonlySet<string> = new Set([...onPaper, ".html"]);

/** .docx、.pdf、.zip */
export const listed = (endings: ReadonlySet<string>): string => [...endings].join("、");

/** official（公文版式，不写时用它）、plain（普通版式） */
export const stylesListed = styles
  .map((style) => `${style.id}（${style.name}${style === usualPrinting.style ? "，不写时用它" : ""}）`)
  .join("、");
