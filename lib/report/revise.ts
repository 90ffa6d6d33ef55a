// A report taken over into another revision of its edition: what has a place there goes along text for text, what has
// none is named and left behind. Nothing is converted: a value stays what was typed, and checks judge it anew.
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { mayHold } from "../editions/years.ts";
import type { Report } from "./report.ts";
import { sourcePlaces } from "./sources.ts";

/** `left`: the places whose values did not come along, each once. */
export type Revised = { readonly report: Report; readonly left: readonly Address[] };

type Fits<Value> = (address: Address, value: Value) => boolean;

function split<Value>(
  values: Readonly<Record<Address, Value>>,
  fits: Fits<Value>,
): { readonly kept: Readonly<Record<Address, Value>>; readonly left: readonly Address[] } {
  const entries = Object.entries(values);
  return {
    kept: Object.fromEntries(entries.filter(([address, value]) => fits(address, value))),
    left: entries.flatMap(([address, value]) => (fits(address, value) || value === "" ? [] : [address])),
  };
}

/** A line of text or a number has its field; the choice of a prose part must still be offered there. */
const fitsField =
  ({ fields, prose }: Outline): Fits<string> =>
  (address, value) => {
    const part = prose.get(address)?.part;
    return fields.has(address) || (part !== undefined && (value === "" || (value === "none" ? part.none : part.ready) !== undefined));
  };

/** The place that a finding is about, of its key `check@address`. */
const placeOfKey = (key: string): Address => key.slice(key.indexOf("@") + 1);

/** The report in `next`, another revision of its edition. Throws a RangeError where that is another edition, or not for its year. */
export function revised(report: Report, next: Edition): Revised {
  if (next.id !== report.edition || !mayHold(next, report.year))
    throw new RangeError(`${next.id} ${next.revision} is no revision for a report of ${report.edition} ${report.year}`);
  const outline = walk(next);
  const places = new Set(sourcePlaces(next));
  const isPlace = (address: Address): boolean =>
    address.startsWith("about.") || outline.cells.has(address) || outline.fields.has(address) || outline.prose.has(address);
  const figures = split(report.figures, (address) => outline.cells.get(address)?.total === false);
  const stated = split(report.stated, (address) => outline.cells.get(address)?.total === true);
  const fields = split(report.fields, fitsField(outline));
  const narrative = split(report.narrative, (address) => outline.prose.has(address));
  const sources = split(report.sources, (address) => places.has(address));
  const remarks = split(report.remarks, (key) => isPlace(placeOfKey(key)));
  return {
    report: {
      ...report,
      editionRevision: next.revision,
      figures: figures.kept,
      stated: stated.kept,
      fields: fields.kept,
      narrative: narrative.kept,
      sources: sources.kept,
      remarks: remarks.kept,
    },
    left: [...new Set([figures, stated, fields, narrative, sources].flatMap(({ left }) => left))],
  };
}
