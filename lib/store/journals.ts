// Which revision of a report came from which journal of a browser, and as its which request: so a request is taken once, however
// often it arrives, and no older one after a newer (report/meeting.ts). Within the transaction of the save.
//
// A row a save, of the last revisions only: what arrives later than that is another writer's to every rule, and asked about.
import type { Heard } from "../report/meeting.ts";
import type { From } from "../report/patch.ts";
import type { Db } from "./database.ts";

/** Of so many revisions of a report it is known whose they are. */
const remembered = 500;

/** What was taken from this journal into a report; nothing where a request names none. */
export async function heardFrom(db: Db, report: string, from: From | undefined): Promise<Heard> {
  if (from === undefined) return new Map();
  const rows = await db
    .selectFrom("journals")
    .select(["revision", "seq"])
    .where("report", "=", report)
    .where("journal", "=", from.journal)
    .execute();
  return new Map(rows.map(({ revision, seq }) => [revision, seq]));
}

/** Notes that this revision of a report came from a journal. */
export async function noteFrom(db: Db, report: string, revision: number, from: From | undefined): Promise<void> {
  if (from === undefined) return;
  await db.insertInto("journals").values({ report, revision, journal: from.journal, seq: from.seq }).execute();
  await db
    .deleteFrom("journals")
    .where("report", "=", report)
    .where("revision", "<=", revision - remembered)
    .execute();
}

/** Forgets whose the revisions of a report are: of one that is laid down anew, and counts from a revision of its own. */
export const forgetFrom = async (db: Db, report: string): Promise<void> =>
  void (await db.deleteFrom("journals").where("report", "=", report).execute());
