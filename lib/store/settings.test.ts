// The settings of an installation on a real database.
import { expect, test } from "vitest";
import { backupOf, temporaryStore } from "./temporary.testing.ts";

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
