// One way in which a page differs from the report that it was made from.
import { excerpt } from "../characters/excerpt.ts";
import { seenOf, shownOf } from "../characters/unseen.ts";

/**
 * What a difference is about, the gravest first: a figure, a whole table, a head or the name of a row, letters that were lost, words, the order of
 * things, a drawing, what a page carries for programs.
 */
const subjects = ["figure", "table", "head", "lost", "text", "order", "drawing", "data"] as const;
export type Subject = (typeof subjects)[number];

/** Where on the page: in its so-manieth table (from 0), a cell of it where `row` says one; or a line of its text, `near`: the line after which something is missing. */
export type Spot =
  | { readonly in: "table"; readonly table: number; readonly cell: { readonly row: number; readonly column: number } | null }
  | { readonly in: "line"; readonly text: string; readonly near: boolean };

/** `missing`: on the page it is not there. `changed`: it says something else. `added`: the page says more. `moved`: it stands elsewhere. `unread`: it could not be read. */
export type Difference = {
  readonly kind: "missing" | "changed" | "added" | "moved" | "unread";
  readonly subject: Subject;
  /** A sentence that stands alone: what, where, and both sides. */
  readonly message: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly spot: Spot | null;
};

const quoted = (text: string): string => (text === "" ? "空的" : `“${shownOf(text)}”`);

const count = (text: string): number => text.length - seenOf(text).length;

function unseen(where: string, expected: string, found: string, there: string): string {
  const [more, less, one, text] = count(found) >= count(expected) ? [there, "报告里", found, expected] : ["报告里", there, expected, found];
  return `${where}：${more}有看不见的控制字符，${less}没有，看到的次序和样子可能不同：${quoted(excerpt(one, text))}。`;
}

/** What stands where a program could not write a letter. */
const signOfLoss = /^[\uFFFD?？□▯■口]$/u;

/** How many letters of a text stand on the page as signs of loss, where that is all that differs; else 0. */
function lostIn(expected: string, found: string): number {
  const [own, theirs] = [[...expected], [...found]];
  if (own.length !== theirs.length) return 0;
  const others = own.flatMap((letter, at) => (letter === theirs[at] ? [] : [theirs[at] ?? ""]));
  return others.every((letter) => signOfLoss.test(letter)) ? others.length : 0;
}

function messageOf(where: string, expected: string, found: string, there: string): string {
  if (seenOf(expected) === seenOf(found)) return unseen(where, expected, found, there);
  const [own, theirs] = [quoted(excerpt(expected, found)), quoted(excerpt(found, expected))];
  const lost = lostIn(expected, found);
  const begins = found !== "" && expected.startsWith(found);
  const more = lost > 0 ? `，有 ${lost} 个字丢了` : begins ? "，后面的被截掉了" : "";
  return `${where}，报告里是${own}，${there}是${theirs}${more}。`;
}

/** Both sides of a text that is not the same; of a long one the part that differs. `there`: where the other side stands, in words. */
export const changed = (
  where: string,
  expected: string,
  found: string,
  about: Subject,
  spot: Spot | null = null,
  there = "网页上",
): Difference => ({
  kind: "changed",
  subject: about !== "figure" && lostIn(expected, found) > 0 ? "lost" : about,
  message: messageOf(where, expected, found, there),
  expected,
  found,
  spot,
});

/** The gravest first; those of one kind as they stand. */
export const byGravity = <One extends Pick<Difference, "subject">>(differences: readonly One[]): readonly One[] =>
  [...differences].sort((one, two) => subjects.indexOf(one.subject) - subjects.indexOf(two.subject));
