// A report taken over into another revision of its edition, in one transaction. As it was it stays as a deleted report
// under a new id, so that it can be brought back from there.
import { randomUUID } from "node:crypto";
import { otherRevision } from "../report/named.ts";
import type { Doer } from "../report/doer.ts";
import { changesBetween } from "../report/patch.ts";
import { revised } from "../report/revise.ts";
import { storableOf } from "../report/storable.ts";
import { mustBeOpen } from "./closed.ts";
import type { Db } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { now } from "./clock.ts";
import { insertRows, readSound, storedFrom, updateRows, writing } from "./rows.ts";

/** Answers the id under which the report is kept as it was. A revision that there is not is a RangeError. */
export async function revise(db: Db, id: string, editionRevision: number, doer: Doer): Promise<string> {
  return writing(db, async (writing) => {
    const old = await readSound(writing, id);
    if (old === undefined || old.row.deleted !== null) throw new MissingReport(id, old?.row.deleted);
    await mustBeOpen(writing, id);
    const next = otherRevision(old.row, editionRevision);
    if (next === undefined) throw new RangeError(`no revision ${editionRevision} of ${old.row.edition}`);
    const { report } = revised(storedFrom(old).report, next);
    const [time, copy, revision] = [now(), randomUUID(), old.row.revision + 1];
    await insertRows(writing, { ...old.row, id: copy, deleted: time }, old.entries, { ...doer, way: "kept" });
    await updateRows(
      writing,
      old,
      { ...old.row, edition_revision: editionRevision, revision, changed: time },
      { changes: changesBetween(old.entries, storableOf(report)), deed: { ...doer, way: "revised" } },
    );
    return copy;
  });
}
