// Which row of the grid each row of a block is, by itself: labels first, wherever the cursor stands; without any, from the cursor down.
import { describe, expect, test } from "vitest";
import { bandsOf, rowsOf } from "./rows.ts";
import { rowIds, seenBy } from "./sketch.testing.ts";

type Grid = Parameters<typeof seenBy>[0];

/** How the rows were found and which they are, with the cursor in the row `near` of the grid. */
function found(grid: Grid, near: number, ...drawn: readonly string[]): string {
  const seen = seenBy(grid, ...drawn);
  const rows = rowsOf(seen, near);
  return `${rows.by}: ${rowIds(seen, rows)}`;
}

describe("by label", () => {
  test.each([0, 2, 4])("rows in another order go where their labels say, with the cursor in row %i", (near) =>
    expect(found("small", near, "其它|1", "新收|2", "2、不予公开|3")).toBe("label: elsewise received refused"),
  );
  test.each([
    ["alike", "不公开|5", "refused?"],
    ["missing", "|5", "refused?"],
    ["unlike any", "小计|5", "—"],
    ["that the form prints for something else, though alike", "（三）公开情况|5", "—"],
  ])("a name %s between two that are known", (_, row, id) =>
    expect(found("small", 0, "予以公开|1", row, "3.其他|3")).toBe(`label: granted ${id} elsewise`),
  );
  test("a name that differs is not found where more or fewer rows stand between than in the grid", () => {
    expect(found("small", 0, "予以公开|1", "不公开|2", "不公开|5", "3.其他|3")).toBe("label: granted — — elsewise");
    expect(found("small", 0, "新收|1", "结转了|2", "3.其他|3")).toBe("label: received — elsewise");
  });
  test("a name that differs at an end is found only where there are as many rows as the grid has", () => {
    expect(found("small", 0, "|1", "结转|5", "予以公开|3", "不予公开|3", "|5")).toBe(
      "label: received? carriedIn granted refused elsewise?",
    );
    expect(found("small", 0, "|1", "结转|5", "予以公开|3", "不予公开|3")).toBe("label: — carriedIn granted refused");
    expect(found("small", 0, "结转|5", "予以公开|3", "不予公开|3", "|5")).toBe("label: carriedIn granted refused —");
  });
  test("titles, heads and empty rows between have no place, and count for nothing", () =>
    expect(found("small", 0, "统计表|", "|自然人", "予以公开|1", "|", "不公开|5", "本月：|", "3.其他|3")).toBe(
      "label: — — granted — refused? — elsewise",
    ));
  test("a running number before the label is no label", () =>
    expect(found("small", 0, "1|新收|5", "2|结转|6")).toBe("label: received carriedIn"));
});

describe("a name that stands in two groups", () => {
  test("goes to the group that was named last above it", () => {
    expect(found("twice", 0, "诉讼|新收|5", "|审结|6", "复议|新收|1")).toBe("label: r1New r1Closed r0New");
    expect(found("twice", 0, "诉讼↓2|新收|5", "审结|6", "复议↓2|新收|1", "审结|2")).toBe("label: r1New r1Closed r0New r0Closed");
    expect(found("twice", 0, "诉讼|", "审结|6", "复议|", "审结|1")).toBe("label: — r1Closed — r0Closed");
  });
  // Merges were lost, and what the cells of a group say stands above it or a row too high: 6 is of 诉讼, but nothing says so.
  test.each([
    ["a row too high", ["诉讼|新收|5", "复议|审结|6", "|新收|1", "|审结|2"], "r1New — r0New —"],
    ["a row too high, the form's order", ["复议|新收|5", "诉讼|审结|6", "|新收|1", "|审结|2"], "r0New r0Closed? r1New r1Closed?"],
    ["both above", ["诉讼|", "复议|", "新收|5", "审结|6", "新收|1", "审结|2"], "— — — — — —"],
    ["both above in one row", ["诉讼|复议|", "新收|5|", "审结|6|", "新收|1|", "审结|2|"], "— — — — —"],
    ["one below its rows", ["新收|5", "审结|6", "诉讼|新收|1", "|审结|2", "复议|"], "r0New r0Closed r1New r1Closed —"],
  ])("has no place, or a guessed one, where it is not sure whose it is: groups %s", (_, rows, ids) =>
    expect(found("twice", 0, ...rows)).toBe(`label: ${ids}`),
  );
  test("goes in order where both stand there, and that is sure", () =>
    expect(found("twice", 3, "新收|5", "审结|6", "新收|7", "审结|8")).toBe("label: r0New r0Closed r1New r1Closed"));
  test("goes to the cursor's group where one stands there, and that is a guess", () => {
    expect([0, 1, 2, 3].map((near) => found("twice", near, "新收|5", "审结|6"))).toEqual([
      "label: r0New? r0Closed?",
      "label: r0New? r0Closed?",
      "label: r1New? r1Closed?",
      "label: r1New? r1Closed?",
    ]);
  });
  test("goes before the next that is sure", () => expect(found("twice", 2, "新收|5", "诉讼|新收|6")).toBe("label: r0New r1New"));
  test("goes nowhere where those that are sure stand in another order", () =>
    expect(found("twice", 0, "审结|5", "诉讼|新收|6", "复议|新收|1")).toBe("label: — r1New r0New"));
});

