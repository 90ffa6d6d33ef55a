// @vitest-environment node
import { history, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import type { DecorationSet } from "prosemirror-view";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { corrected } from "./corrected.ts";
import { findingMarks, marked } from "./findingMarks.ts";
import { blocksFrom, docFrom, uniqueIds } from "./schema.ts";

const paragraph = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const plugin = findingMarks(() => undefined);
const begun = () =>
  EditorState.create({
    doc: docFrom([paragraph("p1", "现行有效11件。"), paragraph("p2", "公开10条。")]),
    plugins: [plugin, history(), uniqueIds],
  });

const mark = (start: number, quote: string) =>
  ({ start, end: start + quote.length, quote, severity: "warning", says: "提醒：", keys: ["a@b"], chosen: false }) as const;

function shown(state: EditorState): readonly string[] {
  const set: DecorationSet | undefined = plugin.getState(state);
  return (set?.find() ?? []).map(({ from, to }) => state.doc.textBetween(from, to));
}

const withMarks = (state: EditorState, ...marks: readonly ReturnType<typeof mark>[]): EditorState => {
  const transaction = marked(state, new Map([["p1", marks]]));
  return transaction === undefined ? state : state.apply(transaction);
};

test("marks stand at their words and move with them as one types before", () => {
  const state = withMarks(begun(), mark(4, "11件"));
  expect(shown(state)).toEqual(["11件"]);
  expect(shown(state.apply(state.tr.insertText("至年底", 1)))).toEqual(["11件"]);
});

test("what was found of other words than stand there now is not drawn", () => {
  expect(shown(withMarks(begun(), mark(4, "12件")))).toEqual([]);
});

test("new marks take the place of the old ones, and drawing them is nothing to take back", () => {
  const typed = begun();
  const state = withMarks(withMarks(typed.apply(typed.tr.insertText("又", 1)), mark(5, "11件")), mark(1, "现行"));
  expect(shown(state)).toEqual(["现行"]);
  let back = state;
  undo(state, (transaction) => (back = state.apply(transaction)));
  expect(blocksFrom(back.doc)[0]?.text).toBe("现行有效11件。");
});

test("a text without findings before and after is left alone", () => {
  expect(marked(begun(), new Map())).toBeUndefined();
});

test("words are exchanged together in one step, each where it stood", () => {
  const state = begun();
  const transaction = corrected(state, [
    { block: "p1", start: 4, quote: "11", text: "20" },
    { block: "p1", start: 7, quote: "。", text: "" },
    { block: "p2", start: 6, quote: "", text: "全部" },
  ]);
  const after = state.apply(transaction ?? state.tr);
  expect(blocksFrom(after.doc).map(({ text }) => text)).toEqual(["现行有效20件", "公开10条。全部"]);
  let back = after;
  undo(after, (one) => (back = after.apply(one)));
  expect(blocksFrom(back.doc)).toEqual(blocksFrom(state.doc));
});

test("nothing is exchanged where one of the words stands there no longer", () => {
  expect(corrected(begun(), [{ block: "p1", start: 4, quote: "12", text: "20" }])).toBeUndefined();
  expect(corrected(begun(), [{ block: "gone", start: 0, quote: "", text: "。" }])).toBeUndefined();
});
