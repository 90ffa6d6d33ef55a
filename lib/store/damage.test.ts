// What a failing disk, a bad copy or a broken-off log changes is never taken for what was saved: a file is refused, or the
// report that is damaged is named and the others go on. bench/flips.ts does the same to thousands of bits.
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isPostgres, testOfFile } from "./databases.testing.ts";
import { isDamagedHistory, isDamagedReport } from "./errors.ts";
import { contentOf, copyData, presentIn, fileName, flip, outcomeIn } from "./flips.testing.ts";
import { openStore } from "./open.ts";
import { edited, figure, someReport, temporaryFolder, temporaryStore, untelling } from "./temporary.testing.ts";
import type { Store } from "./store.ts";

const person = "applications.received.person";

/** Three reports, and some savings in the first. */
async function filled(folder: string): Promise<{ readonly store: Store; readonly ids: readonly string[] }> {
  const store = await temporaryStore(folder);
  const ids = [
    await store.create(someReport()),
    await store.create(someReport({ year: 2022 })),
    await store.create(someReport({ year: 2023 })),
  ];
  for (let base = 1; base < 12; base += 1) await store.patch(ids[0] ?? "", { base, changes: [figure(person, String(1000 + base))] });
  return { store, ids };
}

/** Bits spread over a file; the same at each run. */
const bitsOf = (path: string, count: number): readonly number[] => {
  const size = statSync(path).size * 8;
  return Array.from({ length: count }, (_, at) => Math.floor((at + ((at * 0.618) % 1)) * (size / count)) % size);
};

/** The same whether all reports are read at once or one after the other. */
async function warningsIn(store: Store): Promise<string> {
  const { warnings } = await store.everything();
  expect(await store.warnings()).toEqual(warnings);
  return warnings.join("");
}

testOfFile("no single bit turned over in the data file changes a figure in silence", async () => {
  const folder = temporaryFolder();
  const { store } = await filled(folder);
  const content = await contentOf(store);
  await store.close();
  const work = temporaryFolder();
  for (const bit of bitsOf(join(folder, fileName), 100)) {
    copyData(folder, work);
    flip(join(work, fileName), bit);
    expect(await outcomeIn(work, content), `bit ${bit}`).toMatch(/^(same|refused|warned)$/);
  }
});

testOfFile("no single bit turned over in the log takes a saved figure away in silence, and the log is kept as it was", async () => {
  const folder = temporaryFolder();
  const { store } = await filled(folder);
  const content = await contentOf(store);
  const [copy, work] = [temporaryFolder(), temporaryFolder()];
  // The store brings its log into the file by itself after a while.
  copyData(folder, copy);
  for (const bit of bitsOf(join(copy, `${fileName}-wal`), 20)) {
    copyData(copy, work);
    flip(join(work, `${fileName}-wal`), bit);
    const log = readFileSync(join(work, `${fileName}-wal`));
    expect(await outcomeIn(work, content), `bit ${bit}`).toMatch(/^(refused|warned)$/);
    const kept = readdirSync(work).find((name) => name.includes("损坏"));
    if (kept !== undefined) expect(readFileSync(join(work, kept)).equals(log)).toBe(true);
  }
});

testOfFile("a log as a kill leaves it is no damage", async () => {
  const folder = temporaryFolder();
  const { store } = await filled(folder);
  const work = temporaryFolder();
  copyData(folder, work);
  truncateSync(join(work, `${fileName}-wal`), statSync(join(work, `${fileName}-wal`)).size - 1000);
  expect((await (await temporaryStore(work)).everything()).warnings).toEqual([]);
  expect(await contentOf(store)).not.toBe("");
});

/** PostgreSQL holds no such things in its columns. */
const loose: readonly (readonly [string, string])[] = [
  ["a number in the place of a text", `update entries set value = x'3132' where address = '${person}'`],
  ["a number that no program can hold", "update reports set revision = 9223372036854775807"],
];

