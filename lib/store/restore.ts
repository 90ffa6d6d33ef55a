// Putting a backup back, a report at a time. Nothing that is there now is lost: what is replaced is first kept as a deleted
// report. What of the backup cannot be read stays out and is named; all that is chosen is restored together or not at all.
//
// A replaced report goes on counting its revisions, and only what differs gets the new one: a tab that still shows the
// earlier content then meets a conflict instead of writing over what was restored. Between two reports others are served.
import { randomUUID } from "node:crypto";
import { setImmediate as breath } from "node:timers/promises";
import { isNotHere, listedReport, standingOf, type ListedReport, type Standing } from "../overview/backedUp.ts";
import type { Deed, Doer } from "../report/doer.ts";
import { changesBetween } from "../report/patch.ts";
import { storableOf } from "../report/storable.ts";
import { inOrder, type BackedUp, type Backup } from "./backup.ts";
import type { Db, Head } from "./database.ts";
import { now } from "./clock.ts";
import { isClosed } from "./closed.ts";
import { setSettings, settings } from "./settings.ts";
import { takeFrozen } from "./signing.ts";
import { insertRows, readOne, setAside, storedFrom, updateRows, writing, type Rows } from "./rows.ts";

/**
 * How many reports of a backup are not in the store (or deleted or damaged there), are there and equal, are there and differ; each of them in
 * a line, in the order of the file. `settings`: whether the backup says something else than what stands in 发布设置.
 */
export type Comparison = {
  readonly missing: number;
  readonly same: number;
  readonly different: number;
  readonly reports: readonly ListedReport[];
  readonly settings: boolean;
};

/** Which reports, by their ids, and whether the settings of the backup stand over those that are here. */
export type Chosen = { readonly take: ReadonlySet<string>; readonly settings: boolean };

/** `missing`: add what is not there, or is deleted or damaged there. `all`: also replace what differs. */
export type RestoreMode = "missing" | "all" | Chosen;

/** How many reports were added and how many replaced. `locked`: what those are called that are frozen here and stay as they are; absent where there is none. */
export type Restored = { readonly added: number; readonly replaced: number; readonly locked?: readonly string[] };

type Content = Omit<BackedUp, "id" | "created" | "changed" | "deleted" | "frozen">;

const contentOf = ({ practice, origin, report }: Content): string => JSON.stringify([practice, origin, inOrder(report)]);

/** A backup that does not say what a report goes on from takes nothing away of what is known by now. */
const withLine = (saved: BackedUp, { row }: Rows): BackedUp => ({ ...saved, origin: saved.origin ?? row.origin });

const isEqual = (old: Rows, saved: BackedUp): boolean => contentOf(storedFrom(old)) === contentOf(withLine(saved, old));

/** How a report of a backup stands to the one in the store. A damaged one is as good as missing: nobody can read it. So is one in the bin. */
type Met = { readonly is: Standing; readonly old?: Rows | undefined };

async function met(db: Db, saved: BackedUp): Promise<Met> {
  const old = await readOne(db, saved.id);
  if (old === undefined) return { is: "missing" };
  if (!old.sound) return { is: "damaged", old };
  if (old.row.deleted !== null && saved.deleted === null) return { is: "binned", old };
  const isSame = (old.row.deleted === null) === (saved.deleted === null) && isEqual(old, saved);
  return { is: isSame ? "same" : standingOf(saved.changed, old.row.changed), old };
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

/** What is there is kept as a deleted report, unless it is the same but for the bin. */
async function replace(writing: Db, old: Rows, saved: BackedUp, deed: Deed): Promise<void> {
  const values = storableOf(saved.report);
  if (!old.sound) {
    await setAside(writing, old, randomUUID(), now());
    return insertRows(writing, rowOf(saved, latestOf(old) + 1), values, deed);
  }
  if (!isEqual(old, saved)) {
    const kept = { ...old.row, id: randomUUID(), deleted: old.row.deleted ?? now() };
    await insertRows(writing, kept, old.entries, { ...deed, way: "kept" });
  }
  await updateRows(writing, old, rowOf(withLine(saved, old), old.row.revision + 1), { changes: changesBetween(old.entries, values), deed });
}

/** A report that is frozen here and says something else in the backup: it is not replaced. One that is damaged here is as good as missing. */
const isLocked = async (writing: Db, old: Rows | undefined, saved: BackedUp): Promise<boolean> =>
  old?.sound === true && !isEqual(old, saved) && (await isClosed(writing, saved.id));

/** The highest revision that can be made out of a damaged report. */
const latestOf = ({ row, entries }: Rows): number =>
  [row, ...entries].reduce(
    (latest, { revision }) => (Number.isSafeInteger(revision) && revision < 1e9 ? Math.max(latest, revision) : latest),
    0,
  );

/** A text of a report that would come in, and which report that is. */
export type Incoming = { readonly where: string; readonly text: string };

/** What a restore would meet. Of each report a line is kept, and nothing more. `see` is shown each report that would come in. */
export async function compare(db: Db, backup: Backup, see: (report: Incoming) => void = () => undefined): Promise<Comparison> {
  const counted = { missing: 0, same: 0, different: 0 };
  const reports: ListedReport[] = [];
  for (const saved of backup.reports) {
    const { is, old } = await met(db, saved);
    counted[isNotHere(is) ? "missing" : is === "same" ? "same" : "different"] += 1;
    reports.push(listedReport(saved, old?.sound === true ? storedFrom(old) : undefined, is));
    if (is !== "same") see({ where: `“${saved.report.body.name}”${saved.report.year}年的报告里`, text: JSON.stringify(saved.report) });
    await breath();
  }
  const known = await settings(db);
  return { ...counted, reports, settings: Object.entries(backup.settings).some(([key, text]) => (known[key] ?? text) !== text) };
}

const isTaken = (mode: RestoreMode, { id }: BackedUp, is: Standing): boolean =>
  is !== "same" && (mode === "all" || (mode === "missing" ? isNotHere(is) : mode.take.has(id)));

/** Restores in one transaction: all of it that can be read and is asked for, or nothing. */
export async function restore(db: Db, backup: Backup, mode: RestoreMode, doer: Doer): Promise<Restored> {
  const deed: Deed = { ...doer, way: "backup" };
  return writing(db, async (writing) => {
    const isOver = mode === "all" || (mode !== "missing" && mode.settings);
    const known = isOver ? {} : await settings(writing);
    await setSettings(writing, Object.fromEntries(Object.entries(backup.settings).filter(([key]) => known[key] === undefined)));
    const restored = { added: 0, replaced: 0 };
    const locked: string[] = [];
    for (const saved of backup.reports) {
      const { is, old } = await met(writing, saved);
      if (isTaken(mode, saved, is) && (await isLocked(writing, old, saved))) locked.push(`${saved.report.body.name}${saved.report.year}年`);
      else if (isTaken(mode, saved, is)) {
        if (old === undefined) await insertRows(writing, rowOf(saved, 1), storableOf(saved.report), deed);
        else await replace(writing, old, saved, deed);
        restored[isNotHere(is) ? "added" : "replaced"] += 1;
        await takeFrozen(writing, saved.frozen);
      } else if (is === "same") await takeFrozen(writing, saved.frozen);
      await breath();
    }
    return locked.length === 0 ? restored : { ...restored, locked };
  });
}
