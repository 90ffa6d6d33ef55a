// Beside each figure: last year's number and the change, short and in full, and what is not there said as such.
import { Big } from "big.js";
import { expect, test } from "vitest";
import type { Reading } from "#lib/arithmetic/number.ts";
import { besideOf } from "./lastYearWords.ts";

const known = (value: string): Reading => ({ state: "known", value: new Big(value) });

test.each([
  ["105", "118", "上年 105", "", "上年 105，今年增加 13，增长12.4%"],
  ["118", "105", "上年 118", "", "上年 118，今年减少 13，下降11%"],
  ["4", "0", "上年 4", "", "上年 4，今年减少 4，下降100%"],
  ["0", "5", "上年 0", "新增", "上年 0，今年增加 5"],
  ["0", "0", "上年 0", "", "上年 0，今年持平"],
  ["25090", "25091", "上年 25090", "", "上年 25090，今年增加 1，增长不足0.1%"],
  ["7", "7", "上年 7", "", "上年 7，今年持平"],
  ["7", "", "上年 7", "", "上年 7"],
])("from %s to %s", (before, now, was, by, words) => {
  expect(besideOf(known(before), now)).toMatchObject({ was, sign: "", by, words });
});

test.each([
  ["50", "112", "▲62"],
  ["20", "30", "▲10"],
  ["20", "29", ""],
  ["21", "31", ""],
  ["40", "20", "▼20"],
  ["12", "0", "▼12"],
  ["0", "12", "新增"],
])("a change of ten and of half of last year's figure or more stands out by its sign: from %s to %s", (before, now, shown) => {
  const { large, sign, by } = besideOf(known(before), now);
  expect(`${sign}${by}`).toBe(shown);
  expect(large).toBe(shown !== "");
});

test("a place that last year's format has not, that was blank, unreadable or unfinished is said as such", () => {
  expect(besideOf(undefined, "3").words).toBe("上年格式没有");
  expect(besideOf({ state: "blank" }, "3").words).toBe("上年未填");
  expect(besideOf({ state: "unreadable", problem: "" }, "3").words).toBe("上年填的不是数");
  expect(besideOf({ state: "partial", value: new Big(6) }, "3").was).toBe("上年 6 未填完");
});
