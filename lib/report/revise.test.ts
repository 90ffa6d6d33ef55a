// A report taken over into another revision: what has a place there is kept text for text, what has none is named.
import { expect, test } from "vitest";
import type { Edition, Section } from "../edition/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { practiceReport } from "./practice.ts";
import { reportOf } from "./reportOf.testing.ts";
import { revised } from "./revise.ts";

const edition = disclosure2021;
const changed = (change: (section: Section) => Section): Edition => ({ ...edition, revision: 2, sections: edition.sections.map(change) });
const practice = practiceReport(edition.id);

test("where only words were mended, everything comes along", () => {
  expect(revised(practice, { ...edition, revision: 2, title: "{name}{year}年度报告" })).toEqual({
    report: { ...practice, editionRevision: 2 },
    left: [],
  });
});

test("what has no place in the other revision is left and named, the rest stays as it was typed", () => {
  const next = changed((section) =>
    section.id === "disputes"
      ? { ...section, parts: [] }
      : {
          ...section,
          parts: section.parts.flatMap((part) =>
            part.kind === "prose" && part.id === "period"
              ? []
              : part.kind === "prose" && part.id === "matters"
                ? [{ kind: "prose", id: "matters", name: part.name, required: true } as const]
                : [part],
          ),
        },
  );
  const report = reportOf(
    edition,
    { "applications.received.person": " 约 30 ", "remedies.cases.reconsiderationUpheld": "4" },
    {
      stated: { "applications.received.total": "30", "remedies.cases.reconsiderationTotal": "4" },
      fields: { "preface.period": "ready", "preface.authority": "ready", "other.matters": "none", "other.feeNotices": "" },
      narrative: { "preface.period": [{ id: "a", kind: "paragraph", text: "自己写的" }] },
      sources: { remedies: "法制科", applications: "信访局" },
      remarks: {
        "x@remedies.cases.reconsiderationUpheld": { text: "因为", values: {} },
        "y@applications.received.person": { text: "因为", values: {} },
      },
    },
  );
  const { report: kept, left } = revised(report, next);
  expect(left.filter((address) => !address.startsWith("remedies"))).toEqual(["preface.period", "other.matters"]);
  expect(left.filter((address) => address.startsWith("remedies"))).toContain("remedies");
  expect(kept).toMatchObject({
    editionRevision: 2,
    figures: { "applications.received.person": " 约 30 " },
    stated: { "applications.received.total": "30" },
    fields: { "preface.authority": "ready" },
    narrative: {},
    sources: { applications: "信访局" },
  });
  expect([Object.keys(kept.figures), Object.keys(kept.remarks), "other.matters" in kept.fields]).toEqual([
    ["applications.received.person"],
    ["y@applications.received.person"],
    false,
  ]);
});

test("another edition, or a revision that begins after the report's year, is refused; the end of its years may be set after the report was made", () => {
  expect(() => revised(practice, disclosure2019)).toThrow(RangeError);
  expect(() => revised(practice, { ...edition, revision: 2, years: { from: practice.year + 1, to: null } })).toThrow(RangeError);
  expect(revised(practice, { ...edition, revision: 2, years: { from: 2021, to: practice.year - 1 } }).left).toEqual([]);
});
