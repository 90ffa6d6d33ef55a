// A report under its edition: the right one, counted once, and nothing where the edition is not known.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { evaluate } from "./evaluate.ts";
import { allOpened, opened } from "./open.ts";
import { openedIn } from "./opened.ts";

const report = reportOf(disclosure2021, { "applications.received.person": "3" });

test("a report is opened under the edition and the revision that it names, with the numbers that evaluate gives", () => {
  const found = opened(report) ?? expect.fail("unknown");
  expect([found.edition, found.report, found.outline]).toEqual([disclosure2021, report, walk(disclosure2021)]);
  expect(found.readings).toEqual(evaluate(walk(disclosure2021), report));
});

test("a report whose edition or revision this version does not know is not opened, and is left out of a list", () => {
  const strangers = [
    { ...report, edition: "future" },
    { ...report, editionRevision: 99 },
  ];
  expect(strangers.map(opened)).toEqual([undefined, undefined]);
  expect(allOpened([...strangers, report]).map((one) => one.report)).toEqual([report]);
});

test("numbers are counted once for a report however often it is opened, and anew for a changed one", () => {
  expect(opened(report)?.readings).toBe(opened(report)?.readings);
  const changed = { ...report, figures: {} };
  expect(opened(changed)?.readings.get("applications.received.person")).toEqual({ state: "blank" });
});

test("under another edition the same report has that edition's outline and numbers", () => {
  const [own, other] = [openedIn(disclosure2021, report), openedIn(disclosure2019, report)];
  expect([own.outline, other.outline]).toEqual([walk(disclosure2021), walk(disclosure2019)]);
  expect(other.readings).toEqual(evaluate(walk(disclosure2019), report));
  expect(own.readings).toEqual(evaluate(walk(disclosure2021), report));
});

test("a copy by spread holds the report and its edition alone", () => {
  expect(Object.keys({ ...openedIn(disclosure2021, report) }).sort()).toEqual(["edition", "report"]);
});
