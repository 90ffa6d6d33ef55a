// Text with the words of a search marked in it.
import { pieces } from "#lib/worksheet/search.ts";

export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return pieces(text, words).map((piece, place) => (piece.found ? <mark key={place}>{piece.text}</mark> : piece.text));
}
