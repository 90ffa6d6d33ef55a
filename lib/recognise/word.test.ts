// @vitest-environment node
// The Word file that this program writes comes back as the report that went in, blanks and zeros kept apart.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { readDocx } from "../reading/docx/read.ts";
import { readReportText } from "../report/read.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Recognised } from "./recognised.ts";
import { recognise } from "./recognise.ts";

const modified = new Date("2026-01-20T08:30:00Z");

const back = async (edition: Edition, report: Report): Promise<Recognised> =>
  recognise(readDocx(await renderDocx(compose(edition, report), { modified })));

/** Figures as numbers, blanks left out. */
const numbersOf = (edition: Edition, { figures }: Pick<Report, "figures">): Texts =>
  Object.fromEntries(
    walk(edition).inputs.flatMap(({ address, measure }) => {
      const value = valueOf(readNumber(figures[address], measure));
      return value === null ? [] : [[address, canonicalNumber(value)] as const];
    }),
  );

const totalsOf = (edition: Edition, report: Report): Texts =>
  Object.fromEntries(
    walk(edition).totals.flatMap(({ address }) => {
      const reading = openedIn(edition, report).readings.get(address);
      return reading?.state === "known" ? [[address, canonicalNumber(reading.value)] as const] : [];
    }),
  );

const samples = ["disclosure-2019", "disclosure-2021", "statistics-2014"].flatMap((id) => {
  const folder = new URL(`../editions/${id}/samples/`, import.meta.url);
  return readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
});

/** The text as it is printed. */
const wordsOf = (edition: Edition, report: Report): readonly string[] =>
  compose(edition, report).nodes.flatMap((node) => (node.kind === "heading" || node.kind === "paragraph" ? [node.text] : []));

/** Fields that are filled in, as printed. */
const fieldsOf = (edition: Edition, { fields }: Pick<Report, "fields">): Texts =>
  Object.fromEntries(Object.entries(fields).filter(([address, value]) => walk(edition).fields.has(address) && value.trim() !== ""));

test.each(samples)("$file comes back with its figures, totals, particulars, fields and text", async ({ text }) => {
  const read = readReportText(text);
  if ("problems" in read) throw new Error(read.problems.join(""));
  const { edition, report } = read;
  const found = await back(edition, report);
  expect(found.edition).toBe(edition.id);
  expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
  expect(found.report.stated).toEqual(totalsOf(edition, report));
  expect(fieldsOf(edition, found.report)).toEqual(fieldsOf(edition, report));
  expect(found.notRecognised).toEqual([]);
  expect(found.unread).toEqual([]);
  expect(found.report).toMatchObject({
    year: report.year,
    date: report.date,
    body: { name: report.body.name, issuer: report.body.issuer },
  });
  expect(wordsOf(edition, found.report)).toEqual(wordsOf(edition, report));
});

test.each(samples)("$file comes back as the 送审稿 that it was, its day open and its fields lines to write on", async ({ text }) => {
  const read = readReportText(text);
  if ("problems" in read) throw new Error(read.problems.join(""));
  const { edition } = read;
  const typed = [...walk(edition).fields.keys()];
  const report: Report = {
    ...read.report,
    date: "",
    fields: Object.fromEntries(Object.entries(read.report.fields).filter(([address]) => !typed.includes(address))),
  };
  const found = await back(edition, report);
  expect(found.notRecognised).toEqual([]);
  expect(found.report.date).toBe("");
  expect(found.report.body.issuer).toBe(report.body.issuer);
  expect(typed.filter((address) => (found.report.fields[address] ?? "") !== "")).toEqual([]);
  expect(wordsOf(edition, found.report)).toEqual(wordsOf(edition, report));
});

describe.each(editions)("$id", (edition) => {
  const { inputs } = walk(edition);
  const figures = fc
    .tuple(...inputs.map(() => fc.option(fc.nat({ max: 99_999 }).map(String), { nil: "", freq: 6 })))
    .map((texts): Texts => Object.fromEntries(inputs.map(({ address }, at) => [address, texts[at] ?? ""])));
  test("any figures come back, blanks as blanks and zeros as zeros", async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (filled) => {
        const report = reportOf(edition, filled);
        const found = await back(edition, report);
        expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
        expect(found.report.stated).toEqual(totalsOf(edition, report));
        expect(found.unread).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});
