// 编制下一年度年报: next year's report from this one, also into another edition. Values go by equal address.
//
// What is of one year stays behind: figures, printed totals, sums of money, own texts, the date, 数据来源 and 说明. Own
// texts are shown beside the new ones as reference (the editor has last year's report). What comes along: the body,
// lines of text that do not change with the year, ready sentences (they follow the year by themselves), and every figure
// that a relation to the year before already gives, with its source named.
import type { Address, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { evaluate, type Readings } from "../arithmetic/evaluate.ts";
import type { Opened } from "../arithmetic/opened.ts";
import { offersOf, type Offer } from "../arithmetic/offer.ts";
import { isOfItsYear } from "./anotherYear.ts";
import { blankReport, titleOf, type Report, type Texts } from "../report/report.ts";

export type BegunFigure = { readonly at: Address; readonly value: string; readonly source: string };
/** A place that last year's report should give a figure for, and what stands there instead: text that is no number, or "" where it is blank or not all filled in. */
export type Unread = { readonly at: Address; readonly source: string; readonly found: string };
export type Rolled = {
  readonly report: Report;
  readonly filled: readonly BegunFigure[];
  /** Figures that did not come along since last year's cannot be read. */
  readonly unread: readonly Unread[];
  /** Fields with text that the new edition has no place for: they did not come along. */
  readonly left: readonly Address[];
};

function keptFields(edition: Edition, next: Edition, report: Report): { readonly kept: Texts; readonly left: readonly Address[] } {
  const [own, others] = [walk(edition), walk(next)];
  const texts = Object.entries(report.fields).filter(
    ([address, text]) => text.trim() !== "" && (own.prose.has(address) ? text === "ready" : !isOfItsYear(own, address)),
  );
  const fits = ([address]: readonly [Address, string]): boolean =>
    others.prose.get(address)?.part.ready !== undefined || (others.fields.has(address) && !isOfItsYear(others, address));
  return { kept: Object.fromEntries(texts.filter(fits)), left: texts.filter((entry) => !fits(entry)).map(([address]) => address) };
}

/** Where a figure came from, in a sentence for the office's file. */
export const sourceFrom = (title: string, { relation }: Pick<Offer, "relation">): string => `${title}：${relation.right.name}`;

/** The places of last year's form that an offer rests on and that say no number. */
function unreadIn(edition: Edition, report: Report, previous: Readings, { at, from, relation }: Offer): readonly Unread[] {
  const outline = walk(edition);
  const lacking = from.filter(
    ({ year, address }) =>
      year === "previous" && (outline.cells.has(address) || outline.fields.has(address)) && previous.get(address)?.state !== "known",
  );
  const found =
    lacking.map(({ address }) => (report.figures[address] ?? report.fields[address] ?? "").trim()).find((text) => text !== "") ?? "";
  return lacking.length === 0 ? [] : [{ at, source: relation.right.name, found }];
}

/** The report of the year after, in the edition that serves it. */
export function roll({ edition, report, readings: previous }: Opened, next: Edition): Rolled {
  const { kept, left } = keptFields(edition, next, report);
  const blank = { ...blankReport(next, report.year + 1, report.body), fields: kept };
  const title = titleOf(edition, report);
  const offers = offersOf(next, blank, evaluate(walk(next), blank), previous);
  const filled = offers.flatMap((offer): readonly BegunFigure[] =>
    offer.value === null ? [] : [{ at: offer.at, value: offer.value, source: sourceFrom(title, offer) }],
  );
  return {
    report: {
      ...blank,
      figures: Object.fromEntries(filled.map(({ at, value }) => [at, value])),
      sources: Object.fromEntries(filled.map(({ at, source }) => [at, source])),
    },
    filled,
    unread: offers.flatMap((offer) => (offer.value === null ? unreadIn(edition, report, previous, offer) : [])),
    left,
  };
}
