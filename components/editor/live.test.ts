// What follows from the form: numbers at once, checks when the typing rests, and nobody is told of what did not change.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readReportText } from "#lib/report/read.ts";
import type { Report } from "#lib/report/report.ts";
import { openedIn } from "#lib/arithmetic/opened.ts";
import { runChecks } from "#lib/checks/run.ts";
import { walk } from "#lib/edition/walk.ts";
import type { Judge, Judging } from "./judging.ts";
import { balancesOf, createLive, moment, type Live } from "./live.ts";

const path = new URL("../../lib/editions/disclosure-2021/samples/yishui-2021.json", import.meta.url);
const reading = readReportText(readFileSync(path, "utf8"));
if ("problems" in reading) throw new RangeError(reading.problems.join(" "));
const { edition } = reading;
/** Without the totals that its paper prints: these would be found wrong with each change beside what a test is about. */
const sample: Report = { ...reading.report, stated: {} };
const at = (row: string, column: string): string => `applications.${row}.${column}`;

const there: Judging = { judge: () => runChecks, bring: (come) => come() };

type Counts = { now: number; marks: number; later: number };

/** A report before a live view, and how often each listener was told. */
function open(first: Report = sample, judging: Judging = there) {
  let report = first;
  const live = createLive(edition, () => report, { first: runChecks(openedIn(edition, report)), judging });
  const counts: Counts = { now: 0, marks: 0, later: 0 };
  live.subscribe(() => (counts.now += 1));
  live.subscribeMarks(() => (counts.marks += 1));
  live.subscribeLater(() => (counts.later += 1));
  const set = (address: string, text: string): void => {
    report = { ...report, figures: { ...report.figures, [address]: text } };
  };
  const type = (address: string, text: string): void => {
    set(address, text);
    live.refresh(`figures.${address}`);
  };
  return { live, counts, type, set };
}

const checks = (live: Live): readonly string[] => live.findings().findings.map(({ check }) => check);

beforeEach(() => void vi.useFakeTimers());

test("a key is followed by the totals above it at once, by the checks when the typing has rested, once for all keys of a run", () => {
  const { live, counts, type } = open();
  const total = live.total(at("granted", "total"));
  type(at("granted", "person"), "1");
  expect(live.total(at("granted", "total"))).not.toBe(total);
  expect(counts).toEqual({ now: 1, marks: 0, later: 0 });
  vi.advanceTimersByTime(moment - 1);
  type(at("granted", "person"), "12");
  vi.advanceTimersByTime(moment - 1);
  expect(counts).toEqual({ now: 2, marks: 0, later: 0 });
  vi.advanceTimersByTime(1);
  expect(counts).toEqual({ now: 2, marks: 0, later: 1 });
});

test("a change of many places is followed by all of it at once, and only once", () => {
  const { live, counts, set } = open();
  live.batch(() => {
    set(at("granted", "person"), "1");
    live.refresh(`figures.${at("granted", "person")}`);
    set(at("granted", "enterprise"), "约3");
    live.refresh(`figures.${at("granted", "enterprise")}`);
  });
  expect(counts).toEqual({ now: 1, marks: 1, later: 1 });
  expect(live.mark(at("granted", "enterprise"))).toBe("bad");
  expect(() =>
    live.batch(() => {
      throw new Error("no");
    }),
  ).toThrow("no");
  set(at("granted", "enterprise"), "3");
  live.refresh();
  expect(live.mark(at("granted", "enterprise")), "a batch that failed does not stop what follows").toBe("");
});

test("one change in a batch is followed as a key is", () => {
  const { live, counts, set } = open();
  live.batch(() => set(at("granted", "person"), "1"), `figures.${at("granted", "person")}`);
  expect(counts).toEqual({ now: 1, marks: 0, later: 0 });
  vi.advanceTimersByTime(moment);
  expect(counts.later).toBe(1);
});

