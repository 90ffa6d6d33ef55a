// A backup holds everything, goes back whole, and its return loses nothing.
// Reports made within one millisecond have no order of their own: nothing here rests on their places in the file.
import { expect, test } from "vitest";
import { flipped } from "../checksum/flipped.testing.ts";
import { gbk, utf16 } from "../reading/made.testing.ts";
import { headColumns } from "./rows.ts";
import { sumOf } from "./sum.ts";
import { backupOf, backupText, edited, figure, readWhole, someReport, temporaryFolder, temporaryStore } from "./temporary.testing.ts";
import type { Store } from "./store.ts";

const person = "applications.received.person";
const withoutTime = (text: string): string => text.replace(/"made": "[^"]+"/, "");
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
  const text = await backupText(store);
  const other = await temporaryStore();
  expect(await other.compareBackup(readWhole(text))).toMatchObject({ missing: 3, same: 0, different: 0 });
  expect(await other.restoreBackup(readWhole(text), "missing")).toEqual({ added: 3, replaced: 0 });
  expect(withoutTime(await backupText(other))).toBe(withoutTime(text));
  expect(await other.compareBackup(readWhole(text))).toMatchObject({ missing: 0, same: 3, different: 0 });
});

test("restoring what is missing leaves what is there as it is", async () => {
  const { store, first, second } = await filled();
  const backup = await backupOf(store);
  await store.patch(first, { base: 2, changes: [figure(person, "later")] });
  const added = {
    ...backup,
    reports: backup.reports.map((saved) => (saved.id === second ? { ...saved, id: "11111111-1111-4111-8111-111111111111" } : saved)),
  };
  expect(await store.compareBackup(added)).toMatchObject({ missing: 1, same: 1, different: 1 });
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
  expect(await store.compareBackup(backup)).toMatchObject({ missing: 0, same: 3, different: 0 });
});

test("a tab that shows what was there before a restore meets a conflict and writes over nothing", async () => {
  const { store, first } = await filled();
  const backup = await backupOf(store);
  const { revision } = await store.patch(first, { base: 2, changes: [figure(person, "later")] });
  await store.restoreBackup(backup, "all");
  expect((await store.patch(first, { base: revision, changes: [figure(person, "mine")] })).conflicts).toMatchObject([
    figure(person, "<script>😀"),
  ]);
});

test("a report deleted since the backup comes back, and one restored since goes again", async () => {
  const { store, second, gone } = await filled();
  const backup = await backupOf(store);
  await store.remove(second);
  await store.restore(gone);
  expect(await store.restoreBackup(backup, "all"), "what is in the bin is not there, so that it is added").toEqual({
    added: 1,
    replaced: 1,
  });
  expect((await store.get(second))?.deleted).toBeNull();
  expect((await store.get(gone))?.deleted).not.toBeNull();
  expect(
    (await store.deleted()).map(({ id }) => id),
    "what is the same but for the bin is not kept a second time",
  ).toEqual([gone]);
});

test("a report that is in the bin here counts as not here: it is listed so, and comes back with what is missing", async () => {
  const { store, second } = await filled();
  const backup = await backupOf(store);
  await store.remove(second);
  const { missing, reports } = await store.compareBackup(backup);
  expect(missing).toBe(1);
  expect(reports.find(({ id }) => id === second)?.standing).toBe("binned");
  expect(await store.restoreBackup(backup, "missing")).toEqual({ added: 1, replaced: 0 });
  expect((await store.get(second))?.deleted).toBeNull();
});

test("each report is listed with how it stands to the one here, when both were changed last and how far they are", async () => {
  const { store, first, second, gone } = await filled();
  const backup = await backupOf(store);
  const other = await temporaryStore();
  expect((await other.compareBackup(backup)).reports).toMatchObject(
    backup.reports.map(({ id }) => ({ id, standing: "missing", here: null })),
  );
  await other.restoreBackup(backup, "missing");
  await other.patch(first, {
    base: 2,
    changes: [figure("applications.brought.enterprise", "5"), figure("applications.granted.person", "1")],
  });
  await store.patch(second, { base: 1, changes: [figure(person, "7")] });
  const { reports } = await other.compareBackup(await backupOf(store));
  const line = (id: string) => reports.find((one) => one.id === id);
  expect(line(first)).toMatchObject({ standing: "older", year: 2021, deleted: false });
  expect((line(first)?.here?.filled ?? 0) - (line(first)?.there.filled ?? 0)).toBe(1);
  expect(line(second)).toMatchObject({ standing: "newer", practice: true });
  expect(line(gone)).toMatchObject({ standing: "same", deleted: true, here: null });
});

