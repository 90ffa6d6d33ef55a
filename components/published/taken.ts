// What a person makes of a report that was read: answers to its questions, figures typed by hand, and the report that comes of it. Pure.
import { addressIn } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { ShownCell, ShownGrid } from "#lib/edition/shownCell.ts";
import { nameOf } from "#lib/edition/name.ts";
import type { Cell, Outline } from "#lib/edition/walk.ts";
import { yearTyped } from "#lib/editions/years.ts";
import { evaluate } from "#lib/arithmetic/evaluate.ts";
import { canonicalNumber, readNumber, valueOf } from "#lib/arithmetic/number.ts";
import { blanksOf, zerosOf } from "#lib/recognise/blank.ts";
import type { Recognised } from "#lib/recognise/recognised.ts";
import { whereWords } from "#lib/reading/whereWords.ts";
import type { Body, Report } from "#lib/report/report.ts";
import { choiceNames } from "#lib/report/choiceNames.ts";

/** `byHand`: figures typed at places that were not read. `blankAsZero`: what cells without a number mean, null while nobody has said. */
export type Given = {
  readonly byHand: Readonly<Record<Address, string>>;
  readonly blankAsZero: boolean | null;
  readonly body: Body;
  readonly year: string;
};

export const givenAtFirst = ({ report }: Recognised): Given => ({
  byHand: {},
  blankAsZero: null,
  body: report.body,
  year: String(report.year),
});

/** The year that stands in its box, 2025年 too; undefined where there is none. */
export function yearIn({ year }: Given): number | undefined {
  const typed = yearTyped(year);
  return /^(?:19|20)\d\d$/.test(typed) ? Number(typed) : undefined;
}

const filledByHand = "手工补录：原文这一格未能读出";

/** Where the figures of each table come from, as 数据来源: `file` is the name of what was read. */
const tableSources = (outline: Outline, { where }: Recognised, file: string): Readonly<Record<Address, string>> =>
  Object.fromEntries(
    [...outline.grids].flatMap(([grid, { cells }]) =>
      cells.some(({ address }) => where[address] !== undefined) ? [[grid, `读自${file}`]] : [],
    ),
  );

/** The report as it would be stored. `file`: what was read, as 数据来源 says it: “名称.html” or 粘贴的内容. */
export function reportOf(outline: Outline, recognised: Recognised, given: Given, file: string): Report {
  const { report } = recognised;
  const hand = Object.entries(given.byHand).filter(([, text]) => text.trim() !== "");
  const zeros = given.blankAsZero === true ? zerosOf(outline, recognised) : {};
  const byHand = Object.fromEntries(hand.map(([at, text]) => [at, text.trim()]));
  return {
    ...report,
    year: yearIn(given) ?? report.year,
    body: given.body,
    figures: { ...report.figures, ...zeros, ...byHand },
    sources: {
      ...report.sources,
      ...tableSources(outline, recognised, file),
      ...Object.fromEntries(hand.map(([at]) => [at, filledByHand])),
    },
  };
}

/** Where what was taken stands in the source, in words, by its address; what was typed by hand stands nowhere there. */
export const placesIn = ({ where }: Recognised, { byHand }: Given): Readonly<Record<Address, string>> =>
  Object.fromEntries(
    Object.entries(where).flatMap(([address, place]) => ((byHand[address]?.trim() ?? "") === "" ? [[address, whereWords(place)]] : [])),
  );

/** The places that a person may fill in: unread figures that are no totals. */
export const openPlaces = (outline: Outline, { unread }: Recognised): readonly Address[] => [
  ...new Set(unread.flatMap(({ address }) => (address !== undefined && outline.cells.get(address)?.total === false ? [address] : []))),
];

/** A figure that a person typed and that cannot be one; undefined where it can. */
export function unfit(outline: Outline, address: Address, text: string): string | undefined {
  const cell = outline.cells.get(address);
  if (text.trim() === "" || cell === undefined || readNumber(text, cell.measure).state === "known") return undefined;
  return cell.measure.number === "amount" ? "这里要填数字，例如 12.5" : "这里要填整数，例如 12；没有的填 0";
}

type Seen = {
  readonly recognised: Recognised;
  readonly report: Report;
  readonly unread: ReadonlyMap<Address, string>;
  readonly blank: ReadonlySet<Address>;
};

function cellOf(outline: Outline, { address, total }: Cell, value: string, seen: Seen): ShownCell {
  const { recognised, report, unread, blank } = seen;
  const name = nameOf(outline, address);
  const shown = { name, text: value, computed: total, was: "", sign: "", tone: "plain", words: "" } as const;
  const reason = unread.get(address);
  if (report.sources[address] === filledByHand) return { ...shown, tone: "changed", sign: "✎", words: "手工补录" };
  if (reason !== undefined) return { ...shown, tone: "wrong", sign: "？", words: `未能读出：${reason}` };
  const stated = recognised.report.stated[address];
  if (total && stated !== undefined && value !== "" && stated !== value)
    return { ...shown, tone: "marked", sign: "≠", was: stated, words: `原文印的是 ${stated}，按各项算是 ${value}` };
  if (total && stated !== undefined && value === "") return { ...shown, text: stated, words: "原文印的总计；有的项没有读出，没有核对" };
  if (blank.has(address)) return { ...shown, tone: "quiet", words: `原文没有印数${printedIn(recognised, address)}` };
  return shown;
}

const printedIn = ({ printed }: Recognised, address: Address): string => {
  const text = printed[address]?.trim() ?? "";
  return text === "" ? "" : `，印的是“${text}”`;
};

/** The tables with what was read of each cell. */
export function shownTables(outline: Outline, recognised: Recognised, report: Report): readonly ShownGrid[] {
  const readings = evaluate(outline, report);
  const unread = new Map(recognised.unread.flatMap(({ address, reason }) => (address === undefined ? [] : [[address, reason] as const])));
  const seen: Seen = { recognised, report, unread, blank: new Set(blanksOf(recognised)) };
  return [...outline.grids.values()].map(({ grid, cells }) => ({
    grid,
    cells: Object.fromEntries(
      cells.map((cell) => {
        const value = valueOf(readings.get(cell.address));
        return [cell.address, cellOf(outline, cell, value === null ? "" : canonicalNumber(value), seen)];
      }),
    ),
  }));
}

/** The text of each part that was read: its name and its paragraphs, in the order of the form. */
export function shownTexts(
  { edition, fields }: Outline,
  report: Report,
): readonly { readonly at: Address; readonly name: string; readonly lines: readonly string[] }[] {
  return edition.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      if (part.kind === "grid" || part.kind === "signature") return [];
      const at = addressIn(section, part.id);
      if (part.kind === "fields") {
        const lines = part.fields.flatMap(({ id }) => {
          const place = addressIn(section, id);
          const text = report.fields[place]?.trim() ?? "";
          return text === "" ? [] : [`${fields.get(place)?.field.label ?? ""}：${text}`];
        });
        return lines.length === 0 ? [] : [{ at, name: part.name, lines }];
      }
      const choice = report.fields[at];
      const own = (report.narrative[at] ?? []).map(({ text }) => text);
      const lines = choice === "none" ? [part.none ?? ""] : choice === "ready" ? [`（${choiceNames.ready}）`] : own;
      return lines.length === 0 ? [] : [{ at, name: part.name, lines }];
    }),
  );
}
