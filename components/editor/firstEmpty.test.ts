import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { reportOf, zeros } from "#lib/report/reportOf.testing.ts";
import type { Report } from "#lib/report/report.ts";
import { firstEmpty } from "./firstEmpty.ts";

const outline = walk(disclosure2021);
const blank: Report = reportOf(disclosure2021, {});

function first(id: string, report: Report): string | undefined {
  const section = disclosure2021.sections.find((one) => one.id === id);
  if (section === undefined) throw new RangeError(id);
  return firstEmpty(outline, section, report);
}

test("of a table the first blank cell that is no total", () => {
  expect(first("requests", blank)).toBe("applications.received.person");
  const figures = { ...zeros(disclosure2021), "applications.granted.enterprise": " " };
  expect(first("requests", { ...blank, figures })).toBe("applications.granted.enterprise");
  expect(first("requests", { ...blank, figures: zeros(disclosure2021) })).toBeUndefined();
});

test("of running text the first part that must be written: one that may be left out, has text or a ready sentence is passed over", () => {
  expect(first("overview", blank)).toBe("overview.disclosure");
  const narrative = { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "全县公开。" }] } as const;
  expect(first("overview", { ...blank, narrative })).not.toBe("overview.disclosure");
  expect(first("overview", { ...blank, fields: { "overview.disclosure": "none" } })).not.toBe("overview.disclosure");
});

test("of the signature the date, where the issuer is there", () => {
  expect(first("signature", { ...blank, date: "" })).toBe("about.date");
  expect(first("signature", { ...blank, date: "2024-01-20" })).toBeUndefined();
});
