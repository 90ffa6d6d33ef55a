// A value from outside over what was typed since: it may have been made before the last keys, and none of them is lost.
//
// By block: one that says what a state known to both said before is an echo, and the text as it is now stays; any other
// was changed outside and is taken over. `known`: the value given last, then one's own output that was not given back.
import type { NarrativeBlock } from "#lib/report/report.ts";
import { sameBlock } from "./schema.ts";

type Blocks = readonly NarrativeBlock[];

const byId = (blocks: Blocks): ReadonlyMap<string, NarrativeBlock> => new Map(blocks.map((block) => [block.id, block]));

/** The blocks of `merged`, and those of `current` that are to be put in, each after the nearest block before it that is there. */
export function withBegun(merged: Blocks, current: Blocks, isBegun: (block: NarrativeBlock) => boolean): Blocks {
  const there = byId(merged);
  const after = new Map<string, NarrativeBlock[]>();
  let last = "";
  for (const block of current) {
    if (there.has(block.id)) last = block.id;
    else if (isBegun(block)) {
      const begun = after.get(last);
      if (begun === undefined) after.set(last, [block]);
      else begun.push(block);
    }
  }
  return [...(after.get("") ?? []), ...merged.flatMap((block) => [block, ...(after.get(block.id) ?? [])])];
}

/** The blocks that the text should hold now: `value` itself wherever nothing was typed since. */
export function mergedOver(current: Blocks, value: Blocks, known: readonly [Blocks, ...Blocks[]]): Blocks {
  const [given, own, theirs] = [byId(known[0]), byId(current), byId(value)];
  const states = known.map(byId);
  // An echo means what stands here now, which is nothing where it was deleted here since.
  const merged = value.flatMap((block) =>
    states.some((state) => sameBlock(block, state.get(block.id))) ? (own.get(block.id) ?? []) : block,
  );
  return withBegun(merged, current, ({ id }) => !theirs.has(id) && !given.has(id));
}
