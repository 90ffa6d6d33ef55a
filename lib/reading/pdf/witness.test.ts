// Two readers of one cell: a figure stands only where both find it.
import { expect, test } from "vitest";
import type { Letter } from "./letters.ts";
import { agrees, type Word } from "./witness.ts";

const box = { left: 0, top: 0, right: 100, bottom: 20 };
const letters = (text: string): readonly Letter[] =>
  [...text].map((sign, at) => ({
    text: sign,
    box: { left: 10 + at * 6, right: 16 + at * 6, top: 5, bottom: 15 },
    base: 14,
    size: 12,
    turn: 0,
    ink: "#000000",
    alpha: 1,
    mode: 0,
    order: 1,
    clip: box,
    layered: false,
    annotated: false,
  }));
const word = (text: string, x: number): Word => ({ text, at: [x, 10], base: 10 });

test.each([
  ["118", "118", [word("118", 20)], true],
  ["118", "118", [word("1", 12), word("18", 25)], true],
  ["118", "118", [word("18", 12), word("1", 25)], false],
  ["118", "118", [word("11", 20)], false],
  ["118", "118", [word("118", 200)], false],
  ["", "", [word("5", 20)], false],
  ["项目", "项目", [], true],
  ["118", "1189", [word("1189", 20)], true],
] as const)("“%s” of “%s”", (text, drawn, words, both) => {
  expect(agrees(text, letters(drawn), words, box)).toBe(both);
});

test("what was filled into a field is not in pdf.js' own text, and needs no witness", () => {
  const filled = letters("118").map((letter) => ({ ...letter, annotated: true }));
  expect(agrees("118", filled, [], box)).toBe(true);
});
