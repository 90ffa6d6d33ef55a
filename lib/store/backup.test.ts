// A backup holds everything, goes back whole, and its return loses nothing.
// Reports made within one millisecond have no order of their own: nothing here rests on their places in the file.
import { expect, test } from "vitest";
import { readBackup, type Backup } from "./backup.ts";
import { figure, someReport, temporaryStore } from "./temporary.ts";
import type { Store } from "./store.ts";

function read(text: string): Backup {
  const backup = readBackup(text);
  if ("problems" in backup) throw new Error(backup.problems.join(""));
  return backup;
}

const person = "applications.received.person";
const withoutTime = (text: string): string => text.replace(/"made": "[^"]+"/, "");
const backupOf = async (store: Store): Promise<Backup> => read(await store.backup());
const personIn = async (store: Store, id: string) => (await store.get(id))?.report.figures[person];

async function filled() {
  const store = await temporaryStore();
  const first = await store.create(someReport());
  const second = await store.create(someReport({ year: 2022 }), { practice: true });
  const gone = await store.create(someReport({ year: 2023 }));
  await store.patch(first, { base: 1, changes: [figure(person, "<script>😀")] });
  await store.remove(gone);
  return { store, first, second, gone };
}

test("a backup restored into an empty store gives the same backup, deleted reports and times included", async () => {
  const { store } = await filled();
  const text = await store.backup();
  const other = await temporaryStore();
  expect(await other.compareBackup(read(text))).toEqual({ missing: 3, same: 0, different: 0 });
  expect(await other.restoreBackup(read(text), "missing")).toEqual({ added: 3, replaced: 0 });
  expect(withoutTime(await other.backup())).toBe(withoutTime(text));
  expect(await other.compareBackup(read(text))).toEqual({ missing: 0, same: 3, different: 0 });
});

test("restoring what is missing leaves what is there as it is", async () => {
  const { store, first, second } = await filled();
  const backup = await backupOf(store);
  await store.patch(first, { base: 2, changes: [figure(person, "later")] });
  const added = { ...backup, reports: backup.reports.map((saved) => (saved.id === second ? { ...saved, id: "11111111-1111-4111-8111-111111111111" } : saved)) };
  expect(await store.compareBackup(added)).toEqual({ missing: 1, same: 1, different: 1 });
  expect(await store.restoreBackup(added, "missing")).toEqual({ added: 1, replaced: 0 });
  expect(await personIn(store, first)).toBe("later");
  expect(await store.list()).toHaveLength(3);
});

test("restoring everything puts the backup's report in its place and keeps the present one as deleted", async () => {
  const { store, first } = await filled();
  const backup = await backupOf(store);
  await store.patch(first, { base: 2, changes: [figure(person, "later"), figure("applications.brought.enterprise", "5")] });
  expect(await store.restoreBackup(backup, "all")).toEqual({ added: 0, replaced: 1 });
  expect(await personIn(store, first)).toBe("<script>😀");
  expect((await store.get(first))?.report.figures).not.toHaveProperty("applications.brought.enterprise");
  const kept = (await store.deleted()).find(({ report }) => report.figures[person] === "later");
  expect(kept?.report.figures["applications.brought.enterprise"]).toBe("5");
  expect(kept?.id).not.toBe(first);
  expect(await store.compareBackup(backup)).toEqual({ missing: 0, same: 3, different: 0 });
});

test("a tab that shows what was there before a restore meets a conflict and writes over nothing", async () => {
  const { store, first } = await filled();
  const backup = await backupOf(store);
  const { revision } = await store.patch(first, { base: 2, changes: [figure(person, "later")] });
  await store.restoreBackup(backup, "all");
  expect((await store.patch(first, { base: revision, changes: [figure(person, "mine")] })).conflicts).toMatchObject([figure(person, "<script>😀")]);
});

test("a report deleted since the backup comes back, and one restored since goes again", async () => {
  const { store, second, gone } = await filled();
  const backup = await backupOf(store);
  await store.remove(second);
  await store.restore(gone);
  expect(await store.restoreBackup(backup, "all")).toEqual({ added: 0, replaced: 2 });
  expect((await store.get(second))?.deleted).toBeNull();
  expect((await store.get(gone))?.deleted).not.toBeNull();
});

test("a backup of which one report cannot be stored is not restored in part", async () => {
  const { store } = await filled();
  const backup = await backupOf(store);
  const other = await temporaryStore();
  const [one] = backup.reports;
  if (one === undefined) throw new Error("the backup is empty");
  await expect(other.restoreBackup({ ...backup, reports: [one, one] }, "all")).rejects.toThrow();
  expect(await other.list()).toEqual([]);
});

test("a file that is no backup, of another version or with a wrong report is refused with what and where", async () => {
  const { store } = await filled();
  const text = await store.backup();
  const problemsOf = (given: string): string => {
    const reading = readBackup(given);
    return "problems" in reading ? reading.problems.join("") : "";
  };
  expect(problemsOf(`\uFEFF${text}`)).toBe("");
  expect(problemsOf(text.slice(0, 500))).toContain("不是 JSON 文件");
  expect(problemsOf("[]")).toContain("不是本系统的备份文件");
  expect(problemsOf(JSON.stringify(someReport()))).toContain("这是一份报告");
  expect(problemsOf(text.replace("nianbao-backup/1", "nianbao-backup/2"))).toContain("nianbao-backup/2");
  expect(problemsOf(text.replace('"practice": true', '"practice": "yes"'))).toMatch(/ reports\.[012]\.practice /);
  expect(problemsOf(text.replace(person, "applications.received.nobody"))).toMatch(/^备份中的第[123]份报告（沂水县202[123]年）：figures 中有不认识的地址：applications\.received\.nobody。$/);
  const backup = read(text);
  expect(problemsOf(JSON.stringify({ ...backup, reports: [...backup.reports, ...backup.reports.slice(0, 1)] }))).toMatch(/^备份中的第4份报告（沂水县202[123]年）的编号与前面一份相同：/);
});
