// Between the form's nested values and a report's flat texts. A path in the form is an area and an address, joined by
// a dot: `figures.applications.received.person`.
import { addressOfFlatKey, flatKey, idsOf, pathIn, splitPath } from "#lib/edition/address.ts";
import type { FieldValues } from "react-hook-form";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { reportDetails } from "#lib/report/publication.ts";
import { writeRemark } from "#lib/report/remark.ts";
import { remarksFrom, type Area } from "#lib/report/patch.ts";
import { kinds, levels } from "#lib/edition/body.ts";
import { reportFormat, type NarrativeBlock, type Report, type Texts } from "#lib/report/report.ts";

type Nest = { [key: string]: Nest | string | readonly NarrativeBlock[] };

/** A table, its row and its cell each carry a 数据来源, so these do not nest: one flat key for each. */
const isFlat = (area: Area): boolean => area === "sources" || area === "remarks";

/** The path of a value in the form. */
export const pathOf = (area: Area, address: Address): string => pathIn(area, isFlat(area) ? flatKey(address) : address);

function nest(values: Readonly<Record<Address, string | readonly NarrativeBlock[]>>): Nest {
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

const flat = (texts: Texts): Nest => Object.fromEntries(Object.entries(texts).map(([address, text]) => [flatKey(address), text]));

/** The values that a form of this report begins with. */
export function formValues(report: Report): FieldValues {
  return {
    about: { ...report.body, date: report.date, year: String(report.year) },
    figures: nest(report.figures),
    stated: nest(report.stated),
    fields: nest(report.fields),
    narrative: nest(report.narrative),
    sources: flat(report.sources),
    publication: nest(report.publication),
    remarks: flat(Object.fromEntries(Object.entries(report.remarks).map(([key, remark]) => [key, writeRemark(remark)]))),
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

function texts(values: unknown, addresses: Iterable<Address>): Texts {
  const found: Record<Address, string> = {};
  for (const address of addresses) {
    const value = valueAt(values, address);
    if (typeof value === "string" && value !== "") found[address] = value;
  }
  return found;
}

function narrative(values: unknown, outline: Outline): Readonly<Record<Address, readonly NarrativeBlock[]>> {
  const found: Record<Address, readonly NarrativeBlock[]> = {};
  for (const address of outline.prose.keys()) {
    const value = valueAt(values, address);
    if (Array.isArray(value) && value.length > 0) found[address] = value;
  }
  return found;
}

/** Texts that lie flat in the form, by their addresses. */
function flatTexts(values: unknown): Texts {
  const found = isNest(values) ? Object.entries(values) : [];
  return Object.fromEntries(
    found.flatMap(([key, value]) => (typeof value === "string" && value !== "" ? [[addressOfFlatKey(key), value]] : [])),
  );
}

const keyOf = <Key extends string>(names: Readonly<Record<Key, string>>, text: string): Key | "" =>
  Object.keys(names).includes(text) ? (text as Key) : "";

/** The report that the form's values say. `as` narrows a text that was just found among the keys. */
export function reportOfValues(outline: Outline, values: FieldValues): Report {
  const about = (name: string): string => {
    const value = valueAt(values["about"], name);
    return typeof value === "string" ? value : "";
  };
  return {
    format: reportFormat,
    edition: outline.edition.id,
    editionRevision: outline.edition.revision,
    year: Number(about("year")),
    body: { name: about("name"), issuer: about("issuer"), kind: keyOf(kinds, about("kind")), level: keyOf(levels, about("level")) },
    date: about("date"),
    figures: texts(values["figures"], outline.cells.keys()),
    stated: texts(values["stated"], outline.cells.keys()),
    fields: texts(values["fields"], [...outline.fields.keys(), ...outline.prose.keys()]),
    narrative: narrative(values["narrative"], outline),
    sources: flatTexts(values["sources"]),
    remarks: remarksFrom(flatTexts(values["remarks"])),
    publication: texts(values["publication"], reportDetails),
  };
}

/** The report after the value at one path of the form changed; without a path, or with one that is no single value, all of it is read. */
export function reportAfter(outline: Outline, values: FieldValues, before: Report, path: string | undefined): Report {
  const { area, address } = splitPath(path ?? "");
  if (area === "figures" || area === "stated" || area === "fields") {
    if (!outline.cells.has(address) && !outline.fields.has(address) && !outline.prose.has(address)) return reportOfValues(outline, values);
    const value = valueAt(values[area], address);
    return { ...before, [area]: { ...before[area], [address]: typeof value === "string" ? value : "" } };
  }
  if (area === "sources") return { ...before, sources: flatTexts(values["sources"]) };
  if (area === "publication") return { ...before, publication: texts(values["publication"], reportDetails) };
  if (area === "remarks") return { ...before, remarks: remarksFrom(flatTexts(values["remarks"])) };
  if (area !== "narrative" || !outline.prose.has(address)) return reportOfValues(outline, values);
  const blocks = valueAt(values[area], address);
  return { ...before, narrative: { ...before.narrative, [address]: Array.isArray(blocks) ? blocks : [] } };
}
