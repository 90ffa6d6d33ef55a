// A frozen content is the report and all that its exports depend on: read back it is the same, and whatever differs has another hash.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReport } from "../report/read.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { writeReport } from "../report/write.ts";
import { contentOf, signedIn, type Signed } from "./content.ts";
import { hashOf } from "./hash.ts";

const report = practiceReport(disclosure2021.id);
const before = { ...report, year: report.year - 1 };

const signed: Signed = {
  number: 1,
  id: "5f1a7c1e-0000-4000-8000-000000000000",
  revision: 12,
  changed: "2026-01-20T01:02:03.004Z",
  report,
  settings: { siteName: "青禾县人民政府", chartTheme: "blue" },
  before,
  years: [before],
  correction: "",
};

test("a content read back says the same, and is written as the same text", () => {
  const text = contentOf(signed);
  const back = signedIn(text);
  expect(back).toMatchObject({ number: 1, revision: 12, changed: signed.changed, settings: signed.settings });
  expect(back === undefined ? "" : contentOf(back)).toBe(text);
  expect(writeReport(disclosure2021, back?.report ?? before)).toBe(writeReport(disclosure2021, report));
});

test("of the years before only figures and fields are kept beside charts", () => {
  const [year] = signedIn(contentOf(signed))?.years ?? [];
  expect(year?.narrative).toEqual({});
  expect(year?.figures).toEqual(signedIn(contentOf(signed))?.before?.figures);
});

test("the order in which values were typed changes no hash, and each change of any part does", () => {
  const turned = { ...report, figures: Object.fromEntries(Object.entries(report.figures).reverse()) };
  expect(contentOf({ ...signed, report: turned })).toBe(contentOf(signed));
  const others: readonly Signed[] = [
    { ...signed, number: 2 },
    { ...signed, revision: 13 },
    { ...signed, changed: "2026-01-20T01:02:03.005Z" },
    { ...signed, report: { ...report, date: "2026-01-21" } },
    { ...signed, report: { ...report, remarks: { "a@b": { text: "甲", values: {} } } } },
    { ...signed, settings: {} },
    { ...signed, before: null },
    { ...signed, years: [] },
    { ...signed, correction: "更正说明：……" },
  ];
  const hashes = [signed, ...others].map((one) => hashOf("sha256", contentOf(one)));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("letters of all planes and numbers as they were typed stay as they are", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
      fc.constantFrom("007", "1,234", "１２", "-0", "1e3"),
      (name, figure) => {
        const own = {
          ...report,
          body: { ...report.body, issuer: name },
          figures: { ...report.figures, "applications.received.person": figure },
        };
        const read = readReport(JSON.parse(writeReport(disclosure2021, own)));
        const back = signedIn(contentOf({ ...signed, report: own }))?.report;
        expect(back).toEqual("report" in read ? read.report : undefined);
      },
    ),
    { numRuns: 30 },
  );
});

test("a text that is cut, of another format, or whose report cannot be read is none", () => {
  const text = contentOf(signed);
  for (const broken of [
    text.slice(0, -1),
    text.replace("nianbao-signed/1", "nianbao-signed/9"),
    text.replace('"edition":"', '"edition":"x'),
  ])
    expect(signedIn(broken)).toBeUndefined();
});
