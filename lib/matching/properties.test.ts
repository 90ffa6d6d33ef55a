// What holds for every paste, whatever was copied: nothing is lost, nothing is touched that the plan does not say, and
// no figure stands in a wrong place unless the plan calls it a guess.
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { CrossGrid, Edition, Line } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { readBlock } from "../clipboard/block.ts";
import { copyBlock } from "../clipboard/copy.ts";
import { match } from "./match.ts";
import { isEmpty, type CellBlock } from "../tables/matrix.ts";
import {
  addressesIn,
  asHtml,
  asPaddedText,
  asSlippedText,
  asText,
  distinct,
  paperOf,
  pick,
  reworded,
  rowsWith,
  type Paper,
} from "./paper.testing.ts";
import { gridLabelsOf } from "./labels/gridLabels.ts";
import type { PastePlan } from "./plan.ts";

const { DOMParser } = new JSDOM().window;

/** Every name stands in two groups, of rows and of columns. */
const lines = (of: string): readonly Line[] => [
  { id: `${of}New`, label: "新收" },
  { id: `${of}Other`, label: "其他" },
  { id: `${of}Sum`, label: "小计", total: "group" },
];
const twice: CrossGrid = {
  kind: "cross",
  id: "twice",
  caption: "两处同名",
  measure: { unit: "件", number: "count" },
  basis: [],
  rows: [
    { id: "a", label: "（一）复议", lines: lines("a") },
    { id: "b", label: "（二）诉讼", lines: lines("b") },
    { id: "left", label: "结转" },
  ],
  columns: [
    { id: "c", label: "个人", lines: lines("c") },
    { id: "d", label: "单位", lines: lines("d") },
  ],
};
const invented: Edition = {
  id: "invented",
  revision: 1,
  name: "",
  years: { from: 1, to: 1 },
  basis: [],
  title: "",
  relations: [],
  sections: [{ id: "s", name: "", heading: null, parts: [{ kind: "grid", grid: twice }] }],
};

const cases = [...editions, invented].flatMap((edition) => {
  const outline = walk(edition);
  return [...outline.grids.values()].map(({ grid, cells }) => ({
    name: `${edition.id} ${grid.id}`,
    outline,
    grid: grid.id,
    cells,
    ...distinct(outline),
  }));
});

function blockIn(clipboard: { readonly html?: string; readonly text?: string }): CellBlock {
  const block = readBlock({ html: "", text: "", ...clipboard }, DOMParser);
  if (block === undefined) throw new RangeError("nothing to paste");
  return block;
}

const placesOf = (plan: PastePlan): readonly string[] =>
  [...plan.changes, ...plan.same, ...plan.totals, ...plan.leftOut, ...plan.outside, ...plan.labels].map(
    ({ row, column }) => `${row},${column}`,
  );

const worn: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^(?:（[一二三四五六七八九十]+）|\d+\.|[一二三四五六七八九十]+、)/, ""),
  (text) => text.replace(/（/g, "(").replace(/）/g, ")").replace(/，/g, ",").replace(/：/g, ":"),
  (text) => text.replace(/(.{3})/g, "$1\n"),
];

/** Some of the lines, at least one. */
const someOf = (lines: readonly number[]): fc.Arbitrary<readonly number[]> =>
  lines.length === 0 ? fc.constant([]) : fc.subarray([...lines], { minLength: 1 });

