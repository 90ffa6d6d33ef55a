// What is taken over from last year stands after one's own text, under ids of its own, and one undo takes it away.
import { history, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { appended } from "./append.ts";
import { blocksFrom, docFrom } from "./schema.ts";

const own: NarrativeBlock = { id: "own", kind: "paragraph", text: "今年的一段。" };
const taken: readonly NarrativeBlock[] = [
  { id: "h", kind: "heading", level: 1, text: "小标题" },
  { id: "p", kind: "paragraph", text: "上年的一段。" },
];

const stateOf = (blocks: readonly NarrativeBlock[]) => EditorState.create({ doc: docFrom(blocks), plugins: [history()] });
const textsOf = (state: EditorState) => blocksFrom(state.doc).map(({ text }) => text);

test("it stands at the end with fresh ids, and one undo takes all of it away", () => {
  let state = stateOf([own]);
  state = state.apply(appended(state, taken, 1));
  expect(textsOf(state)).toEqual(["今年的一段。", "小标题", "上年的一段。"]);
  expect(blocksFrom(state.doc).map(({ id }) => id)).not.toContain("p");
  undo(state, (transaction) => (state = state.apply(transaction)));
  expect(blocksFrom(state.doc)).toEqual([own]);
});

test("in a part without text no empty paragraph stays before it", () => {
  const state = stateOf([]);
  expect(state.apply(appended(state, taken.slice(1), 1)).doc.childCount).toBe(1);
});

test("in a part with a heading of its own a first-level heading becomes one of the second", () => {
  const state = stateOf([own]);
  expect(blocksFrom(state.apply(appended(state, taken, 2)).doc)[1]).toMatchObject({ kind: "heading", level: 2 });
});
