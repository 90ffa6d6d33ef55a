// Whether a part of running text says anything: headings alone do not, nor does a section of the office's own that is
// nothing but its title.
import { showsNothing } from "../characters/unseen.ts";
import type { ProsePart } from "../edition/edition.ts";
import type { NarrativeBlock } from "./report.ts";

type Blocks = readonly NarrativeBlock[];

const isText = ({ kind, text }: NarrativeBlock): boolean => kind === "paragraph" && !showsNothing(text);
const isTitle = (block: NarrativeBlock): boolean => block.kind === "heading" && block.level === 1;

/** The titles of level 1 under which no text stands before the next one. */
export function emptySections(blocks: Blocks): Blocks {
  return blocks.filter((block, place) => {
    if (!isTitle(block)) return false;
    const after = blocks.slice(place + 1);
    const end = after.findIndex(isTitle);
    return !after.slice(0, end < 0 ? undefined : end).some(isText);
  });
}

/** True where there is text, and where the office divides it, in every section. */
export const isWritten = ({ titles }: Pick<ProsePart, "titles">, blocks: Blocks): boolean =>
  blocks.some(isText) && (titles === undefined || emptySections(blocks).length === 0);
