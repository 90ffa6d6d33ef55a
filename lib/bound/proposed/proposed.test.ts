// What a number of the text is proposed to follow: what its clause names, or what few cells have; never a year, a date, an ordinal or a document's number.
import { describe, expect, test } from "vitest";
import { openedIn } from "../../arithmetic/opened.ts";
import { materialOf } from "../../checks/check.ts";
import { proseOf } from "../../checks/prose/prose.ts";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { withBound, type Expression } from "../../report/bound.ts";
import { reportOf, zeros } from "../../report/reportOf.testing.ts";
import type { NarrativeBlock } from "../../report/report.ts";
import { freeNumbers, proposalsFor, proposedIn } from "./proposed.ts";

const edition = disclosure2021;
const part = "overview.onRequest";
const figures = {
  ...zeros(edition),
  "applications.received.person": "100",
  "applications.received.enterprise": "18",
  "applications.carriedIn.person": "5",
  "applications.granted.person": "110",
  "applications.notHeld.person": "10",
  "applications.carriedOut.person": "3",
  "proactive.normativeDocuments.inForce": "24",
};
const before = { ...zeros(edition), "applications.received.person": "105", "applications.granted.person": "105" };

const materialWith = (block: NarrativeBlock) =>
  materialOf(
    openedIn(edition, reportOf(edition, figures, { narrative: { [part]: [block] } })),
    openedIn(edition, reportOf(edition, before)).readings,
  );

/** What is offered for each number of a text. */
function offered(text: string, used: readonly Expression[] = []): Readonly<Record<string, readonly string[]>> {
  const material = materialWith({ id: "a", kind: "paragraph", text });
  const [block] = proseOf(material);
  if (block === undefined) return {};
  return Object.fromEntries(
    freeNumbers(block, []).map((token) => [
      text.slice(token.start, token.digits),
      proposalsFor(material, block, token, used).map(({ name, value }) => `${name}＝${value}`),
    ]),
  );
}

test("what the clause names comes first, then other cells of that value", () => {
  expect(offered("本年度收到政府信息公开申请118件，结转下年度3件。")).toEqual({
    "118": ["表三·本年新收·总计＝118"],
    "3": ["表三·结转下年度继续办理·总计＝3"],
  });
  expect(offered("共收到政府信息公开申请123件。")).toEqual({
    "123": ["表三·本年新收·总计＋表三·上年结转·总计＝123", "表三·本年度办理结果·总计＝123"].slice(0, 1),
  });
});

test("a number that few cells have is offered without words for it, a small one is not", () => {
  expect(offered("这一年是118件。")["118"]).toEqual(["表三·本年新收·总计＝118"]);
  expect(offered("开展活动3次，解决3件。")).toEqual({ "3": [] });
});

test("what was used last comes before what was not", () => {
  const used: Expression = { as: "now", sum: ["applications.granted.person"] };
  expect(offered("这一年是110件。")["110"]?.[0]).toBe("表三·予以公开·总计＝110");
  expect(offered("这一年是110件。", [used])["110"]?.[0]).toBe("表三·予以公开·自然人＝110");
});

test("last year's figures, how much they changed, and the part of it", () => {
  expect(offered("收到政府信息公开申请118件，比上年增加13件，同比增长12.4%。")).toEqual({
    "118": ["表三·本年新收·总计＝118"],
    "13": ["表三·本年新收·总计比上年增减＝13"],
    "12.4": ["表三·本年新收·总计比上年增减的百分数＝增长12.4%"],
  });
  expect(offered("上年收到105件。")["105"]?.[0]).toBe("上年的表三·本年新收·总计＝105");
});

test("a percentage that comes to something else is not offered", () => {
  expect(offered("收到政府信息公开申请118件，同比增长15%。")["15"]).toEqual([]);
});

test("years, dates, ordinals, document numbers, titles and what is said to be about so much are no numbers", () => {
  expect(
    Object.values(
      offered(
        "1.2021年12月18日，按照国办公开办函〔2021〕118号和《2021年118件实事》，约118件，118余件，第118号，一百一十八件，118年，2018，118天。",
      ),
    ).flat(),
  ).toEqual([]);
});

test("what is bound already is proposed no more, and what is bound says where the change is from", () => {
  const text = "共118件，比上年增加13件。";
  const bound = [{ start: 1, end: 4, of: { as: "now" as const, sum: ["applications.received.total"] } }];
  const material = materialWith(withBound<NarrativeBlock>({ id: "a", kind: "paragraph", text }, bound));
  expect(proposedIn(material).map(({ token, proposals }) => [text.slice(token.start, token.digits), proposals[0].name])).toEqual([
    ["13", "表三·本年新收·总计比上年增减"],
  ]);
});

describe("a whole report", () => {
  test("proposes what its clauses name, and nothing for the rest", () => {
    const material = materialWith({ id: "a", kind: "paragraph", text: "收到政府信息公开申请118件，培训110人，办结120件。" });
    expect(proposedIn(material).map(({ proposals: [{ start, end, name }] }) => [start, end, name])).toEqual([
      [10, 13, "表三·本年新收·总计"],
      [24, 27, "表三·本年度办理结果·总计"],
    ]);
  });
});
