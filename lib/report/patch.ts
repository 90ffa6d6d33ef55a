// A report as addressed values, each with a revision: what is saved, what travels, and how two writers meet.
//
// One narrative block is one value, so that two tabs conflict only over the same cell, field or paragraph. A block
// carries its place as a fractional index: an insertion touches no neighbour. Pure, and sent to the browser: no zod,
// no clock, no database. What a server may be asked is checked in store/request.ts.
//
// The writer's part: a patch that got no answer is sent again unchanged before anything newer (an equal value is
// never a conflict), or, when the page goes away and cannot wait, what is newer names it as `over`; an address in conflict is
// not sent again until a person has chosen. The store's part stands in meeting.ts.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { blockAddress, blockIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { keepable } from "./keepable.ts";
import { readRemark, writeRemark } from "./remark.ts";
import { kinds, levels, type Kind, type Level } from "../edition/body.ts";
import { reportFormat, type NarrativeBlock, type Report, type Texts } from "./report.ts";

/** Where a value belongs. `about` holds the particulars under the addresses of `aboutAddresses`, `remarks` each as JSON under its key. */
export const areas = ["about", "figures", "stated", "fields", "narrative", "sources", "remarks", "publication"] as const;
export type Area = (typeof areas)[number];
export const aboutAddresses = ["name", "issuer", "kind", "level", "year", "date"] as const;

/** A value at its place; "" is blank or, for a block, deleted. A block's address is `section.part.blockId`. */
export type Change = { readonly area: Area; readonly address: Address; readonly value: string };

/** A stored value, with the revision of the report that last changed it. */
export type Entry = Change & { readonly revision: number };

/**
 * `base`: the revision that the writer had seen when these changes were made. `over`: what the writer itself sent at the same
 * places and has no answer for; it cannot know whether that is stored already, and a change over it is no conflict.
 */
export type PatchRequest = { readonly base: number; readonly changes: readonly Change[]; readonly over?: readonly Change[] };

/** What became of a patch. `revision` is the writer's next base. */
export type PatchResult = {
  readonly revision: number;
  /** When the report was last changed, ISO 8601 UTC. */
  readonly savedAt: string;
  /** Later values of addresses in the patch, where the patch's own value was not taken. */
  readonly conflicts: readonly Entry[];
  /** Values changed after the base by another writer, at addresses that are not in the patch. */
  readonly others: readonly Entry[];
};

/** A block with its place among the blocks of its part. Blocks stand in the order of position, then id. */
export type PlacedBlock = NarrativeBlock & { readonly position: string };

/** One string for area and address, to key a map by. */
export const keyOf = ({ area, address }: Pick<Change, "area" | "address">): string => `${area} ${address}`;

/** A block as a stored value. The same block gives the same text. */
export function writeBlock(block: PlacedBlock): string {
  const { kind, text, position } = block;
  return JSON.stringify(block.kind === "heading" ? { kind, level: block.level, text, position } : { kind, text, position });
}

function isPosition(value: unknown): value is string {
  try {
    return typeof value === "string" && generateKeyBetween(null, value) < value && generateKeyBetween(value, null) > value;
  } catch {
    return false;
  }
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The block in a stored value, or undefined where it holds none (blank or unreadable). */
export function readBlock(id: string, value: string): PlacedBlock | undefined {
  const json = parsed(value);
  if (typeof json !== "object" || json === null || !("kind" in json && "text" in json && "position" in json)) return undefined;
  const { kind, text, position } = json;
  if (typeof text !== "string" || !isPosition(position)) return undefined;
  if (kind === "paragraph") return { id, kind, text, position };
  const level = "level" in json ? json.level : undefined;
  return kind === "heading" && (level === 1 || level === 2) ? { id, kind, level, text, position } : undefined;
}

/**
 * The blocks with positions in their order. As many as possible keep the position that they had `before`. Two blocks
 * of one id are a RangeError: one of them would be lost.
 */
export function positioned(blocks: readonly NarrativeBlock[], before: Iterable<PlacedBlock> = []): readonly PlacedBlock[] {
  if (new Set(blocks.map((block) => block.id)).size < blocks.length)
    throw new RangeError(`two blocks of one id among ${blocks.map((block) => block.id).join(", ")}`);
  const known = new Map([...before].map((block) => [block.id, block.position]));
  const kept = keepable(blocks, known);
  const positions: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (end < blocks.length && !kept.has(end)) end += 1;
    const next = known.get(blocks[end]?.id ?? "") ?? null;
    if (end > at) positions.push(...generateNKeysBetween(positions[at - 1] ?? null, next, end - at));
    if (next !== null) positions.push(next);
    at = end + 1;
  }
  return blocks.map((block, at) => ({ ...block, position: positions[at] ?? "" }));
}

