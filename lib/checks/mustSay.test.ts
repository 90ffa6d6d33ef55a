// A part that the law wants to have content.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Edition } from "../edition/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { mustSay } from "./mustSay.ts";
import { judgedBy } from "./run.ts";

const found = (edition: Edition, fields: Readonly<Record<string, string>>) =>
  judgedBy([mustSay], materialOf(openedIn(edition, reportOf(edition, {}, { fields })))).findings;

test("what a file marks 本年度无此项 where problems are to be told is a warning that rests on the regulation", () => {
  for (const [edition, address] of [
    [disclosure2021, "problems.issues"],
    [disclosure2019, "problems.text"],
  ] as const)
    expect(found(edition, { [address]: "none" })).toMatchObject([
      { check: "prose.mustSay", severity: "warning", at: [address], basis: [{ clause: "第五十条第（四）项" }] },
    ]);
});

test("own text, or the same mark in another part, is none", () => {
  expect(found(disclosure2021, { "problems.improvements": "none", "other.matters": "none", "overview.platform": "none" })).toEqual([]);
  expect(found(disclosure2021, {})).toEqual([]);
});
