// Numbers of the text that follow the tables, as marks of the text: they go along with undo, cutting and pasting by themselves. Whoever writes into one
// takes it off; what is to be known of each (what it follows, that its cell is blank) is drawn as a decoration, as the words of findings are.
import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { Plugin, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, type DecorationSet } from "prosemirror-view";
import type { BoundNumber, BoundText, Follows } from "#lib/report/bound.ts";
import { drawingsOf, type Told } from "./drawings.ts";
import { boundIn, boundMark, boundRuns, idOf, isIntact, schema, textNodes } from "./schema.ts";

/** What is to be known of a bound number. `is`: whether it says what its table says, or waits for it. */
export type BoundLook = { readonly start: number; readonly end: number; readonly says: string; readonly is: "same" | "waits" };

/** By the id of the block. */
export type BoundLooks = Told<BoundLook>;

const { key, state, shown, drawn } = drawingsOf<BoundLook>("bound", ({ start, end, says, is }, node, from) =>
  end > node.content.size ? undefined : Decoration.inline(from + start, from + end, { title: says, "data-stands": is }),
);

/** Says of a transaction that it took off marks of numbers that somebody wrote into. */
export const unboundMeta = "unbound";

/** The marks whose words are others now are taken off; not while an input method composes, which the browser would lose. */
function withoutBroken({ doc, tr }: EditorState): Transaction | null {
  doc.forEach((node, from) => {
    const runs = boundRuns(node);
    if (runs.length === 0) return;
    const text = node.textContent;
    for (const run of runs) if (!isIntact(text, run)) tr.removeMark(from + 1 + run.start, from + 1 + run.end, run.mark);
  });
  return tr.docChanged ? tr.setMeta(unboundMeta, true) : null;
}

/** Keeps the marks true, and draws what it was told of them. */
export const boundNumbers = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state,
    appendTransaction: (transactions, _before, after) =>
      transactions.some((one) => one.docChanged) && !transactions.some((one) => one.getMeta("composition") !== undefined)
        ? withoutBroken(after)
        : null,
    props: { decorations: shown },
  });

/** The transaction that takes off what an input method wrote into; null where nothing is to be taken off. */
export const cleared = withoutBroken;

/** The transaction that draws these looks; undefined where there are none before and after. */
export const looked = drawn;

/** Words of a block that become a bound number; `words`: what stands there then. */
export type Binding = {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly words: string;
  readonly follows: Follows | undefined;
};

function placeOf(doc: Node, block: string): { readonly node: Node; readonly from: number } | undefined {
  let found: { readonly node: Node; readonly from: number } | undefined;
  doc.forEach((node, from) => {
    if (idOf(node) === block) found = { node, from: from + 1 };
  });
  return found;
}

/** Binds words, or lets go of them, each as one's own step and all as one; undefined where some do not stand there any more. The caret stays where it is. */
export function boundAs({ doc, tr }: EditorState, bindings: readonly Binding[]): Transaction | undefined {
  for (const { block, start, end, quote, words, follows } of [...bindings].sort((one, two) => two.start - one.start)) {
    const place = placeOf(doc, block);
    if (place === undefined || place.node.textContent.slice(start, end) !== quote) return undefined;
    const [from, to] = [place.from + start, place.from + end].map((at) => tr.mapping.map(at, -1)) as [number, number];
    const caret = tr.selection.from;
    if (words !== quote) {
      tr.replaceWith(from, to, schema.text(words));
      if (caret >= to) tr.setSelection(TextSelection.create(tr.doc, caret + words.length - quote.length));
    }
    tr.removeMark(from, from + words.length, schema.marks.bound);
    if (follows !== undefined) tr.addMark(from, from + words.length, boundMark(follows, words));
  }
  return closeHistory(tr);
}

/** The transaction that writes a text at the caret, with its bound numbers, as one's own step. */
export function withWritten({ tr }: EditorState, written: BoundText): Transaction {
  const nodes = textNodes(written);
  const from = tr.selection.from;
  tr.replaceWith(from, tr.selection.to, nodes);
  return closeHistory(tr.setSelection(TextSelection.create(tr.doc, from + written.text.length)).scrollIntoView());
}

/** Where the caret is: in which block, behind how many letters of it. `number`: the bound number that it is in or beside. */
export type Caret = { readonly block: string; readonly offset: number; readonly text: string; readonly number: BoundNumber | undefined };

/** Undefined where several letters are selected. */
export function caretIn({ selection: { empty, $from } }: EditorState): Caret | undefined {
  if (!empty || !$from.parent.isTextblock) return undefined;
  const offset = $from.parentOffset;
  const number = boundIn($from.parent).find(({ start, end }) => start <= offset && offset <= end);
  return { block: idOf($from.parent), offset, text: $from.parent.textContent, number };
}
