// Wording as data: what may stand in running text beside or between tokens, put together of lists of words and kinds of letters. Checks declare what they look for in
// these words and have no patterns of their own; how it is looked up stands here alone.

/** A piece of wording. `source`: how it is looked up. */
export type Piece = { readonly source: string };

/** A kind of letters, or the letters of a string. */
export type Letters = { readonly letters: string };

const piece = (source: string): Piece => ({ source });
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
/** In a class of letters - is a sign of its own. */
const literalLetters = (text: string): string => literal(text).replaceAll("-", "\\-");

export const han: Letters = { letters: "\\p{Script=Han}" };
/** 0–9, in both widths. */
export const figures: Letters = { letters: "\\d０-９" };
/** 0–9 as a keyboard types them. */
export const digits: Letters = { letters: "\\d" };
export const latin: Letters = { letters: "A-Za-z" };
export const blank: Letters = { letters: "\\s" };
/** Letters and figures of any script. */
export const lettersAndFigures: Letters = { letters: "\\p{L}\\p{N}" };
/** 一 to 十. */
export const numerals: Letters = { letters: "一二三四五六七八九十" };

/** Letters that other machines may not have. */
export const privateUse: Letters = { letters: "\\p{Co}" };
export const unassigned: Letters = { letters: "\\p{Cn}" };
/** What a broken encoding leaves. */
export const lost: Letters = { letters: "\\uFFFD\\u0080-\\u009F" };
/** Beyond the basic plane, where letters are rare. */
export const beyondBasic: Letters = { letters: "\\u{20000}-\\u{3FFFD}" };

const lettersOf = (kinds: readonly (string | Letters)[]): string =>
  kinds.map((kind) => (typeof kind === "string" ? literalLetters(kind) : kind.letters)).join("");

/** One letter of these. */
export const letter = (...kinds: readonly (string | Letters)[]): Piece => piece(`[${lettersOf(kinds)}]`);
/** One letter that is none of these. */
export const otherLetter = (...kinds: readonly (string | Letters)[]): Piece => piece(`[^${lettersOf(kinds)}]`);

/** Pieces one after the other; a string is a word. */
export const inOrder = (...pieces: readonly (string | Piece)[]): Piece =>
  piece(pieces.map((one) => (typeof one === "string" ? literal(one) : one.source)).join(""));

/** One of these; a string is a list of words with spaces between them, the first that fits counts. */
export const anyOf = (...choices: readonly (string | Piece)[]): Piece =>
  piece(`(?:${choices.flatMap((one) => (typeof one === "string" ? one.split(" ").map(literal) : [one.source])).join("|")})`);

/** So many of a piece, as many as there are; `fewest`: as few as will do. */
export const times = (one: Piece, least: number, most: number | "any", fewest = false): Piece =>
  piece(`(?:${one.source}){${least},${most === "any" ? "" : most}}${fewest ? "?" : ""}`);

/** It may stand there or not: a string is a list of words. */
export const maybe = (...choices: readonly (string | Piece)[]): Piece => times(anyOf(...choices), 0, 1);
/** Any number of these, none as well. */
export const any = (...choices: readonly (string | Piece)[]): Piece => times(anyOf(...choices), 0, "any");

/** What stands behind or before, and is no part of it. */
export const before = (...choices: readonly (string | Piece)[]): Piece => piece(`(?=${anyOf(...choices).source})`);
export const notBefore = (...choices: readonly (string | Piece)[]): Piece => piece(`(?!${anyOf(...choices).source})`);
export const behind = (...choices: readonly (string | Piece)[]): Piece => piece(`(?<=${anyOf(...choices).source})`);
export const notBehind = (...choices: readonly (string | Piece)[]): Piece => piece(`(?<!${anyOf(...choices).source})`);

/** Where the text that is looked at begins and ends. */
export const begin: Piece = piece("^");
export const end: Piece = piece("$");

/** Words that were found, with their place. */
export type Words = { readonly start: number; readonly end: number; readonly words: string };

/** How text is asked for a wording. `ends` tries every place of the text that it is given: who asks cuts it short. */
export type Wording = {
  /** It is all that the text says. */
  readonly is: (text: string) => boolean;
  /** It stands somewhere. */
  readonly isIn: (text: string) => boolean;
  /** The text begins with it, or it stands at a place. */
  readonly begins: (text: string, place?: number) => boolean;
  /** What of it stands there; undefined where it does not. */
  readonly at: (text: string, place?: number) => string | undefined;
  /** The text ends with it. */
  readonly ends: (text: string) => boolean;
  /** Each place where it stands, one behind the other. */
  readonly all: (text: string) => readonly Words[];
  /** The text without any of it. */
  readonly without: (text: string) => string;
  /** What stands between, ahead of the first and behind the last. */
  readonly parts: (text: string) => readonly string[];
};

/** Pieces one after the other, ready to be asked for. `anyCase`: in capitals or not. */
export function wording(pieces: readonly (string | Piece)[], anyCase = false): Wording {
  const { source } = inOrder(...pieces);
  const flags = anyCase ? "iu" : "u";
  const [whole, inside, last] = [`^(?:${source})$`, source, `(?:${source})$`].map((shape) => new RegExp(shape, flags));
  const [here, each] = [new RegExp(source, `${flags}y`), new RegExp(source, `${flags}g`)];
  const at = (text: string, place = 0) => {
    here.lastIndex = place;
    return here.exec(text)?.[0];
  };
  return {
    is: (text) => whole?.test(text) ?? false,
    isIn: (text) => inside?.test(text) ?? false,
    begins: (text, place) => at(text, place) !== undefined,
    at,
    ends: (text) => last?.test(text) ?? false,
    all: (text) => {
      const found: Words[] = [];
      each.lastIndex = 0;
      for (let one = each.exec(text); one !== null; one = each.exec(text)) {
        const [words] = one;
        found.push({ start: one.index, end: one.index + words.length, words });
        if (words === "") each.lastIndex += 1;
      }
      return found;
    },
    without: (text) => text.replace(each, ""),
    parts: (text) => text.split(each),
  };
}

/** Whether a letter is a 汉字 of the usual ones, told by its number alone: most letters of running text are. */
export const isHanLetter = (sign: string): boolean => sign >= "\u4e00" && sign <= "\u9fff";

/** Whether a text has a 汉字, a figure, a Latin letter. */
export const hasHan = wording([letter(han)]).isIn;
export const hasFigure = wording([letter(figures)]).isIn;
export const hasLatin = wording([letter(latin)]).isIn;
/** Whether it is of 汉字 alone. */
export const isHan = wording([times(letter(han), 1, "any")]).is;
