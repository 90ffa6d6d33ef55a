// What became of a place is said in the words of the form, whatever is stored there.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Area } from "./areas.ts";
import { writeBlock } from "./blocks.ts";
import { changeWords, outcomesOf, placeChangeWords } from "./came.ts";
import { writeRemark } from "./remark.ts";

const outline = walk(disclosure2021);
const block = (text: string, position = "a0") => writeBlock({ id: "a", kind: "paragraph", text, position });
const said = (area: Area, address: string, from: string, to: string) => changeWords(outline, { area, address, from, to });

test.each<readonly [string, Area, string, string, string]>([
  ["空 → 12", "figures", "applications.received.person", "", "12"],
  ["12 → 空", "figures", "applications.received.person", "12", ""],
  ["新写“全年公开”", "narrative", "overview.disclosure.a", "", block("全年公开")],
  ["“全年公开”改成“全年主动公开”", "narrative", "overview.disclosure.a", block("全年公开"), block("全年主动公开")],
  ["删去“全年公开”", "narrative", "overview.disclosure.a", block("全年公开"), ""],
  ["挪了位置", "narrative", "overview.disclosure.a", block("全年公开"), block("全年公开", "a5")],
  ["“乡镇街道”改成“部门”", "about", "kind", "township", "department"],
  ["新写“2026年1月25日”", "about", "date", "", "2026-01-25"],
  ["“2026年1月25日”改成“2026年2月3日”", "about", "date", "2026-01-25", "2026-02-03"],
  [
    "“…，办结104件，予以公开50件，结转下年度继续办理5…”改成“…，办结104件，予以公开49件，结转下年度继续办理5…”",
    "narrative",
    "overview.onRequest.a",
    block("全年新收申请104件，上年结转5件，办结104件，予以公开50件，结转下年度继续办理5件。"),
    block("全年新收申请104件，上年结转5件，办结104件，予以公开49件，结转下年度继续办理5件。"),
  ],
  ["新写“已核对”", "remarks", "applications.balance@applications.received.person", "", writeRemark({ text: "已核对", values: {} })],
  [`新写“${"长".repeat(24)}…”`, "fields", "preface.phone", "", "长".repeat(60)],
])("%s", (words, area, address, from, to) => expect(said(area, address, from, to)).toBe(words));

test("a change says its place as the form does", () => {
  const change = { version: 2, who: "", way: "typed", at: "", made: "", whence: "", first: false } as const;
  expect(placeChangeWords(outline, { ...change, area: "about", address: "year", from: "2021", to: "2022" })).toBe("年度：“2021”改成“2022”");
  expect(
    placeChangeWords(outline, {
      ...{ ...change, area: "about", address: "year", from: "2021", to: "2022" },
      ...{ made: "2026-01-20T06:03:00.000Z", whence: "年报.docx" },
    }),
  ).toBe("年度：“2021”改成“2022”（年报.docx；补发：那台电脑的时钟是 2026/1/20 14:03 时改的）");
});

test("of what was saved at a place again and again within a version the outcome is told once, and what was put back not at all", () => {
  const change = { version: 2, who: "", way: "typed", at: "", made: "", whence: "", first: false, area: "figures" } as const;
  const saved = (address: string, from: string, to: string, version = 2) => ({ ...change, address, from, to, version });
  expect(
    outcomesOf([saved("a", "3", "4", 3), saved("a", "2", "3"), saved("b", "7", "1"), saved("a", "", "2"), saved("b", "1", "7")]),
  ).toEqual([saved("a", "3", "4", 3), saved("a", "", "3")]);
});
