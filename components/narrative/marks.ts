// The ordinals （一） and 1. before headings, shown and never part of the text: they follow from the order.
//
// A node decoration puts the ordinal in an attribute, and the style sheet prints it before the heading: nothing foreign
// stands among the editable characters, so the caret and input methods are not disturbed. Counts as compose.ts does.
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isNumbered, ordinal } from "#lib/document/number.ts";
import { heading, levelOf } from "./schema.ts";

type State = { readonly firstOrdinal: number; readonly shown: DecorationSet };

const key = new PluginKey<State>("ordinals");

/** There are numerals to 99. */
const ordinalAt = (level: 1 | 2, place: number): string => (level === 1 && place > 99 ? "" : ordinal[level](place));

/** The ordinal before each block, "" where there is none. A heading without text shows the next one and takes none. */
export function ordinalsOf(doc: Node, firstOrdinal: number): readonly string[] {
  const taken = { 1: firstOrdinal, 2: 0 };
  return doc.children.map((node) => {
    if (node.type !== heading) return "";
    const level = levelOf(node);
    const place = taken[level] + 1;
    if (node.textContent.trim() !== "") {
      taken[level] = place;
      if (level === 1) taken[2] = 0;
    }
    return isNumbered(level, node.textContent) ? "" : ordinalAt(level, place);
  });
}

function decorate(doc: Node, firstOrdinal: number): State {
  const ordinals = ordinalsOf(doc, firstOrdinal);
  const shown: Decoration[] = [];
  doc.forEach((node, from, place) => {
    const text = ordinals[place] ?? "";
    if (text !== "") shown.push(Decoration.node(from, from + node.nodeSize, { "data-ordinal": text }));
  });
  return { firstOrdinal, shown: DecorationSet.create(doc, shown) };
}

/** Shows the ordinals after `firstOrdinal`, the number used last before this part. */
export const ordinalMarks = (firstOrdinal: number): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: (_config, { doc }) => decorate(doc, firstOrdinal),
      apply: (transaction, now, _before, { doc }) => {
        const told: unknown = transaction.getMeta(key);
        const next = typeof told === "number" ? told : now.firstOrdinal;
        return transaction.docChanged || next !== now.firstOrdinal ? decorate(doc, next) : now;
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });

/** The transaction that counts on from another number, if it is another. */
export const countFrom = (state: EditorState, firstOrdinal: number) =>
  key.getState(state)?.firstOrdinal === firstOrdinal ? undefined : state.tr.setMeta(key, firstOrdinal);
