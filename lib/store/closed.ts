// Whether a report takes changes: one that is frozen takes none, by whatever way.
import { momentIn } from "../report/date.ts";
import type { Db, FrozenRow } from "./database.ts";
import { FrozenReport } from "./errors.ts";

const inWords = ({ at, who, code }: Pick<FrozenRow, "at" | "who" | "code">): string =>
  `这份报告已由${who === "" ? "（没有留名的人）" : who}在 ${momentIn(new Date(at), { year: true })} 定稿（短码 ${code}），不能再改。确实要改的，先在“定稿与发布”里解锁；已经发布的，在那里点“更正”。`;

/** What was frozen of a report last, as its row says it; undefined where nothing was. */
export type LastFrozen = Pick<FrozenRow, "at" | "who" | "code" | "end"> | undefined;

/** Asks for it: at most one row. */
export const lastFrozenQuery = (db: Db, report: string) =>
  db
    .selectFrom("frozen")
    .select(["at", "who", "code", "end"])
    .where("report", "=", report)
    .orderBy("number", "desc")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1);

/** By the rule of `inForce` (lib/signing): the last version decides. */
const isInForce = (last: LastFrozen): last is NonNullable<LastFrozen> => last?.end === null;

const lastFrozenOf = (db: Db, report: string): Promise<LastFrozen> => lastFrozenQuery(db, report).executeTakeFirst();

/** Whether the report is frozen. */
export const isClosed = async (db: Db, report: string): Promise<boolean> => isInForce(await lastFrozenOf(db, report));

/** Throws where the report is frozen by what was frozen last. */
export function mustBeOpenAfter(report: string, last: LastFrozen): void {
  if (isInForce(last)) throw new FrozenReport(report, inWords(last));
}

/** Within a transaction: throws where the report is frozen. */
export const mustBeOpen = async (db: Db, report: string): Promise<void> => mustBeOpenAfter(report, await lastFrozenOf(db, report));
