import { expect, test } from "vitest";
import { placeIn } from "./previewMarks.ts";

test("words are found where they stand in the paragraph as it was typed", () => {
  expect(placeIn("公开公开公开。", { start: 2, quote: "公开" })).toBe(2);
});

test("words of a heading are found behind its ordinal, and those of a text whose spaces are not printed before", () => {
  expect(placeIn("（一）主动公开", { start: 0, quote: "主动公开" })).toBe(3);
  expect(placeIn("主动公开。", { start: 2, quote: "主动" })).toBe(0);
});

test("words that do not stand there are nowhere", () => {
  expect(placeIn("主动公开。", { start: 0, quote: "申请" })).toBe(-1);
});