test("a text that cannot be read marks its cell when the typing rests; marks are told only when some mark is another", () => {
  const { live, counts, type } = open();
  type(at("granted", "person"), "约3");
  vi.advanceTimersByTime(moment);
  expect([live.mark(at("granted", "person")), counts.marks]).toEqual(["bad", 1]);
  type(at("granted", "person"), "约30");
  vi.advanceTimersByTime(moment);
  expect(counts.marks).toBe(1);
  type(at("granted", "person"), "62");
  vi.advanceTimersByTime(moment);
  expect([live.mark(at("granted", "person")), counts.marks]).toEqual(["", 2]);
});

test("a total that lacks a part ends in …, one of nothing is empty, and one whose parts cannot be read is no number", () => {
  const { live, type } = open({ ...sample, figures: {} });
  expect(live.total(at("received", "total"))).toBe("");
  type(at("received", "person"), "3");
  expect(live.total(at("received", "total"))).toBe("3…");
  for (const column of ["enterprise", "research", "welfare", "legalService", "otherOrganization"]) type(at("received", column), "1");
  expect(live.total(at("received", "total"))).toBe("8");
});

describe("a finding that is shown", () => {
  const unequal = () => {
    const opened = open();
    opened.type(at("granted", "person"), "61");
    const finding = opened.live.findings().findings.find(({ severity, at }) => severity === "error" && at.length > 1);
    if (finding === undefined) throw new Error("no finding");
    opened.live.show(finding);
    return { ...opened, finding };
  };

  test("marks its operands strongly and what lies under them lightly, beside what is bad by itself", () => {
    const { live, counts, finding, type } = unequal();
    expect(counts.marks).toBe(1);
    expect(live.shown()).toBe(finding);
    finding.at.forEach((address, place) => expect(live.mark(address)).toBe(place < finding.operands ? "strong" : "light"));
    const under = finding.at[finding.operands];
    if (under === undefined) return;
    type(under, "约3");
    live.show(finding);
    expect(live.mark(under)).toContain("bad");
    live.show(null);
    expect(finding.at.filter((address) => /strong|light/.test(live.mark(address)))).toEqual([]);
  });

  test("goes with the problem, and its marks with it", () => {
    const { live, counts, type } = unequal();
    type(at("granted", "person"), "62");
    vi.advanceTimersByTime(moment);
    expect([live.shown(), counts.marks]).toEqual([null, 2]);
  });

  test("stays, in its new words, while the problem is another figure of the same", () => {
    const { live, type, finding } = unequal();
    type(at("granted", "person"), "60");
    vi.advanceTimersByTime(moment);
    expect(live.shown()).toMatchObject({ check: finding.check, at: finding.at });
    expect(live.shown()?.message).not.toBe(finding.message);
  });
});

test("the findings of a section are the same array while none of them changed, though others did", () => {
  const { live, type } = open();
  type(at("granted", "person"), "约3");
  const requests = live.findingsOf("requests");
  const disputes = live.findingsOf("disputes");
  expect(requests.length).toBeGreaterThan(0);
  type("remedies.cases.directOther", "约4");
  vi.advanceTimersByTime(moment);
  expect(live.findingsOf("requests")).toBe(requests);
  expect(live.findingsOf("disputes")).not.toBe(disputes);
  type(at("granted", "person"), "约5");
  expect(live.findingsOf("requests"), "asked before the typing rests, it is judged then").not.toBe(requests);
});

test("findings, progress and the report are those of the present numbers whenever they are asked for", () => {
  const { live, type } = open();
  const before = live.progress();
  expect(live.progress()).toBe(before);
  expect(checks(live)).not.toContain("value.unreadable");
  type(at("granted", "person"), "约3");
  expect(live.findings().findings.some(({ check, at: [first] }) => check.startsWith("value.") && first === at("granted", "person"))).toBe(
    true,
  );
  expect(live.progress()).not.toBe(before);
  expect(live.report().figures[at("granted", "person")]).toBe("约3");
});

test("the strip of balances says 平, how much lacks, or 未填完", () => {
  const { live, type } = open();
  const [balance] = balancesOf(edition, sample, "applications").filter(({ lineId }) => lineId === "person");
  if (balance === undefined) throw new Error("no balance");
  expect(live.balance(balance)).toBe("平");
  type(at("granted", "person"), "60");
  expect(live.balance(balance)).toBe("差 2");
  type(at("granted", "person"), "64");
  expect(live.balance(balance)).toBe("差 2");
  type(at("granted", "person"), "");
  expect(live.balance(balance)).toBe("未填完");
});

