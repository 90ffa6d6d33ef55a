// The data file among other programs, on a full disk, taken away while it is open, and when the process ends: a save is
// acknowledged only where it lies in the file that people will find, nobody waits for nothing, and the reason is said.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { databaseOver } from "./database.ts";
import { isStoreError, type Trouble } from "./errors.ts";
import { openFile } from "./file.ts";
import { fileName } from "./flips.testing.ts";
import { writeMark } from "./marks.ts";
import { migrate } from "./migrations.ts";
import { openStore } from "./open.ts";
import { figure, someReport, temporaryFolder, temporaryStore } from "./temporary.testing.ts";
import { storeOver, type Store } from "./store.ts";

const person = "applications.received.person";

const save = (store: Store, id: string, value: string) => store.patch(id, { base: 1, changes: [figure(person, value)] });

async function troubleIn(work: Promise<unknown>): Promise<{ readonly trouble: Trouble; readonly message: string }> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!isStoreError(error)) throw new Error(`no trouble but ${String(error)}`);
  return { trouble: error.trouble, message: error.message };
}

/** Another program that holds the file until it is told to let go. */
function held(folder: string): () => void {
  const other = new DatabaseSync(join(folder, fileName));
  other.exec("begin immediate");
  onTestFinished(() => other.close());
  return () => other.exec("rollback");
}

test("while another program holds the file, a save waits without keeping anybody else, and is done as soon as the file is free", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  const letGo = held(folder);
  const saved = save(store, id, "13");
  const since = performance.now();
  for (let time = 0; time < 10; time += 1) {
    expect((await store.get(id))?.report.figures[person]).toBe("12");
    await pause(20);
  }
  expect(performance.now() - since, "each of ten reads waits for itself alone").toBeLessThan(2_000);
  letGo();
  expect((await saved).revision).toBe(2);
});

test("several saves that wait for another program are all told so after a few seconds, not one after the other", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  const letGo = held(folder);
  const since = performance.now();
  const found = await Promise.all([1, 2, 3, 4].map((value) => troubleIn(save(store, id, String(value)))));
  expect(performance.now() - since).toBeLessThan(9_000);
  for (const { trouble, message } of found)
    expect([trouble, message]).toEqual(["busy", expect.stringMatching(/^另一个程序正占着数据文件.*请关掉/)]);
  letGo();
  expect((await save(store, id, "13")).revision).toBe(2);
});

test("a full disk is said as such, nothing is half, and saving goes on when there is room", async () => {
  const file = await openFile(join(temporaryFolder(), fileName));
  const db = databaseOver(file);
  onTestFinished(() => db.destroy());
  await migrate(db);
  const write = (value: string) => db.transaction().execute((writing) => writeMark(writing, "opened", value));
  await write("before");
  await file.alone((handle) => handle.exec("pragma max_page_count = 1"));
  const { trouble, message } = await troubleIn(write("x".repeat(200_000)));
  expect([trouble, message]).toEqual(["full", expect.stringMatching(/^磁盘满了.*腾出空间/)]);
  expect(await db.selectFrom("marks").select("value").where("name", "=", "opened").execute()).toEqual([{ value: "before" }]);
  await file.alone((handle) => handle.exec("pragma max_page_count = 1000000"));
  await write("x".repeat(200_000));
});

test("a list of a store that takes nothing says how its reports stand all the same, and that asking again brings nothing, until it takes something", async () => {
  const file = await openFile(join(temporaryFolder(), fileName));
  const db = databaseOver(file);
  await migrate(db);
  const store = storeOver({
    ...{ db, notices: [], beside: "", rules: "here", patience: Infinity },
    written: async () => undefined,
    close: () => db.destroy(),
  });
  onTestFinished(() => store.close());
  await store.create(someReport());
  const told = async () => {
    const { reports, kept } = await store.start({ words: "", year: null, state: null, page: 1, deletedPage: 1 });
    return { kept, rows: reports.map(({ pending, asked }) => [pending, asked > 0]) };
  };
  await file.alone((handle) => handle.exec("pragma query_only = 1"));
  expect(await told()).toEqual({ kept: false, rows: [[false, true]] });
  await file.alone((handle) => handle.exec("pragma query_only = 0"));
  await store.create(someReport());
  expect((await told()).kept).toBe(true);
});

