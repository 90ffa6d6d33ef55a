// 体检 judges files beside each other, says of each what is known and nothing more, and names what was not read and not judged.
import { expect, test } from "vitest";
import { isChecked, type CheckedFile, type CheckedReport } from "./checked.ts";
import { fileOf, yishui } from "./files.testing.ts";
import { groupsOf, placeLines } from "./groups.ts";
import { judged, judging } from "./judge.ts";
import { rowOf } from "./row.ts";
import { summaryColumns } from "./summary.ts";

const how = { blankAsZero: false, today: "2026-11-30" };
const { edition, report } = yishui;

const changed = (figures: Readonly<Record<string, string>>, more: Partial<typeof report> = {}) => ({
  edition,
  report: { ...report, ...more, figures: { ...report.figures, ...figures } },
});

function reportAt(files: readonly CheckedFile[], at: number): CheckedReport {
  const file = files[at];
  if (file === undefined || !isChecked(file)) throw new RangeError(`no checked report at ${at}`);
  return file;
}

const next = changed({ "applications.carriedIn.person": "999" }, { year: report.year + 1, date: "2023-01-20", stated: {} });
const lastYears = (file: CheckedReport) => file.judgement.findings.filter(({ check }) => check === "applications.carriedFromLastYear");

test("a correct report has no error, and each of its cells was read", () => {
  const row = rowOf(reportAt(judged([fileOf("a.html")], how), 0));
  expect(row).toMatchObject({ body: "沂水县", year: "2021", format: "网页", read: 200, unread: 0, error: 0, reason: "" });
});

test("an error is told with its table, its cell and its place in the source", () => {
  const wrong = fileOf("a.html", changed({ "applications.granted.person": "999" }));
  const [findings] = groupsOf(reportAt(judged([wrong], how), 0), false);
  expect(findings?.id).toBe("findings");
  const places = findings?.items.flatMap(placeLines).join("\n") ?? "";
  expect(places).toContain("收到和处理政府信息公开申请情况：");
  expect(places).toMatch(/“（一）予以公开”的“.*自然人”（原文第 2 张表第 \d+ 行第 \d+ 列）|原文第 2 张表第 \d+ 行第 \d+ 列/);
  expect(rowOf(reportAt(judged([wrong], how), 0))).toMatchObject({ standing: "wrong" });
});

test("a report is judged beside the one of the year before, in whatever order the two come", () => {
  const [last, now] = [fileOf("2021.html"), fileOf("2022.html", next)];
  for (const files of [
    [last, now],
    [now, last],
  ]) {
    const file = reportAt(judged(files, how), files.indexOf(now));
    expect(file.judgement.before).toBe("2021.html");
    expect(lastYears(file).length).toBeGreaterThan(0);
  }
  const alone = reportAt(judged([now], how), 0);
  expect(alone.judgement.before).toBeNull();
  expect(lastYears(alone)).toEqual([]);
});

test("where two files could be the year before, it is judged beside none and both are named; the same bytes twice are one", () => {
  const now = fileOf("2022.html", next);
  const two = reportAt(judged([fileOf("a.html"), fileOf("b.docx"), now], how), 2);
  expect(two.judgement).toMatchObject({ before: null, unclear: ["a.html", "b.docx"] });
  const sha256 = "f".repeat(64);
  const twice = judged([fileOf("a.html", yishui, { sha256 }), fileOf("副本.html", yishui, { sha256 }), now], how);
  expect(reportAt(twice, 2).judgement.before).toBe("a.html");
  expect(reportAt(twice, 1).same).toBe("a.html");
  expect(twice.map((file) => summaryColumns.at(-1)?.text(rowOf(file)))).toEqual(["a.html", "副本.html（和“a.html”是同一份）", "2022.html"]);
});

test("a report of which the source does not say whose it is is compared with none", () => {
  const nameless = (name: string, year: number) => {
    const { recognised, ...file } = fileOf(name, changed({}, { year }));
    return { ...file, recognised: { ...recognised, questions: [{ id: "name" as const, message: "看不出是哪个单位。", at: [] }] } };
  };
  const files = judged([nameless("2021.html", 2021), nameless("2022.html", 2022)], how);
  for (const at of [0, 1]) expect(reportAt(files, at).judgement).toMatchObject({ before: null, unclear: [] });
  expect(rowOf(reportAt(files, 0)).body).toBe("");
});

test("cells without a number are open until they are said to be 0", () => {
  const blank = fileOf("a.html", yishui, {
    changes: {
      table: (grid, rows) => [
        grid === "applications" ? rows.map((row) => row.map((one) => (one.text === "0" ? { ...one, text: "" } : one))) : rows,
      ],
    },
  });
  const [open, zero] = [reportAt(judged([blank], how), 0), reportAt(judged([blank], { ...how, blankAsZero: true }), 0)];
  expect(open.judgement.unjudged.length).toBeGreaterThan(zero.judgement.unjudged.length);
  expect(groupsOf(open, false).map(({ id }) => id)).toContain("questions");
  expect(groupsOf(zero, true).map(({ id }) => id)).not.toContain("questions");
});

test("a table that cannot be laid over the form leaves its cells unread, and nothing calls the report right", () => {
  const torn = fileOf("a.html", yishui, { changes: { table: (grid, rows) => [grid === "remedies" ? rows.slice(0, -1) : rows] } });
  const file = reportAt(judged([torn], how), 0);
  const { read, unread, standing } = rowOf(file);
  expect([(read ?? 0) + (unread ?? 0), (unread ?? 0) > 0, standing]).toEqual([200, true, "partly"]);
  expect(groupsOf(file, false).find(({ id }) => id === "unread")?.items.length).toBeGreaterThan(0);
});

test("what was not read has its sentence and no number", () => {
  const [file] = judged([{ name: "照片.png", refusal: "这是图片。" }], how);
  expect(file && rowOf(file)).toMatchObject({ standing: "refused", reason: "这是图片。", error: null, read: null });
});

test("what was judged is kept while files come in, and judged again where its year before comes", () => {
  const judge = judging();
  const [last, now] = [fileOf("2021.html"), fileOf("2022.html", next)];
  const first = judge([now], how);
  expect(judge([now], how)[0]).toBe(first[0]);
  const both = judge([now, last], how);
  expect(both[0]).not.toBe(first[0]);
  expect(judge([now, last], how)).toEqual(both);
  expect(judge([now, last], how)[1]).toBe(both[1]);
});

test("what is the same as in another unit's report is a group of its own, and is told again only where it changes", () => {
  const [one, other] = [fileOf("a.html"), fileOf("b.html")];
  const judge = judging();
  const [alone] = judge([one, other], how);
  expect(judge([one, other], how, new Map())[0]).toBe(alone);
  const alike = { at: "problems.issues", quote: "主要问题", percent: 92, file: "b.html", unit: "青禾县", other: "主要的问题" };
  const beside = reportAt(judge([one, other], how, new Map([["a.html", [alike]]])), 0);
  expect(groupsOf(beside, false).find(({ id }) => id === "alike")?.items).toMatchObject([
    { mark: "雷同", text: "“主要问题”一段，有 92% 的字句也在青禾县的报告（b.html）里：“主要的问题”。哪一份在先，本系统不知道。" },
  ]);
});
