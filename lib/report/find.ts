// Find and replace over the narrative of a report: exact text, no patterns; full-width and half-width are different.
//
// Pure: narrative in, hits or a new narrative out. What a replacement does not touch stays the very same object, so
// that only changed blocks are saved. A hit that no longer fits the text (someone typed on meanwhile) is left alone.
import type { Address } from "../edition/edition.ts";
import { spliced, withBound } from "./bound.ts";
import type { NarrativeBlock, Report } from "./report.ts";

export type Narrative = Report["narrative"];

/** `length` UTF-16 units at `index` of the block's text; `before` and `after` are a few characters around it. */
export type Hit = {
  readonly part: Address;
  readonly block: string;
  readonly index: number;
  readonly length: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

const contextLength = 12;

/** Half a character beyond U+FFFF at the edge of a cut is no character. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");

function hitAt(part: Address, { id, text }: NarrativeBlock, index: number, { length }: string): Hit {
  const end = index + length;
  const before = whole(text.slice(Math.max(0, index - contextLength), index));
  return { part, block: id, index, length, before, match: text.slice(index, end), after: whole(text.slice(end, end + contextLength)) };
}

function hitsIn(part: Address, block: NarrativeBlock, query: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let index = block.text.indexOf(query); index >= 0; index = block.text.indexOf(query, index + query.length))
    hits.push(hitAt(part, block, index, query));
  return hits;
}

/** Every place of `query` that does not overlap the one before it, in the parts of `order`, in that order. */
export function findAll(narrative: Narrative, query: string, order: readonly Address[]): readonly Hit[] {
  if (query === "") return [];
  return order.flatMap((part) => (narrative[part] ?? []).flatMap((block) => hitsIn(part, block, query)));
}

const fits = (text: string, { index, length, match }: Hit): boolean => text.slice(index, index + length) === match;

/** From the last hit to the first, so that earlier places stay where they are. */
function replaced(block: NarrativeBlock, hits: readonly Hit[], replacement: string): NarrativeBlock {
  const ordered = hits.filter((hit) => fits(block.text, hit)).sort((a, b) => b.index - a.index);
  const now = ordered.reduce((held, { index, length }) => spliced(held, index, index + length, replacement), block);
  return now.text === block.text ? block : now;
}

function mapBlocks(narrative: Narrative, change: (part: Address, block: NarrativeBlock) => NarrativeBlock): Narrative {
  const parts = Object.entries(narrative).map(([part, blocks]): [Address, readonly NarrativeBlock[]] => {
    const next = blocks.map((block) => change(part, block));
    return [part, next.every((block, place) => block === blocks[place]) ? blocks : next];
  });
  return parts.every(([part, blocks]) => blocks === narrative[part]) ? narrative : Object.fromEntries(parts);
}

/** The narrative with these hits replaced. */
export function replaceHits(narrative: Narrative, hits: readonly Hit[], replacement: string): Narrative {
  return mapBlocks(narrative, (part, block) => {
    const own = hits.filter((hit) => hit.part === part && hit.block === block.id);
    return own.length === 0 ? block : replaced(block, own, replacement);
  });
}

/** Takes the change from `before` to `after` back, block by block; a block that was edited since keeps its newer text. */
export function takeBack(narrative: Narrative, before: Narrative, after: Narrative): Narrative {
  const blockIn = (from: Narrative, part: Address, id: string) => from[part]?.find((block) => block.id === id);
  return mapBlocks(narrative, (part, block) => {
    const [old, changed] = [blockIn(before, part, block.id), blockIn(after, part, block.id)];
    if (old === undefined || old.text === changed?.text || block.text !== changed?.text) return block;
    return withBound({ ...block, text: old.text }, old.bound ?? []);
  });
}
