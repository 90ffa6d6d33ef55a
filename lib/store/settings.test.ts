// The settings of an installation on a real database.
import { expect, test } from "vitest";
import { recordAfter, switchKey } from "../checks/switches.ts";
import type { Asked } from "../overview/reportList.ts";
import { backupOf, someReport, temporaryStore } from "./temporary.testing.ts";

const all: Asked = { words: "", year: null, state: null, page: 1, deletedPage: 1 };

test("settings come out as they were put in; those that are not named stay, a blank one is none, and an unknown one is refused", async () => {
  const store = await temporaryStore();
  expect(await store.settings()).toEqual({});
  await store.setSettings({ siteName: " 青禾县人民政府 ", siteIdCode: "1304000009", "shown.validity": "no" });
  await store.setSettings({ siteIdCode: "", openness: "主动公开\0" });
  expect(await store.settings()).toEqual({ siteName: "青禾县人民政府", openness: "主动公开", "shown.validity": "no" });
  await expect(store.setSettings({ weather: "晴" })).rejects.toThrow(RangeError);
});

test("a backup takes the settings along; restoring adds those that are missing, and replaces others only where that was asked", async () => {
  const [store, other] = [await temporaryStore(), await temporaryStore()];
  await store.setSettings({ siteName: "青禾县人民政府", openness: "主动公开" });
  const backup = await backupOf(store);
  await other.setSettings({ siteName: "另一个网站" });
  await other.restoreBackup(backup, "missing");
  expect(await other.settings()).toEqual({ siteName: "另一个网站", openness: "主动公开" });
  await other.restoreBackup(backup, "all");
  expect(await other.settings()).toEqual({ siteName: "青禾县人民政府", openness: "主动公开" });
});

test("what the installation asks otherwise of checks is kept and backed up with the settings, and how reports stand is reckoned anew by it", async () => {
  const [store, other] = [await temporaryStore(), await temporaryStore()];
  await store.create(someReport({ figures: { "applications.received.person": "x" } }));
  const errors = async () => (await store.start(all)).reports.map(({ open }) => open.error);
  expect(await errors()).toEqual([1]);
  const key = switchKey("value.unreadable");
  const off = recordAfter(undefined, { to: "off", who: "", why: "试一试", when: "2026-01-02T03:04:05.000Z" });
  await store.setSettings({ [key]: off });
  expect(await errors()).toEqual([0]);
  await other.restoreBackup(await backupOf(store), "missing");
  expect(await other.settings()).toEqual({ [key]: off });
  await store.setSettings({ [key]: recordAfter(off, { to: "usual", who: "", why: "", when: "2026-01-02T03:04:06.000Z" }) });
  expect(await errors()).toEqual([1]);
});
