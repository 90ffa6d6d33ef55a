// A title over several lines (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当使用梯形或菱形).
//
// Broken between words, into as few lines as hold it; of all ways to do so the one whose lines make a shape, growing or
// shrinking or widest in the middle, and come near each other in length. A break after the year is worth most: it ends a phrase.
import { phrases } from "./phrases.ts";
import { widthOf } from "./width.ts";

const afterYear = /\d{4}年(度)?$/;

/** Characters that belong to the word before them, and so do not begin a line. */
const clings = /^[的之与和及等]/;

/** The pieces that stay whole; one that is longer than a line is cut where the line ends. */
function piecesOf(title: string, room: number): readonly string[] {
  const pieces: string[] = [];
  for (const piece of phrases(title)) {
    const before = pieces.at(-1);
    if (before !== undefined && ((/\d$/.test(before) && /^年/.test(piece)) || clings.test(piece)))
      pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) =>
    widthOf(piece) <= room ? [piece] : (piece.match(new RegExp(`.{1,${Math.max(1, Math.floor(room))}}`, "gsu")) ?? []),
  );
}

/** Every way to set the pieces in so many lines, none wider than the room. */
function waysOf(pieces: readonly string[], lines: number, room: number): readonly (readonly string[])[] {
  if (widthOf(pieces.join("")) > lines * room) return [];
  if (lines === 1) return widthOf(pieces.join("")) <= room ? [[pieces.join("")]] : [];
  return pieces.slice(0, pieces.length - lines + 1).flatMap((_, last) => {
    const first = pieces.slice(0, last + 1).join("");
    return widthOf(first) > room ? [] : waysOf(pieces.slice(last + 1), lines - 1, room).map((rest) => [first, ...rest]);
  });
}

/** Growing, shrinking, or growing and then shrinking: no line is shorter than both of its neighbours. */
const isShaped = (widths: readonly number[]): boolean =>
  widths.every(
    (width, place) => place === 0 || place === widths.length - 1 || width >= Math.min(widths[place - 1] ?? 0, widths[place + 1] ?? 0),
  );

/** How far a way is from a good one, in characters. */
function faultOf(lines: readonly string[]): number {
  const widths = lines.map(widthOf);
  const [longest, shortest] = [Math.max(...widths), Math.min(...widths)];
  const even = longest - shortest < 1 ? 2 : 0;
  const phrase = lines.slice(0, -1).some((line) => afterYear.test(line)) ? 0 : 6;
  return longest - shortest + even + phrase + (isShaped(widths) ? 0 : 20);
}

/** Filled one after the other: what is longer than any title. */
function filled(pieces: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** More lines than that are not weighed against each other. */
const mostLines = 4;

/** The lines of a title where a line holds so many characters. */
export function titleLines(title: string, room: number): readonly string[] {
  if (widthOf(title) <= room) return [title];
  const pieces = piecesOf(title, room);
  for (let lines = 2; lines <= mostLines; lines += 1) {
    const [first, ...others] = waysOf(pieces, lines, room);
    if (first !== undefined) return others.reduce((best, way) => (faultOf(way) < faultOf(best) ? way : best), first);
  }
  return filled(pieces, room);
}
