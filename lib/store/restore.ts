// Putting a backup back, a report at a time. Nothing that is there now is lost: what is replaced is first kept as a deleted
// report. What of the backup cannot be read stays out and is named; all that can be read is restored together or not at all.
//
// A replaced report goes on counting its revisions, and only what differs gets the new one: a tab that still shows the
// earlier content then meets a conflict instead of writing over what was restored. Between two reports others are served.
import { randomUUID } from "node:crypto";
import { setImmediate as breath } from "node:timers/promises";
import { changesBetween } from "../report/patch.ts";
import { inOrder, type BackedUp, type Backup } from "./backup.ts";
import type { Db, Head } from "./database.ts";
import { now } from "./reports.ts";
import { setSettings, settings } from "./settings.ts";
import { insertRows, keepableOf, readOne, setAside, storedFrom, updateRows, writing, type Rows } from "./rows.ts";

/** How many reports of a backup are not in the store (or damaged there), are there and equal, are there and differ. */
export type Comparison = { readonly missing: number; readonly same: number; readonly different: number };

/** `missing`: add what is not there, or is damaged there. `all`: also replace what differs. */
export type RestoreMode = "missing" | "all";

/** How many reports were added and how many replaced. */
export type Restored = { readonly added: number; readonly replaced: number };

const contentOf = ({ practice, deleted, origin, report }: Omit<BackedUp, "id" | "created" | "changed">): string =>
  JSON.stringify([practice, deleted !== null, origin, inOrder(report)]);

/** A backup that does not say what a report goes on from takes nothing away of what is known by now. */
const withLine = (saved: BackedUp, { row }: Rows): BackedUp => ({ ...saved, origin: saved.origin ?? row.origin });

/** How a report of a backup stands to the one in the store. A damaged one is as good as missing: nobody can read it. */
type Standing = { readonly is: "missing" | "same" | "different"; readonly old?: Rows | undefined };

async function standing(db: Db, saved: BackedUp): Promise<Standing> {
  const old = await readOne(db, saved.id);
  if (old === undefined || !old.sound) return { is: "missing", old };
  return { is: contentOf(storedFrom(old)) === contentOf(withLine(saved, old)) ? "same" : "different", old };
}

const rowOf = ({ id, practice, created, changed, deleted, origin, report }: BackedUp, revision: number): Head => ({
  id,
  edition: report.edition,
  edition_revision: report.editionRevision,
  revision,
  practice: practice ? 1 : 0,
  created,
  changed,
  deleted,
  origin,
});

async function replace(writing: Db, old: Rows, saved: BackedUp): Promise<void> {
  const values = keepableOf(saved.report);
  if (!old.sound) {
    await setAside(writing, old, randomUUID(), now());
    return insertRows(writing, rowOf(saved, latestOf(old) + 1), values);
  }
  await insertRows(writing, { ...old.row, id: randomUUID(), deleted: old.row.deleted ?? now() }, old.entries);
  await updateRows(writing, old, rowOf(saved, old.row.revision + 1), changesBetween(old.entries, values));
}

/** The highest revision that can be made out of a damaged report. */
const latestOf = ({ row, entries }: Rows): number =>
  [row, ...entries].reduce(
    (latest, { revision }) => (Number.isSafeInteger(revision) && revision < 1e9 ? Math.max(latest, revision) : latest),
    0,
  );

/** A text of a report that would come in, and which report that is. */
export type Incoming = { readonly where: string; readonly text: string };

/** What a restore would meet. `see` is shown each report that would come in. */
export async function compare(db: Db, backup: Backup, see: (report: Incoming) => void = () => undefined): Promise<Comparison> {
  const met = { missing: 0, same: 0, different: 0 };
  for (const saved of backup.reports) {
    const { is } = await standing(db, saved);
    met[is] += 1;
    if (is !== "same") see({ where: `“${saved.report.body.name}”${saved.report.year}年的报告里`, text: JSON.stringify(saved.report) });
    await breath();
  }
  return met;
}

/** Restores in one transaction: all of it that can be read, or nothing. */
export async function restore(db: Db, backup: Backup, mode: RestoreMode): Promise<Restored> {
  return writing(db, async (writing) => {
    const known = mode === "all" ? {} : await settings(writing);
    await setSettings(writing, Object.fromEntries(Object.entries(backup.settings).filter(([key]) => known[key] === undefined)));
    const restored = { added: 0, replaced: 0 };
    for (const saved of backup.reports) {
      const { is, old } = await standing(writing, saved);
      if (is === "missing") {
        if (old !== undefined) await replace(writing, old, saved);
        else await insertRows(writing, rowOf(saved, 1), keepableOf(saved.report));
        restored.added += 1;
      } else if (is === "different" && old !== undefined && mode === "all") {
        await replace(writing, old, withLine(saved, old));
        restored.replaced += 1;
      }
      await breath();
    }
    return restored;
  });
}
