// The balance assistant, kind by kind: which place, which number, in which words. How often it is right is measured in
// measure.test.ts; what always holds is in laws.test.ts.
import { describe, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Report, Texts } from "../report/report.ts";
import { explain, type Explanation } from "./explain.ts";
import { typedInto } from "./plant.testing.ts";
import { samplesOf } from "./variation.ts";

const practice = samplesOf(disclosure2021).find(({ body }) => body.name === "青禾县");
if (practice === undefined) throw new RangeError("no practice report");

/** The practice report with something typed wrong; `printed: false` where nobody typed its printed totals. */
const wrong = (typed: Texts, printed = true): Report => typedInto(disclosure2021, printed ? practice : { ...practice, stated: {} }, typed);
const explained = (typed: Texts, printed = true, lastYear?: Report) =>
  explain(disclosure2021, wrong(typed, printed), lastYear === undefined ? {} : { lastYear });
const first = (typed: Texts, printed = true, lastYear?: Report): Explanation | undefined => explained(typed, printed, lastYear)[0];
const person = (row: string) => `applications.${row}.person`;

describe("where the printed totals are known, the one cell that mends all comes first and says why", () => {
  const cases: readonly (readonly [Explanation["kind"], Texts, string, number, string])[] = [
    [
      "transposed",
      { [person("granted")]: "83" },
      "38",
      4,
      "“（一）予以公开”的“自然人”填的是 83，可能是 38：“8”“3”前后颠倒了（差 45，是 9 的倍数）；改后 4 处不平都平。",
    ],
    [
      "dropped",
      { [person("notHeld")]: "1" },
      "17",
      4,
      "“1.本机关不掌握相关政府信息”的“自然人”填的是 1，可能是 17：少打了一个“7”；改后 4 处不平都平。",
    ],
    [
      "doubled",
      { [person("received")]: "966" },
      "96",
      2,
      "“一、本年新收政府信息公开申请数量”的“自然人”填的是 966，可能是 96：“6”多打了一遍；改后 2 处不平都平。",
    ],
    [
      "added",
      { [person("carriedOut")]: "64" },
      "6",
      2,
      "“四、结转下年度继续办理”的“自然人”填的是 64，可能是 6：多打了一个“4”；改后 2 处不平都平。",
    ],
    [
      "mistyped",
      { [person("notHeld")]: "11" },
      "17",
      4,
      "“1.本机关不掌握相关政府信息”的“自然人”填的是 11，可能是 17：把“7”打成了“1”；改后 4 处不平都平。",
    ],
    [
      "copied",
      { [person("unclear")]: "3" },
      "2",
      4,
      "“3.补正后申请内容仍不明确”的“自然人”填的是 3，可能是 2：与上面一格的数相同，看错了行；改后 4 处不平都平。",
    ],
    [
      "total",
      { "applications.notHeld.otherOrganization": "22" },
      "1",
      4,
      "“1.本机关不掌握相关政府信息”的“法人或其他组织·其他”填的是 22，可能是 1：22 正好是“1.本机关不掌握相关政府信息”的“总计”的数，把总计填进了这一格；改后 4 处不平都平。",
    ],
    [
      "zero",
      { [person("granted")]: "0" },
      "38",
      4,
      "“（一）予以公开”的“自然人”填的是 0，可能是 38：实际有数，误填成了 0；改后 4 处不平都平。",
    ],
    ["blank", { [person("granted")]: "" }, "38", 4, "“（一）予以公开”的“自然人”还空着，可能是 38；改后 4 处不平都平。"],
    ["blank", { [person("granted")]: "约38" }, "38", 4, "“（一）予以公开”的“自然人”填的“约38”无法识别，可能是 38；改后 4 处不平都平。"],
    [
      "only",
      { [person("granted")]: "251" },
      "38",
      4,
      "“（一）予以公开”的“自然人”填的是 251，可能是 38：看不出怎样打错的，请与原件核对；改后 4 处不平都平。",
    ],
    [
      "printed",
      { "applications.received.total": "112" },
      "121",
      1,
      "“一、本年新收政府信息公开申请数量”的“总计”（纸上印的总计）填的是 112，各项相加是 121：可能“1”“2”前后颠倒了（差 9，是 9 的倍数）；改后就平。",
    ],
    [
      "printed",
      { "applications.resultsTotal.total": "987" },
      "120",
      1,
      "“（七）总计”的“总计”（纸上印的总计）填的是 987，各项相加是 120：请核对这个总计；改后就平。",
    ],
  ];
  test.each(cases)("%s: %o", (kind, typed, to, mends, reason) => {
    const [at = ""] = Object.keys(typed);
    expect(first(typed)).toMatchObject({ kind, at, from: typed[at], to, mends, slips: 1, reason });
    expect(first(typed)?.mended).toHaveLength(mends);
  });
});

