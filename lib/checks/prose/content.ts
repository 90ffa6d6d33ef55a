// What a report must say, by what its format declares: the aspects of section one, results that a government states, the fee, and how long section one may be.
// Asked once the report is written: while parts wait, progress says so. What a title says is none of it, and a system or a plan is no result.
import type { Address, FieldsPart, MustState, ProsePart, Section } from "../../edition/edition.ts";
import { addressIn } from "../../edition/address.ts";
import { applicable } from "../../arithmetic/applicable.ts";
import { showsNothing } from "../../characters/unseen.ts";
import { choiceOf } from "../../report/report.ts";
import type { WordToken } from "../../tokens/token.ts";
import { kept, once, type Check, type Family, type Found, type Material } from "../check.ts";
import { byPart, nothingAt, proseOf, type ProseBlock } from "./prose.ts";
import { noTopicWord, topicWord } from "./words.ts";

const says = kept(({ text, heading }: ProseBlock): boolean => !heading && !showsNothing(text));

const hasText = (material: Material, part: Address): boolean =>
  choiceOf(material.report, part) !== undefined || (byPart(proseOf(material)).get(part)?.some(says) ?? false);

const proseParts = (section: Section): readonly ProsePart[] => section.parts.filter((part): part is ProsePart => part.kind === "prose");

/** Whether every section that asks for text has some, and two parts of the first that has several do. */
const isWritten = once((material: Material): boolean => {
  const asks = material.outline.edition.sections.some((section) => proseParts(section).some(({ required }) => required));
  return (
    asks &&
    material.outline.edition.sections.every((section) => {
      const needed = proseParts(section).filter(({ required }) => required);
      if (needed.length === 0) return true;
      const begun = proseParts(section).filter(({ id }) => hasText(material, addressIn(section, id))).length;
      return begun >= Math.min(2, needed.length);
    })
  );
});

/** The words of 汉字, marks and Latin runs, as Word counts them. */
export const lettersOf = (text: string): number => text.match(/[A-Za-z\d.%\-/@:_]+|[^\sA-Za-z\d.%\-/@:_]/gu)?.length ?? 0;

const countLetters = kept((block: ProseBlock) => lettersOf(block.text));

