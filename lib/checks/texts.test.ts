// What is kept from one judgement to the next follows every text: only a change of figures leaves it as it was.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Report } from "../report/report.ts";
import { materialOf } from "./check.ts";
import { ownMobiles } from "./contact.ts";
import { judgedBy } from "./run.ts";
import { textsOf } from "./texts.ts";

const materialFor = (report: Report) => materialOf(openedIn(disclosure2021, report));
const before = reportOf(disclosure2021, {}, { fields: { "preface.postcode": "276400" } });

test("while only figures change, the texts are the same array", () => {
  const after = { ...before, figures: { ...before.figures, "applications.received.person": "3" } };
  expect(textsOf(materialFor(after))).toBe(textsOf(materialFor(before)));
});

test.each([
  ["a field", { fields: { "preface.postcode": "13900000000" } }, "preface.postcode"],
  ["running text", { narrative: { "problems.issues": [{ id: "a", kind: "paragraph", text: "请打 13900000000" }] } }, "problems.issues"],
] as const)("a change of %s is seen, and so is its way back", (_, change, at) => {
  const found = (report: Report) => judgedBy([ownMobiles], materialFor(report)).findings.map((one) => one.at[0]);
  expect(found(before)).toEqual([]);
  expect(found({ ...before, ...change })).toEqual([at]);
  expect(found(before)).toEqual([]);
});

test("a change of the body's name is seen", () => {
  const renamed = { ...before, body: { ...before.body, name: "示范县" } };
  expect(textsOf(materialFor(renamed))).toContainEqual({ at: "about.issuer", text: `示范县${before.body.issuer}` });
});
