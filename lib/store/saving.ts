// Taking a patch: what conflicts is not taken, the rest is stored under the next revision, in one transaction.
//
// What conflicts is told by report/meeting.ts. A base that this store never gave out (an older copy of the file was put back)
// counts as 0: then every differing value is shown to the writer.
import type { Doer, Way } from "../report/doer.ts";
import { meet } from "../report/meeting.ts";
import type { Entry, PatchRequest, PatchResult } from "../report/patch.ts";
import { storablePatch } from "../report/storable.ts";
import type { Db } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { now } from "./clock.ts";
import { noting } from "./journals.ts";
import { readToWrite, updateRows, writing } from "./rows.ts";

/** `mustFit`: throws where the report cannot hold the changes beside these values. `storable`: every database can hold the values, that was seen to (report/storable.ts). `way`: by which values came that do not say so. */
export type PatchOptions = {
  readonly mustFit?: (stored: readonly Entry[]) => void;
  readonly storable?: boolean;
  readonly way?: Way;
};

export async function patch(
  db: Db,
  id: string,
  request: PatchRequest,
  { mustFit = () => undefined, storable = false, way = "typed" }: PatchOptions,
  doer: Doer,
): Promise<PatchResult> {
  const work = async (writing: Db): Promise<PatchResult> => {
    const { rows: found, beside, heard } = await readToWrite(writing, id, request.from);
    if (found === undefined || found.row.deleted !== null) throw new MissingReport(id, found?.row.deleted);
    mustFit(found.entries);
    const { revision, changed } = found.row;
    const { base, ...asked } = storable ? request : storablePatch(request);
    const { taken, conflicts, others } = meet(found.entries, { base: base > revision ? 0 : base, ...asked }, heard);
    if (taken.length === 0) return { revision, savedAt: changed, conflicts, others };
    const savedAt = now();
    // Whose journal it is says who typed it: by now somebody else may be at that browser.
    const deed = { who: asked.from?.who ?? doer.who, way };
    const row = { ...found.row, revision: revision + 1, changed: savedAt };
    const along = noting(writing, id, revision + 1, asked.from);
    if (!(await updateRows(writing, found, row, { changes: taken, deed }, { beside, along })))
      throw new Error(`report ${id} was changed by another writer at the same moment`);
    return { revision: revision + 1, savedAt, conflicts, others };
  };
  return writing(db, work, "one");
}
