// What the lists say is what the reports say, whatever was written, by whom and in which order; and nothing that is not known is shown as known.
import { StatementSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { summariesOf } from "../overview/summary.ts";
import type { Asked } from "../overview/reportList.ts";
import { isPostgres, testOfFile } from "./databases.testing.ts";
import { list } from "./list.ts";
import { openDatabase } from "./open.ts";
import { databaseAt, edited, figure, someReport, temporaryFolder, temporaryStore, untelling } from "./temporary.testing.ts";
import { storeOver, type Store } from "./store.ts";

const all: Asked = { words: "", year: null, state: null, page: 1, deletedPage: 1 };
const out = "applications.carriedOut.person";
const into = "applications.carriedIn.person";

const { body } = someReport();
const of = (store: Store, name: string, year = 2021, figures: Readonly<Record<string, string>> = {}): Promise<string> =>
  store.create(someReport({ year, body: { ...body, name, issuer: `${name}办公室` }, figures }));

/** The list as the reports themselves make it. */
const reckoned = async (store: Store) =>
  [...summariesOf(await store.list())].sort((one, two) => two.year - one.year).map(({ title, ...rest }) => ({ ...rest, title }));

const listed = async (store: Store, asked: Partial<Asked> = {}) => (await store.start({ ...all, ...asked })).reports;

/** The same choices at each run. */
function choices(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
}

test.each([1, 2, 3])(
  "after any writes the list says of every report what the report says beside that of the year before (%i)",
  async (seed) => {
    const store = await temporaryStore();
    const pick = choices(seed);
    const ids: string[] = [];
    for (const year of [2021, 2022, 2023])
      for (const name of ["甲县", "乙县"]) ids.push(await of(store, name, year, { [out]: "5", [into]: "5" }));
    const one = (): string => ids[pick(ids.length)] ?? "";
    const about = (address: string, value: string) => ({ area: "about" as const, address, value });
    const writes: readonly (() => Promise<unknown>)[] = [
      async () => store.patch(one(), { base: 1e9, changes: [figure(pick(2) === 0 ? out : into, String(pick(3)))] }),
      async () => store.patch(one(), { base: 1e9, changes: [about("name", ["甲县", " 乙县", "丙县"][pick(3)] ?? "")] }),
      async () => store.patch(one(), { base: 1e9, changes: [about("year", String(2021 + pick(3)))] }),
      async () => store.patch(one(), { base: 1e9, changes: [about("kind", pick(2) === 0 ? "office" : "government")] }),
      async () => store.remove(one()),
      async () => store.restore(one()),
      async () => ids.push(await store.copy(one())),
      async () => store.setOrigins([{ id: one(), origin: [one(), "", null][pick(3)] ?? null }]),
      async () => store.keepLines(one()),
    ];
    for (let round = 0; round < 25; round += 1) {
      await Promise.resolve(writes[pick(writes.length)]?.()).catch(() => undefined);
      if (pick(2) === 0) expect(await listed(store), `round ${round}`).toEqual(await reckoned(store));
    }
    for (const state of ["wrong", "begun", "empty", "done"] as const)
      expect((await listed(store, { state })).map(({ id }) => id)).toEqual(
        (await reckoned(store))
          .filter(({ complete, blank, open }) => (complete ? "done" : blank ? "empty" : open.error > 0 ? "wrong" : "begun") === state)
          .map(({ id }) => id),
      );
  },
);

test("a page holds fifty, newest year first, and a later page than there is is the last", async () => {
  const store = await temporaryStore();
  for (let at = 0; at < 53; at += 1) await of(store, `第${at}县`, at < 2 ? 2022 : 2021);
  const first = await store.start(all);
  expect([first.reports.length, first.found, first.all, first.page, first.pages]).toEqual([50, 53, 53, 1, 2]);
  const last = await store.start({ ...all, page: 9 });
  expect([last.page, last.reports.length]).toEqual([2, 3]);
  // Reports of one millisecond stand in any order.
  const names = [...first.reports, ...last.reports].map(({ name }) => name);
  expect(new Set(names.slice(0, 2))).toEqual(new Set(["第0县", "第1县"]));
  expect(new Set(names)).toEqual(new Set(Array.from({ length: 53 }, (_, at) => `第${at}县`)));
});

test("a report is found by words of its title and its issuer, by its year, and by signs that mean something to a database", async () => {
  const store = await temporaryStore();
  await of(store, "沂水县");
  await of(store, "100%_县", 2022);
  const names = async (asked: Partial<Asked>) => (await listed(store, asked)).map(({ name }) => name);
  expect(await names({ words: "沂水" })).toEqual(["沂水县"]);
  expect(await names({ words: " 沂水县2021年政府信息 " })).toEqual(["沂水县"]);
  expect(await names({ words: "办公室 2022" })).toEqual(["100%_县"]);
  expect(await names({ words: "%_" })).toEqual(["100%_县"]);
  expect(await names({ words: "' or 1=1" })).toEqual([]);
  expect(await names({ year: 2022 })).toEqual(["100%_县"]);
  expect((await store.start(all)).years).toEqual([2022, 2021]);
});

test("deleted reports are counted and listed apart", async () => {
  const store = await temporaryStore();
  const id = await of(store, "沂水县");
  await store.remove(id);
  expect(await store.start(all)).toMatchObject({
    all: 0,
    allDeleted: 1,
    deleted: [{ id, title: expect.stringContaining("沂水县2021年"), left: 30 }],
  });
});

test("what was deleted last stands first, whenever it was made", async () => {
  const store = await temporaryStore();
  const [first, second] = [await of(store, "沂水县"), await of(store, "临水县")];
  await store.remove(second);
  await new Promise((resume) => setTimeout(resume, 5));
  await store.remove(first);
  expect((await store.start(all)).deleted.map(({ id }) => id)).toEqual([first, second]);
});

test("a list that has no time shows its reports all the same, says of which it is not known how they stand, and knows it once they were looked at", async () => {
  const folder = temporaryFolder();
  const opened = await openDatabase(folder, { url: await databaseAt(folder) });
  onTestFinished(() => opened.close());
  const store = storeOver({ ...opened, rules: "here", patience: 0 });
  const id = await of(store, "沂水县");
  await store.tend();
  expect(await listed(store)).toEqual(await reckoned(store));
  await of(store, "临水县");
  await store.patch(id, { base: 1, changes: [figure(out, "many")] });
  // By itself: the store looks at few reports before it lists them.
  const rows = (await list(opened.db, all, { damaged: [], rules: "here", patience: 0, keeping: { keeps: true } })).reports;
  expect(rows.map(({ name, pending, open }) => [name, pending, open.error])).toEqual([
    ["沂水县", true, 0],
    ["临水县", true, 0],
  ]);
  // A look that the list above began may have passed these reports before they were written: the second one is begun after them.
  await store.tend();
  await store.tend();
  expect(await listed(store)).toEqual(await reckoned(store));
});

testOfFile(
  "a list waits for nobody who holds the store: what is not known by then is 正在算, and known when it is asked for again",
  async () => {
    const folder = temporaryFolder();
    const opened = await openDatabase(folder, { url: await databaseAt(folder) });
    const store = storeOver({ ...opened, rules: "here", patience: 50 });
    onTestFinished(() => store.close());
    await of(store, "沂水县");
    let letGo: () => void = () => undefined;
    const holding = new Promise<void>((end) => (letGo = end));
    const held = store.together(() => holding);
    // Nobody lets go before the list is there.
    expect((await listed(store)).map(({ pending }) => pending)).toEqual([true]);
    letGo();
    await held;
    await store.tend();
    expect(await listed(store)).toEqual(await reckoned(store));
  },
);

test("other rules judge anew: what was found by earlier ones is shown of no report", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder, { rules: "earlier" });
  await of(store, "沂水县");
  await listed(store);
  await store.close();
  await edited(folder, "update reports set filled = 999, state = 'done'");
  const again = await temporaryStore(folder, { rules: "later" });
  expect(await listed(again, { state: "done" })).toEqual([]);
  expect(await listed(again)).toEqual(await reckoned(again));
  await again.close();
});