describe("two cells beside each other", () => {
  test("that were exchanged are both named", () => {
    expect(first({ [person("received")]: "5", [person("carriedIn")]: "96" })).toMatchObject({
      kind: "swapped",
      at: person("carriedIn"),
      from: "96",
      to: "5",
      also: { at: person("received"), from: "5", to: "96" },
      reason:
        "“二、上年结转政府信息公开申请数量”的“自然人”填的是 96，“一、本年新收政府信息公开申请数量”的“自然人”填的是 5，可能互相填反了；改后 2 处不平都平。",
    });
  });
  test.each(["0", ""])("of which one took the other's number and left %j behind are both named", (left) => {
    expect(first({ [person("internalAffairs")]: left, "applications.internalAffairs.enterprise": "2" }, false)).toMatchObject({
      kind: "misplaced",
      at: "applications.internalAffairs.enterprise",
      from: "2",
      to: "0",
      also: { at: person("internalAffairs"), from: left, to: "2" },
      reason:
        "“5.属于三类内部事务信息”的“法人或其他组织·商业企业”填的 2 可能应填在左边一格，即“5.属于三类内部事务信息”的“自然人”：填错了列；改后 2 处不平都平。",
    });
  });
});

describe("last year's report", () => {
  const lastYear = wrong({ [person("granted")]: "40", [person("complaint")]: "7" });
  test("speaks for the cell that is far from it", () => {
    expect(first({ [person("granted")]: "251" }, false, lastYear)).toMatchObject({
      kind: "lastYear",
      at: person("granted"),
      to: "38",
      reason: "“（一）予以公开”的“自然人”填的是 251，可能是 38：上年是 40，这一格与上年差得多；改后就平。",
    });
  });
  test("shows a number that was not changed since", () => {
    expect(first({ [person("complaint")]: "7" }, true, lastYear)).toMatchObject({
      kind: "lastYear",
      at: person("complaint"),
      to: "3",
      reason: "“1.信访举报投诉类申请”的“自然人”填的是 7，可能是 3：与上年的数相同，没有改成今年的；改后 4 处不平都平。",
    });
  });
});

describe("where more than one slip was made", () => {
  const both = { [person("granted")]: "83", "applications.notHeld.enterprise": "22" };
  test("both are named first, each with what it mends and that it is not all", () => {
    const found = explained(both).slice(0, 2);
    expect(found.map(({ at, to, mends, slips }) => [at, to, mends, slips])).toEqual([
      ["applications.notHeld.enterprise", "2", 3, 2],
      [person("granted"), "38", 3, 2],
    ]);
    expect(found[1]?.reason).toBe(
      "“（一）予以公开”的“自然人”填的是 83，可能是 38：“8”“3”前后颠倒了（差 45，是 9 的倍数）；改后 3 处不平变平，别处还有错。",
    );
  });
  test("in tables that have nothing in common, each is explained as if it were alone", () => {
    const found = explained({ [person("granted")]: "83", "remedies.cases.directUpheld": "22" }).filter(({ slips }) => slips === 1);
    expect(found.map(({ at }) => at)).toEqual(expect.arrayContaining([person("granted"), "remedies.cases.directUpheld"]));
  });
});

describe("a limit", () => {
  test.each([
    ["other.feeCollected", "6000", "600", "doubled"],
    ["other.feeCharged", "60", "600", "dropped"],
  ] as const)("that %s with %s goes beyond is explained by the slip that would bring it within", (at, from, to, kind) => {
    expect(explained({ [at]: from })).toContainEqual(
      expect.objectContaining({
        kind,
        at,
        from,
        to,
        mends: 1,
        mended: [{ relation: "fees.collectedWithinCharged", at: "other.feeCollected" }],
      }),
    );
  });
  test("proposes nothing for a blank, because a limit does not say how much", () => {
    expect(explained({ "other.feeCharged": "" })).toEqual([]);
  });
});

test("a number with a minus before it is explained by the minus", () => {
  expect(first({ [person("granted")]: "-38" })?.reason).toBe(
    "“（一）予以公开”的“自然人”填的是 -38，可能是 38：多打了一个负号；改后 4 处不平都平。",
  );
});

test("two printed totals that were exchanged are both named", () => {
  expect(first({ "applications.received.total": "7", "applications.carriedIn.total": "121" })).toMatchObject({
    kind: "swapped",
    at: "applications.carriedIn.total",
    also: { at: "applications.received.total" },
    mends: 2,
    slips: 1,
  });
});
