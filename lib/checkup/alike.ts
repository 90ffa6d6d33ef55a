// 雷同: paragraphs that stand in the reports of several units, which the notice of 2021 will not have of the problems and what is done about them. Every paragraph of
// some length is held against those of all other units; names, numbers and years are left out first.
//
// What may be alike is found by groups of letters that few paragraphs have, so that words which all reports share cost nothing; how much of it is alike is then
// counted over all its letters.
import { bareLetters, containment, letterGroups } from "../checks/prose/likeness.ts";
import type { Address } from "../edition/edition.ts";
import { isAsked } from "../recognise/recognised.ts";
import { blocksOf, bodyKey } from "../report/report.ts";
import type { CheckedReport } from "./checked.ts";

/** A paragraph; `at`: the part of the form that it stands in. */
export type UnitParagraph = { readonly at: Address; readonly text: string };

/** The text of one report; `file` tells the reports apart, `unit` whose it is: paragraphs of one unit are not held against each other. */
export type UnitText = { readonly file: string; readonly unit: string; readonly paragraphs: readonly UnitParagraph[] };

/** A paragraph of a file (`quote`: its first letters) that stands to `percent` % in one of another unit. */
export type Alike = {
  readonly at: Address;
  readonly quote: string;
  readonly percent: number;
  readonly file: string;
  readonly unit: string;
  readonly other: string;
};

/** So much of a paragraph, and so many 汉字 of it, are no accident; so many units beside it that have a group of letters make it a common one. */
const [alike, least, common] = [0.8, 60, 8] as const;

const quoteOf = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}……` : text);

type Known = { readonly text: UnitText; readonly paragraph: UnitParagraph; readonly groups: ReadonlySet<string> };

/** 青禾县财政局 is also said as 财政局 and 青禾县; what is left out is the longest first. */
function namesIn(unit: string): readonly string[] {
  const [, place = "", rest = ""] = /^(\p{Script=Han}{1,8}?[县市区州旗])?(.*)$/u.exec(unit) ?? [];
  return [unit, place, rest].filter((name) => name.length > 1);
}

function knownIn(texts: readonly UnitText[]): readonly Known[] {
  return texts.flatMap((text) => {
    const names = namesIn(text.unit);
    return text.paragraphs.flatMap((paragraph): readonly Known[] => {
      const letters = bareLetters(paragraph.text, names);
      return letters.length < least ? [] : [{ text, paragraph, groups: letterGroups(letters) }];
    });
  });
}

function indexOf(all: readonly Known[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  all.forEach(({ groups }, at) => {
    for (const letters of groups) {
      const own = index.get(letters);
      if (own === undefined) index.set(letters, [at]);
      else own.push(at);
    }
  });
  return index;
}

type Kept = { readonly all: readonly Known[]; readonly index: ReadonlyMap<string, readonly number[]> };

/**
 * How many groups of a paragraph each of all paragraphs has, as far as that matters. Where more of its groups are rare than may differ, whatever is alike has
 * so many of the rare ones, and only those are counted; `least`: so many a paragraph that is alike has at least.
 */
function counted({ all, index }: Kept, { groups }: Known): { readonly counts: Uint16Array; readonly least: number } {
  const lists = [...groups].map((letters) => index.get(letters) ?? []);
  const rare = lists.filter(({ length }) => length <= common);
  const mayDiffer = (1 - alike) * groups.size;
  const looked = rare.length > mayDiffer ? rare : lists;
  const counts = new Uint16Array(all.length);
  for (const list of looked) for (const at of list) counts[at] = (counts[at] ?? 0) + 1;
  return { counts, least: looked.length - mayDiffer };
}

/** The paragraph of another unit in which most of this one stands. */
function nearest(kept: Kept, one: Known): Alike | undefined {
  const { counts, least: needed } = counted(kept, one);
  let best: { readonly other: Known; readonly share: number } | undefined;
  kept.all.forEach((other, at) => {
    if ((counts[at] ?? 0) < needed || other.text.unit === one.text.unit) return;
    const share = containment(one.groups, other.groups);
    if (share > (best?.share ?? 0)) best = { other, share };
  });
  if (best === undefined || best.share < alike) return undefined;
  const { other } = best;
  return {
    at: one.paragraph.at,
    quote: quoteOf(one.paragraph.text),
    percent: Math.round(best.share * 100),
    file: other.text.file,
    unit: other.text.unit,
    other: quoteOf(other.paragraph.text),
  };
}

/** The paragraphs of each file that are much the same as one of another unit, by the file; files without any are left out. */
export function alikeAmong(texts: readonly UnitText[]): ReadonlyMap<string, readonly Alike[]> {
  const all = knownIn(texts);
  const kept = { all, index: indexOf(all) };
  const found = new Map<string, readonly Alike[]>();
  for (const one of all) {
    const near = nearest(kept, one);
    if (near !== undefined) found.set(one.text.file, [...(found.get(one.text.file) ?? []), near]);
  }
  return found;
}

/** What of a report is held against others: the paragraphs of its mandated sections. Where nobody knows whose it is, the file is a unit by itself. */
export function unitTextOf({
  name,
  recognised,
  report,
  outline,
}: Pick<CheckedReport, "name" | "recognised" | "report" | "outline">): UnitText {
  const paragraphs = [...outline.prose].flatMap(([at, { section }]) =>
    section.heading === null ? [] : blocksOf(report, at).flatMap(({ kind, text }) => (kind === "paragraph" ? [{ at, text }] : [])),
  );
  return { file: name, unit: isAsked(recognised, "name") ? name : bodyKey(report.body.name), paragraphs };
}
