// Pasting and dropping into a part: what comes from elsewhere goes through readPasted, what comes from a part itself
// stays as it is. One line joins the text at the caret; several replace an empty paragraph or open the one they stand in.
import { closeHistory, undo } from "prosemirror-history";
import { Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Numbering } from "#lib/document/numbering.ts";
import { shownOrdinals } from "./marks.ts";
import type { PasteReport } from "./note.ts";
import { LeftOut } from "#lib/prose/leftOut.ts";
import { blocksOf, startingAt, type Line, type Recognised } from "#lib/prose/recognise.ts";
import { tidy } from "#lib/characters/tidy.ts";
import type { Clipboard } from "#lib/seen/clipboard.ts";
import { asItStands, pastedLines, type PastedLines } from "#lib/prose/readPasted.ts";
import type { Written } from "#lib/prose/written.ts";
import { renumbered } from "./renumbered.ts";
import { freshId, heading, idOf, levelOf, nodeFrom, paragraph } from "./schema.ts";

/** What a part of the form knows of a paste into it: its own headings go, and what holds those of other parts is asked about. */
export type OfForm = {
  readonly withoutOwn: (lines: readonly Line[]) => { readonly lines: readonly Line[]; readonly dropped: readonly string[] };
  readonly isMore: (lines: readonly Line[]) => boolean;
  /** Asks what is to become of it; `asItIs` pastes it here all the same. */
  readonly ask: (clipboard: Clipboard, asItIs: () => void) => void;
};

/** What headings a part may have, and with which ordinals they are printed. */
export type Headings = { readonly startLevel: 1 | 2; readonly numbering: Numbering; readonly ofForm?: OfForm | undefined };

export type OnPasted = (report: PasteReport) => void;

/** A block that may be known by its id where it comes to stand. */
type Placed = Written & { readonly id?: string };

/**
 * The pasted blocks between the text before and after the caret. The block that was opened, its kind and its id, stays
 * with the text before the caret, or with the text after it where there is none before.
 */
function between(block: Node, offset: number, pasted: readonly Node[]): { readonly nodes: readonly Node[]; readonly caret: number } {
  const [before, after] = [block.content.cut(0, offset), block.content.cut(offset)];
  const tail = (content: Fragment): Node => (before.size > 0 ? paragraph.create(null, content) : block.copy(content));
  const nodes = [...pasted];
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (before.size > 0 && first !== undefined)
    nodes.splice(0, 1, ...(first.type === paragraph ? [block.copy(before.append(first.content))] : [block.copy(before), first]));
  if (after.size > 0 && last !== undefined)
    nodes.splice(-1, 1, ...(last.type === paragraph ? [tail(last.content.append(after))] : [last, tail(after)]));
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  return { nodes, caret: size - 1 - after.size - (after.size > 0 && last?.type === heading ? 2 : 0) };
}

