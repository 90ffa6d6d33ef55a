// For tests only: reports of any edition as they may be filled in, and what of a report must come back however it left.
import fc from "fast-check";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import type { PrintedHeading } from "../report/printedHeading.ts";
import { blankReport, type NarrativeBlock, type Report, type Texts } from "../report/report.ts";

/** Figures as numbers, blanks left out. */
export const numbersOf = (edition: Edition, { figures }: Pick<Report, "figures">): Texts =>
  Object.fromEntries(
    walk(edition).inputs.flatMap(({ address, measure }) => {
      const value = valueOf(readNumber(figures[address], measure));
      return value === null ? [] : [[address, canonicalNumber(value)] as const];
    }),
  );

/** Computed totals, as they are printed. */
export const totalsOf = (edition: Edition, report: Report): Texts =>
  Object.fromEntries(
    walk(edition).totals.flatMap(({ address }) => {
      const reading = openedIn(edition, report).readings.get(address);
      return reading?.state === "known" ? [[address, canonicalNumber(reading.value)] as const] : [];
    }),
  );

/** Headings and paragraphs as they are printed. */
export const wordsOf = (edition: Edition, report: Report): readonly string[] =>
  compose(edition, report).nodes.flatMap((node) => (node.kind === "heading" || node.kind === "paragraph" ? [node.text] : []));

/** Headings as they are printed, with their ordinals. */
export const headingsOf = (edition: Edition, report: Report): readonly string[] =>
  compose(edition, report).nodes.flatMap((node) => (node.kind === "heading" ? [node.text] : []));

/** A heading that was read as it was printed. */
export const printedOf = ({ sign, text }: PrintedHeading): string => sign + text;

const figure = fc.oneof(fc.constant(""), fc.constant("0"), fc.integer({ min: 1, max: 400_000 }).map(String));
const sentence = fc
  .array(fc.constantFrom(..."全县各单位按要求办理依法公开渠道宣传培训服务群众问题改进"), { minLength: 8, maxLength: 60 })
  .map((letters) => `${letters.join("")}。`);

const blocks: fc.Arbitrary<readonly NarrativeBlock[]> = fc
  .array(fc.tuple(sentence, fc.constantFrom("平台建设方面", "队伍建设方面", "")), { minLength: 1, maxLength: 3 })
  .map((all) => {
    const seen = new Set<string>();
    return all.flatMap(([text, heading], at): readonly NarrativeBlock[] => {
      const isNew = heading !== "" && !seen.has(heading);
      seen.add(heading);
      const paragraph: NarrativeBlock = { id: `p${at}`, kind: "paragraph", text };
      return isNew && at > 0 ? [{ id: `h${at}`, kind: "heading", level: 2, text: heading }, paragraph] : [paragraph];
    });
  });

/** A report of the edition, with blanks, zeros and figures, and text in every part. */
export function reportIn(edition: Edition): fc.Arbitrary<Report> {
  const { inputs, prose } = walk(edition);
  const years = fc.integer({ min: edition.years.from, max: edition.years.to ?? edition.years.from + 4 });
  return fc
    .record({
      year: years,
      name: fc.constantFrom("清河县", "青禾县教育局", "石桥镇"),
      figures: fc.tuple(...inputs.map(() => figure)),
      texts: fc.tuple(...[...prose.keys()].map(() => blocks)),
    })
    .map(({ year, name, figures, texts }) => {
      const body = { name, issuer: name === "清河县" ? "清河县人民政府办公室" : name, kind: "", level: "" } as const;
      return {
        ...blankReport(edition, year, body, `${year + 1}-01-20`),
        figures: Object.fromEntries(inputs.flatMap(({ address }, at) => (figures[at] === "" ? [] : [[address, figures[at] ?? ""]]))),
        narrative: Object.fromEntries([...prose.keys()].map((part, at) => [part, texts[at] ?? []])),
      };
    });
}
