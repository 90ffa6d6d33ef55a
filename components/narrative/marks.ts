// The ordinals （一） and 1. before headings, shown and never part of the text: they follow from the order.
//
// A node decoration puts the ordinal in an attribute, and the style sheet prints it before the heading: nothing foreign
// stands among the editable characters, so the caret and input methods are not disturbed. Counts as compose.ts does.
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import { bringsOrdinal, printedLevels, takenFrom, takeOwn, type Numbering } from "#lib/document/numbering.ts";
import { signBefore } from "#lib/ordinals/withOrdinal.ts";
import { heading, idOf, levelOf } from "./schema.ts";

type State = { readonly firstOrdinal: number; readonly shown: DecorationSet };

const key = new PluginKey<State>("ordinals");

/** The ordinal before each block, "" where there is none. A heading without text shows the next one and takes none. */
export function ordinalsOf(doc: Node, firstOrdinal: number, numbering: Numbering = "plain"): readonly string[] {
  const taken = takenFrom(firstOrdinal, numbering);
  const headings = doc.children.filter((node) => node.type === heading && node.textContent.trim() !== "");
  const printed = new Map(printedLevels(numbering, headings.map(levelOf)).map((level, place) => [headings[place], level]));
  return doc.children.map((node) => {
    if (node.type !== heading) return "";
    const level = printed.get(node) ?? printedLevels(numbering, [levelOf(node)])[0] ?? 2;
    const text = node.textContent.trim();
    const place = text === "" ? taken[level] + 1 : takeOwn(taken, levelOf(node), level, text);
    return bringsOrdinal(levelOf(node), level, place, text) ? "" : signBefore(level, place, text);
  });
}

function decorate(doc: Node, firstOrdinal: number, numbering: Numbering): State {
  const ordinals = ordinalsOf(doc, firstOrdinal, numbering);
  const shown: Decoration[] = [];
  doc.forEach((node, from, place) => {
    const text = ordinals[place] ?? "";
    if (text !== "") shown.push(Decoration.node(from, from + node.nodeSize, { "data-ordinal": text }));
  });
  return { firstOrdinal, shown: DecorationSet.create(doc, shown) };
}

/** Shows the ordinals after `firstOrdinal`, the number used last before this part; `numbering`: what its headings stand under. */
export const ordinalMarks = (firstOrdinal: number, numbering: Numbering): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: (_config, { doc }) => decorate(doc, firstOrdinal, numbering),
      apply: (transaction, now, _before, { doc }) => {
        const told: unknown = transaction.getMeta(key);
        const next = typeof told === "number" ? told : now.firstOrdinal;
        return transaction.docChanged || next !== now.firstOrdinal ? decorate(doc, next, numbering) : now;
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });

/** The ordinals that are shown now, by block. */
export const shownOrdinals = (state: EditorState, numbering: Numbering): ReadonlyMap<string, string> => {
  const ordinals = ordinalsOf(state.doc, key.getState(state)?.firstOrdinal ?? 0, numbering);
  return new Map(state.doc.children.map((node, place) => [idOf(node), ordinals[place] ?? ""]));
};

/** The transaction that counts on from another number, if it is another. */
export const countFrom = (state: EditorState, firstOrdinal: number) =>
  key.getState(state)?.firstOrdinal === firstOrdinal ? undefined : state.tr.setMeta(key, firstOrdinal);
