// What a file keeps of a formula is believed only as far as the formula bears it out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { staleOn } from "./anew.ts";
import { keyOf, placeOf, type RawCell, type RawSheet } from "./sheet.ts";

const cell = (at: string, rest: Partial<RawCell>): RawCell => ({ ...(placeOf(at) ?? expect.fail(at)), type: "n", style: 0, ...rest });
const sheetOf = (cells: readonly RawCell[]): RawSheet => ({
  cells: new Map(cells.map((one) => [keyOf(one), one])),
  hiddenRows: new Set(),
  hiddenColumns: [],
  widths: [],
  merges: [],
  conditions: [],
  hidesZeros: false,
});

/** What is stale on one sheet, by place in the order of the cells. */
function stale(cells: readonly RawCell[], reckonsAnew = false): readonly (string | null)[] {
  const found = staleOn([{ name: "表", raw: sheetOf(cells) }], new Map(), { reckonsAnew, from1904: false });
  return cells.flatMap((one) => found.get(one)?.comesTo ?? (found.has(one) ? [null] : []));
}

const value = (at: string, of: number): RawCell => cell(at, { value: String(of) });
const formula = (at: string, said: string, kept: number | string): RawCell => cell(at, { formula: said, value: String(kept) });

describe("a kept result", () => {
  const operands = fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1, maxLength: 12 });
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  test("that is the sum is believed, and one that is not is told with the sum", () =>
    fc.assert(
      fc.property(operands, fc.integer({ min: 1, max: 99 }), fc.boolean(), (numbers, off, reckonsAnew) => {
        const own = numbers.map((one, at) => value(`A${at + 1}`, one));
        const [total, terms] = [sum(numbers), numbers.map((_, at) => `A${at + 1}`).join("+")];
        const right = [formula("B1", `SUM(A1:A${numbers.length})`, total), formula("B2", terms, total), formula("B3", "B1*2-B2", total)];
        expect(stale([...own, ...right], reckonsAnew)).toEqual([]);
        const wrong = right.map((one) => ({ ...one, value: String(total + off) }));
        expect(stale([...own, ...wrong], reckonsAnew)).toEqual([String(total), String(total), String(total)]);
      }),
    ));
  test("of our own totals is believed, empty and filled in, and not once an operand was changed behind it", () => {
    const ours = 'IF(COUNT(A1:A3)=0,"",SUM(A1:A3))';
    expect(stale([cell("B1", { type: "str", formula: ours, value: "" })], true)).toEqual([]);
    expect(stale([value("A1", 3), value("A2", 4), formula("B1", ours, 7)], true)).toEqual([]);
    expect(stale([value("A1", 3), value("A2", 5), formula("B1", ours, 7)], true)).toEqual(["8"]);
    expect(stale([value("A1", 3), cell("B1", { type: "str", formula: ours, value: "" })])).toEqual(["3"]);
  });
  test("that only ends otherwise, as computers spell numbers, is believed", () =>
    expect(
      stale([value("A1", 0.1), value("A2", 0.2), formula("B1", "A1+A2", "0.30000000000000004"), formula("B2", "A1+A2", "0.3")], true),
    ).toEqual([]));
  test("of what nobody here can reckon is believed, unless the file has all of it reckoned anew", () => {
    const unknown = [
      formula("B1", "[1]底稿!A1", 7),
      formula("B2", "没有这个函数(A1)", 7),
      cell("B3", { formula: "", value: "7" }),
      formula("B4", "B3+1", 8),
    ];
    expect(stale(unknown)).toEqual([]);
    expect(stale(unknown, true)).toEqual([null, null, null, null]);
  });
  test("of what asks another sheet is held against that sheet", () => {
    const [asks, asked] = [formula("A1", "底稿!B2", 7), value("B2", 9)];
    const sheets = [
      { name: "表", raw: sheetOf([asks]) },
      { name: "底稿", raw: sheetOf([asked]) },
    ];
    expect([...staleOn(sheets, new Map(), { reckonsAnew: false, from1904: false }).values()]).toEqual([{ comesTo: "9" }]);
  });
});

test("what would keep an engine busy ends: whole sheets, circles, nests, long chains", () => {
  const nest = `${"(".repeat(900)}1${")".repeat(900)}`;
  const chain = Array.from({ length: 3000 }, (_, at) => formula(`A${at + 2}`, `A${at + 1}+1`, 0));
  const hard = [
    formula("B1", "SUM(A:XFD)", 1),
    formula("B2", "SUM(A1:XFD1048576)", 1),
    formula("B3", "SUMPRODUCT((A1:A1048576=1)*(C1:C1048576=1))", 1),
    formula("B4", "B5", 1),
    formula("B5", "B4", 1),
    formula("B6", nest, 1),
    formula("B7", "SUM(SEQUENCE(100000,10000))", 1),
    formula("B8", 'REPT("9",2000000000)', 1),
    formula("B9", "SUM(OFFSET(A1,0,0,1000000,10000))", 1),
    formula("B10", "COUNT(A1:A19000*A1:ZZ1)", 1),
    ...Array.from({ length: 40 }, (_, at) => cell(`D${at + 2}`, { type: "str", formula: `D${at + 1}&D${at + 1}`, value: "9" })),
    cell("D1", { type: "str", value: "99999999" }),
    ...Array.from({ length: 900 }, (_, at) => formula(`E${at + 1}`, "SUM(A1:A19000)", 1)),
    value("A1", 1),
    ...chain,
  ];
  expect(() => stale(hard)).not.toThrow();
});