describe.each(cases)("$name", ({ outline, grid, cells, figures, all }) => {
  const paper = paperOf(outline, grid, all);
  const values = rowsWith(paper);
  const heads = paper.flatMap((_, row) => (values.includes(row) ? [] : [row]));
  const labels =
    paper[0]?.flatMap((_, column) => (values.every((row) => paper[row]?.[column]?.address === undefined) ? [column] : [])) ?? [];
  const cursor = fc.constantFrom(...cells.map(({ address }) => address));
  const columns = someOf(paper[0]?.flatMap((_, column) => (labels.includes(column) ? [] : [column])) ?? []).map((some) => [
    ...labels,
    ...some,
  ]);
  const wording = fc.constantFrom(...worn);
  const pathAt = (row: number) => cells.find(({ address }) => paper[row]?.some((piece) => piece.address === address))?.row ?? [];
  /** With the lines of a list that they stand under: without those nobody could tell whose （一） it is. */
  const withAbove = (rows: readonly number[]): readonly number[] =>
    values.filter(
      (row) =>
        rows.includes(row) ||
        rows.some(
          (other) =>
            row < other && pathAt(row).length < pathAt(other).length && pathAt(row).every((label, level) => label === pathAt(other)[level]),
        ),
    );
  const wrong = ({ changes }: PastePlan) => changes.filter(({ address, to, guessed }) => !guessed && figures[address] !== to);
  const inputsIn = (part: Paper) => [...addressesIn(part)].filter((address) => outline.cells.get(address)?.total === false);

  test("any rows and columns of it, with labels and heads, worn or not, find their cells from any cursor", () => {
    fc.assert(
      fc.property(
        someOf(values).map(withAbove),
        columns,
        wording,
        cursor,
        fc.constantFrom(asHtml, asText),
        (rows, across, words, at, write) => {
          const part = reworded(
            pick(
              paper,
              [...heads, ...rows].sort((a, b) => a - b),
              across,
            ),
            words,
          );
          const plan = match(blockIn(write === asHtml ? { html: write(part) } : { text: write(part) }), outline, grid, at, {});
          expect(wrong(plan)).toEqual([]);
          expect(plan.changes).toHaveLength(inputsIn(part).length);
        },
      ),
    );
  });

  test("where text has lost its merges, what is found is right, and all rows of all columns are found", () => {
    fc.assert(
      fc.property(
        someOf(values).map(withAbove),
        fc.option(columns, { nil: undefined }),
        wording,
        cursor,
        fc.constantFrom(asSlippedText, asPaddedText),
        (rows, across, words, at, write) => {
          const part = reworded(
            pick(
              paper,
              [...heads, ...rows].sort((a, b) => a - b),
              across,
            ),
            words,
          );
          const plan = match(blockIn({ text: write(part) }), outline, grid, at, {});
          expect(wrong(plan)).toEqual([]);
          if (across === undefined) expect(plan.changes).toHaveLength(inputsIn(part).length);
        },
      ),
    );
  });

  test("every cell with text is in one list of the plan, and every change is at an input of the grid, each once", () => {
    const text = fc.oneof(
      fc.constantFrom("", " ", "1", "12件", "1,234", "约30", "/", "无", "总计", "其他", "备注", "2021年", "a\nb"),
      fc.constantFrom(...paper.flat().map((piece) => piece.text)),
    );
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 });
    const inputs = new Set(cells.flatMap(({ address, total }) => (total ? [] : [address])));
    fc.assert(
      fc.property(rows, cursor, (matrix, at) => {
        fc.pre(matrix.flat().some((one) => !isEmpty(one)));
        const block = blockIn({ text: matrix.map((line) => line.map((one) => `"${one}"`).join("\t")).join("\n") });
        const plan = match(block, outline, grid, at, figures);
        expect([...placesOf(plan)].sort()).toEqual(
          block.cells.flatMap((cell) => (isEmpty(cell.text) ? [] : [`${cell.row},${cell.column}`])).sort(),
        );
        const touched = plan.changes.map(({ address }) => address);
        expect(new Set(touched).size).toBe(touched.length);
        expect(touched.every((address) => inputs.has(address))).toBe(true);
        expect(plan.kept.every((address) => !touched.includes(address))).toBe(true);
      }),
    );
  });

  test("what is copied and pasted again changes nothing, and fills an empty form with the same figures", () => {
    const { rows } = gridLabelsOf(outline, grid);
    const width = Math.max(...rows.flatMap(({ slots }) => slots.map((slot) => slot.position + slot.width)));
    const corner = fc.tuple(
      fc.nat({ max: rows.length - 1 }),
      fc.nat({ max: width - 1 }),
      fc.nat({ max: rows.length }),
      fc.nat({ max: width }),
    );
    fc.assert(
      fc.property(corner, fc.boolean(), ([top, left, tall, wide], asTable) => {
        const chosen = rows
          .slice(top, top + tall + 1)
          .map(({ slots }) =>
            Array.from(
              { length: Math.min(wide + 1, width - left) },
              (_, across) => slots.find(({ position }) => position === left + across)?.address,
            ),
          );
        const [first] = chosen[0] ?? [];
        fc.pre(first !== undefined);
        const { html, text } = copyBlock(chosen, (address) => all[address] ?? "");
        const block = blockIn(asTable ? { html } : { text });
        const again = match(block, outline, grid, first ?? "", figures);
        expect([again.changes, again.leftOut, again.outside, again.totals.filter(({ differs }) => differs)]).toEqual([[], [], [], []]);
        const into = match(block, outline, grid, first ?? "", {});
        const copied = chosen
          .flat()
          .flatMap((address) =>
            address === undefined || outline.cells.get(address)?.total !== false ? [] : [[address, figures[address]] as const],
          );
        expect(Object.fromEntries(into.changes.map(({ address, to }) => [address, to]))).toEqual(Object.fromEntries(copied));
      }),
    );
  });
});
