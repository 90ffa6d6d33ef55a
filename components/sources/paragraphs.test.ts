// What became of a text is told paragraph by paragraph, also of those that are gone.
import { expect, test } from "vitest";
import { writeBlock } from "#lib/report/blocks.ts";
import type { PlaceChange } from "#lib/report/came.ts";
import { byParagraph } from "./paragraphs.ts";

const part = "overview.disclosure";
const block = (id: string, text: string) => writeBlock({ id, kind: "paragraph", text, position: "a0" });
const change = (id: string, from: string, to: string, first = false): PlaceChange => ({
  ...{ version: 2, area: "narrative", address: `${part}.${id}`, who: "", way: "typed", at: "", made: "", whence: "", first },
  from: from === "" ? "" : block(id, from),
  to: to === "" ? "" : block(id, to),
});

test("paragraphs that stand there come in their order, each with its own changes; then what is gone, by what it said last, and the choice of the part", () => {
  const chosen: PlaceChange = { ...change("a", "", ""), area: "fields", address: part, to: "none" };
  const all = [change("b", "乙", "乙乙"), change("c", "丙丙", ""), chosen, change("c", "丙", "丙丙"), change("b", "", "乙", true)];
  const blocks = [
    { id: "a", kind: "paragraph", text: "甲" },
    { id: "b", kind: "paragraph", text: "乙乙" },
  ] as const;
  expect(byParagraph(all, part, blocks)).toEqual([
    { id: "a", name: "第 1 段“甲”", changes: [], count: 0 },
    { id: "b", name: "第 2 段“乙乙”", changes: [all[0], all[4]], count: 1 },
    { id: "c", name: "已删去的一段“丙丙”", changes: [all[1], all[3]], count: 2 },
    { id: "", name: "整个部分的选择", changes: [chosen], count: 1 },
  ]);
});
