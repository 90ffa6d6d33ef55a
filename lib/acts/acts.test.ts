// Every act over a real store: what it leaves, what it tells, and that a refused one leaves nothing.
import { expect, onTestFinished, test, vi } from "vitest";
import { nobody } from "../report/doer.ts";
import { practiceReport } from "../report/practice.ts";
import { someReport, temporaryStore } from "../store/temporary.testing.ts";
import type { Store } from "../store/store.ts";
import { acts, isAct, isName, type Name, type SentOf } from "./acts.ts";
import type { Event } from "./event.ts";
import { perform } from "./perform.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { ReadPatch } from "./save.ts";

const { body } = someReport();
const particulars = (year: string, name = body.name) => ({ name, issuer: body.issuer, kind: "government", level: "county", year }) as const;

/** Does something, and the events that it told. */
async function told<One extends Name>(
  store: Store,
  name: One,
  sent: SentOf<One>,
): Promise<readonly [answer: unknown, events: readonly Event[]]> {
  const events: Event[] = [];
  return [await perform(store, name, sent, nobody, async (event) => void events.push(event)), events];
}

const refused = async <One extends Name>(store: Store, name: One, sent: SentOf<One>): Promise<Refusal> => {
  const problem: unknown = await perform(store, name, sent, nobody).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isRefusal(problem)) throw problem ?? new Error("not refused");
  return problem;
};

const idsIn = async (store: Store) => (await store.list()).map(({ id }) => id);

test("a copy that is refused leaves nothing behind, and so nothing stands as last year's report", async () => {
  const store = await temporaryStore();
  const source = await store.create(someReport());
  const next = await store.create(someReport({ year: 2022 }), { origin: null });
  const before = await store.yearBefore(next);
  // Its format is not for 2018.
  expect((await refused(store, "copy", { report: source, particulars: particulars("2018"), anyway: true })).status).toBe(400);
  // The name is refused by the rules of saving, when the copy was made already.
  expect((await refused(store, "copy", { report: source, particulars: particulars("2021", "\u200B"), anyway: true })).message).toContain(
    "名称不能是空的",
  );
  expect(await idsIn(store)).toEqual([source, next]);
  expect(await store.yearBefore(next)).toEqual(before);
});

test("练习 makes a whole new report each time, of the format that is reported in now, and leaves the one that was begun as it is", async () => {
  onTestFinished(() => void vi.useRealTimers());
  const store = await temporaryStore();
  const practised = async (today: string) => {
    vi.useFakeTimers({ now: new Date(today), toFake: ["Date"] });
    const { id } = (await perform(store, "practice", {}, nobody)) as { readonly id: string };
    return { id, report: (await store.get(id))?.report };
  };
  const first = await practised("2026-02-01");
  const place = "applications.received.person";
  await perform(
    store,
    "save",
    { report: first.id, patch: { base: 1, changes: [{ area: "figures", address: place, value: "7" }] } },
    nobody,
  );
  const second = await practised("2026-02-02");
  expect([second.id === first.id, second.report]).toEqual([false, practiceReport("disclosure-2021")]);
  expect((await store.get(first.id))?.report.figures[place]).toBe("7");
  expect((await practised("2016-02-01")).report?.edition).toBe("statistics-2014");
});

test("an act whose event cannot be kept is not done", async () => {
  const store = await temporaryStore();
  const broken = perform(store, "practice", {}, nobody, async () => {
    throw new Error("no journal");
  });
  await expect(broken).rejects.toThrow("no journal");
  expect(await idsIn(store)).toEqual([]);
});

