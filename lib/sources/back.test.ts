// @vitest-environment node
// In whatever form a report left, it comes back as it was: figures with blanks and zeros kept apart, printed totals, text by part, whose and of when it is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { csvOf } from "../outputs/csv.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { pageOf } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { renderMarkdown } from "../outputs/markdown.ts";
import { plainText } from "../outputs/plainText.ts";
import { blankReport, type NarrativeBlock, type Report, type Texts } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { openSource } from "./open.ts";

type Way = (edition: Edition, report: Report) => string | Uint8Array | Promise<string | Uint8Array>;

const modified = new Date("2026-01-20T08:00:00Z");
const treeOf = (edition: Edition, report: Report) => compose(edition, report);

const ways: Readonly<Record<string, Way>> = {
  page: (edition, report) => pageOf(edition, report),
  fragment: (edition, report) => renderFragment(treeOf(edition, report)),
  "Word file": (edition, report) => renderDocx(treeOf(edition, report), { modified }),
  workbook: (edition, report) => writeWorkbook(edition, report, { modified, id: "1" }),
  "data file": writeReport,
  Markdown: (edition, report) => renderMarkdown(treeOf(edition, report)),
  text: (edition, report) => plainText(treeOf(edition, report)),
};

/** Forms that hold what was filled in, and no total besides. */
const isData = (way: string): boolean => way === "workbook" || way === "data file";
/** A workbook of ours has the tables only. */
const hasText = (way: string): boolean => way !== "workbook";

const bytesOf = (made: string | Uint8Array): Uint8Array => (typeof made === "string" ? new TextEncoder().encode(made) : made);

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

const wordsOf = (edition: Edition, report: Report): readonly string[] =>
  treeOf(edition, report).nodes.flatMap((node) => (node.kind === "heading" || node.kind === "paragraph" ? [node.text] : []));

const figure = fc.oneof(fc.constant(""), fc.constant("0"), fc.integer({ min: 1, max: 400_000 }).map(String));
const sentence = fc
  .array(fc.constantFrom(..."全县各单位按要求办理依法公开渠道宣传培训服务群众问题改进"), { minLength: 8, maxLength: 60 })
  .map((letters) => `${letters.join("")}。`);

const blocks: fc.Arbitrary<readonly NarrativeBlock[]> = fc
  .array(fc.tuple(sentence, fc.constantFrom("平台建设方面", "队伍建设方面", "")), { minLength: 1, maxLength: 3 })
  .map((all) => {
    const seen = new Set<string>();
    return all.flatMap(([text, heading], at): readonly NarrativeBlock[] => {
      const isNew = heading !== "" && !seen.has(heading);
      seen.add(heading);
      const paragraph: NarrativeBlock = { id: `p${at}`, kind: "paragraph", text };
      return isNew && at > 0 ? [{ id: `h${at}`, kind: "heading", level: 2, text: heading }, paragraph] : [paragraph];
    });
  });

function reportIn(edition: Edition): fc.Arbitrary<Report> {
  const { inputs, prose } = walk(edition);
  const years = fc.integer({ min: edition.years.from, max: edition.years.to ?? edition.years.from + 4 });
  return fc
    .record({
      year: years,
      name: fc.constantFrom("清河县", "青禾县教育局", "石桥镇"),
      figures: fc.tuple(...inputs.map(() => figure)),
      texts: fc.tuple(...[...prose.keys()].map(() => blocks)),
    })
    .map(({ year, name, figures, texts }) => {
      const body = { name, issuer: name === "清河县" ? "清河县人民政府办公室" : name, kind: "", level: "" } as const;
      return {
        ...blankReport(edition, year, body, `${year + 1}-01-20`),
        figures: Object.fromEntries(inputs.flatMap(({ address }, at) => (figures[at] === "" ? [] : [[address, figures[at] ?? ""]]))),
        narrative: Object.fromEntries([...prose.keys()].map((part, at) => [part, texts[at] ?? []])),
      };
    });
}

describe.each([...editions])("$id", (edition) => {
  test.each(Object.keys(ways))("any report comes back from a %s", async (way) => {
    await fc.assert(
      fc.asyncProperty(reportIn(edition), async (report) => {
        const { recognised: found } = await openSource(bytesOf((await ways[way]?.(edition, report)) ?? ""));
        expect(found.edition).toBe(edition.id);
        expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
        expect(found.report.stated).toEqual(isData(way) ? {} : totalsOf(edition, report));
        expect(found.unread).toEqual([]);
        expect([found.report.year, found.report.date]).toEqual([report.year, hasText(way) ? report.date : ""]);
        expect([found.report.body.name, found.report.body.issuer]).toEqual([report.body.name, report.body.issuer]);
        if (hasText(way)) expect(wordsOf(edition, found.report)).toEqual(wordsOf(edition, report));
      }),
      { numRuns: 4 },
    );
  });

  test("any figures and printed totals come back from the list of figures, each at its address; whose they are is asked", async () => {
    await fc.assert(
      fc.asyncProperty(reportIn(edition), async (report) => {
        const stated = totalsOf(edition, report);
        const { recognised: found } = await openSource(bytesOf(csvOf(edition, { ...report, stated })));
        expect(found.edition).toBe(edition.id);
        expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
        expect(found.report.stated).toEqual(stated);
        expect(found.unread).toEqual([]);
        expect(found.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(["year", "name"]));
      }),
      { numRuns: 4 },
    );
  });
});
