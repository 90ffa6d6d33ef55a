// A 体检 as a value: what is chosen twice is there once, what is stopped can go on, and the table keeps its order while files come in.
import { expect, test } from "vitest";
import { fileOf, yishui } from "#lib/checkup/files.testing.ts";
import { mostFiles, noBatch, progressOf, step, type Batch, type BatchEvent } from "./batch.ts";
import { isDone, lining, nextSorting, shownLines } from "./lines.ts";

const picked = (...paths: readonly string[]) => paths.map((path) => ({ path, file: new File(["x"], path, { lastModified: 1 }) }));
const after = (...events: readonly BatchEvent[]): Batch => events.reduce(step, noBatch);
const added = (...paths: readonly string[]): BatchEvent => ({ kind: "added", files: picked(...paths), left: [] });
const statesOf = ({ entries }: Batch) => entries.map(({ path, state }) => [path, state]);

test("a file that is chosen again is there once; another of its name in another folder is another", () => {
  expect(statesOf(after(added("a.html", "b.html"), added("b.html", "乡镇/b.html")))).toEqual([
    ["a.html", "waiting"],
    ["b.html", "waiting"],
    ["乡镇/b.html", "waiting"],
  ]);
});

test("what was under way when it was stopped waits again, and what is done stays", () => {
  const refused = { name: "a.html", refusal: "文件是空的。" };
  const stopped = after(
    added("a.html", "b.html", "c.html"),
    { kind: "started" },
    { kind: "reading", id: 1 },
    { kind: "reading", id: 2 },
    { kind: "done", id: 1, result: refused },
    { kind: "stopped", problem: "" },
  );
  expect(statesOf(stopped)).toEqual([
    ["a.html", "done"],
    ["b.html", "waiting"],
    ["c.html", "waiting"],
  ]);
  expect([stopped.running, progressOf(stopped)]).toEqual([false, { done: 1, all: 3 }]);
});

test("more files than a browser holds are left out, and it is said how many", () => {
  const many = after(added(...Array.from({ length: mostFiles + 2 }, (_, at) => `${at}.html`)));
  expect(many.entries).toHaveLength(mostFiles);
  expect(many.problem).toContain("2 份没有加进来");
});

const wrong = { ...yishui, report: { ...yishui.report, figures: { ...yishui.report.figures, "applications.granted.person": "999" } } };
const full = after(
  added("对.html", "错.html", "坏.docx", "等.html"),
  { kind: "done", id: 1, result: fileOf("对.html") },
  { kind: "done", id: 2, result: fileOf("错.html", wrong) },
  { kind: "done", id: 3, result: { name: "坏.docx", refusal: "这个文件不完整。" } },
);
const lines = lining()(full, "2026-11-30");
const pathsOf = (shown: ReturnType<typeof shownLines>) => shown.map(({ entry }) => entry.path);

test("the table sorts by any column, what nobody knows below every number and what waits at the end", () => {
  expect(pathsOf(shownLines(lines, "all", { by: "error", falling: true }))).toEqual(["错.html", "对.html", "坏.docx", "等.html"]);
  expect(pathsOf(shownLines(lines, "all", { by: "error", falling: false }))).toEqual(["坏.docx", "对.html", "错.html", "等.html"]);
  expect(pathsOf(shownLines(lines, "all", null))).toEqual(["对.html", "错.html", "坏.docx", "等.html"]);
});

test("a head pressed three times leads back to the order in which the files were chosen", () => {
  const first = nextSorting(null, "error", true);
  const second = nextSorting(first, "error", true);
  expect([first, second, nextSorting(second, "error", true)]).toEqual([
    { by: "error", falling: true },
    { by: "error", falling: false },
    null,
  ]);
  expect(nextSorting(first, "body", false)).toEqual({ by: "body", falling: false });
});

test("the table is narrowed to what has errors, or was not read", () => {
  expect(pathsOf(shownLines(lines, "wrong", null))).toEqual(["错.html"]);
  expect(pathsOf(shownLines(lines, "refused", null))).toEqual(["坏.docx"]);
});

test("a line stays the same object while other files come in, so that it is not drawn again", () => {
  const linesOf = lining();
  const before = linesOf(full, "2026-11-30");
  const more = linesOf(step(full, { kind: "done", id: 4, result: { name: "等.html", refusal: "文件是空的。" } }), "2026-11-30");
  expect(more.slice(0, 3)).toEqual(before.slice(0, 3));
  for (const at of [0, 1, 2]) expect(more[at]).toBe(before[at]);
  expect(more.filter(isDone)).toHaveLength(4);
});
