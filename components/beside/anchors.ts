// Where a list of differences leads to: the ids of the cells, counted, for an address in sight (in a link, in the bar of the browser) would
// be a word that nobody needs.
import type { Address } from "#lib/edition/edition.ts";

export type Anchors = ReadonlyMap<Address, string>;

export const noAnchors: Anchors = new Map();

/** An id for each place; `prefix` keeps those of several lists on a page apart. */
export const anchorsOf = (prefix: string, places: Iterable<Address>): Anchors =>
  new Map([...new Set(places)].map((at, count) => [at, `${prefix}${count + 1}`]));
