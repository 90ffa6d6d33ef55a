// After a misprint of an edition is mended, a report made before opens and exports as it did.
import { expect, test, vi } from "vitest";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { yearProblem } from "./request.ts";
import { practiceReport } from "./practice.ts";
import { readReport, readReportText } from "./read.ts";
import { writeReport } from "./write.ts";

vi.mock("../editions/index.ts", async (original) => {
  const { editions } = await original<typeof import("../editions/index.ts")>();
  const { registryOf } = await import("../editions/registry.ts");
  const mended = editions.map(
    (edition): Edition => JSON.parse(JSON.stringify(edition).replaceAll("结果纠正", "结果纠错").replace('"revision":1', '"revision":2')),
  );
  return registryOf([...editions, ...mended]);
});

const old = practiceReport("disclosure-2021");

test("it is read, written and printed in the revision that it was made with", () => {
  const reading = readReport(old);
  if ("problems" in reading) throw new RangeError(reading.problems.join());
  expect([reading.edition.revision, reading.report.editionRevision]).toEqual([1, 1]);
  expect(readReportText(writeReport(reading.edition, reading.report))).toEqual(reading);
  const printed = JSON.stringify(compose(reading.edition, reading.report));
  expect([printed.includes("结果纠正"), printed.includes("结果纠错")]).toEqual([true, false]);
});

test("a report that names no revision, or the newest, is one of the newest; of a later one nothing is known", () => {
  const unnamed = { ...old, editionRevision: undefined };
  for (const json of [unnamed, { ...old, editionRevision: 2 }])
    expect(readReport(json)).toMatchObject({ report: { editionRevision: 2 }, edition: { revision: 2 } });
  expect(readReport({ ...old, editionRevision: 3 })).toMatchObject({ problems: [expect.stringContaining("较新修订")] });
});

test("its year may still be changed to one of the same format", () => {
  const reading = readReport(old);
  if ("problems" in reading) throw new RangeError(reading.problems.join());
  expect(yearProblem("2023", reading.edition)).toBeUndefined();
  expect(yearProblem("2019", reading.edition)).toContain("使用另一种格式");
});
