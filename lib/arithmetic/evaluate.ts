// Every number of a report: inputs and numeric fields as read, totals as computed. One pass, no state, no clock.
//
// A total is `known` only when all it sums is known, `partial` while something is missing, `blank` when all is.
// Blank is not zero.
import type { Address, Measure } from "../edition/edition.ts";
import { inputsUnder, type Cell, type Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";
import { blank, readNumber, zero, type Reading } from "./number.ts";

export type Readings = ReadonlyMap<Address, Reading>;

/** What readings are made from. */
type Figures = Pick<Report, "figures" | "fields">;

/** The sum of readings, as a total of them reads. The order does not matter. */
export function sumOf(parts: readonly (Reading | undefined)[]): Reading {
  let value = zero;
  let missing = 0;
  let anything = false;
  for (const part of parts) {
    if (part === undefined || part.state === "blank") missing += 1;
    else if (part.state === "unreadable") [missing, anything] = [missing + 1, true];
    else {
      anything = true;
      if (part.state === "partial") missing += 1;
      if (!isZero(part.value)) value = isZero(value) ? part.value : value.plus(part.value);
    }
  }
  if (missing === 0) return { state: "known", value };
  return anything ? { state: "partial", value } : blank;
}

const isZero = (value: typeof zero): boolean => value.c[0] === 0;

const total = (cell: Cell, readings: Readings): Reading => sumOf((cell.sums[0]?.parts ?? []).map((address) => readings.get(address)));

/** Readings of every cell and numeric field, by address. One pass over the declaration. */
export function evaluate(outline: Outline, report: Figures): Readings {
  const readings = new Map<Address, Reading>();
  for (const cell of outline.inputs) readings.set(cell.address, readNumber(report.figures[cell.address], cell.measure));
  for (const cell of outline.totals) readings.set(cell.address, total(cell, readings));
  for (const { address, field } of outline.fields.values())
    if (field.measure !== undefined) readings.set(address, readNumber(report.fields[address], field.measure));
  return readings;
}

const over = new WeakMap<Outline, ReadonlyMap<Address, ReadonlySet<Address>>>();

/** The totals that follow from each input, those of totals included. */
function totalsOver(outline: Outline): ReadonlyMap<Address, ReadonlySet<Address>> {
  const known = over.get(outline);
  if (known !== undefined) return known;
  const following = new Map<Address, Set<Address>>();
  for (const { address } of outline.totals)
    for (const input of inputsUnder(outline, address)) following.set(input, (following.get(input) ?? new Set()).add(address));
  over.set(outline, following);
  return following;
}

const none: ReadonlySet<Address> = new Set();

/** The totals whose numbers follow from what is typed at an address. */
export const totalsFrom = (outline: Outline, address: Address): ReadonlySet<Address> => totalsOver(outline).get(address) ?? none;

/**
 * `evaluate`, for a report of which most was read `before`: what does not follow from a text that is another is taken over.
 * `among`: the addresses of the texts that may be others, where that is known.
 */
export function evaluateAfter(
  outline: Outline,
  report: Figures,
  before: { readonly report: Figures; readonly readings: Readings },
  among?: readonly Address[],
): Readings {
  const readings = new Map(before.readings);
  const following = new Set<Address>();
  const read = (area: keyof Figures, address: Address, measure: Measure | undefined): void => {
    if (measure === undefined || report[area][address] === before.report[area][address]) return;
    readings.set(address, readNumber(report[area][address], measure));
    totalsFrom(outline, address).forEach((above) => following.add(above));
  };
  for (const address of among ?? outline.cells.keys())
    if (outline.cells.get(address)?.total === false) read("figures", address, outline.cells.get(address)?.measure);
  for (const address of among ?? outline.fields.keys()) read("fields", address, outline.fields.get(address)?.field.measure);
  if (following.size > 0)
    for (const cell of outline.totals) if (following.has(cell.address)) readings.set(cell.address, total(cell, readings));
  return readings;
}