testOfFile("reports of before are told in their rows when the store is opened", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  await of(store, " 沂水县 ");
  await of(store, "沂水县", 2022);
  const before = await listed(store);
  await store.close();
  await edited(folder, untelling);
  const again = await temporaryStore(folder);
  expect((await again.sameBodyAndYear("沂水县", 2021)).length).toBe(1);
  expect(await listed(again)).toEqual(before);
});

test("a row that says something else than its report is put right, and the report stays sound", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const [before, here] = [await of(store, "沂水县", 2021, { [out]: "5" }), await of(store, "沂水县", 2022, { [into]: "4" })];
  const right = await listed(store);
  await store.close();
  await edited(
    folder,
    `update reports set body = '别县', ${isPostgres ? "name = '别县', year = 2000000000" : "name = x'00', year = 9223372036854775807"} where id = '${before}'`,
  );
  const again = await temporaryStore(folder);
  expect((await again.get(before))?.report.year).toBe(2021);
  expect(await listed(again)).toEqual(right);
  expect(await again.yearBefore(here)).toMatchObject({ state: "one", one: { id: before } });
  expect((await again.start(all)).warnings).toEqual([]);
});

testOfFile("where nobody has written since all reports were looked at, a list does not look at them again", async () => {
  const store = await temporaryStore();
  for (let at = 0; at < 40; at += 1) await of(store, `${at}县`);
  const asking = vi.spyOn(StatementSync.prototype, "all");
  onTestFinished(() => asking.mockRestore());
  const asks = async (): Promise<number> => {
    asking.mockClear();
    await store.start(all);
    return asking.mock.contexts.filter((one) => (one as StatementSync).sourceSQL.includes("entries")).length;
  };
  // That the log is brought into the file after some seconds is a writing, too.
  for (let times = 0; times < 5 && (await asks()) > 0; times += 1);
  expect(await asks()).toBe(0);
  await of(store, "新县");
  expect(await asks()).toBeGreaterThan(0);
});

