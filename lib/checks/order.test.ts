// Findings in the order of the paper, by section, and the way from one to the next.
import { describe, expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { Finding } from "./finding.ts";
import { bySection, inPaperOrder, nextOf, paperOrder } from "./order.ts";
import { sectionOf } from "./progress.ts";
import { runChecks } from "./run.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const outline = walk(disclosure2021);
const figures = {
  ...zeros(disclosure2021),
  "remedies.cases.directUpheld": "-1",
  "applications.received.enterprise": "2",
  "applications.granted.person": "1",
  "proactive.rules.issued": "/",
};
const { findings } = runChecks(
  openedIn(disclosure2021, reportOf(disclosure2021, figures, { date: "昨天", stated: { "applications.granted.total": "5" } })),
);
const ordered = inPaperOrder(outline, findings);
const places = (list: readonly Finding[]) => list.map(({ at }) => at[0]);

test.each(editions.map((edition) => [edition.id, edition] as const))(
  "every place of %s has its number, and the numbers run through the sections as printed",
  (_, edition) => {
    const own = walk(edition);
    const order = paperOrder(own);
    for (const address of [...own.cells.keys(), ...own.fields.keys(), ...own.prose.keys()]) expect(order.has(address), address).toBe(true);
    const sections = [...order.keys()].map((address) => edition.sections.findIndex((section) => section === sectionOf(own, address)));
    expect(sections).toEqual([...sections].sort((one, two) => one - two));
  },
);

test("findings of all checks stand in the order of the paper, whichever check found them", () => {
  expect(places(ordered)).toEqual([
    "proactive.rules.issued",
    "applications.received.person",
    "applications.received.enterprise",
    "applications.granted.total",
    "remedies.cases.directUpheld",
    "about.date",
  ]);
});

test("they are grouped by section, and sections without any are left out", () => {
  expect(bySection(outline, findings).map(({ section, findings: own }) => [section.id, own.length])).toEqual([
    ["disclosed", 1],
    ["requests", 3],
    ["disputes", 1],
    ["signature", 1],
  ]);
  expect(bySection(outline, [])).toEqual([]);
});

describe("the next finding", () => {
  const at = (address: string) => ({ place: paperOrder(outline).get(address) ?? -1 });
  const next = (from: Parameters<typeof nextOf>[2], by: 1 | -1 = 1) => {
    const found = nextOf(outline, ordered, from, by);
    return [found?.finding.at[0], found?.place, found?.wrapped];
  };
  const [first, second] = ordered;
  if (first === undefined || second === undefined) throw new RangeError("the case has findings");

  test("is the one at the place itself, or the first after it", () => {
    expect(next(at("applications.received.enterprise"))).toEqual(["applications.received.enterprise", 2, false]);
    expect(next(at("applications.carriedIn.person"))).toEqual(["applications.granted.total", 3, false]);
  });
  test("is the one before the place, backwards", () => {
    expect(next(at("applications.received.enterprise"), -1)).toEqual(["applications.received.person", 1, false]);
  });
  test("is the neighbour of the finding that one stands at", () => {
    expect(next({ finding: first })).toEqual([second.at[0], 1, false]);
    expect(next({ finding: second }, -1)).toEqual([first.at[0], 0, false]);
  });
  test("behind the last is the first, and before the first the last, and this is said", () => {
    expect(next(at("about.issuer"))).toEqual(["about.date", 5, false]);
    expect(next({ finding: ordered.at(-1) ?? first })).toEqual(["proactive.rules.issued", 0, true]);
    expect(next({ finding: first }, -1)).toEqual(["about.date", 5, true]);
  });
  test("goes on from where a finding stood that is gone", () => {
    const rest = ordered.filter((finding) => finding !== second);
    expect(nextOf(outline, rest, { finding: second }, 1)?.finding).toBe(ordered[2]);
    expect(nextOf(outline, rest, { finding: second }, -1)?.finding).toBe(first);
  });
  test("of one alone is itself, and of none there is none", () => {
    expect(nextOf(outline, [first], { finding: first }, 1)).toEqual({ finding: first, place: 0, wrapped: true });
    expect(nextOf(outline, [], at("about.date"), 1)).toBeUndefined();
  });
});
