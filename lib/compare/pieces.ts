// The words of two texts as one, with what came and what went marked: how two versions of a paragraph are told apart, whoever shows them.
import { diffWordsWithSpace } from "diff";
import { endWithin, startWithin } from "../characters/excerpt.ts";
import type { Piece } from "./paragraphs.ts";

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** Where more words than this differ, the middle is exchanged as a whole. */
const mostChanges = 2000;

function exchanged(before: string, now: string): readonly Piece[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < now.length - start && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const pieces: readonly Piece[] = [
    { kind: "same", text: before.slice(0, start) },
    { kind: "gone", text: before.slice(start, before.length - tail) },
    { kind: "new", text: now.slice(start, now.length - tail) },
    { kind: "same", text: before.slice(before.length - tail) },
  ];
  return pieces.filter(({ text }) => text !== "");
}

/** The words of two texts as one, with what is new and what is gone marked. */
export function piecesOf(before: string, now: string): readonly Piece[] {
  const found = diffWordsWithSpace(before, now, { intlSegmenter: words, maxEditLength: mostChanges });
  return (
    found?.map(({ added, removed, value }) => ({ kind: added ? "new" : removed ? "gone" : "same", text: value })) ?? exchanged(before, now)
  );
}

/** So many letters of what is the same stay beside what differs. */
const beside = 16;

/** Its beginning, its end or both, as far as something that differs stands there; … for what is left out. No number is cut. */
function shortened(text: string, behind: boolean, ahead: boolean): string {
  const letters = [...text];
  const head = behind ? endWithin(letters, Math.min(beside, letters.length)) : 0;
  const tail = ahead ? startWithin(letters, Math.max(0, letters.length - beside)) : letters.length;
  return tail - head <= 1 ? text : `${letters.slice(0, head).join("")}…${letters.slice(tail).join("")}`;
}

/** What differs, every word of it, with only some letters of what is the same beside it. */
export const aroundChanges = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => (piece.kind === "same" ? { ...piece, text: shortened(piece.text, at > 0, at < pieces.length - 1) } : piece));
