// Characters that nobody sees. Portals' editors leave some where the cursor stood; others turn the direction of writing, so that
// 12 is seen as 21, or put a hyphen into a word, and a page that has one where the report has none never says the same.
//
// Unicode 16, 23.2 (layout controls) and annex 9 (bidirectional text). What is harmless between 汉字 still parts a number: there it counts.

/** No width, no direction that matters in Chinese text, no other word: zero-width space and joiners, left-to-right mark, word joiner, byte order mark. */
const harmless = "\\u200B-\\u200E\\u2060-\\u2064\\uFEFF";
const joined = "\\p{Script=Latin}\\p{N}";

const ignorable = new RegExp(`(?<![${joined}])[${harmless}]+|[${harmless}]+(?![${joined}${harmless}])`, "gu");
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The text without the marks that change neither its words nor its look. */
export const withoutHarmless = (text: string): string => text.replace(ignorable, "");

/** How many of them stand in a text. */
export const harmlessIn = (text: string): number => (text.match(ignorable) ?? []).join("").length;

/** The text without any character that is not seen. */
export const seenOf = (text: string): string => text.replace(unseen, "");

const names: Readonly<Record<string, string>> = {
  "00AD": "软连字符",
  "200B": "零宽空格",
  "200F": "从右到左标记",
  "202B": "从右到左嵌入",
  "202D": "从左到右强制",
  "202E": "从右到左强制",
  "2067": "从右到左隔离",
};

function named(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[U+${code}${code in names ? ` ${names[code] ?? ""}` : ""}]`;
}

/** The text as it can be shown in a message: what is not seen by its name. */
export const shownOf = (text: string): string => text.replace(unseen, named);

/** How text is turned by markup rather than by a character. `forced`: letter by letter, as `<bdo>` does. */
export type Turn = { readonly rightToLeft: boolean; readonly forced: boolean };

export const unturned: Turn = { rightToLeft: false, forced: false };

/** The text with the characters that would do what the markup does (HTML 15.3.5). */
export function turnedAs(text: string, { rightToLeft, forced }: Turn): string {
  if (!rightToLeft || text.trim() === "") return text;
  return forced ? `\u202E${text}\u202C` : `\u2067${text}\u2069`;
}
