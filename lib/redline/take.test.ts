// What is taken: numbers of the text that follow the tables stay bound where they were not touched, and what has no place stays away.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Taking } from "./change.ts";
import { withTaken } from "./take.ts";

const part = "overview.disclosure";
const other = "overview.requests";
const block = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const report: Report = { ...reportOf(disclosure2021), narrative: { [part]: [block("a", "一。"), block("b", "二。"), block("c", "三。")] } };
const taken = (...takings: readonly Taking[]) =>
  withTaken(
    report,
    takings.map((taking, at) => ({ id: `c${at}`, taking })),
  );
const texts = (of: Report, at = part) => (of.narrative[at] ?? []).map(({ text }) => text);

test("what comes in stands behind what it follows, also where that goes away", () => {
  const now = taken(
    { is: "added", part, after: [], level: null, to: "最前。" },
    { is: "added", part, after: ["b", "a"], level: 2, to: "小标题" },
    { is: "added", part, after: ["b", "a"], level: null, to: "其后。" },
    { is: "removed", part, block: "b" },
    { is: "added", part, after: ["gone", "c"], level: null, to: "最后。" },
  );
  expect(texts(now)).toEqual(["最前。", "一。", "小标题", "其后。", "三。", "最后。"]);
  expect(now.narrative[part]?.[2]).toMatchObject({ kind: "heading", level: 2 });
});

test("a moved paragraph keeps its name and its changed words within its part, and goes over to another", () => {
  const words: Taking = { is: "words", part, block: "a", start: 0, end: 1, to: "壹" };
  expect(taken({ is: "moved", part, block: "a", into: part, after: ["c"] }, words).narrative[part]).toEqual([
    block("b", "二。"),
    block("c", "三。"),
    block("a", "壹。"),
  ]);
  const over = taken({ is: "moved", part, block: "a", into: other, after: [] });
  expect([texts(over), texts(over, other)]).toEqual([["二。", "三。"], ["一。"]]);
});

test("a number that follows the tables goes along where its paragraph is divided or joined", () => {
  const of = { as: "now", sum: ["applications.received.total"] } as const;
  const bound = (start: number) => [{ start, end: start + 3, of }];
  const own = {
    ...report,
    narrative: {
      [part]: [
        { ...block("a", "前118件。"), bound: bound(1) },
        { ...block("b", "后118件。"), bound: bound(1) },
      ],
    },
  };
  const made = (taking: Taking) => withTaken(own, [{ id: "x", taking }]).narrative[part];
  expect(made({ is: "regrouped", part, blocks: ["a", "b"], to: ["前118件。后118件。"] })).toEqual([
    { ...block("a", "前118件。后118件。"), bound: [...bound(1), ...bound(7)] },
  ]);
  expect(made({ is: "regrouped", part, blocks: ["a"], to: ["前", "118件。"] })).toMatchObject([
    { text: "前" },
    { text: "118件。", bound: bound(0) },
    { text: "后118件。", bound: bound(1) },
  ]);
});

test("divided and joined paragraphs, own text in the place of a ready sentence, and a blank figure", () => {
  expect(texts(taken({ is: "regrouped", part, blocks: ["a", "b"], to: ["一。二。"] }))).toEqual(["一。二。", "三。"]);
  expect(texts(taken({ is: "regrouped", part, blocks: ["a"], to: ["一", "。"] }))).toEqual(["一", "。", "二。", "三。"]);
  const ready = { ...report, fields: { [other]: "ready" }, figures: { "applications.received.person": "3" } };
  const now = withTaken(ready, [
    { id: "x", taking: { is: "own", part: other, to: ["自己写的。"] } },
    { id: "y", taking: { is: "figure", at: "applications.received.person", to: "" } },
  ]);
  expect([now.fields, texts(now, other), now.figures]).toEqual([{}, ["自己写的。"], {}]);
});

test("a number that follows a table moves along with the words around it, and is none any more where it was changed", () => {
  const of = { as: "now", sum: ["applications.received.person"] } as const;
  const bound = { ...report, narrative: { [part]: [{ ...block("a", "共收到118件。"), bound: [{ start: 3, end: 6, of }] }] } };
  const longer = withTaken(bound, [{ id: "x", taking: { is: "words", part, block: "a", start: 0, end: 1, to: "全年共" } }]);
  expect(longer.narrative[part]).toEqual([{ ...block("a", "全年共收到118件。"), bound: [{ start: 5, end: 8, of }] }]);
  const other = withTaken(bound, [{ id: "x", taking: { is: "words", part, block: "a", start: 3, end: 6, to: "120" } }]);
  expect(other.narrative[part]).toEqual([block("a", "共收到120件。")]);
});
