// Between the form's values and a report's. A path in the form is an area and an address, joined by a dot: `figures.applications.received.person`.
// What each area holds there stands in lib/report/areas.ts.
import { pathIn, splitPath } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import {
  aboutAddresses,
  aboutFrom,
  aboutTexts,
  contentOf,
  contents,
  eachArea,
  isContentArea,
  type Area,
  type AreaRules,
  type Content,
} from "#lib/report/areas.ts";
import { reportFormat, type Report } from "#lib/report/report.ts";
import type { Values } from "./form.ts";

type Held<Value> = Readonly<Record<Address, Value>>;

/** The path of a value in the form. */
export const pathOf = (area: Area, address: Address): string => pathIn(area, address);

const entered = <Value>(area: Area, { form: { put } }: AreaRules<Value>, held: Held<Value>) =>
  Object.entries(held).map(([address, value]) => [pathOf(area, address), put(value)] as const);

/** The values that a form of this report begins with. */
export function formValues(report: Report): Values {
  const content: Content = report;
  const about = Object.entries(aboutTexts(report)).map(([address, text]) => [pathOf("about", address), text] as const);
  return new Map([...about, ...eachArea((area) => entered(area, contents[area], content[area])).flat()]);
}

/** The addresses at which the form holds something of an area, wherever that is. */
const presentIn = (area: Area, values: Values): readonly Address[] =>
  [...values.keys()].map(splitPath).flatMap((path) => (path.area === area ? [path.address] : []));

/** What the form holds of an area, blank values left out. */
function taken<Value>(area: Area, { places, isBlank, form }: AreaRules<Value>, outline: Outline, values: Values): Held<Value> {
  const all = form.takesAll ? presentIn(area, values) : places(outline, []);
  return Object.fromEntries(
    all.flatMap((address) => {
      const value = form.take(values.get(pathOf(area, address)));
      return value === undefined || isBlank(value) ? [] : [[address, value]];
    }),
  );
}

/** The report that the form's values say. */
export function reportOfValues(outline: Outline, values: Values): Report {
  const about = (address: Address): string => {
    const value = values.get(pathOf("about", address));
    return typeof value === "string" ? value : "";
  };
  return {
    format: reportFormat,
    edition: outline.edition.id,
    editionRevision: outline.edition.revision,
    ...aboutFrom(Object.fromEntries(aboutAddresses.map((address) => [address, about(address)]))),
    ...contentOf((area) => taken(area, contents[area], outline, values)),
  };
}

/** An area after the value at one address of it changed. */
function after<Value>({ form }: AreaRules<Value>, before: Held<Value>, address: Address, entry: unknown): Held<Value> {
  const value = form.take(entry);
  if (value !== undefined) return { ...before, [address]: value };
  const rest: Record<Address, Value> = { ...before };
  delete rest[address];
  return rest;
}

/** The report after the value at one path of the form changed; without a path, or with one that is no single input or part of text, all of it is read. */
export function reportAfter(outline: Outline, values: Values, before: Report, path: string | undefined): Report {
  const { area: changed, address } = splitPath(path ?? "");
  const isOne = outline.cells.has(address) || outline.fields.has(address) || outline.prose.has(address);
  if (!isContentArea(changed) || !isOne) return reportOfValues(outline, values);
  const content: Content = before;
  return {
    ...before,
    ...contentOf((area) =>
      area === changed ? after(contents[area], content[area], address, values.get(pathOf(area, address))) : content[area],
    ),
  };
}
