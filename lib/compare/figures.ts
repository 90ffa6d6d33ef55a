// The numbers of two reports side by side, place by place: totals as computed, inputs and numeric fields as read.
//
// Places meet by equal address, whatever the editions are: an id is equal only where the quantity is. A place that one of
// the two formats does not have is said to be missing there, and a blank is not zero.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { changeOf, type Growth } from "../arithmetic/change.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { openedIn, type Bound } from "../arithmetic/opened.ts";
import { nameOf } from "../edition/name.ts";
import type { Report } from "../report/report.ts";

/** A number as canonical text, what is no number as it was typed; "" while blank or not complete; null where the format has no such place. */
export type Shown = string | null;

export type FigureComparison = {
  readonly at: Address;
  /** The table or section it lies in, and its own name there. */
  readonly group: string;
  readonly name: string;
  readonly before: Shown;
  readonly now: Shown;
  /** Null where one of the two is not a number. */
  readonly change: Growth | null;
};

const numericPlaces = (outline: Outline): readonly Address[] => [
  ...outline.cells.keys(),
  ...[...outline.fields.values()].flatMap(({ address, field }) => (field.measure === undefined ? [] : [address])),
];

type Counted = { readonly report: Report; readonly outline: Outline; readonly readings: Readings; readonly places: ReadonlySet<Address> };

function counted({ edition, report }: Bound): Counted {
  const { outline, readings } = openedIn(edition, report);
  return { report, outline, readings, places: new Set(numericPlaces(outline)) };
}

function shownAt({ report: { figures, fields }, readings, places }: Counted, at: Address): Shown {
  if (!places.has(at)) return null;
  const reading = readings.get(at);
  if (reading?.state === "unreadable") return figures[at] ?? fields[at] ?? "";
  const value = valueOf(reading);
  return value === null ? "" : canonicalNumber(value);
}

const groupOf = (outline: Outline, at: Address): string =>
  outline.cells.get(at)?.grid.caption ?? outline.fields.get(at)?.section.name ?? "";

/** Every place of either report, in the order of `now`'s paper; those that only `before` has come last. */
export function compareFigures(before: Bound, now: Bound): readonly FigureComparison[] {
  const [old, own] = [counted(before), counted(now)];
  return [...new Set([...own.places, ...old.places])].map((at) => {
    const { outline } = own.places.has(at) ? own : old;
    const [one, two] = [valueOf(old.readings.get(at)), valueOf(own.readings.get(at))];
    return {
      at,
      group: groupOf(outline, at),
      name: nameOf(outline, at),
      before: shownAt(old, at),
      now: shownAt(own, at),
      change: one === null || two === null ? null : changeOf(one, two),
    };
  });
}
