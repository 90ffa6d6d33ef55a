// A safe copy is the data of one moment, whole and proved, or it is not there; and what is another by one bit is named.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { contentOf, isSameOrNamed, copyData, flip } from "../flips.testing.ts";
import { fileName, openStore } from "../open.ts";
import { someReport, temporaryFolder, temporaryStore, untelling } from "../temporary.testing.ts";
import { examine } from "./examine.ts";
import { makeCopy, type Made } from "./make.ts";
import { putBack } from "./putBack.ts";

const now = new Date("2026-11-30T05:02:00.000Z");
const program = fileURLToPath(new URL("../killed.child.ts", import.meta.url));

const copyOf = (folder: string, goal: string, force = false): Promise<Made> =>
  makeCopy({ source: join(folder, fileName), goal, force, version: "0.0.1", now });

/** A folder with three reports, one of them deleted, and nobody there. */
async function filled(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  for (const year of [2021, 2022, 2023]) await store.create(someReport({ year }));
  await store.remove((await store.list())[0]?.id ?? "");
  await store.close();
  return folder;
}

test("a copy that is made while another process saves without end is one moment of it, and put back elsewhere it holds that moment", async () => {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  const id = await store.create(someReport({ figures: {} }));
  await store.close();
  const child = spawn(process.execPath, [program, folder, id], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  const heard = new Promise<void>((resolve) =>
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      if (said.split("\n").length > 20) resolve();
    }),
  );
  await heard;
  const before = said.split("\n").length - 1;
  const goal = join(temporaryFolder(), "备份.sqlite");
  await copyOf(folder, goal);
  child.kill("SIGKILL");
  await once(child, "close");
  const elsewhere = temporaryFolder();
  await putBack({ folder: elsewhere, file: goal, now });
  const figures = Object.keys((await (await temporaryStore(elsewhere)).get(id))?.report.figures ?? {});
  expect(figures.length).toBeGreaterThanOrEqual(before);
  expect(new Set(figures)).toEqual(new Set(figures.map((_, at) => `grid.row.${at + 2}`)));
});

test("a copy is one file that SQLite opens, with its manifest at the end, and put back elsewhere it equals", async () => {
  const folder = await filled();
  const place = temporaryFolder();
  const { manifest, tally } = await copyOf(folder, join(place, "备份.sqlite"));
  expect([manifest.reports, manifest.deleted, tally.damaged, manifest.made]).toEqual([2, 1, [], now.toISOString()]);
  expect(readdirSync(place)).toEqual(["备份.sqlite"]);
  expect(readdirSync(folder)).toContain(fileName);
  expect(readFileSync(join(place, "备份.sqlite")).toString("utf8", manifest.bytes)).toContain(manifest.sha256);
  const other = join(temporaryFolder(), "opened.sqlite");
  copyFileSync(join(place, "备份.sqlite"), other);
  const handle = new DatabaseSync(other, { readOnly: true });
  expect(handle.prepare("select count(*) as n from reports").get()).toMatchObject({ n: 3 });
  handle.close();
  const elsewhere = temporaryFolder();
  expect((await putBack({ folder: elsewhere, file: join(place, "备份.sqlite"), now })).aside).toBeUndefined();
  expect(readFileSync(join(elsewhere, fileName)).length).toBe(manifest.bytes);
  expect(await contentOf(await temporaryStore(elsewhere))).toBe(await contentOf(await temporaryStore(folder)));
});

test("a copy that a person lays in the place of the data file by hand opens, and goes on being written to", async () => {
  const folder = await filled();
  const content = await contentOf(await temporaryStore(folder));
  const elsewhere = temporaryFolder();
  await copyOf(folder, join(elsewhere, fileName));
  const store = await openStore(elsewhere);
  expect(await contentOf(store)).toBe(content);
  for (let number = 0; number < 20; number += 1) await store.create(someReport());
  await store.close();
  expect((await (await temporaryStore(elsewhere)).everything()).warnings).toEqual([]);
  expect(await (await temporaryStore(elsewhere)).list()).toHaveLength(22);
});

test("what stands at the goal is kept without --force, and the data themselves in any case", async () => {
  const folder = await filled();
  const goal = join(temporaryFolder(), "备份.sqlite");
  writeFileSync(goal, "mine");
  await expect(copyOf(folder, goal)).rejects.toThrow(/已经有了.*--force/);
  expect(readFileSync(goal, "utf8")).toBe("mine");
  await copyOf(folder, goal, true);
  expect(await examine({ path: goal, name: goal })).toHaveProperty("manifest.reports", 2);
  const data = readFileSync(join(folder, fileName));
  await expect(copyOf(folder, join(folder, fileName), true)).rejects.toThrow("不能备份到它自己");
  expect(readFileSync(join(folder, fileName)).equals(data)).toBe(true);
});

test.each([
  ["in a folder that is not there", (place: string) => join(place, "none", "备份.sqlite"), /没有备份成/],
  ["that is a folder", (place: string) => place, /是文件夹/],
])("a goal %s is said, and no draft stays", async (_, goalIn, words) => {
  const place = temporaryFolder();
  await expect(copyOf(await filled(), goalIn(place), true)).rejects.toThrow(words);
  expect(readdirSync(place)).toEqual([]);
});

