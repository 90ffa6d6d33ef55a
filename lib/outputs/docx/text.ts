// Text as runs: characters that XML cannot hold left out, a line break where the text has one.
//
// “ ” ‘ ’ — … · are one code for Chinese and Western type. Word prints them in the Western font unless a run says
// otherwise, narrow and out of place in 仿宋; a run that has one of them says so.
//
// A telephone number has hyphens at which Word does not break (w:noBreakHyphen); readers of the file see plain ones.
import { NoBreakHyphen, TextRun } from "docx";
import { printable } from "../../document/node.ts";
import { stretchesOf } from "../../document/telephone.ts";

const shared = /[“”‘’—…·×]/;

/** The text of a run, or its pieces with hyphens between that hold. */
const inside = (text: string, whole: boolean) =>
  whole ? { children: text.split("-").flatMap((piece, place) => (place === 0 ? [piece] : [new NoBreakHyphen(), piece])) } : { text };

/** The runs of a text, one for each line of it and for each telephone number; `size` in half-points where it is not the style's. */
export const runs = (text: string, size?: number): readonly TextRun[] =>
  printable(text)
    .split("\n")
    .flatMap((line, place) => {
      const font = shared.test(line) ? ({ hint: "eastAsia" } as const) : undefined;
      const stretches = line === "" ? [{ text: "", whole: false }] : stretchesOf(line);
      return stretches.map(
        ({ text, whole }, at) => new TextRun({ ...inside(text, whole), size, break: place > 0 && at === 0 ? 1 : undefined, font }),
      );
    });
