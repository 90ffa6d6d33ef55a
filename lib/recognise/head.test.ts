// Whose report it is and of which year, as titles, sentences and signatures say it. All bodies are made up.
import { describe, expect, test } from "vitest";
import { bodyOf, dateOf, headInText, titleAmong, titleIn } from "./head.ts";

const line = (text: string) => ({ text, rank: 0, item: false });

describe("a title says the body and the year", () => {
  test.each([
    ["清河县2021年政府信息公开工作年度报告", "清河县", 2021],
    ["清河县人民政府2020年度政府信息公开工作年度报告", "清河县人民政府", 2020],
    ["2022年清河县政府信息公开工作年度报告", "清河县", 2022],
    ["清河县财政局 ２０２３ 年政府信息公开年报", "清河县财政局", 2023],
    ["清河县二〇一七年政府信息公开工作年度报告", "清河县", 2017],
    ["清河县财政局关于2022年政府信息公开工作年度报告", "清河县财政局", 2022],
    ["清河县政府信息公开工作年度报告（2021年度）", "清河县", 2021],
    ["《清河县2019年政务公开工作报告》", "清河县", 2019],
    ["清河縣2021年政府信息公開工作年度報告", "清河县", 2021],
    ["> 清河县2021年政府信息公开工作年度报告", "清河县", 2021],
    ["* 清河县2021年政府信息公开工作年度报告", "清河县", 2021],
  ])("%s", (text, name, year) => expect(titleIn(text)).toEqual({ name, year }));

  test.each([
    ["关于印发清河县2021年政府信息公开工作年度报告的通知"],
    ["现将清河县2021年政府信息公开工作情况报告如下。"],
    ["清河县2021年预算报告"],
    ["根据要求，清河县编制2021年政府信息公开工作年度报告"],
    ["清河县政府信息公开工作年度报告"],
  ])("%s is none", (text) => expect(titleIn(text)).toBeUndefined());

  test("it may be broken over lines", () =>
    expect(titleAmong(["公开", "清河县财政局2021年", "政府信息公开工作", "年度报告", "全年平稳。"].map(line))).toEqual({
      at: 3,
      from: 1,
      title: { name: "清河县财政局", year: 2021 },
      years: [2021],
    }));

  test("a sentence before it is none of it", () =>
    expect(titleAmong(["公布清河县2021年有关情况。", "政府信息公开工作年度报告"].map(line))).toBeUndefined());

  test("a name may stand in the line above", () =>
    expect(titleAmong([line("清河县财政局"), line("2021年政府信息公开工作年度报告")].map((one) => one))).toEqual({
      at: 1,
      from: 0,
      title: { name: "清河县财政局", year: 2021 },
      years: [2021],
    }));

  const titleOf = (year: number) => `清河县${year}年政府信息公开工作年度报告`;
  const counting = (year: number) => `根据条例编制本报告。统计期限自${year}年1月1日起至${year}年12月31日止，电子版可以在网站上下载。`;
  const yearIn = (...texts: readonly string[]) => {
    const found = titleAmong(texts.map((text) => line(text)));
    return [found?.title.year, found?.title.name, found?.years];
  };

  test("links to other years over it are none of it: the text says which year is counted", () => {
    expect(yearIn(titleOf(2024), titleOf(2022), titleOf(2023), counting(2023))).toEqual([2023, "清河县", [2024, 2022, 2023]]);
    expect(yearIn(titleOf(2024), titleOf(2023), titleOf(2022), counting(2023))).toEqual([2023, "清河县", [2024, 2023, 2022]]);
    expect(yearIn("政府信息公开年报", "2025年", "2024年", titleOf(2023), counting(2023))).toEqual([2023, "清河县", [2025, 2023]]);
  });

  test("where the text does not say it, it is the last one before the text, and behind the text is none", () => {
    const text = "全年平稳，各项工作都做了，公开的范围比上一年宽，群众来问的事情件件有回音。";
    expect(yearIn(titleOf(2024), titleOf(2023), text, titleOf(2022))).toEqual([2023, "清河县", [2024, 2023]]);
  });
});

test.each([
  ["清河县", "government", "county"],
  ["清河县人民政府", "government", "county"],
  ["清河县人民政府办公室", "office", "county"],
  ["清河县财政局", "department", "county"],
  ["清河县东山镇", "township", "township"],
  ["东山街道办事处", "township", "township"],
  ["某市", "government", ""],
  ["某市清河区", "government", "county"],
  ["清河经济技术开发区", "government", ""],
  ["某省", "government", "province"],
])("%s is %j of level %j", (name, kind, level) => expect(bodyOf(name, "")).toEqual({ name, issuer: name, kind, level }));

test.each([
  ["2022年1月20日", "2022-01-20"],
  ["２０２２年１月２日", "2022-01-02"],
  ["二〇二二年一月二十日", "2022-01-20"],
  ["2022年元月20日", "2022-01-20"],
  ["2022-01-20", "2022-01-20"],
  ["2022.1.2", "2022-01-02"],
  ["2022.13.2", ""],
  ["2022年2月30日", ""],
  ["2022年1月", ""],
])("%s is %j", (text, date) => expect(dateOf(text)).toBe(date));

test("where no title says it, sentences may: the period, 现将, the table that is annexed", () => {
  expect(headInText([line("本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。")]).year).toBe(2021);
  expect(headInText([line("按照要求,现将清河县2022年政府信息公开工作情况报告如下。")])).toEqual({ name: "清河县", year: 2022 });
  expect(headInText([line("政府信息公开情况统计表（2016年度）")]).year).toBe(2016);
});
