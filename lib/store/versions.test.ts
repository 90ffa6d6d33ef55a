// History: whatever was done to a report, each of its versions is what the report was then, and says who did it by which way.
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { writeBlock } from "../report/blocks.ts";
import type { Way } from "../report/doer.ts";
import type { Brought, Write } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import { isMissingReport } from "./errors.ts";
import type { Writes } from "./store.ts";
import { backupOf, figure, someReport, temporaryStore } from "./temporary.testing.ts";

const person = "applications.received.person";
const company = "applications.received.enterprise";
const [minute, hour] = [60_000, 3_600_000];

/** A clock that stands until it is told to go on. */
function clock(): { readonly wait: (milliseconds: number) => void } {
  vi.useFakeTimers({ now: new Date("2026-01-10T01:00:00.000Z"), toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  return { wait: (milliseconds) => vi.setSystemTime(Date.now() + milliseconds) };
}

const typed = (address: string, value: string, by?: Way): Brought => ({ ...figure(address, value), ...(by === undefined ? {} : { by }) });

/** Writes over whatever stands there. */
const write = async (store: Writes, id: string, changes: readonly Brought[]) =>
  store.patch(id, { base: (await store.get(id))?.revision ?? 0, changes });

async function started() {
  const time = clock();
  const store = await temporaryStore();
  const id = await store.create(someReport());
  const save = (who: string, ...changes: readonly Brought[]) => store.together((writes) => write(writes, id, changes), { who });
  return { ...time, store, id, save };
}

test("who goes on typing goes on with one version; a pause, another person, another way and an export begin a new one", async () => {
  const { store, id, save, wait } = await started();
  const said = async () =>
    ((await store.versions(id))?.versions ?? []).map(({ who, way, first, last }) => `${who} ${way} ${first}-${last}`);
  await save("林", typed(person, "1"));
  wait(9 * minute);
  await save("林", typed(person, "2"));
  expect(await said()).toEqual(["林 typed 2-3", " begun 1-1"]);
  wait(11 * minute);
  await save("林", typed(person, "3"));
  await save("", typed(person, "4"));
  await save("", typed(person, "5", "pasted"), typed(company, "5", "pasted"));
  await save("", typed(person, "6", "pasted"));
  await store.noteExport(id, 7);
  await save("", typed(person, "7", "pasted"));
  for (let turn = 0; turn < 8; turn += 1) {
    wait(9 * minute);
    await save("", typed(person, `${turn}`, "pasted"));
  }
  expect(await said()).toEqual([
    " pasted 15-16",
    " pasted 8-14",
    " pasted 6-7",
    " typed 5-5",
    "林 typed 4-4",
    "林 typed 2-3",
    " begun 1-1",
  ]);
  wait(hour);
});

test("each saved change of a place is kept, also where one person goes on writing there: what, from, to, who, when and by which way", async () => {
  const { store, id, save, wait } = await started();
  const before = (await store.get(id))?.report.figures[person] ?? "";
  const values = ["1", "12", "123", before];
  const times: string[] = [];
  for (const value of values) {
    wait(minute);
    times.push(new Date().toISOString());
    await save("林", typed(person, value));
  }
  const all = values.map((to, at) => ({
    ...{ version: 2, area: "figures", address: person, from: values[at - 1] ?? before, to, who: "林", way: "typed", at: times[at] },
    ...{ made: "", whence: "", first: false },
  }));
  expect((await store.versions(id))?.changes).toEqual(all.reverse());
  expect((await store.versions(id))?.versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(await store.warnings()).toEqual([]);
});

test("a change that came long after it was made says when that was by the clock of its PC, and stands where it arrived, however wrong that clock is", async () => {
  const { store, id, save, wait } = await started();
  const made = "2031-05-05T05:05:00.000Z";
  await save("林", { ...typed(person, "1"), made });
  wait(minute);
  await save("林", typed(person, "2"));
  expect((await store.changesOf(id, [figure(person, "")])).map(({ to, made: when }) => [to, when])).toMatchObject([
    ["2", ""],
    ["1", made],
    ["12", ""],
  ]);
});

test("each place says how it came to be what it is, down to what it began with", async () => {
  const { store, id, save, wait } = await started();
  const place: Write = { area: "narrative", address: "overview.disclosure.new", value: "" };
  const block = (text: string) => writeBlock({ id: "new", kind: "paragraph", text, position: "a5" });
  await save("林", { ...place, value: block("一") });
  wait(hour);
  await save("陈", { ...place, value: block("二"), by: "word" });
  await save("陈", typed(company, "5", "pasted"));
  expect(await store.changesOf(id, [place])).toMatchObject([
    { who: "陈", way: "word", from: block("一"), to: block("二") },
    { who: "林", way: "typed", from: "", to: block("一") },
  ]);
  expect(await store.changesOf(id, [{ area: "about", address: "name" }])).toMatchObject([
    { who: "", way: "begun", to: "沂水县", version: 1, first: true },
  ]);
  expect(await store.changesOf(id, [{ area: "figures", address: "nowhere" }])).toEqual([]);
  expect((await store.changesOf(id, [{ area: "narrative", address: "overview.disclosure" }])).map(({ first }) => first)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(await store.changesOf("nobody", [place])).toEqual([]);
});

test("a value says from which file it was read and where it stands there, one that a report began with too, until it is typed over", async () => {
  const { store, id, save } = await started();
  await save("林", { ...typed(person, "1", "workbook"), whence: "填报表.xlsx，“表二”表 C5" });
  expect(await store.changesOf(id, [figure(person, "")])).toMatchObject([
    { whence: "填报表.xlsx，“表二”表 C5" },
    { first: true, whence: "" },
  ]);
  await save("林", typed(person, "2", "workbook"));
  expect((await store.changesOf(id, [figure(person, "")]))[0]).toMatchObject({ to: "2", whence: "" });
  const whence = ({ address }: Write) => (address === person ? "年报.docx，第 1 张表第 3 行第 2 列" : "");
  const read = await store.create({ ...someReport(), figures: { [person]: "7", [company]: "8" } }, { whence });
  expect(await store.changesOf(read, [figure(person, "")])).toMatchObject([
    { first: true, to: "7", whence: "年报.docx，第 1 张表第 3 行第 2 列" },
  ]);
  expect(await store.changesOf(read, [figure(company, "")])).toMatchObject([{ first: true, to: "8", whence: "" }]);
  expect((await store.versions(read))?.changes, "what it began with is no change").toEqual([]);
  expect(await store.warnings()).toEqual([]);
});

test("what a journal brings is of the person whose journal it is, whoever the browser says is there when it is sent", async () => {
  const { store, id } = await started();
  const from = { journal: "journal-of-lin", seq: 1, who: "林" };
  await store.together((writes) => writes.patch(id, { base: 1, changes: [typed(person, "1")], from }), { who: "陈" });
  expect((await store.versions(id))?.versions[0]?.who).toBe("林");
});

test("an earlier version that is restored is the newest one, and the one before it undoes that", async () => {
  const { store, id, save, wait } = await started();
  const first = (await store.get(id))?.report;
  await save("林", typed(person, "1"), typed(company, "2"));
  wait(hour);
  await save("林", typed(company, ""));
  const last = (await store.get(id))?.report;
  expect(await store.together((writes) => writes.restoreVersion(id, 1), { who: "陈" })).toEqual({ revision: 4, undo: 3 });
  expect((await store.get(id))?.report).toEqual(first);
  expect(await store.restoreVersion(id, 3)).toMatchObject({ revision: 5 });
  expect((await store.get(id))?.report).toEqual(last);
  expect(await store.restoreVersion(id, 3)).toMatchObject({ revision: 5 });
  expect(await store.restoreVersion(id, 99)).toBeUndefined();
  expect((await store.versions(id))?.versions.map(({ number, way, who }) => [number, way, who])).toEqual([
    [5, "restored", ""],
    [4, "restored", "陈"],
    [3, "typed", "林"],
    [2, "typed", "林"],
    [1, "begun", ""],
  ]);
});

test("a report is known at the revision at which it left as a file, whoever goes on writing", async () => {
  const { store, id, save } = await started();
  await save("林", typed(person, "1"));
  await store.noteExport(id, 2);
  const left = await store.get(id);
  for (const value of ["2", "3", "4"]) await save("林", typed(person, value));
  expect(await store.versionAt(id, left?.revision ?? 0)).toEqual(left?.report);
  expect((await store.versionAt(id, 4))?.figures).toMatchObject({ [person]: "3" });
  await save("林", typed(company, "9"));
  expect((await store.versionAt(id, 5))?.figures).toMatchObject({ [person]: "4" });
  for (const revision of [0, 7, Number.NaN]) expect(await store.versionAt(id, revision)).toBeUndefined();
  await store.noteExport("nobody", 1);
  await store.noteExport(id, 1);
  expect((await store.versions(id))?.versions.map(({ exported }) => exported !== null)).toEqual([false, true, false]);
});

test("what a report was before a revision of its format or a backup was taken is a version like any other, and so is what happens to it in the bin", async () => {
  const { store, id } = await started();
  const backup = await backupOf(store);
  await store.patch(id, { base: 1, changes: [figure(person, "77")] });
  await store.remove(id);
  await store.restore(id);
  await store.setOrigins([{ id, origin: "" }]);
  await store.restoreBackup(backup, "all");
  expect((await store.versions(id))?.versions.map(({ way }) => way)).toEqual(["backup", "linked", "putBack", "removed", "typed", "begun"]);
  const kept = (await store.deleted())[0];
  expect(kept?.report.figures[person]).toBe("77");
  expect((await store.versions(kept?.id ?? ""))?.versions.map(({ way }) => way)).toEqual(["kept"]);
  expect((await store.version(id, 3))?.deleted).not.toBeNull();
  expect((await store.version(id, 2))?.report).toEqual(kept?.report);
});

type Act = (store: Writes, id: string, wait: (milliseconds: number) => void) => Promise<unknown>;

const places: readonly Write[] = [
  figure(person, ""),
  figure(company, ""),
  { area: "about", address: "name", value: "" },
  { area: "about", address: "year", value: "" },
  { area: "narrative", address: "overview.disclosure.a", value: "" },
  { area: "sources", address: "applications", value: "" },
];

const valueAt = ({ area, address }: Write, text: string): string =>
  address === "name"
    ? `县${text}`
    : address === "year"
      ? String(2021 + text.length)
      : area === "narrative" && text !== ""
        ? writeBlock({ id: "a", kind: "paragraph", text, position: "a0" })
        : text;

const change: fc.Arbitrary<Brought> = fc
  .record({
    place: fc.constantFrom(...places),
    text: fc.constantFrom("", "1", "22", "一"),
    by: fc.constantFrom(undefined, "typed", "pasted", "undone"),
  })
  .map(({ place, text, by }) => ({ ...place, value: valueAt(place, text), ...(by === undefined ? {} : { by }) }));

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.uniqueArray(change, { minLength: 1, maxLength: 4, selector: ({ address }) => address }).map(
      (changes): Act =>
        (store, id) =>
          write(store, id, changes),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(minute, 11 * minute, 2 * hour).map(
      (time): Act =>
        async (_, __, wait) =>
          wait(time),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Act>(async (store, id) => store.noteExport(id, (await store.get(id))?.revision ?? 0)) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 6 }).map(
      (number): Act =>
        (store, id) =>
          store.restoreVersion(id, number),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Act>(async (store, id) => ((await store.get(id))?.deleted === null ? store.remove(id) : store.restore(id))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", null).map(
      (origin): Act =>
        (store, id) =>
          store.setOrigins([{ id, origin }]),
    ),
  },
);

test("whatever is written by whom, in whatever order and at whatever times, each version is the report as it was when the version ended, and each revision is known", async () => {
  const [{ wait }, store] = [clock(), await temporaryStore()];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom("", "林", "陈"), acts), { maxLength: 25 }), async (given) => {
      const id = await store.create(someReport());
      const at = new Map<number, Report>();
      const ends = new Map<number, Report>();
      const look = async () => {
        const stored = await store.get(id);
        const [latest] = (await store.versions(id))?.versions ?? [];
        if (stored === undefined || latest === undefined) throw new RangeError("gone");
        expect(latest.last).toBe(stored.revision);
        at.set(stored.revision, stored.report);
        ends.set(latest.number, stored.report);
      };
      await look();
      for (const [who, act] of given) {
        // In the bin nothing is written.
        await store
          .together((writes) => act(writes, id, wait), { who })
          .catch((problem: unknown) => {
            if (!isMissingReport(problem)) throw problem;
          });
        await look();
      }
      const { versions = [] } = (await store.versions(id)) ?? {};
      expect(versions.map(({ number }) => number).reverse()).toEqual([...ends.keys()]);
      for (const { number, last, sound } of versions) {
        expect(sound).toBe(true);
        expect((await store.version(id, number))?.report).toEqual(ends.get(number));
        expect(await store.versionAt(id, last)).toEqual(at.get(last));
      }
      for (const [revision, report] of at) expect(await store.versionAt(id, revision)).toEqual(report);
    }),
    { numRuns: 60 },
  );
});
