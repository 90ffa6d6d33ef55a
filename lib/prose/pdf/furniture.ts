// What stands on a printed page and is no text: its number, and the head that is repeated on every page.
//
// — 2 — and 第 4 页 共 12 页 say so themselves. A number alone may be a figure: it is taken for a page number only at a form
// feed, in the middle of a sentence, or where several count on through running text.
import { halfWidth } from "../../characters/halfWidth.ts";
import { beginsWithOrdinal } from "../../ordinals/ordinalAt.ts";
import { isEnded, isReportTitle, isRunning, widthOf, type Row } from "./rows.ts";

const dash = "[—–―─－_·•~\\-]";
const number = "[\\d０-９](?: ?[\\d０-９]){0,3}";
const sure = new RegExp(
  `^(?:${dash}+ ?${number} ?${dash}+|第 ?${number} ?页(?:[ ,，/／]*共 ?${number} ?页)?|共 ?${number} ?页[ ,，/／]*第 ?${number} ?页|page ${number}(?: (?:of|/) ${number})?)$`,
  "iu",
);
const bare = /^(\d{1,3})(?: ?[/／] ?(\d{1,3}))?$/u;

const isSure = ({ text }: Row): boolean => sure.test(text);

type Bare = { readonly at: number; readonly place: number; readonly of: number | undefined };

function barest(rows: readonly Row[]): readonly Bare[] {
  return rows.flatMap(({ text }, at) => {
    const [, place = "", of] = bare.exec(halfWidth(text)) ?? [];
    return place === "" || (of !== undefined && Number(of) < Number(place))
      ? []
      : [{ at, place: Number(place), of: of === undefined ? undefined : Number(of) }];
  });
}

/** Neither figures of a column nor labels of one stand beside it. */
const inText = (rows: readonly Row[], at: number): boolean => {
  const [before, after] = [rows[at - 1], rows[at + 1]];
  const text = (row: Row | undefined) =>
    row === undefined || (!bare.test(row.text) && !row.tabular && (isRunning(row.text) || isEnded(row.text) || sure.test(row.text)));
  return (
    (before !== undefined || after !== undefined) && text(before) && (after === undefined || (!bare.test(after.text) && !after.tabular))
  );
};

/** Mid-sentence: the line before is long and does not end. */
const within = (rows: readonly Row[], at: number): boolean => {
  const [before, after] = [rows[at - 1], rows[at + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    !isEnded(before.text) &&
    isRunning(before.text) &&
    widthOf(before.text) >= 30 &&
    !bare.test(after.text) &&
    !after.tabular
  );
};

function bareNumbers(rows: readonly Row[]): readonly number[] {
  const found = barest(rows);
  const countOn =
    found.length > 1 && found.every(({ place, of }, at) => at === 0 || (place === (found[at - 1]?.place ?? 0) + 1 && of === found[0]?.of));
  return found
    .filter(({ at }) => inText(rows, at) && (countOn || rows[at]?.page === true || rows[at + 1]?.page === true || within(rows, at)))
    .map(({ at }) => at);
}

const endsAsTitle = (text: string): boolean => /政府信息公开(?:工作)?年度报告$/u.test(text);

/** A report's title within a sentence, at no page break that is known: a head. After a line that ends it may be a title, and stays by itself. */
const strayTitles = (rows: readonly Row[]): readonly number[] =>
  rows.flatMap(({ text }, at) => (isReportTitle(text) && within(rows, at) && !beginsWithOrdinal(rows[at + 1]?.text ?? "") ? [at] : []));

/** Heads and feet beside the page breaks: the same words at two of them, or the report's own title in the middle of a sentence. */
function heads(rows: readonly Row[], numbers: ReadonlySet<number>): readonly number[] {
  const breaks = rows.flatMap((row, at) => (numbers.has(at) ? [[at - 1, at + 1]] : row.page && !numbers.has(at - 1) ? [[at - 1, at]] : []));
  const beside = [...new Set(breaks.flat())].filter((at) => rows[at] !== undefined && !numbers.has(at) && !isEnded(rows[at].text));
  const count = new Map<string, number>();
  for (const at of beside) count.set(rows[at]?.text ?? "", (count.get(rows[at]?.text ?? "") ?? 0) + 1);
  const before = (at: number) => (numbers.has(at - 1) ? rows[at - 2] : rows[at - 1]);
  const repeated = new Set(beside.filter((at) => (count.get(rows[at]?.text ?? "") ?? 0) > 1).map((at) => rows[at]?.text));
  return rows.flatMap(({ text }, at) => {
    const last = before(at);
    const inside = beside.includes(at) && endsAsTitle(text) && last !== undefined && !isEnded(last.text) && isRunning(last.text);
    return (repeated.has(text) && (beside.includes(at) || at === 0)) || inside ? [at] : [];
  });
}

/** `numbers` and `heads` as they stood; a row after one that was taken out knows that a page began there. */
export type Unfurnished = { readonly rows: readonly Row[]; readonly numbers: readonly string[]; readonly heads: readonly string[] };

export function unfurnished(rows: readonly Row[]): Unfurnished {
  const numbers = new Set([...rows.flatMap((row, at) => (isSure(row) ? [at] : [])), ...bareNumbers(rows)]);
  const tops = new Set([...strayTitles(rows), ...(numbers.size > 0 || rows.some(({ page }) => page) ? heads(rows, numbers) : [])]);
  const gone = (at: number) => numbers.has(at) || tops.has(at);
  const textsOf = (places: ReadonlySet<number>) => rows.flatMap(({ text }, at) => (places.has(at) ? [text] : []));
  let page = false;
  const kept = rows.flatMap((row, at) => {
    page = page || row.page;
    if (gone(at)) {
      page = true;
      return [];
    }
    const own = { ...row, page };
    page = false;
    return [own];
  });
  // Nothing but a number was pasted: it is what is wanted.
  if (kept.length === 0) return { rows, numbers: [], heads: [] };
  return { rows: kept, numbers: textsOf(numbers), heads: textsOf(tops) };
}
