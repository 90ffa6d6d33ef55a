// What last year's report says about this year's places.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Texts } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { evaluate } from "./evaluate.ts";
import { offersOf } from "./offer.ts";

const readingsOf = (figures: Texts) => evaluate(walk(disclosure2021), reportOf(disclosure2021, figures));
const offers = (figures: Texts, before: Texts) =>
  Object.fromEntries(
    offersOf(disclosure2021, reportOf(disclosure2021), readingsOf(figures), readingsOf(before)).map(({ at, value }) => [at, value]),
  );

test("上年结转 is offered by column from last year's 结转下年度, totals apart", () => {
  const found = offers(
    {},
    { ...zeros(disclosure2021), "applications.carriedOut.person": "5", "applications.carriedOut.otherOrganization": "2" },
  );
  const carried = Object.entries(found).filter(([at]) => at.startsWith("applications."));
  expect(carried).toEqual(
    [
      ["person", "5"],
      ["enterprise", "0"],
      ["research", "0"],
      ["welfare", "0"],
      ["legalService", "0"],
      ["otherOrganization", "2"],
    ].map(([column = "", value]) => [`applications.carriedIn.${column}`, value]),
  );
});

test("现行有效件数 is offered once both numbers of this year are there", () => {
  const before = { "proactive.normativeDocuments.inForce": "32" };
  const at = "proactive.normativeDocuments.inForce";
  expect(offers({ "proactive.normativeDocuments.issued": "3" }, before)[at]).toBeNull();
  expect(offers({ "proactive.normativeDocuments.issued": "3", "proactive.normativeDocuments.repealed": "2" }, before)[at]).toBe("33");
});

test("nothing is offered where last year's report is silent", () => {
  expect(Object.values(offers(zeros(disclosure2021), {})).every((value) => value === null)).toBe(true);
});
