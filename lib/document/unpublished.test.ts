// 数据来源 and 说明 are the office's own: nothing that is published holds a word of them, and nothing that keeps the
// report for the office loses one.
import { describe, expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { runChecks } from "../checks/run.ts";
import { findingKey } from "../checks/finding.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { samplesOf } from "../balance/variation.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { sourcePlaces } from "../report/sources.ts";
import { writeReport } from "../report/write.ts";
import { backupOf, temporaryStore } from "../store/temporary.testing.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { compose } from "./compose.ts";
import { csvOf } from "../outputs/csv.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { unzip } from "../outputs/docx/unzip.testing.ts";
import { pageOf } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const source = (place: string) => `来源暗记${place}`;
const remark = "说明暗记";
const isOwn = (text: string): boolean => /暗记/.test(text);

/** The report with a source at every place that may carry one, and a remark on every place of a table or field. */
function noted(report: Report, edition: (typeof editions)[number]): Report {
  const outline = walk(edition);
  const keys = [
    ...runChecks(openedIn(edition, report)).findings.map(findingKey),
    ...[...outline.cells.keys(), ...outline.fields.keys()].map((at) => `some.check@${at}`),
  ];
  return {
    ...report,
    sources: Object.fromEntries(sourcePlaces(edition).map((place) => [place, source(place)])),
    remarks: Object.fromEntries(keys.map((key) => [key, { text: remark, values: {} }])),
  };
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const reports = [
    ...samplesOf(edition)
      .slice(0, 1)
      .map((report) => noted(report, edition)),
    noted(reportOf(edition, { [walk(edition).inputs[0]?.address ?? ""]: "约3" }), edition),
  ];
  test("a page, a fragment, a Word file, a workbook and a table of figures hold no source and no remark", async () => {
    for (const report of reports) {
      const document = compose(edition, report);
      const word = unzip(await renderDocx(document, { modified: new Date(0) })).map(({ text }) => text);
      const book = unzip(await writeWorkbook(edition, report, { modified: new Date(0), id: "" })).map(({ text }) => text);
      const published = [
        pageOf(edition, report),
        renderFragment(document),
        csvOf(edition, report),
        JSON.stringify(document),
        ...word,
        ...book,
      ];
      expect(published.filter(isOwn)).toEqual([]);
      expect(published.every((text) => text.length > 0)).toBe(true);
    }
  });
  test("the data file and the backup hold every one of them, and give them back", async () => {
    for (const report of reports) {
      const file = writeReport(edition, report);
      const reading = readReportText(file);
      if ("problems" in reading) throw new Error(reading.problems.join(""));
      expect(reading.report).toMatchObject({ sources: report.sources, remarks: report.remarks });
      const store = await temporaryStore();
      await store.create(report);
      const kept = JSON.stringify(await backupOf(store));
      expect(Object.values(report.sources).filter((text) => !kept.includes(JSON.stringify(text)))).toEqual([]);
      expect(kept.split(remark).length - 1).toBe(Object.keys(report.remarks).length);
    }
  });
});
