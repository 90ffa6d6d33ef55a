// Which edition a source follows: by the labels of its tables, each by itself, and by the year.
//
// A table of a single edition is a witness for it, one that several editions print alike is none between them. Where tables disagree, the year decides,
// for a report has one format and an office that mixed two of them made a mistake in one table.
import type { Edition } from "../edition/edition.ts";
import { isOffered, mayHold } from "../editions/years.ts";
import type { LaidTable } from "./laid.ts";
import type { Sighted } from "./sighted.ts";

export type Judged = { readonly edition: Edition; readonly why: string; readonly isKnown: boolean };

/** The best of what a table can be, of those alike: whole before parts, then fewest doubts. */
export function bestOf(laid: readonly LaidTable[]): readonly LaidTable[] {
  const rank = ({ missing, misprints, outside, held }: LaidTable): readonly number[] => [
    missing.length === 0 ? 0 : 1,
    misprints.length + outside.filter(({ figure }) => figure).length,
    missing.length,
    -held.size,
  ];
  const compare = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((found, value, at) => (found === 0 ? value - (other[at] ?? 0) : found), 0);
  const [best] = [...laid].sort((a, b) => compare(rank(a), rank(b)));
  return best === undefined ? [] : laid.filter((one) => compare(rank(one), rank(best)) === 0);
}

/** So much of a grid at least must be there for a table to be called its. */
const enough = 0.5;

const isOwn = ({ held, missing }: LaidTable): boolean => held.size > missing.length * enough;

const votesFor = (edition: Edition, tables: readonly (readonly LaidTable[])[]): number =>
  tables.filter((best) => best.some(({ outline }) => outline.edition === edition)).length;

/** The edition for a report of this year, if it is known. */
export const editionOfYear = (editions: readonly Edition[], year: number | undefined): Edition | undefined =>
  year === undefined ? undefined : editions.find((edition) => isOffered(edition, year));

/** Undefined where neither tables nor year say anything. */
export function judge(sighted: readonly Sighted[], year: number | undefined, editions: readonly Edition[]): Judged | undefined {
  const tables = sighted.map(({ laid }) => bestOf(laid.filter(isOwn))).filter((best) => best.length > 0);
  const ofYear = editionOfYear(editions, year);
  const open = editions.filter((edition) => year === undefined || mayHold(edition, year));
  const most = Math.max(0, ...open.map((edition) => votesFor(edition, tables)));
  const leading = most === 0 ? [] : open.filter((edition) => votesFor(edition, tables) === most);
  const chosen = leading.find((edition) => edition === ofYear) ?? leading[0];
  if (chosen === undefined)
    return ofYear === undefined
      ? undefined
      : { edition: ofYear, isKnown: false, why: `没有一张表的行和列能按已知格式对上，${year ?? ""}年的报告用的是“${ofYear.name}”。` };
  const isAlone = leading.length === 1;
  const count = `${tables.length} 张表中有 ${most} 张的行名、列名是“${chosen.name}”的`;
  const by = isAlone ? `${count}。` : `${count}，${chosen === ofYear ? `年度是 ${year ?? ""}` : "别的格式也一样多"}。`;
  return { edition: chosen, isKnown: true, why: by };
}
