// Lines of pasted text become paragraphs and headings.
//
// A short line that begins with （一） is a heading of the first level, with 1. of the second; where the office titles its
// sections itself, 一、 is the first and （一） the second. What the source itself calls a heading is one, unless it is a
// paragraph all the same: a heading ends at its own end. Below a line that ends in ：, and where 1. comes again, numbered lines are
// items: paragraphs as they stand. The ordinal of a heading goes, for it follows from the order (lib/ordinals); `from` keeps it, so
// that it can be said where the page prints another.
import { ordinalAt, withoutAnyOrdinal, withoutOrdinal, type Ordinal } from "../ordinals/ordinalAt.ts";
import { joined } from "../ordinals/withOrdinal.ts";
import type { Numbering } from "../document/numbering.ts";
import type { Written } from "./written.ts";
import { Sequence, type Counted } from "./sequence.ts";
import { settled } from "./siblings.ts";

/** `rank`: 1–9 where the source calls it a heading of that depth, else 0. `item`: a list item, never a heading. `source`: its number among what was read, for who wants to find it there again. */
export type Line = { readonly text: string; readonly rank: number; readonly item: boolean; readonly source?: number };

/** `from`: the ordinal of the source. `to`: the one that a paragraph was given instead; of a heading it follows from the place. */
export type Recognised = Written & { readonly from?: string; readonly to?: string };

/** Fewer characters than this, and no mark that ends or continues a sentence, may be a heading. */
const headingLength = 40;
/** A line of the source's own headings is never as long as this. */
const rankedLength = 60;
/** A sentence ends, and another follows in the line. */
const runsOn = (text: string): boolean => /[。！？!?；;][”’）)》」]?(?=[^。！？!?；;”’）)》」\s])/u.test(text);
const isShort = (text: string): boolean => text.length < headingLength && !/[。．；;，,：:！!？?]$/.test(text) && !runsOn(text);
/** Called a heading by the source, and a paragraph by what it says. */
export const isBody = ({ text, rank }: Line): boolean =>
  rank > 0 && (runsOn(text) || text.length > rankedLength || (text.length >= headingLength && /[，；].*[。；：]$/u.test(text)));

/** The ordinals of the first and the second level, and the one that leads to neither but may stand before a heading. */
type Ordinals = { readonly 1: 0 | 1; readonly 2: 1 | 2; readonly other: 0 | 2 };
const ordinalsOf = (numbering: Numbering): Ordinals => (numbering === "titled" ? { 1: 0, 2: 1, other: 2 } : { 1: 1, 2: 2, other: 0 });

const counted: readonly Counted[] = [0, 1, 2];

/** （1）, 1） and ① before a heading of the source: the sign, and what stands behind it. */
function signed(text: string): { readonly sign: string; readonly bare: string } {
  const bare = withoutAnyOrdinal(text);
  return bare.trim() === "" ? { sign: "", bare: text } : { sign: text.slice(0, text.length - bare.length).trim(), bare: bare.trim() };
}

/** The text behind its ordinal, unless it would then begin with another of the level: it keeps both. */
function withoutOwn({ level, place, rest }: Ordinal): string | undefined {
  const bare = rest.trim();
  return bare === "" || ordinalAt(level, bare, [place, place + 1]) !== undefined ? undefined : bare;
}

class Recogniser {
  readonly #ordinals: Ordinals;
  readonly #top: number;
  /** The ordinals that the lines beside them settle, by line. */
  readonly #settled: ReadonlyMap<number, Ordinal>;
  /** The highest headings are numbered 1. 2. 3.: one without a number among them stands beside them. */
  readonly #second: boolean;
  /** The rank of the numbered heading of the second level that is open. */
  #open = Infinity;
  readonly #sequence = new Sequence();
  /** The item last seen of a list that stands in plain lines. */
  #list: { readonly level: Counted; readonly place: number } | undefined;
  #afterColon = false;

  constructor(lines: readonly Line[], numbering: Numbering) {
    this.#ordinals = ordinalsOf(numbering);
    this.#top = lines.reduce((top, line) => (line.rank > 0 && !isBody(line) ? Math.min(top, line.rank) : top), Infinity);
    this.#settled = settled(lines);
    this.#second = this.#isSecondRank(lines);
  }

  block(line: Line, at: number): Recognised {
    const own = this.#settled.get(at) ?? this.#ordinalOf(line.text);
    const level = this.#levelOf(line, own);
    const block = level === undefined ? this.#paragraph(line, own) : this.#heading(level, line, own);
    this.#afterColon = /[：:]$/.test(line.text);
    return block;
  }

  #typed(own: Ordinal | undefined): 1 | 2 | undefined {
    return ([1, 2] as const).find((level) => own?.level === this.#ordinals[level]);
  }

