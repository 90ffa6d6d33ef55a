// What is an ordinal, and that an ordinal written before a text is read back as itself.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseNumeral, numberOf } from "./numeral.ts";
import { beginsWithOrdinal, ordinalAt, withoutAnyOrdinal, withoutOrdinal, type Level } from "./ordinalAt.ts";
import { joined, ordinal, signBefore, withOrdinal } from "./withOrdinal.ts";

test("numerals as Chinese headings write them", () => {
  expect([1, 2, 9, 10, 11, 19, 20, 21, 30, 99].map(chineseNumeral)).toEqual([
    "一",
    "二",
    "九",
    "十",
    "十一",
    "十九",
    "二十",
    "二十一",
    "三十",
    "九十九",
  ]);
});

test("no numeral outside 1 to 99, and none that is not one", () => {
  for (const number of [0, -1, 100, 1.5, NaN]) expect(() => chineseNumeral(number)).toThrow(RangeError);
  for (let place = 1; place < 100; place += 1) expect(numberOf(chineseNumeral(place))).toBe(place);
  expect(["十四五", "一一", "", "零"].map(numberOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test("a place past the ninety-ninth is still numbered", () => {
  expect([ordinal[1](99), ordinal[1](100), ordinal[2](100)]).toEqual(["（九十九）", "（100）", "100."]);
});

const rests: readonly string[] = [
  "12345热线办理情况",
  "2024年重点领域信息公开",
  "3.15消费者权益日宣传",
  "12.4国家宪法日",
  "2.0版平台上线",
  "15个部门参加培训",
  "5个乡镇",
  "1.5万件",
  "一网通办",
  "十四五规划",
  "（二）期工程",
  "期工程",
  "第3章总则",
  "5万元以上项目",
  "4月份工作",
  "12月份工作",
  "二季度公开",
  "三级网络建设",
  "十一月份",
  "、顿号起首",
  "118",
  "０５版",
  "2.5个月",
  "3",
  "Web平台",
  "1至6月",
  "5.15政务公开日",
  "100%办结",
  "8·15活动",
  "项目建设",
];

describe("what is written before a text is read back as itself", () => {
  test.each(rests)("%s, at any level and place", (rest) => {
    for (const level of [0, 1, 2, 3] as const)
      for (let place = 1; place <= 120; place += 1) {
        const written = withOrdinal(level, place, rest);
        if (ordinalAt(level, rest, [place]) !== undefined) continue;
        expect(ordinalAt(level, written, [place]), written).toMatchObject({ place, rest });
        expect(withoutOrdinal(level, written, [place])).toBe(rest);
      }
  });
  test("any text that brings no ordinal itself", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "1",
          "2",
          "０",
          "十",
          "一",
          "二",
          "、",
          ".",
          "．",
          "（",
          "）",
          "万",
          "个",
          "年",
          "月",
          "级",
          "期",
          "工",
          " ",
          "%",
          "甲",
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((signs) => signs.join("").trim());
    fc.assert(
      fc.property(fc.constantFrom<Level>(0, 1, 2, 3), fc.integer({ min: 1, max: 130 }), text, (level, place, rest) => {
        fc.pre(rest !== "" && ordinalAt(level, rest, [place]) === undefined && ordinalAt(level, rest, [place, place + 1]) === undefined);
        expect(withoutOrdinal(level, withOrdinal(level, place, rest), [place])).toBe(rest);
      }),
      { numRuns: 2000 },
    );
  });
});

test("no point stands straight before a digit", () => {
  expect(withOrdinal(2, 3, "15个部门")).toBe("3. 15个部门");
  expect(withOrdinal(2, 10, "5个乡镇")).toBe("10. 5个乡镇");
  expect(withOrdinal(2, 2, "2024年")).toBe("2. 2024年");
  expect([
    joined("3.", "15个部门"),
    joined("3、", "15个部门"),
    joined("（3）", "15个部门"),
    joined("3.", "个部门"),
    signBefore(2, 1, ""),
  ]).toEqual(["3. 15个部门", "3、 15个部门", "（3）15个部门", "3.个部门", "1."]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.string(),
      (place, text) => void expect(withOrdinal(2, place, text)).not.toMatch(/^\d+\.\d/),
    ),
  );
});

describe("an ordinal", () => {
  test.each<[Level, string, number, string]>([
    [2, "1.工作考核", 1, "工作考核"],
    [2, "2．社会评议", 2, "社会评议"],
    [2, "3、责任追究", 3, "责任追究"],
    [2, "12. 其他", 12, "其他"],
    [2, "１、属于国家秘密", 1, "属于国家秘密"],
    [2, "4.12345热线办理情况", 4, "12345热线办理情况"],
    [2, "2.2024年重点", 2, "2024年重点"],
    [2, "1、12345热线", 1, "12345热线"],
    [2, "4.12315投诉举报", 4, "12315投诉举报"],
    [2, "3. 15个部门", 3, "15个部门"],
    [1, "（二）依申请公开", 2, "依申请公开"],
    [1, "(十二) 其他", 12, "其他"],
    [1, "（三）项目建设", 3, "项目建设"],
    [1, "（一）批复公开", 1, "批复公开"],
    [0, "一、一网通办", 1, "一网通办"],
    [0, "十、十四五规划", 10, "十四五规划"],
    [0, "二十一、其他", 21, "其他"],
    [3, "（1）子项", 1, "子项"],
  ])("%i: %s", (level, text, place, rest) => expect(ordinalAt(level, text)).toMatchObject({ place, rest }));
  test.each<[number, string, string]>([
    [3, "3.15个部门参加培训", "15个部门参加培训"],
    [10, "10.5个乡镇试点", "5个乡镇试点"],
    [2, "2.12月份工作", "12月份工作"],
    [3, "3、15个部门", "15个部门"],
    [5, "5.3项制度", "3项制度"],
  ])("%i is due: %s", (due, text, rest) => {
    expect(ordinalAt(2, text), "not without it").toBeUndefined();
    expect(ordinalAt(2, text, [due])).toMatchObject({ place: due, rest });
  });
});

describe("none, though it is due", () => {
  test.each<[Level, number, string]>([
    [2, 1, "1.5万件"],
    [2, 12, "12.4国家宪法日"],
    [2, 3, "3.15消费者权益日宣传"],
    [2, 2, "2.0版平台上线"],
    [2, 12, "12.5%"],
    [2, 1, "1.2345万元"],
    [2, 12, "12.3456公顷"],
    [2, 2, "2.5个月"],
    [2, 1, "1.5倍"],
    [2, 3, "3、4月份开展培训"],
    [2, 5, "5、6级"],
    [2, 1, "1.1.2总则"],
    [2, 3, "3.05件"],
    [2, 0, "0.5件"],
    [2, 2, "2025年工作"],
    [2, 18, "18篇解读"],
    [1, 2, "（二）期工程"],
    [1, 1, "（1）其他"],
    [1, 1, "（见附件）说明"],
    [0, 1, "一、二季度召开会议"],
    [0, 2, "二、三、四级"],
    [0, 1, "一网通办"],
    [0, 1, "一一、甲"],
  ])("%i, %i: %s", (level, due, text) => {
    expect(ordinalAt(level, text, [due])).toBeUndefined();
    expect(withoutOrdinal(level, text, [due])).toBe(text);
  });
});

test("a text with two ordinals of a level keeps both", () => {
  expect(withoutOrdinal(1, "（一）（二）主动公开")).toBe("（一）（二）主动公开");
  expect(withoutOrdinal(1, "（一）（二）期工程")).toBe("（二）期工程");
  expect(withoutOrdinal(2, "1. 2.甲")).toBe("1. 2.甲");
});

test("names are looked up without any ordinal, and with the figures that they begin with", () => {
  expect(
    ["1.其他", "（二）其他", "①其他", "1）其他", "(3)其他", "其他", "12.5", "3.15个部门", "2.0版", "4.12345热线"].map(withoutAnyOrdinal),
  ).toEqual(["其他", "其他", "其他", "其他", "其他", "其他", "12.5", "3.15个部门", "2.0版", "12345热线"]);
  expect(["1.其他", "⑵其他", "1）其他", "3：其他", "12.5", "其他", "8:30", "一网通办"].map((text) => beginsWithOrdinal(text))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