/** The transaction that puts blocks at the selection. `typed` is the single line as it stood, its ordinal included. */
export function insertWritten({ tr, selection }: EditorState, blocks: readonly Placed[], typed: string): Transaction {
  if (!selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const [only] = blocks;
  const isLine = blocks.length === 1 && (only?.kind === "paragraph" || $from.parent.content.size > 0 || $from.parent.type === heading);
  if (only !== undefined && isLine)
    return tr.insertText(only.kind === "heading" && $from.parent.content.size > 0 ? typed : only.text).scrollIntoView();
  const start = $from.before();
  const { nodes, caret } = between(
    $from.parent,
    $from.parentOffset,
    blocks.map((block) => nodeFrom(block, block.id ?? freshId())),
  );
  tr.replaceWith(start, $from.after(), nodes);
  return tr.setSelection(TextSelection.create(tr.doc, start + caret)).scrollIntoView();
}

/** Copied from a part: ProseMirror's own mark and ours. */
const isOwn = (html: string): boolean => html.includes("data-pm-slice") && html.includes("data-block=");

function filesNamed(files: FileList): readonly string[] {
  const leftOut = new LeftOut();
  for (const { type } of files) leftOut.add(type.startsWith("image/") ? "pictures" : "files");
  return leftOut.named();
}

/** One step of its own to undo. */
const put = (view: EditorView, blocks: readonly Placed[], typed: string): void =>
  view.dispatch(closeHistory(insertWritten(view.state, blocks, typed)).setMeta("uiEvent", "paste"));

/** Takes the paste back and puts the text in as it stood. */
const asItWas = (view: EditorView, text: string) => (): void => {
  undo(view.state, view.dispatch);
  put(view, asItStands(text), tidy(text));
  view.focus();
};

/** The blocks put in, each with the ordinal that is shown before it now. */
function placed(
  view: EditorView,
  blocks: readonly Recognised[],
  typed: string,
  numbering: Numbering,
): readonly (readonly [Recognised, string])[] {
  const known = blocks.map((block) => ({ ...block, id: freshId() }));
  put(view, known, typed);
  const shown = shownOrdinals(view.state, numbering);
  const { parent } = view.state.selection.$from;
  // A single heading joins the block that it is pasted into.
  const joined = known.length === 1 && parent.type === heading ? shown.get(idOf(parent)) : "";
  return known.map((block) => [block, shown.get(block.id) ?? joined ?? ""] as const);
}

type Read = { readonly clipboard: Clipboard; readonly pasted: PastedLines; readonly files: readonly string[] };

function insert(view: EditorView, { clipboard, pasted, files }: Read, { startLevel, numbering, ofForm }: Headings, report: OnPasted): void {
  const { leftOut, asText, mended, typed } = pasted;
  const { lines, dropped } = ofForm?.withoutOwn(pasted.lines) ?? { lines: pasted.lines, dropped: [] };
  const blocks = blocksOf(lines, numbering);
  const kept = blocks.length > 0;
  const shown = kept ? placed(view, startingAt(startLevel, blocks), typed, numbering) : [];
  report({
    leftOut: kept || leftOut.length > 0 ? leftOut : files,
    kept,
    dropped,
    asText,
    renumbered: renumbered(shown),
    mended,
    asItWas: mended === undefined || !kept ? undefined : asItWas(view, clipboard.text),
  });
}

function take(view: EditorView, data: DataTransfer, headings: Headings, report: OnPasted): true {
  const clipboard = { html: data.getData("text/html"), text: data.getData("text/plain") };
  const read = { clipboard, pasted: pastedLines(clipboard, DOMParser), files: filesNamed(data.files) };
  const { ofForm } = headings;
  if (ofForm?.isMore(read.pasted.lines) !== true) insert(view, read, headings, report);
  else
    ofForm.ask(clipboard, () => {
      insert(view, read, { ...headings, ofForm: undefined }, report);
      view.focus();
    });
  return true;
}

function moveCaret(view: EditorView, event: DragEvent): void {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (found !== null) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(found.pos))));
}

/** A copy is new text: it gets new ids, at once and not one by one by `uniqueIds`, and headings that the part may have. */
const fresh = (slice: Slice, startLevel: 1 | 2): Slice => {
  const nodes = slice.content.content.map((node) => {
    if (!node.isTextblock) return node;
    return node.type === heading
      ? heading.create({ id: freshId(), level: Math.max(levelOf(node), startLevel) }, node.content)
      : paragraph.create({ id: freshId() }, node.content);
  });
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd);
};

export const pasting = (headings: Headings, report: OnPasted): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) =>
        clipboardData !== null && !isOwn(clipboardData.getData("text/html")) && take(view, clipboardData, headings, report),
      handleDrop: (view, event, _slice, moved) => {
        const data = event.dataTransfer;
        if (moved || data === null || isOwn(data.getData("text/html"))) return false;
        moveCaret(view, event);
        return take(view, data, headings, report);
      },
      transformPasted: (slice) => fresh(slice, headings.startLevel),
      clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, "\n"),
    },
  });
