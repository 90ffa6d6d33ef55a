// Cards say what the tables say, and are left out where that is not known.
import { describe, expect, test } from "vitest";
import type { Bound } from "../arithmetic/opened.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { toy1992 } from "../editions/toy-1992/edition.testing.ts";
import type { Edition } from "../edition/edition.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { cardsOf, type Card } from "./highlight.ts";

const bound = (edition: Edition, year: number, figures: Readonly<Record<string, string>>): Bound => ({
  edition,
  report: reportOf(edition, { ...zeros(edition), ...figures }, { year }),
});
const card = (cards: readonly Card[], id: string): Card => cards.find((one) => one.id === id) ?? expect.fail(id);
const ids = (cards: readonly Card[]): readonly string[] => cards.map(({ id }) => id);

const now = bound(disclosure2021, 2024, {
  "applications.received.person": "40",
  "applications.granted.person": "20",
  "applications.partlyGranted.enterprise": "3",
  "applications.complaint.person": "15",
  "applications.carriedOut.person": "2",
  "remedies.cases.directUpheld": "1",
  "remedies.cases.afterReconsiderationOther": "2",
});
const last = bound(disclosure2019, 2023, {
  "applications.received.person": "44",
  "applications.granted.person": "10",
  "applications.complaint.person": "10",
  "applications.carriedOut.person": "2",
});

test("every figure is the report's own, in its unit, and a rate says how it is reckoned", () => {
  const cards = cardsOf(now, []);
  expect(cards.map(({ name, text, unit }) => `${name} ${text}${unit}`)).toEqual([
    "本年新收申请 40件",
    "本年度办结 38件",
    "结转下年度 2件",
    "予以公开和部分公开率 60.5%",
    "行政复议 0件",
    "行政诉讼 3件",
  ]);
  expect(cards.map(({ formula }) => formula).filter((formula) => formula !== null)).toEqual(["（予以公开＋部分公开）÷办理结果总计"]);
  expect(cards.every(({ change }) => change === null)).toBe(true);
});

test("last year's value stands beside, of another format too, with a sign and in words", () => {
  const cards = cardsOf(now, [bound(disclosure2021, 2022, {}), last]);
  expect(card(cards, "received").change).toEqual({ mark: "▼", words: "减少4件", before: "2023年为44件" });
  expect(card(cards, "concluded").change).toEqual({ mark: "▲", words: "增加18件", before: "2023年为20件" });
  expect(card(cards, "carriedOut").change).toEqual({ mark: "＝", words: "持平", before: "2023年为2件" });
  expect(card(cards, "disclosureRate").change).toEqual({ mark: "▲", words: "提高10.5个百分点", before: "2023年为50.0%" });
});

test("only the year before is compared with, and only where it knows the same figure", () => {
  const earlier = bound(disclosure2021, 2022, { "applications.received.person": "1" });
  expect(cardsOf(now, [earlier]).every(({ change }) => change === null)).toBe(true);
  const other = bound(statistics2014, 2023, { "statistics.received.value": "9" });
  expect(cardsOf(now, [other]).every(({ change }) => change === null)).toBe(true);
  const open: Bound = { ...last, report: { ...last.report, figures: { ...last.report.figures, "applications.granted.person": "" } } };
  const cards = cardsOf(now, [open]);
  expect(card(cards, "received").change).not.toBeNull();
  expect([card(cards, "concluded").change, card(cards, "disclosureRate").change]).toEqual([null, null]);
});

describe("a card is left out, and no other one", () => {
  const all = ids(cardsOf(now, []));
  const without = (figures: Readonly<Record<string, string>>) =>
    ids(cardsOf({ ...now, report: { ...now.report, figures: { ...now.report.figures, ...figures } } }, []));
  const left = (...gone: readonly string[]) => all.filter((id) => !gone.includes(id));
  test("where something of it is not filled in or no number", () => {
    expect(without({ "applications.received.person": "" })).toEqual(left("received"));
    expect(without({ "applications.granted.person": "约20" })).toEqual(left("concluded", "disclosureRate"));
    expect(without({ "remedies.cases.directUpheld": "/" })).toEqual(left("litigation"));
  });
  test("where a rate is of nothing", () => {
    expect(ids(cardsOf(bound(disclosure2021, 2024, {}), []))).toEqual(left("disclosureRate"));
  });
  test("where a part would be more than its whole, as typed sums can have it", () => {
    const typed = bound(statistics2014, 2016, { "statistics.granted.value": "5", "statistics.answered.value": "4" });
    expect(ids(cardsOf(typed, []))).not.toContain("agreedRate");
    expect(ids(cardsOf(typed, []))).toContain("requestsReceived");
  });
});

test("a made-up format needs no code: fields, differences and large numbers are cards too", () => {
  const edition = toy1992;
  const report = reportOf(edition, {
    ...zeros(edition),
    "letters.received.person": "9007199254740993",
    "letters.online.person": "1",
    "letters.granted.person": "1",
  });
  const cards = cardsOf({ edition, report: { ...report, fields: { ...report.fields, "other.feeCollected": "12.50" } } }, []);
  expect(cards.map(({ text, unit }) => `${text}${unit}`)).toEqual(["9007199254740993件", "9007199254740992件", "100.0%", "12.5元"]);
});
