// A value from outside over what was typed since: it may have been made before the last keys, and none of them is lost.
//
// By block: one that says what a state known to both said before is an echo, and the text as it is now stays; any other
// was changed outside and is taken over. `known`: the value given last, then one's own output that was not given back.
import type { NarrativeBlock } from "#lib/report/report.ts";
import { sameBlock } from "./schema.ts";

type Blocks = readonly NarrativeBlock[];

const byId = (blocks: Blocks, id: string): NarrativeBlock | undefined => blocks.find((block) => block.id === id);

/** What `value` means for a block that stands in it; undefined for one that was deleted here since. */
function taken(block: NarrativeBlock, current: Blocks, known: readonly Blocks[]): NarrativeBlock | undefined {
  const isEcho = known.some((blocks) => sameBlock(block, byId(blocks, block.id)));
  return isEcho ? byId(current, block.id) : block;
}

/** The blocks that the text should hold now: `value` itself wherever nothing was typed since. */
export function mergedOver(current: Blocks, value: Blocks, known: readonly [Blocks, ...Blocks[]]): Blocks {
  const [given] = known;
  const merged = value.flatMap((block) => taken(block, current, known) ?? []);
  current.forEach((block, place) => {
    if (byId(value, block.id) !== undefined || byId(given, block.id) !== undefined) return;
    // Begun here since: after the nearest block before it that is still there.
    const before = current.slice(0, place).reverse().find(({ id }) => byId(merged, id) !== undefined);
    merged.splice(merged.findIndex(({ id }) => id === before?.id) + 1, 0, block);
  });
  return merged;
}
