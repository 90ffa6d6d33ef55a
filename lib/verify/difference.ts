// One way in which a page differs from the report that it was made from.
import { seenOf, shownOf } from "../characters/unseen.ts";
import { excerpt } from "../reading/html/words.ts";

/** `missing`: on the page it is not there. `changed`: it says something else. `added`: the page says more. `moved`: it stands elsewhere. `unread`: it could not be read. */
export type Difference = {
  readonly kind: "missing" | "changed" | "added" | "moved" | "unread";
  /** A sentence that stands alone: what, where, and both sides. */
  readonly message: string;
  readonly expected: string | null;
  readonly found: string | null;
};

const quoted = (text: string): string => (text === "" ? "空的" : `“${shownOf(text)}”`);

const count = (text: string): number => text.length - seenOf(text).length;

function unseen(where: string, expected: string, found: string): string {
  const [more, less, one, text] =
    count(found) >= count(expected) ? ["网页上", "报告里", found, expected] : ["报告里", "网页上", expected, found];
  return `${where}：${more}有看不见的控制字符，${less}没有，看到的次序和样子可能不同：${quoted(excerpt(one, text))}。`;
}

/** Both sides of a text that is not the same; of a long one the part that differs. */
export function changed(where: string, expected: string, found: string): Difference {
  const [own, theirs] = [quoted(excerpt(expected, found)), quoted(excerpt(found, expected))];
  const message = seenOf(expected) === seenOf(found) ? unseen(where, expected, found) : `${where}，报告里是${own}，网页上是${theirs}。`;
  return { kind: "changed", message, expected, found };
}
