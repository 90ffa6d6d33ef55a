// @vitest-environment node
// What this program publishes it reads back: page and fragment of every format come out as the report that went in, blanks and zeros kept apart.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { toys } from "../editions/toys.testing.ts";
import { pageOf } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { readHtml } from "../reading/html/read.ts";
import { readReportText } from "../report/read.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { Recognised } from "./recognised.ts";
import { recognise } from "./recognise.ts";

const all = [...editions, ...toys];
const ways: Readonly<Record<string, (edition: Edition, report: Report) => string>> = {
  page: (edition, report) => pageOf(edition, report),
  fragment: (edition, report) => renderFragment(compose(edition, report)),
};

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

const back = (edition: Edition, html: string): Recognised =>
  recognise(
    readHtml(html),
    {},
    [...all].sort((one, other) => (one === edition ? -1 : other === edition ? 1 : 0)),
  );

const samples = ["disclosure-2019", "disclosure-2021", "statistics-2014"].flatMap((id) => {
  const folder = new URL(`../editions/${id}/samples/`, import.meta.url);
  return readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
});

/** The text as it is printed. */
const wordsOf = (edition: Edition, report: Report): readonly string[] =>
  compose(edition, report).nodes.flatMap((node) => (node.kind === "heading" || node.kind === "paragraph" ? [node.text] : []));

describe.each(samples)("$file", ({ text }) => {
  const read = readReportText(text);
  if ("problems" in read) throw new Error(read.problems.join(""));
  const { edition, report } = read;
  test.each(Object.keys(ways))("comes back from a %s with its figures, totals, particulars and text", (way) => {
    const found = back(edition, ways[way]?.(edition, report) ?? "");
    expect(found.edition).toBe(edition.id);
    expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
    expect(found.report.stated).toEqual(totalsOf(edition, report));
    expect(found.unread).toEqual([]);
    expect(found.report).toMatchObject({
      year: report.year,
      date: report.date,
      body: { name: report.body.name, issuer: report.body.issuer },
    });
    expect(wordsOf(edition, found.report)).toEqual(wordsOf(edition, report));
  });
});

const numberFor = (measure: { readonly number: "count" | "amount" | "change" }): fc.Arbitrary<string> =>
  measure.number === "change"
    ? fc.integer({ min: -9999, max: 9999 }).map(String)
    : measure.number === "amount"
      ? fc.integer({ min: 0, max: 9_999_999 }).map((number) => String(number / 100))
      : fc.oneof(fc.constant("0"), fc.integer({ min: 0, max: 400_000 }).map(String));

const figuresOf = (edition: Edition): fc.Arbitrary<Texts> => {
  const { inputs } = walk(edition);
  return fc
    .tuple(...inputs.map(({ measure }) => fc.option(numberFor(measure), { nil: "", freq: 6 })))
    .map((texts) => Object.fromEntries(inputs.map(({ address }, at) => [address, texts[at] ?? ""])));
};

describe.each(all)("$id", (edition) => {
  test.each(Object.keys(ways))("any figures come back from a %s, blanks as blanks and zeros as zeros", (way) => {
    fc.assert(
      fc.property(figuresOf(edition), (figures) => {
        const report = reportOf(edition, figures);
        const found = back(edition, ways[way]?.(edition, report) ?? "");
        expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
        expect(found.report.stated).toEqual(totalsOf(edition, report));
        expect(found.unread).toEqual([]);
        expect(found.questions.flatMap(({ id, at }) => (id === "blank" ? at : []))).toEqual(
          walk(edition).inputs.flatMap(({ address }) => (figures[address] === "" ? [address] : [])),
        );
      }),
      { numRuns: 12 },
    );
  });

  test("an empty form has blanks and no figure", () => {
    const found = back(edition, pageOf(edition, reportOf(edition)));
    expect(found.report.figures).toEqual({});
    expect(found.unread).toEqual([]);
  });

  test.each([...walk(edition).grids.keys()])("all of %s blank are so many blanks, whatever the other tables hold", (grid) => {
    const { inputs } = walk(edition);
    const own = new Set(
      walk(edition)
        .grids.get(grid)
        ?.cells.map(({ address }) => address),
    );
    const figures = Object.fromEntries(inputs.map(({ address }) => [address, own.has(address) ? "" : "7"]));
    const { questions, unread } = back(edition, pageOf(edition, reportOf(edition, figures)));
    expect(unread).toEqual([]);
    expect(questions.flatMap(({ id, at }) => (id === "blank" ? at : []))).toEqual(
      inputs.flatMap(({ address }) => (own.has(address) ? [address] : [])),
    );
  });

  test("every figure has its place in the page", () => {
    const report = reportOf(edition, zeros(edition));
    const found = back(edition, pageOf(edition, report));
    const addresses = [...walk(edition).cells.keys()];
    expect(addresses.filter((address) => found.where[address]?.in !== "html")).toEqual([]);
  });
});
