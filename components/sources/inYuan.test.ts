import { Big } from "big.js";
import { expect, test } from "vitest";
import { inYuan } from "./inYuan.ts";

test.each([
  ["万元", "25090", "＝250,900,000元"],
  ["万元", "1234.5678", "＝12,345,678元"],
  ["万元", "123.45678", "＝1,234,567.8元"],
  ["万元", "-100", "＝-1,000,000元"],
  ["万元", "99.9", ""],
  ["件", "25090", ""],
])("%s %s", (unit, value, words) => {
  expect(inYuan(unit, new Big(value))).toBe(words);
});
