// Taking a patch: what conflicts is not taken, the rest is stored under the next revision, in one transaction.
//
// A change conflicts where the stored value is later than the base that it was made on, and another. An equal value is
// never a conflict, so a patch whose answer was lost may be sent again. A base that this store never gave out (an
// older copy of the file was put back) counts as 0: then every differing value is shown to the writer.
import { keyOf, type Change, type Entry, type PatchRequest, type PatchResult } from "../report/patch.ts";
import type { Db } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { now } from "./reports.ts";
import { keepable, readSound, updateRows } from "./rows.ts";

type Verdict = { readonly taken: readonly Change[]; readonly conflicts: readonly Entry[]; readonly others: readonly Entry[] };

/** What becomes of a patch against the stored values. `base` is one that the store gave out. */
function judge(stored: readonly Entry[], changes: readonly Change[], base: number): Verdict {
  const present = new Map(stored.map((entry) => [keyOf(entry), entry]));
  const different = changes.filter((change) => change.value !== (present.get(keyOf(change))?.value ?? ""));
  const later = (change: Change): readonly Entry[] => {
    const entry = present.get(keyOf(change));
    return entry !== undefined && entry.revision > base ? [entry] : [];
  };
  const own = new Set(changes.map(keyOf));
  return {
    taken: different.filter((change) => later(change).length === 0),
    conflicts: different.flatMap(later),
    others: stored.filter((entry) => entry.revision > base && !own.has(keyOf(entry))),
  };
}

export async function patch(db: Db, id: string, request: PatchRequest): Promise<PatchResult> {
  return db.transaction().execute(async (writing) => {
    const found = await readSound(writing, id);
    if (found === undefined || found.row.deleted !== null) throw new MissingReport(id, found?.row.deleted);
    const { revision, changed } = found.row;
    const { taken, conflicts, others } = judge(found.entries, request.changes.map(keepable), request.base > revision ? 0 : request.base);
    if (taken.length === 0) return { revision, savedAt: changed, conflicts, others };
    const savedAt = now();
    if (!(await updateRows(writing, found, { ...found.row, revision: revision + 1, changed: savedAt }, taken))) throw new Error(`report ${id} was changed by another writer at the same moment`);
    return { revision: revision + 1, savedAt, conflicts, others };
  });
}
