// What a report must say besides results, by what its format declares: the aspects of section one, and the fee. Asked once the report is written: while parts
// wait, progress says so.
import { proseParts } from "../../edition/proseParts.ts";
import { choiceOf } from "../../report/report.ts";
import type { Address, FieldsPart, ProsePart, Section } from "../../edition/edition.ts";
import { addressIn } from "../../edition/address.ts";
import type { Check, Family, Material } from "../check.ts";
import type { MarkedText } from "../finding.ts";
import { byPart, markedIn, nothingAt, proseOf, type ProseBlock } from "./prose.ts";
import { anyOf, figures, letter, maybe, times, wording } from "../../tokens/wording.ts";
import { hasText, isKnownIn, isSectionWritten, isWritten, textOf } from "./written.ts";

type Aspect = { readonly section: Section; readonly part: ProsePart; readonly at: Address };

/** The parts of a section that can be known by their words. */
const partsOf = (section: Section): readonly Aspect[] =>
  proseParts(section).flatMap((part) =>
    part.required && part.knownBy !== undefined ? [{ section, part, at: addressIn(section, part.id) }] : [],
  );

const isOfProblems = (section: Section): boolean => proseParts(section).some(({ mustSay }) => mustSay !== undefined);

const aspects = ({ outline: { edition } }: Material): readonly Aspect[] =>
  edition.sections.flatMap((section) => (isOfProblems(section) ? [] : partsOf(section)));

const isKnown = (blocks: readonly ProseBlock[], section: Section, words: readonly string[]): boolean =>
  isKnownIn(textOf(blocks, section), words);

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

/** The parts on problems and what is done about them, where all else is written and their section is begun: neither is to be left out but by choice. */
function unsaid(material: Material): readonly Aspect[] {
  const { sections } = material.outline.edition;
  const own = sections.find(isOfProblems);
  if (own === undefined || !sections.every((section) => section === own || isSectionWritten(material, section))) return [];
  const begun = textOf(proseOf(material), own);
  if (begun.length === 0) return [];
  const parts = new Set(begun.map(({ part }) => part));
  // Where a part and another have text each, what stands where is as the office has it.
  const isBesideAnother = (at: Address): boolean => parts.size > 1 && parts.has(at);
  const isChosen = (at: Address): boolean => choiceOf(material.report, at) !== undefined;
  return partsOf(own).filter(({ part, at }) => !isChosen(at) && !isBesideAnother(at) && !isKnownIn(begun, part.knownBy ?? []));
}

export const problemsSaid: Family = {
  rows: ({ edition: { sections } }) => {
    const section = sections.find(isOfProblems);
    const basis = section && proseParts(section).find(({ mustSay }) => mustSay !== undefined)?.mustSay;
    if (section === undefined || basis === undefined || partsOf(section).length < 2) return [];
    const names = partsOf(section).map(({ part }) => part.name);
    return [
      {
        id: "content.problems",
        name: `${names.join("和")}都写了`,
        kind: "content",
        severity: "warning",
        basis: [basis],
        looksAt: `“${section.name}”的文字`,
        places: (material) => (textOf(proseOf(material), section).length > 0 ? names.length : 0),
        run: (material) => {
          const missing = unsaid(material);
          const [first] = missing;
          if (first === undefined) return [];
          const listed = missing.map(({ part }) => `“${part.name}”`).join("、");
          return [
            {
              at: [first.at],
              brief: `“${section.name}”没有写${listed}。两样都要写，写本年度的。`,
              expected: missing.map(({ part }) => part.name).join("、"),
              values: { [first.at]: listed },
              text: [nothingAt(first.at)],
            },
          ];
        },
      },
    ];
  },
};

type Around = { readonly section: Section; readonly part: ProsePart | FieldsPart; readonly at: Address };

/** What a preface says of the report itself, by the parts that can be known by their words. */
const around = ({ outline: { edition } }: Material): readonly Around[] =>
  edition.sections
    .filter(({ heading }) => heading === null)
    .flatMap((section) =>
      section.parts.flatMap((part) =>
        (part.kind === "prose" || part.kind === "fields") && part.knownBy !== undefined
          ? [{ section, part, at: addressIn(section, part.kind === "prose" ? part.id : (part.fields[0]?.id ?? part.id)) }]
          : [],
      ),
    );

/** Whether it stands in the part of its own, or in the text at the beginning or the end of the report. */
function isSaid(material: Material, { section, part, at }: Around): boolean {
  if (part.kind === "fields" && part.fields.some(({ id }) => (material.report.fields[addressIn(section, id)] ?? "").trim() !== ""))
    return true;
  if (part.kind === "prose" && hasText(material, at)) return true;
  const last = material.outline.edition.sections.filter((one) => proseParts(one).length > 0).at(-1);
  const blocks = proseOf(material).filter(({ place }) => place.section === section || place.section === last);
  return isKnownIn(blocks, part.knownBy ?? []);
}

export const prefaceSaid: Check = {
  id: "content.preface",
  name: "前言写了统计期限、在哪里查阅和联系方式",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: "前言的文字和各项",
  places: (material) => (isPrefaced(material) ? around(material).length : 0),
  run: (material) => {
    const missing = isPrefaced(material) ? around(material).filter((one) => !isSaid(material, one)) : [];
    const [first] = missing;
    if (first === undefined) return [];
    const listed = missing.map(({ part }) => part.name).join("、");
    return [
      {
        at: [first.at],
        brief: `前言没有写${listed}。多数单位写明，便于读的人查阅和询问。`,
        expected: listed,
        values: { [first.at]: listed },
        text: [nothingAt(first.at)],
      },
    ];
  },
};

/** Whether the report is written, with a preface of the office's own. */
const isPrefaced = (material: Material): boolean =>
  isWritten(material) && proseOf(material).some(({ place, heading }) => place.section.heading === null && !heading);

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

/** What says how it was: none, so much, or where that stands. 学习了收费管理办法 says nothing of it. */
const saysHow = wording([anyOf("没有 未 无 不 零 免 元 均 如下 下表 附 见 为", letter(figures))]);

/** Whether a paragraph of a section tells of it; a heading names it, and what stands under it tells. */
const isReported = (material: Material, { section, part }: Reported): boolean =>
  part.fields.some(({ id }) => (material.report.fields[addressIn(section, id)] ?? "").trim() !== "") ||
  textOf(proseOf(material), section).some(
    (block) => isKnownIn([block], part.knownBy ?? []) && (block.heading || saysHow.isIn(withoutYears.without(block.text))),
  );
const withoutYears = wording([times(letter(figures), 4, 4), "年"]);

/** 没有其他需要报告的事项, which many take for a report that no fee was collected. */
const nothingElse = wording([
  anyOf("没有 无 未有 暂无"),
  maybe("其他 其它"),
  anyOf("需要报告的事项 需报告的事项 需要报告事项 需报告事项 应报告的事项 事项需要报告 事项需报告 报告事项"),
]);

/** The words of a section that say no more than that, to be marked beside what is missing. */
const saysNothingElse = (material: Material, section: Section): readonly MarkedText[] =>
  textOf(proseOf(material), section).flatMap((block) => nothingElse.all(block.text).map((span) => markedIn(block, span)));

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
            .map(({ section, part: { name }, at }) => ({
              at: [at],
              brief: `没有报告${name}。没有收取的也要写明；“没有其他需要报告的事项”不算。`,
              values: { [at]: "" },
              text: [nothingAt(at), ...saysNothingElse(material, section)],
            })),
      },
    ];
  },
};
