// Between the form's nested values and a report's flat ones. A path in the form is an area and an address, joined by a dot:
// `figures.applications.received.person`. What each area holds there stands in lib/report/areas.ts.
import type { FieldValues } from "react-hook-form";
import { addressOfFlatKey, flatKey, idsOf, pathIn, splitPath } from "#lib/edition/address.ts";
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
  type Entered,
} from "#lib/report/areas.ts";
import { reportFormat, type Report } from "#lib/report/report.ts";

type Nest = { [key: string]: Nest | Entered };
type Values<Value> = Readonly<Record<Address, Value>>;

/** The path of a value in the form. */
export const pathOf = (area: Area, address: Address): string =>
  pathIn(area, area !== "about" && contents[area].form.isFlat ? flatKey(address) : address);

function nest(values: Values<Entered>): Nest {
  const root: Nest = {};
  for (const [address, value] of Object.entries(values)) {
    const keys = [...idsOf(address)];
    const last = keys.pop() ?? address;
    let place = root;
    for (const key of keys) {
      const next = place[key];
      place = place[key] = typeof next === "object" && !Array.isArray(next) ? ({ ...next } as Nest) : {};
    }
    place[last] = value;
  }
  return root;
}

function entered<Value>({ form: { isFlat, put } }: AreaRules<Value>, values: Values<Value>): Nest {
  const all = Object.entries(values).map(([address, value]) => [isFlat ? flatKey(address) : address, put(value)] as const);
  return isFlat ? Object.fromEntries(all) : nest(Object.fromEntries(all));
}

/** The values that a form of this report begins with. */
export function formValues(report: Report): FieldValues {
  const content: Content = report;
  return {
    about: aboutTexts(report),
    ...Object.fromEntries(eachArea((area) => [area, entered(contents[area], content[area])])),
  };
}

const isNest = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

// Addresses are few and asked for at every key press: each is taken apart once.
const paths = new Map<Address, readonly string[]>();

function keysOf(address: Address): readonly string[] {
  const keys = paths.get(address) ?? idsOf(address);
  paths.set(address, keys);
  return keys;
}

function valueAt(values: unknown, address: Address): unknown {
  let place = values;
  for (const key of keysOf(address)) {
    if (!isNest(place)) return undefined;
    place = place[key];
  }
  return place;
}

/** What the form holds of an area, blank values left out. */
function taken<Value>({ places, isBlank, form }: AreaRules<Value>, outline: Outline, values: unknown): Values<Value> {
  const keys = form.isFlat && isNest(values) ? Object.keys(values) : [];
  const all: readonly (readonly [Address, unknown])[] = form.isFlat
    ? keys.map((key) => [addressOfFlatKey(key), isNest(values) ? values[key] : undefined])
    : places(outline, []).map((address) => [address, valueAt(values, address)]);
  return Object.fromEntries(
    all.flatMap(([address, one]) => {
      const value = form.take(one);
      return value === undefined || isBlank(value) ? [] : [[address, value]];
    }),
  );
}

/** The report that the form's values say. */
export function reportOfValues(outline: Outline, values: FieldValues): Report {
  const about = (address: Address): string => {
    const value = valueAt(values["about"], address);
    return typeof value === "string" ? value : "";
  };
  return {
    format: reportFormat,
    edition: outline.edition.id,
    editionRevision: outline.edition.revision,
    ...aboutFrom(Object.fromEntries(aboutAddresses.map((address) => [address, about(address)]))),
    ...contentOf((area) => taken(contents[area], outline, values[area])),
  };
}

/** An area after the value at one address of it changed. */
function after<Value>({ form }: AreaRules<Value>, before: Values<Value>, address: Address, entry: unknown): Values<Value> {
  const value = form.take(entry);
  if (value !== undefined) return { ...before, [address]: value };
  const rest: Record<Address, Value> = { ...before };
  delete rest[address];
  return rest;
}

/** The report after the value at one path of the form changed; without a path, or with one that is no single input or part of text, all of it is read. */
export function reportAfter(outline: Outline, values: FieldValues, before: Report, path: string | undefined): Report {
  const { area: changed, address } = splitPath(path ?? "");
  const isOne = outline.cells.has(address) || outline.fields.has(address) || outline.prose.has(address);
  if (!isContentArea(changed) || !isOne) return reportOfValues(outline, values);
  const content: Content = before;
  return {
    ...before,
    ...contentOf((area) =>
      area === changed ? after(contents[area], content[area], address, valueAt(values[area], address)) : content[area],
    ),
  };
}
