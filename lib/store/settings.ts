// What the installation says of every report that it publishes, and which checks it asks otherwise: texts by their keys (report/publication.ts, checks/switches.ts).
import { isSwitchKey } from "../checks/switches.ts";
import { isSetting } from "../report/publication.ts";
import type { Texts } from "../report/report.ts";
import { cleaned } from "../report/storable.ts";
import type { Db } from "./database.ts";
import { readMark, writeMark } from "./marks.ts";
import { sumOfTexts } from "./sum.ts";

/** All settings that have a value. */
export async function settings(db: Db): Promise<Texts> {
  const rows = await db.selectFrom("settings").selectAll().orderBy("name").execute();
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));
}

/** Whether the settings are those that were saved. */
export async function areSound(db: Db): Promise<boolean> {
  const rows = await db.selectFrom("settings").selectAll().execute();
  return (await readMark(db, "settings")) === sumOfTexts(rows.map(({ name, value }) => [name, value]));
}

/** Writes these settings over those that stand there, within a transaction; the others stay. An unknown key is a RangeError. */
export async function setSettings(db: Db, texts: Texts): Promise<void> {
  const unknown = Object.keys(texts).filter((key) => !isSetting(key) && !isSwitchKey(key));
  if (unknown.length > 0) throw new RangeError(`no setting ${unknown.join(", ")}`);
  const rows = Object.entries(texts).map(([name, value]) => ({ name, value: cleaned(value).trim() }));
  if (rows.length === 0) return;
  const known = await db.selectFrom("settings").select("name").execute();
  // What is damaged is not given a right sum by writing something else.
  const vouched = (await areSound(db)) || known.every(({ name }) => isSwitchKey(name) || Object.hasOwn(texts, name));
  await db
    .insertInto("settings")
    .values(rows)
    .onConflict((conflict) => conflict.column("name").doUpdateSet((row) => ({ value: row.ref("excluded.value") })))
    .execute();
  // How reports stand is another question now (judging.ts).
  if (Object.keys(texts).some(isSwitchKey)) await db.updateTable("reports").set({ judged: null }).execute();
  if (!vouched) return;
  const all = await db.selectFrom("settings").selectAll().execute();
  await writeMark(db, "settings", sumOfTexts(all.map(({ name, value }) => [name, value])));
}
