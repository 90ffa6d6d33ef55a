// The words that findings are about, underlined (drawings.ts). They are drawn anew when the checks have followed (editor.ts: never while an input method
// composes).
import { Plugin } from "prosemirror-state";
import { Decoration, type DecorationSet } from "prosemirror-view";
import type { TextMark } from "#lib/checks/textMarks.ts";
import { drawingsOf, type Told } from "./drawings.ts";

/** The marks by the id of the block that they stand in. */
export type Marks = Told<TextMark>;

/** What was said of other words than those that stand there now is left out. */
const { key, state, shown, drawn } = drawingsOf<TextMark>("findings", ({ start, end, quote, severity, says, keys, chosen }, node, from) => {
  if (node.textContent.slice(start, end) !== quote) return undefined;
  const look = { class: `finding finding-${severity}${chosen ? " finding-chosen" : ""}`, title: says, "data-severity": severity };
  return Decoration.inline(from + start, from + end, look, { keys });
});

/** Draws the marks that it was told. `onChosen`: told the key of the gravest finding of the words that are clicked. */
export const findingMarks = (onChosen: (key: string) => void): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state,
    props: {
      decorations: shown,
      handleClick: (view, position) => {
        const [first] = shown(view.state).find(position, position);
        const keys: unknown = first?.spec.keys;
        if (Array.isArray(keys) && typeof keys[0] === "string") onChosen(keys[0]);
        return false;
      },
    },
  });

/** The transaction that draws these marks; undefined where there are none before and after. */
export const marked = drawn;
