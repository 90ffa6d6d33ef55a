// Wording says what it was put together of, letter by letter, whatever signs the words have.
import { expect, test } from "vitest";
import {
  any,
  anyOf,
  before,
  begin,
  behind,
  end,
  han,
  inOrder,
  isHan,
  letter,
  maybe,
  notBefore,
  otherLetter,
  times,
  wording,
} from "./wording.ts";

const grew = wording([anyOf("增长 下降"), maybe("了")]);

test("a wording is asked for as a whole, at a place, at the end and anywhere", () => {
  expect([grew.is("增长了"), grew.is("同比增长了"), grew.isIn("同比增长了一成")]).toEqual([true, false, true]);
  expect([grew.at("同比增长了一成", 2), grew.at("同比增长", 1), grew.begins("下降3%")]).toEqual(["增长了", undefined, true]);
  expect([grew.ends("同比增长"), grew.ends("增长3%")]).toEqual([true, false]);
});

test("each place where it stands is told, and a text can do without it or be cut by it", () => {
  expect(grew.all("增长了，下降")).toEqual([
    { start: 0, end: 3, words: "增长了" },
    { start: 4, end: 6, words: "下降" },
  ]);
  expect([grew.without("同比增长了3%"), grew.parts("甲增长乙下降丙")]).toEqual(["同比3%", ["甲", "乙", "丙"]]);
});

test("signs are signs, and what stands before or behind is no part", () => {
  expect(
    wording([anyOf("1.5 (甲)")])
      .all("1.5 155 (甲)")
      .map(({ words }) => words),
  ).toEqual(["1.5", "(甲)"]);
  expect([wording([letter(".-]"), end]).ends("甲]"), wording([anyOf("至 -")]).is("-")]).toEqual([true, true]);
  expect(wording([behind(begin, letter("，")), "甲", before("乙"), notBefore("乙丙")]).all("甲乙，甲乙丙，甲丁")).toHaveLength(1);
});

test("a number of pieces is counted, and letters go by their script", () => {
  const label = wording([times(letter(han), 2, 3, true), anyOf("县 市")]);
  expect([label.at("青禾县县"), label.at("青县")]).toEqual(["青禾县", undefined]);
  expect(wording([any(inOrder(otherLetter("，"), "，"))]).is("甲，乙，")).toBe(true);
  expect([isHan("青禾"), isHan("青1"), isHan("")]).toEqual([true, false, false]);
});
