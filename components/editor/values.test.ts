// The form holds every text of a report under its own path, and what it holds is read back as it was.
import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitPath } from "#lib/edition/address.ts";
import { walk } from "#lib/edition/walk.ts";
import { editions } from "#lib/editions/index.ts";
import { areas, eachArea, type Area, type Entered } from "#lib/report/areas.ts";
import { entriesOf } from "#lib/report/patch.ts";
import { readReportText } from "#lib/report/read.ts";
import type { Report } from "#lib/report/report.ts";
import type { Values } from "./form.ts";
import { formValues, pathOf, reportAfter, reportOfValues } from "./values.ts";

const folder = new URL("../../lib/editions/disclosure-2021/samples/", import.meta.url);
const samples = readdirSync(folder).flatMap((name) => {
  const reading = name.endsWith(".json") ? readReportText(readFileSync(new URL(name, folder), "utf8")) : undefined;
  return reading === undefined || "problems" in reading ? [] : [[name, reading.report] as const];
});
const edition = editions.find(({ id }) => id === "disclosure-2021");
if (edition === undefined) throw new RangeError("no disclosure-2021");
const outline = walk(edition);
const [, sample] = samples[0] ?? [];
if (sample === undefined) throw new RangeError("no sample");

/** Something in every area. */
const full: Report = {
  ...sample,
  stated: { ...sample.stated, "applications.received.total": "118" },
  sources: { applications: "台账", "applications.received": "窗口", "applications.received.person": "窗口一" },
  remarks: { "value.unreadable applications.received.person": { text: "已核实", values: { "applications.received.person": "约3" } } },
  publication: { ...sample.publication, url: "https://example.gov.cn/" },
};

/** The values after one of them is set. */
const set = (values: Values, path: string, value: Entered): Values => new Map(values).set(path, value);

const told = (report: Report) =>
  entriesOf({ ...report, narrative: {} })
    .filter(({ value }) => value !== "")
    .sort((one, two) => (`${one.area} ${one.address}` < `${two.area} ${two.address}` ? -1 : 1));

test.each(samples)("%s is read back from the form text by text", (_, report) => {
  const back = reportOfValues(outline, formValues(report));
  expect(told(back)).toEqual(told(report));
  expect(back.narrative).toEqual(Object.fromEntries(Object.entries(report.narrative).filter(([, blocks]) => blocks.length > 0)));
  expect([back.edition, back.year, back.body, back.date]).toEqual([report.edition, report.year, report.body, report.date]);
});

test("a source of a table, of its row and of its cell stand beside each other, and so do remarks, whose keys hold dots", () => {
  const back = reportOfValues(outline, formValues(full));
  expect(back.sources).toEqual(full.sources);
  expect(back.remarks).toEqual(full.remarks);
  expect(back.stated).toEqual(full.stated);
});

test("a path leads back to its area and its address, and blank texts are no texts", () => {
  for (const area of areas)
    expect(splitPath(pathOf(area, "applications.received.person"))).toEqual({ area, address: "applications.received.person" });
  expect(reportOfValues(outline, formValues({ ...full, figures: { "applications.received.person": "" } })).figures).toEqual({});
});

test("no two values of a report have one path", () => {
  const paths = eachArea((area) => Object.keys(full[area]).map((address) => pathOf(area, address))).flat();
  expect(new Set(paths).size).toBe(paths.length);
});

test("what is no word of the list is no kind and no level, and a form without values is an empty report", () => {
  const about = { "about.kind": "kingdom", "about.level": "toString", "about.name": "河湾县", "about.year": "2023" };
  expect(reportOfValues(outline, new Map(Object.entries(about))).body).toEqual({ name: "河湾县", issuer: "", kind: "", level: "" });
  expect(reportOfValues(outline, new Map())).toMatchObject({ figures: {}, narrative: {}, sources: {}, remarks: {}, publication: {} });
});

describe("after one value changed", () => {
  const values = formValues(full);
  const before = reportOfValues(outline, values);
  const cells = [...outline.cells.keys()];
  const fields = [...outline.fields.keys()];
  const prose = [...outline.prose.keys()];
  const place = fc.oneof(
    fc.record({ area: fc.constantFrom<Area>("figures", "stated"), address: fc.constantFrom(...cells) }),
    fc.record({ area: fc.constant<Area>("fields"), address: fc.constantFrom(...fields, ...prose) }),
    fc.record({
      area: fc.constant<Area>("sources"),
      address: fc.constantFrom("applications", "applications.received", ...cells.slice(0, 9)),
    }),
    fc.record({ area: fc.constant<Area>("publication"), address: fc.constantFrom("url", "date") }),
    fc.record({ area: fc.constant<Area>("about"), address: fc.constantFrom("name", "year", "kind") }),
  );
  test("the report says the same as if all of the form had been read", () => {
    fc.assert(
      fc.property(place, fc.constantFrom("", "7", "2024", "government"), ({ area, address }, value) => {
        const now = set(values, pathOf(area, address), value);
        const after = reportAfter(outline, now, before, pathOf(area, address));
        expect(told(after)).toEqual(told(reportOfValues(outline, now)));
        expect(after.narrative).toEqual(before.narrative);
        if (area === "figures") expect(after.figures[address]).toBe(value);
      }),
      { numRuns: 400 },
    );
  });
  test("so it does after a part of running text changed or was emptied, and the other parts stay the same objects", () => {
    for (const [at, part] of prose.entries())
      for (const blocks of [[], [{ id: "n", kind: "paragraph", text: "新" } as const]]) {
        const now = set(values, `narrative.${part}`, blocks);
        const after = reportAfter(outline, now, before, `narrative.${part}`);
        expect(after.narrative[part] ?? []).toEqual(blocks);
        const other = prose[(at + 1) % prose.length] ?? "";
        expect(after.narrative[other]).toBe(before.narrative[other]);
      }
  });
  test("a path that is no single value, or is not of this edition, has all of the form read", () => {
    const now = set(set(values, "figures.applications.received.person", "7"), "about.name", "别县");
    for (const path of [undefined, "figures", "figures.applications", "narrative.nowhere.part", "fields.nowhere"])
      expect(reportAfter(outline, now, before, path)).toMatchObject({
        body: { name: "别县" },
        figures: { "applications.received.person": "7" },
      });
  });
});
