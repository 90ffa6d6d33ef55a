// An installation that is moved is the same there, to the last row, whichever database it comes from; what is not empty or not whole is left alone.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { tools } from "../../../scripts/tools.mjs";
import { move } from "../../cli/move.ts";
import { terminalIn } from "../../cli/terminal.ts";
import { temporaryDatabase } from "../databases.testing.ts";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { backupText, figure, someReport, temporaryFolder } from "../temporary.testing.ts";
import { tables } from "./tables.ts";

async function storeAt(place: string): Promise<Store> {
  const isFolder = !place.startsWith("postgres:");
  const store = await openStore(isFolder ? place : temporaryFolder(), { url: isFolder ? "" : place });
  onTestFinished(() => store.close());
  return store;
}

/** Reports with some history, one deleted, of many kinds of texts, and settings. */
async function filled(place: string): Promise<Store> {
  const store = await storeAt(place);
  const odd = ["<script>😀", "é\u0301、\u3000 ", "'\"\\%_", "𠮷野家", "Ａa1", "\u0001"];
  for (let year = 2021; year < 2026; year += 1) {
    const id = await store.create(someReport({ year }), { practice: year === 2022 });
    const changes = Array.from({ length: 150 }, (_, at) => ({
      area: "fields" as const,
      address: `overview.f${at}`,
      value: odd[at % 6] ?? "",
    }));
    await store.patch(id, { base: 1, changes, from: { journal: "journal", seq: year } });
    await store.patch(id, { base: 2, changes: [figure("applications.received.person", String(year))] });
    if (year === 2023) await store.remove(id);
  }
  await store.setSettings({ siteName: "青禾县人民政府" });
  return store;
}

async function said(from: string, to: string) {
  let [out, problem] = ["", ""];
  const terminal = terminalIn(
    temporaryFolder(),
    (text) => (out += text),
    (text) => (problem += text),
  );
  return { code: await move({ from, to }, terminal, temporaryFolder()), out, problem };
}

const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );

const withoutTime = (text: string): string => text.replace(/"made": "[^"]+"/, "");

describe.skipIf(!tools().postgres)("moving an installation [postgres]", () => {
  test("from a folder into PostgreSQL and back into a folder everything is the same, and the source keeps every byte", async () => {
    const [folder, back, url] = [temporaryFolder(), temporaryFolder(), await temporaryDatabase({ blank: true })];
    const first = await filled(folder);
    const content = withoutTime(await backupText(first));
    await first.close();
    const before = bytesIn(folder);
    const there = await said(folder, url);
    expect(there).toMatchObject({ code: 0, problem: "" });
    expect(there.out).toMatch(/4 份报告、1 份已删除的报告.*两边相同/);
    for (const table of tables) expect(there.out).toMatch(new RegExp(`  ${table}（.+）  \\d+ 行  [0-9a-f]{16}\n`));
    expect(there.out).toContain("5 份与保存时相同");
    expect(there.out).not.toMatch(/postgres:\/\//);
    expect(bytesIn(folder)).toEqual(before);
    const moved = await storeAt(url);
    expect(withoutTime(await backupText(moved))).toBe(content);
    expect(await moved.warnings()).toEqual([]);
    await moved.close();
    const home = await said(url, back);
    expect(home).toMatchObject({ code: 0, problem: "" });
    const hashes = (text: string) =>
      [...text.matchAll(/ {2}(\w+)（.*  ([0-9a-f]{16})\n/g)].map(([, table, hash]) => [table, hash]).filter(([table]) => table !== "marks");
    expect(hashes(home.out)).toEqual(hashes(there.out));
    expect(withoutTime(await backupText(await storeAt(back)))).toBe(content);
  });

  test("a place that holds something is refused and left as it is", async () => {
    const [folder, url] = [temporaryFolder(), await temporaryDatabase()];
    await (await filled(folder)).close();
    const there = await storeAt(url);
    const id = await there.create(someReport());
    expect(await said(folder, url)).toMatchObject({ code: 2, out: "", problem: expect.stringContaining("已经有数据，没有搬") });
    expect((await there.list()).map((one) => one.id)).toEqual([id]);
    const before = bytesIn(folder);
    expect(await said(url, folder)).toMatchObject({ code: 2, problem: expect.stringContaining("已经有数据，没有搬") });
    expect(bytesIn(folder)).toEqual(before);
  });

  test("what was damaged before goes along as it is, and is named", async () => {
    const [folder, url] = [temporaryFolder(), await temporaryDatabase()];
    const store = await filled(folder);
    await store.close();
    const { DatabaseSync } = await import("node:sqlite");
    const file = new DatabaseSync(join(folder, "nianbao.sqlite"));
    file.exec("update entries set value = '7' where value = '2021' and area = 'figures'");
    file.close();
    const { code, out } = await said(folder, url);
    expect([code, out]).toEqual([0, expect.stringContaining("4 份与保存时相同，1 份原来就已损坏（沂水县2021年）")]);
    expect((await (await storeAt(url)).warnings()).join("")).toContain("沂水县2021年");
  });

  test("while a server saves there, what it saved later is not in it and that is said", async () => {
    const [folder, url] = [temporaryFolder(), await temporaryDatabase()];
    const store = await filled(folder);
    const [one] = await store.list();
    let going = true;
    const saving = (async () => {
      for (let base = one?.revision ?? 0; going; base += 1)
        await store.patch(one?.id ?? "", { base, changes: [figure("applications.received.person", String(base))] });
    })();
    const { code, problem } = await said(folder, url);
    going = false;
    await saving;
    expect([code, problem]).toEqual([2, expect.stringContaining("搬的时候还有人在")]);
    expect(await store.warnings()).toEqual([]);
  });

  test("nothing there, another program's file and a wrong address are said, and nothing is made", async () => {
    const [empty, url] = [temporaryFolder(), await temporaryDatabase({ blank: true })];
    expect((await said(join(empty, "none"), url)).problem).toContain("里没有年报编制的数据");
    expect((await said(url, join(empty, "new"))).problem).toContain("里没有年报编制的数据");
    expect((await said("postgres://a:s3cret@[x", empty)).problem).toMatch(/写得不对(?!.*s3cret)/);
    expect(existsSync(join(empty, "new"))).toBe(false);
  });
});
