// Last year's text of a part, as it was printed then.
import { expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Report } from "../report/report.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { lastYearBlocks } from "./lastYearBlocks.ts";

const textsOf = (address: string, more: Partial<Report>) =>
  lastYearBlocks({ edition: disclosure2021, report: reportOf(disclosure2021, {}, more) }, disclosure2021, address).blocks.map(
    ({ text }) => text,
  );

test("own text is shown without blocks that hold nothing, and not where a sentence was chosen instead", () => {
  const narrative = {
    "overview.onRequest": [{ id: "a", kind: "paragraph", text: "上年的话。" } as const, { id: "b", kind: "paragraph", text: " " } as const],
  };
  expect(textsOf("overview.onRequest", { narrative })).toEqual(["上年的话。"]);
  expect(textsOf("overview.onRequest", { narrative, fields: { "overview.onRequest": "none" } })).toEqual([
    "本年度未收到政府信息公开申请，没有上年结转的申请。",
  ]);
});

test("a ready sentence is that of last year, and a part that the format did not have said nothing", () => {
  expect(textsOf("preface.period", { fields: { "preface.period": "ready" } })).toEqual([
    "本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
  ]);
  expect(textsOf("nowhere.part", { narrative: { "nowhere.part": [{ id: "a", kind: "paragraph", text: "上年的话。" }] } })).toEqual([]);
});

const everything = (edition: Edition): Report =>
  reportOf(
    edition,
    {},
    {
      narrative: Object.fromEntries(
        [...walk(edition).prose.keys()].map((address) => [address, [{ id: "a", kind: "paragraph", text: address } as const]]),
      ),
    },
  );
const beside = (edition: Edition, own: Edition, address: string) => {
  const { blocks, section } = lastYearBlocks({ edition, report: everything(edition) }, own, address);
  return [section, ...blocks.map(({ text }) => text)];
};

test("between formats that are divided otherwise a part stands beside the texts of its section that have no namesake", () => {
  expect(beside(disclosure2019, disclosure2021, "preface.period")).toEqual([null, "preface.period"]);
  for (const part of ["overview.opening", "overview.platform"])
    expect(beside(disclosure2019, disclosure2021, part)).toEqual(["一、总体情况", "overview.text"]);
  expect(beside(disclosure2019, disclosure2021, "problems.improvements")).toEqual(["五、问题及改进", "problems.text"]);
  expect(beside(disclosure2019, disclosure2021, "preface.composition")).toEqual([""]);
});

test("texts of sections that are no more stand beside the first part that must be written", () => {
  expect(beside(statistics2014, disclosure2019, "overview.text")).toEqual(["正文", "report.preface", "report.text"]);
  expect(beside(statistics2014, disclosure2019, "problems.text")).toEqual([""]);
});

test.each([
  [disclosure2019, disclosure2021],
  [statistics2014, disclosure2019],
])("no text of last year is out of reach, and its blocks can be told apart", (edition, own) => {
  const reached = [...walk(own).prose.keys()].flatMap(
    (address) => lastYearBlocks({ edition, report: everything(edition) }, own, address).blocks,
  );
  expect([...new Set(reached.map(({ text }) => text))].sort()).toEqual([...walk(edition).prose.keys()].sort());
});
