// Printed lines as the paragraphs that they were: by where lines begin and end, which a PDF tells and copied text does not.
//
// A line goes on in the next where it is so full that the next word had no room, and the next does not begin further in: an indent of two letters
// begins a paragraph (GB/T 9704, 7.3.3). Titles in the middle that are larger than the text are one, on however many lines.
import { beginsWithOrdinal } from "../../ordinals/ordinalAt.ts";
import { middleOf, widthOf } from "./geometry.ts";
import { proseOf, textOf, wordsOf, type Line } from "./lines.ts";

/** A line on its page; `after`: a table, a picture or the like stands between it and the line before. */
export type PageLine = { readonly line: Line; readonly page: number; readonly after: boolean };
export type Paragraph = { readonly text: string; readonly lines: readonly PageLine[] };

export const isEnded = (text: string): boolean => /[。！？；：!?;:][”’"』」）)]*$/u.test(text);

/**
 * How text of this document is set: its size, margins and the way from line to line, in points. `indents`: paragraphs begin further in. `wraps`: a line that
 * ends no sentence goes on below where it began.
 */
type Setting = {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly indents: boolean;
  readonly wraps: boolean;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The place at which most begin or end, give or take some points; of several as good the first. */
function margin(places: readonly number[], slack: number): number {
  const near = (place: number): number => places.filter((other) => Math.abs(other - place) <= slack).length;
  const most = Math.max(0, ...places.map(near));
  return places.find((place) => near(place) >= most) ?? 0;
}

/** The first place that is no exception. */
function outermost(places: readonly number[], slack: number): number {
  const enough = Math.max(2, Math.floor(places.length * 0.08));
  return places.find((place) => places.filter((other) => Math.abs(other - place) <= slack).length >= enough) ?? places[0] ?? 0;
}

/** Where a line begins that goes on from a full one that was indented: the margin, though all other lines may be indented. */
function turnedBack(body: readonly PageLine[], right: number, size: number): readonly number[] {
  return body.flatMap(({ line, page }, at) => {
    const before = body[at - 1];
    if (before === undefined || before.page !== page || before.line.box.right < right - size * 1.5 || isEnded(textOf(before.line)))
      return [];
    const back = before.line.box.left - line.box.left;
    return back > size * 1.3 && back < size * 3 ? [line.box.left] : [];
  });
}

/** Of a text of fewer lines than that most of what it is set by may be seen once. */
const fewLines = 12;

function settingOf(lines: readonly PageLine[]): Setting {
  const size = median(lines.flatMap(({ line }) => line.letters.map((letter) => letter.size)));
  const body = lines.filter(({ line }) => Math.abs(line.size - size) <= size * 0.08);
  const lefts = body.map(({ line }) => line.box.left).sort((a, b) => a - b);
  const rights = body.map(({ line }) => line.box.right).sort((a, b) => b - a);
  // Of few lines one may be full alone: the widest, where the next begins at the margin.
  const widest = rights[0] ?? 0;
  const isOneFull = body.length < fewLines && turnedBack(body, widest, size).length > 0;
  // Marks may hang over the margin; headings of one length are no margin.
  const outer = isOneFull ? widest : outermost(rights, size);
  const left = Math.min(outermost(lefts, 3), ...turnedBack(body, outer, size));
  const ends = rights.filter((right) => right > outer - size * 2);
  const steps = body.flatMap(({ line, page, after }, at) => {
    const before = body[at - 1];
    return before === undefined || before.page !== page || after ? [] : [line.base - before.line.base];
  });
  const inner = lefts.filter((one) => one > left + size * 1.3 && one < left + size * 3).length;
  const isOn = ({ line, page }: PageLine, at: number): boolean => {
    const next = body[at + 1];
    const isBeside = next !== undefined && next.page === page && !next.after && Math.abs(next.line.box.left - line.box.left) <= 3;
    // A heading above a heading, and what stands above a table, go on nowhere.
    return isBeside && !beginsWithOrdinal(textOf(next.line)) && line.box.right > outer - size && !isEnded(textOf(line));
  };
  return {
    size,
    left,
    right: margin(ends, size * 0.3),
    pitch: median(steps),
    indents: inner > 1 || (inner > 0 && body.length < fewLines),
    wraps: body.some(isOn),
  };
}

/** What of a line's letters could not be parted: marks that open, what they stand before (a letter, a word, a number, an address), and marks that close it. */
const unparted = /^[（《“‘〔【]*(?:[A-Za-z\d][\w.,%:/@-]*|.)[，。、；：？！）》”’〕】%]*/su;

/** How wide what comes first on a line is, which could not be parted from its end. */
function headWidth(line: Line): number {
  const [letters = []] = wordsOf(line);
  const [text = ""] = unparted.exec(letters.map((letter) => letter.text).join("")) ?? [];
  let count = 0;
  for (let length = 0; length < text.length; count += 1) length += letters[count]?.text.length ?? text.length;
  const head = letters.slice(0, count);
  return head.length === 0 ? 0 : Math.max(...head.map(({ box }) => box.right)) - Math.min(...head.map(({ box }) => box.left));
}

/** Text narrower than so many letters tells nothing by lines of one length: it may be a list. */
const narrow = 15;

/** Further in than any paragraph begins, in letters. */
const farIn = 5;

/** Words far apart, as in a list of columns or between a name and a date. */
const isParted = ({ letters, size }: Line): boolean =>
  letters.some(({ box }, at) => at > 0 && box.left - (letters[at - 1]?.box.right ?? box.left) > size * 1.5);

class Text {
  readonly #set: Setting;

  constructor(lines: readonly PageLine[]) {
    this.#set = settingOf(lines);
  }

  isFull(line: Line, next: Line): boolean {
    return line.box.right + headWidth(next) > this.#set.right + this.#set.size * 0.2;
  }

  /** In the middle of the text's width, larger than the text. */
  #isTitle({ box, size }: Line): boolean {
    const { left, right, size: usual } = this.#set;
    return size > usual * 1.12 && Math.abs(middleOf(box)[0] - (left + right) / 2) < usual * 1.5 && widthOf(box) < right - left + usual;
  }

  goesOn(before: PageLine, next: PageLine): boolean {
    const { size, left, right, pitch, indents, wraps } = this.#set;
    const [one, other] = [before.line, next.line];
    if (next.after || Math.abs(one.size - other.size) > size * 0.12) return false;
    const step = other.base - one.base;
    if (this.#isTitle(one) && this.#isTitle(other)) return next.page === before.page && step < one.size * 2.2;
    if (right - left < size * narrow || isParted(one) || isParted(other)) return false;
    // What begins far in is set to the right or in the middle: a signature, a date.
    if (one.box.left > left + size * farIn) return false;
    if (other.box.left > left + size * 1.2 || !this.isFull(one, other)) return false;
    const isFar = next.page === before.page ? step > Math.max(pitch, one.size) * 1.6 : false;
    if (isFar) return false;
    if (indents) return true;
    const isApart = next.page === before.page && step > pitch * 1.2;
    return !(isEnded(textOf(one)) && (!wraps || isApart || beginsWithOrdinal(textOf(other))));
  }
}

/** Words of letters keep a blank between them; digits and 汉字 meet. */
function meet(before: string, after: string): string {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  return `${before}${/[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : ""}${after}`;
}

/** The paragraphs of lines in order. */
export function paragraphsOf(lines: readonly PageLine[]): readonly Paragraph[] {
  const text = new Text(lines);
  const all: { text: string; lines: PageLine[] }[] = [];
  for (const next of lines) {
    const last = all.at(-1);
    const before = last?.lines.at(-1);
    if (last === undefined || before === undefined || !text.goesOn(before, next)) all.push({ text: proseOf(next.line), lines: [next] });
    else {
      last.text = meet(last.text, proseOf(next.line));
      last.lines.push(next);
    }
  }
  return all;
}
