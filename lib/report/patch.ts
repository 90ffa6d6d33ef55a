// A report as addressed values, each with a revision: what is saved, what travels, and how two writers meet.
//
// One narrative block is one value, so that two tabs conflict only over the same cell, field or paragraph. A block
// carries its place as a fractional index: an insertion touches no neighbour. Pure, and sent to the browser: no zod,
// no clock, no database. Which areas there are stands in areas.ts. What a server may be asked is checked in request.ts.
//
// The writer's part: a patch that got no answer is sent again unchanged before anything newer (an equal value is
// never a conflict), or, when the page goes away and cannot wait, what is newer names it as `over`; an address in conflict is
// not sent again until a person has chosen. The store's part stands in meeting.ts.
import { blockAddress } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { aboutFrom, areas, contentOf, contents, entriesIn, type Area } from "./areas.ts";
import { blocksAt, positioned, writeBlock, type PlacedBlock } from "./blocks.ts";
import type { Way } from "./doer.ts";
import { reportFormat, type NamedFormat, type NarrativeBlock, type Report } from "./report.ts";

/** A value at its place; "" is blank or, for a block, deleted. A block's address is `section.part.blockId`. */
export type Write = { readonly area: Area; readonly address: Address; readonly value: string };

/**
 * A value that comes in, and by which way; where nothing is said, it was typed. `whence`: its 出处 (report/doer.ts), where it has one. `made`: when it
 * was done by the clock of the PC, ISO 8601 UTC, where it comes much later; that clock may be wrong, so nothing is put in order by it.
 */
export type Brought = Write & { readonly by?: Way; readonly whence?: string; readonly made?: string };

/** A stored value, with the revision of the report that last changed it. */
export type Entry = Write & { readonly revision: number };

/**
 * From which journal of a browser a request comes, and its number there, counted up from 1; 0 is a question, which changes nothing. `who`: whose journal it
 * is, where that is known: who typed it, whoever the browser says is there by the time it is sent.
 */
export type From = { readonly journal: string; readonly seq: number; readonly who?: string };

/**
 * `base`: the revision that the writer had seen when these changes were made. `over`: what the writer itself sent at the same
 * places and has no answer for; it cannot know whether that is stored already, and a change over it is no conflict. `from`: so that the
 * store takes none twice and no older one after a newer.
 */
export type PatchRequest = {
  readonly base: number;
  readonly changes: readonly Brought[];
  readonly over?: readonly Write[];
  readonly from?: From;
};

/** A stored value in an answer. `own`: it was sent from the journal that asks, which is therefore nobody to be asked about. */
export type Told = Entry & { readonly own?: true };

/** What became of a patch. `revision` is the writer's next base. */
export type PatchResult = {
  readonly revision: number;
  /** When the report was last changed, ISO 8601 UTC. */
  readonly savedAt: string;
  /** Later values of addresses in the patch, where the patch's own value was not taken. */
  readonly conflicts: readonly Told[];
  /** Values changed after the base by another writer, at addresses that are not in the patch. */
  readonly others: readonly Told[];
};

/** The values of one area, by their addresses. */
export const valuesIn = (wanted: Area, entries: Iterable<Write>): readonly (readonly [Address, string])[] =>
  [...entries].flatMap(({ area, address, value }) => (area === wanted ? [[address, value] as const] : []));

/** One string for area and address, to key a map by. */
export const keyOf = ({ area, address }: Pick<Write, "area" | "address">): string => `${area} ${address}`;

/** The smallest patch that makes the blocks of one part these ones. `before`: the part's blocks as last known. */
export function blockChanges(part: Address, blocks: readonly NarrativeBlock[], before: readonly PlacedBlock[]): readonly Write[] {
  const entries = (placed: readonly PlacedBlock[]) =>
    placed.map((block): Write => ({ area: "narrative", address: blockAddress(part, block.id), value: writeBlock(block) }));
  return changesBetween(entries(before), entries(positioned(blocks, before)));
}

/** The blocks of every part, placed and in order. A value that holds no block is a RangeError. */
export const placedBlocks = (entries: Iterable<Write>): ReadonlyMap<Address, readonly PlacedBlock[]> =>
  blocksAt(valuesIn("narrative", entries));

/** Every filled value of a report at its place. */
export const entriesOf = (report: Report): readonly Write[] =>
  areas.flatMap((area) =>
    entriesIn(area, report).flatMap(([address, value]): readonly Write[] => (value === "" ? [] : [{ area, address, value }])),
  );

/** The report that these values make; blank ones are left out. The inverse of `entriesOf`. */
export function reportFrom({ edition, editionRevision }: NamedFormat, entries: Iterable<Write>): Report {
  const all = [...entries].filter(({ value }) => value !== "");
  return {
    format: reportFormat,
    edition,
    editionRevision,
    ...aboutFrom(Object.fromEntries(valuesIn("about", all))),
    ...contentOf((area) => contents[area].held(valuesIn(area, all))),
  };
}

/** The values after these changes, in the order in which their places were first seen. */
export function applied(entries: Iterable<Write>, changes: Iterable<Write>): readonly Write[] {
  const values = new Map([...entries].map((entry) => [keyOf(entry), entry]));
  for (const change of changes) values.set(keyOf(change), change);
  return [...values.values()];
}

type ByPlace = ReadonlyMap<Area, ReadonlyMap<Address, Write>>;

/** By area and then by address: each is a string that is there already, where a key of both would be put together hundreds of times a save. */
function byPlace(entries: Iterable<Write>): ByPlace {
  const all = new Map<Area, Map<Address, Write>>();
  for (const entry of entries) {
    const own = all.get(entry.area) ?? new Map<Address, Write>();
    all.set(entry.area, own.set(entry.address, entry));
  }
  return all;
}

const at = (places: ByPlace, { area, address }: Write): Write | undefined => places.get(area)?.get(address);
const allIn = (places: ByPlace): readonly Write[] => [...places.values()].flatMap((own) => [...own.values()]);

/** The changes that lead from one set of values to another; what is no longer there becomes blank. */
export function changesBetween(before: Iterable<Write>, after: Iterable<Write>): readonly Write[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  const changed = allIn(now).filter((entry) => entry.value !== (at(old, entry)?.value ?? ""));
  const gone = allIn(old).filter((entry) => entry.value !== "" && at(now, entry) === undefined);
  return [...changed, ...gone.map(({ area, address }) => ({ area, address, value: "" }))];
}
