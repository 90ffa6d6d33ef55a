// Blocks put after what a part says, as one step of one's own: Ctrl+Z takes all of them away again.
import { closeHistory } from "prosemirror-history";
import type { EditorState, Transaction } from "prosemirror-state";
import type { Written } from "#lib/prose/written.ts";
import { freshId, nodeFrom, paragraph } from "./schema.ts";

/** A part that has a heading of its own holds none of the first level. */
const fitting = (block: Written, startLevel: 1 | 2): Written =>
  block.kind === "heading" && block.level < startLevel ? { ...block, level: startLevel } : block;

/** The transaction that adds them; an empty paragraph at the end makes room. */
export function appended({ doc, tr }: EditorState, blocks: readonly Written[], startLevel: 1 | 2): Transaction {
  const { lastChild } = doc;
  const room = lastChild?.type === paragraph && lastChild.content.size === 0 ? lastChild.nodeSize : 0;
  const nodes = blocks.map((block) => nodeFrom(fitting(block, startLevel), freshId()));
  return closeHistory(tr.replaceWith(doc.content.size - room, doc.content.size, nodes));
}
