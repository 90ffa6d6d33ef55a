import { describe, expect, test } from "vitest";
import { search, termsOf, type Entry } from "./search.ts";

const entries: readonly Entry[] = [
  { id: "tables", title: "填数字表格", words: "撤销 换格", texts: ["按 Ctrl+Z 退一步。", "按 F2 在原数上改。"] },
  { id: "prose", title: "写文字部分", words: "查找", texts: ["打错了，撤销一步。", "从 Word 粘贴。"] },
  { id: "paste", title: "从 WPS、Excel 粘贴", words: "复制", texts: ["先给您看每一格由多少改成多少。"] },
];
const idsFor = (query: string) => search(entries, query).map(({ entry }) => entry.id);

describe("search", () => {
  test("puts a topic whose title has the word before those whose text has it", () => {
    expect(idsFor("粘贴")).toEqual(["paste", "prose"]);
  });

  test("wants every word, in whatever order and place", () => {
    expect(idsFor("word 粘贴")).toEqual(["prose"]);
  });

  test("takes full-width letters, capitals and digits as what they stand for", () => {
    expect(idsFor("ＥＸＣＥＬ")).toEqual(["paste"]);
    expect(idsFor("ctrl+z")).toEqual(["tables"]);
    expect(idsFor("Ｆ２")).toEqual(["tables"]);
  });

  test("leaves out the words by which one asks", () => {
    expect(termsOf("怎么撤销？")).toEqual(["撤销"]);
    expect(idsFor("怎么撤销？")).toEqual(["tables", "prose"]);
    expect(termsOf("怎么")).toEqual(["怎么"]);
  });

  test("finds by pairs of characters what nobody wrote as one word", () => {
    expect(idsFor("粘贴文字")).toEqual(["prose"]);
  });

  test("shows the lines that have the words, the fullest first", () => {
    expect(search(entries, "撤销").find(({ entry }) => entry.id === "prose")?.lines).toEqual(["打错了，撤销一步。"]);
  });

  test("finds nothing for nothing and for what is nowhere", () => {
    expect(idsFor("")).toEqual([]);
    expect(idsFor("  ，")).toEqual([]);
    expect(idsFor("龙")).toEqual([]);
    expect(idsFor("公积金")).toEqual([]);
  });
});
