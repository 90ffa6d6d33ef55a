// The documents that checks of text rest on.
import type { Basis } from "../../edition/edition.ts";

const source =
  (document: string) =>
  (clause: string, quote?: string): Basis =>
    quote === undefined ? { document, clause } : { document, clause, quote };

export const punctuation = source("《标点符号用法》（GB/T 15834—2011）");
export const officialPapers = source("《党政机关公文格式》（GB/T 9704—2012）");
/** In both of its texts, of 2007 and of 2019. */
export const regulation = source("《政府信息公开条例》");
