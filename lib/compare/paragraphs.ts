// What a comparison of running text is, for who shows it: no library that compares is needed for that, and a page in a browser has none.

export type Piece = { readonly kind: "same" | "new" | "gone"; readonly text: string };

/** `section`: the mandated heading above it, "" before the first. `heading`: a heading of level 1 to 3. */
export type Paragraph = { readonly section: string; readonly text: string; readonly heading: 1 | 2 | 3 | null };

export type TextComparison =
  | { readonly kind: "same"; readonly before: Paragraph; readonly now: Paragraph }
  | { readonly kind: "changed"; readonly before: Paragraph; readonly now: Paragraph; readonly pieces: readonly Piece[] }
  | { readonly kind: "new"; readonly now: Paragraph }
  | { readonly kind: "gone"; readonly before: Paragraph };

/** Of the entries of one section: the later report has no paragraph in it yet, so that nothing was struck out there; it is still to be written. */
export const isUnwritten = (own: readonly TextComparison[]): boolean =>
  own.every((one) => one.kind === "gone" || (one.kind === "same" && one.now.heading !== null)) && own.some(({ kind }) => kind === "gone");

/** The entries by their sections, in reading order. */
export function bySection(texts: readonly TextComparison[]): readonly (readonly [section: string, own: readonly TextComparison[]])[] {
  const sectionOf = (one: TextComparison): string => ("now" in one ? one.now : one.before).section;
  return [...new Set(texts.map(sectionOf))].map((section) => [section, texts.filter((one) => sectionOf(one) === section)] as const);
}
