// Rows under a group that the form does not have are left out with a reason, however the group is written: merged, in the first row only, in
// each row, in lines that begin further left, or in a line of its own. What stands under the form's own groups is found all the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { routed } from "../route.ts";
import { rowsOf } from "../rows.ts";
import { drawn, rowIds, seenBy, sketched } from "../sketch.testing.ts";

type Grid = Parameters<typeof seenBy>[0];

const found = (grid: Grid, ...rows: readonly string[]): string => {
  const seen = seenBy(grid, ...rows);
  return rowIds(seen, rowsOf(seen, 0));
};
const reasons = (grid: Grid, ...rows: readonly string[]): readonly string[] =>
  routed(drawn(...rows), sketched, grid, { row: 0, position: 0 }).routes.flatMap((route) =>
    route.to === "outside" ? [`${route.cell.text}：${route.reason}`] : [],
  );

/** How a group with its rows may be written. */
const ways = {
  merged: (group: string, rows: readonly string[]) => rows.map((row, at) => (at > 0 ? row : `${group}↓${rows.length}|${row}`)),
  padded: (group: string, rows: readonly string[]) => rows.map((row, at) => `${at > 0 ? "" : group}|${row}`),
  repeated: (group: string, rows: readonly string[]) => rows.map((row) => `${group}|${row}`),
  ragged: (group: string, rows: readonly string[]) => rows.map((row, at) => (at > 0 ? row : `${group}|${row}`)),
  aloneAbove: (group: string, rows: readonly string[]) => [`${group}|`, ...rows],
} as const;

const both = ["新收|1", "审结|2"];

test.each(["merged", "padded", "repeated", "ragged"] as const)("beside the form's groups, %s, wherever it stands", (way) => {
  const write = ways[way];
  const [mine, theirs, strange] = [write("复议", both), write("诉讼", both), write("信访", both)];
  expect(found("twice", ...mine, ...strange, ...theirs)).toBe("r0New r0Closed — — r1New r1Closed");
  expect(found("twice", ...strange, ...mine, ...theirs)).toBe("— — r0New r0Closed r1New r1Closed");
  expect(found("twice", ...mine, ...theirs, ...strange)).toBe("r0New r0Closed r1New r1Closed — —");
  expect(found("twice", ...mine, ...strange)).toBe("r0New r0Closed — —");
  expect(found("twice", ...strange, ...theirs)).toBe("— — r1New r1Closed");
  expect(found("twice", ...strange, ...write("裁决", both))).toBe("— — — —");
  expect(found("twice", ...strange)).toBe("— —");
});

test("in a line of its own, among others such", () => {
  const [mine, strange, other] = [ways.aloneAbove("复议", both), ways.aloneAbove("信访", both), ways.aloneAbove("裁决", both)];
  expect(found("twice", ...mine, ...strange)).toBe("— r0New r0Closed — — —");
  expect(found("twice", ...strange, ...mine)).toBe("— — — — r0New r0Closed");
  expect(found("twice", ...strange, ...other)).toBe("— — — — — —");
});

test("in a line of its own above everything the rows are of no group of the form, unless it is a title or they have one name each", () => {
  expect(found("twice", "信访|", "新收|1", "审结|2")).toBe("— — —");
  expect(reasons("twice", "信访|", "新收|1")).toContain("1：“新收”在“信访”的下面，本表没有这一组");
  expect(found("twice", "附表：2023年案件情况|", "新收|1", "审结|2")).toBe("— r0New? r0Closed?");
  expect(found("small", "信访|", "（一）新收|1", "（二）结转|2")).toBe("— received carriedIn");
  expect(found("twice", "县教育局|", "复议↓2|新收|1", "审结|2")).toBe("— r0New r0Closed");
});

test("a guess at a name of several groups says which group", () =>
  expect(routed(drawn("新收|1", "审结|2"), sketched, "twice", { row: 2, position: 0 }).guesses).toEqual([
    { name: "新收", where: "诉讼·新收" },
    { name: "审结", where: "诉讼·审结" },
  ]));

