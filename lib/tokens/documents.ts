// Document numbers: 国办公开办函〔2021〕30号, and what is written in the place of one: [2021]30号, 〔2021]30号, 〔2021〕—30号.
import type { DocumentToken } from "./token.ts";

const shape = /([〔﹝[［【(（])\s*(\d{4}|(?<![(（]\s*)\d{2})\s*([〕﹞\]］】)）])(\s*[—–－-]*\s*第?\s*)(\d+)\s*号/uy;
const han = /\p{Script=Han}/u;
/** What leads to a document and is no part of its number. */
const leading = /^(?:.*(?:根据|按照|依据|依照|落实|贯彻|执行|转发|印发|参照|对照|详见)|见|以|和|及|与)+/u;
/** The longest abbreviation of an issuer that is looked for. */
const longest = 16;

/** The document number whose bracket stands at a place. Its issuer stands before it. */
export function documentAt(text: string, at: number): Omit<DocumentToken, "within"> | undefined {
  if (!"〔﹝[［【(（".includes(text.charAt(at))) return undefined;
  shape.lastIndex = at;
  const found = shape.exec(text);
  if (found === null) return undefined;
  let end = at;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  let from = end;
  while (from > 0 && end - from < longest && han.test(text.charAt(from - 1))) from -= 1;
  from += leading.exec(text.slice(from, end))?.[0].length ?? 0;
  const [all, opening = "", year = "", closing = "", between = "", number = ""] = found;
  return {
    kind: "document",
    start: at,
    end: at + all.length,
    issuer: text.slice(from, end),
    from,
    year: Number(year),
    number,
    opening,
    closing,
    between,
  };
}
