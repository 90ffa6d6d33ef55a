// Letters put together to lines of text, by where they stand and by nothing else: a PDF may draw its letters in any order, one by one.
//
// Blanks are not taken from the file but from the gaps between letters. Digits with a gap between them are two figures until somebody shows
// that they are one: 1 2 is never made 12. What is raised, lowered or small beside figures stands in a bracket (lib/seen): 118¹ is never 1181.
import { joinedBrackets, marked } from "../../seen/brackets.ts";
import type { Mark } from "../../seen/marks.ts";
import type { Box } from "../reading.ts";
import { boxAround, middleOf } from "./geometry.ts";
import type { SeenLetter } from "./seen.ts";

/** `shift`: of letters that are raised or lowered on their line. */
export type Placed = SeenLetter & { readonly shift: Exclude<Mark, "删除线"> | null };

/** A line in the order in which it is read; `base` is where it stands, `size` that of most of its letters. */
export type Line = { readonly letters: readonly Placed[]; readonly box: Box; readonly base: number; readonly size: number };

/** In parts of a letter's size. */
const [sameLine, small, word, figure] = [0.28, 0.82, 0.6, 0.2] as const;

/** So many lines at most stand so near that one could be raised over another. */
const neighbours = 8;

const isWide = (text: string): boolean => /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(text);

