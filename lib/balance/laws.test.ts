// What holds of every explanation, of any report, in any edition: also in one made up here, with sums in both directions,
// nested totals, limits by row and blocks, which has nothing in common with the registered ones.
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import type { Finding } from "../checks/finding.ts";
import { checkKinds } from "../checks/kind.ts";
import { checksOf } from "../checks/register.ts";
import { runChecks } from "../checks/run.ts";
import type { Address, BlocksGrid, CrossGrid, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { explain, type Explanation } from "./explain.ts";
import { typedInto } from "./plant.testing.ts";
import { consistent, randomFrom, samplesOf, variation } from "./variation.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const basis = [{ document: "一号文", clause: "全文" }];
const common = { caption: "表", measure: { unit: "件", number: "count" }, basis } as const;
const cross: CrossGrid = {
  ...common,
  kind: "cross",
  id: "x",
  columns: [
    { id: "part", label: "其中" },
    { id: "whole", label: "总数" },
    { id: "sum", label: "合计", total: "group" },
  ],
  rows: [
    { id: "in", label: "入" },
    {
      id: "out",
      label: "出",
      lines: [
        { id: "a", label: "甲" },
        { id: "b", label: "乙" },
        { id: "some", label: "小计", total: "group" },
      ],
    },
    { id: "all", label: "总计", total: "group" },
  ],
};
const blocks: BlocksGrid = {
  ...common,
  kind: "blocks",
  id: "y",
  width: 4,
  blocks: [
    {
      id: "k",
      clause: "一",
      head: "内容",
      columns: [{ id: "money", label: "金额", measure: { unit: "万元", number: "amount" } }],
      rows: [
        { id: "c", label: "丙" },
        { id: "d", label: "丁" },
        { id: "e", label: "共", total: "group" },
      ],
    },
  ],
};
const madeUp: Edition = {
  id: "made-up",
  revision: 1,
  name: "小格式",
  years: { from: 2021, to: null },
  basis,
  title: "{name}{year}",
  sections: [
    {
      id: "s",
      name: "节",
      heading: null,
      parts: [
        { kind: "grid", grid: cross },
        { kind: "grid", grid: blocks },
      ],
    },
  ],
  relations: [
    {
      id: "x.flow",
      severity: "error",
      left: { name: "入", sum: ["x.in.*"] },
      op: "equal",
      right: { name: "出", sum: ["x.some.*"] },
      basis,
    },
    {
      id: "x.within",
      severity: "error",
      left: { name: "其中", sum: ["x.*.part"] },
      op: "atMost",
      right: { name: "总数", sum: ["x.*.whole"] },
      basis,
    },
  ],
};
const made = consistent(
  madeUp,
  reportOf(madeUp, {
    ...zeros(madeUp),
    "x.a.part": "12",
    "x.b.part": "7",
    "x.a.whole": "40",
    "x.b.whole": "9",
    "y.c.money": "12.5",
    "y.d.money": "0.75",
  }),
);

const correct = (edition: Edition): readonly Report[] => (edition === madeUp ? [made] : samplesOf(edition));
const typed = fc.oneof(fc.nat({ max: 150 }).map(String), fc.constantFrom("", "0", "约3", "-2", "１２", " 7 件", "1,234", "2.5"));

/** A correct report in which some places were typed anew and some printed totals are not known. */
const reports = (edition: Edition): fc.Arbitrary<Report> => {
  const { inputs, totals } = walk(edition);
  const places = [...inputs, ...totals].map(({ address }) => address);
  const slips = fc.dictionary(fc.constantFrom(...places), typed, { maxKeys: 4, noNullPrototype: true });
  const unknown = fc.oneof(fc.constant([]), fc.constant(totals), fc.subarray([...totals]));
  return fc
    .tuple(fc.constantFrom(...correct(edition)), slips, unknown)
    .map(([report, texts, blank]) =>
      typedInto(edition, report, { ...texts, ...Object.fromEntries(blank.map(({ address }) => [address, ""])) }),
    );
};

const isBalance = ({ kind }: Pick<Finding, "kind">): boolean => checkKinds[kind].balances;

/** What is found broken and what is not judged, by relation and first place, as `mended` spells it. */
function troubles(edition: Edition, report: Report): { readonly found: ReadonlySet<string>; readonly open: ReadonlySet<string> } {
  const { findings, unjudged } = runChecks(openedIn(edition, report));
  const kindOf = new Map(checksOf(edition).map(({ id, kind }) => [id, kind]));
  const spelled = (all: readonly { readonly check: string; readonly at: readonly Address[] }[]) =>
    new Set(all.map(({ check, at }) => `${kindOf.get(check) === "stated" ? null : check} ${at[0]}`));
  return { found: spelled(findings.filter(isBalance)), open: spelled(unjudged) };
}

const fixes = ({ at, to, also }: Explanation): Texts => ({ [at]: to, ...(also === undefined ? {} : { [also.at]: also.to }) });
const backwards = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).reverse());

