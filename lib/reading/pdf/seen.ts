// Which letters of a page somebody sees who looks at it, and which are struck out. What is drawn later lies over what was drawn before.
import type { Box } from "../reading.ts";
import { inBands } from "./bands.ts";
import type { Drawn, Picture } from "./draw.ts";
import { areaOf, heightOf, holds, middleOf, widthOf, type Point } from "./geometry.ts";
import type { Letter } from "./letters.ts";
import type { Fill, Stroke } from "./paths.ts";

/** Why nobody sees a letter. */
export type Unseen = "hidden" | "cut" | "covered" | "drowned";

/** Why a letter is not read: nobody sees it, or it is a mark of the paper under the text. */
export type Aside = Unseen | "watermark";

/** `clash`: another letter stands at its place, and nobody can tell which is meant. `signed`: a digit with a short stroke drawn before it, which may be a minus. */
export type SeenLetter = Letter & { readonly struck: boolean; readonly clash: boolean; readonly signed: boolean };
export type UnseenLetter = { readonly letter: Letter; readonly why: Aside };

export type Look = { readonly seen: readonly SeenLetter[]; readonly unseen: readonly UnseenLetter[] };

export const isBlank = ({ text }: { readonly text: string }): boolean => text !== "" && text.trim() === "";

const isHidden = ({ layered, mode, alpha, ink, size }: Letter): boolean =>
  layered || mode === 3 || mode === 7 || alpha < 0.05 || ink === "transparent" || size < 1;

const partsOf = (color: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** So near that nobody tells them apart. */
const isAlike = (one: string, other: string): boolean => {
  const others = partsOf(other);
  return partsOf(one).every((part, at) => Math.abs(part - (others[at] ?? 0)) <= 12);
};

const paper = "#ffffff";

/** Strokes through the middle of letters, not under or over them: in parts of the size above the line. */
const [low, high] = [0.12, 0.58] as const;

const nearLine = ([x, y]: Point, [[x1, y1], [x2, y2]]: readonly [Point, Point]): number => {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const part = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (length * length)));
  return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1));
};

function strikes({ box, aslant }: Stroke, letter: Letter): boolean {
  const middle = middleOf(letter.box);
  if (aslant !== null) return nearLine(middle, aslant) < letter.size * 0.3;
  if (letter.turn !== 0 || widthOf(box) < heightOf(box) || heightOf(box) > letter.size * 0.25) return false;
  const height = letter.base - (box.top + box.bottom) / 2;
  return height > letter.size * low && height < letter.size * high && box.left <= middle[0] && box.right >= middle[0];
}

/** Where a minus lies before its digit, in parts of the size: how far before it, how far into it, how high over the line; how long it is at most, and how thick. */
const minus = { before: 0.7, into: 0.2, low: 0.1, high: 0.65, long: 1.3, short: 0.12, thick: 0.3 } as const;

/** Whether something that is no letter lies before a digit where its minus would. */
function isMinusOf(letter: Letter, { left, right, top, bottom }: Box): boolean {
  const { size } = letter;
  const [gap, long, thick] = [letter.box.left - right, right - left, bottom - top];
  const height = letter.base - (top + bottom) / 2;
  return (
    gap < size * minus.before &&
    gap > -size * minus.into &&
    height > size * minus.low &&
    height < size * minus.high &&
    long > size * minus.short &&
    long < size * minus.long &&
    thick < size * minus.thick &&
    long > thick
  );
}

class Page {
  readonly #marks: (height: number) => readonly Box[];
  readonly #fills: (height: number) => readonly Fill[];
  readonly #pictures: readonly Picture[];
  readonly #strokes: (height: number) => readonly Stroke[];
  readonly #box: Box;

  constructor({ fills, pictures, strokes, shapes }: Drawn, box: Box) {
    const drawn = [...strokes, ...fills, ...pictures.slice(0, 1000)].map((one) => one.box);
    this.#marks = inBands([...drawn, ...shapes], (one) => one);
    this.#fills = inBands(fills, (fill) => fill.box);
    this.#strokes = inBands(strokes, (stroke) => stroke.box);
    this.#pictures = pictures.slice(0, 1000);
    this.#box = box;
  }

