// Text as runs: characters that XML cannot hold left out, a line break where the text has one.
//
// “ ” ‘ ’ — … · are one code for Chinese and Western type. Word prints them in the Western font unless a run says
// otherwise, narrow and out of place in 仿宋; a run that has one of them says so.
import { TextRun } from "docx";
import { printable } from "../../document/node.ts";

const shared = /[“”‘’—…·×]/;

/** The runs of a text, one for each line of it; `size` in half-points where it is not the style's. */
export const runs = (text: string, size?: number): readonly TextRun[] =>
  printable(text)
    .split("\n")
    .map(
      (line, place) =>
        new TextRun({ text: line, size, break: place > 0 ? 1 : undefined, font: shared.test(line) ? { hint: "eastAsia" } : undefined }),
    );
