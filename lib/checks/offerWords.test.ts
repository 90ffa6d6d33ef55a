// Where an offered number comes from can be read and added up by hand.
import { expect, test } from "vitest";
import { evaluate } from "../arithmetic/evaluate.ts";
import { offersOf } from "../arithmetic/offer.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Texts } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { namesAmong, sumInFigures, sumInWords } from "./offerWords.ts";

const outline = walk(disclosure2021);
const readingsOf = (figures: Texts) => evaluate(outline, reportOf(disclosure2021, figures));

function words(at: string, figures: Texts, before: Texts): readonly string[] {
  const [readings, previous] = [readingsOf(figures), readingsOf(before)];
  const offers = offersOf(disclosure2021, reportOf(disclosure2021), readings, previous).filter((one) => one.at === at);
  return offers.flatMap((offer) => [sumInWords(offer, outline, outline, readings, previous), sumInFigures(offer, readings, previous)]);
}

test("a number taken over is named with its row in last year's report", () => {
  expect(words("applications.carriedIn.person", {}, { "applications.carriedOut.person": "5" })).toEqual([
    "上年“四、结转下年度继续办理” 5",
    "5",
  ]);
});

test("a computed number is written out with every operand, what is blank said as such", () => {
  const at = "proactive.normativeDocuments.inForce";
  const before = { [at]: "32" };
  const issued = { "proactive.normativeDocuments.issued": "3" };
  expect(words(at, { ...issued, "proactive.normativeDocuments.repealed": "2" }, before)).toEqual([
    "上年“现行有效件数” 32＋“本年制发件数” 3－“本年废止件数” 2",
    "32＋3－2",
  ]);
  expect(words(at, issued, before)).toEqual(["上年“现行有效件数” 32＋“本年制发件数” 3－“本年废止件数”（未填）", "32＋3－（未填）"]);
});

test("places of one row are called by their columns, of one column by their rows, others in full", () => {
  expect(namesAmong(outline, ["applications.carriedIn.person", "applications.carriedIn.enterprise"])).toEqual(["自然人", "商业企业"]);
  expect(namesAmong(outline, ["remedies.cases.directOther", "remedies.cases.afterReconsiderationOther"])[0]).toBe(
    "行政诉讼·未经复议直接起诉·其他结果",
  );
  expect(namesAmong(outline, ["proactive.rules.inForce", "proactive.normativeDocuments.inForce"])).toEqual(["规章", "行政规范性文件"]);
  expect(namesAmong(outline, ["applications.received.person", "applications.carriedIn.research"])[0]).toContain(
    "一、本年新收政府信息公开申请数量",
  );
});
