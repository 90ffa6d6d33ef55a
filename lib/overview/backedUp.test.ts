// A report of a backup in the list of 恢复: how far it is is what the start page says of it, and what was changed later is newer.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { listedReport, standingOf } from "./backedUp.ts";
import { summaryOf } from "./summary.ts";

const stored = (figures: Readonly<Record<string, string>>) => ({
  id: "1",
  practice: false,
  deleted: null,
  changed: "2026-01-20T02:05:09.000Z",
  origin: null,
  report: reportOf(disclosure2021, figures),
});

test.each([{}, zeros(disclosure2021), { "applications.received.person": "约30" }])("it is as far as the start page says", (figures) => {
  const { filled, asked } = summaryOf(stored(figures));
  expect(listedReport(stored(figures), undefined, "missing")).toMatchObject({ there: { filled, asked }, here: null });
  expect(listedReport(stored({}), stored(figures), "newer").here).toMatchObject({ filled, asked });
});

test("of two that differ the one that was changed later is newer", () => {
  const [earlier, later] = ["2026-01-20T02:05:09.000Z", "2026-01-20T02:05:09.001Z"];
  expect(standingOf(later, earlier)).toBe("newer");
  expect(standingOf(earlier, later)).toBe("older");
  expect(standingOf(later, later)).toBe("different");
});
