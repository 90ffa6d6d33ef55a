// What differs is quoted with what stands around it, and no number is cut in two.
import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

test("of a long sentence the part that differs is quoted from both sides", () => {
  const [one, two] = [
    "全年新收政府信息公开申请104件，上年结转5件，办结104件，予以公开50件，结转下年度继续办理5件。",
    "全年新收政府信息公开申请104件，上年结转5件，办结104件，予以公开49件，结转下年度继续办理5件。",
  ];
  expect([excerpt(one, two), excerpt(two, one)]).toEqual([
    "…，办结104件，予以公开50件，结转下年度继续办理5…",
    "…，办结104件，予以公开49件，结转下年度继续办理5…",
  ]);
});

test("a number at either edge is quoted whole, with its comma and its point", () => {
  expect(excerpt("本年共公开信息4,826.5条，其中甲类十二件", "本年共公开信息4,826.5条，其中乙类十二件")).toBe(
    "…息4,826.5条，其中甲类十二件",
  );
  expect(excerpt("共计20345678件行政许可处理决定甲", "共计20345678件行政许可处理决定乙")).toBe("…20345678件行政许可处理决定甲");
  expect(excerpt("甲方行政许可处理决定共20345678件", "乙方行政许可处理决定共20345678件")).toBe("甲方行政许可处理决定共20345678…");
});

test("whatever two texts say, what is quoted stands there so, and neither of its edges is within a number", () => {
  const part = fc.constantFrom("件", "，", "公开", "1", "20", "345", "6.7", "申请数量");
  const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));
  const isCut = (one: string, two: string): boolean => /\d$/.test(one) && /^\d/.test(two);
  fc.assert(
    fc.property(text, text, (one, two) => {
      const quoted = excerpt(one, two).replace(/^…|…$/g, "");
      const places = [...one].map((_, at) => at).filter((at) => one.startsWith(quoted, at));
      const whole = places.filter((at) => !isCut(one.slice(0, at), quoted) && !isCut(quoted, one.slice(at + quoted.length)));
      expect(one === "" || whole.length > 0).toBe(true);
    }),
  );
});
