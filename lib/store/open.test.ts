// A data file that cannot be used is named in one sentence and left byte for byte as it was.
// Compared are all files of the folder: their names, contents and times of change.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { isStoreError } from "./errors.ts";
import { openStore } from "./open.ts";
import { figure, someReport, temporaryFolder, temporaryStore } from "./temporary.testing.ts";

const fileIn = (folder: string): string => join(folder, "nianbao.sqlite");

/** What stands in a folder: each file's name, content and time of change. */
const everything = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64"), statSync(join(folder, name)).mtimeMs]);

/** Expects that the folder is refused with a sentence that has these words, and is left as it was. */
async function expectUntouched(folder: string, ...words: readonly string[]): Promise<void> {
  const before = everything(folder);
  const error: unknown = await openStore(folder).catch((reason: unknown) => reason);
  expect(isStoreError(error)).toBe(true);
  const message = error instanceof Error ? error.message : "";
  for (const word of [fileIn(folder), "NIANBAO_DATA", ...words]) expect(message).toContain(word);
  expect(message).toMatch(/^[^。]+。$/);
  expect(everything(folder)).toEqual(before);
}

async function filledFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  for (let at = 0; at < 20; at += 1) await store.create(someReport());
  await store.close();
  return folder;
}

test("a file that is no database is refused and not touched", async () => {
  const folder = temporaryFolder();
  writeFileSync(fileIn(folder), "这不是数据库".repeat(1000));
  await expectUntouched(folder, "已损坏", "换回备份");
});

test("a database with broken pages is refused and not touched", async () => {
  const folder = await filledFolder();
  const bytes = readFileSync(fileIn(folder));
  writeFileSync(fileIn(folder), bytes.fill(0xff, 4096, bytes.length - 4096));
  await expectUntouched(folder, "已损坏");
});

test("a database that was cut short is refused and not touched", async () => {
  const folder = await filledFolder();
  truncateSync(fileIn(folder), Math.floor(statSync(fileIn(folder)).size / 2));
  await expectUntouched(folder, "已损坏");
});

test("a damaged database whose last changes still lie in its log is refused and not touched, nor is the log", async () => {
  const source = await filledFolder();
  await (await temporaryStore(source)).create(someReport());
  const folder = temporaryFolder();
  copyFileSync(`${fileIn(source)}-wal`, `${fileIn(folder)}-wal`);
  const bytes = readFileSync(fileIn(source));
  writeFileSync(fileIn(folder), bytes.fill(0xff, 4096, bytes.length - 4096));
  await expectUntouched(folder, "已损坏");
});

test("a database of a newer version is refused and not touched", async () => {
  const folder = await filledFolder();
  const file = new DatabaseSync(fileIn(folder));
  file.exec("insert into kysely_migration values ('9999-newer', '2030-01-01T00:00:00.000Z')");
  file.close();
  await expectUntouched(folder, "较新版本", "9999-newer", "升级");
});

test("another program's database is refused and not touched", async () => {
  const folder = temporaryFolder();
  const file = new DatabaseSync(fileIn(folder));
  file.exec("create table songs (title text)");
  file.close();
  await expectUntouched(folder, "别的程序", "songs");
});

test("a folder in the place of the file is refused by name", async () => {
  const folder = temporaryFolder();
  mkdirSync(fileIn(folder));
  await expect(openStore(folder)).rejects.toThrow("应是数据文件");
});

test("a folder that cannot be made is named with the reason", async () => {
  const folder = join(temporaryFolder(), "file");
  writeFileSync(folder, "");
  const error: unknown = await openStore(join(folder, "data")).catch((reason: unknown) => reason);
  expect(isStoreError(error)).toBe(true);
  expect(String(error)).toContain(`不能在 ${join(folder, "data")} 保存数据（`);
});

test("an empty file, left by a start that was broken off, becomes a database", async () => {
  const folder = temporaryFolder();
  writeFileSync(fileIn(folder), "");
  expect(await (await temporaryStore(folder)).list()).toEqual([]);
});

test("what only the log holds yet, when a copy of both files is taken, is there after opening", async () => {
  const source = temporaryFolder();
  const store = await temporaryStore(source);
  const id = await store.create(someReport());
  await store.patch(id, { base: 1, changes: [figure("applications.received.person", "77")] });
  const folder = temporaryFolder();
  for (const ending of ["", "-wal"]) copyFileSync(`${fileIn(source)}${ending}`, `${fileIn(folder)}${ending}`);
  expect((await (await temporaryStore(folder)).get(id))?.report.figures["applications.received.person"]).toBe("77");
});

test("a commit waits until it is on the disk, and links between tables are held", async () => {
  const folder = await filledFolder();
  const file = new DatabaseSync(fileIn(folder), { readOnly: true });
  expect(file.prepare("pragma journal_mode").get()).toMatchObject({ journal_mode: "wal" });
  expect(file.prepare("pragma foreign_key_check").all()).toEqual([]);
  file.close();
});
