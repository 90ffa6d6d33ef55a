// Putting back takes nothing away: not where a server runs, not where it is killed at any step, and what was there lies aside afterwards.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { isStoreError } from "../errors.ts";
import { contentOf, copyData } from "../flips.testing.ts";
import { fileName, openStore } from "../open.ts";
import { someReport, temporaryFolder, temporaryStore } from "../temporary.testing.ts";
import { makeCopy } from "./make.ts";
import { putBack, type Step } from "./putBack.ts";

const now = new Date("2026-11-30T05:15:02.000Z");
const program = fileURLToPath(new URL("held.child.ts", import.meta.url));
const run = [program] as const;
const asideName = "恢复前-2026-11-30-131502";

async function folderWith(...years: readonly number[]): Promise<{ readonly folder: string; readonly content: string }> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  for (const year of years) await store.create(someReport({ year }));
  const content = await contentOf(store);
  await store.close();
  return { folder, content };
}

/** Data, and a safe copy of others. */
async function both() {
  const [old, backedUp] = [await folderWith(2021, 2022), await folderWith(2023)];
  const file = join(temporaryFolder(), "备份.sqlite");
  await makeCopy({ source: join(backedUp.folder, fileName), goal: file, force: false, version: "0.0.1", now });
  return { folder: old.folder, old: old.content, fresh: backedUp.content, file };
}

/** What a copy of a folder holds when a store is opened in it. */
async function contentIn(folder: string): Promise<string> {
  const copy = join(temporaryFolder(), "copy");
  copyData(folder, copy, ["", "-wal", "-count", "-restoring"]);
  const store = await openStore(copy);
  try {
    return (await store.warnings()).join("") + (await contentOf(store));
  } finally {
    await store.close();
  }
}

const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

test("what was there lies aside in a dated folder, whole, and the store says nothing of an older file", async () => {
  const { folder, old, fresh, file } = await both();
  const { aside, manifest } = await putBack({ folder, file, now });
  expect([aside, manifest?.reports]).toEqual([join(folder, asideName), 1]);
  expect(await contentIn(folder)).toBe(fresh);
  expect(await contentIn(aside ?? "")).toBe(old);
  expect(namesIn(folder).filter((name) => name.includes("restoring"))).toEqual([]);
});

test("a log that a killed server left goes aside with its file, and is in it", async () => {
  const { folder, fresh, file } = await both();
  const store = await openStore(folder);
  await store.create(someReport({ year: 2024 }));
  const content = await contentOf(store);
  const killed = join(temporaryFolder(), "killed");
  copyData(folder, killed);
  await store.close();
  expect(statSync(join(killed, `${fileName}-wal`)).size).toBeGreaterThan(0);
  const { aside } = await putBack({ folder: killed, file, now });
  expect([await contentIn(killed), await contentIn(aside ?? "")]).toEqual([fresh, content]);
});

test("data too damaged to be opened go aside byte for byte", async () => {
  const { folder, fresh, file } = await both();
  for (const [ending, text] of [
    ["", "不是数据库".repeat(900)],
    ["-wal", "log"],
    ["-shm", "index"],
  ] as const)
    writeFileSync(join(folder, `${fileName}${ending}`), text);
  const { aside = "" } = await putBack({ folder, file, now });
  expect(["", "-wal", "-shm"].map((ending) => readFileSync(join(aside, `${fileName}${ending}`), "utf8").slice(0, 5))).toEqual([
    "不是数据库",
    "log",
    "index",
  ]);
  expect(await contentIn(folder)).toBe(fresh);
});

