// The words of the daily copy say what is known of it, in China's time, and nothing more.
import { expect, test } from "vitest";
import { dailyNote, dailyWarnings } from "./dailyWords.ts";

test("the last copy is told with its time, its reports and its place; where none was made, that", () => {
  expect(dailyNote({ last: { made: "2026-11-29T19:12:00.000Z", reports: 12 }, failure: null })).toBe(
    "上次自动备份：2026年11月30日 03:12，12 份报告，在运行本系统的电脑的数据文件夹里。",
  );
  expect(dailyNote({ last: null, failure: null })).toContain("还没有自动备份");
});

test("a failure is told with what to do, also where an earlier copy is there; without one nothing is", () => {
  const last = { made: "2026-11-29T19:12:00.000Z", reports: 12 };
  expect(dailyWarnings({ last, failure: "没有备份成（磁盘满了）。" })).toEqual([
    "没有备份成（磁盘满了）。系统还会再试。请先点“更多”里的“备份全部报告”，存到别的盘或U盘。",
  ]);
  expect(dailyWarnings({ last, failure: null })).toEqual([]);
});