const usual = (sizes: readonly number[]): number => [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;

type Row = { readonly letters: SeenLetter[]; base: number; size: number };

/** Letters that stand on one line each, from above. */
function rowsOf(letters: readonly SeenLetter[]): readonly Row[] {
  const rows: Row[] = [];
  for (const letter of [...letters].sort((one, other) => one.base - other.base)) {
    // From above: only the last rows can still be as low as this letter.
    const row = rows.slice(-neighbours).find(({ base, size }) => Math.abs(letter.base - base) <= sameLine * Math.min(size, letter.size));
    if (row === undefined) rows.push({ letters: [letter], base: letter.base, size: letter.size });
    else row.letters.push(letter);
  }
  return rows.map((row) => ({ ...row, size: usual(row.letters.map(({ size }) => size)) }));
}

const gapTo = (box: Box, boxes: readonly Box[]): number =>
  Math.min(...boxes.map((other) => Math.max(other.left - box.right, box.left - other.right)));

/** The row on which this one's letters are raised or lowered: smaller than it, within its height, and close to its letters. */
function bearerOf(row: Row, at: number, all: readonly Row[]): Row | undefined {
  const rows = all.slice(Math.max(0, at - neighbours), at + neighbours);
  const box = boxAround(row.letters.map((letter) => letter.box));
  const [, middle] = middleOf(box);
  return rows.find(
    (other) =>
      other !== row &&
      row.size < other.size * small &&
      middle > other.base - other.size * 1.05 &&
      middle < other.base + other.size * 0.35 &&
      gapTo(
        box,
        other.letters.map((letter) => letter.box),
      ) <
        other.size * 0.5,
  );
}

function lineOf(own: readonly SeenLetter[], { base, size }: Row, shifted: readonly Placed[]): Line {
  const letters: Placed[] = own.map((letter) => ({ ...letter, shift: null }));
  const all = [...letters, ...shifted].sort((one, other) => one.box.left - other.box.left || one.order - other.order);
  return { letters: all, box: boxAround(all.map((letter) => letter.box)), base, size };
}

/** The lines that upright letters make, from above. */
export function linesOf(letters: readonly SeenLetter[]): readonly Line[] {
  const rows = rowsOf(letters);
  const bearers = new Map(rows.map((row, at) => [row, bearerOf(row, at, rows)]));
  return rows
    .filter((row) => bearers.get(row) === undefined)
    .map((row) => {
      const shifted = rows
        .filter((other) => bearers.get(other) === row)
        .flatMap((other) =>
          other.letters.map((letter): Placed => ({ ...letter, shift: letter.base < row.base - row.size * 0.1 ? "上标" : "下标" })),
        );
      return lineOf(row.letters, row, shifted);
    });
}

/** Whether there is a blank between two letters that follow each other on a line. */
export function areApart(before: SeenLetter, after: SeenLetter): boolean {
  const gap = after.box.left - before.box.right;
  const size = Math.max(before.size, after.size);
  return gap > size * (isWide(before.text) || isWide(after.text) ? word : figure);
}

/** The letters in stretches that no blank parts. */
export function wordsOf({ letters }: Line): readonly (readonly Placed[])[] {
  const words: Placed[][] = [];
  letters.forEach((letter, at) => {
    const before = letters[at - 1];
    if (before === undefined || areApart(before, letter)) words.push([letter]);
    else words.at(-1)?.push(letter);
  });
  return words;
}

const markOf = ({ struck, shift }: Placed): Mark | null => (struck ? "删除线" : shift);

/** In parts of the larger size: digits of one number are as large, and stand as low. */
export const asLarge = 0.93;
const asLow = 0.06;

const isOfFigure = ({ text, shift }: Placed): boolean => shift === null && /^[\d０-９.,．，]$/.test(text);

const areLike = (one: Placed, other: Placed): boolean => {
  const [low, high] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  return low >= high * asLarge && Math.abs(one.base - other.base) <= high * asLow;
};

/** Digits in a row, those that are as large and stand as low as each other together. */
const alikeIn = (digits: readonly Placed[]): readonly (readonly Placed[])[] =>
  digits.reduce<Placed[][]>((all, digit) => {
    const before = all.at(-1)?.at(-1);
    if (before !== undefined && areLike(before, digit)) all.at(-1)?.push(digit);
    else all.push([digit]);
    return all;
  }, []);

/** Which of two stretches of digits is the figure: the larger ones, else the more, else the lower. */
function weightier(one: readonly Placed[], other: readonly Placed[]): number {
  const [[first], [second]] = [one, other];
  if (first === undefined || second === undefined) return other.length - one.length;
  const isOtherSize = Math.min(first.size, second.size) < Math.max(first.size, second.size) * asLarge;
  return (isOtherSize ? second.size - first.size : 0) || other.length - one.length || second.base - first.base;
}

/** What digits are beside those of a figure. */
function besideFigure({ base, size }: Placed, figure: Placed | undefined): Mark | null {
  if (figure === undefined) return null;
  const raised = figure.base - base;
  if (Math.abs(raised) > Math.max(size, figure.size) * asLow) return raised > 0 ? "上标" : "下标";
  return size < figure.size * asLarge ? "小字" : null;
}

/** Marks of digits that touch larger ones or stand higher than they: 118 with a small 1 behind it is not 1181, be it hardly raised or not at all. */
function smallIn(letters: readonly Placed[]): ReadonlyMap<Placed, Mark> {
  const found = new Map<Placed, Mark>();
  for (let from = 0; from < letters.length; ) {
    const end = letters.findIndex((letter, at) => at >= from && !isOfFigure(letter));
    const stretches = alikeIn(letters.slice(from, end < 0 ? undefined : end));
    const [[figure] = []] = [...stretches].sort(weightier);
    for (const stretch of stretches.length > 1 ? stretches : [])
      for (const digit of stretch) {
        const mark = besideFigure(digit, figure);
        if (mark !== null) found.set(digit, mark);
      }
    from = end < 0 ? letters.length : end + 1;
  }
  return found;
}

/** The text of letters, what is struck out, raised or small in a bracket too. */
function spelled(letters: readonly Placed[]): string {
  const small = smallIn(letters);
  const stretches: { text: string; mark: Mark | null }[] = [];
  for (const letter of letters) {
    const [last, mark] = [stretches.at(-1), markOf(letter) ?? small.get(letter) ?? null];
    if (last !== undefined && last.mark === mark) last.text += letter.text;
    else stretches.push({ text: letter.text, mark });
  }
  return stretches.map(({ text, mark }) => marked(text, mark)).join("");
}

/** The text of a line, its words parted by blanks. */
export const textOf = (line: Line): string => joinedBrackets(wordsOf(line).map(spelled).join(" ")).trim();

const isDigit = ({ text }: Placed): boolean => /^\d$/.test(text);

/** By which letters of a line follow each other: the room between 汉字, and from where one begins to where the next does; undefined where there are few. */
function paceOf({ letters }: Line): { readonly gap: number; readonly step: number } | undefined {
  const pairs = letters.flatMap((letter, at) => {
    const before = letters[at - 1];
    return before !== undefined && /\p{Script=Han}/u.test(before.text) && /\p{Script=Han}/u.test(letter.text)
      ? [[before, letter] as const]
      : [];
  });
  if (pairs.length < fewPairs) return undefined;
  return {
    gap: usual(pairs.map(([one, other]) => other.box.left - one.box.right)),
    step: usual(pairs.map(([one, other]) => other.box.left - one.box.left)),
  };
}

const fewPairs = 4;

/**
 * The text of a line of running text. Digits that follow each other at the pace of the 汉字 beside them are one number, though there is room between them: the
 * line is spaced out, or has a place of a 汉字 for each sign. In a table nobody can tell.
 */
export function proseOf(line: Line): string {
  const pace = paceOf(line);
  if (pace === undefined) return textOf(line);
  const slack = line.size * 0.08;
  const isPaced = (before: Placed, after: Placed): boolean =>
    isDigit(before) &&
    isDigit(after) &&
    (Math.abs(after.box.left - before.box.right - pace.gap) < slack || Math.abs(after.box.left - before.box.left - pace.step) < slack);
  const words = wordsOf(line).reduce<Placed[][]>((all, word) => {
    const [last, before, [first]] = [all.at(-1), all.at(-1)?.at(-1), word];
    if (last !== undefined && before !== undefined && first !== undefined && isPaced(before, first)) last.push(...word);
    else all.push([...word]);
    return all;
  }, []);
  return joinedBrackets(words.map(spelled).join(" ")).trim();
}

/** Letters of another turn, turned so that they stand upright: the same lines, in their own reading order. */
export function upright(letters: readonly SeenLetter[], turn: 1 | 2 | 3): readonly SeenLetter[] {
  return letters.map((letter) => {
    const { left, top, right, bottom } = letter.box;
    const box: Box =
      turn === 1
        ? { left: top, top: -right, right: bottom, bottom: -left }
        : turn === 3
          ? { left: -bottom, top: left, right: -top, bottom: right }
          : { left: -right, top: -bottom, right: -left, bottom: -top };
    return { ...letter, box, turn: 0 };
  });
}
