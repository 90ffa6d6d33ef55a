// The numbers that are filled in, each with its text and how it is read: what the checks of single numbers look at.
import type { Address, Measure } from "../edition/edition.ts";
import { readNumber, type Reading } from "../arithmetic/number.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import type { Outline } from "../edition/walk.ts";
import type { Texts } from "../report/report.ts";
import { kept, once, type Material } from "./check.ts";
import { nameOf } from "../edition/name.ts";

/** `reading` is never blank. `printed`: it is a total as the paper prints it. */
export type FilledNumber = {
  readonly address: Address;
  readonly measure: Measure;
  readonly text: string;
  readonly reading: Exclude<Reading, { readonly state: "blank" }>;
  readonly printed: boolean;
};

/** How the totals read that the paper prints: by the table, then by what was typed of the paper. */
export const statedIn = kept((outline: Outline) =>
  kept((stated: Texts): Readings => new Map(outline.totals.map(({ address, measure }) => [address, readNumber(stated[address], measure)]))),
);

/** Cells in the order of the paper, with the totals that the paper prints, then fields. */
export const numbersOf = once(({ outline, report, readings }: Material): readonly FilledNumber[] => {
  const found: FilledNumber[] = [];
  const take = (address: Address, measure: Measure, text: string, reading: Reading | undefined, printed = false) => {
    if (reading !== undefined && reading.state !== "blank") found.push({ address, measure, text, reading, printed });
  };
  const stated = statedIn(outline)(report.stated);
  for (const { address, measure, total } of outline.cells.values()) {
    const text = (total ? report.stated : report.figures)[address] ?? "";
    if (text !== "") take(address, measure, text, (total ? stated : readings).get(address), total);
  }
  for (const { address, field } of outline.fields.values()) {
    const text = report.fields[address] ?? "";
    if (field.measure !== undefined && text !== "") take(address, field.measure, text, readings.get(address));
  }
  return found;
});

/** Whether it is below 0 where nothing may be: only a change may. */
export const isWronglyNegative = ({ measure, reading }: FilledNumber): boolean =>
  measure.number !== "change" && reading.state !== "unreadable" && reading.value.s < 0 && reading.value.c[0] !== 0;

/** What a number is called, printed totals as such: “总计”（纸上印的总计）. */
export const numberName = ({ outline }: Material, { address, printed }: FilledNumber): string =>
  `${nameOf(outline, address)}${printed ? "（纸上印的总计）" : ""}`;
