// Two changes of one text brought together: what an input method wrote here while a value came from elsewhere.
//
// Unlike merge.ts, where a change from outside wins over its block, neither side may lose here: the composition was held
// back (editor.ts), so nobody could know of it. Within a block both changes are made, each one stretch of its text.
import type { NarrativeBlock } from "#lib/report/report.ts";
import { withBegun } from "./merge.ts";
import { sameBlock } from "./schema.ts";

type Blocks = readonly NarrativeBlock[];

/** One stretch of a text exchanged: from `start` to `end` of the old one. */
type Change = { readonly start: number; readonly end: number; readonly text: string };

function changeOf(before: string, now: string): Change {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < now.length - start && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: now.slice(start, now.length - tail) };
}

/** Both changes of `base`. Where they meet, `theirs` is whole and what was written here stands behind it. */
export function textTogether(base: string, mine: string, theirs: string): string {
  const [own, other] = [changeOf(base, mine), changeOf(base, theirs)];
  const shift = other.text.length - (other.end - other.start);
  if (own.end <= other.start) return theirs.slice(0, own.start) + own.text + theirs.slice(own.end);
  if (own.start >= other.end) return theirs.slice(0, own.start + shift) + own.text + theirs.slice(own.end + shift);
  const at = other.start + other.text.length;
  return theirs.slice(0, at) + own.text + theirs.slice(at);
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
    return [before === undefined || sameBlock(block, before) ? here : { ...block, text: textTogether(before.text, here.text, block.text) }];
  });
  return withBegun(merged, mine, (block) => isMine(block) && !other.has(block.id));
}