/** The smallest patch that makes the blocks of one part these ones. `before`: the part's blocks as last known. */
export function blockChanges(part: Address, blocks: readonly NarrativeBlock[], before: readonly PlacedBlock[]): readonly Change[] {
  const entries = (placed: readonly PlacedBlock[]) =>
    placed.map((block): Change => ({ area: "narrative", address: blockAddress(part, block.id), value: writeBlock(block) }));
  return changesBetween(entries(before), entries(positioned(blocks, before)));
}

/** The blocks of every part, placed and in order. A value that holds no block is a RangeError. */
export function placedBlocks(entries: Iterable<Change>): ReadonlyMap<Address, readonly PlacedBlock[]> {
  const parts = new Map<Address, PlacedBlock[]>();
  for (const { area, address, value } of entries) {
    if (area !== "narrative" || value === "") continue;
    const place = blockIn(address);
    const block = place && readBlock(place.id, value);
    if (place === undefined || block === undefined) throw new RangeError(`no narrative block at ${address}: ${value.slice(0, 80)}`);
    const blocks = parts.get(place.part);
    if (blocks === undefined) parts.set(place.part, [block]);
    else blocks.push(block);
  }
  const order = (one: PlacedBlock, two: PlacedBlock) =>
    one.position === two.position ? (one.id < two.id ? -1 : 1) : one.position < two.position ? -1 : 1;
  for (const blocks of parts.values()) blocks.sort(order);
  return parts;
}

/** A block as the report holds it: its place is the order of the list. */
function withoutPosition(block: PlacedBlock): NarrativeBlock {
  const { id, text } = block;
  return block.kind === "heading" ? { id, kind: block.kind, level: block.level, text } : { id, kind: block.kind, text };
}

const changesIn = (area: Area, texts: Texts): readonly Change[] =>
  Object.entries(texts).map(([address, value]) => ({ area, address, value }));

/** Every filled value of a report at its place. */
export function entriesOf(report: Report): readonly Change[] {
  const { year, date, body, narrative } = report;
  return [
    ...changesIn("about", { ...body, year: String(year), date }),
    ...changesIn("figures", report.figures),
    ...changesIn("stated", report.stated),
    ...changesIn("fields", report.fields),
    ...Object.entries(narrative).flatMap(([part, blocks]) => blockChanges(part, blocks, [])),
    ...changesIn("sources", report.sources),
    ...changesIn("remarks", Object.fromEntries(Object.entries(report.remarks).map(([key, remark]) => [key, writeRemark(remark)]))),
    ...changesIn("publication", report.publication),
  ].filter(({ value }) => value !== "");
}

export const isKind = (value: string): value is Kind => Object.hasOwn(kinds, value);
export const isLevel = (value: string): value is Level => Object.hasOwn(levels, value);

/** The remarks in stored values. A value that holds none is left out. */
export const remarksFrom = (texts: Texts): Report["remarks"] =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => {
      const remark = readRemark(value);
      return remark === undefined ? [] : [[key, remark]];
    }),
  );

/** The report that these values make; blank ones are left out. The inverse of `entriesOf`. */
export function reportFrom(header: Pick<Report, "edition" | "editionRevision">, entries: Iterable<Change>): Report {
  const all = [...entries];
  const textsOf = (wanted: Area): Texts =>
    Object.fromEntries(all.flatMap(({ area, address, value }) => (area === wanted && value !== "" ? [[address, value]] : [])));
  const { name = "", issuer = "", kind = "", level = "", year = "", date = "" } = textsOf("about");
  return {
    format: reportFormat,
    edition: header.edition,
    editionRevision: header.editionRevision,
    year: Number(year),
    body: { name, issuer, kind: isKind(kind) ? kind : "", level: isLevel(level) ? level : "" },
    date,
    figures: textsOf("figures"),
    stated: textsOf("stated"),
    fields: textsOf("fields"),
    narrative: Object.fromEntries([...placedBlocks(all)].map(([part, blocks]) => [part, blocks.map(withoutPosition)])),
    sources: textsOf("sources"),
    remarks: remarksFrom(textsOf("remarks")),
    publication: textsOf("publication"),
  };
}

/** The values after these changes, in the order in which their places were first seen. */
export function applied(entries: Iterable<Change>, changes: Iterable<Change>): readonly Change[] {
  const values = new Map([...entries].map((entry) => [keyOf(entry), entry]));
  for (const change of changes) values.set(keyOf(change), change);
  return [...values.values()];
}

/** The changes that lead from one set of values to another; what is no longer there becomes blank. */
export function changesBetween(before: Iterable<Change>, after: Iterable<Change>): readonly Change[] {
  const old = new Map([...before].map((entry) => [keyOf(entry), entry]));
  const now = new Map([...after].map((entry) => [keyOf(entry), entry]));
  const changed = [...now.values()].filter((entry) => entry.value !== (old.get(keyOf(entry))?.value ?? ""));
  const gone = [...old.values()].filter((entry) => entry.value !== "" && !now.has(keyOf(entry)));
  return [...changed, ...gone.map(({ area, address }) => ({ area, address, value: "" }))];
}
