// What a report must say besides results, by what its format declares: the aspects of section one, and the fee. Asked once the report is written: while parts
// wait, progress says so.
import type { Address, FieldsPart, ProsePart, Section } from "../../edition/edition.ts";
import { addressIn } from "../../edition/address.ts";
import type { Check, Family, Material } from "../check.ts";
import { byPart, nothingAt, proseOf, type ProseBlock } from "./prose.ts";
import { hasText, isWritten, proseParts, textOf } from "./written.ts";

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
