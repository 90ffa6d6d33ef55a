// The words that findings are about, underlined. As with the ordinals, decorations: nothing foreign stands in the text. They move with the words while one
// types, and are drawn anew when the checks have followed (editor.ts: never while an input method composes).
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { TextMark } from "#lib/checks/textMarks.ts";
import { idOf } from "./schema.ts";

/** The marks by the id of the block that they stand in. */
export type Marks = ReadonlyMap<string, readonly TextMark[]>;

const key = new PluginKey<DecorationSet>("findings");

/** What was said of other words than those that stand there now is left out. */
function decorate(doc: Node, marks: Marks): DecorationSet {
  const shown: Decoration[] = [];
  doc.forEach((node, from) => {
    const text = node.textContent;
    for (const { start, end, quote, severity, says, keys, chosen } of marks.get(idOf(node)) ?? []) {
      if (text.slice(start, end) !== quote) continue;
      const look = { class: `finding finding-${severity}${chosen ? " finding-chosen" : ""}`, title: says, "data-severity": severity };
      shown.push(Decoration.inline(from + 1 + start, from + 1 + end, look, { keys }));
    }
  });
  return DecorationSet.create(doc, shown);
}

const isMarks = (told: unknown): told is Marks => told instanceof Map;

/** Draws the marks that it was told. `onChosen`: told the key of the gravest finding of the words that are clicked. */
export const findingMarks = (onChosen: (key: string) => void): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, now, _before, { doc }) => {
        const told: unknown = transaction.getMeta(key);
        if (isMarks(told)) return decorate(doc, told);
        return transaction.docChanged ? now.map(transaction.mapping, doc) : now;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: ({ state }, position) => {
        const [first] = key.getState(state)?.find(position, position) ?? [];
        const keys: unknown = first?.spec.keys;
        if (Array.isArray(keys) && typeof keys[0] === "string") onChosen(keys[0]);
        return false;
      },
    },
  });

const isMarked = (state: EditorState): boolean => (key.getState(state)?.find().length ?? 0) > 0;

/** The transaction that draws these marks; undefined where there are none before and after. */
export const marked = (state: EditorState, marks: Marks): Transaction | undefined =>
  marks.size === 0 && !isMarked(state) ? undefined : state.tr.setMeta(key, marks).setMeta("addToHistory", false);