test("of what differs only the chosen reports are replaced, and of what is missing only the chosen ones are added", async () => {
  const { store, first, second, gone } = await filled();
  await store.setSettings({ siteName: "沂水县政府网" });
  const backup = await backupOf(store);
  const other = await temporaryStore();
  await other.setSettings({ siteName: "别的网" });
  const take = (ids: readonly string[], settings = false) => other.restoreBackup(backup, { take: new Set(ids), settings });
  expect(await take([first])).toEqual({ added: 1, replaced: 0 });
  expect(await other.get(second)).toBeUndefined();
  expect(await other.settings()).toEqual({ siteName: "别的网" });
  expect((await other.compareBackup(backup)).settings).toBe(true);
  await other.patch(first, { base: 1, changes: [figure(person, "later")] });
  expect(await take([second, gone], true)).toEqual({ added: 2, replaced: 0 });
  expect(await personIn(other, first), "it was not chosen").toBe("later");
  expect(await other.settings()).toEqual({ siteName: "沂水县政府网" });
  expect(await take([first])).toEqual({ added: 0, replaced: 1 });
  expect(await personIn(other, first)).toBe("<script>😀");
  expect(
    (await other.deleted()).map(({ report }) => report.figures[person]),
    "what was replaced is kept",
  ).toContain("later");
});

test("one report of a backup is handed out beside the one that is here, without the others", async () => {
  const { store, first } = await filled();
  const file = [Buffer.from(await backupText(store))];
  await store.patch(first, { base: 2, changes: [figure(person, "later")] });
  const both = await store.receiveOne(file, first);
  if ("refusal" in both) throw new Error(both.refusal);
  expect(both.there.report.figures[person]).toBe("<script>😀");
  expect(both.here?.report.figures[person]).toBe("later");
  expect(await store.receiveOne(file, "11111111-1111-4111-8111-111111111111")).toMatchObject({
    refusal: expect.stringContaining("没有找到"),
  });
});

test("a backup of which one report cannot be stored is not restored in part", async () => {
  const { store } = await filled();
  const backup = await backupOf(store);
  const other = await temporaryStore();
  const block = { id: "a", kind: "paragraph", text: "" } as const;
  const [first, ...rest] = backup.reports;
  if (first === undefined) throw new Error("the backup is empty");
  const unstorable = {
    ...first,
    id: "11111111-1111-4111-8111-111111111111",
    report: { ...first.report, narrative: { "overview.disclosure": [block, block] } },
  };
  await expect(other.restoreBackup({ ...backup, reports: [...rest, unstorable] }, "all")).rejects.toThrow();
  expect(await other.list()).toEqual([]);
});

test("a file that is no backup, or of another version, is refused with what it is", async () => {
  const { store } = await filled();
  const text = await backupText(store);
  const refusalOf = async (given: string | Uint8Array): Promise<string> => {
    const received = await store.receiveBackup([Buffer.from(given)]);
    return "refusal" in received ? received.refusal : "";
  };
  expect(await refusalOf(`\uFEFF${text}`)).toBe("");
  expect(await refusalOf("")).toContain("0 字节");
  expect(await refusalOf('{"a":')).toContain("文件不完整，开头的内容还没有完就断了");
  expect(await refusalOf("[]")).toContain("不是备份文件的写法");
  expect(await refusalOf("{}")).toContain("不是本系统的备份文件");
  expect(await refusalOf(JSON.stringify(someReport()))).toContain("这是一份报告");
  expect(await refusalOf(text.replace("nianbao-backup/2", "nianbao-backup/3"))).toContain("nianbao-backup/3");
  expect(await refusalOf("PK\u0003\u0004")).toContain("不完整");
});

/** The text with its sums taken out, as who changes a backup by hand has to do. */
const unsealed = (text: string): string => text.replaceAll(/"checksum": "\w+",\s*/g, "");

