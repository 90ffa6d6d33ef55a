// Two changes of one text brought together: what an input method wrote here while a value came from elsewhere.
//
// Unlike merge.ts, where a change from outside wins over its block, neither side may lose here: the composition was held
// back (editor.ts), so nobody could know of it. Within a block both changes are made, each one stretch of its text.
import { spliced, stretchBetween, type BoundText } from "#lib/report/bound.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { withBegun } from "./merge.ts";
import { sameBlock } from "./schema.ts";

type Blocks = readonly NarrativeBlock[];

/** Both changes of `base`, and the numbers bound in `theirs` that what was written here leaves alone. Where they meet, `theirs` is whole and what was written here stands behind it. */
export function textTogether<Theirs extends BoundText>(base: string, mine: string, theirs: Theirs): Theirs {
  const [own, other] = [stretchBetween(base, mine), stretchBetween(base, theirs.text)];
  const shift = other.words.length - (other.end - other.start);
  if (own.end <= other.start) return spliced(theirs, own.start, own.end, own.words);
  if (own.start >= other.end) return spliced(theirs, own.start + shift, own.end + shift, own.words);
  const at = other.start + other.words.length;
  return spliced(theirs, at, at, own.words);
}

const byId = (blocks: Blocks): ReadonlyMap<string, NarrativeBlock> => new Map(blocks.map((block) => [block.id, block]));

/** `base`: what both sides knew; `mine`: the text here; `theirs`: the value that came. A block that only one side changed is as that side has it. */
export function together(base: Blocks, mine: Blocks, theirs: Blocks): Blocks {
  const [known, own, other] = [byId(base), byId(mine), byId(theirs)];
  const isMine = (block: NarrativeBlock) => !sameBlock(block, known.get(block.id));
  const merged = theirs.flatMap((block): Blocks => {
    const [before, here] = [known.get(block.id), own.get(block.id)];
    if (here === undefined) return before === undefined || !sameBlock(block, before) ? [block] : [];
    if (!isMine(here)) return [block];
    return [before === undefined || sameBlock(block, before) ? here : textTogether(before.text, here.text, block)];
  });
  return withBegun(merged, mine, (block) => isMine(block) && !other.has(block.id));
}
