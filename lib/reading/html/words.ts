// When two texts are the same for a reader: portals break lines, double spaces and set them between letters and 汉字.
// A space between two digits or letters counts: 1 2 is not 12, and item 3. 15 is not 3.15.
import { withoutHarmless } from "./marks.ts";

/** White space of any kind; the byte order mark is none, though JavaScript's \\s has it. */
export const space = /[^\S\uFEFF]+/g;

/** The text with what changes neither its words nor its look taken out. */
export const words = (text: string): string =>
  withoutHarmless(text.normalize("NFC"))
    .replace(space, " ")
    .replace(/(?<![\p{Script=Latin}\p{N}]|\p{N}[.．](?= \p{N})) | (?![\p{Script=Latin}\p{N}])/gu, "")
    .trim();

/** The lines of a text, each as `words`; empty ones are none. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map(words)
    .filter((line) => line !== "");
