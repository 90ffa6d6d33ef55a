// Characters that nobody sees. Portals' editors leave some where the cursor stood; others turn the direction of writing, so that
// 12 is seen as 21, or put a hyphen into a word, and a page that has one where the report has none never says the same. Which they are lib/characters knows; here stands which are harmless on a page.
//
// Unicode 16, 23.2 (layout controls) and annex 9 (bidirectional text). What is harmless between 汉字 still parts a number: there it counts.

/** No width, no direction that matters in Chinese text, no other word: zero-width space and joiners, left-to-right mark, word joiner, byte order mark. */
const harmless = "\\u200B-\\u200E\\u2060-\\u2064\\uFEFF";
const joined = "\\p{Script=Latin}\\p{N}";

const ignorable = new RegExp(`(?<![${joined}])[${harmless}]+|[${harmless}]+(?![${joined}${harmless}])`, "gu");

/** The text without the marks that change neither its words nor its look. */
export const withoutHarmless = (text: string): string => text.replace(ignorable, "");

/** How many of them stand in a text. */
export const harmlessIn = (text: string): number => (text.match(ignorable) ?? []).join("").length;

/** How text is turned by markup rather than by a character. `forced`: letter by letter, as `<bdo>` does. */
export type Turn = { readonly rightToLeft: boolean; readonly forced: boolean };

export const unturned: Turn = { rightToLeft: false, forced: false };

/** The text with the characters that would do what the markup does (HTML 15.3.5). */
export function turnedAs(text: string, { rightToLeft, forced }: Turn): string {
  if (!rightToLeft || text.trim() === "") return text;
  return forced ? `\u202E${text}\u202C` : `\u2067${text}\u2069`;
}