describe.each([...editions, madeUp].map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  test("a report in which every relation and printed total holds has no explanation", () => {
    for (const report of correct(edition)) expect(explain(edition, report)).toEqual([]);
    const random = randomFrom(7);
    for (let count = 0; count < 20; count += 1)
      for (const report of correct(edition)) expect(explain(edition, variation(edition, report, random), { lastYear: report })).toEqual([]);
  });
  test("where nothing is found, there is no explanation but for a place that is blank or unreadable", () => {
    fc.assert(
      fc.property(reports(edition), (report) => {
        const { findings } = runChecks(openedIn(edition, report));
        const empty = new Set(findings.filter(({ check }) => check === "value.unreadable").flatMap(({ at }) => at));
        if (findings.some(isBalance)) return;
        for (const { at, from, also } of explain(edition, report))
          expect(from.trim() === "" || empty.has(at) || also?.from === "").toBe(true);
      }),
    );
  });
  test("what an explanation says that it mends is mended by its number, no other finding is, and what one slip explains breaks nothing", () => {
    fc.assert(
      fc.property(reports(edition), (report) => {
        const before = troubles(edition, report);
        for (const explanation of explain(edition, report)) {
          const after = troubles(edition, typedInto(edition, report, fixes(explanation)));
          const gone = [...before.found, ...before.open].filter((trouble) => !after.found.has(trouble) && !after.open.has(trouble));
          const mended = explanation.mended.map(({ relation, at }) => `${relation} ${at}`);
          expect(explanation.mends).toBe(mended.length);
          expect(mended.filter((trouble) => !gone.includes(trouble))).toEqual([]);
          expect(gone.filter((trouble) => before.found.has(trouble) && !mended.includes(trouble))).toEqual([]);
          if (explanation.slips === 1) expect([...after.found].filter((trouble) => !before.found.has(trouble))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("neither the order in which cells were typed nor being asked twice changes anything, and the report stays as it was", () => {
    fc.assert(
      fc.property(reports(edition), (report) => {
        const text = JSON.stringify(report);
        const found = explain(edition, report);
        expect(
          explain(edition, {
            ...report,
            figures: backwards(report.figures),
            stated: backwards(report.stated),
            fields: backwards(report.fields),
          }),
        ).toEqual(found);
        expect(explain(edition, report)).toEqual(found);
        expect(JSON.stringify(report)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
  test("an explanation repeats what was typed, proposes another number, negative only where it is a change, and says so in one sentence", () => {
    fc.assert(
      fc.property(reports(edition), (report) => {
        for (const { at, from, to, also, reason, mends } of explain(edition, report)) {
          expect(from).toBe({ ...report.figures, ...report.stated, ...report.fields }[at] ?? "");
          expect(to).toMatch(walk(edition).cells.get(at)?.measure.number === "change" ? /^-?\d+$/ : /^\d+(?:\.\d+)?$/);
          expect(to).not.toBe(from);
          expect(reason).toMatch(/^“.*。$/);
          expect(mends).toBeGreaterThan(0);
          expect(also?.at).not.toBe(at);
        }
      }),
      { numRuns: 50 },
    );
  });
});
