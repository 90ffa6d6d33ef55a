// A way back that left something alone says what, and what is there by now.
import { expect, test } from "vitest";
import { walk } from "#lib/edition/walk.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { skippedWords } from "./skippedWords.ts";

const outline = walk(disclosure2021);
const [a = "", b = "", c = "", d = ""] = outline.inputs.map(({ address }) => address);
const skipped = (address: string, now: string, left = "12") => ({ address, now, left });
const done = [{ address: d, from: "1", to: "" }];

test("one cell alone is named as this one, with what it holds", () => {
  expect(skippedWords(outline, { done: [], skipped: [skipped(a, "15")] }, "已撤销")).toBe("这一格后来被改成15，没有动它。");
  expect(skippedWords(outline, { done: [], skipped: [skipped(a, "")] }, "已撤销")).toBe("这一格后来被清空了，没有动它。");
  expect(skippedWords(outline, { done: [], skipped: [skipped(a, "12")] }, "已撤销")).toBe("这一格后来在别的窗口改过，现在是12，没有动它。");
});

test("beside others that were done it is named by its place", () => {
  expect(skippedWords(outline, { done, skipped: [skipped(a, "15")] }, "已撤销")).toMatch(/^已撤销 1 格；“.+”后来被改成15，没有动。$/);
});

test("many are counted, with one as an example", () => {
  expect(skippedWords(outline, { done, skipped: [a, b, c].map((one) => skipped(one, "15")) }, "已撤销")).toMatch(
    /^已撤销 1 格；“.+，“.+，“.+，没有动。$/,
  );
  expect(skippedWords(outline, { done: [], skipped: [a, b, c, d].map((one) => skipped(one, "15")) }, "已撤销")).toMatch(
    /^有 4 格后来改过，没有动，例如“.+”后来被改成15。$/,
  );
});

test("nothing left alone is nothing to say", () => {
  expect(skippedWords(outline, { done, skipped: [] }, "已撤销")).toBe("");
});
