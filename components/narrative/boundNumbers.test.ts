// Bound numbers as marks of the text: what is put in comes back, who writes into one takes it off, and undo brings it back.
import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { boundSomewhere } from "#lib/report/bound.testing.ts";
import { isWhole } from "#lib/report/bound.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { boundAs, boundNumbers, caretIn, unboundMeta, withWritten } from "./boundNumbers.ts";
import { fromOutside } from "./outside.ts";
import { blocksFrom, docFrom } from "./schema.ts";

const of = { as: "now", sum: ["applications.received.total"] } as const;
const block: NarrativeBlock = { id: "a", kind: "paragraph", text: "收到118件，", bound: [{ start: 2, end: 5, of }] };
const stateOf = (...blocks: readonly NarrativeBlock[]) =>
  EditorState.create({ doc: docFrom(blocks), plugins: [history(), boundNumbers()] });
const after = (state: EditorState, make: (tr: Transaction) => Transaction) => state.applyTransaction(make(state.tr));

test("blocks come back from the editor as they were put in", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== "");
  const some = text
    .chain((one) => boundSomewhere<NarrativeBlock>({ id: "a", kind: "paragraph", text: one }))
    // Two that stand side by side and follow the same are one number.
    .filter(({ bound = [], text: words }) =>
      bound.every(({ start, end }, at) => isWhole(words, start, end) && bound[at + 1]?.start !== end),
    );
  fc.assert(fc.property(some, (one) => void expect(blocksFrom(docFrom([one]))).toEqual([one])));
});

describe("writing", () => {
  test.each([
    ["around it", (tr: Transaction) => tr.insertText("全年", 1), "全年收到118件，", true],
    ["right behind it", (tr: Transaction) => tr.insertText("余", 6), "收到118余件，", true],
    ["into it", (tr: Transaction) => tr.insertText("2", 4), "收到1218件，", false],
    ["a digit behind it", (tr: Transaction) => tr.insertText("0", 6), "收到1180件，", false],
    ["over a part of it", (tr: Transaction) => tr.delete(5, 7), "收到11，", false],
  ] as const)("%s", (_, make, text, stays) => {
    const { state, transactions } = after(stateOf(block), make);
    expect(blocksFrom(state.doc)[0]?.text).toBe(text);
    expect(blocksFrom(state.doc)[0]?.bound?.length ?? 0).toBe(stays ? 1 : 0);
    expect(transactions.some((one) => one.getMeta(unboundMeta) === true)).toBe(!stays);
    const back = { state };
    undo(state, (transaction) => (back.state = state.apply(transaction)));
    expect(blocksFrom(back.state.doc)).toEqual([block]);
  });

  test("while an input method composes the mark stays where it is, but the number is bound no more", () => {
    const { state } = after(stateOf(block), (tr) => tr.insertText("2", 4).setMeta("composition", 1));
    expect(blocksFrom(state.doc)[0]?.bound).toBeUndefined();
    expect(state.doc.firstChild?.childCount).toBeGreaterThan(1);
  });
});

test("words are bound, and let go of, as one step; not where they do not stand there any more", () => {
  const bare: NarrativeBlock = { id: "a", kind: "paragraph", text: block.text };
  const state = stateOf(bare);
  const binding = { block: "a", start: 2, end: 5, quote: "118", words: "118", follows: { of } };
  const bound = state.apply(boundAs(state, [binding]) ?? state.tr);
  expect(blocksFrom(bound.doc)).toEqual([block]);
  const free = bound.apply(boundAs(bound, [{ ...binding, follows: undefined }]) ?? bound.tr);
  expect(blocksFrom(free.doc)).toEqual([bare]);
  expect(boundAs(state, [{ ...binding, quote: "119" }])).toBeUndefined();
  const worded = bound.apply(boundAs(bound, [{ ...binding, start: 0, end: 6, quote: "收到118件", words: "未收到申请" }]) ?? bound.tr);
  expect(blocksFrom(worded.doc)[0]).toMatchObject({ text: "未收到申请，", bound: [{ start: 0, end: 5 }] });
});

test("a text is written at the caret with its numbers, and the caret says which number it is at", () => {
  const start = stateOf({ id: "a", kind: "paragraph", text: "共件" });
  const at = start.apply(start.tr.setSelection(TextSelection.create(start.doc, 2)));
  const written = at.apply(withWritten(at, { text: "118", bound: [{ start: 0, end: 3, of }] }));
  expect(blocksFrom(written.doc)[0]).toMatchObject({ text: "共118件", bound: [{ start: 1, end: 4 }] });
  expect(caretIn(written)).toMatchObject({ block: "a", offset: 4, number: { start: 1, end: 4 } });
});

test("a number that followed elsewhere is taken over with its words around left alone", () => {
  const state = stateOf(block);
  const next: NarrativeBlock = { ...block, text: "收到1250件，", bound: [{ start: 2, end: 6, of }] };
  const taken = state.applyTransaction(fromOutside(state, [next]) ?? state.tr).state;
  expect(blocksFrom(taken.doc)).toEqual([next]);
});
