// Sections that the office titles itself: the usual titles are offered in turn, and one is added where the caret is.
import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { blocksFrom, docFrom } from "./schema.ts";
import { addSections, nextTitle, titlesUsed } from "./sections.ts";

const offered = ["概述", "公开", "申请"];
const title = (text: string, level: 1 | 2 = 1): NarrativeBlock => ({ id: text, kind: "heading", level, text });
const line = (text: string): NarrativeBlock => ({ id: text, kind: "paragraph", text });
const own = [title("概述"), line("甲"), title("小标题", 2), line("乙"), title("申请"), line("丙")];

describe("the title that is offered first", () => {
  const next = (...blocks: readonly NarrativeBlock[]) => nextTitle(offered, titlesUsed(offered, blocks));
  test("is the first of all, then what follows the last that is used, then what was left out", () => {
    expect([next(), next(title("概述")), next(title("公开")), next(title("申请")), next(title("概述"), title("申请"))]).toEqual([
      "概述",
      "公开",
      "申请",
      "概述",
      "公开",
    ]);
  });
  test("is none where all are used, and a heading of the second level uses none", () => {
    expect([next(...offered.map((text) => title(text))), next(title("概述", 2))]).toEqual(["", "概述"]);
  });
});

describe("adding sections", () => {
  const added = (blocks: readonly NarrativeBlock[], caretIn: number, titles: readonly string[], atEnd = false) => {
    let state = EditorState.create({ doc: docFrom(blocks), plugins: [history()] });
    let caret = 1;
    state.doc.forEach((_, offset, place) => place === caretIn && (caret = offset + 1));
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)));
    addSections(titles, atEnd)(state, (transaction) => (state = state.apply(transaction)));
    return state;
  };
  const shown = ({ doc }: EditorState) => doc.children.map((node) => `${"#".repeat(Number(node.attrs["level"] ?? 0))}${node.textContent}`);
  const typing = (state: EditorState) => shown(state.apply(state.tr.insertText("|")));

  test("goes after the section that the caret is in, and the caret into its empty paragraph", () => {
    for (const place of [0, 1, 2, 3])
      expect(typing(added(own, place, ["公开"]))).toEqual(["#概述", "甲", "##小标题", "乙", "#公开", "|", "#申请", "丙"]);
  });
  test("goes to the end where the caret has never been in the text", () => {
    expect(typing(added(own, 0, ["公开"], true))).toEqual(["#概述", "甲", "##小标题", "乙", "#申请", "丙", "#公开", "|"]);
  });
  test("takes the place of an empty paragraph, so that a blank part begins with its title", () => {
    expect(typing(added([], 0, ["概述"]))).toEqual(["#概述", "|"]);
    expect(typing(added([], 0, offered))).toEqual(["#概述", "|", "#公开", "", "#申请", ""]);
  });
  test("with a title of one's own waits for it in the heading", () => {
    expect(typing(added([], 0, [""]))).toEqual(["#|", ""]);
  });
  test("is one step that Ctrl+Z takes back", () => {
    let state = added(own, 0, offered);
    undo(state, (transaction) => (state = state.apply(transaction)));
    expect(blocksFrom(state.doc)).toEqual(own);
  });
});
