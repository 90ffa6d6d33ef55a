// @vitest-environment node
// The ordinals shown while writing are those that are printed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { compose } from "#lib/document/compose.ts";
import { withoutOrdinal } from "#lib/ordinals/ordinalAt.ts";
import { blankReport, type NarrativeBlock } from "#lib/report/report.ts";
import { ordinalsOf } from "./marks.ts";
import { docFrom } from "./schema.ts";

const heading = (level: 1 | 2, text: string, id = ""): NarrativeBlock => ({ id, kind: "heading", level, text });
const shown = (blocks: readonly NarrativeBlock[], first = 0) => ordinalsOf(docFrom(blocks), first);

test("the first level counts on from the section, the second begins anew under each", () => {
  expect(shown([heading(2, "甲"), heading(1, "乙"), heading(2, "丙"), heading(2, "丁"), heading(1, "戊"), heading(2, "己")], 1)).toEqual([
    "1.",
    "（二）",
    "1.",
    "2.",
    "（三）",
    "1.",
  ]);
});

test("a heading that begins with its own ordinal shows none and is counted", () => {
  expect(shown([heading(1, "（一）甲"), heading(1, "乙"), heading(2, "1.丙"), heading(2, "丁")])).toEqual(["", "（二）", "", "2."]);
});

test("in a part with a heading of its own, first-level headings stand below it", () => {
  const doc = docFrom([heading(1, "甲"), heading(2, "乙"), heading(2, "丙"), heading(1, "丁")]);
  expect(ordinalsOf(doc, 2, "headed")).toEqual(["1.", "（1）", "（2）", "2."]);
});

test("a heading without text shows its ordinal and takes none", () => {
  expect(shown([heading(1, ""), heading(1, "甲")])).toEqual(["（一）", "（一）"]);
});

test("past the numerals ordinals go on in Arabic digits", () => {
  expect(shown([heading(1, "甲"), heading(1, "乙")], 98)).toEqual(["（九十九）", "（100）"]);
});

test("ordinals are those of the composed document", () => {
  const text = fc.constantFrom("甲", "", "（一）乙", "1.丙", " ");
  const block = fc.oneof(
    text.map((words): NarrativeBlock => ({ id: "", kind: "paragraph", text: words })),
    fc.tuple(fc.constantFrom(1 as const, 2 as const), text).map(([level, words]) => heading(level, words)),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (some) => {
      const blocks = some.map((each, place) => ({ ...each, id: `b${place}` }));
      const report = {
        ...blankReport(disclosure2021, 2021, { name: "某县", issuer: "", kind: "", level: "" }),
        narrative: { "overview.onRequest": blocks },
      };
      const printed = compose(disclosure2021, report).nodes.flatMap((node) =>
        node.kind === "heading" && node.address.startsWith("overview.onRequest.") ? [node.text] : [],
      );
      // 主动公开 is （一）, the part's own heading （二）.
      const ordinals = ordinalsOf(docFrom(blocks), 2, "headed");
      // A heading that shows an ordinal is printed with it instead of one of its own.
      const bare = (level: 1 | 2, words: string, shown: string) => (shown === "" ? words : withoutOrdinal(level, words)).trim();
      const headings = blocks.flatMap((each, place) =>
        each.kind === "heading" && each.text.trim() !== ""
          ? [`${ordinals[place] ?? ""}${bare(each.level, each.text, ordinals[place] ?? "")}`]
          : [],
      );
      expect(headings).toEqual(printed);
    }),
  );
});
