// A value that came from outside (replace all, another window, a ready sentence) put into the text being edited.
//
// Block by block and only where it differs, as an edit by somebody else: it is no step of one's own undo, one's own
// steps are undone around it, and the caret stays with its block. From the last block to the first, so that earlier
// positions stay true.
import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { blocksFrom, docFrom, idOf, sameBlocks } from "./schema.ts";

/** One block at `position` becomes its twin: type and level, and the text from its first difference to its last. */
function exchange(tr: Transaction, position: number, node: Node, twin: Node): void {
  const start = node.content.findDiffStart(twin.content);
  const end = node.content.findDiffEnd(twin.content);
  if (start !== null && end !== null) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replaceWith(position + 1 + start, position + 1 + end.a + overlap, twin.content.cut(start, end.b + overlap));
  }
  if (!node.sameMarkup(twin)) tr.setNodeMarkup(position, twin.type, twin.attrs);
}

/** Blocks of both, matched by id; undefined where there are none or their order changed. */
function twinsOf(doc: Node, next: Node): ReadonlyMap<string, number> | undefined {
  const places = new Map(next.children.map((node, place) => [idOf(node), place]));
  const kept = doc.children.map(idOf).filter((id) => places.has(id));
  const order = kept.map((id) => places.get(id) ?? 0);
  return kept.length > 0 && order.every((place, at) => at === 0 || place > (order[at - 1] ?? 0)) ? places : undefined;
}

function rewrite(tr: Transaction, doc: Node, next: Node, twins: ReadonlyMap<string, number>): void {
  let position = doc.content.size;
  let last = next.childCount;
  for (const node of [...doc.children].reverse()) {
    const place = twins.get(idOf(node));
    if (place !== undefined) {
      tr.insert(position, next.children.slice(place + 1, last));
      last = place;
    }
    position -= node.nodeSize;
    if (place === undefined) tr.delete(position, position + node.nodeSize);
    else exchange(tr, position, node, next.child(place));
  }
  tr.insert(0, next.children.slice(0, last));
}

/** Undefined where the text says the same already. */
export function fromOutside({ doc, tr }: EditorState, blocks: readonly NarrativeBlock[]): Transaction | undefined {
  if (sameBlocks(blocks, blocksFrom(doc))) return undefined;
  const next = docFrom(blocks);
  const twins = twinsOf(doc, next);
  if (twins === undefined) tr.replaceWith(0, doc.content.size, next.content);
  else rewrite(tr, doc, next, twins);
  return tr.setMeta("addToHistory", false);
}