  whyUnseen(letter: Letter): Unseen | undefined {
    if (isHidden(letter)) return "hidden";
    const middle = middleOf(letter.box);
    if (!holds(this.#box, middle) || !holds(letter.clip, middle)) return "cut";
    const here = this.#fills(middle[1]).filter(({ box, hides }) => hides && holds(box, middle));
    const pictures = this.#pictures.filter(({ box }) => holds(box, middle));
    if (here.some(({ order }) => order > letter.order)) return "covered";
    if (pictures.some(({ masked, order, box }) => !masked && order > letter.order && areaOf(box) > 4 * areaOf(letter.box)))
      return "covered";
    const ground = here.at(-1);
    const isOnPicture = pictures.some(({ order }) => order < letter.order && order > (ground?.order ?? 0));
    const color = ground === undefined ? paper : ground.color;
    return letter.ink !== null && color !== null && !isOnPicture && isAlike(letter.ink, color) ? "drowned" : undefined;
  }

  minusesOf(letter: Letter): readonly Box[] {
    return this.#marks(letter.base - letter.size * 0.35).filter((mark) => isMinusOf(letter, mark));
  }

  isStruck(letter: Letter): boolean {
    return this.#strokes(middleOf(letter.box)[1]).some((stroke) => strikes(stroke, letter));
  }
}

/** Digits before which something is drawn that may be their minus, and that strikes no letter out. */
function signedOf(letters: readonly SeenLetter[], page: Page): readonly SeenLetter[] {
  const near = inBands(letters, ({ box }) => box);
  return letters.map((letter) => {
    if (letter.turn !== 0 || !/\d/.test(letter.text)) return letter;
    const marks = page.minusesOf(letter);
    if (marks.length === 0) return letter;
    const others = near(middleOf(letter.box)[1]);
    const signed = marks.some((mark) => !others.some((other) => liesThrough(mark, other)));
    return signed ? { ...letter, signed } : letter;
  });
}

/** Whether something drawn lies over the midst of a letter. */
const liesThrough = (mark: Box, { box, base, size }: Letter): boolean => {
  const [x] = middleOf(box);
  return mark.left <= x && mark.right >= x && mark.bottom < base && mark.top > base - size;
};

/** Whether two letters stand at one place: nearer to each other than any two that follow each other. */
export function isOver(one: Letter, other: Letter): boolean {
  const [[x1, y1], [x2, y2]] = [middleOf(one.box), middleOf(other.box)];
  const wide = Math.min(widthOf(one.box), widthOf(other.box));
  return Math.abs(x1 - x2) < wide * 0.35 && Math.abs(y1 - y2) < Math.min(one.size, other.size) * 0.35;
}

/** Letters drawn twice, as for bold print, stand once; different ones at one place clash. */
function once(letters: readonly SeenLetter[]): readonly SeenLetter[] {
  const near = inBands(letters, ({ box }) => box);
  const dropped = new Set<SeenLetter>();
  const clashing = new Set<SeenLetter>();
  for (const letter of letters) {
    if (dropped.has(letter) || /^\p{M}*$/u.test(letter.text)) continue;
    for (const other of near(middleOf(letter.box)[1])) {
      if (other === letter || other.order < letter.order || dropped.has(other) || !isOver(letter, other)) continue;
      if (other.text === letter.text) dropped.add(other);
      else if (!/^\p{M}*$/u.test(other.text)) for (const one of [letter, other]) clashing.add(one);
    }
  }
  return letters.flatMap((letter) => (dropped.has(letter) ? [] : clashing.has(letter) ? [{ ...letter, clash: true }] : [letter]));
}

/** Of each colour, from 0 to 255, and of what is seen through: so pale is no ink that a text is printed in. By so much are letters of a watermark larger than the text. */
const watermark = { pale: 128, thin: 0.6, large: 1.8 } as const;

const isPale = ({ ink, alpha }: Letter): boolean =>
  alpha <= watermark.thin || (ink !== null && partsOf(ink).reduce((sum, part) => sum + part, 0) / 3 >= watermark.pale);

/** Whether a letter is part of a watermark: aslant, and pale or much larger than the text that stands upright. What is aslant in the ink and the size of the text may belong to it. */
function watermarksAmong(letters: readonly Letter[]): (letter: Letter) => boolean {
  const aslant = letters.some(({ turn }) => turn === null);
  const sizes = aslant ? letters.filter(({ turn }) => turn !== null).map(({ size }) => size) : [];
  const usual = sizes.sort((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
  return (letter) => letter.turn === null && usual > 0 && (isPale(letter) || letter.size >= usual * watermark.large);
}

/** Parts what is read of a page from what is not. */
export function lookAt(drawing: Drawn, box: Box): Look {
  const page = new Page(drawing, box);
  const isWatermark = watermarksAmong(drawing.letters);
  const unseen: UnseenLetter[] = [];
  const seen: SeenLetter[] = [];
  for (const letter of drawing.letters) {
    if (isBlank(letter)) continue;
    const why = page.whyUnseen(letter) ?? (isWatermark(letter) ? "watermark" : undefined);
    if (why === undefined) seen.push({ ...letter, struck: page.isStruck(letter), clash: false, signed: false });
    else unseen.push({ letter, why });
  }
  return { seen: signedOf(once(seen), page), unseen };
}
