// Every number of a report: inputs and numeric fields as read, totals as computed. One pass, no state, no clock.
//
// A total is `known` only when all it sums is known, `partial` while something is missing, `blank` when all is.
// Blank is not zero.
import type { Address, Measure } from "../edition/edition.ts";
import type { Cell, Outline } from "../edition/walk.ts";
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

/** `evaluate`, for a report of which most was read `before`: what does not follow from a text that is another is taken over. */
export function evaluateAfter(outline: Outline, report: Figures, before: { readonly report: Figures; readonly readings: Readings }): Readings {
  const readings = new Map(before.readings);
  const changed = new Set<Address>();
  const read = (area: keyof Figures, address: Address, measure: Measure): void => {
    if (report[area][address] === before.report[area][address]) return;
    readings.set(address, readNumber(report[area][address], measure));
    changed.add(address);
  };
  for (const { address, measure } of outline.inputs) read("figures", address, measure);
  for (const { address, field } of outline.fields.values()) if (field.measure !== undefined) read("fields", address, field.measure);
  if (changed.size === 0) return before.readings;
  for (const cell of outline.totals) {
    if (cell.sums[0]?.parts.some((part) => changed.has(part)) !== true) continue;
    readings.set(cell.address, total(cell, readings));
    changed.add(cell.address);
  }
  return readings;
}
