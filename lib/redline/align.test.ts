// Lines of a file meet lines of a report: every one of both is in exactly one match, and whatever two reports say, all changes taken make the one of the other.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "../document/compose.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readDocx } from "../reading/docx/read.ts";
import type { ReadLine } from "../reading/reading.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { alignedWith, pieceOf } from "./align.ts";
import { lineKey, type Item } from "./expected.ts";
import { closed } from "./fold.ts";
import { redlineOf } from "./redline.ts";
import { withTaken } from "./take.ts";
import { WordFile } from "./wordFile.testing.ts";

const words = fc
  .array(fc.constantFrom("公开", "信息", "12", "县政府", "，", "培训", "。"), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(""));

const itemOf = (text: string, at: number): Item => {
  const block: NarrativeBlock = { id: `b${at}`, kind: "paragraph", text };
  return { text, key: lineKey(text), role: { is: "block", part: "overview.disclosure", block }, spot: null };
};
const lineOf = (text: string, at: number): ReadLine => ({
  kind: "line",
  text,
  rank: 0,
  item: false,
  where: { in: "document", paragraph: at + 1, cell: null },
});

test("every line of both is in exactly one match, those of the file in their order", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 10 }), fc.array(words, { maxLength: 10 }), (own, theirs) => {
      const items = own.map(itemOf);
      const pieces = theirs.map(lineOf).map(pieceOf);
      const matches = alignedWith(items, pieces);
      expect(matches.flatMap((one) => (one.is === "regrouped" ? one.pieces : "piece" in one ? [one.piece] : []))).toEqual(pieces);
      const found = matches.flatMap((one) => (one.is === "regrouped" ? one.items : "item" in one ? [one.item] : []));
      expect(new Set(found)).toEqual(new Set(items));
      expect(found).toHaveLength(items.length);
    }),
    { numRuns: 500 },
  );
});

const [one, two] = ["overview.disclosure", "overview.requests"];
const paragraphs = fc.uniqueArray(
  words.filter((text) => closed(text) !== "" && !/^\d/.test(text)),
  { maxLength: 5 },
);
const base = reportOf(disclosure2021, zeros(disclosure2021), { date: "2022-01-20" });

const withTexts = (own: readonly string[], other: readonly string[], figure: number): Report => ({
  ...base,
  figures: { ...base.figures, "applications.received.person": String(figure) },
  narrative: {
    [one]: own.map((text, at): NarrativeBlock => ({ id: `a${at}`, kind: "paragraph", text })),
    [two]: other.map((text, at): NarrativeBlock => ({ id: `b${at}`, kind: "paragraph", text })),
  },
});

const report = fc.tuple(paragraphs, paragraphs, fc.nat({ max: 40 })).map(([own, other, figure]) => withTexts(own, other, figure));
const printed = (of: Report) =>
  compose(disclosure2021, of).nodes.map((node) => ("text" in node ? closed(node.text) : node.kind === "table" ? node.rows : node.kind));

test("whatever a report and a file say, the report with all changes taken prints what the file does", async () => {
  await fc.assert(
    fc.asyncProperty(report, report, async (own, theirs) => {
      const file = await WordFile.of({ edition: disclosure2021, report: theirs });
      const { changes } = redlineOf({ edition: disclosure2021, report: own }, readDocx(file.bytes));
      expect(printed(withTaken(own, changes))).toEqual(printed(theirs));
    }),
    { numRuns: 40 },
  );
});
