// One JSON form: what is written reads back the same, and the same report is the same text.
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { showsNothing } from "../characters/unseen.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { boundSomewhere } from "./bound.testing.ts";
import { readReportText } from "./read.ts";
import type { Kind, Level } from "../edition/body.ts";
import { reportFormat, type NarrativeBlock, type Report } from "./report.ts";
import { reportOf } from "./reportOf.testing.ts";
import { reportDetails } from "./publication.ts";
import { sourcePlaces } from "./sources.ts";
import { writeReport } from "./write.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const kindNames: readonly (Kind | "")[] = ["", "government", "office", "department", "township"];
const levelNames: readonly (Level | "")[] = ["", "province", "city", "county", "township"];

const text = fc.string({ unit: "binary", maxLength: 12 });
const filled = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
/** A name of signs that show nothing is refused. */
const name = filled.filter((one) => !showsNothing(one));
const id = fc.string({ minLength: 1, maxLength: 6 });
const block: fc.Arbitrary<NarrativeBlock> = fc
  .oneof(
    fc.record({ id, kind: fc.constant("paragraph" as const), text }, { noNullPrototype: true }),
    fc.record(
      { id, kind: fc.constant("heading" as const), level: fc.constantFrom(1 as const, 2 as const), text },
      { noNullPrototype: true },
    ),
  )
  .chain((one) => boundSomewhere<NarrativeBlock>(one));
const blocks = fc.uniqueArray(block, { selector: (one) => one.id, minLength: 1, maxLength: 6 });
const at = <Value>(addresses: readonly string[], value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  addresses.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...addresses), value, { maxKeys: 10, noNullPrototype: true });

/** Any report of an edition that holds nothing but what the edition has a place for. Blank texts are absent. */
function reports(edition: Edition): fc.Arbitrary<Report> {
  const { inputs, totals, fields, prose } = walk(edition);
  const choices = [...prose.values()].flatMap(({ address, part }) => [
    ...(part.none === undefined ? [] : [[address, "none"] as const]),
    ...(part.ready === undefined ? [] : [[address, "ready"] as const]),
  ]);
  return fc.record(
    {
      format: fc.constant(reportFormat),
      edition: fc.constant(edition.id),
      editionRevision: fc.constant(edition.revision),
      year: fc.integer({ min: edition.years.from, max: edition.years.to ?? 2099 }),
      body: fc.record(
        { name, issuer: text, kind: fc.constantFrom(...kindNames), level: fc.constantFrom(...levelNames) },
        { noNullPrototype: true },
      ),
      date: text,
      figures: at(
        inputs.map(({ address }) => address),
        filled,
      ),
      stated: at(
        totals.map(({ address }) => address),
        filled,
      ),
      fields: fc
        .tuple(at([...fields.keys()], filled), fc.subarray(choices))
        .map(([typed, chosen]) => ({ ...typed, ...Object.fromEntries(chosen) })),
      narrative: at([...prose.keys()], blocks),
      sources: at(sourcePlaces(edition), filled),
      publication: at(reportDetails, filled),
      remarks: at(
        [...inputs, ...totals].map(({ address }) => `${edition.relations[0]?.id ?? "check"}@${address}`),
        fc.record(
          {
            text: filled,
            values: at(
              inputs.map(({ address }) => address),
              filled,
            ),
          },
          { noNullPrototype: true },
        ),
      ),
    },
    { noNullPrototype: true },
  );
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  test("what is written is read back the same", () => {
    fc.assert(
      fc.property(reports(edition), (report) => {
        expect(readReportText(writeReport(edition, report))).toEqual({ report, edition });
      }),
    );
  });
  test("the text does not depend on the order in which things were typed", () => {
    const reversed = <Value>(entries: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(entries).reverse());
    fc.assert(
      fc.property(reports(edition), (report) => {
        const other: Report = {
          ...reversed({ ...report }),
          ...report,
          figures: reversed(report.figures),
          stated: reversed(report.stated),
          fields: reversed(report.fields),
          narrative: reversed(report.narrative),
        };
        expect(writeReport(edition, other)).toBe(writeReport(edition, report));
      }),
      { numRuns: 30 },
    );
  });
});

test("keys come in the order of the format, addresses in the order of the paper", () => {
  const written: unknown = JSON.parse(
    writeReport(disclosure2021, reportOf(disclosure2021, { "remedies.cases.directUpheld": "1", "proactive.rules.issued": "2" })),
  );
  expect(written).toMatchObject({ figures: { "proactive.rules.issued": "2" } });
  const keys = (value: unknown) => (typeof value === "object" && value !== null ? Object.keys(value) : []);
  expect(keys(written)).toEqual([
    "checksum",
    "format",
    "edition",
    "editionRevision",
    "year",
    "body",
    "date",
    "figures",
    "stated",
    "fields",
    "narrative",
  ]);
  expect(keys(typeof written === "object" && written !== null && "figures" in written ? written.figures : null)).toEqual([
    "proactive.rules.issued",
    "remedies.cases.directUpheld",
  ]);
});

test("blank texts and empty parts are left out, typed text is kept as it is", () => {
  const text = writeReport(
    disclosure2021,
    reportOf(
      disclosure2021,
      { "proactive.rules.issued": "", "proactive.rules.repealed": " 约 3 " },
      { narrative: { "overview.opening": [] } },
    ),
  );
  expect(JSON.parse(text)).toMatchObject({ figures: { "proactive.rules.repealed": " 约 3 " }, narrative: {} });
  expect(text).not.toContain("proactive.rules.issued");
});

test("a block is written with its keys in one order", () => {
  const write = (one: NarrativeBlock) =>
    writeReport(disclosure2021, reportOf(disclosure2021, {}, { narrative: { "overview.opening": [one] } }));
  expect(write({ text: "题", level: 1, kind: "heading", id: "a" })).toBe(write({ id: "a", kind: "heading", level: 1, text: "题" }));
});

test("the text ends with one line break", () => {
  expect(writeReport(disclosure2021, reportOf(disclosure2021))).toMatch(/\}\n$/);
});
