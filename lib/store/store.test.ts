// Housekeeping on a real database: what is put in comes out, and nothing goes for good.
// Saving by patches is tested in saving.test.ts, backups in backup.test.ts.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMissingReport } from "./errors.ts";
import { isPostgres } from "./databases.testing.ts";
import type { Store } from "./store.ts";
import { backupOf, backupText, figure, readWhole, someReport, temporaryFolder, temporaryStore } from "./temporary.testing.ts";

const person = "applications.received.person";

test("a report comes out as it was put in, also after the file was closed and opened again", async () => {
  const folder = join(temporaryFolder(), "made", "where-missing");
  const first = await temporaryStore(folder);
  const id = await first.create(someReport(), { practice: true });
  await first.close();
  expect(existsSync(join(folder, "nianbao.sqlite"))).toBe(!isPostgres);
  const second = await temporaryStore(folder);
  expect(await second.get(id)).toMatchObject({ id, revision: 1, practice: true, deleted: null, report: someReport() });
  expect((await second.get(id))?.report).toEqual(someReport());
  expect((await second.list()).map((stored) => stored.id)).toEqual([id]);
});

test("an id that nobody gave is answered with nothing, and a write to it is refused", async () => {
  const store = await temporaryStore();
  for (const id of ["", "x", "' or 1=1 --", "\0"]) {
    expect(await store.get(id)).toBeUndefined();
    expect(await store.entries(id)).toBeUndefined();
    expect(await store.since(id, 0)).toBeUndefined();
    for (const write of [
      () => store.patch(id, { base: 0, changes: [] }),
      () => store.copy(id),
      () => store.remove(id),
      () => store.restore(id),
    ])
      expect(isMissingReport(await write().catch((error: unknown) => error))).toBe(true);
  }
});

test("a deleted report leaves the list, keeps its content and comes back", async () => {
  const store = await temporaryStore();
  const id = await store.create(someReport());
  const before = await store.get(id);
  await store.remove(id);
  await store.remove(id);
  expect(await store.list()).toEqual([]);
  expect((await store.deleted()).map(({ report }) => report)).toEqual([someReport()]);
  expect((await store.get(id))?.deleted).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  await expect(store.patch(id, { base: 1, changes: [figure("applications.received.person", "1")] })).rejects.toThrow("已被删除");
  await expect(store.copy(id)).rejects.toThrow("已被删除");
  await store.restore(id);
  expect(await store.get(id)).toEqual(before);
  expect(await store.deleted()).toEqual([]);
});

test("a copy has the content under another name and year, and the two then go their own ways", async () => {
  const store = await temporaryStore();
  const id = await store.create(someReport(), { practice: true });
  const copy = await store.copy(id, { name: "砚山县", year: 2022 });
  await store.patch(copy, { base: 1, changes: [figure("applications.received.person", "99")] });
  const { body, date, figures } = someReport();
  expect((await store.get(copy))?.report).toEqual(
    someReport({ year: 2022, date, body: { ...body, name: "砚山县" }, figures: { ...figures, "applications.received.person": "99" } }),
  );
  expect((await store.get(copy))?.practice).toBe(true);
  expect((await store.get(id))?.report).toEqual(someReport());
  expect((await store.get(await store.copy(id)))?.report).toEqual(someReport());
});

test("what could not be read back from a backup is not taken: no name, or a year of another edition", async () => {
  const store = await temporaryStore();
  const { body } = someReport();
  await expect(store.create(someReport({ year: 2019 }))).rejects.toThrow(RangeError);
  await expect(store.create(someReport({ body: { ...body, name: " " } }))).rejects.toThrow(RangeError);
  const id = await store.create(someReport());
  await expect(store.copy(id, { year: 1999 })).rejects.toThrow(RangeError);
  await expect(store.copy(id, { name: "" })).rejects.toThrow(RangeError);
  expect(await store.list()).toHaveLength(1);
});

test("a second report of the same body and year is found, a deleted one is not", async () => {
  const store = await temporaryStore();
  const { body } = someReport();
  const id = await store.create(someReport({ body: { ...body, name: " 沂水县 " } }));
  await store.create(someReport({ year: 2022 }));
  expect((await store.sameBodyAndYear("沂水县", 2021)).map((stored) => stored.id)).toEqual([id]);
  expect(await store.sameBodyAndYear("沂水", 2021)).toEqual([]);
  await store.remove(id);
  expect(await store.sameBodyAndYear("沂水县", 2021)).toEqual([]);
});

test("text of any kind survives as text; only U+0000 is dropped and half a surrogate pair marked", async () => {
  const store = await temporaryStore();
  const suspicious = `'"\`;--\\ <script>alert(1)</script> 😀 𠮷 ‮\u{10FFFF} \r\n\t %s $1 {name} \u0001`;
  const narrative = { "overview.disclosure": [{ id: `a.'"😀<b>`, kind: "paragraph" as const, text: suspicious }] };
  const report = someReport({
    date: suspicious,
    figures: { "applications.received.person": suspicious },
    fields: { "preface.phone": suspicious },
    narrative,
  });
  expect((await store.get(await store.create(report)))?.report).toEqual(report);
  const broken = someReport({
    date: "a\0b\uD800c",
    narrative: { "overview.disclosure": [{ id: "\0", kind: "paragraph", text: "a\0b\uDC00c" }] },
  });
  const id = await store.create(broken);
  expect((await store.get(id))?.report.date).toBe("ab\uFFFDc");
  expect((await store.get(id))?.report.narrative["overview.disclosure"]).toEqual([{ id: "\uFFFD", kind: "paragraph", text: "ab\uFFFDc" }]);
});