const textOf = (blocks: readonly ProseBlock[], section: Section) => blocks.filter(({ place }) => place.section === section);

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
  rows: ({ edition: { sections } }) =>
    sections.flatMap((section): readonly Check[] => {
      const { most } = section;
      if (most === undefined) return [];
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

const isWord = (token: ProseBlock["tokens"][number], name: string): token is WordToken => token.kind === "word" && token.is.includes(name);

/** Whether a block speaks of it, with a result where one is asked for, outside of titles. */
const states = kept((must: MustState) => kept((block: ProseBlock): boolean => isStated(block, must)));

function isStated(block: ProseBlock, must: MustState): boolean {
  if (!block.tokens.some((token) => isWord(token, topicWord(must)))) return false;
  const sentences = new Map<number, string>();
  for (const { sentence, start, end } of block.clauses)
    sentences.set(sentence, `${sentences.get(sentence) ?? ""}${block.text.slice(start, end)}`);
  return block.clauses.some(({ tokens, sentence }) => {
    if (!tokens.some((token) => isWord(token, topicWord(must)) && !isWord(token, noTopicWord(must)))) return false;
    const text = sentences.get(sentence) ?? "";
    return must.result.length === 0 || must.result.some((word) => text.includes(word));
  });
}

const asked = (material: Material): readonly MustState[] =>
  (material.outline.edition.mustState ?? []).filter(
    ({ when, at }) =>
      material.outline.prose.has(at) &&
      applicable(when, material.report) === "yes" &&
      choiceOf(material.report, at) === undefined &&
      (isWritten(material) || hasText(material, at)),
  );

export const resultsStated: Family = {
  rows: ({ edition: { mustState = [] } }) => {
    const [first] = mustState;
    if (first === undefined) return [];
    const names = mustState.map(({ name }) => name);
    return [
      {
        id: "content.results",
        name: `人民政府的报告写明了${names.join("、")}的结果`,
        kind: "content",
        severity: "warning",
        basis: [first.basis],
        looksAt: `人民政府报告的全部文字里有没有${names.join("、")}`,
        places: (material) => asked(material).length,
        run: (material): readonly Found[] => {
          // A plan of section five is no result.
          const blocks = proseOf(material).filter(
            ({ place }) => !place.section.parts.some((part) => part.kind === "prose" && part.mustSay !== undefined),
          );
          const missing = asked(material).filter((must) => !blocks.some((block) => states(must)(block)));
          const [one] = missing;
          if (one === undefined) return [];
          const listed = missing.map(({ name }) => name).join("、");
          return [
            {
              at: [one.at],
              brief: `没有写${listed}的结果。人民政府的报告要写明，没有发生的也要写明；制度和打算不是结果。`,
              actual: null,
              expected: listed,
              values: { [one.at]: listed },
              text: [nothingAt(one.at)],
            },
          ];
        },
      },
    ];
  },
};

type Aspect = { readonly section: Section; readonly part: ProsePart; readonly at: Address };

const aspects = ({ outline: { edition } }: Material): readonly Aspect[] =>
  edition.sections.flatMap((section) =>
    proseParts(section).flatMap((part) =>
      part.required && part.knownBy !== undefined ? [{ section, part, at: addressIn(section, part.id) }] : [],
    ),
  );

const isKnown = (blocks: readonly ProseBlock[], section: Section, words: readonly string[]): boolean =>
  textOf(blocks, section).some(({ text }) => words.some((word) => text.includes(word)));

export const aspectsWritten: Check = {
  id: "content.aspects",
  name: "总体情况写到了格式要求的各个方面",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: "总体情况里主动公开、依申请公开、政府信息管理、平台建设、监督保障各个方面",
  places: (material) => (isWritten(material) ? aspects(material).length : 0),
  run: (material) => {
    const missing = isWritten(material)
      ? aspects(material).filter(
          ({ section, part, at }) => !hasText(material, at) && !isKnown(proseOf(material), section, part.knownBy ?? []),
        )
      : [];
    const [first] = missing;
    if (first === undefined) return [];
    const listed = missing.map(({ part }) => `“${part.name}”`).join("、");
    return [
      {
        at: [first.at],
        brief: `“${first.section.name}”没有写${listed}。格式要求综述这几个方面，没有的也写一句。`,
        expected: missing.map(({ part }) => part.name).join("、"),
        values: { [first.at]: listed },
        text: [nothingAt(first.at)],
      },
    ];
  },
};

type Reported = { readonly section: Section; readonly part: FieldsPart; readonly at: Address };

/** Lines that a document wants reported, and that stand with text that may report them instead. */
const reported = ({ outline: { edition } }: Material): readonly Reported[] =>
  edition.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      const [field] = part.kind === "fields" ? part.fields : [];
      return part.kind === "fields" && part.mustSay !== undefined && field !== undefined
        ? [{ section, part, at: addressIn(section, field.id) }]
        : [];
    }),
  );

/** Whether somebody wrote the section: text, not the ready sentence alone. */
const isBegun = (material: Material, section: Section): boolean =>
  proseParts(section).some(({ id }) => (byPart(proseOf(material)).get(addressIn(section, id)) ?? []).length > 0);

const isReported = (material: Material, { section, part }: Reported): boolean =>
  part.fields.some(({ id }) => (material.report.fields[addressIn(section, id)] ?? "").trim() !== "") ||
  isKnown(proseOf(material), section, part.knownBy ?? []);

export const feesReported: Family = {
  rows: ({ edition }) => {
    const part = edition.sections
      .flatMap(({ parts }) => parts)
      .find((one): one is FieldsPart => one.kind === "fields" && one.mustSay !== undefined);
    if (part?.mustSay === undefined) return [];
    return [
      {
        id: "content.fees",
        name: `报告了${part.name}`,
        kind: "content",
        severity: "warning",
        basis: [part.mustSay],
        looksAt: `“${part.name}”的各项，和同一部分里自己写的文字`,
        places: (material) => reported(material).filter(({ section }) => isBegun(material, section)).length,
        run: (material) =>
          reported(material)
            .filter((one) => isBegun(material, one.section) && isWritten(material) && !isReported(material, one))
            .map(({ part: { name }, at }) => ({
              at: [at],
              brief: `没有报告${name}。没有收取的也要写明；“没有其他需要报告的事项”不算。`,
              values: { [at]: "" },
              text: [nothingAt(at)],
            })),
      },
    ];
  },
};
