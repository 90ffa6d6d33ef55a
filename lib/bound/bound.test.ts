// Numbers that follow the tables: what they come to, how they are written, how the text follows, and what is offered.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { runChecks } from "../checks/run.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readBound, saidAs, type BoundNumber, type Expression, type Wording } from "../report/bound.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { followedParts, followedText } from "./follow.ts";
import { cellName, expressionName } from "./names.ts";
import { readySentences } from "./ready.ts";
import { standingOf, standingWords } from "./standing.ts";
import { usesOf } from "./uses.ts";
import { valueOfExpression, type Numbers } from "./value.ts";
import { withDirection, writtenAs } from "./written.ts";
import { zeroWording } from "./zero.ts";

const edition = disclosure2021;
const outline = walk(edition);
const report = (figures: Report["figures"]): Report => reportOf(edition, { ...zeros(edition), ...figures });
const numbersOf = (now: Report["figures"], before?: Report["figures"]): Numbers => ({
  outline,
  readings: openedIn(edition, report(now)).readings,
  previous: before === undefined ? undefined : openedIn(edition, report(before)).readings,
});
const received = "applications.received.total";
const carriedIn = "applications.carriedIn.total";
const of = (as: Expression["as"], ...sum: Expression["sum"]): Expression => ({ as, sum });

const some = numbersOf(
  { "applications.received.person": "100", "applications.received.enterprise": "18", "applications.carriedIn.person": "5" },
  { "applications.received.person": "90", "applications.received.enterprise": "15" },
);

describe("what an expression comes to", () => {
  test.each([
    ["a total", of("now", received), "118"],
    ["a sum", of("now", received, carriedIn), "123"],
    ["a difference", of("now", received, { less: carriedIn }), "113"],
    ["last year's", of("before", received), "105"],
    ["by how much it changed", of("by", received), "13"],
  ] as const)("%s", (_, expression, value) => expect(canonicalNumber(valueOfExpression(some, expression) ?? fail())).toBe(value));

  test("a blank, unreadable or partly filled cell, a place that is none, and a year that is not there say no number", () => {
    for (const text of ["", "约30"]) {
      const lacking = numbersOf({ "applications.received.person": text, "applications.received.enterprise": "18" });
      expect(valueOfExpression(lacking, of("now", received))).toBeNull();
      expect(writtenAs({ of: of("now", received) }, lacking, "118")).toBeUndefined();
    }
    expect(valueOfExpression(some, of("now", "applications.gone.total"))).toBeNull();
    expect(valueOfExpression({ ...some, previous: undefined }, of("by", received))).toBeNull();
    expect(valueOfExpression(some, of("percent", carriedIn)), "of nothing there is no percentage").toBeNull();
  });
});

