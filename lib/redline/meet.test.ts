// A file that was made of an earlier version: nothing of what was done since is written over without being shown.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readDocx } from "../reading/docx/read.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { applied, entriesOf, reportFrom } from "../report/patch.ts";
import type { Change } from "./change.ts";
import { openReturned } from "./file.ts";
import { metWith } from "./meet.ts";
import { redlineOf } from "./redline.ts";
import { brokenIn } from "./relations.ts";
import { reviewed } from "./returned.ts";
import { withTaken } from "./take.ts";
import { paragraphOf, WordFile } from "./wordFile.testing.ts";
import { takenBack, writesBetween } from "./writes.ts";

const edition = disclosure2021;
const part = "overview.disclosure";
const first = "全年主动公开信息120条，其中图解12件。";
const second = "下一步加强对乡镇的培训。";
const block = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const base: Report = {
  ...reportOf(edition, zeros(edition), { date: "2022-01-20" }),
  narrative: { [part]: [block("a", first), block("b", second)] },
};
const cell = "applications.received.person";

const withWords = (report: Report, blocks: readonly NarrativeBlock[]): Report => ({
  ...report,
  narrative: { ...report.narrative, [part]: blocks },
});
const withFigure = (report: Report, text: string): Report => ({ ...report, figures: { ...report.figures, [cell]: text } });

/** What a file says in which the first paragraph is this, and nothing else was touched. */
async function changed(text: string) {
  const file = await WordFile.of({ edition, report: base });
  const paragraph = file.find(first);
  file.put(paragraph, paragraphOf(paragraph, [{ text }]));
  return redlineOf({ edition, report: base }, readDocx(file.bytes)).changes;
}

test("where nobody worked on meanwhile, every change may be taken", async () => {
  const changes = await changed("全年主动公开信息125条，其中图解12件。");
  expect(metWith(changes, base, withFigure(base, "7"))).toEqual({ changes, already: 0 });
});

test("a paragraph that was changed on both sides is shown with all three, as one, and taken as the file has it", async () => {
  const changes = await changed("全年主动公开信息125条，其中图解15件。");
  expect(changes).toHaveLength(2);
  const now = withWords(base, [block("a", "全年主动公开信息121条，其中图解12件。"), block("b", second)]);
  const met = metWith(changes, base, now);
  expect(met).toMatchObject({
    changes: [{ from: first, to: "全年主动公开信息125条，其中图解15件。", now: "全年主动公开信息121条，其中图解12件。" }],
    already: 0,
  });
  expect(withTaken(now, met.changes).narrative[part]?.[0]?.text).toBe("全年主动公开信息125条，其中图解15件。");
});

test("what the report says by now is there already", async () => {
  const to = "全年主动公开信息125条，其中图解12件。";
  expect(metWith(await changed(to), base, withWords(base, [block("a", to), block("b", second)]))).toEqual({ changes: [], already: 1 });
});

test("of a paragraph that is gone by now nothing is taken", async () => {
  const { changes } = metWith(await changed("全年主动公开信息125条，其中图解12件。"), base, withWords(base, [block("b", second)]));
  expect(changes).toMatchObject([{ taking: null, now: "（现在没有这一段了）" }]);
});

test("a figure that was changed on both sides says what it is now", async () => {
  const file = await WordFile.of({ edition, report: base });
  file.writeCell(1, 3, 4, [{ text: "9" }]);
  const { changes } = redlineOf({ edition, report: base }, readDocx(file.bytes));
  expect(changes.map(({ taking }) => taking)).toMatchObject([{ is: "figure", to: "9" }]);
  const at = changes[0]?.taking?.is === "figure" ? changes[0].taking.at : "";
  const now: Report = { ...base, figures: { ...base.figures, [at]: "4" } };
  expect(metWith(changes, base, now).changes).toMatchObject([{ from: "0", to: "9", now: "4" }]);
});

