// A format whose years were closed when the next one came: what was made with it before opens, saves, copies and comes back.
import { expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { runChecks } from "../checks/run.ts";
import type { Edition } from "../edition/edition.ts";
import { editionById, editionsForYear, yearAnswer } from "../editions/index.ts";
import { readReport, readReportText } from "../report/read.ts";
import { revised } from "../report/revise.ts";
import { roll } from "../roll/roll.ts";
import { writeReport } from "../report/write.ts";
import { readPatch, yearProblem } from "../report/request.ts";
import { backupOf, figure, someReport, temporaryStore } from "./temporary.testing.ts";

vi.mock("../editions/index.ts", async (original) => {
  const { editions } = await original<typeof import("../editions/index.ts")>();
  const { registryOf } = await import("../editions/registry.ts");
  const closed = editions
    .filter(({ years: { from } }) => from <= 2022)
    .map((edition): Edition => ({ ...edition, years: { ...edition.years, to: Math.min(edition.years.to ?? 2022, 2022) } }));
  const last = closed.filter(({ years: { to } }) => to === 2022);
  return registryOf([...closed, ...last.map((edition): Edition => ({ ...edition, id: "next-format", years: { from: 2023, to: null } }))]);
});

const old = someReport({ year: 2024, figures: { "applications.received.person": "12" } });
const format = () => editionById(old.edition) ?? expect.fail("no format");

test("the format is not offered for the year any more, and the year may not be changed into such a one", () => {
  expect(editionsForYear(2024).map(({ id }) => id)).toEqual(["next-format"]);
  expect(yearAnswer(2024)).toMatchObject({ kind: "one", edition: { id: "next-format" } });
  expect(yearProblem("2023", format())).toContain("使用另一种格式");
});

test("a report of such a year opens, saves, is copied, revised, rolled on, exported and imported", async () => {
  const store = await temporaryStore();
  const id = await store.create(old);
  const request = readPatch(
    { base: 1, changes: [figure("applications.received.person", "13"), { area: "about", address: "name", value: "沂水县局" }] },
    format(),
  );
  if ("problems" in request) throw new Error(request.problems.join(""));
  await store.patch(id, request);
  const copy = await store.get(await store.copy(id));
  expect(copy?.report).toMatchObject({ year: 2024, edition: old.edition, figures: { "applications.received.person": "13" } });
  expect(readReportText(writeReport(format(), copy?.report ?? old))).toMatchObject({ report: { year: 2024 } });
  expect(revised(old, format()).left).toEqual([]);
  expect(roll(openedIn(format(), old), editionsForYear(2025)[0] ?? expect.fail()).report).toMatchObject({
    year: 2025,
    edition: "next-format",
  });
});

test("it goes into a backup and comes back", async () => {
  const store = await temporaryStore();
  const id = await store.create(old);
  const backup = await backupOf(store);
  const other = await temporaryStore();
  expect(await other.restoreBackup(backup, "missing")).toEqual({ added: 1, replaced: 0 });
  expect((await other.get(id))?.report).toEqual(old);
});

test("that its year is not one of its format any more is said as advice; a year before the format began is still refused", () => {
  const said = runChecks(openedIn(format(), old)).findings.filter(({ check }) => check === "year.outside");
  expect(said).toMatchObject([{ severity: "advice", message: expect.stringContaining("现在用于2021年至2022年") }]);
  expect(runChecks(openedIn(format(), { ...old, year: 2022 })).findings.filter(({ check }) => check === "year.outside")).toEqual([]);
  expect(readReport({ ...old, year: 2020 })).toMatchObject({ problems: [expect.stringContaining("2020")] });
});
