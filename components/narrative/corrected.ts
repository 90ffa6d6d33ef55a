// Words exchanged for others in the text being edited, as one step of one's own: Ctrl+Z takes it back.
import { closeHistory } from "prosemirror-history";
import type { EditorState, Transaction } from "prosemirror-state";
import type { Exchange } from "../editor/openTexts.ts";
import { idOf, schema } from "./schema.ts";

/** Undefined where some of the words do not stand where they should. The last is exchanged first, so that earlier places stay true. */
export function corrected({ doc, tr }: EditorState, exchanges: readonly Exchange[]): Transaction | undefined {
  const places = new Map<string, number>();
  doc.forEach((node, from) => places.set(idOf(node), from + 1));
  const found = exchanges.map(({ block, start, quote, text }) => ({ from: (places.get(block) ?? -1) + start, block, start, quote, text }));
  const texts = new Map(doc.children.map((node) => [idOf(node), node.textContent]));
  if (found.some(({ block, start, quote }) => texts.get(block)?.slice(start, start + quote.length) !== quote)) return undefined;
  for (const { from, quote, text } of found.sort((one, two) => two.from - one.from))
    if (text === "") tr.delete(from, from + quote.length);
    else tr.replaceWith(from, from + quote.length, schema.text(text));
  return tr.docChanged ? closeHistory(tr) : undefined;
}
