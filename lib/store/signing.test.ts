// What was frozen stays to the byte: the report takes no change by any door, one flipped byte is found and named, and backups carry it.
import { beforeEach, describe, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { writeReport } from "../report/write.ts";
import type { Frozen } from "../signing/frozen.ts";
import type { Store } from "./store.ts";
import { backupOf, backupText, edited, figure, readWhole, temporaryFolder, temporaryStore } from "./temporary.testing.ts";

const report = practiceReport(disclosure2021.id);
const freezing = { algorithm: "sha256", checked: "校核的人", note: "" } as const;

let folder: string;
let store: Store;
let id: string;
let frozen: Frozen;

async function frozenNow(kept: Store, of: string): Promise<Frozen> {
  const stored = await kept.get(of);
  if (stored === undefined) throw new RangeError("no report");
  const content = { id: of, revision: stored.revision, changed: stored.changed, report: stored.report };
  return kept.together((writes) => writes.freeze({ ...content, settings: {}, before: null, years: [], correction: "" }, freezing), {
    who: "定稿的人",
  });
}

beforeEach(async () => {
  folder = temporaryFolder();
  store = await temporaryStore(folder);
  id = await store.create(report);
  frozen = await frozenNow(store, id);
});

/** Changes a column of what is stored behind the store's back. */
const spoil = (sql: string) => edited(folder, sql);

describe("a frozen report", () => {
  test("holds what was stored, with who, code and number", async () => {
    const [one] = await store.frozen(id);
    expect(one).toMatchObject({ number: 1, who: "定稿的人", checked: "校核的人", algorithm: "sha256", ended: null, posted: [], scans: [] });
    expect(one?.code).toMatch(/^\w{5}-\w{5}$/);
    const held = (await store.signed(frozen.id))?.report;
    expect(held === undefined ? "" : writeReport(disclosure2021, held)).toBe(writeReport(disclosure2021, report));
  });

  test("takes no patch, no revision and no second freezing, and says who froze it and where it is unlocked", async () => {
    const { revision } = (await store.entries(id)) ?? { revision: 0 };
    const doors = [
      () => store.patch(id, { base: revision, changes: [figure("applications.received.person", "1")] }),
      () => store.revise(id, 1),
      () => frozenNow(store, id),
    ];
    for (const door of doors) {
      const refused = await door().then(
        () => "",
        (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : ""),
      );
      expect(refused).toMatch(/^FrozenReport .*定稿的人.*“定稿与发布”里解锁/);
    }
    expect((await store.entries(id))?.revision).toBe(revision);
  });

  test("can be copied, deleted and brought back, and goes on being frozen", async () => {
    const copy = await store.copy(id);
    expect(await store.frozen(copy)).toEqual([]);
    await store.patch(copy, { base: 1, changes: [figure("applications.received.person", "1")] });
    await store.remove(id);
    await store.restore(id);
    expect(await store.frozen(id)).toHaveLength(1);
    expect(await store.everFrozen([id, copy])).toEqual(new Set([id]));
  });

  test("is open again after its end; frozen again unchanged it has another number and another code, and both are kept", async () => {
    const ended = await store.together((writes) => writes.endFrozen(id, { kind: "unlocked", reason: "数字要改" }), { who: "解锁的人" });
    expect(ended?.id).toBe(frozen.id);
    expect(await store.endFrozen(id, { kind: "unlocked", reason: "" })).toBeUndefined();
    const again = await frozenNow(store, id);
    expect([again.number, again.code === frozen.code]).toEqual([2, false]);
    const [first, second] = await store.frozen(id);
    expect(first?.ended).toMatchObject({ kind: "unlocked", reason: "数字要改", who: "解锁的人" });
    expect(second?.ended).toBeNull();
    expect((await store.signed(frozen.id))?.number).toBe(1);
  });
});

describe("one byte that is another", () => {
  test.each([
    ["of the content", "update frozen set content = replace(content, '2025', '2035')", "内容"],
    ["of a figure in the content", `update frozen set content = substr(content, 1, 900) || 'x' || substr(content, 902)`, "内容"],
    ["of the hash", "update frozen set hash = replace(hash, substr(hash, 1, 1), 'x')", "记录"],
    ["of who froze it", "update frozen set who = '别人'", "记录"],
    ["of its end", "update frozen set \"end\" = 'unlocked'", "记录"],
    ["of the day on which it went on line", "update posted set day = '2026-02-30'", "发布记录"],
    ["of a scan", "update scans set bytes = 'AAAA'", "签批扫描件"],
    ["of the name of a scan", "update scans set name = 'x.pdf'", "签批扫描件"],
    ["of a file that went out", "update issued set bytes = 'AAAA'", "导出过的文件"],
  ])("%s is found and named", async (_, sql, what) => {
    await store.post(frozen.id, { day: "2026-01-20", address: "http://www.example.gov.cn/a" });
    await store.attach(frozen.id, { name: "签批.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4 甲") });
    await store.issue(frozen.id, "pdf", Buffer.from("%PDF-1.7 乙"), true);
    const warnings = async () => (await store.everything()).warnings;
    expect(await warnings()).toEqual([]);
    await spoil(sql);
    const [warning, ...others] = await warnings();
    expect(others).toEqual([]);
    await store.tend();
    expect((await store.start({ words: "", year: null, state: null, page: 1, deletedPage: 1 })).warnings).toEqual([warning]);
    expect(warning).toMatch(new RegExp(`^定稿 \\S+ 存在磁盘上的${what}.*与定稿时不一样`));
  });

  test("keeps a content from being used", async () => {
    await spoil("update frozen set content = replace(content, '0', '1')");
    await expect(store.signed(frozen.id)).rejects.toMatchObject({ name: "DamagedFrozen", code: frozen.code });
  });
});

