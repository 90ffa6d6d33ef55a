// What running text is read as: each kind of token with its neighbours that are none.
import { describe, expect, test } from "vitest";
import { clausesOf } from "./clauses.ts";
import { lookupOf } from "./lexicon.ts";
import { scan } from "./scan.ts";
import { titlesOf } from "./titles.ts";
import type { Token } from "./token.ts";
import { common } from "./words.ts";

const lookup = lookupOf([common, { own: ["公开"], other: ["不予公开"] }]);
const tokens = (text: string): readonly Token[] => scan(text, lookup).tokens;

const numbers = (text: string): readonly string[] =>
  tokens(text).flatMap((token) =>
    token.kind === "number" ? [`${token.about ? "约" : ""}${token.value.toFixed()}${token.big ? "大" : ""}${token.unit}`] : [],
  );

test.each([
  ["收到118件", ["118件"]],
  ["收到１１８件", ["118件"]],
  ["收费1.5万元、3亿元", ["15000元", "300000000元"]],
  ["信息12,345条", ["12345条"]],
  ["约300人、20余个、1300余条", ["约300人", "约20个", "约1300条"]],
  ["占97%，增长百分之三", ["97%", "3%"]],
  ["更换4至6次", ["约4", "约6次"]],
  ["六大板块、三十二项、两千件", ["6大板块", "32项", "2000件"]],
  ["第二十条、统一、一些、四季度", []],
  ["12345热线、2024年、12月底", ["12345"]],
  ["电话0000-1234567，编号37号楼", ["37号"]],
])("the numbers of %s", (text, found) => {
  expect(numbers(text)).toEqual(found);
});

const dates = (text: string) => tokens(text).flatMap((token) => (token.kind === "date" ? [[token.year, token.month, token.day]] : []));

test.each([
  ["2024年2月29日", [[2024, 2, 29]]],
  ["二〇二四年十二月", [[2024, 12, null]]],
  ["2024年度", [[2024, null, null]]],
  ["12月底", [[null, 12, null]]],
  [
    "2021-2035年",
    [
      [2021, null, null],
      [2035, null, null],
    ],
  ],
  ["12个月、3个月", []],
])("the dates of %s", (text, found) => {
  expect(dates(text)).toEqual(found);
});

const documents = (text: string) =>
  tokens(text).flatMap((token) =>
    token.kind === "document" ? [`${token.issuer}|${token.opening}${token.year}${token.closing}${token.between}|${token.number}`] : [],
  );

test.each([
  ["根据青政办〔2024〕3号文件", ["青政办|〔2024〕|3"]],
  ["（青政办〔2024]3号）", ["青政办|〔2024]|3"]],
  ["（〔2024〕—3号）", ["|〔2024〕—|3"]],
  ["国务院令第711号", []],
])("the document numbers of %s", (text, found) => {
  expect(documents(text)).toEqual(found);
});

const ordinals = (text: string) => tokens(text).flatMap((token) => (token.kind === "ordinal" ? [`${token.shape}${token.place}`] : []));

test.each([
  ["一是加强。二要完善；三是更新", ["is1", "is2", "is3"]],
  ["任务之一是公开", []],
  ["（一）推进。做好", ["round1"]],
  ["1.加强管理", ["dot1"]],
  ["第一，加强", ["first1"]],
  ["第二十条第（一）项", []],
])("the ordinals of %s", (text, found) => {
  expect(ordinals(text)).toEqual(found);
});

test("the longest word counts, with all that it is", () => {
  const words = tokens("不予公开和公开").flatMap((token) => (token.kind === "word" ? [token.is] : []));
  expect(words).toEqual([["other"], ["own"]]);
});

test("brackets know their partners, and a lone one has none", () => {
  const partners = (text: string) => tokens(text).flatMap((token) => (token.kind === "bracket" ? [token.partner] : []));
  expect(partners("《办法》（试行）")).toEqual([1, 0, 3, 2]);
  expect(partners("（试行")).toEqual([-1]);
  expect(partners("试行）")).toEqual([-1]);
  expect(partners("““甲”")).toEqual([-1, 2, 1]);
  expect(partners('"甲"')).toEqual([1, 0]);
});

describe("clauses", () => {
  const cut = (text: string) =>
    clausesOf(scan(text, lookup)).map(({ start, end, depth, sentence, ends }) => `${depth}${sentence}${ends} ${text.slice(start, end)}`);
  test("end at marks, and sentences at stops", () => {
    expect(cut("甲，乙；丙。丁")).toEqual(["00comma 甲", "00semicolon 乙", "00stop 丙", "01 丁"]);
  });
  test("what stands in round brackets is clauses of its own, and the one around goes on", () => {
    expect(cut("答复3件（含1件，另2件），完")).toEqual(["10comma 含1件", "10 另2件", "00comma 答复3件（含1件，另2件）", "00 完"]);
  });
  test("marks of titles and quotes end none, and what a title says is no token of a clause", () => {
    const scanned = scan("按《公开，要点》做到“公开。”好", lookup);
    const [clause, ...others] = clausesOf(scanned);
    expect(others).toEqual([]);
    expect(clause?.tokens.filter(({ kind }) => kind === "word")).toHaveLength(1);
  });
});

test("titles come with their places, and those inside of another count as words of it", () => {
  expect(titlesOf(scan("《关于印发〈办法〉的通知》《要点》", lookup)).map(({ text }) => text)).toEqual(["关于印发〈办法〉的通知", "要点"]);
});

test("a long text of any kind is read once", () => {
  const text = "（“《一是1,234.5万件".repeat(3000);
  expect(scan(text, lookup).tokens.length).toBeGreaterThan(3000);
});
