// @vitest-environment node
// Pasted blocks stand where the caret was: no text beside them is lost, and the block that was opened keeps its id.
import fc from "fast-check";
import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import type { Written } from "#lib/prose/written.ts";
import { insertWritten } from "./pasting.ts";
import { noteAfter, pasteNote } from "./note.ts";
import { docFrom, uniqueIds } from "./schema.ts";

const line = (text: string): Written => ({ kind: "paragraph", text });
const title = (level: 1 | 2, text: string): Written => ({ kind: "heading", level, text });

/** The state after pasting into the only block `own`, the caret at `offset`. */
function pasted(own: NarrativeBlock, offset: number, blocks: readonly Written[], typed = ""): EditorState {
  const state = EditorState.create({ doc: docFrom([own]), plugins: [uniqueIds] });
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1 + offset)));
  return placed.apply(insertWritten(placed, blocks, typed));
}

const shapes = ({ doc }: EditorState) => doc.children.map((node) => `${"#".repeat(Number(node.attrs["level"] ?? 0))}${node.textContent}`);
const idsOf = ({ doc }: EditorState) => doc.children.map((node) => String(node.attrs["id"]));
const own: NarrativeBlock = { id: "a", kind: "paragraph", text: "前后" };
const empty: NarrativeBlock = { id: "a", kind: "paragraph", text: "" };

test("one line joins the sentence at the caret", () => expect(shapes(pasted(own, 1, [line("中")]))).toEqual(["前中后"]));

test("several lines open the paragraph, and the caret stands after the last", () => {
  const state = pasted(own, 1, [line("一"), title(2, "二"), line("三")]);
  expect(shapes(state)).toEqual(["前一", "##二", "三后"]);
  expect(idsOf(state)[0]).toBe("a");
  expect(shapes(state.apply(state.tr.insertText("|")))).toEqual(["前一", "##二", "三|后"]);
});

test("headings at the edges stay blocks of their own", () => {
  const state = pasted(own, 1, [title(1, "一"), line("二"), title(2, "三")]);
  expect(shapes(state)).toEqual(["前", "#一", "二", "##三", "后"]);
  expect(shapes(state.apply(state.tr.insertText("|")))).toEqual(["前", "#一", "二", "##三|", "后"]);
});

test("lines before the text of a heading leave it a heading with its id", () => {
  const state = pasted({ id: "a", kind: "heading", level: 1, text: "标题" }, 0, [line("一"), title(2, "二")]);
  expect(shapes(state)).toEqual(["一", "##二", "#标题"]);
  expect(idsOf(state)[2]).toBe("a");
});

test("an empty paragraph gives way to a heading, an empty heading keeps its level", () => {
  expect(shapes(pasted(empty, 0, [title(2, "二")], "1.二"))).toEqual(["##二"]);
  expect(shapes(pasted({ id: "a", kind: "heading", level: 1, text: "" }, 0, [title(2, "二")], "1.二"))).toEqual(["#二"]);
});

test("a single heading within a sentence comes as it was typed, its ordinal included", () => {
  expect(shapes(pasted(own, 1, [title(2, "二")], "1.二"))).toEqual(["前1.二后"]);
});

test("wherever the caret is, all text is there in its order and every id is its own", () => {
  const written = fc.oneof(
    fc.constantFrom("一", "二").map(line),
    fc.constantFrom("三", "四").map((text) => title(2, text)),
  );
  fc.assert(
    fc.property(fc.array(written, { minLength: 2, maxLength: 4 }), fc.nat(2), (blocks, offset) => {
      const state = pasted(own, offset, blocks);
      expect(state.doc.textContent).toBe(own.text.slice(0, offset) + blocks.map(({ text }) => text).join("") + own.text.slice(offset));
      expect(new Set(idsOf(state)).size).toBe(state.doc.childCount);
    }),
  );
});

test("sixty thousand lines are put in at once", () => {
  const begin = performance.now();
  const state = pasted(
    own,
    1,
    Array.from({ length: 60_000 }, (_, at) => line(`第${at}段。`)),
  );
  expect(state.doc.childCount).toBe(60_000);
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test("the note says what was left out, and that all text was kept only where that is so", () => {
  expect(pasteNote({ leftOut: [], kept: true })).toBe("");
  expect(pasteNote({ leftOut: ["图片 2 张"], kept: true })).toBe("粘贴时没有带进来：图片 2 张。文字已全部保留。");
  expect(pasteNote({ leftOut: ["图片 2 张", "表格 1 个（首格“甲”）"], kept: true })).toBe(
    "粘贴时没有带进来：图片 2 张、表格 1 个（首格“甲”）。表格以外的文字已全部保留。",
  );
  expect(pasteNote({ leftOut: ["注音 1 处（“yí”）"], kept: true })).toBe("粘贴时没有带进来：注音 1 处（“yí”）。其余文字已全部保留。");
  expect(pasteNote({ leftOut: ["图片 1 张"], kept: false })).toBe("粘贴时没有带进来：图片 1 张。");
});

test("a changed text cannot be had as it was pasted, and when all of it is gone so is the note", () => {
  const note = { text: "粘贴时没有带进来：图片 2 张。", asItWas: () => undefined };
  expect(noteAfter(note, [{ text: "甲" }, { text: "" }])).toEqual({ text: note.text });
  expect(noteAfter(note, [{ text: "" }])).toEqual({ text: "" });
});

test("the note says what was done to text out of a PDF, and which numbers changed", () => {
  const report = { leftOut: [], kept: true };
  expect(pasteNote({ ...report, mended: { joined: 5, paragraphs: 2, numbers: ["— 2 —"], heads: [], spaced: 0 } })).toBe(
    "粘贴的文字像是从 PDF 复制的：5 行合成了 2 段，去掉了页码 1 处（“— 2 —”）。请对照原文看一遍。",
  );
  expect(pasteNote({ ...report, mended: { joined: 0, paragraphs: 0, numbers: [], heads: ["甲县", "甲县"], spaced: 3 } })).toBe(
    "粘贴的文字像是从 PDF 复制的：去掉了页眉页脚 2 处（“甲县”），去掉了 3 行里的字间空格。请对照原文看一遍。",
  );
  expect(pasteNote({ ...report, renumbered: { changes: [{ from: "（三）", to: "（一）" }], mentioned: ["（三）"] } })).toBe(
    "粘贴的标题改了编号：（三）→（一）。正文里还写着“（三）”，请核对。",
  );
  expect(
    pasteNote({
      ...report,
      renumbered: { changes: Array.from({ length: 7 }, (_, at) => ({ from: `${at + 3}.`, to: `${at + 1}.` })), mentioned: [] },
    }),
  ).toBe("粘贴的标题改了编号：3.→1.，4.→2.，5.→3.，6.→4.，7.→5.等 7 处。");
  expect(pasteNote({ ...report, asText: ["（一）主动公开情况。全年公开118件。"] })).toBe(
    "原文里是标题、但成段的文字，按正文粘贴：“（一）主动公开情况。全年…”。",
  );
});