describe("a backup", () => {
  test("carries all that was frozen, with its files, and brings it back", async () => {
    await store.post(frozen.id, { day: "2026-01-20", address: "http://www.example.gov.cn/a" });
    const scan = await store.attach(frozen.id, { name: "签批.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4 甲") });
    await store.issue(frozen.id, "pdf", Buffer.from("%PDF-1.7 乙"), true);
    const other = await temporaryStore();
    await other.restoreBackup(await backupOf(store), "missing");
    expect(await other.frozen(id)).toEqual(await store.frozen(id));
    expect(await other.signed(frozen.id)).toEqual(await store.signed(frozen.id));
    expect((await other.scan(scan))?.bytes).toEqual((await store.scan(scan))?.bytes);
    expect((await other.issuedAs(frozen.id, "pdf"))?.bytes).toEqual(Buffer.from("%PDF-1.7 乙"));
    expect(await backupText(other)).toContain(frozen.code);
    await expect(other.patch(id, { base: 1, changes: [figure("applications.received.person", "1")] })).rejects.toMatchObject({
      name: "FrozenReport",
    });
  });

  test("with a flipped byte in what was frozen is refused for that report", async () => {
    const text = (await backupText(store)).replace(frozen.code, `0${frozen.code.slice(1)}`);
    expect(readWhole(text).problems.join()).toMatch(/内容和它自己的校验码对不上/);
  });

  test("brings back a report that was damaged where it was made, as it was frozen, while that is in force", async () => {
    const frozenReport = (await store.get(id))?.report;
    await spoil("update reports set changed = '2020-01-01T00:00:00.000Z'");
    const backup = await backupOf(store);
    const other = await temporaryStore();
    expect(await other.restoreBackup(backup, "missing")).toMatchObject({ added: 1 });
    expect((await other.get(id))?.report).toEqual(frozenReport);
    expect((await other.frozen(id)).map((one) => one.id)).toEqual([frozen.id]);
  });

  test("names a report that was damaged where it was made and is open, and brings nothing of it", async () => {
    await store.endFrozen(id, { kind: "unlocked", reason: "改" });
    await spoil("update reports set changed = '2020-01-01T00:00:00.000Z'");
    expect(readWhole(await backupText(store)).problems.join()).toMatch(/已经损坏.*后来解锁的版本也不单独恢复。请用更早的备份/);
  });

  test("mends a frozen report that is damaged here, and changes none that is whole", async () => {
    const backup = await backupOf(store);
    await store.post(frozen.id, { day: "2026-01-20", address: "http://www.example.gov.cn/a" });
    await store.restoreBackup(backup, "all");
    expect((await store.frozen(id))[0]?.posted).toHaveLength(1);
    await spoil("update frozen set content = replace(content, '0', '1')");
    await store.restoreBackup(backup, "missing");
    expect((await store.signed(frozen.id))?.number).toBe(1);
  });

  test("brings an earlier version back beside one that was unlocked here, and the report stays open", async () => {
    const backup = await backupOf(store);
    await spoil("delete from frozen");
    const again = await frozenNow(store, id);
    await store.endFrozen(id, { kind: "unlocked", reason: "改" });
    await store.restoreBackup(backup, "missing");
    expect((await store.frozen(id)).map((one) => one.id)).toEqual([frozen.id, again.id]);
    const { revision = 0 } = (await store.entries(id)) ?? {};
    await store.patch(id, { base: revision, changes: [{ area: "about", address: "date", value: "2026-01-29" }] });
    expect((await store.get(id))?.report.date).toBe("2026-01-29");
  });

  test("does not replace a report that is frozen here, and says so", async () => {
    const backup = await backupOf(store);
    await store.endFrozen(id, { kind: "unlocked", reason: "改" });
    const { revision = 0 } = (await store.entries(id)) ?? {};
    await store.patch(id, { base: revision, changes: [{ area: "about", address: "date", value: "2026-01-29" }] });
    const again = await frozenNow(store, id);
    expect(await store.restoreBackup(backup, "all")).toMatchObject({
      added: 0,
      replaced: 0,
      locked: [`${report.body.name}${report.year}年`],
    });
    expect((await store.frozen(id)).at(-1)?.id).toBe(again.id);
    expect((await store.get(id))?.report.date).toBe("2026-01-29");
  });
});