test("a listener that ended hears nothing more", () => {
  const { live, type } = open();
  const told = vi.fn();
  live.subscribe(told)();
  live.subscribeLater(told)();
  type(at("granted", "person"), "1");
  vi.advanceTimersByTime(moment);
  expect(told).not.toHaveBeenCalled();
});

describe("what shows the numbers at a place is told of a key", () => {
  const { inputs, totals } = walk(edition);
  const subject = { year: sample.year, body: sample.body };
  const balances = balancesOf(edition, subject, "applications");
  const places = [
    ...totals.map(({ address }) => ({ at: [address], read: (live: Live) => live.total(address) })),
    ...balances.map((one) => ({ at: [...one.left, ...one.right].map(({ address }) => address), read: (live: Live) => live.balance(one) })),
  ];

  test("wherever it then reads another text, whatever is typed where", () => {
    const { live, type } = open();
    const shown = places.map(({ read }) => read(live));
    places.forEach(({ at, read }, place) => live.subscribeAt(at, () => (shown[place] = read(live))));
    fc.assert(
      fc.property(fc.constantFrom(...inputs), fc.constantFrom("", "0", "7", "118", "约3", "-2"), ({ address }, text) => {
        type(address, text);
        expect(shown).toEqual(places.map(({ read }) => read(live)));
      }),
    );
  });

  test("once, and not where nothing can follow from it", () => {
    const { live, type, set } = open();
    const told: string[] = [];
    const total = at("granted", "total");
    live.subscribeAt([total, at("granted", "person")], () => told.push("granted"));
    live.subscribeAt([at("received", "total")], () => told.push("received"));
    type(at("granted", "person"), "1");
    expect(told).toEqual(["granted"]);
    live.batch(() => set(at("granted", "person"), "2"));
    expect(told).toEqual(["granted", "granted", "received"]);
  });
});

describe("while the checks are on their way", () => {
  /** Checks that come, or do not, when a test says so. */
  function awaited() {
    let judge: Judge | undefined;
    const asking: { readonly there: () => void; readonly missing: () => void }[] = [];
    const settle = (how: "there" | "missing") => {
      if (how === "there") judge = runChecks;
      asking.splice(0).forEach((one) => one[how]());
    };
    return { judging: { judge: () => judge, bring: (there, missing) => void asking.push({ there, missing }) } satisfies Judging, settle };
  }

  test("a key has its totals at once, and its findings as soon as they are there", () => {
    const { judging, settle } = awaited();
    const { live, counts, type } = open(sample, judging);
    const before = live.findings();
    const total = live.total(at("granted", "total"));
    type(at("granted", "person"), "1x");
    expect(live.total(at("granted", "total"))).not.toBe(total);
    vi.advanceTimersByTime(moment);
    expect(live.findings()).toBe(before);
    expect(live.isJudged()).toBe(false);
    expect(counts).toEqual({ now: 1, marks: 0, later: 0 });
    settle("there");
    expect(live.isJudged()).toBe(true);
    expect(live.mark(at("granted", "person"))).toBe("bad");
    expect(counts).toEqual({ now: 1, marks: 1, later: 1 });
  });

  test("what stands beside the table follows without them where they do not come, and does not claim to be judged; the next key asks anew", () => {
    const { judging, settle } = awaited();
    const { live, counts, type } = open(sample, judging);
    type(at("granted", "person"), "1x");
    vi.advanceTimersByTime(moment);
    settle("missing");
    expect(counts.later).toBe(1);
    expect(live.isJudged()).toBe(false);
    type(at("granted", "person"), "1xy");
    vi.advanceTimersByTime(moment);
    settle("there");
    expect(live.isJudged()).toBe(true);
  });

  test("a report that nobody has changed is judged as the server judged it", () => {
    const { live } = open(sample, awaited().judging);
    expect(live.isJudged()).toBe(true);
    expect(checks(live)).toEqual(runChecks(openedIn(edition, sample)).findings.map(({ check }) => check));
  });
});
