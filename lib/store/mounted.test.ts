// A disk that takes nothing: read-only, or full, at the start and while the program runs. Each is said in one sentence with what to do, and nothing is touched.
//
// The disks are real ones, small and in memory, so that the system itself says what it says. Only root may mount; where this machine lets nobody, the tests are skipped.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { isStoreError } from "./errors.ts";
import { openStore } from "./open.ts";
import { someReport, temporaryStore } from "./temporary.testing.ts";

const person = "applications.received.person";

const run = (program: string, ...words: readonly string[]): boolean => spawnSync(program, words, { stdio: "ignore" }).status === 0;

/** A disk in memory of so many bytes, at a folder of its own; "" where this machine does not let us. */
function disk(size: number): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-disk-"));
  if (run("mount", "-t", "tmpfs", "-o", `size=${size},mode=700`, "nianbao-test", folder)) return folder;
  rmSync(folder, { recursive: true });
  return "";
}

function takenAway(folder: string): void {
  run("umount", folder);
  rmSync(folder, { recursive: true, force: true });
}

const canMount = (() => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = disk(1_000_000);
  if (folder !== "") takenAway(folder);
  return folder !== "";
})();

function temporaryDisk(size = 4_000_000): string {
  const folder = disk(size);
  onTestFinished(() => takenAway(folder));
  return folder;
}

/** Writes until nothing more goes in, but for so many bytes; the returned function makes room again. */
function filled(folder: string, left = 0): () => void {
  const path = join(folder, "别的文件");
  const file = openSync(path, "w");
  for (const size of [65_536, 512, 1])
    try {
      for (;;) writeSync(file, Buffer.alloc(size, 1));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
  closeSync(file);
  truncateSync(path, statSync(path).size - left);
  return () => rmSync(path);
}

/** What stands in a folder, but for what filled it. */
const everything = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== "别的文件")
    .map((name) => [name, readFileSync(join(folder, name)).toString("base64"), statSync(join(folder, name)).mtimeMs]);

async function refusal(folder: string): Promise<string> {
  const before = everything(folder);
  const error: unknown = await openStore(folder, { alone: true }).catch((reason: unknown) => reason);
  expect(isStoreError(error)).toBe(true);
  const message = error instanceof Error ? error.message : "";
  expect(message).toMatch(/^[^。\n]+。$/);
  expect(message).toContain(folder);
  expect(everything(folder)).toEqual(before);
  return message;
}

async function withReport(folder: string): Promise<string> {
  const store = await openStore(folder);
  const id = await store.create(someReport());
  await store.close();
  return id;
}

describe.skipIf(!canMount)("on a disk of its own [root, mount]", () => {
  test("a start on a read-only disk with reports says so, touches nothing, and finds all of them when it can be written to", async () => {
    const folder = temporaryDisk();
    const id = await withReport(folder);
    expect(run("mount", "-o", "remount,ro", folder)).toBe(true);
    expect(await refusal(folder)).toContain("没有写入权限");
    expect(run("mount", "-o", "remount,rw", folder)).toBe(true);
    expect((await (await temporaryStore(folder)).get(id))?.report.figures[person]).toBe("12");
  });

  test("a start on an empty read-only disk says so", async () => {
    const folder = temporaryDisk();
    expect(run("mount", "-o", "remount,ro", folder)).toBe(true);
    expect(await refusal(folder)).toContain("没有写入权限");
  });

  test("a start on a full disk says so, leaves nothing half, and starts when there is room", async () => {
    const folder = temporaryDisk();
    const makeRoom = filled(folder);
    const error: unknown = await openStore(folder, { alone: true }).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/磁盘满了/);
    makeRoom();
    expect(await (await temporaryStore(folder)).list()).toEqual([]);
  });

  test("a start on a full disk with reports says so and changes none of them", async () => {
    const folder = temporaryDisk();
    const id = await withReport(folder);
    const makeRoom = filled(folder);
    const file = join(folder, "nianbao.sqlite");
    const before = readFileSync(file);
    const error: unknown = await openStore(folder, { alone: true }).catch((reason: unknown) => reason);
    expect(isStoreError(error)).toBe(true);
    expect(error instanceof Error ? error.message : "").toMatch(/^[^。\n]*磁盘满了[^。\n]*。$/);
    expect(readFileSync(file).equals(before)).toBe(true);
    makeRoom();
    expect((await (await temporaryStore(folder)).get(id))?.report.figures[person]).toBe("12");
  });

  test("a disk that fills up while the program runs: no save is acknowledged, all before it is there, and it goes on when there is room", async () => {
    const folder = temporaryDisk();
    const store = await temporaryStore(folder);
    const id = await store.create(someReport());
    const makeRoom = filled(folder, 300_000);
    const long = "公".repeat(15_000);
    let base = 1;
    const save = async (text: string) => {
      const { revision, conflicts } = await store.patch(id, { base, changes: [{ area: "fields", address: "overview.text", value: text }] });
      expect(conflicts).toEqual([]);
      base = revision;
    };
    const saved: string[] = [];
    let error: unknown;
    for (let at = 0; at < 60 && error === undefined; at += 1) {
      await save(`${at}${long}`).then(
        () => saved.push(`${at}${long}`),
        (reason: unknown) => (error = reason),
      );
    }
    expect(saved.length).toBeGreaterThan(0);
    expect(isStoreError(error) && error.trouble).toBe("full");
    expect((await store.get(id))?.report.fields["overview.text"] ?? "").toBe(saved.at(-1));
    makeRoom();
    await save("有地方了");
    expect((await store.get(id))?.report.fields["overview.text"]).toBe("有地方了");
  });
});
