// An earlier version of a report restored as its newest one, in one transaction. What is written over stays in the history, so that it is
// undone by restoring the version before it.
import type { Doer } from "../report/doer.ts";
import { changesBetween } from "../report/patch.ts";
import { now } from "./clock.ts";
import type { Db } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { readSound, updateRows, writing } from "./rows.ts";
import { rowsOfVersion } from "./versions.ts";

/** Answers the revision of the report afterwards; undefined where it has no such version. Practice or not, and what it goes on from, stay as they are. */
export async function restoreVersion(db: Db, id: string, number: number, doer: Doer): Promise<number | undefined> {
  return writing(db, async (writing) => {
    const old = await readSound(writing, id);
    if (old === undefined || old.row.deleted !== null) throw new MissingReport(id, old?.row.deleted);
    const earlier = await rowsOfVersion(writing, id, number);
    if (earlier === undefined) return undefined;
    const { edition, edition_revision } = earlier.row;
    const changes = changesBetween(old.entries, earlier.entries);
    const isSame = changes.length === 0 && edition_revision === old.row.edition_revision;
    if (isSame) return old.row.revision;
    const row = { ...old.row, edition, edition_revision, revision: old.row.revision + 1, changed: now() };
    await updateRows(writing, old, row, changes, { ...doer, way: "restored" });
    return row.revision;
  });
}