test("damaged data are not copied as if they were whole, and are not touched; a report that is damaged is named", async () => {
  const folder = await filled();
  const handle = new DatabaseSync(join(folder, fileName));
  handle.exec("update entries set value = '13' where value = '12'");
  handle.close();
  const place = temporaryFolder();
  expect((await copyOf(folder, join(place, "one.sqlite"))).tally.damaged).toEqual(["沂水县2021年", "沂水县2022年", "沂水县2023年"]);
  const bytes = readFileSync(join(folder, fileName)).fill(0xff, 8192, 12288);
  writeFileSync(join(folder, fileName), bytes);
  await expect(copyOf(folder, join(place, "two.sqlite"))).rejects.toThrow("没有备份");
  expect(readFileSync(join(folder, fileName)).equals(bytes)).toBe(true);
  expect(readdirSync(place)).toEqual(["one.sqlite"]);
});

test("a file is said for what it is: empty, a zip, a backup of the start page, a single report, JSON that is nothing of ours", async () => {
  const path = join(temporaryFolder(), "own.json");
  const problemOf = async (text: string): Promise<unknown> => {
    writeFileSync(path, text);
    return examine({ path, name: "own.json" });
  };
  expect(await problemOf("")).toEqual({ problem: "own.json 是空的（0 字节），不是备份，原有的数据没有改动：请换一份备份。" });
  expect(await problemOf("PK\u0003\u0004 …")).toEqual({
    problem: "own.json 是压缩包（发布包、Word 文件和工作簿也是），不是备份，没有用它，原有的数据没有改动。",
  });
  expect(await problemOf('{\n  "format": "nianbao-backup/2", "reports": []}')).toEqual({
    problem: "own.json 是在首页“备份全部报告”得到的文件，原有的数据没有改动：请在首页点“更多”里的“从备份恢复”，选这个文件。",
  });
  expect(await problemOf('\uFEFF{"checksum": "ab", "format": "nianbao/1", "year": 2025}')).toEqual({
    problem: "own.json 是一份报告的数据文件，不是备份，没有用它，原有的数据没有改动：请在首页点“导入”，选这个文件。",
  });
  expect(await problemOf('{"songs": []}')).toEqual({
    problem: "own.json 不是年报编制的备份或数据文件，没有用它，原有的数据没有改动。",
  });
});

test("each of 300 bits of a copy that fell over is named, and nothing is put back", async () => {
  const place = temporaryFolder();
  const [copy, live] = [join(place, "备份.sqlite"), await filled()];
  const { manifest } = await copyOf(live, copy);
  const [data, all] = [manifest.bytes * 8, statSync(copy).size * 8];
  const bits = Array.from({ length: 300 }, (_, at) =>
    at < 200 ? Math.floor((at + 0.3) * (data / 200)) : data + Math.floor((at - 200) * ((all - data) / 100)) + (at % 8),
  );
  for (const bit of bits) {
    flip(copy, bit);
    expect([bit, await examine({ path: copy, name: "备份.sqlite" })]).toEqual([
      bit,
      { problem: expect.stringContaining("备份文件 备份.sqlite 已损坏") },
    ]);
    flip(copy, bit);
  }
  const before = readFileSync(join(live, fileName));
  flip(copy, 12_345);
  await expect(putBack({ folder: live, file: copy, now })).rejects.toThrow("已损坏");
  expect([readdirSync(live).filter((name) => name.startsWith("恢复前")), readFileSync(join(live, fileName)).equals(before)]).toEqual([
    [],
    true,
  ]);
});

test("data of an earlier version are copied as they are, and read on trial as this version would", async () => {
  const folder = await filled();
  const handle = new DatabaseSync(join(folder, fileName));
  handle.exec(untelling);
  handle.close();
  const goal = join(temporaryFolder(), "备份.sqlite");
  const { manifest, tally } = await copyOf(folder, goal);
  expect([manifest.schema, manifest.reports, tally.damaged]).toEqual(["0004-origin", 2, []]);
  const elsewhere = temporaryFolder();
  await putBack({ folder: elsewhere, file: goal, now });
  expect(await (await temporaryStore(elsewhere)).list()).toHaveLength(2);
});

test("the data file alone that a person copied is put back too, and no bit of it that fell over changes anything in silence", async () => {
  const folder = await filled();
  const content = await contentOf(await temporaryStore(folder));
  const [copied, elsewhere] = [join(temporaryFolder(), "hand"), temporaryFolder()];
  copyData(folder, copied, [""]);
  const file = join(copied, fileName);
  // Most of a small file is room that nobody has written to.
  const written = [...readFileSync(file).entries()].flatMap(([at, byte]) => (byte === 0 ? [] : [at]));
  let refused = 0;
  for (let at = 0; at < 24; at += 1) {
    const bit = (written[Math.floor((at + 0.37) * (written.length / 24))] ?? 0) * 8 + (at % 8);
    flip(file, bit);
    const put = await putBack({ folder: elsewhere, file, now }).catch(() => undefined);
    flip(file, bit);
    if (put === undefined) refused += 1;
    else {
      const store = await openStore(elsewhere);
      expect([bit, isSameOrNamed(await contentOf(store), content)]).toEqual([bit, true]);
      await store.close();
    }
  }
  expect(refused).toBeGreaterThan(0);
  expect((await putBack({ folder: elsewhere, file, now })).manifest).toBeUndefined();
  expect(await contentOf(await temporaryStore(elsewhere))).toBe(content);
});
