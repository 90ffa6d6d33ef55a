// A figure is a number for its cell, or refused with the reason.
import fc from "fast-check";
import { expect, test } from "vitest";
import { printedNumber } from "../../arithmetic/number.ts";
import type { Measure } from "../../edition/edition.ts";
import { figureOf, isUnstated, scaledUnit, statedUnit } from "./figure.ts";
import { isFigure } from "./unit.ts";

const cases: Measure = { unit: "件", number: "count" };
const money: Measure = { unit: "万元", number: "amount" };

test.each([
  ["1,234", cases, "1234"],
  ["１２３", cases, "123"],
  [" 12 件 ", cases, "12"],
  ["12.50万元", money, "12.5"],
  ["\u00a01,234.00\u00a0", money, "1234"],
  ["0", cases, "0"],
])("%j is read", (text, measure, to) => {
  expect(figureOf(text, measure, undefined)).toEqual({ state: "value", to });
});

test("a whole number in digits alone is itself, whatever is counted", () => {
  const measures: readonly Measure[] = [cases, money, { unit: "项", number: "change" }];
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.constantFrom(...measures), (number, measure) => {
      const text = String(number);
      expect(figureOf(text, measure, undefined)).toEqual({ state: "value", to: printedNumber(text, measure) });
    }),
  );
});

test.each(["", " ", "\u3000\n"])("%j is blank", (text) => {
  expect(figureOf(text, cases, "元")).toEqual({ state: "blank" });
});

test.each([
  ["12元", money, "单位是“元”，这一格应填“万元”，没有换算"],
  ["12.5 亿元", money, "单位是“亿元”，这一格应填“万元”，没有换算"],
  ["12个", cases, "单位是“个”，这一格应填“件”，没有换算"],
  ["约30", cases, "应填整数，例如 12；没有的填 0"],
  ["- ", cases, "不是数；如果表示没有，请填 0"],
  ["/", money, "不是数；如果表示没有，请填 0"],
  ["######", cases, "原表的列太窄，数没有显示出来，请加宽后重新复制"],
  ["12〔上标：1〕", cases, "原处有加删除线的字或上标、下标，没有取，请看原件后自己填"],
  ["〔删除线：15〕18", cases, "原处有加删除线的字或上标、下标，没有取，请看原件后自己填"],
  ['=DISPIMG("ID_1",1)', cases, "这一格里是图片，里面的字读不出来，没有取，请看原件后自己填"],
  ["1〔图片〕8", cases, "原处有图片，里面的字读不出来，没有取，请看原件后自己填"],
  ["1.2E+05", money, "应填数字，例如 12 或 12.5；没有的填 0"],
])("%j is refused", (text, measure, reason) => {
  expect(figureOf(text, measure, undefined)).toEqual({ state: "refused", reason });
});

test("a unit in the head holds for figures without one, between sums of money only", () => {
  expect(figureOf("125000", money, "元")).toMatchObject({ state: "refused" });
  expect(figureOf("12.5万元", money, "元")).toEqual({ state: "value", to: "12.5" });
  expect(figureOf("12.5", money, "件")).toEqual({ state: "value", to: "12.5" });
  expect(figureOf("12", cases, "元")).toEqual({ state: "value", to: "12" });
});

test("a unit of many at once holds for counts, too, for a figure without one", () => {
  for (const unit of ["万件", "千件", "百条", "亿次"])
    expect(figureOf("12", cases, unit)).toEqual({ state: "refused", reason: `单位是“${unit}”，这一格应填“件”，没有换算` });
  expect(figureOf("12件", cases, "万件")).toEqual({ state: "value", to: "12" });
  expect(figureOf("12千件", cases, undefined)).toEqual({ state: "refused", reason: "单位是“千件”，这一格应填“件”，没有换算" });
  expect(["单位：万件", "（千件）", "单位：件", "单位：万元", "数量"].map((text) => scaledUnit([text]))).toEqual([
    "万件",
    "千件",
    undefined,
    undefined,
    undefined,
  ]);
});

test("what heads state: one unit, or nothing", () => {
  expect(["本年收费金额（单位：万元）", "收费（元）", "单位：元", "元旦", "金额"].map((text) => statedUnit([text]))).toEqual([
    "万元",
    "元",
    "元",
    undefined,
    undefined,
  ]);
});

test.each([
  "本年收费金额（人民币元）",
  "本年收费金额（单位：人民币元）",
  "本年收费金额（单位 元）",
  "本年收费金额（以元为单位）",
  "本年收费金额/元",
  "本年收费金额，元",
  "本年收费金额[元]",
  "本年收费金额（元/年）",
  "金 额 （ 元 ）",
  "单位：件、元",
  "元",
])("元 is seen as the unit of money in “%s”", (head) => {
  expect(statedUnit([head])).toBe("元");
  expect(figureOf("125000", money, statedUnit([head]))).toMatchObject({ state: "refused" });
});

test.each(["单元", "多元化", "公元2021年", "元旦前后", "一元化办理", "收费金额", "50元以上的件数"])(
  "and no unit of money in “%s”",
  (head) => {
    expect(statedUnit([head])).toBeUndefined();
  },
);

test("two units of money over one figure are no unit of it, nor is a foreign one", () => {
  expect(statedUnit(["（元）", "（万元）"])).toBe("元、万元");
  for (const unit of ["元、万元", "美元", "万美元"]) expect(figureOf("12", money, unit)).toMatchObject({ state: "refused" });
});

test("an amount for which nothing states a unit is told, unless it is 0, or its own unit stands behind it", () => {
  expect(["250900", "0", "12.5万元"].map((text) => isUnstated(text, money, undefined))).toEqual([true, false, false]);
  expect([isUnstated("12", money, "万元"), isUnstated("12", cases, undefined)]).toEqual([false, false]);
});

test("figures are told from names", () => {
  expect(["12", "1,234", "12件", "１２", "-3", "0.5万元", "3人次"].every(isFigure)).toBe(true);
  expect(["", "约30", "2021年", "第3项", "1.属于国家秘密", "-", "12 3", "件"].some(isFigure)).toBe(false);
});
