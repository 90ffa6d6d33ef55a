import { describe, expect, test } from "vitest";
import { otherYear, type YearWitness } from "./years.ts";

const of = (witness: Partial<YearWitness>): string | undefined => otherYear({ heads: [], row: "", whole: [], ...witness }, 2025);

describe("a figure is another year's where", () => {
  test.each([
    ["its column says so", { heads: ["自然人（2024年）"] }, "“自然人（2024年）”写的是 2024 年，这份报告是 2025 年的，没有取"],
    [
      "its column has the year in brackets",
      { heads: ["自然人（２０２４）"] },
      "“自然人（２０２４）”写的是 2024 年，这份报告是 2025 年的，没有取",
    ],
    ["a head over several columns says so", { heads: ["2024年度", "自然人"] }, "“2024年度”写的是 2024 年，这份报告是 2025 年的，没有取"],
    ["its row says so", { row: "新收（2023 年）" }, "“新收（2023 年）”写的是 2023 年，这份报告是 2025 年的，没有取"],
    [
      "the title says so and nothing nearer says otherwise",
      { heads: ["自然人"], whole: ["丙寅县2023年年报"] },
      "表的上面“丙寅县2023年年报”写的是 2023 年，这份报告是 2025 年的，没有取；如果确实是 2025 年的数，请不带这一行重新复制",
    ],
    [
      "the days of a whole year are told",
      { whole: ["统计期限：2024年1月1日至12月31日"] },
      "表的上面“统计期限：2024年1月1日至12月31日”写的是 2024 年，这份报告是 2025 年的，没有取；如果确实是 2025 年的数，请不带这一行重新复制",
    ],
  ])("%s", (_, witness, sentence) => expect(of(witness)).toBe(sentence));
});

describe("no other year is told by", () => {
  test.each([
    ["the report's own", { heads: ["自然人（2025年）"], whole: ["2025年"] }],
    ["two years with the report's own among them", { whole: ["2024年、2025年对照"] }],
    ["a title over a column of the report's year", { heads: ["2025年"], whole: ["2024年情况"] }],
    ["what is carried over from the year before", { row: "二、上年结转（2024年）" }],
    ["the day of filling in", { whole: ["填报日期：2026年1月10日"] }],
    ["the year of a rule or of a document", { whole: ["格式（2021年版）", "国办公开办函(2021)30号", "2019年修订的条例"] }],
    ["digits that are no year", { heads: ["12024年", "1.2024"] }],
  ])("%s", (_, witness) => expect(of(witness)).toBeUndefined());
});
