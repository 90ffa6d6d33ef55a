// The rules that hold wherever a declaration names, prints or claims something. A problem is a sentence for its author.
import type { Basis } from "../edition.ts";

export type Problems = readonly string[];

const plainId = /^[a-z][A-Za-z0-9]*$/;

/** Each id well formed, and met once. */
export function ids(of: string, found: readonly string[], shape: RegExp = plainId): Problems {
  const repeated = new Set(found.filter((id, place) => found.indexOf(id) !== place));
  const badlyFormed = [...new Set(found)].filter((id) => !shape.test(id));
  return [
    ...badlyFormed.map((id) => `${of}: id "${id}" is not well formed`),
    ...[...repeated].map((id) => `${of}: id "${id}" is not unique`),
  ];
}

/** Printed text is there, without line breaks or space around. */
export const printed = (of: string, text: string | null): Problems =>
  text === null || text.trim() === ""
    ? [`${of}: label missing`]
    : text !== text.trim() || /[\r\n]/.test(text)
      ? [`${of}: label has space around it or a line break`]
      : [];

export const sources = (of: string, basis: readonly Basis[]): Problems =>
  basis.length > 0 && basis.every(({ document, clause }) => document.trim() !== "" && clause.trim() !== "") ? [] : [`${of}: basis missing`];