test("a relation that would not hold any more is named, and not where the other side is taken too", () => {
  const own = { edition, report: base };
  const figure = (at: string, to: string) =>
    ({ id: at, taking: { is: "figure", at, to } }) as Parameters<ReturnType<typeof brokenIn>>[0][number];
  const [received, granted] = [figure(cell, "5"), figure("applications.granted.person", "5")];
  expect(brokenIn(own)([received]).join("")).toContain("自然人");
  expect(brokenIn(own)([received, granted])).toEqual([]);
});

test("a file says of which report and version it was made, and the version is what it is held against", async () => {
  const file = await WordFile.of({ edition, report: base }, { report: "r-1", revision: 7 });
  const returned = await openReturned(file.bytes);
  expect(returned).toMatchObject({ imprint: { report: "r-1", revision: 7 }, savedBy: base.body.issuer });
  const now = withFigure(base, "5");
  const held = { id: "r-1", revision: 9, now, base };
  expect(reviewed(returned, held)).toMatchObject({ ground: "version", changes: [], already: 0, isChanged: true });
  expect(reviewed(returned, { ...held, base: undefined })).toMatchObject({
    ground: "lost",
    changes: [{ from: "5", to: "0" }, { taking: null }],
  });
  expect(reviewed(returned, { ...held, id: "r-2" })).toMatchObject({ ground: "other" });
  expect(reviewed({ ...returned, imprint: undefined }, held)).toMatchObject({ ground: "unsaid" });
});

test("what is saved leaves alone a paragraph that somebody put in meanwhile, and what is saved back leaves all as it was", async () => {
  const changes = await changed("全年主动公开信息125条，其中图解12件。");
  const after = withTaken(base, [
    ...changes,
    { id: "n", taking: { is: "added", part, after: ["a"], level: null, to: "新的一段。" } },
    { id: "r", taking: { is: "removed", part, block: "b" } },
  ]);
  const stored = entriesOf(withWords(base, [block("a", first), block("x", "别人刚写的。"), block("b", second)]));
  const format = { edition: edition.id, editionRevision: edition.revision };
  const writes = writesBetween(base, after, stored);
  const saved = applied(stored, writes);
  const texts = (entries: typeof stored) => reportFrom(format, entries).narrative[part]?.map(({ text }) => text);
  expect(new Set(texts(saved))).toEqual(new Set(["全年主动公开信息125条，其中图解12件。", "别人刚写的。", "新的一段。"]));
  expect(texts(saved)?.[0]).toBe("全年主动公开信息125条，其中图解12件。");
  expect(texts(applied(saved, takenBack(writes, stored)))).toEqual([first, "别人刚写的。", second]);
});

test("a paragraph that stands by now where the file has moved it is there already, also behind what came in since; else it is offered", () => {
  const [a, b, c] = [block("a", first), block("b", second), block("c", "三。")];
  const old = withWords(base, [a, b, c]);
  const change = (into: string, after: readonly string[]): Change => ({
    ...{ id: "m", subject: "text", deed: "moved", place: "", from: first, to: first, before: "", after: "", by: [], tracked: "all" },
    ...{ hint: "", now: null, where: null, taking: { is: "moved", part, block: "a", into, after } },
  });
  const met = (now: Report, one: Change) => metWith([one], old, now);
  const offered = { already: 0, changes: [expect.objectContaining({ id: "m" })] };
  expect(met(withWords(base, [b, a, c]), change(part, ["b"]))).toEqual({ already: 1, changes: [] });
  expect(met(withWords(base, [b, block("new", "新。"), a, c]), change(part, ["b"]))).toEqual({ already: 1, changes: [] });
  expect(met(withWords(base, [a, b, c, block("new", "新。")]), change(part, ["b"]))).toMatchObject(offered);
  expect(met(withWords(base, [c, a, b]), change(part, ["b"]))).toMatchObject(offered);
  const other = { ...withWords(base, [b, c]), narrative: { [part]: [b, c], "overview.requests": [a] } };
  expect(met(other, change("overview.requests", []))).toEqual({ already: 1, changes: [] });
});
