// From year to year: what is of the year stays behind, what follows from last year is there with its source.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import type { Edition } from "../edition/edition.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { runChecks } from "../checks/run.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { walk } from "../edition/walk.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { copiedBlocks } from "./copied.ts";
import { roll } from "./roll.ts";

const edition = disclosure2021;
const text: NarrativeBlock = { id: "a", kind: "paragraph", text: "本年度认真落实各项公开要求，成效明显。" };
const before = reportOf(
  edition,
  { ...zeros(edition), "applications.carriedOut.person": "5", "proactive.normativeDocuments.inForce": "32" },
  {
    date: "2022-01-20",
    stated: { "applications.carriedOut.total": "5" },
    fields: { "preface.period": "ready", "preface.phone": "0000", "other.feeNotices": "3", "other.matters": "none" },
    narrative: { "overview.opening": [text] },
    sources: { applications: "信访局" },
    remarks: { "a.b@applications.carriedIn.person": { text: "因为", values: {} } },
  },
);

describe("next year's report", () => {
  const { report, filled, left } = roll(openedIn(edition, before), edition);

  test("is of the same body and the year after, without what is of one year", () => {
    expect(report).toMatchObject({
      year: before.year + 1,
      body: before.body,
      date: "",
      stated: {},
      narrative: {},
      remarks: {},
      fields: { "preface.period": "ready", "preface.phone": "0000" },
    });
    expect(Object.keys(report.fields)).toHaveLength(2);
    expect(left).toEqual([]);
  });
  test("has 上年结转 from 结转下年度 by column with its source named, and nothing that needs this year's numbers", () => {
    expect(report.figures["applications.carriedIn.person"]).toBe("5");
    expect(Object.keys(report.figures).every((address) => address.startsWith("applications.carriedIn."))).toBe(true);
    expect(report.sources["applications.carriedIn.person"]).toBe(
      "沂水县2021年政府信息公开工作年度报告：上一年报告的四、结转下年度继续办理",
    );
    expect(filled.map(({ at }) => at)).toEqual(Object.keys(report.figures));
  });
  test("agrees with the year before in all that it was given", () => {
    const { findings } = runChecks(openedIn(edition, report), evaluate(walk(edition), before));
    expect(findings).toEqual([]);
  });
});

describe("from one real format into the next", () => {
  const into = (from: Edition, year: number, figures: Report["figures"], next: Edition) =>
    roll(openedIn(from, reportOf(from, figures, { year })), next);

  test("2020 to 2021: 上年结转 comes by column, 现行有效件数 does not come from 对外公开总数量", () => {
    const { report, filled } = into(
      disclosure2019,
      2020,
      { ...zeros(disclosure2019), "applications.carriedOut.person": "4", "proactive.normativeDocuments.disclosedInAll": "64" },
      disclosure2021,
    );
    expect(report).toMatchObject({ edition: "disclosure-2021", year: 2021 });
    expect(report.figures["applications.carriedIn.person"]).toBe("4");
    expect(
      filled.every(
        ({ at, source }) =>
          at.startsWith("applications.carriedIn.") && source === "沂水县2020年政府信息公开工作年度报告：上一年报告的四、结转下年度继续办理",
      ),
    ).toBe(true);
  });
  test("2019 to 2020: 上一年项目数量 is that of last year with its 本年增/减, its source named", () => {
    const { report } = into(
      disclosure2019,
      2019,
      { ...zeros(disclosure2019), "proactive.licensing.previousItems": "1259", "proactive.licensing.change": "-657" },
      disclosure2019,
    );
    expect(report.figures["proactive.licensing.previousItems"]).toBe("602");
    expect(report.sources["proactive.licensing.previousItems"]).toBe(
      "沂水县2019年政府信息公开工作年度报告：上一年报告的上一年项目数量＋本年增/减",
    );
  });
  test("2018 to 2019: no quantity is the same, so no figure comes along", () => {
    const { report, filled, left } = roll(
      openedIn(statistics2014, reportOf(statistics2014, zeros(statistics2014), { year: 2018, fields: { "annex.unit": "青禾县" } })),
      disclosure2019,
    );
    expect([report.edition, report.figures, filled, left]).toEqual(["disclosure-2019", {}, [], ["annex.unit"]]);
  });
});

test("a figure of last year that cannot be read or is blank does not come along, and is named with what stands there", () => {
  const of = (figures: Report["figures"]) => roll(openedIn(edition, reportOf(edition, { ...zeros(edition), ...figures })), edition);
  const { report, unread } = of({ "applications.carriedOut.person": "约5", "applications.carriedOut.enterprise": " " });
  expect(unread).toEqual([
    { at: "applications.carriedIn.person", source: "上一年报告的四、结转下年度继续办理", found: "约5" },
    { at: "applications.carriedIn.enterprise", source: "上一年报告的四、结转下年度继续办理", found: "" },
  ]);
  expect(Object.keys(report.figures)).not.toContain("applications.carriedIn.person");
  expect(of({}).unread, "what waits for this year's figures only is not among them").toEqual([]);
});

test("into an edition without a place for a line of text, the line stays behind and is named", () => {
  const next: Edition = { ...edition, id: "next", sections: edition.sections.filter(({ id }) => id !== "preface") };
  const { report, left } = roll(openedIn(edition, before), next);
  expect(report.edition).toBe("next");
  expect(left).toEqual(["preface.period", "preface.phone"]);
  expect(report.fields).toEqual({});
});

test("a copied paragraph is marked until one character of it is changed; short ones are not taken for copies", () => {
  const copied = (one: NarrativeBlock) => [...copiedBlocks({ narrative: { "overview.disclosure": [one] } }, before)];
  expect(copied({ ...text, id: "x" })).toEqual(["overview.disclosure.x"]);
  expect(copied({ ...text, text: `${text.text}新` })).toEqual([]);
  expect([
    ...copiedBlocks({ narrative: { "a.b": [{ ...text, text: "没有。" }] } }, { narrative: { "a.b": [{ ...text, text: "没有。" }] } }),
  ]).toEqual([]);
});