  /** An ordinal of the second level before the first, and one sequence through the whole rank. */
  #isSecondRank(lines: readonly Line[]): boolean {
    const owns = lines.flatMap((line, at) =>
      line.rank === this.#top && !isBody(line)
        ? [this.#settled.get(at) ?? counted.flatMap((one) => ordinalAt(one, line.text) ?? [])[0]]
        : [],
    );
    const typed = owns.filter((own) => own !== undefined).filter((own) => this.#typed(own) !== undefined);
    const counts = typed.every((own, at) => this.#typed(own) === 2 && own.place > (typed[at - 1]?.place ?? 0));
    return typed.length > 0 && counts && (owns[0] !== undefined || (typed[0]?.place ?? 0) > 1);
  }

  /** The ordinal that the text begins with, if anything follows it. */
  #ordinalOf(text: string): Ordinal | undefined {
    return counted.flatMap((level) => {
      const items = this.#list?.level === level ? [this.#list.place + 1] : [];
      const own = ordinalAt(level, text, [this.#sequence.last(level) + 1, ...items]);
      return own === undefined || own.rest.trim() === "" ? [] : [own];
    })[0];
  }

  /** The level of the heading that the line is. */
  #levelOf(line: Line, own: Ordinal | undefined): 1 | 2 | undefined {
    const typed = this.#typed(own);
    if (line.rank > 0)
      return isBody(line) || this.#isThird(line, own) ? undefined : (typed ?? (line.rank === this.#top && !this.#second ? 1 : 2));
    return line.item || typed === undefined || own === undefined || !isShort(line.text) || this.#isItem(own) ? undefined : typed;
  }

  /** （1） below 1.: there is no heading so deep, and it stays as it stands. */
  #isThird({ text, rank }: Line, own: Ordinal | undefined): boolean {
    return own === undefined && rank > this.#open && ordinalAt(3, text) !== undefined;
  }

  #isItem({ level, place }: Ordinal): boolean {
    if (this.#list?.level === level && place === this.#list.place + 1) return true;
    return place === 1 && (this.#afterColon || (level === 2 && this.#sequence.last(2) > 0));
  }

  #paragraph({ text, item }: Line, own: Ordinal | undefined): Recognised {
    const level = counted.find((one) => one === own?.level);
    if (!item && own !== undefined && level !== undefined) {
      if (this.#isItem(own)) this.#list = { level, place: own.place };
      else this.#pass(level, own.place);
    }
    return { kind: "paragraph", text };
  }

  #pass(level: Counted, place: number): void {
    this.#list = undefined;
    this.#sequence.pass(level, place);
  }

  #heading(level: 1 | 2, { text, rank }: Line, own: Ordinal | undefined): Recognised {
    this.#list = undefined;
    const { sign, bare } = own === undefined ? signed(text) : { sign: own.sign.trim(), bare: withoutOwn(own) };
    const isOurs = own?.level === this.#ordinals[level];
    this.#open = level === 2 && isOurs && rank > 0 ? rank : level === 1 || rank <= this.#open ? Infinity : this.#open;
    const from = sign === "" || bare === undefined ? undefined : sign;
    const follows = this.#sequence.heading(this.#ordinals[level], isOurs ? own?.place : undefined);
    const whole = own?.gap === "" ? joined(own.sign, own.rest) : text;
    // Kept only where the page reads it as an ordinal by itself.
    const goes = from !== undefined && (follows || (own !== undefined && ordinalAt(own.level, whole) === undefined));
    return { kind: "heading", level, text: goes ? (bare ?? whole) : whole, ...(from === undefined ? {} : { from }) };
  }
}

/** The highest headings of the source are of the first level, all below of the second, unless their ordinal says otherwise. */
export function blocksOf(lines: readonly Line[], numbering: Numbering = "plain"): Recognised[] {
  const recogniser = new Recogniser(lines, numbering);
  return lines.map((line, at) => recogniser.block(line, at));
}

/**
 * The same text for a part whose headings begin at the second level, because its own heading is the first: one level
 * down, and what was of the second becomes a paragraph with the next ordinal in use, （1）.
 */
export function startingAt(startLevel: 1 | 2, blocks: readonly Recognised[]): readonly Recognised[] {
  if (startLevel === 1 || !blocks.some((block) => block.kind === "heading" && block.level === 1)) return blocks;
  let place = 0;
  return blocks.map((block) => {
    if (block.kind === "paragraph") return block;
    if (block.level === 1) {
      place = 0;
      return { ...block, level: 2, text: withoutOrdinal(1, block.text).trim() };
    }
    const own = ordinalAt(2, block.text, [place + 1]);
    place = Math.max(place + 1, own?.place ?? 0);
    const to = `（${place}）`;
    return {
      kind: "paragraph",
      text: `${to}${(own?.rest ?? block.text).trim()}`,
      to,
      ...(block.from === undefined ? {} : { from: block.from }),
    };
  });
}
