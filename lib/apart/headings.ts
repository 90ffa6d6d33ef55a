// The headings of an edition, and which of them a line of somebody else's report is: by its words, by words that are nearly the same, or by
// its number where the words half agree. Read from the declaration alone.
import { halfWidth } from "../characters/halfWidth.ts";
import { remembering } from "../characters/remembering.ts";
import { withoutUnseen } from "../characters/unseen.ts";
import type { Edition, FieldsPart, ProsePart, Section } from "../edition/edition.ts";
import { isSimilar, keysOf } from "../matching/labels/label.ts";
import { ordinalBefore } from "../ordinals/ordinalBefore.ts";
import { isBody, type Line } from "../prose/recognise.ts";

/** A heading that the form prints. `place`: of a section the number in its heading, of a part its place among those of its section that have one. */
export type Heading = {
  readonly section: Section;
  readonly part: ProsePart | FieldsPart | undefined;
  readonly name: string;
  readonly key: string;
  readonly place: number | undefined;
};

/** `same`: in all that counts; `like`: one holds the other; `order`: by its number, and half of its letters agree. */
export type Strength = "same" | "like" | "order";

export type Found = { readonly heading: Heading; readonly strength: Strength };

/** The letters and figures of a text: without blanks and marks, 其它 as 其他. */
export const lettersOf: (text: string) => string = remembering((text) =>
  withoutUnseen(halfWidth(text))
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .replace(/其它/g, "其他")
    .toLowerCase(),
);

/** What counts of a heading: its letters, without 的, and without 情况, 工作 and 方面 at its end. */
export function headingKey(text: string): string {
  const letters = lettersOf(text).replace(/的/g, "");
  return letters.replace(/(?:工作|情况|方面)+$/u, "") || letters;
}

/** Whether a text says what a pattern of the edition says with any `{name}` and `{year}`, be it 2024年 or 2024年度. */
export function fitsPattern(pattern: string, text: string): boolean {
  const [first = "", ...others] = pattern.split(/\{(?:name|year)\}/).map(lettersOf);
  const letters = pattern.includes("{year}年度") ? lettersOf(text) : lettersOf(text).replace(/((?:19|20)\d\d年)度/, "$1");
  const last = others.at(-1) ?? first;
  if (last === "" || !letters.startsWith(first) || !letters.endsWith(last)) return false;
  return others.reduce((at, piece) => (at < 0 ? at : letters.indexOf(piece, at)), 0) >= 0;
}

/** No heading is longer than this, and none that a sentence follows in the same line. */
export const longestHeading = 40;
const longestRunIn = 30;
const begins = new RegExp(`^([^。：:！!；;\\s]{2,${longestRunIn}})(?:[。：:！!]\\s*|\\s+)(?=\\S)`, "u");

/** Whether a line, here without its number, could be a heading by itself: short, and no sentence. */
export const isHeadingLong = (line: Line): boolean =>
  line.text.length <= longestHeading && !/[。！？!?；;：:](?=.)|[，,].*[。；;]$/su.test(line.text.trim()) && !isBody(line);

/** The heading at the beginning of a text and what follows it: 主动公开。全年…; undefined where the text has no such beginning. */
export function runIn(text: string): { readonly name: string; readonly until: number } | undefined {
  const [whole = "", name = ""] = begins.exec(text) ?? [];
  return name === "" ? undefined : { name, until: whole.length };
}

const known = new WeakMap<Edition, readonly Heading[]>();

function build({ sections }: Edition): readonly Heading[] {
  return sections.flatMap((section): readonly Heading[] => {
    const title = section.heading;
    const before = title === null ? undefined : ordinalBefore(title);
    const name = before?.rest ?? title ?? "";
    const own: readonly Heading[] =
      title === null ? [] : [{ section, part: undefined, name: title, key: headingKey(name), place: before?.place }];
    const parts = section.parts.flatMap((part) =>
      (part.kind === "prose" || part.kind === "fields") && part.heading !== undefined ? [{ part, name: part.heading }] : [],
    );
    return [...own, ...parts.map((one, at) => ({ section, ...one, key: headingKey(one.name), place: at + 1 }))];
  });
}

/** The headings of an edition from top to bottom. The same object for the same edition. */
export function headingsOf(edition: Edition): readonly Heading[] {
  const all = known.get(edition) ?? build(edition);
  known.set(edition, all);
  return all;
}

const isWithin = (letters: string, text: string): boolean => {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at >= letters.length;
};

/** One holds the other whole, or the shorter one is at least half of the longer and its letters stand there in their order. */
export function isLike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  const isWhole = long.includes(short) && (short === other || short.length >= 4 || short.length * 2 >= long.length);
  return isWhole || (short.length >= 4 && short.length * 2 >= long.length && isWithin(short, long));
}

const onlyOne = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

/** Which of some headings a name is; `several` where two or more could be meant. */
export function findAmong(
  headings: readonly Heading[],
  name: string,
  place: number | undefined,
  key = headingKey(name),
): Found | "several" | undefined {
  if (key === "") return undefined;
  const same = headings.filter((heading) => heading.key === key);
  if (same.length > 0) return asFound(same, "same");
  const like = headings.filter((heading) => isLike(key, heading.key));
  if (like.length > 0) return asFound(like.length > 1 && place !== undefined ? among(like, place) : like, "like");
  const there = headings.filter(
    (heading) => place !== undefined && heading.place === place && isSimilar(keysOf(name), keysOf(heading.name)),
  );
  return there.length > 0 ? asFound(there, "order") : undefined;
}

/** Those with this number, if any. */
function among(headings: readonly Heading[], place: number): readonly Heading[] {
  const there = headings.filter((heading) => heading.place === place);
  return there.length > 0 ? there : headings;
}

function asFound(headings: readonly Heading[], strength: Strength): Found | "several" {
  const heading = onlyOne(headings);
  return heading === undefined ? "several" : { heading, strength };
}
