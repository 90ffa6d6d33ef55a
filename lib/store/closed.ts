// Whether a report takes changes: one that is frozen takes none, by whatever way.
import { momentIn } from "../report/date.ts";
import type { Db, FrozenRow } from "./database.ts";
import { FrozenReport } from "./errors.ts";

const inWords = ({ at, who, code }: Pick<FrozenRow, "at" | "who" | "code">): string =>
  `这份报告已由${who === "" ? "（没有留名的人）" : who}在 ${momentIn(new Date(at), { year: true })} 定稿（短码 ${code}），不能再改。确实要改的，先在“定稿与发布”里解锁；已经发布的，在那里点“更正”。`;

/** By the rule of `inForce` (lib/signing): the last version decides. */
async function inForceOf(db: Db, report: string): Promise<Pick<FrozenRow, "at" | "who" | "code"> | undefined> {
  const last = await db
    .selectFrom("frozen")
    .select(["at", "who", "code", "end"])
    .where("report", "=", report)
    .orderBy("number", "desc")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.end === null ? last : undefined;
}

/** Whether the report is frozen. */
export const isClosed = async (db: Db, report: string): Promise<boolean> => (await inForceOf(db, report)) !== undefined;

/** Within a transaction: throws where the report is frozen. */
export async function mustBeOpen(db: Db, report: string): Promise<void> {
  const row = await inForceOf(db, report);
  if (row !== undefined) throw new FrozenReport(report, inWords(row));
}
