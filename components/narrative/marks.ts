// The ordinals （一） and 1. before headings, shown and never part of the text: they follow from the order.
//
// A node decoration puts the ordinal in an attribute, and the style sheet prints it before the heading: nothing foreign
// stands among the editable characters, so the caret and input methods are not disturbed. Counts as compose.ts does.
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isNumbered } from "#lib/document/number.ts";
import { nextOrdinal, printedLevels, take, takenFrom } from "#lib/document/numbering.ts";
import { heading, levelOf } from "./schema.ts";

type State = { readonly firstOrdinal: number; readonly shown: DecorationSet };

const key = new PluginKey<State>("ordinals");

/** The ordinal before each block, "" where there is none. A heading without text shows the next one and takes none. */
export function ordinalsOf(doc: Node, firstOrdinal: number, headed = false): readonly string[] {
  const taken = takenFrom(firstOrdinal);
  const headings = doc.children.filter((node) => node.type === heading && node.textContent.trim() !== "");
  const printed = new Map(printedLevels(headed, headings.map(levelOf)).map((level, place) => [headings[place], level]));
  return doc.children.map((node) => {
    if (node.type !== heading) return "";
    const level = printed.get(node) ?? (headed ? 2 : levelOf(node));
    const text = nextOrdinal(taken, level);
    if (node.textContent.trim() !== "") take(taken, level);
    return level === levelOf(node) && isNumbered(level, node.textContent) ? "" : text;
  });
}

function decorate(doc: Node, firstOrdinal: number, headed: boolean): State {
  const ordinals = ordinalsOf(doc, firstOrdinal, headed);
  const shown: Decoration[] = [];
  doc.forEach((node, from, place) => {
    const text = ordinals[place] ?? "";
    if (text !== "") shown.push(Decoration.node(from, from + node.nodeSize, { "data-ordinal": text }));
  });
  return { firstOrdinal, shown: DecorationSet.create(doc, shown) };
}

/** Shows the ordinals after `firstOrdinal`, the number used last before this part; `headed` where that is the part's own. */
export const ordinalMarks = (firstOrdinal: number, headed: boolean): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: (_config, { doc }) => decorate(doc, firstOrdinal, headed),
      apply: (transaction, now, _before, { doc }) => {
        const told: unknown = transaction.getMeta(key);
        const next = typeof told === "number" ? told : now.firstOrdinal;
        return transaction.docChanged || next !== now.firstOrdinal ? decorate(doc, next, headed) : now;
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });

/** The transaction that counts on from another number, if it is another. */
export const countFrom = (state: EditorState, firstOrdinal: number) =>
  key.getState(state)?.firstOrdinal === firstOrdinal ? undefined : state.tr.setMeta(key, firstOrdinal);
