// Putting a backup back. Nothing that is there now is lost: what is replaced is first kept as a deleted report.
//
// A replaced report goes on counting its revisions, and only what differs gets the new one: a tab that still shows the
// earlier content then meets a conflict instead of writing over what was restored.
import { randomUUID } from "node:crypto";
import { changesBetween, entriesOf } from "../report/patch.ts";
import { inOrder, type BackedUp, type Backup } from "./backup.ts";
import type { Db } from "./database.ts";
import { now } from "./reports.ts";
import { setSettings, settings } from "./settings.ts";
import { insertRows, keepable, readRows, setAside, storedFrom, updateRows, type Head, type Rows } from "./rows.ts";

/** How many reports of a backup are not in the store, are there and equal, are there and differ. */
export type Comparison = { readonly missing: number; readonly same: number; readonly different: number };

/** `missing`: add only what is not there. `all`: also replace what differs. */
export type RestoreMode = "missing" | "all";

/** How many reports were added and how many replaced. */
export type Restored = { readonly added: number; readonly replaced: number };

type Sorted = { readonly missing: readonly BackedUp[]; readonly same: readonly BackedUp[]; readonly different: readonly { readonly old: Rows; readonly saved: BackedUp }[] };

const contentOf = ({ practice, deleted, origin, report }: Omit<BackedUp, "id" | "created" | "changed">): string => JSON.stringify([practice, deleted !== null, origin, inOrder(report)]);

/** A backup that does not say what a report goes on from takes nothing away of what is known by now. */
const withLine = (saved: BackedUp, { row }: Rows): BackedUp => ({ ...saved, origin: saved.origin ?? row.origin });

async function sorted(db: Db, backup: Backup): Promise<Sorted> {
  const present = new Map((await readRows(db)).map((rows) => [rows.row.id, rows]));
  const known = backup.reports.flatMap((saved) => {
    const old = present.get(saved.id);
    return old === undefined ? [] : [{ old, saved: withLine(saved, old), equal: old.sound && contentOf(storedFrom(old)) === contentOf(withLine(saved, old)) }];
  });
  return {
    missing: backup.reports.filter(({ id }) => !present.has(id)),
    same: known.filter(({ equal }) => equal).map(({ saved }) => saved),
    different: known.filter(({ equal }) => !equal),
  };
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
  const values = entriesOf(saved.report).map(keepable);
  if (!old.sound) {
    await setAside(writing, old, randomUUID(), now());
    return insertRows(writing, rowOf(saved, latestOf(old) + 1), values);
  }
  await insertRows(writing, { ...old.row, id: randomUUID(), deleted: old.row.deleted ?? now() }, old.entries);
  await updateRows(writing, old, rowOf(saved, old.row.revision + 1), changesBetween(old.entries, values));
}

/** The highest revision that can be made out of a damaged report. */
const latestOf = ({ row, entries }: Rows): number => [row, ...entries].reduce((latest, { revision }) => (Number.isSafeInteger(revision) && revision < 1e9 ? Math.max(latest, revision) : latest), 0);

/** What a restore would meet. */
export async function compare(db: Db, backup: Backup): Promise<Comparison> {
  const { missing, same, different } = await sorted(db, backup);
  return { missing: missing.length, same: same.length, different: different.length };
}

/** Restores in one transaction: all of it, or nothing. */
export async function restore(db: Db, backup: Backup, mode: RestoreMode): Promise<Restored> {
  return db.transaction().execute(async (writing) => {
    const { missing, different } = await sorted(writing, backup);
    const known = mode === "all" ? {} : await settings(writing);
    await setSettings(writing, Object.fromEntries(Object.entries(backup.settings).filter(([key]) => known[key] === undefined)));
    for (const saved of missing) await insertRows(writing, rowOf(saved, 1), entriesOf(saved.report).map(keepable));
    if (mode === "missing") return { added: missing.length, replaced: 0 };
    for (const { old, saved } of different) await replace(writing, old, saved);
    return { added: missing.length, replaced: different.length };
  });
}
