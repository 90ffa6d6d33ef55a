// What the registered formats are asked for: one by its id and revision, those for a year, and what to say of a year
// that none or several serve. A function of a list, so that a test can ask it of formats that it makes up.
import type { Edition } from "../edition/edition.ts";
import { isOffered, yearsInWords } from "./years.ts";

/** The format for a year; or, where there is not exactly one, why and what can be done, in sentences for the one who chose it. */
export type YearAnswer =
  | { readonly kind: "one"; readonly edition: Edition }
  | { readonly kind: "several"; readonly editions: readonly Edition[]; readonly message: string }
  | { readonly kind: "none"; readonly message: string };

export type Registry = {
  /** Every format in its newest revision, in the order in which they were registered. */
  readonly editions: readonly Edition[];
  /** The edition with this id, in this revision or else the newest; undefined where there is none. */
  readonly editionById: (id: string, revision?: number) => Edition | undefined;
  /** Every revision of the edition with this id, the first one first; none where it is not known. */
  readonly revisionsOf: (id: string) => readonly Edition[];
  /** The editions that are offered for new reports of this year; a report that is there may have another (years.ts). */
  readonly editionsForYear: (year: number) => readonly Edition[];
  readonly yearAnswer: (year: number) => YearAnswer;
};

const newest = (revisions: readonly Edition[]): Edition | undefined =>
  revisions.reduce<Edition | undefined>((best, one) => (best === undefined || one.revision > best.revision ? one : best), undefined);

/** The years that can be served, in order: 2014年至2018年、2019年至2020年、2021年及以后. */
const spans = (editions: readonly Edition[]): string =>
  [...editions]
    .sort((one, two) => one.years.from - two.years.from)
    .map(yearsInWords)
    .join("、");

function noneFor(editions: readonly Edition[], year: number): YearAnswer {
  const open = editions.length === 0 ? "本系统还没有任何格式。" : `目前可以编制的年度：${spans(editions)}。`;
  return { kind: "none", message: `本系统还没有${year}年年度报告的格式。${open}请改用其他年度，或等系统补充这一年的格式。` };
}

const several = (editions: readonly Edition[], year: number): YearAnswer => ({
  kind: "several",
  editions,
  message: `${year}年的报告有 ${editions.length} 种格式可用：${editions.map(({ name, basis: [first] }) => `${name}${first === undefined ? "" : `（${first.document}）`}`).join("、")}。请按上级通知选用其中一种。`,
});

/** The registry of these editions: every revision of each, in any order. */
export function registryOf(revisions: readonly Edition[]): Registry {
  const revisionsOf = (wanted: string) => revisions.filter(({ id }) => id === wanted).sort((one, two) => one.revision - two.revision);
  const editions = [...new Set(revisions.map(({ id }) => id))].flatMap((id) => newest(revisionsOf(id)) ?? []);
  const editionsForYear = (year: number) => editions.filter((edition) => isOffered(edition, year));
  return {
    editions,
    editionById: (id, revision) =>
      revision === undefined ? newest(revisionsOf(id)) : revisionsOf(id).find((one) => one.revision === revision),
    revisionsOf,
    editionsForYear,
    yearAnswer: (year) => {
      const [edition, ...more] = editionsForYear(year);
      if (edition === undefined) return noneFor(editions, year);
      return more.length === 0 ? { kind: "one", edition } : several([edition, ...more], year);
    },
  };
}
