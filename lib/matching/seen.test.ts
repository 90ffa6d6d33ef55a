// What a block looks like to one grid, before anything has a place: heads, labels, figures, and names at the margins.
import { expect, test } from "vitest";
import { areSlipped, headsOver } from "./lines/heads.ts";
import { isStacked } from "./seen.ts";
import { seenBy } from "./sketch.testing.ts";

const kinds = (...rows: readonly string[]) =>
  seenBy("small", ...rows)
    .rows.map(({ kind, label, name }) => `${kind}${name === undefined ? "" : ` ${name.cell.text}${label === undefined ? "?" : ""}`}`)
    .join("; ");
const margins = (...rows: readonly string[]) => seenBy("small", ...rows).margins;

test("heads, rows with a label or a figure, other texts and empty rows are told apart", () =>
  expect(kinds("沂水县统计表", "项目|自然人|企业", "新收|1|2", "小计|3|4", "|5", "", "填表人：张三")).toBe(
    "other 沂水县统计表?; head; body 新收; body 小计?; body; empty; other 填表人：张三?",
  ));
test("a row with a figure is no row of heads", () => expect(kinds("自然人|12")).toBe("body 自然人?"));
test("其他 is a column among heads, and a row before figures or below rows", () => {
  expect(kinds("自然人|其他", "1|2")).toBe("head; body");
  expect(kinds("新收|1", "其他|2")).toBe("body 新收; body 其他");
  expect(kinds("其他|", "1|2")).toBe("head; body");
  expect(kinds("新收|1", "其他|")).toBe("body 新收; body 其他");
});
test("the name of a group of columns is a head, also where it stands beside a label", () => {
  expect(kinds("企业组织|", "1|2")).toBe("head; body");
  expect(seenBy("twice", "乙方|甲方", "1|2").rows.map(({ kind }) => kind)).toEqual(["head", "body"]);
});
test("a column that bears the name of a group is no sign that heads have slipped", () => {
  const slipped = (...rows: readonly string[]) => {
    const seen = seenBy("namesake", ...rows);
    return areSlipped(seen, seen.rows, [0, 1]);
  };
  expect(slipped("企业|", "企业|个体")).toBe(false);
  expect(slipped("自然人|", "企业|个体")).toBe(true);
});
test("a text with nothing right of it is a name, but no label", () => expect(kinds("1|新收")).toBe("body 新收?"));
test("a label has at most a running number before it", () => {
  expect(kinds("1|新收|5")).toBe("body 新收");
  expect(kinds("1|2|新收|5")).toBe("body");
});
test("a numbered name right of a label makes another row of it; a remark and what the form prints do not", () => {
  expect(kinds("结转|1.上年转来|5")).toBe("body 1.上年转来?");
  expect(kinds("结转|上年转来|5")).toBe("body 结转");
  expect(kinds("结转|（三）公开情况|5")).toBe("body 结转");
});

test("names above, below and left of the figures are margins, values that cannot be read are not", () => {
  expect(margins("统计表|", "|", "街道办|12", "民政局|5", "填表人|")).toEqual({ above: 1, below: 1, left: 1 });
  expect(margins("序号|街道办|12", "编号|民政局|5")).toEqual({ above: 0, below: 0, left: 2 });
  for (const value of ["无", "未统计", "约30", "/"]) expect(margins(value, "12")).toEqual({ above: 0, below: 0, left: 0 });
  expect(margins("同上|1", "同上|2")).toEqual({ above: 0, below: 0, left: 0 });
});
test("where there is no figure at all, nothing is a margin", () =>
  expect(margins("街道办", "民政局")).toEqual({ above: 0, below: 0, left: 0 }));

test("what stands over a column: its own head, and the groups above, also where their merges were lost", () => {
  const over = (column: number, ...rows: readonly string[]) => {
    const seen = seenBy("small", ...rows);
    const { own, above } = headsOver(seen, seen.rows, column);
    return [own?.cell.text, ...above.map(({ cell }) => cell.text)];
  };
  expect(over(2, "自然人↓2|企业组织→2", "企业|其他")).toEqual(["其他", "企业组织"]);
  expect(over(0, "自然人↓2|企业组织→2", "企业|其他")).toEqual(["自然人"]);
  expect(over(3, "自然人||企业组织|", "||企业|其他")).toEqual(["其他", "企业组织"]);
  expect(over(1, "自然人||企业组织|", "||企业|其他")).toEqual([undefined, "自然人"]);
});
test("names side by side with only empty places after them may have slipped, and are groups of no other column", () => {
  const seen = seenBy("small", "自然人|企业组织|", "|企业|其他");
  expect(headsOver(seen, seen.rows, 2).above).toEqual([]);
});
test("heads have slipped where a column's name stands over another, or left of the values", () => {
  const slipped = (first: number, ...rows: readonly string[]) => {
    const seen = seenBy("small", ...rows);
    const columns = Array.from({ length: seen.columns - first }, (_, place) => first + place);
    return areSlipped(seen, seen.rows, columns);
  };
  expect(slipped(0, "自然人|企业组织|总计", "企业|其他|")).toBe(true);
  expect(slipped(1, "自然人|企业|")).toBe(true);
  expect(slipped(0, "自然人|企业组织|", "|企业|其他")).toBe(false);
  expect(slipped(1, "项目|自然人|企业")).toBe(false);
});

test("names and figures all in one column are a stack; figures under one head are not", () => {
  expect(isStacked(seenBy("small", "新收", "5", "结转", "6"))).toBe(true);
  expect(isStacked(seenBy("small", "自然人", "企业", "5", "6"))).toBe(true);
  expect(isStacked(seenBy("small", "自然人", "5", "6"))).toBe(false);
  expect(isStacked(seenBy("small", "新收|5", "结转|6"))).toBe(false);
});
