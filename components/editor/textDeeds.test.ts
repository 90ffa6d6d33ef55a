import { describe, expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { choiceDeedWords, deedWords, noted, standsIn, turned, type TextDeeds } from "./textDeeds.ts";

const paragraphs = (...texts: readonly string[]): readonly NarrativeBlock[] =>
  texts.map((text, at) => ({ id: `p${at}`, kind: "paragraph", text }));
const path = "narrative.overview.disclosure";
const note = (deeds: TextDeeds, was: readonly NarrativeBlock[] | string, now: readonly NarrativeBlock[] | string, at = 0): TextDeeds =>
  noted(deeds, { path, was, now, arrivals: 0 }, at);
const [none, one, two] = [paragraphs(), paragraphs("全年公开。"), paragraphs("全年公开。", "回应关切。")];

describe("what was typed beside the tables", () => {
  test("is a deed where it is another than before, whatever ids its paragraphs have", () => {
    expect(note([], one, [{ id: "other", kind: "paragraph", text: "全年公开。" }])).toEqual([]);
    expect(note([], "", "3")).toMatchObject([{ was: "", now: "3", isUndone: false }]);
  });

  test("and taken back by Ctrl+Z at its place leaves no deed", () => {
    expect(note(note([], none, one), one, none)).toEqual([]);
    expect(note(note(note([], none, one), one, two), two, one)).toHaveLength(1);
  });

  test("stands while its place holds what it left there and nothing came from elsewhere", () => {
    const [deed] = note([], none, one);
    if (deed === undefined) throw new RangeError("no deed");
    expect(standsIn(deed, { value: one, arrivals: 0 })).toBe(true);
    expect(standsIn(deed, { value: two, arrivals: 0 })).toBe(false);
    expect(standsIn(deed, { value: one, arrivals: 1 })).toBe(false);
  });

  test("taken back from the list can be done again", () => {
    const deeds = note([], none, one);
    const [deed] = deeds;
    if (deed === undefined) throw new RangeError("no deed");
    const back = turned(deeds, deed, 5);
    expect(back).toMatchObject([{ was: one, now: none, at: 5, isUndone: true }]);
    const [undone] = back;
    if (undone === undefined) throw new RangeError("no deed");
    expect(turned(back, undone, 6)).toMatchObject([{ was: none, now: one, isUndone: false }]);
  });

  test("is told in the words of the form", () => {
    expect(deedWords("主动公开", { was: none, now: one })).toBe("写“主动公开”（5 字）");
    expect(deedWords("主动公开", { was: one, now: two })).toBe("改写“主动公开”（5 字 → 10 字）");
    expect(deedWords("主动公开", { was: two, now: none })).toBe("清空“主动公开”（原有 10 字）");
    expect(deedWords("发出收费通知", { was: "", now: "0" })).toBe("发出收费通知：空 → “0”");
    expect(choiceDeedWords("监督保障", { was: "", now: "none" })).toBe("监督保障：自己写 → 本年度无此项");
  });
});