test.each<readonly [string, string]>([
  ["a value that is another", `update entries set value = '1001' where address = '${person}'`],
  ["a value that is gone", `delete from entries where address = '${person}'`],
  ["an earlier value with its earlier revision", `update entries set value = '1005', revision = 6 where address = '${person}'`],
  ["a value at another place", `update entries set address = 'applications.received.enterprise' where address = '${person}'`],
  ["another time of change", "update reports set changed = '2020-01-01T00:00:00.000Z'"],
  ["another format", "update reports set edition = 'disclosure-2019'"],
  ...(isPostgres ? [] : loose),
])(
  "%s makes its report damaged: it is named, not opened, not written to and no other's last year, and the others go on",
  async (_, sql) => {
    const folder = temporaryFolder();
    const { store, ids } = await filled(folder);
    const [id = "", other = ""] = ids;
    await store.close();
    await edited(folder, `${sql}${sql.includes(" where ") ? " and report" : " where id"} = '${id}'`);
    const again = await temporaryStore(folder);
    expect(await warningsIn(again)).toMatch(/^报告“(沂水县2021年|编号 [\w-]+)”存在磁盘上的内容已损坏/);
    const problem: unknown = await again.get(id).catch((error: unknown) => error);
    expect(isDamagedReport(problem)).toBe(true);
    await expect(again.patch(id, { base: 1, changes: [figure(person, "5")] })).rejects.toThrow("已损坏");
    await expect(again.copy(id)).rejects.toThrow("已损坏");
    expect((await again.list()).map((report) => report.id).sort()).toEqual([...ids.slice(1)].sort());
    expect(await again.yearBefore(other)).toEqual({ state: "none", why: "gone" });
    expect((await again.patch(other, { base: 1, changes: [figure(person, "7")] })).revision).toBe(2);
  },
);

const looseInHistory: readonly (readonly [string, string])[] = [
  ["a blob stands in the place of a text", "update changes set before = x'3132'"],
  ["a number that no program can hold", "update versions set last = 9223372036854775807"],
];

test.each<readonly [string, string]>([
  ["what was written over is another", "update changes set before = '1001'"],
  ["by which way it came is another", "update changes set way = 'pasted'"],
  ["who wrote it is another", "update versions set who = '别人' where number = 2"],
  ["a version is gone", "delete from versions where number = 1"],
  ["the latest version is gone", "delete from versions where number = 2"],
  ["what a version wrote over is gone", "delete from changes"],
  ["what it wrote over lies with another report", "update changes set report = 'OTHER'"],
  ...(isPostgres ? [] : looseInHistory),
])("where in a history %s, it is said, no version is shown as what it was not, and the report goes on", async (_, sql) => {
  const folder = temporaryFolder();
  const { store, ids } = await filled(folder);
  const [id = "", other = ""] = ids;
  const was = await store.version(id, 1);
  await store.close();
  await edited(folder, sql.replace("OTHER", other));
  const again = await temporaryStore(folder);
  expect(await warningsIn(again)).toMatch(/报告“沂水县20\d\d年”的历史记录存在磁盘上已损坏/);
  expect((await again.start({ words: "", year: null, state: null, page: 1, deletedPage: 1 })).warnings.join("")).toContain("历史记录");
  const shown = await again.version(id, 1).catch((error: unknown) => error);
  expect(shown === undefined || isDamagedHistory(shown) || JSON.stringify(shown) === JSON.stringify(was)).toBe(true);
  expect((await again.patch(id, { base: 12, changes: [figure(person, "7")] })).revision).toBe(13);
  expect((await again.get(id))?.report.figures[person]).toBe("7");
  // What is written afterwards does not hide it, but where nothing of it could be read.
  if (!sql.includes("922337")) expect(await warningsIn(again)).toContain("历史记录");
});

