// The titles that a text quotes, 《…》, without those inside of another.
import type { Scanned } from "./token.ts";

/** `start` and `end` with the marks; `text` is what stands between them. */
export type Title = { readonly start: number; readonly end: number; readonly text: string };

export const titlesOf = ({ text, tokens }: Scanned): readonly Title[] =>
  tokens.flatMap((token) => {
    if (token.kind !== "bracket" || token.family !== "title" || !token.opens) return [];
    const partner = tokens[token.partner];
    return partner === undefined ? [] : [{ start: token.start, end: partner.end, text: text.slice(token.end, partner.start) }];
  });
