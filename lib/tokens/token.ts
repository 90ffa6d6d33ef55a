// What running text is made of for the checks that read it: numbers with what they count, dates, document numbers, marks, brackets,
// ordinals and words that mean something to a check, each with its place in the text. What means nothing to any check is no token.
import type { Big } from "big.js";

/** Where it stands: `start` up to but without `end`, in UTF-16 units of the text. */
export type Span = { readonly start: number; readonly end: number };

/** `within`: the innermost pair of brackets or quotes that it stands in, by the place of its opening token; -1 outside of all. */
type Placed = Span & { readonly within: number };

/**
 * 32300余条, 百分之三, 六大板块: `value` with 万 and 亿 multiplied out. `unit` is the word behind it, "" where there is none that we know (人次, 件, %); `end` is behind
 * the unit, `digits` behind the number itself. `about`: it says that it is not exact (约, 余, 多, 近, a range). `big`: 大 stands between number and unit.
 */
export type NumberToken = Placed & {
  readonly kind: "number";
  readonly value: Big;
  readonly digits: number;
  readonly unit: string;
  readonly about: boolean;
  readonly big: boolean;
  readonly chinese: boolean;
};

/** 2021年, 2021年12月31日, 12月底. What it does not say is null. `written`: as Arabic figures. */
export type DateToken = Placed & {
  readonly kind: "date";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
};

/** 国办公开办函〔2021〕30号. `issuer`: the 汉字 directly before the bracket, "" where there are none; `from`: where they begin. */
export type DocumentToken = Placed & {
  readonly kind: "document";
  readonly issuer: string;
  readonly from: number;
  readonly year: number;
  readonly number: string;
  readonly opening: string;
  readonly closing: string;
  /** What stands between the bracket and the digits: "" where nothing does. */
  readonly between: string;
};

export type MarkName = "stop" | "semicolon" | "comma" | "colon" | "list" | "break";
/** 。！？, ；, ，, ：, 、 and the end of a block. `half`: it is half-width. */
export type MarkToken = Placed & { readonly kind: "mark"; readonly mark: MarkName; readonly half: boolean };

export type BracketFamily = "round" | "title" | "innerTitle" | "quote" | "innerQuote" | "square" | "tortoise";
/** `partner`: the place of the other token of the pair, -1 where there is none. `half`: it is half-width. */
export type BracketToken = Placed & {
  readonly kind: "bracket";
  readonly family: BracketFamily;
  readonly opens: boolean;
  readonly half: boolean;
  readonly partner: number;
};

/** 一是, 二要; （一）, 1., ①, 第一， 其一， 第二个问题是 and 问题二： at the head of a clause. */
export type OrdinalToken = Placed & {
  readonly kind: "ordinal";
  readonly shape: "is" | "round" | "dot" | "first" | "among" | "nth" | "named" | "circled";
  readonly place: number;
};

/** A word of the lexicon, with all that it is there. */
export type WordToken = Placed & { readonly kind: "word"; readonly is: readonly string[] };

/** Whether a token is a word of a kind. */
export const hasWord = (token: Token, name: string): token is WordToken => token.kind === "word" && token.is.includes(name);

/** Blank space inside of the text. */
export type SpaceToken = Placed & { readonly kind: "space" };

/** Latin letters and what is written together with them: www.example.gov.cn, xxgk@example.gov.cn, IPv6, and digits that are no number: 0517-1234567. */
export type LatinToken = Placed & { readonly kind: "latin" };

export type Token = NumberToken | DateToken | DocumentToken | MarkToken | BracketToken | OrdinalToken | WordToken | SpaceToken | LatinToken;

/** A text with its tokens, in order. */
export type Scanned = { readonly text: string; readonly tokens: readonly Token[] };
