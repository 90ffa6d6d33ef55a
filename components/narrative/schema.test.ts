// @vitest-environment node
// Blocks and the editor's document are the same thing twice; ids follow the text through splitting and joining.
import fc from "fast-check";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { kindAt, keys, setKind } from "./commands.ts";
import { blocksFrom, docFrom, freshId, sameBlocks, uniqueIds } from "./schema.ts";

const paragraph = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const heading = (id: string, level: 1 | 2, text: string): NarrativeBlock => ({ id, kind: "heading", level, text });

/** The state with the caret `offset` characters into block `place`, or a selection to the end of block `to`. */
function caret(blocks: readonly NarrativeBlock[], place: number, offset: number, to?: number): EditorState {
  const state = EditorState.create({ doc: docFrom(blocks), plugins: [...keys(1), uniqueIds] });
  const before = (count: number) => state.doc.children.slice(0, count).reduce((sum, node) => sum + node.nodeSize, 0);
  const head = to === undefined ? before(place) + 1 + offset : before(to + 1) - 1;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, before(place) + 1 + offset, head)));
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => (next = state.apply(transaction)));
  return next;
}

/** The key as the keymaps of the part handle it. Node has no KeyboardEvent; the keymap asks for these members only. */
function press(state: EditorState, key: string, modifiers: Partial<KeyboardEvent> = {}): EditorState {
  const event = { key, keyCode: 0, ...modifiers };
  return run(state, (now, dispatch) =>
    now.plugins.some(
      (plugin) =>
        Reflect.apply(plugin.props.handleKeyDown ?? (() => false), plugin, [
          { state: now, dispatch, endOfTextblock: () => true },
          event,
        ]) === true,
    ),
  );
}

const shapes = (state: EditorState) => blocksFrom(state.doc).map((block) => `${block.kind === "heading" ? block.level : 0}${block.text}`);
const ids = (state: EditorState) => state.doc.children.map((node) => String(node.attrs["id"]));

test("blocks become a document and the same blocks again, line breaks and spaces included", () => {
  const text = fc.string({ unit: fc.constantFrom("县", " ", "\n", "　", "😀"), maxLength: 6 });
  const block = fc.oneof(
    text.map((words) => paragraph("", words)),
    fc.tuple(fc.constantFrom(1 as const, 2 as const), text).map(([level, words]) => heading("", level, words)),
  );
  fc.assert(
    fc.property(fc.array(block), (some) => {
      const blocks = some.map((each, place) => ({ ...each, id: `b${place}` }));
      expect(sameBlocks(blocksFrom(docFrom(blocks)), blocks.every((each) => each.text.trim() === "") ? [] : blocks)).toBe(true);
    }),
  );
});

test("a part without blocks is one empty paragraph, and empty paragraphs alone are no value", () => {
  expect(docFrom([]).childCount).toBe(1);
  expect(blocksFrom(docFrom([]))).toEqual([]);
  expect(blocksFrom(docFrom([paragraph("a", ""), paragraph("b", "　")]))).toEqual([]);
  expect(blocksFrom(docFrom([paragraph("a", ""), paragraph("b", "文")]))).toHaveLength(2);
});

test("fresh ids are short, begin with a letter and do not repeat", () => {
  const some = Array.from({ length: 2000 }, freshId);
  expect(new Set(some).size).toBe(some.length);
  expect(some.every((id) => /^[a-z][0-9a-z]{9}$/.test(id))).toBe(true);
});

test("ids that repeat in a value are made unique, the first kept", () => {
  const [first, second] = docFrom([paragraph("a", "甲"), paragraph("a", "乙")]).children.map((node) => String(node.attrs["id"]));
  expect(first).toBe("a");
  expect(second).not.toBe("a");
});

test("Enter within a paragraph gives the second half a new id", () => {
  const next = press(caret([paragraph("a", "甲乙")], 0, 1), "Enter");
  expect(shapes(next)).toEqual(["0甲", "0乙"]);
  expect(ids(next)[0]).toBe("a");
  expect(ids(next)[1]).toMatch(/^[a-z][0-9a-z]{9}$/);
});

test("Enter at the beginning of a block leaves the id with the text", () => {
  const next = press(caret([heading("a", 1, "甲")], 0, 0), "Enter");
  expect(shapes(next)).toEqual(["0", "1甲"]);
  expect(ids(next)[1]).toBe("a");
});

test("Enter at the end of a heading begins a paragraph, within it the rest stays a heading", () => {
  expect(shapes(press(caret([heading("a", 2, "甲乙")], 0, 2), "Enter"))).toEqual(["2甲乙", "0"]);
  expect(shapes(press(caret([heading("a", 2, "甲乙")], 0, 1), "Enter"))).toEqual(["2甲", "2乙"]);
});

test("Shift+Enter begins a paragraph too", () => {
  expect(shapes(press(caret([paragraph("a", "甲乙")], 0, 1), "Enter", { shiftKey: true }))).toEqual(["0甲", "0乙"]);
});

test("Backspace at the beginning of a heading makes it a paragraph with the same id", () => {
  const next = press(caret([paragraph("a", "甲"), heading("b", 1, "乙")], 1, 0), "Backspace");
  expect(shapes(next)).toEqual(["0甲", "0乙"]);
  expect(ids(next)).toEqual(["a", "b"]);
});

test("Backspace at the beginning of a paragraph joins it to the one before, which keeps its id", () => {
  const next = press(caret([paragraph("a", "甲"), paragraph("b", "乙")], 1, 0), "Backspace");
  expect(shapes(next)).toEqual(["0甲乙"]);
  expect(ids(next)).toEqual(["a"]);
});

test("Backspace after an empty paragraph takes that away, and the text keeps its id", () => {
  expect(ids(press(caret([paragraph("a", ""), paragraph("b", "乙")], 1, 0), "Backspace"))).toEqual(["b"]);
});

test("a kind is set for every block in the selection, ids and text stay", () => {
  const next = run(caret([paragraph("a", "甲"), paragraph("b", "乙"), paragraph("c", "丙")], 0, 0, 1), setKind(2));
  expect(shapes(next)).toEqual(["2甲", "2乙", "0丙"]);
  expect(ids(next)).toEqual(["a", "b", "c"]);
  expect(kindAt(next)).toBe(2);
  expect(shapes(run(next, setKind(0)))).toEqual(["0甲", "0乙", "0丙"]);
});

test("a selection over different kinds has none", () => {
  expect(kindAt(caret([paragraph("a", "甲"), heading("b", 1, "乙")], 0, 0, 1))).toBeUndefined();
});

test("Ctrl+Alt+1 makes a heading", () => {
  expect(shapes(press(caret([paragraph("a", "甲")], 0, 0), "1", { ctrlKey: true, altKey: true }))).toEqual(["1甲"]);
});
