// The text beside that of last year: a part on problems that says much the same is what the notice of 2021 will not have (年年雷同). Compared by groups of four
// letters, with numbers and what titles say left out, so that a new year alone changes nothing. Elsewhere only long pieces that are the same letter by letter are told.
import { placeName } from "../../edition/name.ts";
import { ownerOf } from "../../edition/address.ts";
import type { Address } from "../../edition/edition.ts";
import { blocksOf, type Report } from "../../report/report.ts";
import type { Outline } from "../../edition/walk.ts";
import { repeatedIn, spanOf, type Same } from "./same.ts";
import { bareLetters, containment, letterGroups } from "./likeness.ts";
import { kept, type Check, type Found, type Material } from "../check.ts";
import { markedIn, proseBeside, proseOf, type ProseBlock } from "./prose.ts";
import { mergedFindings, quoted } from "./textCheck.ts";

/** So much of a paragraph in last year's, and so long, is told. */
const [alike, least] = [0.8, 40] as const;

const groupsOf = (text: string): ReadonlySet<string> => letterGroups(bareLetters(text));

const groupsOfBlock = kept(({ text }: ProseBlock) => groupsOf(text));

/** What the other report is called: that of the year before, or of an earlier one. */
const earlierName = ({ report, before }: Material): string =>
  before === undefined || before.year === report.year - 1 ? "上一年报告" : `${before.year}年报告`;

type Before = { readonly groups: ReadonlySet<string>; readonly text: string };

/** What last year's report says in the parts of problems: in the parts of the same section. */
const beforeIn = kept((report: Report) => {
  const sections = new Map<string, Before>();
  return (section: string): Before => {
    const known = sections.get(section);
    if (known !== undefined) return known;
    const parts = Object.keys(report.narrative);
    const own = parts.filter((at) => ownerOf(at) === section);
    // A report in another format has its problems in a section of another name, or in none.
    const text = (own.length > 0 ? own : parts).flatMap((at) => blocksOf(report, at).map((block) => block.text)).join("\n");
    const value = { groups: groupsOf(text), text };
    sections.set(section, value);
    return value;
  };
});

/** The sections in which something must be said of this year: their parts have 条例's word for it. */
const isOfYear = ({ place: { section } }: ProseBlock): boolean =>
  section.parts.some((part) => part.kind === "prose" && part.mustSay !== undefined);

type Alike = { readonly block: ProseBlock; readonly part: Address; readonly percent: number };

function alikeIn(material: Material): readonly Alike[] {
  const { before } = material;
  if (before === undefined) return [];
  return proseOf(material).flatMap((block) => {
    const groups = groupsOfBlock(block);
    if (!isOfYear(block) || block.heading || bareLetters(block.text).length < least) return [];
    const then = beforeIn(before)(block.place.section.id);
    const same = containment(groups, then.groups);
    return same < alike ? [] : [{ block, part: block.part, percent: Math.round(same * 100) }];
  });
}

const blocksBefore = kept((outline: Outline) => kept((before: Report): readonly ProseBlock[] => proseBeside(outline, before)));

/** Pieces of some blocks that stand in the other report letter by letter. */
function sameIn(material: Material, among: (block: ProseBlock) => boolean): readonly Same[] {
  const { before, outline } = material;
  if (before === undefined) return [];
  const then = blocksBefore(outline)(before);
  const old = new Set(then);
  return repeatedIn([...then, ...proseOf(material).filter(among)]).filter(({ one, other }) => old.has(one.block) && !old.has(other.block));
}

export const asLastYear: Check = {
  id: "lastYear.text",
  name: "问题和改进写的是本年的，不是以前报告的原文",
  kind: "lastYear",
  severity: "advice",
  basis: [{ document: "国办公开办函〔2021〕30号", clause: "五、存在的主要问题及改进情况", quote: "不得出现敷衍了事甚至年年雷同现象" }],
  looksAt: "存在的问题和改进情况的各段，和上一年（没有时更早的）报告的同一部分",
  places: (material) => (material.before === undefined ? 0 : proseOf(material).filter(isOfYear).length),
  run: (material) => {
    const alike = alikeIn(material);
    const pieces = sameIn(material, (block) => isOfYear(block) && !alike.some((one) => one.block === block));
    return mergedFindings([
      ...alike.map(({ block, part, percent }): Found => {
        const quote = block.text.slice(0, 24);
        return {
          at: [part],
          brief: `${placeName(material.outline, part)}里“${quote}……”一段，有 ${percent}% 与${earlierName(material)}的原文相同。请写本年的实际情况。`,
          actual: `${percent}%`,
          values: { [part]: quote },
          text: [markedIn(block, { start: 0, end: block.text.length })],
          which: block.text,
        };
      }),
      ...pieces.map(({ other, at, length }): Found => {
        const mark = markedIn(other.block, spanOf(other, at, length));
        return {
          at: [other.block.part],
          brief: `${placeName(material.outline, other.block.part)}里${quoted(mark.quote)}连着 ${length} 个字与${earlierName(material)}相同。请写本年的实际情况。`,
          actual: String(length),
          values: { [other.block.part]: mark.quote },
          text: [mark],
          which: mark.quote,
        };
      }),
    ]);
  },
};

/** So many 汉字 taken over as they were are told, outside of the part on problems. */
const leastTaken = 60;

/** Sections before the first one repeat what they say of the law and of where to ask; a format without headings has its text where the office gives its own. */
const isBody = ({ place: { section, part } }: ProseBlock): boolean => section.heading !== null || part.titles !== undefined;

const takenIn = (material: Material): readonly Same[] =>
  sameIn(material, (block) => !isOfYear(block) && isBody(block)).filter(({ length }) => length >= leastTaken);

export const takenFromLastYear: Check = {
  id: "lastYear.same",
  name: `没有整段照搬以前报告的文字（连着 ${leastTaken} 个字以上）`,
  kind: "lastYear",
  severity: "advice",
  basis: "own",
  looksAt: "问题和改进以外的各段文字，和上一年（没有时更早的）报告的全部文字",
  places: (material) => (material.before === undefined ? 0 : proseOf(material).filter((block) => !isOfYear(block)).length),
  run: (material) => {
    const parts = new Map<Address, readonly Same[]>();
    for (const same of takenIn(material)) parts.set(same.other.block.part, [...(parts.get(same.other.block.part) ?? []), same]);
    return [...parts].flatMap(([part, all]): readonly Found[] => {
      const [longest] = [...all].sort((one, two) => two.length - one.length);
      if (longest === undefined) return [];
      const marks = all.map(({ other, at, length }) => markedIn(other.block, spanOf(other, at, length)));
      return [
        {
          at: [part],
          brief: `${placeName(material.outline, part)}里有 ${all.length} 段文字与${earlierName(material)}相同，最长的连着 ${longest.length} 个字。请看写的是不是本年的情况。`,
          actual: String(longest.length),
          values: { [part]: marks.map(({ quote }) => quote).join(" ") },
          text: marks,
        },
      ];
    });
  },
};
