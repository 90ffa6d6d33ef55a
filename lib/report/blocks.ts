// The blocks of running text as stored values: one block is one value, and carries its place as a fractional index, so that an
// insertion touches no neighbour.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { blockIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { bareBound, bareFollows, readBound } from "./bound.ts";
import { keepable } from "./keepable.ts";
import type { NarrativeBlock } from "./report.ts";

/** A block with its place among the blocks of its part. Blocks stand in the order of position, then id. */
export type PlacedBlock = NarrativeBlock & { readonly position: string };

/** The order in which blocks stand. */
export const inPlace = (one: PlacedBlock, two: PlacedBlock): number =>
  one.position === two.position ? (one.id < two.id ? -1 : 1) : one.position < two.position ? -1 : 1;

/** A block as the report holds it, and nothing else of it: its place is the order of the list. */
export const bareBlock = (block: NarrativeBlock): NarrativeBlock =>
  block.kind === "heading"
    ? { id: block.id, kind: block.kind, level: block.level, text: block.text, ...boundOf(block) }
    : { id: block.id, kind: block.kind, text: block.text, ...boundOf(block) };

/** What is bound in a block, in its one form; no key where nothing is, so that files without are as they were. */
const boundOf = ({ bound = [] }: NarrativeBlock): Pick<NarrativeBlock, "bound"> => (bound.length === 0 ? {} : { bound: bareBound(bound) });

/** A block as a stored value. The same block gives the same text. */
export function writeBlock(block: PlacedBlock): string {
  const { kind, text, position } = block;
  const placed = { text, position, ...boundOf(block) };
  return JSON.stringify(block.kind === "heading" ? { kind, level: block.level, ...placed } : { kind, ...placed });
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
  const bound = "bound" in json ? readBound(json.bound, text) : [];
  if (bound === undefined) return undefined;
  const placed = { id, text, position, ...(bound.length === 0 ? {} : { bound }) };
  if (kind === "paragraph") return { ...placed, kind };
  const level = "level" in json ? json.level : undefined;
  return kind === "heading" && (level === 1 || level === 2) ? { ...placed, kind, level } : undefined;
}

const shapeOf = (block: PlacedBlock): readonly unknown[] => [block.kind, block.kind === "heading" ? block.level : 0, block.position];

/** All of a block but what its bound numbers say. */
function besideNumbers(block: PlacedBlock): string {
  let [rest, from] = ["", 0];
  for (const { start, end } of block.bound ?? []) [rest, from] = [`${rest}${block.text.slice(from, start)}\0`, end];
  return JSON.stringify([...shapeOf(block), rest + block.text.slice(from), (block.bound ?? []).map(bareFollows)]);
}

/** Whether two stored values of a block differ in their bound numbers alone: in what these say, or in which of the same words are bound. */
export function onlyNumbersDiffer(one: string, two: string): boolean {
  const [first, second] = [readBlock("", one), readBlock("", two)];
  if (one === two || first === undefined || second === undefined) return false;
  const isSameText = first.text === second.text && JSON.stringify(shapeOf(first)) === JSON.stringify(shapeOf(second));
  return isSameText || besideNumbers(first) === besideNumbers(second);
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

/** The blocks of every part, placed and in order, from stored values by their addresses; blank ones are left out. A value that holds no block is a RangeError. */
export function blocksAt(values: Iterable<readonly [Address, string]>): ReadonlyMap<Address, readonly PlacedBlock[]> {
  const parts = new Map<Address, PlacedBlock[]>();
  for (const [address, value] of values) {
    if (value === "") continue;
    const place = blockIn(address);
    const block = place && readBlock(place.id, value);
    if (place === undefined || block === undefined) throw new RangeError(`no narrative block at ${address}: ${value.slice(0, 80)}`);
    const blocks = parts.get(place.part);
    if (blocks === undefined) parts.set(place.part, [block]);
    else blocks.push(block);
  }
  for (const blocks of parts.values()) blocks.sort(inPlace);
  return parts;
}
