// The table of areas: nothing of a report is lost on any of its ways, whichever area it stands in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { editions } from "../editions/index.ts";
import { walk } from "../edition/walk.ts";
import { areas, contentAreas, contents, eachArea, laterAreas, type AreaRules, type Content } from "./areas.ts";
import { readReportText } from "./read.ts";
import { lettersOf } from "./bounds.ts";
import type { Report } from "./report.ts";
import { revised } from "./revise.ts";
import { canonical } from "./write.ts";

/** A sample of each edition with something in every area. */
const full = editions.map((edition): readonly [string, Report] => {
  const folder = join(import.meta.dirname, "../editions", edition.id, "samples");
  const [name = ""] = readdirSync(folder).sort();
  const reading = readReportText(readFileSync(join(folder, name), "utf8"));
  if ("problems" in reading) throw new RangeError(reading.problems.join(" "));
  const outline = walk(edition);
  const [cell = ""] = outline.cells.keys();
  const [total] = outline.totals;
  const report: Report = {
    ...reading.report,
    stated: total === undefined ? {} : { [total.address]: "1" },
    sources: { [cell]: "办公室" },
    remarks: { [`some.check@${cell}`]: { text: "说明", values: { [cell]: "1" } } },
    publication: { url: "http://127.0.0.1/" },
  };
  return [edition.id, report];
});

test("every key of a report that is no particular and no name of its format is an area", () => {
  const [[, report] = expect.fail("no edition")] = full;
  expect(Object.keys(report).sort()).toEqual(["format", "edition", "editionRevision", "year", "body", "date", ...contentAreas].sort());
  expect(areas).toEqual(["about", ...contentAreas]);
  expect(laterAreas).toEqual(["sources", "remarks", "publication"]);
});

describe.each(full)("%s", (id, report) => {
  const edition = editions.find((one) => one.id === id) ?? expect.fail(id);
  const outline = walk(edition);
  const content: Content = report;

  test("an area's stored values give it back", () => {
    const back = <Value>({ stored, held }: AreaRules<Value>, values: Readonly<Record<string, Value>>) => held(stored(values));
    expect(eachArea((area) => back(contents[area], content[area]))).toEqual(contentAreas.map((area) => report[area]));
  });

  test("every filled place is a place of the edition, fits there, counts letters, and stands in the file", () => {
    const check = <Value>({ places, fits, isBlank, letters }: AreaRules<Value>, values: Readonly<Record<string, Value>>) => {
      const known = new Set(places(outline, Object.keys(values)));
      return Object.entries(values).filter(
        ([address, value]) => !known.has(address) || !fits(outline, address, value) || isBlank(value) || letters(value) === 0,
      );
    };
    expect(eachArea((area) => check(contents[area], content[area])).flat()).toEqual([]);
    const written = canonical(edition, report);
    expect(contentAreas.map((area) => Object.keys(written[area] ?? {}).sort())).toEqual(
      contentAreas.map((area) => Object.keys(report[area]).sort()),
    );
    expect(lettersOf(report)).toBeGreaterThan(0);
  });

  test("taken over into the same revision, a report is what it was", () => {
    expect(revised(report, edition)).toEqual({ report, left: [] });
  });
});