test("each report that cannot be read is named with what is wrong, and the others are restored", async () => {
  const { store } = await filled();
  const text = unsealed(await backupText(store));
  const [one = ""] = /"id": "[^"]+"/.exec(text) ?? [];
  for (const [wrong, said] of [
    [text.replace('"practice": true', '"practice": "yes"'), /“练习”的标记（practice）缺失或不对/],
    [
      text.replace(person, "applications.received.nobody"),
      /（沂水县202[123]年）：表里的数中有一处是这种格式没有的（技术信息：figures，applications\.received\.nobody）。/,
    ],
    [text.replace("disclosure-2021", "disclosure-2099"), /本系统没有报告格式“disclosure-2099”，多半是较新的版本保存的。请升级本系统/],
    [text.replace(one, '"id": "number one"'), /编号（id）缺失或不对/],
    [text.replace("沂水县人民政府办公室", "沂水县\n人民政府办公室"), /内容不完整或者已损坏/],
    [text.replace('"year": 2021', '"year": 2021}'), /损坏/],
  ] as const) {
    const { problems, reports } = readWhole(wrong);
    expect(problems.join("")).toMatch(said);
    expect(reports).toHaveLength(2);
    const other = await temporaryStore();
    expect(await other.receiveBackup([Buffer.from(wrong)], "missing")).toMatchObject({ added: 2, replaced: 0, unreadable: 1, more: 0 });
    expect((await other.everything()).warnings).toEqual([]);
  }
});

test("at most ten problems are told, the others are counted", async () => {
  const store = await temporaryStore();
  for (let year = 0; year < 14; year += 1) await store.create(someReport());
  const received = await store.receiveBackup([
    Buffer.from(unsealed(await backupText(store)).replaceAll(person, "applications.received.nobody")),
  ]);
  expect(received).toMatchObject({ missing: 0, unreadable: 14, more: 4 });
  expect("problems" in received && received.problems).toHaveLength(10);
});

test("a report that stands twice is told and restored once", async () => {
  const { store } = await filled();
  const text = await backupText(store);
  const [entry = ""] = /\n {4}\{.*?\n {4}\}/s.exec(text) ?? [];
  const twice = text.replace(entry, `${entry},${entry}`).replace('"count": 3', '"count": 4');
  const { problems, reports } = readWhole(twice);
  expect(problems).toEqual([expect.stringMatching(/^备份中的第2份报告（沂水县202[123]年）与前面一份是同一份报告，只取前面的一份。$/)]);
  expect(reports).toHaveLength(3);
});

test("a file that was cut short gives the reports before the cut, and says that it was", async () => {
  const { store } = await filled();
  const text = await backupText(store);
  for (const length of [text.length - 3, text.length - 100, text.length / 2, 1500]) {
    const { problems, reports } = readWhole(text.slice(0, length));
    expect(problems.join("")).toMatch(/不完整/);
    expect(reports.length).toBeLessThanOrEqual(3);
  }
  expect(readWhole(text.slice(0, -12)).reports).toHaveLength(3);
});

test("a report that is missing altogether is told by the count", async () => {
  const { store } = await filled();
  expect(readWhole((await backupText(store)).replace(/\n {4}\{.*?\n {4}\},/s, "")).problems.join("")).toContain(
    "有 3 份报告，文件里只找到 2 份",
  );
});

test("no single bit turned over in a backup changes what is restored in silence", async () => {
  const { store } = await filled();
  await store.setSettings({ siteName: "沂水县政府网" });
  const file = Buffer.from(await backupText(store));
  const whole = readWhole(file.toString());
  const contentOfAll = (reading: ReturnType<typeof readWhole>) => JSON.stringify([reading.reports, reading.settings]);
  const other = await temporaryStore();
  for (const { bytes, bit } of flipped(file, Number(process.env.NIANBAO_FLIPS ?? 500))) {
    const received = await other.receiveBackup([bytes]);
    const told = "refusal" in received || received.problems.length > 0 || (received.note ?? "") !== "";
    if (!told) expect(contentOfAll(readWhole(Buffer.from(bytes).toString())), `bit ${bit}`).toBe(contentOfAll(whole));
  }
});

test("a backup in which a name is no name any more is said to be damaged", async () => {
  const { store } = await filled();
  const other = await temporaryStore();
  const text = (await backupText(store)).replace('"made"', "1");
  const received = await other.receiveBackup([Buffer.from(text)]);
  expect("refusal" in received || received.problems.length > 0 || (received.note ?? "") !== "").toBe(true);
});

test("a backup of the first version, without sums, is restored, laid out or not", async () => {
  const { store, first } = await filled();
  const { reports } = await backupOf(store);
  const old = { format: "nianbao-backup/1", made: "2026-01-02T03:04:05.678Z", reports, settings: { siteName: "沂水县政府网" } };
  for (const text of [
    JSON.stringify(old),
    `${JSON.stringify(old, null, 2)}\n`,
    JSON.stringify({ settings: old.settings, reports, made: old.made, format: old.format }, null, "\t").replaceAll("\n", "\r\n"),
  ]) {
    const other = await temporaryStore();
    expect(await other.receiveBackup([Buffer.from(text)], "missing")).toMatchObject({ added: 3, problems: [] });
    expect(await personIn(other, first)).toBe("<script>😀");
    expect(await other.settings()).toEqual(old.settings);
  }
});

