// A paste into one part is an ordinary one unless it holds headings of others; its own headings on top of it go, and are told.
import { expect, test } from "vitest";
import { disclosure2021 as edition } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import type { Line } from "../prose/recognise.ts";
import { holdsForeign, withoutOwn } from "./own.ts";

const lines = (...texts: readonly string[]): readonly Line[] => texts.map((text) => ({ text, rank: 0, item: false }));

test.each([
  ["（二）依申请公开"],
  ["(二)依申请公开情况。"],
  ["依申请公开"],
  ["（二）依申请公开。全年办结3件。"],
  ["二、主动公开政府信息情况"],
  ["第五部分 存在的主要问题及改进情况"],
])("%s is foreign to 主动公开", (heading) =>
  expect(holdsForeign(edition, "overview.disclosure", lines("全年公开15条。", heading, "甲。"))).toBe(true),
);

test.each([
  ["（一）主动公开"],
  ["一、总体情况"],
  ["1.政策解读"],
  ["（一）政策解读"],
  ["主动公开和依申请公开都有进展。"],
  ["（1）依申请公开"],
  ["依申请公开3件，全部办结"],
])("%s is not", (text) => expect(holdsForeign(edition, "overview.disclosure", lines(text, "甲。"))).toBe(false));

test("below headings with （一）, one with 1. is the office's own", () => {
  expect(holdsForeign(edition, "overview.opening", lines("（三）推进重点工作", "1.主动公开", "甲。"))).toBe(false);
  expect(holdsForeign(edition, "overview.opening", lines("1.主动公开", "甲。", "2.依申请公开", "乙。"))).toBe(true);
});

test("where the office titles its sections itself, no heading is foreign", () =>
  expect(holdsForeign(statistics2014, "report.text", lines("一、概述", "二、主动公开政府信息情况"))).toBe(false));

test("own headings go where they stand on top, be it in the line of the text, and nowhere else", () => {
  expect(withoutOwn(edition, "overview.onRequest", lines("一、总体情况", "（二）依申请公开", "甲。", "（二）依申请公开"))).toEqual({
    lines: lines("甲。", "（二）依申请公开"),
    dropped: ["一、总体情况", "（二）依申请公开"],
  });
  expect(withoutOwn(edition, "overview.onRequest", lines("（二）依申请公开情况：全年办结3件。", "乙。"))).toEqual({
    lines: lines("全年办结3件。", "乙。"),
    dropped: ["（二）依申请公开情况："],
  });
  expect(withoutOwn(edition, "overview.onRequest", lines("甲。"))).toEqual({ lines: lines("甲。"), dropped: [] });
});
