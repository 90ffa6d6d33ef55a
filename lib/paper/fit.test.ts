// Column widths and type sizes of every grid of every edition.
import { describe, expect, test, vi } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { sampleOf, tablesOf } from "../outputs/html/sample.testing.ts";
import { placed } from "../tables/positions.ts";
import { capacity } from "./columns.ts";
import { fitOf } from "./fit.ts";
import { roomOf } from "./area.ts";
import { official, styles } from "./style.ts";
import { widthOf } from "./width.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const room = roomOf(official);
const tables = (digits: number) =>
  editions.flatMap((edition) =>
    tablesOf(sampleOf(edition, () => "9".repeat(digits))).map((table) => [`${edition.id} ${table.grid}`, table] as const),
  );

describe.each([0, 1, 3, 5, 7, 9, 12])("with figures of %i digits", (digits) => {
  test.each(tables(digits))("%s is exactly as wide as the text area, and every figure stands on one line", (_, table) => {
    const fit = fitOf(table, room);
    expect(fit.widths.reduce((sum, width) => sum + width, 0)).toBe(room.width);
    const values = placed(table.rows).filter(({ cell }) => cell.kind === "value");
    expect(values.filter((place) => widthOf(place.cell.text) > capacity(fit.widths, place, fit.figure))).toEqual([]);
  });
  test.each(tables(digits))("%s has no head of one character a line", (_, table) => {
    const fit = fitOf(table, room);
    const heads = placed(table.rows).filter(({ cell }) => cell.kind === "head");
    expect(heads.filter((place) => capacity(fit.widths, place, fit.label) < Math.min(2, widthOf(place.cell.text)))).toEqual([]);
  });
});

test("usual figures are printed in the size of the form", () => {
  expect(
    tables(5)
      .map(([, table]) => fitOf(table, room))
      .map(({ label, figure }) => [label, figure]),
  ).toEqual(tables(5).map(() => [room.size, room.size]));
});

test("what was typed instead of a number does not shrink the figures", () => {
  const typed = tablesOf(sampleOf(disclosure2021, () => "约三百件，待核实")).map((table) => fitOf(table, room));
  expect(typed.map(({ figure }) => figure)).toEqual(typed.map(() => room.size));
});

test.each(styles.map((style) => [style.name, roomOf(style)] as const))(
  "in %s seven digits in a cross table, and twelve with four decimals elsewhere, are printed in 9 pt at least, labels too, on one page",
  (_, paper) => {
    for (const [, table] of tables(0)) {
      const isCross = table.headRows > 1;
      const isLongList = table.rows.length > 40 && table.rows.some((row) => row.some(({ indent }) => indent !== undefined));
      const rows = table.rows.map((row) =>
        row.map((cell) => (cell.kind === "value" ? { ...cell, text: isCross ? "1234567" : "123456789012.1234" } : cell)),
      );
      const { label, figure, whole } = fitOf({ ...table, rows }, paper);
      // Fifteen columns of figures stand side by side in table four.
      const isWide = table.labelColumns === 0;
      expect([table.grid, label >= 9, isWide || figure >= 9, whole]).toEqual([table.grid, true, true, !isLongList]);
    }
  },
);
