// The documents that this format rests on, named once.
import type { Basis } from "../../edition/edition.ts";

const source =
  (document: string) =>
  (clause: string, quote?: string): Basis =>
    quote === undefined ? { document, clause } : { document, clause, quote };

/** The notice with 政府信息公开情况统计表; the clause names the part of the table. */
export const form = source("国办发〔2014〕32号");

/** The regulation in its text of 2007. */
export const regulation = source("《政府信息公开条例》（国务院令第492号）");
