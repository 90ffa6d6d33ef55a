// Sections that the office titles itself: which title comes next of those that are offered, and putting one into the text.
//
// A section begins at its title and goes on to the next one. A new one comes after the section that the caret is in, as
// one step for Ctrl+Z, with an empty paragraph to write in; a title of one's own is left blank, with the caret in it.
import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { TextSelection, type Command } from "prosemirror-state";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { freshId, heading, levelOf, nodeFrom, paragraph } from "./schema.ts";

type Blocks = readonly NarrativeBlock[];

const isTitle = (block: NarrativeBlock): boolean => block.kind === "heading" && block.level === 1;

/** Those of the offered titles that the text already has. */
export function titlesUsed(offered: readonly string[], blocks: Blocks): ReadonlySet<string> {
  const own = new Set(blocks.filter(isTitle).map(({ text }) => text.trim()));
  return new Set(offered.filter((title) => own.has(title)));
}

/** The one to offer first: what follows the last that is used, else the first that is not; "" where all are used. */
export function nextTitle(offered: readonly string[], used: ReadonlySet<string>): string {
  const last = Math.max(-1, ...offered.flatMap((title, place) => (used.has(title) ? [place] : [])));
  return offered.slice(last + 1).find((title) => !used.has(title)) ?? offered.find((title) => !used.has(title)) ?? "";
}

/** Where the section around `from` ends: before the next title, or at the end of the text. */
function sectionEnd(doc: Node, from: number): number {
  const ends: number[] = [];
  doc.forEach((node, offset) => {
    if (offset >= from && node.type === heading && levelOf(node) === 1) ends.push(offset);
  });
  return ends[0] ?? doc.content.size;
}

const isEmpty = (node: Node | null | undefined): boolean => node?.type === paragraph && node.content.size === 0;

/** Adds sections with these titles after that of the caret, or `atEnd`; the caret goes to the first of them. */
export const addSections =
  (titles: readonly string[], atEnd: boolean): Command =>
  ({ doc, selection, tr }, dispatch) => {
    const at = atEnd ? doc.content.size : sectionEnd(doc, selection.to);
    const before = doc.resolve(at).nodeBefore;
    const room = isEmpty(before) && before !== null ? before.nodeSize : 0;
    const nodes = titles.flatMap((text) => [
      nodeFrom({ kind: "heading", level: 1, text }, freshId()),
      nodeFrom({ kind: "paragraph", text: "" }, freshId()),
    ]);
    const [first] = nodes;
    tr.replaceWith(at - room, at, nodes);
    const caret = at - room + 1 + (first === undefined || first.content.size === 0 ? 0 : first.nodeSize);
    dispatch?.(closeHistory(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView()));
    return true;
  };
