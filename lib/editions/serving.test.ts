// The year picks the format; a year that none or several could serve is explained.
import { expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { disclosure2021 } from "./disclosure-2021/edition.ts";
import { editions, editionsForYear } from "./index.ts";
import { servingProblem, yearsInWords, yearTyped } from "./serving.ts";

const format = (name: string, from: number, to: number | null): Edition => ({ ...disclosure2021, id: name, name, years: { from, to } });
const some = [format("乙", 2020, 2022), format("甲", 2018, 2020), format("丙", 2024, null)];

test("a year with one format has no problem", () => {
  expect(servingProblem(2019, some)).toBeUndefined();
  expect(editionsForYear(2030, some).map(({ name }) => name)).toEqual(["丙"]);
});

test("a year that no format serves is refused with the years that there are", () => {
  expect(servingProblem(2023, some)).toBe("本系统还没有2023年的报告格式。目前可以编制2018年至2020年、2020年至2022年、2024年及以后的报告。");
});

test("a year that several formats could serve names them", () => {
  expect(servingProblem(2020, some)).toBe("2020年的报告有2种格式可用：乙、甲。请按上级通知的要求选一种。");
});

test("every year of every registered format is served by that format alone", () => {
  for (const edition of editions) {
    const { from, to } = edition.years;
    for (let year = from; year <= (to ?? from + 10); year += 1) expect(editionsForYear(year), String(year)).toEqual([edition]);
  }
});

test("full-width digits of a year are read as digits", () => {
  expect(yearTyped(" ２０２６ ")).toBe("2026");
  expect(yearTyped("二〇二六")).toBe("二〇二六");
  expect(yearsInWords(format("丁", 2020, 2020))).toBe("2020年");
});