test("a name that the form has once is no line of its own under another group", () => {
  const mine = ["（三）公开情况↓3|1.予以公开|1", "2.不予公开|2", "3.其他|3"];
  const strange = ["（四）部分公开↓3|1.予以公开|7", "2.不予公开|8", "3.其他|9"];
  expect(found("small", ...mine, ...strange)).toBe("granted refused elsewise — — —");
  expect(found("small", ...strange, ...mine)).toBe("— — — granted refused elsewise");
  expect(found("small", "新收|1", "结转|2", ...strange)).toBe("received carriedIn — — —");
  expect(found("small", "新收|1", "（四）部分公开→2", "其他|9")).toBe("received — —");
});

test("nor under the form's own group that does not have it", () => {
  expect(found("small", "新收↓2|结转|1", "其他|2", "（三）公开情况↓2|不予公开|3", "结转|4")).toBe("carriedIn elsewise refused —");
  expect(reasons("small", "（三）公开情况↓2|不予公开|3", "结转|4")).toEqual(["4：本表的“（三）公开情况”里没有“结转”"]);
});

test("a line with a figure and an ordinal of a higher level is a group, too", () =>
  expect(found("small", "（三）公开情况|3", "1.予以公开|1", "（四）其它公开方式|5", "3.其他|9")).toBe("— granted — —"));

test("what stands beside all rows, or differs from row to row, or is the form's group in other words, is no group", () => {
  expect(found("small", "县教育局↓3|1.予以公开|7", "2.不予公开|8", "3.其他|9")).toBe("granted refused elsewise");
  expect(found("small", "办公室|新收|1", "法规科|结转|2", "办公室|3.其他|3")).toBe("received carriedIn elsewise");
  expect(found("small", "新收|1", "公开的情况↓3|1.予以公开|7", "2.不予公开|8", "3.其他|9")).toBe("received granted refused elsewise");
  expect(found("small", "收件↓2|（一）新收|1", "（二）结转|2", "公开情况↓2|1.予以公开|7", "2.不予公开|8")).toBe(
    "received carriedIn granted refused",
  );
});

test("of rows of one name under several bodies none is taken before the other", () => {
  expect(found("small", "教育局|新收|1", "民政局|新收|2", "教育局|结转|3")).toBe("— — carriedIn");
  expect(reasons("small", "教育局|新收|1", "民政局|新收|2")[0]).toBe("教育局：“新收”不止一行，这一行在“教育局”的下面，分不出该取哪一行");
});

test("the reason names what it stands under", () =>
  expect(reasons("twice", "复议↓2|新收|1", "审结|2", "信访↓2|新收|9", "审结|8")).toEqual(
    [
      ["信访", "新收"],
      ["9", "新收"],
      ["8", "审结"],
    ].map(([text = "", name = ""]) => `${text}：“${name}”在“信访”的下面，本表没有这一组`),
  ));

const line = { 复议: "r0", 诉讼: "r1", 信访: "", 裁决: "" } as const;
type Group = keyof typeof line;

test("in any order of groups, the form's and strangers, nothing under a stranger is filled in, and nothing else in a wrong place", () => {
  const groups = fc
    .uniqueArray(fc.constantFrom(...(Object.keys(line) as Group[])), { minLength: 1, maxLength: 4 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => fc.subarray(["新收", "审结"], { minLength: 1 }).map((rows) => ({ name, rows: rows as readonly string[] }))),
      ),
    );
  fc.assert(
    fc.property(groups, fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])), fc.nat(3), (parts, way, near) => {
      let figure = 10;
      const places = new Map<string, string>();
      const rows = parts.flatMap(({ name, rows }) =>
        ways[way](
          name,
          rows.map((row) => {
            figure += 1;
            places.set(`${figure}`, line[name] === "" ? "" : `${line[name]}${row === "新收" ? "New" : "Closed"}`);
            return `${row}|${figure}`;
          }),
        ),
      );
      const { routes } = routed(drawn(...rows), sketched, "twice", { row: near, position: 0 });
      for (const route of routes)
        if (route.to === "slot" && !route.guessed) expect(route.slot.cell.rowId, rows.join("\n")).toBe(places.get(route.cell.text));
    }),
    { numRuns: 500 },
  );
});
