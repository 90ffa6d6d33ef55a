// Figures of another year: the year that a column, a row or a title over a pasted table names is held against that of the report. Whoever copied the wrong
// year's table sees the same rows and columns as in the right one; nothing but these words tells them apart.
import { halfWidth } from "../../characters/halfWidth.ts";

/** What may tell a figure's year: the heads over its column from above, its row's name, and what is said of the table as a whole. */
export type YearWitness = { readonly heads: readonly string[]; readonly row: string; readonly whole: readonly string[] };

/** A year with 年, which is no day's and no rule's (2021年版); or alone in brackets, unless it is of a document's number. */
const named = /(?<!\d)((?:19|20)\d\d)年(?!\d{1,2}月|(?:版|修订|修正|印发|起|以来|以前|之前))|\(((?:19|20)\d\d)\)(?!\d*号)/g;

/** A whole year as days: 2024年1月1日至…. */
const counted = /(?<!\d)((?:19|20)\d\d)年0?1月0?1日(?:至|到|起|-|—|–|~)/g;

/** What goes over from one year to the next is called by the other one in a report, too. */
const between = /[上下]一?年|[去明]年|结转/;

const yearsIn = (text: string): readonly number[] => {
  const dense = halfWidth(text).replace(/\s/g, "");
  return [named, counted].flatMap((shape) => [...dense.matchAll(shape)].map(([, one, other]) => Number(one ?? other)));
};

/** The first of the texts that speaks of years, none of them the report's. */
function strange(texts: readonly string[], year: number): { readonly text: string; readonly years: readonly number[] } | undefined {
  const all = texts.map((text) => ({ text, years: yearsIn(text) }));
  return all.some(({ years }) => years.includes(year)) ? undefined : all.find(({ years }) => years.length > 0);
}

const said = (text: string, years: readonly number[], year: number): string =>
  `“${text.trim()}”写的是 ${[...new Set(years)].join("、")} 年，这份报告是 ${year} 年的，没有取`;

/** Why a figure is not the report's, undefined where nothing says so. What stands nearest counts: the heads and the row before the title. */
export function otherYear({ heads, row, whole }: YearWitness, year: number): string | undefined {
  const near = strange(heads, year) ?? (between.test(row) ? undefined : strange([row], year));
  if (near !== undefined) return said(near.text, near.years, year);
  if ([...heads, row].some((text) => yearsIn(text).length > 0)) return undefined;
  const far = strange(whole, year);
  return far === undefined ? undefined : `表的上面${said(far.text, far.years, year)}；如果确实是 ${year} 年的数，请不带这一行重新复制`;
}
