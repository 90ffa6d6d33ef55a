// A number of running text that follows the tables: where it stands in its block, and what it says. Only the shape is here, as it is stored and
// travels, and how it moves as the text around it changes; what it comes to stands in lib/bound.
import type { Address, Term } from "../edition/edition.ts";

/** A cell or numeric field that is added, or taken away. */
export type SumTerm = Exclude<Term, { readonly previous: Address }>;

/** `now`: the sum in this report; `before`: in that of the year before; `by`, `percent`: how much it changed from there, as a number or as a part of it. */
export const saidAs = ["now", "before", "by", "percent"] as const;
export type SaidAs = (typeof saidAs)[number];

/** What a number says: a sum of cells, and as what. */
export type Expression = { readonly as: SaidAs; readonly sum: readonly SumTerm[] };

/** Two ways to say a figure: `some` with `{n}` where the number stands, `none` where it is 0. */
export type Wording = { readonly some: string; readonly none: string };

/** What stands there: a number, or with a `wording` words that say it. */
export type Follows = { readonly of: Expression; readonly wording?: Wording };

/** `start` up to but without `end`, in UTF-16 units of the block's text. */
export type BoundNumber = Follows & { readonly start: number; readonly end: number };

/** Where the number stands in a wording. */
export const numberPlace = "{n}";

/** So many of a block, terms of one sum and letters of a wording are taken; nobody writes more. */
const most = { numbers: 200, terms: 60, letters: 300 } as const;

const isText = (value: unknown, letters: number): value is string => typeof value === "string" && value !== "" && value.length <= letters;

const holdsOnly = (value: object, keys: readonly string[]): boolean => Object.keys(value).every((key) => keys.includes(key));

function termOf(value: unknown): SumTerm | undefined {
  if (isText(value, most.letters)) return value;
  if (typeof value !== "object" || value === null || !("less" in value) || !holdsOnly(value, ["less"])) return undefined;
  return isText(value.less, most.letters) ? { less: value.less } : undefined;
}

function expressionOf(value: unknown): Expression | undefined {
  if (typeof value !== "object" || value === null || !("as" in value && "sum" in value) || !holdsOnly(value, ["as", "sum"]))
    return undefined;
  const as = saidAs.find((one) => one === value.as);
  if (as === undefined || !Array.isArray(value.sum) || value.sum.length === 0 || value.sum.length > most.terms) return undefined;
  const sum = value.sum.map(termOf);
  return sum.every((term) => term !== undefined) ? { as, sum } : undefined;
}

function wordingOf(value: unknown): Wording | undefined {
  if (typeof value !== "object" || value === null || !("some" in value && "none" in value) || !holdsOnly(value, ["some", "none"]))
    return undefined;
  const { some, none } = value;
  return isText(some, most.letters) && isText(none, most.letters) && some.split(numberPlace).length === 2 ? { some, none } : undefined;
}

/** What a number follows, out of a parsed JSON value; undefined where that says nothing of the kind. */
export function readFollows(value: unknown): Follows | undefined {
  if (typeof value !== "object" || value === null || !("of" in value)) return undefined;
  const of = expressionOf(value.of);
  if (of === undefined) return undefined;
  if (!("wording" in value)) return { of };
  const wording = wordingOf(value.wording);
  return wording && { of, wording };
}

/** What a number follows, in its one form. */
export const bareFollows = ({ of, wording }: Follows): Follows => ({
  of: { as: of.as, sum: of.sum },
  ...(wording === undefined ? {} : { wording: { some: wording.some, none: wording.none } }),
});

/** The bound numbers of a block out of a parsed JSON value; undefined where they do not fit its text, or stand over each other. */
export function readBound(value: unknown, text: string): readonly BoundNumber[] | undefined {
  if (!Array.isArray(value) || value.length > most.numbers) return undefined;
  const found: BoundNumber[] = [];
  let from = 0;
  for (const one of value) {
    const follows = readFollows(one);
    if (follows === undefined || !holdsOnly(one as object, ["start", "end", "of", "wording"])) return undefined;
    const { start, end } = one as { readonly start?: unknown; readonly end?: unknown };
    if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
    // Whole numbers, as was just asked.
    const [first, last] = [start as number, end as number];
    if (first < from || last <= first || last > text.length) return undefined;
    found.push({ start: first, end: last, ...follows });
    from = last;
  }
  return found;
}