test("a damaged report is named, is in no list, and nothing is judged beside it; restored, it is again", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const [before] = [await of(store, "沂水县", 2021, { [out]: "5" }), await of(store, "沂水县", 2022, { [into]: "4" })];
  const [open] = await listed(store);
  expect(open?.open.warning).toBeGreaterThan(0);
  await edited(folder, `update entries set value = '6' where report = '${before}' and address = '${out}'`);
  const damaged = await store.start(all);
  expect(damaged.warnings).toEqual([expect.stringContaining("沂水县2021年")]);
  expect(damaged.reports.map(({ year, open: { warning } }) => [year, warning])).toEqual([[2022, 0]]);
  await edited(folder, `update entries set value = '5' where report = '${before}' and address = '${out}'`);
  expect((await store.start(all)).warnings).toEqual([]);
});

test("writes that belong together are done together or not at all", async () => {
  const store = await temporaryStore();
  const id = await of(store, "沂水县");
  const broken = store.together(async (writes) => {
    await writes.patch(await writes.copy(id), { base: 1, changes: [figure(out, "9")] });
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  expect((await store.list()).map((one) => one.id)).toEqual([id]);
  const copy = await store.together(async (writes) => {
    const made = await writes.copy(id);
    await writes.patch(made, { base: 1, changes: [figure(out, "9")] });
    return made;
  });
  expect((await store.get(copy))?.report.figures[out]).toBe("9");
});