testOfFile("a description of the tables in which a letter fell over is refused before anything is written by it", async () => {
  const folder = temporaryFolder();
  await (await filled(folder)).store.close();
  await edited(
    folder,
    "pragma writable_schema = on; update sqlite_master set sql = replace(sql, '\"value\" text', '\"value\" tezt') where name = 'entries'",
  );
  await expect(openStore(folder)).rejects.toThrow("已损坏");
});

test("settings that are not what was saved are said, until all of them are saved again", async () => {
  const folder = temporaryFolder();
  const first = await temporaryStore(folder);
  await first.setSettings({ siteName: "沂水县政府网" });
  await first.close();
  await edited(folder, "update settings set value = '沂水县政府同'");
  const store = await temporaryStore(folder);
  expect(await warningsIn(store)).toContain("发布设置");
  await store.setSettings({ siteName: "沂水县政府网" });
  expect(await warningsIn(store)).toBe("");
});

testOfFile("a log that was deleted after a kill, and an earlier file put back, are said by how much is missing", async () => {
  const folder = temporaryFolder();
  const { store, ids } = await filled(folder);
  const [id = ""] = ids;
  const work = temporaryFolder();
  copyData(folder, work, ["", "-wal"]);
  await (await openStore(work)).close();
  for (let base = 12; base < 17; base += 1) await store.patch(id, { base, changes: [figure(person, String(base))] });
  copyFileSync(join(folder, `${fileName}-count`), join(work, `${fileName}-count`));
  const older = await temporaryStore(work);
  expect(await warningsIn(older)).toContain("少了最后 5 次修改");
  rmSync(join(work, `${fileName}-count`));
  await older.close();
  expect(await warningsIn(await temporaryStore(work))).toBe("");
});

testOfFile("what was stored before there were sums gets them, and is found damaged only afterwards", async () => {
  const folder = temporaryFolder();
  const { store, ids } = await filled(folder);
  const content = await presentIn(store);
  await store.close();
  await edited(
    folder,
    `${untelling} drop table marks; alter table reports drop column sum; alter table reports drop column origin; delete from kysely_migration where name >= '0003'`,
  );
  const migrated = await openStore(folder);
  expect(await presentIn(migrated)).toBe(content);
  await migrated.close();
  await edited(folder, `update entries set value = '1' where address = '${person}' and report = '${ids[0] ?? ""}'`);
  expect(await warningsIn(await temporaryStore(folder))).toContain("沂水县2021年");
});

testOfFile("an earlier file beside a later log is never a mixture that nobody notices", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const ids = [await store.create(someReport()), await store.create(someReport({ year: 2022 }))];
  const save = (value: number) =>
    store.patch(ids[value % 2] ?? "", { base: 1000, changes: [figure(person, String(value)), figure(`grid.row.${value}`, String(value))] });
  const copies = [1, 2, 3].map(() => temporaryFolder());
  for (const [turn, copy] of copies.entries()) {
    for (let value = 0; value < 30; value += 1) await save(turn * 100 + value);
    await edited(folder, "pragma wal_checkpoint(truncate)");
    copyData(folder, copy, [""]);
  }
  for (let value = 0; value < 5; value += 1) await save(1000 + value);
  const content = await contentOf(store);
  for (const copy of copies.slice(0, 2)) {
    copyFileSync(join(folder, `${fileName}-wal`), join(copy, `${fileName}-wal`));
    expect(await outcomeIn(copy, content)).toMatch(/^(refused|warned)$/);
  }
});

test("what keeps the file from being read is not taken for damage of the reports in it", async () => {
  const folder = temporaryFolder();
  const { store, ids } = await filled(folder);
  await edited(folder, "alter table entries rename to lost");
  await expect(store.everything()).rejects.toThrow(isPostgres ? "表" : "no such table");
  await expect(store.get(ids[0] ?? "")).rejects.toThrow(isPostgres ? "表" : "no such table");
});
