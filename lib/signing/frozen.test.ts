// At which stage a report is, and what is said when the day by which it must be public is near.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { lastDayOf, localDues, localProblem, reminderOf } from "./due.ts";
import { correctedOf, inForce, isPosted, stageOf, type Ending, type Posted } from "./frozen.ts";

const posted: Posted = { day: "2026-01-20", address: "", at: "", who: "" };
const ended = (kind: Ending["kind"]): Ending => ({ kind, at: "", who: "", reason: "" });
const frozen = { ended: null, posted: [] };
const online = { ended: null, posted: [posted] };
const unlocked = { ended: ended("unlocked"), posted: [] };
const corrected = { ended: ended("corrected"), posted: [posted] };

test.each([
  [[], "草稿", "draft"],
  [[], "空白表", "draft"],
  [[], "送审稿", "review"],
  [[], "完稿", "review"],
  [[frozen], "完稿", "frozen"],
  [[unlocked], "完稿", "review"],
  [[unlocked, frozen], "完稿", "frozen"],
  [[unlocked, online], "完稿", "posted"],
  [[corrected], "草稿", "correcting"],
  [[corrected, frozen], "完稿", "frozen"],
  [[corrected, unlocked], "完稿", "correcting"],
  [[corrected, unlocked, online], "完稿", "posted"],
] as const)("%j as %s is %s", (versions, state, stage) => {
  expect(stageOf(versions, state)).toBe(stage);
});

test("the version in force is the last one while it has not ended; it corrects the last one that was on line", () => {
  expect(inForce([unlocked, frozen])).toBe(frozen);
  expect(inForce([frozen, unlocked])).toBeUndefined();
  expect(correctedOf([corrected, unlocked, frozen])).toBe(corrected);
  expect(correctedOf([unlocked, frozen])).toBeUndefined();
  expect([isPosted([online]), isPosted([corrected]), isPosted([corrected, frozen])]).toEqual([true, false, false]);
});

const county = { year: 2025, body: { kind: "government", level: "county" } } as const;
const department = { year: 2025, body: { kind: "department", level: "county" } } as const;

test("the last day is that of the document: 20 February for counties, 31 January for departments; an earlier one of the place goes before", () => {
  expect(lastDayOf(disclosure2021, county, {})).toMatchObject({ day: "2026-02-20", own: false });
  expect(lastDayOf(disclosure2021, department, {})?.day).toBe("2026-01-31");
  const [own] = localDues(disclosure2021);
  expect(own?.name).toBe("部门、乡镇街道");
  expect(lastDayOf(disclosure2021, department, { [own?.key ?? ""]: "01-15" })).toMatchObject({ day: "2026-01-15", own: true });
  expect(lastDayOf(disclosure2021, department, { [own?.key ?? ""]: "03-01" })).toMatchObject({ day: "2026-01-31", own: false });
  expect(lastDayOf(disclosure2021, { year: 2025, body: { kind: "", level: "" } }, {})).toBeUndefined();
});

test("a day of the place is a day of the calendar, and none after that of the document", () => {
  const [own] = localDues(disclosure2021);
  if (own === undefined) throw new RangeError("no due");
  expect(["", "01-15", "01-31", "02-01", "1-15", "13-01", "01-32"].map((text) => localProblem(own, text) === "")).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ["2026-01-29", undefined],
  ["2026-01-30", "应当2026年2月20日前公布，还有 21 天，还没有登记发布"],
  ["2026-02-20", "应当2026年2月20日前公布，今天是最后一天，还没有登记发布"],
  ["2026-02-21", "应当2026年2月20日前公布，已过 1 天，还没有登记发布"],
  ["2026-05-21", "应当2026年2月20日前公布，已过 90 天，还没有登记发布"],
  ["2026-05-22", undefined],
  ["", undefined],
])("on %s a county that has not noted a publication is told: %s", (today, words) => {
  expect(reminderOf(disclosure2021, county, {}, today)?.words).toBe(words);
});
