// Radicals that look like 汉字 are read as them; nothing else changes.
import { expect, test } from "vitest";
import { withoutRadicals } from "./radicals.ts";

test("the 汉字 that is seen stands in place of its radical", () => {
  expect(withoutRadicals("⼀、⾃然⼈ ⼈⺠政府 ⾏政规范性⽂件 2021年1⽉25⽇ 各部⻔⻓⻚")).toBe(
    "一、自然人 人民政府 行政规范性文件 2021年1月25日 各部门长页",
  );
  expect(withoutRadicals("\uFA08\uF967⸺")).toBe("行不——");
});

test("each of the 214 radicals is one 汉字, and what is none stays", () => {
  const kangxi = Array.from({ length: 214 }, (_, at) => String.fromCharCode(0x2f00 + at));
  expect(kangxi.map(withoutRadicals).join("")).toMatch(/^[\u4E00-\u9FFF]{214}$/);
  for (const text of ["一、总体情况118件", "⺮①¹Ⅷ（１）㈠", ""]) expect(withoutRadicals(text)).toBe(text);
});