test("each act tells what it was, when, and to which report; a question tells nothing", async () => {
  const store = await temporaryStore();
  const [{ id: made }, [created]] = (await told(store, "create", { particulars: { ...particulars("2024"), date: "" } })) as [
    { readonly id: string },
    readonly Event[],
  ];
  expect(created).toEqual({ what: "create", at: expect.stringMatching(/^\d{4}-.*Z$/), report: made });
  const what = async <One extends Name>(name: One, sent: SentOf<One>) =>
    (await told(store, name, sent))[1].map(({ at, ...rest }) => (expect(at).toBeTruthy(), rest));
  expect(
    await what("save", {
      report: made,
      patch: { base: 1, changes: [{ area: "figures", address: "applications.received.person", value: "3" }] },
    }),
  ).toEqual([{ what: "save", report: made, revision: 2, places: 1 }]);
  expect(await what("change", { report: made, particulars: particulars("2024", "别县") })).toEqual([
    { what: "change", report: made, revision: 3 },
  ]);
  expect(await what("copy", { report: made, particulars: particulars("2025", "别县") })).toMatchObject([{ what: "copy", from: made }]);
  expect(await what("roll", { report: made, anyway: true })).toMatchObject([{ what: "roll", from: made }]);
  expect(await what("goesOn", { report: made, from: "" })).toEqual([{ what: "goesOn", report: made, origin: "" }]);
  expect(await what("remove", { report: made })).toEqual([{ what: "remove", report: made }]);
  expect(await what("restore", { report: made })).toEqual([{ what: "restore", report: made }]);
  expect(await what("settings", { texts: { siteName: "清水县" } })).toEqual([{ what: "settings", report: null, keys: ["siteName"] }]);
  const checks = ["prose.space"];
  expect(await what("switchChecks", { checks, to: "off", who: "", why: "" })).toEqual([
    { what: "switchChecks", report: null, checks, to: "off" },
  ]);
  expect(await what("import", { text: JSON.stringify(practiceReport("disclosure-2021")) })).toMatchObject([{ what: "import" }]);
  expect(await what("yearBefore", { report: made })).toEqual([]);
  expect(await what("rollPlan", { report: made })).toEqual([]);
});

test("a second report of one body and year is refused by each act that would make one, with those that are there by name", async () => {
  const store = await temporaryStore();
  const one = await store.create(someReport());
  const two = await store.create(someReport({ year: 2022 }));
  const refusals = [
    await refused(store, "create", { particulars: { ...particulars("2022"), date: "" } }),
    await refused(store, "import", { text: JSON.stringify(someReport({ year: 2022, figures: {} })) }),
    await refused(store, "copy", { report: one, particulars: particulars("2022") }),
    await refused(store, "change", { report: one, particulars: particulars("2022") }),
    await refused(store, "roll", { report: one }),
  ];
  for (const { status, message, more } of refusals)
    expect([status, message, more]).toEqual([
      409,
      "同一单位、同一年度已经有报告了。",
      { same: [{ id: two, title: "沂水县2022年政府信息公开工作年度报告" }] },
    ]);
  expect(await idsIn(store)).toEqual([one, two]);
  expect(await perform(store, "change", { report: two, particulars: particulars("2022") }, nobody)).toEqual({});
});

test("a copy for another year takes the texts along and no figures, goes on from its source for the year after, and stays a practice report", async () => {
  const store = await temporaryStore();
  const source = await store.create(someReport(), { practice: true });
  const { id } = (await perform(store, "copy", { report: source, particulars: particulars("2022") }, nobody)) as { readonly id: string };
  expect(await store.get(id)).toMatchObject({
    practice: true,
    origin: source,
    report: { year: 2022, date: "", figures: {}, stated: {}, narrative: someReport().narrative },
  });
});

test("what a report has from another one says so in its history: a paragraph of a copy, of the same year or another", async () => {
  const store = await temporaryStore();
  const source = await store.create(
    someReport({ narrative: { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "全年公开。" }] } }),
  );
  const at = { area: "narrative", address: "overview.disclosure" } as const;
  const whenceIn = async (report: string, place: typeof at) => {
    const changes = (await perform(store, "cameFrom", { report, places: [place] }, nobody)) as readonly {
      readonly whence: string;
      readonly first: boolean;
    }[];
    return changes.map(({ whence, first }) => [whence, first]);
  };
  const title = [`《${body.name}2021年政府信息公开工作年度报告》`, true];
  for (const [year, name] of [
    ["2022", body.name],
    ["2021", "别县"],
  ] as const) {
    const { id } = (await perform(store, "copy", { report: source, particulars: particulars(year, name) }, nobody)) as {
      readonly id: string;
    };
    expect(await whenceIn(id, at)).toEqual([title]);
  }
});