test("a long report goes in and out whole", async () => {
  const store = await temporaryStore();
  const narrative = {
    "overview.disclosure": Array.from({ length: 2_500 }, (_, at) => ({ id: `b${at}`, kind: "paragraph" as const, text: `第${at}段` })),
  };
  expect((await store.get(await store.create(someReport({ narrative }))))?.report.narrative).toEqual(narrative);
});

test("while long reports are written, whoever else waits comes first again and again, and sees none of them before all are there", async () => {
  const store = await temporaryStore();
  const blocks = Array.from({ length: 2_500 }, (_, at) => ({ id: `b${at}`, kind: "paragraph" as const, text: "公".repeat(90) }));
  const long = someReport({ narrative: { "overview.disclosure": blocks } });
  let [over, turns] = [false, 0];
  const seen = new Set<number>();
  const writing = store
    .together(async (writes) => {
      for (let at = 0; at < 5; at += 1) await writes.create(long);
    })
    .finally(() => (over = true));
  for (; !over; turns += 1) {
    seen.add((await store.sameBodyAndYear(long.body.name, long.year)).length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
  expect(turns).toBeGreaterThan(5);
  expect([...seen].filter((count) => count !== 5)).toEqual([0]);
});

const named = async (store: Store, id: string) => {
  const found = await store.yearBefore(id);
  return found.state === "one" ? found.one.id : found.state === "several" ? found.among.map((one) => one.id) : found.why;
};

test("the report of the year before is that of the same body, no practice report beside a real one, and none is taken where there are two", async () => {
  const store = await temporaryStore();
  const { body } = someReport();
  const of = (year: number, name: string, practice = false) => store.create(someReport({ year, body: { ...body, name } }), { practice });
  const [before, , , other] = [await of(2021, "甲县"), await of(2021, "乙县"), await of(2021, "甲县", true), await of(2022, "丙县")];
  const here = await of(2022, " 甲县 ");
  expect(await named(store, here)).toBe(before);
  expect(await store.yearBefore(here)).toMatchObject({ state: "one", by: "name", one: await store.get(before) });
  for (const id of [before, other, "x"]) expect(await named(store, id)).toBe("nothing");
  const copy = await store.copy(before);
  expect(await named(store, here)).toEqual(expect.arrayContaining([before, copy]));
  await store.remove(copy);
  expect(await named(store, here)).toBe(before);
  await store.remove(before);
  expect(await named(store, here)).toBe("nothing");
});

test("what a report goes on from is kept with it: it decides whatever else is there, and outlives a new name, a new format revision and a backup", async () => {
  const store = await temporaryStore();
  const a = await store.create(someReport({ figures: { [person]: "121" } }));
  const here = await store.create(someReport({ year: 2022 }), { origin: a });
  const scratch = await store.copy(a);
  expect(await named(store, here)).toBe(a);
  await store.patch(a, { base: 1, changes: [{ area: "about", address: "name", value: "沂水县局" }] });
  expect(await named(store, here)).toBe(a);
  const backup = await backupOf(store);
  const other = await temporaryStore();
  await other.restoreBackup(backup, "missing");
  expect(await named(other, here)).toBe(a);
  await store.remove(a);
  expect(await store.yearBefore(here)).toMatchObject({ state: "several", gone: true });
  await store.restore(a);
  await store.setOrigins([{ id: here, origin: scratch }]);
  expect(await named(store, here)).toBe(scratch);
  expect((await store.get(here))?.revision).toBe(1);
  await expect(store.setOrigins([{ id: "x", origin: null }])).rejects.toThrow();
});

test("a copy goes on from what its source does; under another name or for another year from nothing, unless it is told", async () => {
  const store = await temporaryStore();
  const a = await store.create(someReport());
  const here = await store.create(someReport({ year: 2022 }), { origin: a });
  const origin = async (id: string) => (await store.get(id))?.origin;
  expect(await origin(await store.copy(here))).toBe(a);
  expect(await origin(await store.copy(here, { name: "别县" }))).toBeNull();
  expect(await origin(await store.copy(here, { year: 2023 }))).toBeNull();
  expect(await origin(await store.copy(here, { year: 2023, origin: here }))).toBe(here);
});

test("a backup that says nothing of it takes no line away, and one of an earlier version is read", async () => {
  const store = await temporaryStore();
  const a = await store.create(someReport());
  const here = await store.create(someReport({ year: 2022 }));
  const text = await backupText(store);
  expect(text).not.toContain("origin");
  await store.setOrigins([{ id: here, origin: a }]);
  const backup = readWhole(text);
  expect(await store.compareBackup(backup)).toMatchObject({ missing: 0, same: 2, different: 0 });
  await store.restoreBackup(backup, "all");
  expect(await named(store, here)).toBe(a);
});

test("the years before go back over new names, and leave out what is not clear", async () => {
  const store = await temporaryStore();
  const { body } = someReport();
  const of = (year: number, name: string, origin: string | null = null) =>
    store.create(someReport({ year, body: { ...body, name } }), { origin });
  const a = await of(2022, "教育局");
  const b = await of(2023, "教体局", a);
  const here = await of(2024, "教体局");
  const ids = async () => (await store.yearsBefore(here, 5)).before.map(({ id }) => id);
  expect(await ids()).toEqual([a, b]);
  await store.copy(b);
  expect(await ids()).toEqual([]);
  expect((await store.yearsBefore(here, 5)).unclear).toMatchObject([{ year: 2023, choose: { id: here }, among: [{}, {}] }]);
});
