// The two marks of a help text: [[Ctrl+Z]] is a key, {{paste}} names another topic. Everything else is text.

export type Piece = { readonly kind: "text" | "key" | "topic"; readonly text: string };

const mark = /\[\[(?<key>[^\]]+)\]\]|\{\{(?<topic>[^}]+)\}\}/g;

/** The pieces of a text in order. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    if (found.index > from) pieces.push({ kind: "text", text: text.slice(from, found.index) });
    const { key, topic } = found.groups ?? {};
    pieces.push(key === undefined ? { kind: "topic", text: topic ?? "" } : { kind: "key", text: key });
    from = found.index + found[0].length;
  }
  return from < text.length ? [...pieces, { kind: "text", text: text.slice(from) }] : pieces;
}

/** The text as it is read aloud, with the titles of topics in place of their ids. */
export const plainText = (text: string, titleOf: (topic: string) => string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === "topic" ? `“${titleOf(piece.text)}”` : piece.text))
    .join("");
