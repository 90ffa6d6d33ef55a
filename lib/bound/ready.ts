// The sentences of a format that say figures, with the figures of this report, each bound to its cells.
import type { Address, FigureClause, FigureSentence, FigureText } from "../edition/edition.ts";
import { joinedTexts, numberPlace, type BoundText } from "../report/bound.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { sumIn, type Numbers } from "./value.ts";

/** A sentence as it reads now; undefined where the tables say no number for all of it, with the cells that lack one. */
export type ReadySentence = { readonly text: BoundText | undefined; readonly lacking: readonly Address[] };

/** One figure in words; null where it is 0 and left out. */
function clauseText({ readings }: Numbers, { sum, some, none }: FigureClause): BoundText | null {
  const value = sumIn(readings, sum);
  if (value === null || (value.eq(0) && none === null)) return null;
  const of = { as: "now", sum } as const;
  const number = canonicalNumber(value);
  if (none === null) {
    const start = some.indexOf(numberPlace);
    return { text: some.replace(numberPlace, number), bound: [{ start, end: start + number.length, of }] };
  }
  const text = value.eq(0) ? none : some.replace(numberPlace, number);
  return { text, bound: [{ start: 0, end: text.length, of, wording: { some, none } }] };
}

function sentenceText(numbers: Numbers, { lead, clauses, parts = [] }: FigureSentence): BoundText {
  const said = (all: readonly FigureClause[]) => all.flatMap((clause) => clauseText(numbers, clause) ?? []);
  const own = said(parts);
  const some = own.map((text, at) => (at === 0 ? joinedTexts([{ text: "其中" }, text], "") : text));
  return joinedTexts([{ text: lead }, joinedTexts([...said(clauses), ...some], "，"), { text: "。" }], "");
}

/** The sentences of a text in their order. */
export const readySentences = (numbers: Numbers, { sentences }: FigureText): readonly ReadySentence[] =>
  sentences.map((sentence) => {
    const cells = [...sentence.clauses, ...(sentence.parts ?? [])].flatMap(({ sum }) => sum);
    const lacking = [...new Set(cells.filter((cell) => sumIn(numbers.readings, [cell]) === null))];
    return { text: lacking.length === 0 ? sentenceText(numbers, sentence) : undefined, lacking };
  });