describe("how it is written", () => {
  const written = (expression: Expression, text: string, numbers = some, wording?: Wording) =>
    writtenAs({ of: expression, ...(wording === undefined ? {} : { wording }) }, numbers, text);
  const fewer = numbersOf({ "applications.received.person": "80" }, { "applications.received.person": "100" });
  test.each([
    ["the number", of("now", received), "99", "118"],
    ["what says the same stays as it stands", of("now", received), "１１８", "１１８"],
    ["a percentage has as many digits as before", of("percent", received), "9.5", "12.4"],
    ["and none where it had none", of("percent", received), "9", "12"],
    ["what is the same when rounded stays", of("percent", received), "12.38", "12.38"],
    ["the word of direction goes along", of("percent", received), "下降了3.2", "增长了12.4"],
    ["and stays where it is right", of("by", received), "增加9", "增加13"],
  ] as const)("%s", (_, expression, text, wanted) => expect(written(expression, text)).toBe(wanted));

  test("what fell is said by its word, or by a sign", () => {
    expect(written(of("percent", received), "增长12.5", fewer)).toBe("下降20.0");
    expect(written(of("by", received), "12", fewer)).toBe("-20");
    expect(written(of("by", received), "-20", fewer)).toBe("-20");
  });

  test("words that are no number are never written over, whatever is bound to them", () => {
    const wording = { some: "收到申请{n}件", none: "未收到申请" };
    for (const text of ["", "政府", "3月", "1.2.3", "收到", "一百"]) expect(written(of("now", received), text), text).toBeUndefined();
    for (const text of ["收到申请件", "收到申请若干件", "办结3件", ""])
      expect(written(of("now", received), text, some, wording), text).toBeUndefined();
  });

  test("thousands stay in groups where they were", () => {
    const many = numbersOf({ "applications.received.person": "1234567" });
    expect(written(of("now", received), "1,234", many)).toBe("1,234,567");
    expect(written(of("now", received), "1,234,567", many)).toBe("1,234,567");
    expect(written(of("now", received), "99", many)).toBe("1234567");
  });

  test("a wording says 0 in its own words, and the number again when there is one", () => {
    const wording = { some: "收到申请{n}件", none: "未收到申请" };
    expect(written(of("now", received), "收到申请5件", numbersOf({}), wording)).toBe("未收到申请");
    expect(written(of("now", received), "未收到申请", some, wording)).toBe("收到申请118件");
    expect(written(of("now", received), "收到申请1,234件", numbersOf({ "applications.received.person": "4321" }), wording)).toBe(
      "收到申请4,321件",
    );
  });

  test("a number takes the word of its direction along where it stands right before", () => {
    expect("同比增长了12.5%".slice(withDirection("同比增长了12.5%", 5))).toBe("增长了12.5%");
    expect(withDirection("收到12件", 2)).toBe(2);
  });
});

test("cells are called by their table, row and column, as text calls them", () => {
  expect(cellName(outline, received)).toBe("表三·本年新收·总计");
  expect(cellName(outline, "applications.resultsTotal.person")).toBe("表三·本年度办理结果·总计·自然人");
  expect(cellName(outline, "applications.received.enterprise")).toBe("表三·本年新收·商业企业");
  expect(cellName(outline, "applications.other.total")).toBe("表三·其他处理·其他·总计");
  expect(cellName(outline, "proactive.normativeDocuments.inForce")).toBe("表二·行政规范性文件·现行有效件数");
  expect(expressionName(outline, of("percent", received, { less: carriedIn }))).toBe(
    "表三·本年新收·总计－表三·上年结转·总计比上年增减的百分数",
  );
  for (const one of [disclosure2019, disclosure2021]) {
    const own = walk(one);
    const names = [...own.cells.keys()].map((cell) => cellName(own, cell));
    expect(
      names.filter((name, at) => names.indexOf(name) !== at),
      one.id,
    ).toEqual([]);
  }
});

