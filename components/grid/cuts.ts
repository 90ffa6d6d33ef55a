// Where heads and labels break: between their words (lib/paper/phrases.ts). The server cuts them and tells the browser, whose dictionary
// may know other words: what was drawn is what comes alive, and no table is laid out a second time for it.
import { layout } from "#lib/edition/layout.ts";
import type { Section } from "#lib/edition/edition.ts";
import { phrases } from "#lib/paper/phrases.ts";

/** The pieces of a head by its text; one that is a single piece is left out. */
export type Cuts = Readonly<Record<string, readonly string[]>>;

/** For every head and label in the tables of a section. */
export function cutsOf({ parts }: Section): Cuts {
  const cells = parts.flatMap((part) => (part.kind === "grid" ? layout(part.grid).rows.flat() : []));
  const texts = new Set(cells.flatMap(({ address, text }) => (address === undefined ? [text] : [])));
  return Object.fromEntries([...texts].map((text) => [text, phrases(text)] as const).filter(([, pieces]) => pieces.length > 1));
}
