// @vitest-environment node
// A value from outside takes its place in the text whatever both look like, and leaves one's own undo to one's own edits.
import fc from "fast-check";
import { history, redo, undo } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { fromOutside } from "./outside.ts";
import { blocksFrom, docFrom, sameBlocks, uniqueIds } from "./schema.ts";

const stateOf = (blocks: readonly NarrativeBlock[]) => EditorState.create({ doc: docFrom(blocks), plugins: [history(), uniqueIds] });

function take(state: EditorState, blocks: readonly NarrativeBlock[]): EditorState {
  const transaction = fromOutside(state, blocks);
  return transaction === undefined ? state : state.apply(transaction);
}

function after(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (transaction) => (next = state.apply(transaction)));
  return next;
}

const text = fc.string({ unit: fc.constantFrom("县", "年", "a", " "), maxLength: 6 });
const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), kind: fc.constant("paragraph" as const), text }),
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    kind: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const),
    text,
  }),
);
const part = fc.uniqueArray(block, { selector: ({ id }) => id, maxLength: 5 });

const one = (id: string, words: string): NarrativeBlock => ({ id, kind: "paragraph", text: words });

test("any text becomes any other, with ids, kinds and levels", () =>
  fc.assert(
    fc.property(part, part, (before, next) => {
      const blocks = blocksFrom(take(stateOf(before), next).doc);
      expect(sameBlocks(blocks, next.every((each) => each.text.trim() === "") ? [] : next)).toBe(true);
    }),
    { numRuns: 500 },
  ));

test("the same text is no change at all", () =>
  fc.assert(
    fc.property(part, (blocks) => {
      const state = stateOf(blocks);
      expect(fromOutside(state, blocksFrom(state.doc))).toBeUndefined();
    }),
  ));

test("the caret stays where it is in its block when other blocks change before and after it", () => {
  const state = stateOf([one("a", "甲"), one("b", "乙乙乙"), one("c", "丙")]);
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 6)));
  const next = take(placed, [one("x", "新"), one("a", "甲甲"), one("b", "乙乙乙"), one("c", "改")]);
  expect(next.selection.$from.parent.textContent).toBe("乙乙乙");
  expect(next.selection.$from.parentOffset).toBe(placed.selection.$from.parentOffset);
});

test("undo takes one's own typing back and leaves what came from outside", () => {
  const state = stateOf([one("a", "甲"), one("b", "乙")]);
  const typed = state.apply(state.tr.insertText("我", 2));
  const met = take(typed, [one("a", "甲我"), one("b", "别人")]);
  expect(blocksFrom(after(met, undo).doc)).toEqual([one("a", "甲"), one("b", "别人")]);
  expect(blocksFrom(after(after(met, undo), redo).doc)).toEqual([one("a", "甲我"), one("b", "别人")]);
});

test("undo and redo never fail after changes from outside, wherever they fell", () =>
  fc.assert(
    fc.property(part, fc.array(fc.tuple(part, fc.nat(30), text), { minLength: 1, maxLength: 4 }), (start, turns) => {
      let state = stateOf(start);
      for (const [outside, at, words] of turns) {
        state = state.apply(state.tr.insertText(words, Math.max(1, Math.min(at, state.doc.content.size - 1))));
        state = take(state, outside);
      }
      for (const command of [undo, undo, undo, redo, redo, undo]) state = after(state, command);
      state.doc.check();
    }),
  ));