describe("text follows", () => {
  const number = (start: number, end: number, expression: Expression): BoundNumber => ({ start, end, of: expression });
  const text: NarrativeBlock = {
    id: "a",
    kind: "paragraph",
    text: "收到申请99件，上年结转3件，同比下降1.0%。",
    bound: [number(4, 6, of("now", received)), number(12, 13, of("now", carriedIn)), number(17, 22, of("percent", received))],
  };
  test("every bound number is that of the table, the words around it stay", () => {
    const { held, followed } = followedText(text, some);
    expect(held.text).toBe("收到申请118件，上年结转5件，同比增长12.4%。");
    expect((held.bound ?? []).map(({ start, end }) => held.text.slice(start, end))).toEqual(["118", "5", "增长12.4"]);
    expect(followed.map(({ at, from, to }) => [at, from, to])).toEqual([
      [4, "99", "118"],
      [13, "3", "5"],
      [18, "下降1.0", "增长12.4"],
    ]);
  });
  test("what says the same, or has no number, stays the same object", () => {
    const { held } = followedText(text, some);
    expect(followedText(held, some).held).toBe(held);
    const nothing = { ...some, readings: new Map(), previous: undefined };
    expect(followedText(text, nothing).held).toBe(text);
  });
  test("one that was left by hand is left", () => {
    expect(followedText(text, some, ({ start }) => start !== 4).held.text).toBe("收到申请99件，上年结转5件，同比增长12.4%。");
  });
  test("a part that prints a ready sentence is left as it is", () => {
    const own = { ...report({}), narrative: { "overview.onRequest": [text] } };
    expect(followedParts(own, some).map(({ part, followed }) => [part, followed.length])).toEqual([["overview.onRequest", 3]]);
    expect(followedParts({ ...own, fields: { "overview.onRequest": "none" } }, some)).toEqual([]);
  });

  test("whatever is bound, and however the table changes, the text says the table and nothing else of it changes", () => {
    const cells = outline.inputs.filter(({ grid }) => grid.id === "applications").map(({ address }) => address);
    const term = fc.constantFrom(...cells, received, carriedIn, "applications.resultsTotal.total");
    const expression = fc.record({ as: fc.constantFrom(...saidAs), sum: fc.uniqueArray(term, { minLength: 1, maxLength: 3 }) });
    const piece = fc.record({
      of: expression,
      before: fc.constantFrom("收到", "，其中", "同比增长", "、", "比上年减少"),
      now: fc.constantFrom("7", "1,234", "3.5", "增加2", "下降了0.4"),
    });
    const figures = fc.dictionary(fc.constantFrom(...cells), fc.nat({ max: 3000 }).map(String), { maxKeys: 20, noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), figures, figures, (pieces, now, before) => {
        let words = "";
        const bound = pieces.map((one): BoundNumber => {
          words += one.before;
          const start = words.length;
          words += one.now;
          const end = words.length;
          words += "件";
          return { start, end, of: one.of };
        });
        const numbers = numbersOf(now, before);
        const { held } = followedText<NarrativeBlock>({ id: "a", kind: "paragraph", text: words, bound }, numbers);
        expect(readBound(held.bound ?? [], held.text)).toEqual(held.bound ?? []);
        const rest = (of: string, all: readonly BoundNumber[]) =>
          all.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), of);
        expect(rest(held.text, held.bound ?? [])).toBe(rest(words, bound));
        for (const one of held.bound ?? []) {
          const said = held.text.slice(one.start, one.end);
          expect(["same", "open", "lastYear"]).toContain(standingOf(one, said, numbers).is);
        }
        expect(followedText(held, numbers).held).toBe(held);
      }),
    );
  });
});

test("a sentence of last year brings this year's number where there is one, and stands as last year's where there is none yet", () => {
  const sentence: NarrativeBlock = {
    id: "a",
    kind: "paragraph",
    text: "收到105件，比上年增加9件。",
    bound: [
      { start: 2, end: 5, of: of("now", received) },
      { start: 10, end: 13, of: of("by", received) },
    ],
  };
  expect(followedText(sentence, some).held.text).toBe("收到118件，比上年增加13件。");
  const begun = { outline, readings: openedIn(edition, reportOf(edition)).readings, previous: some.previous };
  const { held } = followedText(sentence, begun);
  expect(held).toBe(sentence);
  expect((held.bound ?? []).map((one) => standingOf(one, held.text.slice(one.start, one.end), begun).is)).toEqual(["lastYear", "open"]);
});

test("how a number stands is said: the same, another, last year's still, or none at all", () => {
  const number: BoundNumber = { start: 0, end: 3, of: of("now", received) };
  const blank = { outline, readings: openedIn(edition, reportOf(edition)).readings, previous: some.readings };
  expect(standingOf(number, "118", some)).toEqual({ is: "same" });
  expect(standingOf(number, "119", some)).toEqual({ is: "other", wanted: "118" });
  expect(standingOf(number, "118", blank)).toEqual({ is: "lastYear" });
  expect(standingOf(number, "117", blank)).toEqual({ is: "open" });
  expect(standingWords(number, "118", blank)).toBe("跟着表三·本年新收·总计，表里还没有填，写的还是上年的数");
  expect(standingWords({ ...number, of: of("before", received) }, "1", { ...blank, previous: undefined })).toContain("没有上一年的报告");
});