/** Each in its one form. */
export const bareBound = (bound: readonly BoundNumber[]): readonly BoundNumber[] =>
  bound.map((one) => ({ start: one.start, end: one.end, ...bareFollows(one) }));

const termsSame = (one: SumTerm, two: SumTerm | undefined): boolean =>
  typeof one === "string" ? one === two : typeof two === "object" && one.less === two.less;

export const sameExpression = (one: Expression, two: Expression): boolean =>
  one.as === two.as && one.sum.length === two.sum.length && one.sum.every((term, at) => termsSame(term, two.sum[at]));

export const sameFollows = (one: Follows, two: Follows): boolean =>
  sameExpression(one.of, two.of) && one.wording?.some === two.wording?.some && one.wording?.none === two.wording?.none;

const none: readonly BoundNumber[] = [];

/** Whether two blocks have the same numbers bound at the same places. */
export function sameBound(one: readonly BoundNumber[] = none, two: readonly BoundNumber[] = none): boolean {
  return (
    one === two ||
    (one.length === two.length &&
      one.every((number, at) => {
        const other = two[at];
        return other !== undefined && number.start === other.start && number.end === other.end && sameFollows(number, other);
      }))
  );
}

/** A text with its bound numbers. */
export type BoundText = { readonly text: string; readonly bound?: readonly BoundNumber[] };

const digit = /[\d０-９]/u;

/** Whether a number stands by itself at this place: no digit beside it is read with it. 118 in 1180, 1.118 and 118,5 does not. */
export function isWhole(text: string, start: number, end: number): boolean {
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  const goesOn = digit.test(last) && /^[.．,]?[\d０-９]/u.test(text.slice(end, end + 2));
  return !goesOn && !(digit.test(first) && /[\d０-９][.．,]?$/u.test(text.slice(Math.max(0, start - 2), start)));
}

/**
 * A stretch of the text exchanged: numbers before and behind it move along, one that it touches is none any more. What is written next to a
 * number and read with it touches it: the 0 behind 118.
 */
export function spliced<Held extends BoundText>(held: Held, start: number, end: number, words: string): Held {
  const text = held.text.slice(0, start) + words + held.text.slice(end);
  if (held.bound === undefined) return { ...held, text };
  const shift = words.length - (end - start);
  const moved = held.bound.flatMap((one): readonly BoundNumber[] => {
    if (one.end <= start) return [one];
    return one.start >= end ? [{ ...one, start: one.start + shift, end: one.end + shift }] : [];
  });
  return withBound(
    { ...held, text },
    moved.filter((one) => isWhole(text, one.start, one.end)),
  );
}

/** The text with these numbers bound; none leaves no key behind. */
export function withBound<Held extends BoundText>(held: Held, bound: readonly BoundNumber[]): Held {
  if (bound.length > 0) return { ...held, bound };
  if (held.bound === undefined) return held;
  const bare: { -readonly [Key in keyof Held]: Held[Key] } = { ...held };
  delete bare.bound;
  return bare;
}

/** Texts with what is bound in them, one behind the other. */
export function joinedTexts(texts: readonly BoundText[], by: string): BoundText {
  return texts.reduce(
    (all, one, at) => {
      const before = at === 0 ? all : spliced(all, all.text.length, all.text.length, by);
      const shift = before.text.length;
      const own = (one.bound ?? []).map((number): BoundNumber => ({ ...number, start: number.start + shift, end: number.end + shift }));
      return withBound<BoundText>({ text: before.text + one.text }, [...(before.bound ?? []), ...own]);
    },
    { text: "" },
  );
}

/** Where a text differs from another: `words` stand in place of what stood from `start` to `end`. */
export type Stretch = { readonly start: number; readonly end: number; readonly words: string };

export function stretchBetween(before: string, now: string): Stretch {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < now.length - start && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, words: now.slice(start, now.length - tail) };
}

/** The same with another text: what of its numbers still stands there stays bound. */
export function retexted<Held extends BoundText>(held: Held, text: string): Held {
  if (held.text === text) return held;
  const { start, end, words } = stretchBetween(held.text, text);
  return spliced(held, start, end, words);
}

/** A text divided into these pieces, which make it up: each keeps the numbers that lie within it. */
export function dividedInto(held: BoundText, pieces: readonly string[]): readonly BoundText[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.length;
    return spliced(spliced(held, at, held.text.length, ""), 0, start, "");
  });
}
