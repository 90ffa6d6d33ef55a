// The measures hold together: what a style says of a page's room follows from its margins, type and pitch.
import { expect, test } from "vitest";
import { areaOf } from "./area.ts";
import { official, paper, styles } from "./style.ts";

const perMillimetre = 72 / 25.4;

test("公文版式 has room for exactly 22 lines of 28 characters: GB/T 9704-2012 5.2.3", () => {
  const { margins, grid, linePitch, body, characterSpacing } = official;
  const [width, height] = [
    (paper.width - margins.left - margins.right) * perMillimetre,
    (paper.height - margins.top - margins.bottom) * perMillimetre,
  ];
  expect([width.toFixed(1), height.toFixed(1), grid]).toEqual(["442.2", "637.8", { lines: 22, characters: 28 }]);
  const pitch = body.size + characterSpacing;
  expect([28 * pitch <= width, 29 * pitch <= width]).toEqual([true, false]);
  expect([22 * linePitch <= height, 23 * linePitch <= height]).toEqual([true, false]);
});

test("in twips the text is no wider and no higher than in millimetres, by less than a twip", () => {
  for (const style of styles) {
    const { width, height } = areaOf(style);
    const exact = [paper.width - style.margins.left - style.margins.right, paper.height - style.margins.top - style.margins.bottom].map(
      (length) => (length * 1440) / 25.4,
    );
    expect([width, height].map((twips, side) => Math.abs(twips - (exact[side] ?? 0)) < 1)).toEqual([true, true]);
  }
});
