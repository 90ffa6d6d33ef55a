import { expect, test } from "vitest";
import { walk } from "#lib/edition/walk.ts";
import { editionById } from "#lib/editions/index.ts";
import { writeBlock } from "#lib/report/blocks.ts";
import type { Conflict } from "../saving/autosave.ts";
import { chosenWords, lostWords } from "./conflictWords.ts";

const edition = editionById("disclosure-2021", 1);
if (edition === undefined) throw new Error("no format");
const outline = walk(edition);

const cell = { area: "figures", address: "applications.received.person" } as const;
const figures: Conflict = { mine: { ...cell, value: "202" }, theirs: { ...cell, value: "303", revision: 2 } };
const at = "2026-12-01T04:06:00.000Z";
const text = (words: string) => writeBlock({ id: "p", kind: "paragraph", text: words, position: "a0" });

test("whoever loses a figure is told who, when, where, from what and to what", () => {
  expect(lostWords(outline, figures, { who: "小王", at }, 0)).toBe(
    "您填的被改了：小王 12:06 把“一、本年新收政府信息公开申请数量”的“自然人”由 202 改成 303。“历史”里都有。",
  );
  expect(lostWords(outline, figures, undefined, 11)).toContain("别的窗口把");
  expect(lostWords(outline, figures, undefined, 11)).toContain("改成 303，另有 11 处。");
});

test("of a long paragraph the stretch that differs is shown, and a figure that was emptied is called so", () => {
  const place = { area: "narrative", address: "problems.issues.p" } as const;
  const [one, two] = ["今年以来我们认真做好各项工作，乙补一句，成效明显。", "今年以来我们认真做好各项工作，甲另写了别的话。"];
  const words = lostWords(
    outline,
    { mine: { ...place, value: text(one) }, theirs: { ...place, value: text(two), revision: 2 } },
    undefined,
    0,
  );
  expect(words).toContain("乙补一句");
  expect(words).toContain("甲另写了");
  expect(lostWords(outline, { ...figures, theirs: { ...figures.theirs, value: "" } }, undefined, 0)).toContain("由 202 改成 （空白）");
});

test("whoever chooses is told what stands and what was left", () => {
  expect(chosenWords(outline, figures, "mine")).toContain("已用本窗口的 202，没有用别处的 303。");
  expect(chosenWords(outline, figures, "theirs")).toContain("已用别处的 303，没有用本窗口的 202。");
});
