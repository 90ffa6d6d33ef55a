import { expect, test } from "vitest";
import { sorted } from "../journal/left.ts";
import { mineWords, othersWords, whyWords } from "./words.ts";

const row = (id: string, who: string, report = id, store = "s") => ({
  ...{ id, store, report, who, title: "沂水县", edition: "e", editionRevision: 1, format: 1, tab: "t", at: 0, aside: false },
  journal: { id, next: 2, base: 1, sent: [], open: [{ area: "figures", address: "a.b.c", value: "1" }], held: [] },
});

test("of another person's changes only their number is known, a row of another version is kept as it is, and what is on its way is not spoken of", () => {
  const older = { id: "x", format: 0, who: "甲", changes: ["1"] };
  const { mine, others } = sorted([row("a", "甲"), row("b", "乙"), row("c", "乙"), row("d", "乙", "d", "other"), older], {
    ...{ store: "s", who: "甲", now: 10_000, quiet: 5000 },
  });
  expect(mine.map((one) => (one.kind === "row" ? [one.id, one.values.length] : [one.id, JSON.parse(one.text)]))).toEqual([
    ["a", 1],
    ["x", older],
  ]);
  expect(others).toBe(2);
  expect(sorted([row("a", "甲")], { store: "s", who: "甲", now: 3000, quiet: 5000 }).mine).toEqual([]);
});

test("a sentence says how one goes on: whose it is, whether the report is there, and why it is not sent", () => {
  expect([othersWords(0), mineWords(0)]).toEqual(["", ""]);
  expect(othersWords(2)).toContain("本机还有另一位同事未发送的修改（2 份报告）");
  expect(whyWords("here", true, false)).toContain("接着发送");
  expect(whyWords("deleted", true, false)).toContain("恢复");
  expect(whyWords("here", false, false)).toContain("另一套数据");
  expect(whyWords("here", true, true)).toContain("换了格式的修订");
});