test("a report that is not there, or deleted, is said to be so by all that ask for one", async () => {
  const store = await temporaryStore();
  const gone = await store.create(someReport());
  await store.remove(gone);
  for (const report of [gone, "nobody"]) {
    expect((await refused(store, "copy", { report, particulars: particulars("2022") })).status).toBe(404);
    expect((await refused(store, "change", { report, particulars: particulars("2022") })).status).toBe(404);
    expect((await refused(store, "roll", { report })).status).toBe(404);
    expect((await refused(store, "rollPlan", { report })).status).toBe(404);
    expect((await refused(store, "yearBefore", { report })).status).toBe(404);
    expect((await refused(store, "goesOn", { report, from: null })).status).toBe(404);
    expect((await refused(store, "revise", { report, revision: 2 })).status).toBe(404);
  }
});

test("a report that is sent in the shape of one that was read is no text and is refused", async () => {
  const store = await temporaryStore();
  for (const text of [{ report: someReport() }, someReport(), null])
    await expect(perform(store, "import", { text, anyway: true }, nobody)).rejects.toThrow("（text）");
  expect(await idsIn(store)).toEqual([]);
});

test("names of acts are their own and none of every object", () => {
  expect([isName("copy"), isName("rollPlan"), isName("toString"), isName("__proto__"), isAct("rollPlan")]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(Object.keys(acts)).toContain("roll");
});

test("what was read beforehand for another format than the report has now is read once more, by that format's rules", async () => {
  const store = await temporaryStore();
  const id = await store.create(someReport());
  const { edition, editionRevision } = someReport();
  const patch = {
    base: 1,
    changes: [{ area: "figures", address: "proactive.rules.issued", value: "3" }],
  } as const;
  const strange = { base: 2, changes: [{ ...patch.changes[0], address: "proactive.rules.none" }] } as const;
  expect(
    await perform(store, "save", { report: id, patch: new ReadPatch(patch, { edition: "other", editionRevision: 1 }) }, nobody),
  ).toMatchObject({
    revision: 2,
  });
  expect(
    (await refused(store, "save", { report: id, patch: new ReadPatch(strange, { edition: "other", editionRevision: 1 }) })).message,
  ).toContain("proactive.rules.none");
  expect(
    await perform(store, "save", { report: id, patch: new ReadPatch({ ...patch, base: 2 }, { edition, editionRevision }) }, nobody),
  ).toMatchObject({ revision: 2, conflicts: [] });
});

test("into which report what was read may go: those of its year, those of its name first, however it is spaced; and what one of them holds now", async () => {
  const store = await temporaryStore();
  const other = await store.create(someReport({ body: { ...body, name: "阿县" } }));
  const own = await store.create(someReport());
  await store.create(someReport({ year: 2022 }));
  const gone = await store.create(someReport());
  await store.remove(gone);
  const { year } = someReport();
  expect(await perform(store, "drafts", { year, name: ` ${body.name}` }, nobody)).toMatchObject([
    { id: own, same: true },
    { id: other, same: false },
  ]);
  expect(await perform(store, "held", { report: own }, nobody)).toMatchObject({ id: own, report: (await store.get(own))?.report });
  expect((await refused(store, "held", { report: gone })).status).toBe(404);
});

test("a check that rests on a document is switched off only with a reason, our own advice is made no graver, and a check that is not here is none", async () => {
  const store = await temporaryStore();
  const say = { who: "", why: "" };
  for (const sent of [
    { checks: ["value.unreadable"], to: "off", ...say },
    { checks: ["prose.space", "value.unreadable"], to: "off", ...say },
    { checks: ["prose.space"], to: "error", who: "", why: "要紧" },
    { checks: ["gone.check"], to: "off", who: "", why: "没有" },
  ] as const)
    expect((await refused(store, "switchChecks", { ...sent, checks: [...sent.checks] })).status).toBe(400);
  expect(await store.settings()).toEqual({});
  await perform(store, "switchChecks", { checks: ["value.unreadable"], to: "warning", who: "王", why: "试填" }, nobody);
  const [text = ""] = Object.values(await store.settings());
  expect(JSON.parse(text)).toMatchObject([{ to: "warning", who: "王", why: "试填" }]);
});

test("of each place it is known who changed it last, when and by which way; of one that nobody changed nothing", async () => {
  const store = await temporaryStore();
  const report = await store.create(someReport());
  const base = (await store.entries(report))?.revision ?? 0;
  const address = "proactive.rules.issued";
  const save = (who: string, value: string) =>
    perform(store, "save", { report, patch: { base: base + 9, changes: [{ area: "figures", address, value }] } }, { who });
  await perform(store, "save", { report, patch: { base, changes: [{ area: "figures", address, value: "5" }] } }, { who: "小王" });
  expect(await perform(store, "lastChange", { report, area: "figures", address }, nobody)).toMatchObject({ who: "小王", way: "填写" });
  await save("小李", "5");
  expect(await perform(store, "lastChange", { report, area: "figures", address }, nobody)).toMatchObject({ who: "小王" });
  expect(await perform(store, "lastChange", { report, area: "figures", address: "proactive.rules.repealed" }, nobody)).toBeNull();
});

test("an earlier version is restored as the newest, undone by the one before, and refused where somebody has written since or it is not there", async () => {
  const store = await temporaryStore();
  const { figures } = someReport();
  const report = await store.create(someReport());
  const address = "proactive.rules.issued";
  const save = (base: number, value: string) =>
    perform(store, "save", { report, patch: { base, changes: [{ area: "figures", address, value }] } }, { who: "林" });
  await save(1, "3");
  const restored = await perform(store, "restoreVersion", { report, version: 1, base: 2 }, { who: "陈" });
  expect(restored).toEqual({ revision: 3, undo: 2 });
  expect((await store.get(report))?.report.figures).toEqual(figures);
  expect(await perform(store, "restoreVersion", { report, version: 2, base: 3 }, nobody)).toEqual({ revision: 4, undo: 3 });
  expect((await store.get(report))?.report.figures[address]).toBe("3");
  expect((await refused(store, "restoreVersion", { report, version: 1, base: 3 })).message).toContain("刚才又有改动");
  expect((await refused(store, "restoreVersion", { report, version: 99, base: 4 })).status).toBe(404);
  expect(await perform(store, "cameFrom", { report, places: [{ area: "figures", address }] }, nobody)).toMatchObject([
    { who: "", way: "restored", to: "3" },
    { who: "陈", way: "restored", to: "" },
    { who: "林", way: "typed", to: "3" },
  ]);
});

test("what a report goes on from by its name alone is kept where a version with another name is restored", async () => {
  const store = await temporaryStore();
  const report = await store.create({ ...someReport(), year: 2022 });
  await perform(store, "change", { report, particulars: particulars("2022", "别县") }, nobody);
  const before = await store.create({ ...someReport(), body: { ...someReport().body, name: "别县" }, year: 2021 });
  expect(await store.yearBefore(report)).toMatchObject({ state: "one", one: { id: before } });
  await perform(store, "restoreVersion", { report, version: 1, base: 2 }, nobody);
  expect(await store.yearBefore(report)).toMatchObject({ state: "one", one: { id: before } });
});

test("a version under a name that another report has by now is not restored", async () => {
  const store = await temporaryStore();
  const report = await store.create(someReport());
  await perform(store, "change", { report, particulars: particulars("2021", "别县") }, nobody);
  await store.create(someReport());
  expect((await refused(store, "restoreVersion", { report, version: 1, base: 2 })).status).toBe(409);
});
