// What keys do in a part: Enter begins a paragraph, Backspace before a heading makes it a paragraph, Ctrl+Alt+0/1/2 set
// the kind of the blocks in the selection, as in Word. Tab is left to the page: it leaves the editor.
//
// A block keeps its id where its text stays: Enter at its beginning puts an empty paragraph before it.
import { baseKeymap, chainCommands, deleteSelection, splitBlockAs } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Command, EditorState, Plugin } from "prosemirror-state";
import { heading, idOf, levelOf, paragraph } from "./schema.ts";

/** What a block is: running text, or a heading of a level. */
export type Kind = 0 | 1 | 2;

/** The kind of all blocks in the selection; undefined where they differ. */
export function kindAt({ doc, selection: { from, to } }: EditorState): Kind | undefined {
  const kinds = new Set<Kind>();
  doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock) kinds.add(node.type === heading ? levelOf(node) : 0);
    return !node.isTextblock;
  });
  const [only] = kinds;
  return kinds.size === 1 ? only : undefined;
}

/** Makes the blocks in the selection of one kind; their ids stay. */
export const setKind =
  (kind: Kind): Command =>
  ({ tr, doc, selection: { from, to } }, dispatch) => {
    doc.nodesBetween(from, to, (node, position) => {
      if (!node.isTextblock) return true;
      const id = idOf(node);
      tr.setNodeMarkup(position, kind === 0 ? paragraph : heading, kind === 0 ? { id } : { id, level: kind });
      return false;
    });
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** At the beginning of a block with text: an empty paragraph before it. */
const openBefore: Command = ({ tr, selection: { empty, $from } }, dispatch) => {
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0 || $from.parent.content.size === 0) return false;
  dispatch?.(tr.insert($from.before(), paragraph.create()).scrollIntoView());
  return true;
};

/** The rest of a heading that is split within stays a heading; after its end comes a paragraph. */
const split = splitBlockAs((node, atEnd) =>
  atEnd || node.type !== heading ? { type: paragraph, attrs: { id: "" } } : { type: heading, attrs: { id: "", level: levelOf(node) } },
);

const enter = chainCommands(openBefore, split);

const headingToParagraph: Command = (state, dispatch) => {
  const { empty, $from } = state.selection;
  return empty && $from.parentOffset === 0 && $from.parent.type === heading && setKind(0)(state, dispatch);
};

const backspace = chainCommands(deleteSelection, headingToParagraph, baseKeymap["Backspace"] ?? deleteSelection);

/** Headings begin at `startLevel`: in a part that has its own （一） heading there may be only 1. */
export const keys = (startLevel: 1 | 2): readonly Plugin[] => [
  keymap({
    Enter: enter,
    "Shift-Enter": enter,
    Backspace: backspace,
    "Mod-Backspace": backspace,
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Ctrl-Alt-0": setKind(0),
    "Ctrl-Alt-1": setKind(startLevel),
    "Ctrl-Alt-2": setKind(2),
  }),
  keymap(baseKeymap),
];
