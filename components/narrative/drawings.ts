// What the text is told from outside about words in its blocks, drawn as decorations: nothing foreign stands in the text. They move with the words while
// one types, and are drawn anew when somebody tells more.
import { PluginKey, type EditorState, type StateField, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { DecorationSet, type Decoration } from "prosemirror-view";
import { idOf } from "./schema.ts";

/** By the id of the block. */
export type Told<One> = ReadonlyMap<string, readonly One[]>;

export type Drawings<One> = {
  readonly key: PluginKey<DecorationSet>;
  readonly state: StateField<DecorationSet>;
  /** What is drawn now. */
  readonly shown: (state: EditorState) => DecorationSet;
  /** The transaction that draws what is told; undefined where there is nothing before and after. */
  readonly drawn: (state: EditorState, told: Told<One>) => Transaction | undefined;
};

/** `decorate`: the decoration of one thing in a block whose text begins at `from`; undefined where it fits no more. */
export function drawingsOf<One>(name: string, decorate: (one: One, node: Node, from: number) => Decoration | undefined): Drawings<One> {
  const key = new PluginKey<DecorationSet>(name);
  // Nothing but what `drawn` puts there stands under the key.
  const isTold = (told: unknown): told is Told<One> => told instanceof Map;
  const draw = (doc: Node, told: Told<One>): DecorationSet => {
    const shown: Decoration[] = [];
    doc.forEach((node, from) => {
      for (const one of told.get(idOf(node)) ?? []) {
        const decoration = decorate(one, node, from + 1);
        if (decoration !== undefined) shown.push(decoration);
      }
    });
    return DecorationSet.create(doc, shown);
  };
  const shown = (state: EditorState): DecorationSet => key.getState(state) ?? DecorationSet.empty;
  return {
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, now, _before, { doc }) => {
        const told: unknown = transaction.getMeta(key);
        if (isTold(told)) return draw(doc, told);
        return transaction.docChanged ? now.map(transaction.mapping, doc) : now;
      },
    },
    shown,
    drawn: (state, told) =>
      told.size === 0 && shown(state).find().length === 0 ? undefined : state.tr.setMeta(key, told).setMeta("addToHistory", false),
  };
}
