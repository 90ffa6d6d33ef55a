// A report that was read, over a draft: only what was read and differs is offered, what stands there is never chosen by itself, and what is chosen is
// filled in with where it is from, and nothing else.
import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { reportOf } from "#lib/report/reportOf.testing.ts";
import type { Report } from "#lib/report/report.ts";
import { changesOver, chosenAtFirst, fillingOf, gridsOver, sectionOf } from "./over.ts";

const outline = walk(disclosure2021);
const [one = "", two = ""] = outline.inputs.filter(({ grid }) => grid.id === "applications").map(({ address }) => address);
const draftOf = (figures: Record<string, string>, more: Partial<Report> = {}) => ({
  outline,
  report: { ...reportOf(disclosure2021, figures), ...more },
});
const readOf = (figures: Record<string, string>, more: Partial<Report> = {}): Report => ({
  ...reportOf(disclosure2021, figures),
  sources: { applications: "读自“年报.html”" },
  ...more,
});
const part = [...outline.prose.keys()][0] ?? "";
const paragraph = (text: string) => [{ id: "a", kind: "paragraph" as const, text }];

test("only what was read and differs is offered: a blank of the source, and the same number in another spelling, are not", () => {
  const inputs = outline.inputs.filter(({ grid }) => grid.id === "applications").map(({ address }) => address);
  const [a = "", b = "", c = "", d = ""] = inputs;
  const { all, unfit } = changesOver(
    draftOf({ [a]: "3", [b]: "４", [c]: "5" }),
    readOf({ [b]: "4", [c]: "6", [d]: "7", "gone.row.column": "1" }),
  );
  expect(all.map(({ at, from, to }) => [at, from, to])).toEqual([
    [c, "5", "6"],
    [d, "", "7"],
  ]);
  expect(unfit).toBe(1);
});

test("at first only places are chosen that are blank, of figures as of text", () => {
  const found = changesOver(
    draftOf({ [one]: "1" }, { narrative: { [part]: paragraph("原来的") }, fields: {} }),
    readOf({ [one]: "2", [two]: "3" }, { narrative: { [part]: paragraph("读出的") }, date: "2024-01-20" }),
  );
  expect(found.all.map(({ at }) => at)).toEqual([one, two, part, "date"]);
  expect([...chosenAtFirst(found)]).toEqual([two, "date"]);
});

test("a figure that somebody gave a 数据来源 or a 说明 says so with the difference", () => {
  const { all } = changesOver(
    draftOf({ [one]: "1" }, { sources: { [one]: "县法院来函" }, remarks: { [`unit.missing@${one}`]: { text: "属实", values: {} } } }),
    readOf({ [one]: "2" }),
  );
  expect(all[0]?.note).toBe("现在的数写有数据来源“县法院来函”，写有说明");
});

test("what is chosen is filled in, each place from what it held, with its 数据来源; nothing else is", () => {
  const [draft, read] = [draftOf({ [one]: "1" }, { sources: { [one]: "县法院来函" } }), readOf({ [one]: "2", [two]: "3" })];
  const found = changesOver(draft, read);
  expect(fillingOf(draft, read, found, new Set([one]))).toEqual({
    figures: [{ address: one, from: "1", to: "2" }],
    parts: [],
    texts: [{ area: "sources", at: one, was: "县法院来函", now: "读自“年报.html”" }],
  });
});

test("a table that becomes as it was read has its 数据来源 as a whole, and the totals that were printed", () => {
  const total = outline.totals.find(({ grid }) => grid.id === "applications")?.address ?? "";
  const [draft, read] = [draftOf({}), readOf({ [one]: "2", [two]: "3" }, { stated: { [total]: "5" } })];
  const { texts } = fillingOf(draft, read, changesOver(draft, read), new Set([one, two]));
  expect(texts).toEqual([
    { area: "sources", at: "applications", was: "", now: "读自“年报.html”" },
    { area: "stated", at: total, was: "", now: "5" },
  ]);
  const some = fillingOf(draft, read, changesOver(draft, read), new Set([one]));
  expect(some.texts).toEqual([{ area: "sources", at: one, was: "", now: "读自“年报.html”" }]);
});

test("a figure that was typed by hand from the paper keeps saying so", () => {
  const [draft, read] = [draftOf({}), readOf({ [one]: "2" }, { sources: { applications: "读自“年报.html”", [one]: "手工补录" } })];
  const { texts } = fillingOf(draft, read, changesOver(draft, read), new Set([one]));
  expect(texts).toContainEqual({ area: "sources", at: one, was: "", now: "手工补录" });
});

test("a part is taken as a whole, with what stood there to be taken back; a choice leaves the paragraphs in place", () => {
  const draft = draftOf({}, { narrative: { [part]: paragraph("原来的") } });
  const read = readOf({}, { narrative: { [part]: paragraph("读出的") } });
  const { parts } = fillingOf(draft, read, changesOver(draft, read), new Set([part]));
  expect(parts).toEqual([
    {
      part,
      was: { choice: undefined, blocks: paragraph("原来的") },
      now: { choice: undefined, blocks: paragraph("读出的") },
    },
  ]);
});

test("the tables show what was read beside what stands there, and only where something differs", () => {
  const draft = draftOf({ [one]: "1" });
  const found = changesOver(draft, readOf({ [one]: "2", [two]: "3" }));
  const grids = gridsOver(draft, found);
  expect(grids.map(({ grid }) => grid.id)).toEqual(["applications"]);
  expect([grids[0]?.cells[one], grids[0]?.cells[two]]).toMatchObject([
    { text: "2", was: "1", tone: "marked" },
    { text: "3", was: "", tone: "filled" },
  ]);
});

test("the editor opens at the first section in which something was taken", () => {
  expect(sectionOf(outline, [two])).toBe(outline.cells.get(two)?.section.id);
  expect(sectionOf(outline, ["date"])).toBeUndefined();
});