describe("without labels", () => {
  test("rows go down from the cursor, empty ones too, and those past the end have no place", () => {
    expect(found("small", 1, "1", "2")).toBe("cursor: carriedIn granted");
    expect(found("small", 3, "1", "", "3")).toBe("cursor: refused elsewise —");
    expect(found("small", 0, "1", "2", "3", "4", "5", "6")).toBe("cursor: received carriedIn granted refused elsewise —");
  });
  test("names that are nobody's, above and below the figures, take no place", () =>
    expect(found("small", 2, "统计表", "1", "2", "填表人")).toBe("cursor: — granted refused —"));
  test.each([
    ["a title", ["统计表", "", "1", "2"], "— — carriedIn granted"],
    ["a title and two empty rows", ["统计表", "", "", "1"], "— — — carriedIn"],
    ["a title, a unit and an empty row between each", ["统计表", "", "单位：件", "", "1"], "— — — — carriedIn"],
    ["a head", ["自然人|企业", "|", "1|2", "3|4"], "— — carriedIn granted"],
    ["a title, and one among the figures, which keeps its place", ["统计表", "", "1", "", "2"], "— — carriedIn granted refused"],
    ["nothing at all, which keeps its place", ["", "1"], "carriedIn granted"],
  ])("an empty row below %s", (_, rows, ids) => expect(found("small", 1, ...rows)).toBe(`cursor: ${ids}`));
  test("names of rows that nobody knows are no labels, and whose rows they are is a guess", () =>
    expect(found("small", 1, "街道办|1", "民政局|2")).toBe("cursor: carriedIn? granted?"));
  test("rows of periods of time are none of the form, be there heads or not; one alone may be", () => {
    expect(found("small", 1, "1月|1", "2月|2", "3月|3")).toBe("cursor: — — —");
    expect(found("small", 1, "月份|自然人|企业", "一季度|1|2", "二季度|3|4")).toBe("cursor: — — —");
    expect(found("small", 1, "2021年|1", "2022年|2")).toBe("cursor: — —");
    expect(found("small", 1, "2021年|1")).toBe("cursor: carriedIn?");
  });
  test("a title among the figures takes a place, unless heads say that it is no row", () => {
    expect(found("small", 1, "1", "本月合计", "2")).toBe("cursor: carriedIn granted refused");
    expect(found("small", 1, "自然人|总计", "1|1", "本月合计|", "2|2")).toBe("cursor: — carriedIn — granted");
  });
  test("as many rows under heads as the grid has are the grid's, wherever the cursor stands, empty ones between them or not", () => {
    const all = ["1|1", "2|2", "3|3", "4|4", "5|5"];
    expect(found("small", 2, "自然人|总计", ...all)).toBe("cursor: — received carriedIn granted refused elsewise");
    expect(found("small", 2, "自然人|总计", ...all.slice(0, 2), "|", ...all.slice(2))).toBe(
      "cursor: — received carriedIn — granted refused elsewise",
    );
    expect(found("small", 2, ...all)).toBe("cursor: granted refused elsewise — —");
    expect(found("small", 2, "自然人|总计", ...all.slice(1))).toBe("cursor: — granted refused elsewise —");
  });
});

describe("bands", () => {
  const bands = (grid: Grid, ...drawn: readonly string[]): readonly string[] => {
    const seen = seenBy(grid, ...drawn);
    return bandsOf(seen, rowsOf(seen, 0)).map(
      ({ heads, rows }) => `${heads.map(({ row }) => row).join()} over ${rows.map(({ row }) => row).join()}`,
    );
  };
  test("rows under the same heads are one, with all head rows that stand together", () =>
    expect(bands("small", "项目|企业组织→2", "|企业|其他", "新收|1|2", "结转|3|4")).toEqual(["0,1 over 2,3"]));
  test("new heads begin another", () =>
    expect(bands("small", "自然人|企业", "1|2", "自然人|总计", "3|4")).toEqual(["0 over 1", "2 over 3"]));
  test("heads that stand beside the name of a group of rows are its own", () =>
    expect(bands("small", "统计表", "（三）公开情况|自然人|企业", "予以公开|1|2")).toEqual(["1 over 2"]));
  test("texts that nobody knows above the first row are heads, those below it are none", () =>
    expect(bands("small", "项目|数量", "新收|1", "说明|同上", "结转|3")).toEqual(["0 over 1,3"]));
  test("without heads there is one band without any", () => expect(bands("small", "新收|1", "结转|3")).toEqual([" over 0,1"]));
  test("rows that have no place are in none", () => expect(bands("small", "新收|1", "小计|1", "结转|3")).toEqual([" over 0,2"]));
});
