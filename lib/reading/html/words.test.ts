// Two texts are the same where a reader sees the same, and a blank that keeps figures apart is seen.
import { expect, test } from "vitest";
import { words } from "./words.ts";

test.each([
  ["公开 118 条", "公开118条"],
  ["一、 总体情况", "一、总体情况"],
  ["1. 主动公开", "1.主动公开"],
  ["甲  乙\n丙", "甲乙丙"],
  ["1. Web", "1.Web"],
])("%j is %j", (one, other) => expect(words(one)).toBe(words(other)));

test.each([
  ["1 2", "12"],
  ["3. 15个部门", "3.15个部门"],
  ["1268. 35万元", "1268.35万元"],
  ["2. 2024年", "2.2024年"],
])("%j is not %j", (one, other) => expect(words(one)).not.toBe(words(other)));
