// What the installation says of every report that it publishes: texts by their keys (report/publication.ts).
import { isSetting } from "../report/publication.ts";
import type { Texts } from "../report/report.ts";
import type { Db } from "./database.ts";
import { cleaned } from "./rows.ts";

/** All settings that have a value. */
export async function settings(db: Db): Promise<Texts> {
  const rows = await db.selectFrom("settings").selectAll().orderBy("name").execute();
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));
}

/** Writes these settings over those that stand there, in one transaction; the others stay. An unknown key is a RangeError. */
export async function setSettings(db: Db, texts: Texts): Promise<void> {
  const unknown = Object.keys(texts).filter((key) => !isSetting(key));
  if (unknown.length > 0) throw new RangeError(`no setting ${unknown.join(", ")}`);
  const rows = Object.entries(texts).map(([name, value]) => ({ name, value: cleaned(value).trim() }));
  if (rows.length === 0) return;
  await db
    .insertInto("settings")
    .values(rows)
    .onConflict((conflict) => conflict.column("name").doUpdateSet((row) => ({ value: row.ref("excluded.value") })))
    .execute();
}
