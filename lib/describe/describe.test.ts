// What a format says, in words: an official must be able to hold it against the notice.
import { describe, expect, test, vi } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { checksOf } from "../checks/register.ts";
import { checkWords } from "./checkWords.ts";
import { linesOf } from "./lines.ts";
import { relationWords } from "./relationWords.ts";
import { patternWords, sentenceWords } from "./sentenceWords.ts";
import { totalWords } from "./totalWords.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const outline = walk(disclosure2021);
const ruleOf = (id: string) => relationWords(disclosure2021).find((one) => one.id === id);

describe("a relation in words", () => {
  test("names both sides as printed, and the columns that it is judged in", () => {
    expect(ruleOf("applications.balance")).toMatchObject({
      severity: "error",
      rule: "“一、本年新收政府信息公开申请数量”＋“二、上年结转政府信息公开申请数量” ＝ “（七）总计”＋“四、结转下年度继续办理”",
      lines:
        "按列核对：自然人、法人或其他组织·商业企业、法人或其他组织·科研机构、法人或其他组织·社会公益组织、法人或其他组织·法律服务机构、法人或其他组织·其他",
    });
  });
  test("says which places are of last year's report, and what is taken away", () => {
    expect(ruleOf("proactive.inForceFromLastYear")).toMatchObject({
      rule: "“现行有效件数” ＝ 上一年报告的“现行有效件数”＋“本年制发件数”－“本年废止件数”",
      lines: "按行核对：规章、行政规范性文件",
    });
  });
  test("that is judged once has no lines, and one of nothing without something is a sentence", () => {
    expect(ruleOf("fees.chargedWithoutNotice")).toMatchObject({ rule: "“发出收费通知”是 0 时，“通知金额”也应是 0", lines: "" });
  });
  test("at least nothing is at least 0", () => {
    const atLeast: Edition = {
      ...disclosure2021,
      relations: [
        {
          id: "a.b",
          severity: "advice",
          left: { name: "甲", sum: ["other.feeNotices"] },
          op: "atLeast",
          right: { name: "零", sum: [] },
          basis: [],
        },
      ],
    };
    expect(relationWords(atLeast).map(({ rule }) => rule)).toEqual(["“发出收费通知” ≥ 0"]);
  });
  test("is there for every declared relation of every format, with a basis", () => {
    for (const edition of editions) {
      const words = relationWords(edition);
      for (const { id } of edition.relations) expect(words.map((one) => one.id)).toContain(id);
      expect(words.filter(({ basis }) => basis.length === 0)).toEqual([]);
    }
  });
});

describe("the other checks in words", () => {
  test("are with the relations all that the register holds for a format, each once", () => {
    for (const edition of editions) {
      const told = [...relationWords(edition).map(({ id }) => id), ...checkWords(edition).flatMap(({ ids }) => ids)];
      expect([...told].sort()).toEqual(
        checksOf(edition)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });
  test("say what they look at, how grave it is and on what it rests; those of one name together", () => {
    const found = checkWords(disclosure2021);
    expect(found.find(({ ids }) => ids.includes("date.unreadable"))).toEqual({
      ids: ["date.unreadable"],
      name: "落款日期是日历上有的一天",
      looksAt: "落款日期",
      severity: "error",
      basis: [{ document: "GB/T 9704-2012《党政机关公文格式》", clause: "7.3.5.4 成文日期中的数字" }],
    });
    expect(found.find(({ ids }) => ids.includes("value.negative"))?.basis).toBe(null);
    const stated = found.find(({ name }) => name === "纸上印的总计与各项相加一致");
    expect(stated?.ids).toContain("stated.remedies.directTotal");
    expect(stated?.basis?.map(({ quote }) => quote)).toEqual(["总计", "（七）总计", "总计"]);
  });
});

test("a total is told once for each line, with all that it adds up", () => {
  const totals = totalWords(outline, "applications");
  expect(totals.map(({ total, isRow, parts }) => [total, isRow, parts.length])).toEqual([
    ["（七）总计", true, 21],
    ["总计", false, 6],
  ]);
  expect(totals[0]?.parts.slice(0, 3)).toEqual([
    "（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密",
  ]);
  expect(totalWords(outline, "remedies").map(({ total }) => total)).toEqual([
    "行政复议·总计",
    "行政诉讼·未经复议直接起诉·总计",
    "行政诉讼·复议后起诉·总计",
  ]);
  expect(totalWords(outline, "proactive")).toEqual([]);
});

test("a sentence shows what is put in under its label, and what may vanish in brackets", () => {
  expect(patternWords(outline, disclosure2021.title)).toBe("【名称】【年度】年政府信息公开工作年度报告");
  expect(sentenceWords(outline, ["甲{preface.siteName}", { join: ["（{preface.siteAddress}）", "乙"], by: "；" }])).toBe(
    "甲【网站名称】〔（【网址】）；乙〕",
  );
});

test("the address of every cell is made of the ids of its table, row and column", () => {
  for (const edition of editions)
    for (const [grid, { cells }] of walk(edition).grids) {
      const { rows, columns } = linesOf(walk(edition), grid);
      const made = new Set(rows.flatMap((row) => columns.map((column) => `${grid}.${row.id}.${column.id}`)));
      expect(cells.filter(({ address }) => !made.has(address))).toEqual([]);
    }
});
