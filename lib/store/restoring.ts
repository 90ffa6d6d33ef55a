// An earlier version of a report restored as its newest one, in one transaction. What is written over stays in the history, so that it is
// undone by restoring the version before it.
import type { Doer } from "../report/doer.ts";
import { changesBetween } from "../report/patch.ts";
import { now } from "./clock.ts";
import type { Db } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { readSound, storedFrom, updateRows, writing, type StoredReport } from "./rows.ts";
import { rowsOfVersion } from "./versions.ts";

/** `revision`: of the report afterwards; `undo`: the version that was the newest one before, which takes it back. */
export type RestoredVersion = { readonly revision: number; readonly undo: number };

/** What is to be seen to before the report becomes what it was; what it throws keeps that from being done. */
export type BeforeThat = (now: StoredReport, then: StoredReport) => Promise<void>;

/** Undefined where the report has no such version. Practice or not, and what it goes on from, stay as they are. */
export async function restoreVersion(
  db: Db,
  id: string,
  number: number,
  before: BeforeThat,
  doer: Doer,
): Promise<RestoredVersion | undefined> {
  return writing(db, async (writing) => {
    const seen = await readSound(writing, id);
    if (seen === undefined || seen.row.deleted !== null) throw new MissingReport(id, seen?.row.deleted);
    const earlier = await rowsOfVersion(writing, id, number);
    if (earlier === undefined) return undefined;
    const undo = earlier.latest;
    await before(storedFrom(seen), storedFrom(earlier));
    // What it goes on from may have been written into it just now.
    const old = (await readSound(writing, id)) ?? seen;
    const { edition, edition_revision } = earlier.row;
    const changes = changesBetween(old.entries, earlier.entries);
    const isSame = changes.length === 0 && edition_revision === old.row.edition_revision;
    if (isSame) return { revision: old.row.revision, undo };
    const row = { ...old.row, edition, edition_revision, revision: old.row.revision + 1, changed: now() };
    await updateRows(writing, old, row, { changes, deed: { ...doer, way: "restored" } });
    return { revision: row.revision, undo };
  });
}