test("a cell says where the text uses it, directly or by way of its total", () => {
  const bound: readonly BoundNumber[] = [
    { start: 6, end: 9, of: of("now", received) },
    { start: 16, end: 19, of: of("now", "applications.received.person") },
  ];
  const own = {
    ...report({}),
    narrative: { "overview.onRequest": [{ id: "a", kind: "paragraph" as const, text: "本年收到申请118件，其中自然人100件。", bound }] },
  };
  expect(usesOf(outline, own, received).map(({ before, words, after }) => before + words + after)).toEqual(["本年收到申请118件，其中"]);
  expect(usesOf(outline, own, "applications.received.person").map(({ words, through }) => [words, through])).toEqual([
    ["100", undefined],
    ["118", received],
  ]);
  expect(usesOf(outline, own, carriedIn)).toEqual([]);
});

test.each([
  ["本年度收到政府信息公开申请0件，均", "0", "本年度未收到政府信息公开申请，均"],
  ["全年共收到申请0件。", "0", "全年未收到申请。"],
  ["制发行政规范性文件0件", "0", "未制发行政规范性文件"],
  ["收到0件申请，", "0", "未收到申请，"],
  ["行政复议0件。", "0", "没有行政复议案件。"],
] as const)("0 is said in words: %s", (text, figure, wanted) => {
  const start = text.indexOf(figure);
  const found = zeroWording(text, { start, end: start + 1 });
  expect(found && text.slice(0, found.start) + found.wording.none + text.slice(found.end)).toBe(wanted);
  expect(found?.wording.some.replace("{n}", figure)).toBe(text.slice(found?.start, found?.end));
});

test("where it is not plain how 0 is said, nothing is offered", () => {
  for (const text of ["予以公开0件", "满意率0", "收到0件，", "第0章"]) {
    const start = text.indexOf("0");
    expect(zeroWording(text, { start, end: start + 1 }), text).toBeUndefined();
  }
});

describe("ready sentences", () => {
  const [text] = edition.figureTexts ?? [];
  const say = (figures: Report["figures"]) => readySentences(numbersOf(figures), text ?? fail()).map((one) => one.text?.text);
  test("say the counts of the table, 0 in words", () => {
    expect(
      say({
        "applications.received.person": "118",
        "applications.granted.person": "100",
        "applications.notHeld.person": "15",
        "applications.carriedOut.person": "3",
      }),
    ).toEqual([
      "本年度收到政府信息公开申请118件，没有上年结转的申请。",
      "本年度办结政府信息公开申请115件，其中予以公开100件，无法提供15件。",
      "结转下年度继续办理3件。",
    ]);
    expect(say({})[0]).toBe("本年度未收到政府信息公开申请，没有上年结转的申请。");
  });
  test("are not composed where a cell is blank, and name it", () => {
    const [first, ...rest] = readySentences(numbersOf({ "applications.received.person": "" }), text ?? fail());
    expect(first).toEqual({ text: undefined, lacking: [received] });
    expect(rest.every((one) => one.text !== undefined)).toBe(true);
  });
  test.each([disclosure2019, disclosure2021])("are right beside their table: no check finds anything in them", (one) => {
    const figures = {
      ...zeros(one),
      "applications.received.person": "118",
      "applications.carriedIn.person": "4",
      "applications.granted.person": "100",
      "applications.partlyGranted.person": "7",
      "applications.notHeld.person": "12",
      "applications.carriedOut.person": "3",
    };
    for (const given of [zeros(one), figures]) {
      const base = { ...reportOf(one, given), date: `${one.years.from + 1}-01-20` };
      const numbers = { outline: walk(one), readings: openedIn(one, base).readings, previous: undefined };
      for (const own of one.figureTexts ?? []) {
        const blocks = readySentences(numbers, own).map(
          ({ text: sentence }, at): NarrativeBlock => ({ id: `s${at}`, kind: "paragraph", ...(sentence ?? fail()) }),
        );
        const { findings } = runChecks(openedIn(one, { ...base, narrative: { [own.at]: blocks } }));
        expect(findings.filter(({ text: marked = [] }) => marked.some(({ quote }) => quote !== "")).map(({ message }) => message)).toEqual(
          [],
        );
      }
    }
  });
});

function fail(): never {
  throw new RangeError("not there");
}
