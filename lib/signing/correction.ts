// 更正说明: what stands over a report that was corrected, in the words of the office: when it was public first, why it is corrected, and what was said
// wrongly, from what to what. Proposed when the corrected report is frozen, for a person to change or leave out; what is frozen with it stands on its page.
import { excerpt } from "../characters/excerpt.ts";
import { compareFigures, type FigureComparison, type Shown } from "../compare/figures.ts";
import type { TextComparison } from "../compare/paragraphs.ts";
import { compareTexts } from "../compare/texts.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { nameOf } from "../edition/name.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { printedDate } from "../report/date.ts";
import { titleOf } from "../report/report.ts";

/** `before`: what the public saw, `now`: what it is to see. `day`: on which the first was public (ISO); `reason`: as somebody wrote it; `on`: the day of the correction (ISO). */
export type Correction = {
  readonly before: Bound;
  readonly now: Bound;
  readonly day: string;
  readonly reason: string;
  readonly on: string;
};

/** So many corrections are named one by one, and a text quoted up to so many letters: the note is read on a page, and the report stands below it. */
const [mostNamed, longestQuote] = [12, 90];

const ended = (sentence: string): string => sentence.trim().replace(/[。．.；;，,、\s]+$/u, "");

const inWords = (shown: Shown): string => (shown === null || shown === "" ? "空白" : shown);

const fromTo = (before: string, now: string): string => `由${before}更正为${now}`;

/** One stretch of text that is another one; what is too long to quote is only named. */
function exchanged(before: string, now: string): string {
  const [one, two] = [excerpt(before, now), excerpt(now, before)];
  return Math.max(one.length, two.length) > longestQuote ? "有一段文字已改写" : `“${one}”更正为“${two}”`;
}

const sentencesOf = (text: string): readonly string[] => text.match(/[^。；]+[。；]?/g) ?? [];

/** A paragraph that is another one: sentence by sentence, where it has as many as before. */
function rewritten(before: string, now: string): readonly string[] {
  const [old, own] = [sentencesOf(before), sentencesOf(now)];
  if (old.length !== own.length) return [exchanged(before, now)];
  return own.flatMap((sentence, at) => (sentence === old[at] ? [] : [exchanged(old[at] ?? "", sentence)]));
}

const quoted = (text: string): string => (text.length > longestQuote ? "一段文字" : `“${text}”`);

function textWords(one: TextComparison): readonly string[] {
  switch (one.kind) {
    case "same":
      return [];
    case "changed":
      return rewritten(one.before.text, one.now.text);
    case "new":
      return [`增加${quoted(one.now.text)}`];
    case "gone":
      return [`删去${quoted(one.before.text)}`];
  }
}

const differs = ({ before, now }: FigureComparison): boolean => (before ?? "") !== (now ?? "");

/** Fields that stand in no sentence: of the others the sentence is compared. */
function standsAlone({ fields }: Outline, at: string): boolean {
  const place = fields.get(at);
  return place !== undefined && place.part.sentence === null;
}

/** Fields of a line: words and numbers, which are in no paragraph. */
function fieldWords({ before, now }: Correction): readonly string[] {
  const outline = walk(now.edition);
  return [...outline.fields.keys()].flatMap((at) => {
    const [one, two] = [before.report.fields[at]?.trim() ?? "", now.report.fields[at]?.trim() ?? ""];
    return standsAlone(outline, at) && one !== two ? [`${nameOf(outline, at)}${fromTo(inWords(one), inWords(two))}`] : [];
  });
}

/** What was typed in each table, in one entry a table; its totals follow and are not named one by one. */
function tableWords({ before, now }: Correction): readonly string[] {
  const { cells, grids } = walk(now.edition);
  const found = compareFigures(before, now).filter((one) => cells.has(one.at) && differs(one));
  return [...grids.values()].flatMap(({ grid }) => {
    const own = found.filter(({ at }) => cells.get(at)?.grid.id === grid.id);
    const typed = own.filter(({ at }) => cells.get(at)?.total !== true);
    if (typed.length === 0) return [];
    const named = typed.slice(0, mostNamed).map(({ name, before, now }) => `${name}${fromTo(inWords(before), inWords(now))}`);
    const more = typed.length > mostNamed ? `等 ${typed.length} 处` : "";
    return [`“${grid.caption}”表中，${named.join("、")}${more}${typed.length < own.length ? "，有关合计随之更正" : ""}`];
  });
}

/** What of the particulars is printed and is another. */
function headWords({ before, now }: Correction): readonly string[] {
  const pairs = [
    ["标题", titleOf(before.edition, before.report), titleOf(now.edition, now.report)],
    ["署名", before.report.body.issuer.trim(), now.report.body.issuer.trim()],
    ["落款日期", printedDate(before.report.date), printedDate(now.report.date)],
  ] as const;
  return pairs.flatMap(([what, one, two]) => (one === two ? [] : [`${what}${fromTo(inWords(one), inWords(two))}`]));
}

/** The words, by the heading that they stand under; of the heads before the first, the preface. */
const textsOf = ({ before, now }: Correction): readonly string[] =>
  compareTexts(before, now).flatMap((one) => {
    const { section } = "now" in one ? one.now : one.before;
    return textWords(one).map((words) => `${section === "" ? "前言" : `“${section}”`}中，${words}`);
  });

/** Each correction in words, as the report has them: from what to what. */
export function correctedIn(correction: Correction): readonly string[] {
  return [...headWords(correction), ...textsOf(correction), ...fieldWords(correction), ...tableWords(correction)];
}

function listed(items: readonly string[]): string {
  const named = items.length > mostNamed ? [...items.slice(0, mostNamed), `其余 ${items.length - mostNamed} 处一并更正`] : items;
  if (named.length === 0) return "现予更正";
  return `现更正如下：${named.length === 1 ? named.join("") : named.map((item, at) => `（${at + 1}）${item}`).join("；")}`;
}

/** 更正说明：…… The paragraph over the report on its page. */
export function correctionNote(correction: Correction): string {
  const { before, now, day, reason, on } = correction;
  const who = now.report.body.issuer.trim();
  const signed = `（${who === "" ? "" : `${who}，`}${printedDate(on)}）`;
  const why = ended(reason).replace(/^因为?/u, "");
  const title = titleOf(before.edition, before.report);
  return `更正说明：${printedDate(day)}公布的《${title}》，因${why}，${listed(correctedIn(correction))}。以本次公布的内容为准。${signed}`;
}
