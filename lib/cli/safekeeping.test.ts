// `nianbao backup` and `nianbao restore`: what is said of the numbers, and that a refusal is one sentence and code 2.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../store/open.ts";
import { someReport } from "../store/someReport.testing.ts";
import { backup, restore } from "./safekeeping.ts";
import { terminalIn } from "./terminal.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "nianbao-cli-safe-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a command says, from this folder, of the data in `data` or another folder in it. */
async function said(work: typeof restore, words: string, chosen = "data") {
  let [out, problem] = ["", ""];
  const terminal = terminalIn(
    folder,
    (text) => (out += text),
    (text) => (problem += text),
  );
  return { code: await work(words, terminal, chosen), out, problem };
}

const backedUp: typeof restore = (file, terminal, chosen) => backup(file, { force: false, version: "0.0.1" }, terminal, chosen);

async function filled(): Promise<void> {
  const store = await openStore(join(folder, "data"));
  for (const year of [2021, 2022, 2023]) await store.create(someReport({ year }));
  await store.remove((await store.list())[0]?.id ?? "");
  await store.close();
}

test("a backup is said with its numbers, and is put back with where the data of before lie", async () => {
  await filled();
  expect(await said(backedUp, "备份.sqlite")).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^已备份到 备份\.sqlite（\d+ KB），并试着恢复了一遍：2 份报告、1 份已删除的报告都读出来了，每份都与保存时相同，校验码 [0-9a-f]{8}。\n$/,
    ),
    problem: "",
  });
  const { code, out } = await said(restore, "备份.sqlite");
  expect([
    code,
    out
      .replaceAll(/\d{4}-\d\d-\d\d-\d{6}/g, "DAY")
      .split("\n")
      .slice(1),
  ]).toEqual([0, [`原来的数据没有删，在 ${join(folder, "data", "恢复前-DAY")}。`, ""]]);
  expect(out).toMatch(/^已从 备份\.sqlite 恢复 2 份报告、1 份已删除的报告（备份于 .*，与清单相同）。\n/);
  expect((await said(restore, "备份.sqlite", "elsewhere")).out).toContain("原来没有数据。");
});

test.each([
  ["a backup over a file that is there", backedUp, "there.sqlite", /已经有了，没有备份/],
  ["a backup into a folder that is not there", backedUp, "none/备份.sqlite", /没有备份成/],
  ["a restore of a file that is not there", restore, "none.sqlite", /没有备份文件/],
  ["a restore of something else", restore, "there.sqlite", /已损坏/],
] as const)("%s is one sentence, 2, and nothing is changed", async (_, work, file, words) => {
  await filled();
  writeFileSync(join(folder, "there.sqlite"), "text ".repeat(900));
  const before = readdirSync(join(folder, "data"));
  const { code, out, problem } = await said(work, file);
  expect([code, out, problem.split("。").length]).toEqual([2, "", 2]);
  expect(problem).toMatch(words);
  expect(readdirSync(join(folder, "data"))).toEqual(before);
});

test("where there are no data, a backup says so", async () => {
  expect(await said(backedUp, "备份.sqlite", "none")).toMatchObject({ code: 2, problem: expect.stringContaining("没有数据文件") });
});

test("where the data are in PostgreSQL, both say by what they are backed up there, and do nothing", async () => {
  await filled();
  vi.stubEnv("DATABASE_URL", "postgres://clerk:secret@localhost/nianbao");
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const work of [backedUp, restore]) {
    const { code, out, problem } = await said(work, "备份.sqlite");
    expect([code, out, problem]).toEqual([2, "", expect.stringMatching(/数据在 PostgreSQL 里.*pg_(?:dump -Fc|restore).*nianbao move/)]);
    expect(problem).not.toContain("secret");
  }
  expect(readdirSync(folder)).toEqual(["data"]);
});
