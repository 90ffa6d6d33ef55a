// What was changed within a paragraph: all of it together leads to the other text, nothing that is the same is called changed, and numbers are whole.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stretch } from "../reading/reading.ts";
import { edited } from "./edited.ts";
import { editsBetween } from "./edits.ts";
import { asItIs, closed, folded, foldedText, inFolded } from "./fold.ts";

const letters = fc.constantFrom("公开", "信息", "县政府", "12", "116", "，", "。", " ", "１", "\u200B", "A", "\n", "件");
const text = fc.array(letters, { maxLength: 14 }).map((all) => all.join(""));
const author = fc.constantFrom("甲", "乙");
const stretch: fc.Arbitrary<Stretch> = fc.record({
  text: fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
  change: fc.option(fc.record({ author, date: fc.constant(""), is: fc.constantFrom("put" as const, "taken" as const) }), { nil: null }),
});
const sideOf = (all: readonly Stretch[], without: "put" | "taken"): string =>
  all.map((one) => (one.change?.is === without ? "" : one.text)).join("");

test("all edits together make the other text, whatever both are", () => {
  fc.assert(
    fc.property(text, text, (own, theirs) => {
      // Space at an end of a line is no change; where the end goes, it stays.
      expect(closed(edited(own, editsBetween(own, theirs, undefined)))).toBe(closed(theirs));
    }),
    { numRuns: 500 },
  );
});

test("marks of 修订 that tell all of it lead to the text with all of them taken, and every edit has its author", () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (all) => {
      const [own, theirs] = [sideOf(all, "put"), sideOf(all, "taken")];
      const edits = editsBetween(own, theirs, all);
      expect(closed(edited(own, edits))).toBe(closed(theirs));
      for (const { by, tracked } of edits) expect([by.length > 0, tracked]).toEqual([true, "all"]);
    }),
    { numRuns: 500 },
  );
});

test("each edit taken alone changes its own stretch and nothing else", () => {
  fc.assert(
    fc.property(text, text, (own, theirs) => {
      for (const edit of editsBetween(own, theirs, undefined)) {
        const now = edited(own, [edit]);
        expect([now.startsWith(own.slice(0, edit.start)), now.endsWith(own.slice(edit.end))]).toEqual([true, true]);
        expect(foldedText(own.slice(edit.start, edit.end)).replace(/\s/g, "")).toBe(edit.from.replace(/\s/g, ""));
      }
    }),
    { numRuns: 500 },
  );
});

describe("one edit is one edit", () => {
  test.each([
    ["全年公开116条。", "全年公开118条。", "116", "118"],
    ["共12.5万元", "共13.5万元", "12.5", "13.5"],
    ["做好信息公开工作", "做好公开信息工作", "信息公开", "公开信息"],
    ["办结30件。", "办结30件，均已答复。", "", "，均已答复"],
    ["一是加强培训，二是规范答复。", "一是加强培训。", "，二是规范答复", ""],
  ])("%s → %s", (own, theirs, from, to) => {
    expect(editsBetween(own, theirs, undefined)).toMatchObject([{ from, to, by: [], tracked: "none" }]);
  });
  test("a digit that was exchanged under 修订 is told as the whole number", () => {
    const by = { author: "甲", date: "2026-01-08T09:30:00Z" };
    const all: readonly Stretch[] = [
      { text: "全年公开11", change: null },
      { text: "6", change: { ...by, is: "taken" } },
      { text: "8", change: { ...by, is: "put" } },
      { text: "条。", change: null },
    ];
    expect(editsBetween("全年公开116条。", "全年公开118条。", all)).toMatchObject([{ from: "116", to: "118", by: [by], tracked: "all" }]);
  });
  test("what was changed beside the marks is told too, without a name", () => {
    const by = { author: "甲", date: "" };
    const all: readonly Stretch[] = [
      { text: "全年公开", change: null },
      { text: "120", change: { ...by, is: "put" } },
      { text: "条，办结31件。", change: null },
    ];
    expect(editsBetween("全年公开116条，办结30件。", "全年公开120条，办结31件。", all)).toMatchObject([
      { from: "116", to: "120", by: [by], tracked: "some" },
      { from: "30", to: "31", by: [], tracked: "none" },
    ]);
  });
});

test("a folded text knows the place of each of its letters", () => {
  fc.assert(
    fc.property(text, (own) => {
      const { text: seen, at } = folded(own);
      expect(at).toHaveLength(seen.length + 1);
      for (let place = 0; place < seen.length; place += 1) {
        const [start, end] = asItIs({ text: seen, at }, place, place + 1);
        expect([foldedText(own.slice(start, end)) || " ", inFolded({ text: seen, at }, start)]).toEqual([
          seen[place]?.trim() || " ",
          place,
        ]);
      }
    }),
    { numRuns: 300 },
  );
});
