// How long a section may be in principle, counted as Word counts: a 汉字 or a mark is one, and so is a run of Latin letters or figures.
import { kept, type Check, type Family, type Found, type Material } from "../check.ts";
import { localBasis } from "../local.ts";
import { nothingAt, proseOf, type ProseBlock } from "./prose.ts";
import { textOf } from "./written.ts";
import { blank, digits, isHanLetter, latin, letter, wording } from "../../tokens/wording.ts";

/** What Word counts as one word where it stands together. */
const inRun = wording([letter(latin, digits, ".%-/@:_")]).is;
const isBlank = wording([letter(blank)]).is;

/** The words of 汉字, marks and Latin runs, as Word counts them. */
export function lettersOf(text: string): number {
  let [count, isRunning] = [0, false];
  for (const sign of text) {
    const isOfRun = !isHanLetter(sign) && inRun(sign);
    if (!(isOfRun ? isRunning : !isHanLetter(sign) && isBlank(sign))) count += 1;
    isRunning = isOfRun;
  }
  return count;
}

const countLetters = kept((block: ProseBlock) => lettersOf(block.text));

/** An ordinal before a heading: （一） and 1. are three letters and one word to Word. */
const ordinalLetters = { part: 3, 1: 3, 2: 1 } as const;

/** The letters of blocks with the headings that are printed above them. */
function lettersIn(blocks: readonly ProseBlock[]): number {
  const headings = [...new Set(blocks.map(({ place }) => place.part.heading ?? ""))].filter((heading) => heading !== "");
  const printed = headings.reduce((sum, heading) => sum + lettersOf(heading) + ordinalLetters.part, 0);
  return blocks.reduce((sum, block) => sum + countLetters(block) + (block.level === null ? 0 : ordinalLetters[block.level]), printed);
}

/** A section with a limit. Of each edition, for it rests on the document that the edition obeys. */
export const sectionLength: Family = {
  rows: ({ edition: { sections, local } }) =>
    sections.flatMap((section): readonly Check[] => {
      const { most: mandated } = section;
      if (mandated === undefined) return [];
      const most = local?.letters === undefined ? mandated : { letters: local.letters, basis: localBasis };
      const letters = (material: Material) => lettersIn(textOf(proseOf(material), section));
      return [
        {
          id: "content.length",
          name: `“${section.name}”的文字不超过 ${most.letters} 字`,
          kind: "content",
          severity: "advice",
          basis: [most.basis],
          looksAt: `“${section.name}”里的文字和小标题，按 Word 的字数计`,
          places: (material) => (letters(material) === 0 ? 0 : 1),
          run: (material): readonly Found[] => {
            const count = letters(material);
            const [first] = textOf(proseOf(material), section);
            if (count <= most.letters || first === undefined) return [];
            return [
              {
                at: [first.part],
                brief: `“${section.name}”写了 ${count} 字（按 Word 的字数，含标点和小标题），原则上不超过 ${most.letters} 字。请看哪些可以删减。`,
                expected: String(most.letters),
                actual: String(count),
                values: { [first.part]: String(count) },
                text: [nothingAt(first.part)],
              },
            ];
          },
        },
      ];
    }),
};
