// The shell: what is shown, who is told, and what `flush` promises.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { someReport } from "#lib/store/temporary.testing.ts";
import { entriesOf, type Brought, type PatchRequest, type PatchResult } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { createAutosave, type Autosave } from "./autosave.ts";
import type { Journal } from "./journal.ts";
import type { Keeper } from "./keeper.ts";
import type { Reply } from "./send.ts";
import { saveWords } from "./words.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => setTimeout(act));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const savedAt = "2026-11-29T01:02:00.000Z";
const person = "applications.received.person";

/** A PC that keeps everything; `left`: journals that tabs have left there. */
function keeping(left: Journal[] = []): Keeper & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    keep: async (id, journal) => {
      told.push(`${journal === undefined ? "gone" : "kept"} ${id}`);
      return "kept";
    },
    claim: async () => left.shift(),
    who: () => "王",
    letGo: (id) => void told.push(`let go ${id}`),
  };
}

/** A form with its saving; requests stay open until `answer`. */
function form(keeper: Keeper = keeping()) {
  let report: Report = someReport();
  const known = new Map<string, Brought>();
  const open: { readonly request: PatchRequest; readonly end: (reply: Reply) => void }[] = [];
  const save: Autosave = createAutosave({
    revision: 1,
    savedAt,
    entries: entriesOf(report).map((change) => ({ ...change, revision: 1 })),
    report: () => report,
    take: ({ texts }) => {
      for (const { address, value } of texts) report = { ...report, figures: { ...report.figures, [address]: value } };
      save.touch();
    },
    journal: "journal-of-this-tab",
    keeper,
    ways: {
      said: (change) => known.get(change.value) ?? change,
      heard: (changes) => changes.forEach((one) => void known.set(one.value, one)),
    },
    send: (request) => new Promise((end) => open.push({ request, end })),
  });
  return {
    save,
    open,
    type: (value: string) => {
      report = { ...report, figures: { ...report.figures, [person]: value } };
      save.touch();
    },
    holds: (address: string) => report.figures[address],
    answer: async (more: Partial<PatchResult> = {}) => {
      await vi.advanceTimersByTimeAsync(0);
      open.shift()?.end({ result: { revision: 2, savedAt, conflicts: [], others: [], ...more } });
      await vi.advanceTimersByTimeAsync(0);
    },
    fail: async (reply: Reply) => {
      await vi.advanceTimersByTimeAsync(0);
      open.shift()?.end(reply);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test("the bar says 保存中 with the key, and never 已保存 while something is not; and 已保存 with the time once it is stored", async () => {
  const { save, type, open, answer } = form();
  const said: string[] = [];
  save.subscribe(() => said.push(saveWords(save.state())));
  type("7");
  expect(said, "from the key on").toEqual(["保存中…"]);
  await vi.advanceTimersByTimeAsync(450);
  expect(open).toHaveLength(1);
  await answer();
  expect(said).toEqual(["保存中…", "已保存 09:02"]);
  expect(save.pending()).toBe(false);
});

test("flush is true once all is stored, also where the answer brought something of another window, and false where a try failed", async () => {
  const { save, type, answer, fail, holds } = form();
  type("7");
  const stored = save.flush();
  const other = "applications.received.enterprise";
  await answer({ others: [{ area: "figures", address: other, value: "5", revision: 2 }] });
  expect([await stored, holds(other)]).toEqual([true, "5"]);
  type("8");
  const failing = save.flush();
  await fail({ trouble: { kind: "failed", message: "磁盘满了" } });
  expect([await failing, saveWords(save.state())]).toEqual([false, "未能保存：磁盘满了。已记在本机"]);
  await vi.advanceTimersByTimeAsync(1000);
  await answer({ revision: 3 });
  expect([save.state().phase, save.pending()]).toEqual(["saved", false]);
});

test("what is sent long after it was typed says when that was, and what is sent at once does not", async () => {
  const { type, open, answer, fail } = form();
  type("7");
  const typed = Date.now();
  await vi.advanceTimersByTimeAsync(450);
  expect(open[0]?.request.changes).toEqual([{ area: "figures", address: person, value: "7" }]);
  await fail({ trouble: { kind: "unreachable" } });
  await vi.advanceTimersByTimeAsync(90_000);
  await fail({ trouble: { kind: "unreachable" } });
  await vi.advanceTimersByTimeAsync(10_000);
  const { made = "" } = open[0]?.request.changes[0] ?? {};
  expect(Math.abs(Date.parse(made) - typed)).toBeLessThan(1_000);
  await answer();
});

test("a server that is gone for ten minutes has in the end what was typed last, and meanwhile the bar says what waits", async () => {
  const { save, type, open, answer, fail } = form();
  for (let turn = 0; turn < 60; turn += 1) {
    type(String(turn));
    await vi.advanceTimersByTimeAsync(10_000);
    while (open.length > 0) await fail({ trouble: { kind: "unreachable" } });
    expect([save.pending(), save.state().places, save.state().isKept]).toEqual([true, 1, true]);
  }
  const taken: Brought[] = [];
  while (save.pending()) {
    await vi.advanceTimersByTimeAsync(8_000);
    taken.push(...(open[0]?.request.changes ?? []));
    await answer({ revision: 2 + taken.length });
  }
  expect(taken.at(-1)).toMatchObject({ address: person, value: "59" });
  expect(save.state().phase).toBe("saved");
});

test("a question that waits is neither saved nor true", async () => {
  const { save, type, answer } = form();
  type("7");
  const stored = save.flush();
  await answer({ conflicts: [{ area: "figures", address: person, value: "9", revision: 2 }] });
  expect([await stored, save.state().phase, saveWords(save.state()), save.pending()]).toEqual([
    false,
    "asking",
    "冲突 1 处，等您选择",
    true,
  ]);
});

test("what a tab left is asked about first, then laid into the form and sent under its own number, with its way and whose it is, and taken away once it is stored", async () => {
  const value = { area: "figures", address: person, value: "7", by: "workbook", whence: "一.xlsx" } as const;
  const left = { id: "left", next: 4, base: 1, sent: [], open: [value], held: [] };
  const keeper = keeping([left]);
  const { save, open, answer, holds } = form(keeper);
  save.goOn();
  await vi.advanceTimersByTimeAsync(0);
  expect(open.map(({ request }) => request)).toEqual([{ base: 1, changes: [], from: { journal: "left", seq: 0, who: "王" } }]);
  await answer({ revision: 1 });
  expect(holds(person)).toBe("7");
  await vi.advanceTimersByTimeAsync(10);
  expect(open[0]?.request).toMatchObject({ base: 1, changes: [value], from: { journal: "left", seq: 1004, who: "王" } });
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.pending()).toBe(false);
  expect(keeper.told).toContain("let go journal-of-this-tab");
  expect(keeper.told.at(-1)).toBe("gone left");
});

test("where the report takes nothing any more, what a tab left is asked about once and stays, until the window comes back", async () => {
  const left = { id: "left", next: 4, base: 1, sent: [], open: [{ area: "figures", address: person, value: "7" }], held: [] } as const;
  const keeper = keeping([left, left]);
  const { save, open, fail } = form(keeper);
  save.goOn();
  await fail({ trouble: { kind: "refused", message: "这份报告删除了" } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(open).toEqual([]);
  expect(keeper.told).toEqual(["let go left"]);
  save.goOn();
  await vi.advanceTimersByTimeAsync(0);
  expect(open).toHaveLength(1);
});

test("a value that waits says when it was typed, and one that a closed tab left, by when", async () => {
  const own = { area: "figures", address: person } as const;
  const { save, type, answer } = form();
  vi.setSystemTime(1_000_000);
  type("7");
  await vi.advanceTimersByTimeAsync(450);
  const typed = save.typed({ ...own, value: "7" });
  await vi.advanceTimersByTimeAsync(5_000);
  await answer({ conflicts: [{ ...own, value: "9", revision: 2 }] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(typed?.at).toBeLessThan(1_000_500);
  expect(save.typed({ ...own, value: "7" })).toEqual(typed);
  expect(save.typed({ ...own, value: "8" })).toBeUndefined();
  const left = { id: "left", at: 5, next: 4, base: 1, sent: [], open: [{ ...own, value: "7" }], held: [] } as const;
  const later = form(keeping([left]));
  later.save.goOn();
  await later.answer({ revision: 2, others: [{ ...own, value: "9", revision: 2 }] });
  expect(later.save.typed({ ...own, value: "7" })).toMatchObject({ at: 5, isLatest: true });
});

test("a PC that keeps nothing is said at once, and no save waits for it", async () => {
  const refusing: Keeper = { ...keeping(), keep: async () => "unkept", claim: () => Promise.reject(new Error("no database")) };
  const { save, type, open, answer } = form(refusing);
  save.goOn();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.state().isKept).toBe(false);
  type("7");
  await vi.advanceTimersByTimeAsync(450);
  expect(open).toHaveLength(1);
  await answer();
  expect([save.pending(), save.state().isKept]).toEqual([false, false]);
});

test("a journal that another tab has taken over is let go of, so that it can be gone on from once that tab is gone", async () => {
  const keeper = keeping();
  let taken = true;
  const { type } = form({
    ...keeper,
    keep: async (id, journal, isLast) => {
      if (!taken) return keeper.keep(id, journal, isLast);
      taken = false;
      return "takenOver";
    },
  });
  type("7");
  await vi.advanceTimersByTimeAsync(1000);
  expect(keeper.told[0]).toBe("let go journal-of-this-tab");
});
