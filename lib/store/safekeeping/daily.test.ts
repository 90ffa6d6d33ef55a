// A copy a day, fourteen of them, none where nothing changed; what keeps it from being made is said and keeps nobody from working.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { contentOf } from "../flips.testing.ts";
import { fileName } from "../open.ts";
import { figure, someReport, temporaryFolder, temporaryStore } from "../temporary.testing.ts";
import { makeDaily } from "./daily.ts";
import { keepDaily } from "./keeper.ts";
import { putBack } from "./putBack.ts";
import { dailyTold, noteDaily } from "./told.ts";

/** The morning of a day of November. */
const day = (number: number): Date => new Date(Date.UTC(2026, 10, number, 1));

const daily = (folder: string, now: Date) => makeDaily({ folder, now, version: "0.0.1" });

const kept = (folder: string): readonly string[] => readdirSync(join(folder, "backups")).sort();

/** A store with a report, and what changes it once more. */
async function working() {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  let base = 1;
  const save = async (value: number) =>
    void (base = (await store.patch(id, { base, changes: [figure("applications.received.person", String(value))] })).revision);
  return { folder, store, save };
}

test("of twenty days with a change each, the newest fourteen are kept, and the last holds what was saved", async () => {
  const { folder, store, save } = await working();
  for (let number = 1; number <= 20; number += 1) {
    await save(1000 + number);
    expect(await daily(folder, day(number))).toBeDefined();
    expect(await daily(folder, new Date(day(number).getTime() + 3_600_000)), "once a day").toBeUndefined();
  }
  expect(kept(folder)).toEqual(Array.from({ length: 14 }, (_, at) => `2026-11-${String(at + 7).padStart(2, "0")}.sqlite`));
  expect(dailyTold(folder)).toEqual({ last: { made: day(20).toISOString(), reports: 1 }, failure: null });
  const elsewhere = temporaryFolder();
  await putBack({ folder: elsewhere, file: join(folder, "backups", "2026-11-20.sqlite"), now: day(21) });
  expect(await contentOf(await temporaryStore(elsewhere))).toBe(await contentOf(store));
});

test("where nothing was saved since the last copy, none is made, also after the program was started anew; nor of an empty store", async () => {
  const { folder, store } = await working();
  await daily(folder, day(1));
  await store.close();
  await (await temporaryStore(folder)).list();
  expect([await daily(folder, day(2)), kept(folder)]).toEqual([undefined, ["2026-11-01.sqlite"]]);
  const empty = temporaryFolder();
  await temporaryStore(empty);
  expect([await daily(empty, day(1)), readdirSync(empty).includes("backups")]).toEqual([undefined, false]);
  expect(await daily(join(empty, "none"), day(1))).toBeUndefined();
});

test("a day is one of China's: late in the evening it is not tomorrow yet", async () => {
  const { folder, save } = await working();
  await daily(folder, new Date("2026-11-30T15:59:00.000Z"));
  await save(2);
  await daily(folder, new Date("2026-11-30T16:01:00.000Z"));
  expect(kept(folder)).toEqual(["2026-11-30.sqlite", "2026-12-01.sqlite"]);
});

test("a copy that was cut short does not count as one, and other files in the folder stay", async () => {
  const { folder } = await working();
  await daily(folder, day(1));
  writeFileSync(join(folder, "backups", "2026-11-02.sqlite"), "half");
  writeFileSync(join(folder, "backups", "我的.sqlite"), "mine");
  expect(dailyTold(folder).last?.made).toBe(day(1).toISOString());
  expect(kept(folder)).toContain("我的.sqlite");
});

test("while a report is damaged no older copy goes: one of them may hold it whole", async () => {
  const { folder, store, save } = await working();
  for (let number = 1; number <= 14; number += 1) {
    await save(number);
    await daily(folder, day(number));
  }
  const handle = new DatabaseSync(join(folder, fileName));
  handle.exec("update entries set value = '77' where value = '0'");
  handle.close();
  await store.create(someReport({ year: 2022 }));
  expect((await daily(folder, day(15)))?.tally.damaged).toEqual(["沂水县2021年"]);
  expect(kept(folder)).toHaveLength(15);
});

test("what keeps it from being made is one sentence, the data and the older copies stay, and the store goes on", async () => {
  const { folder, save } = await working();
  writeFileSync(join(folder, "backups"), "a file in its place");
  await expect(daily(folder, day(1))).rejects.toThrow(/^不能写入 [^。]*backups[^。]*。$/);
  expect(readFileSync(join(folder, "backups"), "utf8")).toBe("a file in its place");
  await save(5);
  rmSync(join(folder, "backups"));
  mkdirSync(join(folder, "backups"));
  expect(await daily(folder, day(1))).toBeDefined();
});

test("a server looks now and then, when nobody asks for anything; what fails is told until it goes well again", async () => {
  onTestFinished(() => noteDaily(undefined));
  const answers = ["磁盘满了。", "磁盘满了。", ""];
  let quiet = 0;
  const run = vi.fn(async () => answers.shift() ?? "");
  const stop = keepDaily({ run, quietFor: () => quiet }, { first: 1, every: 30, quiet: 10, atMost: 1_000_000, look: 1 });
  onTestFinished(stop);
  await pause(50);
  expect(run).not.toHaveBeenCalled();
  quiet = 10;
  const folder = temporaryFolder();
  await vi.waitUntil(() => dailyTold(folder).failure === "磁盘满了。");
  await vi.waitUntil(() => run.mock.calls.length >= 3 && dailyTold(folder).failure === null);
  stop();
});
