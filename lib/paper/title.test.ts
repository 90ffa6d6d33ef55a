// Where a title breaks: GB/T 9704-2012 7.3.1.
import { describe, expect, test } from "vitest";
import { editions } from "../editions/index.ts";
import { filledTitle } from "../report/report.ts";
import { phrases } from "./phrases.ts";
import { areaOf } from "./area.ts";
import { styles } from "./style.ts";
import { titleLines } from "./title.ts";
import { widthOf } from "./width.ts";

const names = [
  "青禾县",
  "青禾县人民政府",
  "青禾县人民政府办公室",
  "青禾县自然资源和规划局",
  "云岭傣族彝族拉祜族自治州青禾县人民政府",
  "云岭傣族彝族拉祜族自治州青禾河谷经济技术开发区管理委员会",
  "青禾县（云岭农业高新技术产业示范区）政务服务和数据管理局",
];
const titles = editions.flatMap(({ title }) =>
  names.map((name) => filledTitle(title, { year: 2025, body: { name, issuer: "", kind: "", level: "" } })),
);

describe.each(styles.map((style) => [style.name, areaOf(style).width / (style.title.size * 20)] as const))("in %s", (_, room) => {
  test.each([...new Set(titles)])("%s fits its lines, cuts no word, and makes a shape", (title) => {
    const lines = titleLines(title, room);
    const widths = lines.map(widthOf);
    expect(lines.join("")).toBe(title);
    expect(Math.max(...widths)).toBeLessThanOrEqual(room);
    const ends = new Set<number>();
    phrases(title).reduce((end, piece) => (ends.add(end + piece.length), end + piece.length), 0);
    lines.slice(0, -1).reduce((end, line) => (expect(ends).toContain(end + line.length), end + line.length), 0);
    // No line is shorter than both of its neighbours.
    widths
      .slice(1, -1)
      .forEach((width, place) => expect(width).toBeGreaterThanOrEqual(Math.min(widths[place] ?? 0, widths[place + 2] ?? 0)));
  });
});

test("a short title stays on one line; a longer one breaks after its year", () => {
  expect(titleLines("青禾县2025年政府信息公开工作年度报告", 20.1)).toEqual(["青禾县2025年政府信息公开工作年度报告"]);
  expect(titleLines("青禾县人民政府办公室2025年政府信息公开工作年度报告", 20.1)).toEqual([
    "青禾县人民政府办公室2025年",
    "政府信息公开工作年度报告",
  ]);
});

test("text without words or breaks, which no line holds, is cut where the line ends", () => {
  for (const text of ["县".repeat(50), "青禾县人民政府办公室".repeat(100)]) {
    const lines = titleLines(text, 20);
    expect(lines.join("")).toBe(text);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
  }
  expect(Math.max(...titleLines("x".repeat(90), 20).map(widthOf))).toBeLessThanOrEqual(20);
});
