// The documents that this format rests on, named once.
import type { Basis } from "../../edition/edition.ts";

const source =
  (document: string) =>
  (clause: string, quote?: string): Basis =>
    quote === undefined ? { document, clause } : { document, clause, quote };

/** The notice with 《中华人民共和国政府信息公开工作年度报告格式（试行）》; the clause names the section of its annex. */
export const format = source("国办公开办函〔2019〕60号");

/** The regulation in its text of 2019. */
export const regulation = source("《政府信息公开条例》（国务院令第711号）");