test("a backup turned into another encoding is restored as it was, and what GBK is said; with wrong bytes it is refused or the report named", async () => {
  const { store, first } = await filled();
  await store.patch(first, { base: 2, changes: [figure(person, "12")] });
  const text = await backupText(store);
  const whole = JSON.stringify((await backupOf(store)).reports);
  for (const [bytes, note] of [
    [gbk(text), /GBK/],
    [utf16(text, { mark: true }), /^$/],
    [utf16(text, { little: false, mark: true }), /^$/],
  ] as const) {
    const other = await temporaryStore();
    const received = await other.receiveBackup([bytes.subarray(0, 777), bytes.subarray(777)], "missing");
    expect(received).toMatchObject({ added: 3, problems: [] });
    expect(("note" in received ? received.note : undefined) ?? "").toMatch(note);
    expect(JSON.stringify((await backupOf(other)).reports)).toBe(whole);
  }
  const damaged = Buffer.from(unsealed(text));
  damaged[damaged.indexOf("规范性文件") + 1] = 0x20;
  expect(await store.receiveBackup([damaged])).toMatchObject({ unreadable: 1, same: 2 });
});

test("scripts may send the file in JSON as ever", async () => {
  const { store } = await filled();
  const other = await temporaryStore();
  expect(await other.receiveBackup([Buffer.from(JSON.stringify({ text: await backupText(store) }))])).toMatchObject({ missing: 3 });
  expect(await other.receiveBackup([Buffer.from(JSON.stringify({ text: await backupText(store), mode: "missing" }))])).toMatchObject({
    added: 3,
  });
});

test("a report of a format that this version does not know, and a damaged one, are told when a backup is made; the first is in it as it is, the second by name", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const [first, second] = [await store.create(someReport()), await store.create(someReport({ year: 2022 }))];
  expect(await store.backupNote()).toBeUndefined();
  await store.close();
  await edited(folder, `update entries set value = '13' where address = '${person}' and report = '${second}'`);
  const [row] = await edited(folder, `select ${headColumns.join()} from reports where id = '${first}'`);
  const entries = await edited(folder, `select area, address, value, revision from entries where report = '${first}'`);
  const sum = sumOf({ ...row, edition: "disclosure-2099" } as never, entries as never);
  await edited(folder, `update reports set edition = 'disclosure-2099', sum = '${sum}' where id = '${first}'`);
  const again = await temporaryStore(folder);
  expect(await again.backupNote()).toMatch(/1 份的格式本系统不认识（沂水县2021年）.*1 份在本机上已损坏（沂水县2022年）/);
  const text = await backupText(again);
  expect(text).toContain("disclosure-2099");
  expect(readWhole(text)).toMatchObject({
    reports: [],
    problems: [expect.stringContaining("disclosure-2099"), expect.stringContaining("做备份时它在本机上就已经损坏（沂水县2022年）")],
  });
});

test("a damaged report is replaced by the backup's, and what is left of it is kept as a deleted one that nobody takes for sound", async () => {
  const folder = temporaryFolder();
  const store = await temporaryStore(folder);
  const id = await store.create(someReport());
  const text = await backupText(store);
  await store.close();
  await edited(folder, `update entries set value = '13' where address = '${person}'`);
  const again = await temporaryStore(folder);
  expect(await again.receiveBackup([Buffer.from(text)])).toMatchObject({ missing: 1 });
  expect(await again.receiveBackup([Buffer.from(text)], "missing")).toMatchObject({ added: 1 });
  expect(await personIn(again, id)).toBe("12");
  expect(await again.everything()).toMatchObject({ deleted: [], damaged: [], warnings: [] });
});

test("before a backup is restored, what looks garbled in reports that would come in is said, by report", async () => {
  const store = await temporaryStore();
  await store.create(someReport({ narrative: { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "锟斤拷锟斤拷" }] } }));
  await store.create(someReport({ year: 2022 }));
  const text = await backupText(store);
  const other = await temporaryStore();
  expect(await other.receiveBackup([Buffer.from(text)])).toMatchObject({
    missing: 2,
    note: expect.stringMatching(/^“沂水县”\d{4}年的报告里有像乱码的文字（“锟斤拷锟斤拷”）.*恢复后这些乱码会原样留在报告里/),
  });
  await other.receiveBackup([Buffer.from(text)], "missing");
  const again = await other.receiveBackup([Buffer.from(text)]);
  expect("note" in again ? again.note : undefined).toBeUndefined();
});
