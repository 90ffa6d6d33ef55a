// The text of a page as it is read: spaces as HTML shows them, no indents, nothing that is not seen.
import { asSeen } from "./unseen.ts";

/** A line break in the source between two wide characters is no space: Word and many editors break lines anywhere. */
const brokenLine =
  /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF“”‘’—…])[ \t]*\n[ \t\n]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF“”‘’—…])/g;

/** Spaces collapsed, the full-width indents of official papers and characters that are not seen taken away. */
export const tidy = (text: string): string =>
  asSeen(text)
    .replace(/\r\n?/g, "\n")
    .replace(brokenLine, "")
    .replace(/[\p{Cc}\u00A0 ]+/gu, " ")
    .trim();
