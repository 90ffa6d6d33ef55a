// 沿用上年，还没有改动: the paragraphs that still say word for word what last year's report says. As with the ordinals, a
// node decoration sets an attribute and the style sheet prints the words, so that nothing foreign stands in the text.
import { Plugin } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isCopied } from "#lib/roll/copied.ts";
import { heading } from "./schema.ts";

function decorate(doc: Node, sayings: ReadonlySet<string>): DecorationSet {
  const shown: Decoration[] = [];
  doc.forEach((node, from) => {
    if (isCopied({ kind: node.type === heading ? "heading" : "paragraph", text: node.textContent }, sayings))
      shown.push(Decoration.node(from, from + node.nodeSize, { "data-copied": "沿用上年，还没有改动" }));
  });
  return DecorationSet.create(doc, shown);
}

/** Marks what stands in `sayings`, and follows as one types. */
export const copiedMarks = (sayings: ReadonlySet<string>): Plugin<DecorationSet> => {
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_config, { doc }) => decorate(doc, sayings),
      apply: (transaction, now, _before, { doc }) => (transaction.docChanged ? decorate(doc, sayings) : now),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
};
