// How far the reports of a list are on their way, and which of all reports must be public soon: by few columns, no content is read.
import { editionNamed } from "../report/named.ts";
import { isKind, isLevel } from "../edition/body.ts";
import type { Texts } from "../report/report.ts";
import { reminderFor, type Owed, type Reminder } from "../signing/due.ts";
import { endingIn, frozenStageOf, inForce, type Ending } from "../signing/frozen.ts";
import type { RowSays, StartSays } from "../signing/startSays.ts";
import type { Db, ReportRow } from "./database.ts";
import { settings } from "./settings.ts";

type Row = Pick<ReportRow, "edition" | "edition_revision" | "kind" | "level" | "year">;

function reminderIn({ edition, edition_revision, kind, level, year }: Row, owed: Owed, texts: Texts, today: string): Reminder | null {
  const known = editionNamed({ edition, editionRevision: edition_revision });
  const body = { kind: isKind(kind) ? kind : "", level: isLevel(level) ? level : "" } as const;
  return known === undefined ? null : reminderFor(owed, known, { year, body }, texts, today);
}

/** A frozen version as the stages ask for it. `posted`: whether it was ever on line. */
type Version = {
  readonly report: string;
  readonly code: string;
  readonly ended: Pick<Ending, "kind"> | null;
  readonly posted: readonly string[];
};

async function frozenOf(db: Db, reports: readonly string[]): Promise<readonly Version[]> {
  if (reports.length === 0) return [];
  const rows = await db
    .selectFrom("frozen")
    .select(["id", "report", "code", "end"])
    .where("report", "in", reports)
    .orderBy("number")
    .orderBy("at")
    .execute();
  const ids = rows.map(({ id }) => id);
  const posted = ids.length === 0 ? [] : await db.selectFrom("posted").select("frozen").distinct().where("frozen", "in", ids).execute();
  const online = new Set(posted.map(({ frozen }) => frozen));
  return rows.map(({ id, report, code, end }) => ({
    ...{ report, code },
    ended: end === null ? null : { kind: endingIn(end) },
    posted: online.has(id) ? [id] : [],
  }));
}

/** While nothing was frozen the stage is that of the state, which no list asks for. */
const saysOf = (frozen: readonly Version[]): Pick<RowSays, "stage" | "code"> => ({
  stage: frozenStageOf(frozen) ?? null,
  code: inForce(frozen)?.code ?? "",
});

/** Of all reports that are not on line how many must be public soon, or must have been. Counted by what decides it, so that 5,000 reports are few rows. */
async function counted(db: Db, texts: Texts, today: string): Promise<Pick<StartSays, "late" | "near">> {
  const groups = await db
    .selectFrom("reports")
    .select(["edition", "edition_revision", "kind", "level", "year"])
    .select(({ fn }) => fn.countAll<number | bigint | string>().as("count"))
    .where("deleted", "is", null)
    .where("practice", "=", 0)
    .where("year", "=", Number(today.slice(0, 4)) - 1)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("frozen")
            .innerJoin("posted", "posted.frozen", "frozen.id")
            .select("posted.id")
            .whereRef("frozen.report", "=", "reports.id")
            .where("frozen.end", "is", null)
            // Only the last version decides (inForce).
            .where((inner) =>
              inner.not(
                inner.exists(
                  inner
                    .selectFrom("frozen as later")
                    .select("later.id")
                    .whereRef("later.report", "=", "frozen.report")
                    .whereRef("later.number", ">", "frozen.number"),
                ),
              ),
            ),
        ),
      ),
    )
    .groupBy(["edition", "edition_revision", "kind", "level", "year"])
    .execute();
  const count = (late: boolean): number =>
    groups.reduce(
      (sum, { count, ...row }) =>
        reminderIn(row, { practice: false, isPosted: false }, texts, today)?.late === late ? sum + Number(count) : sum,
      0,
    );
  return { late: count(true), near: count(false) };
}

/** What the start page says of these reports, and of all, on a day (ISO). */
export async function startSays(db: Db, ids: readonly string[], today: string): Promise<StartSays> {
  const texts = await settings(db);
  const frozen = await frozenOf(db, ids);
  const reports =
    ids.length === 0
      ? []
      : await db
          .selectFrom("reports")
          .select(["id", "practice", "edition", "edition_revision", "kind", "level", "year"])
          .where("id", "in", ids)
          .execute();
  const rows = reports.map(({ id, practice, ...row }): [string, RowSays] => {
    const told = saysOf(frozen.filter(({ report }) => report === id));
    const reminder = reminderIn(row, { practice: practice === 1, isPosted: told.stage === "posted" }, texts, today);
    return [id, { ...told, reminder }];
  });
  return { rows: Object.fromEntries(rows), ...(await counted(db, texts, today)) };
}
