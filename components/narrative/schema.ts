// The text of one prose part as ProseMirror knows it: paragraphs and headings of two levels, plain text. One mark: a number that follows a table.
//
// A block keeps its id through every edit: the id is what saving and conflicts go by. A block without an id, or with
// one that stands earlier in the part already (pasted, split), gets a fresh one from `uniqueIds`. A part with no text
// shows one empty paragraph, and its value is [].
import { Schema, type Mark, type Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { kept } from "#lib/checks/check.ts";
import type { Written } from "#lib/prose/written.ts";
import {
  bareFollows,
  isWhole,
  readFollows,
  sameBound,
  withBound,
  type BoundNumber,
  type BoundText,
  type Follows,
} from "#lib/report/bound.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";

const id = { default: "" };

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    // The first type is what splitting and filling give.
    paragraph: {
      group: "block",
      content: "text*",
      whitespace: "pre",
      selectable: false,
      attrs: { id },
      parseDOM: [{ tag: "p" }, { tag: "div" }, { tag: "li" }],
      toDOM: (node) => ["p", { "data-block": idOf(node) }, 0],
    },
    heading: {
      group: "block",
      content: "text*",
      whitespace: "pre",
      defining: true,
      selectable: false,
      attrs: { id, level: { default: 1 } },
      parseDOM: [
        { tag: "h3", attrs: { level: 1 } },
        { tag: "h4", attrs: { level: 2 } },
      ],
      toDOM: (node) => [levelOf(node) === 1 ? "h3" : "h4", { "data-block": idOf(node) }, 0],
    },
    text: {},
  },
  marks: {
    // `says`: what stood there when it was bound. Where something else stands there now, it is none any more (boundIn).
    bound: {
      attrs: { follows: {}, says: {} },
      inclusive: false,
      parseDOM: [{ tag: "span[data-bound]", getAttrs: (element) => attrsFrom(element) ?? false }],
      toDOM: ({ attrs }) => ["span", { class: "bound-number", "data-bound": JSON.stringify(attrs["follows"]) }, 0],
    },
  },
});

function attrsFrom(element: HTMLElement): { readonly follows: Follows; readonly says: string } | undefined {
  try {
    const follows = readFollows(JSON.parse(element.dataset["bound"] ?? ""));
    return follows && { follows, says: element.textContent };
  } catch {
    return undefined;
  }
}

/** The mark of a number that follows a table and says these words. */
export const boundMark = (follows: Follows, says: string): Mark => schema.mark("bound", { follows: bareFollows(follows), says });

/** The two block types; a schema's own table is typed as possibly lacking them. */
export const { paragraph, heading } = schema.nodes;

export const idOf = (node: Node): string => String(node.attrs["id"]);
export const levelOf = (node: Node): 1 | 2 => (node.attrs["level"] === 2 ? 2 : 1);

/** Ten letters and digits, the first a letter. */
export function freshId(): string {
  const [first = 0, ...rest] = crypto.getRandomValues(new Uint8Array(10));
  return (
    (10 + (first % 26)).toString(36) +
    rest
      .map((byte) => byte % 36)
      .map((digit) => digit.toString(36))
      .join("")
  );
}

/** A text as ProseMirror has it, its bound numbers marked. */
export function textNodes({ text, bound = [] }: BoundText): readonly Node[] {
  const pieces: Node[] = [];
  let from = 0;
  const plain = (end: number) => {
    if (end > from) pieces.push(schema.text(text.slice(from, end)));
  };
  for (const number of bound) {
    plain(number.start);
    const says = text.slice(number.start, number.end);
    pieces.push(schema.text(says, [boundMark(number, says)]));
    from = number.end;
  }
  plain(text.length);
  return pieces;
}

/** A run of text under one bound mark, from and to as places of the block's text. */
export type BoundRun = { readonly start: number; readonly end: number; readonly mark: Mark };

const markOf = (node: Node): Mark | undefined => node.marks.find(({ type }) => type === schema.marks.bound);

/** The runs of a block that are marked, whatever stands there now. */
export function boundRuns(node: Node): readonly BoundRun[] {
  const runs: BoundRun[] = [];
  node.forEach((child, start) => {
    const [mark, last] = [markOf(child), runs.at(-1)];
    if (mark === undefined) return;
    if (last?.end === start && last.mark.eq(mark)) runs[runs.length - 1] = { ...last, end: start + child.nodeSize };
    else runs.push({ start, end: start + child.nodeSize, mark });
  });
  return runs;
}

/** Whether the words of a run are still those that were bound, with no digit beside them. */
export const isIntact = (text: string, { start, end, mark }: BoundRun): boolean =>
  text.slice(start, end) === mark.attrs["says"] && isWhole(text, start, end);

const noNumbers: readonly BoundNumber[] = [];

/** The numbers of a block that follow a table. */
export function boundIn(node: Node): readonly BoundNumber[] {
  const runs = boundRuns(node);
  if (runs.length === 0) return noNumbers;
  const text = node.textContent;
  return runs.flatMap((run): readonly BoundNumber[] => {
    const follows = isIntact(text, run) ? readFollows(run.mark.attrs["follows"]) : undefined;
    return follows === undefined ? [] : [{ start: run.start, end: run.end, ...follows }];
  });
}

export function nodeFrom(block: Written, blockId: string): Node {
  const content = textNodes(block);
  return block.kind === "heading"
    ? schema.node("heading", { id: blockId, level: block.level }, content)
    : schema.node("paragraph", { id: blockId }, content);
}

/** The blocks as a document; an id that is missing or stands twice is made anew. */
export function docFrom(blocks: readonly NarrativeBlock[]): Node {
  const seen = new Set([""]);
  const nodes = blocks.map((block) => {
    const blockId = seen.has(block.id) ? freshId() : block.id;
    seen.add(blockId);
    return nodeFrom(block, blockId);
  });
  return schema.node("doc", null, nodes.length > 0 ? nodes : [nodeFrom({ kind: "paragraph", text: "" }, freshId())]);
}

/** A node is never changed: a key makes one block anew, and the others are the same objects. */
const blockFrom = kept(
  (node: Node): NarrativeBlock =>
    withBound<NarrativeBlock>(
      node.type === heading
        ? { id: idOf(node), kind: "heading", level: levelOf(node), text: node.textContent }
        : { id: idOf(node), kind: "paragraph", text: node.textContent },
      boundIn(node),
    ),
);

/** The document as blocks; none where it holds nothing but space. */
export function blocksFrom(doc: Node): readonly NarrativeBlock[] {
  const blocks = doc.children.map(blockFrom);
  return blocks.every(({ text }) => text.trim() === "") ? [] : blocks;
}

export const sameBlock = (a: NarrativeBlock, b: NarrativeBlock | undefined): boolean =>
  a === b ||
  (a.id === b?.id &&
    a.text === b.text &&
    sameBound(a.bound, b.bound) &&
    (a.kind === "heading" ? b.kind === "heading" && a.level === b.level : b.kind === "paragraph"));

export const sameBlocks = (a: readonly NarrativeBlock[], b: readonly NarrativeBlock[]): boolean =>
  a === b || (a.length === b.length && a.every((block, place) => sameBlock(block, b[place])));

/** After every edit: each block has an id, and no two the same. The earlier block keeps it. */
export const uniqueIds = new Plugin({
  appendTransaction: (transactions, _before, { doc, tr }) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const seen = new Set([""]);
    doc.forEach((node, offset) => {
      if (seen.has(idOf(node))) tr.setNodeAttribute(offset, "id", freshId());
      else seen.add(idOf(node));
    });
    return tr.docChanged ? tr : null;
  },
});