test("while a server has the folder, nothing is put back and nothing is touched, and a second server is not started in it", async () => {
  const { folder, old, file } = await both();
  const child = spawn(process.execPath, [...run, folder, "", "open"], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const before = namesIn(folder);
  const errors = [
    await putBack({ folder, file, now }).catch((error: unknown) => error),
    await openStore(folder, { alone: true }).catch((error: unknown) => error),
  ];
  expect(errors.map(isStoreError)).toEqual([true, true]);
  expect(errors.map(String)).toEqual([
    expect.stringContaining("请先停止它，再恢复。"),
    expect.stringMatching(/不必再启动一个.*这次没有启动/),
  ]);
  for (const error of errors) expect(String(error)).toMatch(/^[^。]+。$/);
  expect(namesIn(folder)).toEqual(before);
  child.kill("SIGKILL");
  await once(child, "close");
  expect(await contentIn(folder)).toBe(old);
  await (await openStore(folder, { alone: true })).close();
  expect((await putBack({ folder, file, now })).aside).toBeDefined();
});

test.each(["copied", "examined", "marked", "aside", "cleared", "placed"] satisfies readonly Step[])(
  "killed after the step “%s”, nothing is lost: the old data are in place or aside, none are opened while they might be half, and once more puts all in",
  async (step) => {
    const { folder, old, fresh, file } = await both();
    const bytes = readFileSync(file);
    const { signal, stderr } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...run, folder, file, step], {
      encoding: "utf8",
    });
    expect([signal, stderr]).toEqual(["SIGKILL", ""]);
    const inPlace = await contentIn(folder).catch((error: unknown) => error);
    if (step === "copied" || step === "examined") expect(inPlace).toBe(old);
    else
      expect([isStoreError(inPlace), String(inPlace)]).toEqual([
        true,
        expect.stringMatching(/^[^。]*恢复到一半中断了[^。]*nianbao restore[^。]*。$/),
      ]);
    const aside = join(folder, asideName);
    if (existsSync(aside)) expect(await contentIn(aside)).toBe(old);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const again = await putBack({ folder, file, now });
    expect(await contentIn(folder)).toBe(fresh);
    expect(await contentIn(again.aside ?? "")).toBe(old);
    expect(namesIn(folder).filter((name) => name.includes("restoring"))).toEqual([]);
  },
);

test("where the file cannot take its place after all, everything stands as before", async () => {
  const { folder, old, file } = await both();
  const before = namesIn(folder);
  const after = vi.fn((step: Step) => {
    if (step === "cleared") throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
  });
  await expect(putBack({ folder, file, now, after })).rejects.toThrow(/没有恢复，原有的数据没有改动（磁盘读写出错/);
  expect([namesIn(folder), await contentIn(folder)]).toEqual([before, old]);
});

test.each([
  ["that is not there", (place: string) => join(place, "none.sqlite"), "没有备份文件"],
  [
    "of 备份全部报告",
    (place: string) => (writeFileSync(join(place, "a.json"), '{"format":"nianbao-backup/2"}'), join(place, "a.json")),
    "从备份恢复",
  ],
  ["that is something else", (place: string) => (writeFileSync(join(place, "a.docx"), "PK".repeat(900)), join(place, "a.docx")), "已损坏"],
  ["that is a folder", (place: string) => place, "没有备份文件"],
])("a file %s is said and nothing is touched", async (_, fileIn, words) => {
  const { folder, content } = await folderWith(2021);
  const before = namesIn(folder);
  await expect(putBack({ folder, file: fileIn(temporaryFolder()), now })).rejects.toThrow(words);
  expect([namesIn(folder), await contentIn(folder)]).toEqual([before, content]);
});

test("a copy that a newer version made, or another program's database, is said and nothing is touched", async () => {
  const { folder, content } = await folderWith(2021);
  const before = namesIn(folder);
  const [newer, other] = [join(temporaryFolder(), "newer.sqlite"), join(temporaryFolder(), "other.sqlite")];
  copyFileSync(join(folder, fileName), newer);
  const written = new DatabaseSync(newer);
  written.exec("insert into kysely_migration values ('9999-newer', '2030-01-01T00:00:00.000Z')");
  written.close();
  const foreign = new DatabaseSync(other);
  foreign.exec("create table songs (title text)");
  foreign.close();
  await expect(putBack({ folder, file: newer, now })).rejects.toThrow(/较新版本.*9999-newer.*升级/);
  await expect(putBack({ folder, file: other, now })).rejects.toThrow(/不是年报编制的备份.*songs/);
  expect([namesIn(folder), await contentIn(folder)]).toEqual([before, content]);
});

test("the log that was copied by hand beside its file is part of it", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  await store.create(someReport());
  const copied = temporaryFolder();
  for (const ending of ["", "-wal"]) copyFileSync(join(folder, `${fileName}${ending}`), join(copied, `${fileName}${ending}`));
  const elsewhere = join(temporaryFolder(), "new");
  mkdirSync(elsewhere);
  await putBack({ folder: elsewhere, file: join(copied, fileName), now });
  expect(await contentIn(elsewhere)).toBe(await contentOf(store));
});
