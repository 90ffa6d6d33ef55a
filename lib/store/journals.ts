// Which revision of a report came from which journal of a browser, and as its which request: so a request is taken once, however
// often it arrives, and no older one after a newer (report/meeting.ts). Within the transaction of the save.
//
// A row a save, of the last revisions only: what arrives later than that is another writer's to every rule, and asked about.
import type { CompiledQuery } from "kysely";
import type { Heard } from "../report/meeting.ts";
import type { From } from "../report/patch.ts";
import type { Db, JournalRow } from "./database.ts";

/** Of so many revisions of a report it is known whose they are. */
const remembered = 500;

/** Asks what was taken from this journal into a report: nothing where a request names none, for no journal has a blank name. */
export const heardQuery = (db: Db, report: string, from: From | undefined) =>
  db
    .selectFrom("journals")
    .select(["revision", "seq"])
    .where("report", "=", report)
    .where("journal", "=", from?.journal ?? "");

/** What the answer says. */
export const heardIn = (rows: readonly Pick<JournalRow, "revision" | "seq">[]): Heard =>
  new Map(rows.map(({ revision, seq }) => [revision, seq]));

/** What notes that this revision of a report came from a journal. */
export const noting = (db: Db, report: string, revision: number, from: From | undefined): readonly CompiledQuery[] =>
  from === undefined
    ? []
    : [
        db.insertInto("journals").values({ report, revision, journal: from.journal, seq: from.seq }).compile(),
        db
          .deleteFrom("journals")
          .where("report", "=", report)
          .where("revision", "<=", revision - remembered)
          .compile(),
      ];

/** What forgets whose the revisions of a report are: of one that is laid down anew, and counts from a revision of its own. */
export const forgettingFrom = (db: Db, report: string) => db.deleteFrom("journals").where("report", "=", report);