test.each([
  ["its log is deleted", (folder: string) => rmSync(join(folder, `${fileName}-wal`))],
  ["its index is deleted", (folder: string) => rmSync(join(folder, `${fileName}-shm`))],
  ["the file is deleted", (folder: string) => rmSync(join(folder, fileName))],
  [
    "the file is replaced by a copy",
    (folder: string) => (
      copyFileSync(join(folder, fileName), join(folder, "copy")), renameSync(join(folder, "copy"), join(folder, fileName))
    ),
  ],
  ["the folder is deleted", (folder: string) => rmSync(folder, { recursive: true })],
  ["the folder is moved away", (folder: string) => renameSync(folder, `${folder}-moved`)],
  ["the folder is moved away and an empty one put there", (folder: string) => (renameSync(folder, `${folder}-moved`), mkdirSync(folder))],
])("where %s while the program runs, no save is acknowledged and the reason is said", async (_, act) => {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(`${folder}-moved`, { recursive: true, force: true }));
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  act(folder);
  const { trouble, message } = await troubleIn(save(store, id, "13"));
  expect([trouble, message]).toEqual(["gone", expect.stringContaining("被移走、删除或换掉")]);
});

test("a folder that is moved away and back again is taken up where it was", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  renameSync(folder, `${folder}-moved`);
  await troubleIn(save(store, id, "13"));
  renameSync(`${folder}-moved`, folder);
  expect((await save(store, id, "13")).revision).toBe(2);
});

test("some seconds after the last save the file with the name alone holds everything", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  await save(store, id, "13");
  await vi.waitUntil(() => statSync(join(folder, `${fileName}-wal`)).size === 0, { timeout: 15_000, interval: 100 });
  const copy = temporaryFolder();
  copyFileSync(join(folder, fileName), join(copy, fileName));
  expect((await (await temporaryStore(copy)).get(id))?.report.figures[person]).toBe("13");
});

test("a process that ends leaves everything in the file with the name, and no log beside it", async () => {
  const folder = temporaryFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", fileURLToPath(new URL("ended.child.ts", import.meta.url)), folder],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(readdirSync(folder).sort()).toEqual([fileName, `${fileName}-count`, "说明.txt"].sort());
  expect(await (await temporaryStore(folder)).list()).toHaveLength(1);
});

test.skipIf(process.platform === "win32")(
  "folder and files are their owner's alone, also those that were there before; a folder that holds other things stays as it is",
  async () => {
    const [own, shared] = [temporaryFolder(), temporaryFolder()];
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    const filesIn = (folder: string) => ["", "-wal", "-shm", "-count"].map((ending) => join(folder, `${fileName}${ending}`));
    for (const folder of [own, shared]) {
      await (await openStore(folder)).close();
      for (const path of [folder, join(folder, fileName)]) chmodSync(path, 0o755);
    }
    writeFileSync(join(shared, "别的.txt"), "");
    for (const folder of [own, shared]) await (await temporaryStore(folder)).create(someReport());
    expect([own, ...filesIn(own)].map(modeOf)).toEqual([0o700, 0o600, 0o600, 0o600, 0o600]);
    expect([shared, ...filesIn(shared)].map(modeOf)).toEqual([0o755, 0o600, 0o600, 0o600, 0o600]);
  },
);

test("people who look into the folder are told that the files belong together and that there is 备份", async () => {
  const folder = temporaryFolder();
  await temporaryStore(folder);
  const note = readFileSync(join(folder, "说明.txt"), "utf8");
  expect(note).toMatch(/备份全部报告/);
  expect(note).toMatch(/三个文件是一体的/);
  expect(existsSync(join(folder, fileName))).toBe(true);
});
