// The lists of reports, by their rows alone: a page of those that are searched for, the deleted ones, those of a year. What a row does
// not know of how its report stands is reckoned for those that are shown (judging.ts).
import { sql, type ExpressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Status } from "../checks/progress.ts";
import { editionNamed } from "../report/named.ts";
import { isKind, isLevel } from "../edition/body.ts";
import { pageLength, type Asked, type DeletedReport, type ReportList } from "../overview/reportList.ts";
import type { Summary } from "../overview/summary.ts";
import { yearBeforeOf, type Head as Line } from "../report/yearBefore.ts";
import { binnedAt, daysLeft } from "./bin.ts";
import { now } from "./clock.ts";
import type { Db, Head, Judgement, Tables, Told } from "./database.ts";
import { inTime, judged, patienceOf, type Judged, type Keeping, type Patience } from "./judging.ts";
import { familyOf } from "./years.ts";

/** How many reports are judged, at most, before they are asked for by how they stand: a second. */
const mostJudged = 200;

type Where = ExpressionBuilder<Tables, "reports">;
type Condition = (where: Where) => Expression<SqlBool>;

/** A part of a pattern that stands for itself. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const holds =
  (word: string): Condition =>
  ({ or }) =>
    or([sql<SqlBool>`title like ${`%${literal(word)}%`} escape '\\'`, sql<SqlBool>`issuer like ${`%${literal(word)}%`} escape '\\'`]);

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== "");

const isThere =
  (damaged: readonly string[]): Condition =>
  (where) =>
    where.and([where("deleted", "is", null), ...(damaged.length > 0 ? [where("id", "not in", damaged)] : [])]);

/** All that is asked for but the state. */
const fits =
  ({ words, year }: Asked, damaged: readonly string[]): Condition =>
  (where) =>
    where.and([
      isThere(damaged)(where),
      ...wordsOf(words).map((word) => holds(word)(where)),
      ...(year === null ? [] : [where("year", "=", year)]),
    ]);

const isIn =
  (state: Status | null, rules: string): Condition =>
  (where) =>
    state === null ? where.lit(true) : where.and([where("judged", "=", rules), where("state", "=", state)]);

async function countWhere(db: Db, condition: Condition): Promise<number> {
  const { count } = await db
    .selectFrom("reports")
    .select(({ fn }) => fn.countAll<number | bigint | string>().as("count"))
    .where(condition)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const columns = [
  "id",
  "edition",
  "edition_revision",
  "practice",
  "changed",
  "origin",
  "name",
  "issuer",
  "kind",
  "level",
  "year",
  "title",
  "judged",
  "state",
  "filled",
  "asked",
  "errors",
  "warnings",
  "advice",
  "next",
] as const satisfies readonly (keyof Head | keyof Told | keyof Judgement)[];

type Listed = Pick<Head & Told & Judgement, (typeof columns)[number]>;

const isJudged = (row: Judgement, rules: string): row is Judged => row.judged === rules;

/** Where nobody knows yet how a report stands. */
const pending: Judged = { judged: "", state: "begun", filled: 0, asked: 0, errors: 0, warnings: 0, advice: 0, next: "" };

function summaryFrom(row: Listed, standing: Judged | null, unclear: number): Summary {
  const { state, filled, asked, errors, warnings, advice, next } = standing ?? pending;
  const { id, title, name, issuer, kind, level, year, practice, changed } = row;
  return {
    id,
    title,
    name,
    issuer,
    kind: isKind(kind) ? kind : "",
    level: isLevel(level) ? level : "",
    year,
    practice: practice === 1,
    changed,
    filled,
    asked,
    open: { error: errors, warning: warnings, advice },
    complete: state === "done",
    blank: state === "empty",
    pending: standing === null,
    unclear,
    known: editionNamed({ edition: row.edition, editionRevision: row.edition_revision }) !== undefined,
    next,
  };
}

const lineOf = ({ id, practice, origin, name, kind, year }: Listed): Line => ({ id, practice: practice === 1, origin, name, kind, year });

/** `until`: when a list waits no longer for what is not known of its reports. */
type Judging = { readonly rules: string; readonly until: Patience; readonly keeping: Keeping };

/** What is shown of these rows; a report that turns out to be damaged is left out. */
async function summaries(db: Db, rows: readonly Listed[], how: Judging): Promise<readonly Summary[]> {
  const { rules } = how;
  const unknown = rows.filter((row) => !isJudged(row, rules)).map(({ id }) => id);
  const found = (await inTime(judged(db, unknown, how), how.until)) ?? new Map<string, null>(unknown.map((id) => [id, null]));
  const family = await familyOf(db, rows.map(lineOf));
  return rows.flatMap((row) => {
    const standing = isJudged(row, rules) ? row : found.get(row.id);
    if (standing === undefined) return [];
    const before = yearBeforeOf(family, lineOf(row));
    return [summaryFrom(row, standing, before.state === "several" ? before.among.length : 0)];
  });
}

/** Judges those that fit otherwise and are not known, as many as may be; answers of how many it is not known then. */
async function judgeFitting(db: Db, condition: Condition, how: Judging): Promise<number> {
  const isUnknown: Condition = (where) =>
    where.and([condition(where), where.or([where("judged", "is", null), where("judged", "!=", how.rules)])]);
  const rows = await db.selectFrom("reports").select("id").where(isUnknown).limit(mostJudged).execute();
  for (let at = 0; at < rows.length; at += pageLength) {
    const some = rows.slice(at, at + pageLength).map(({ id }) => id);
    await inTime(judged(db, some, how), how.until);
  }
  return rows.length === 0 ? 0 : countWhere(db, isUnknown);
}

const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / pageLength));

const within = (page: number, pages: number): number => Math.min(Math.max(1, page), pages);

/** Whoever deleted by mistake finds it first. */
async function deletedAt(db: Db, page: number): Promise<readonly DeletedReport[]> {
  const rows = await db
    .selectFrom("reports")
    .select(["id", "title"])
    .where("deleted", "is not", null)
    .where("title", "!=", "")
    .orderBy("deleted", "desc")
    .orderBy("id")
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute();
  const [at, binned] = [
    now(),
    await binnedAt(
      db,
      rows.map(({ id }) => id),
    ),
  ];
  const leftOf = (from: string | undefined): number | null => (from === undefined ? null : daysLeft(from, at));
  // A row of the database is no plain object, which is what may go to a page.
  return rows.map(({ id, title }) => ({ id, title, left: leftOf(binned.get(id)) }));
}

/** `damaged`: the ids of reports that are in no list. `patience`: milliseconds for which a list waits for what is not known of its reports. */
type How = { readonly damaged: readonly string[]; readonly rules: string; readonly patience: number; readonly keeping: Keeping };

/** What the start page shows. */
export async function list(db: Db, asked: Asked, { damaged, rules, patience, keeping }: How): Promise<ReportList> {
  const fitting = fits(asked, damaged);
  const how: Judging = { rules, until: patienceOf(patience), keeping };
  const unknown = asked.state === null ? 0 : await judgeFitting(db, fitting, how);
  const condition: Condition = (where) => where.and([fitting(where), isIn(asked.state, rules)(where)]);
  const [all, found] = [await countWhere(db, isThere(damaged)), await countWhere(db, condition)];
  const years = await db.selectFrom("reports").select("year").distinct().where(isThere(damaged)).orderBy("year", "desc").execute();
  const allDeleted = await countWhere(db, (where) => where.and([where("deleted", "is not", null), where("title", "!=", "")]));
  const [pages, deletedPages] = [pagesOf(found), pagesOf(allDeleted)];
  const [page, deletedPage] = [within(asked.page, pages), within(asked.deletedPage, deletedPages)];
  const rows = await db
    .selectFrom("reports")
    .select([...columns])
    .where(condition)
    .orderBy("year", "desc")
    .orderBy("created")
    .orderBy("id")
    .limit(pageLength)
    .offset((page - 1) * pageLength)
    .execute();
  const reports = await summaries(db, rows, how);
  return {
    reports,
    kept: keeping.keeps,
    found,
    all,
    unknown,
    years: years.map(({ year }) => year),
    page,
    pages,
    deleted: await deletedAt(db, deletedPage),
    allDeleted,
    deletedPage,
    deletedPages,
  };
}

/** The reports of a year that are not deleted, oldest first. */
export async function ofYear(db: Db, year: number, rules: string): Promise<readonly Summary[]> {
  const rows = await db
    .selectFrom("reports")
    .select([...columns])
    .where("deleted", "is", null)
    .where("year", "=", year)
    .orderBy("created")
    .orderBy("id")
    .execute();
  const found: Summary[] = [];
  for (let at = 0; at < rows.length; at += pageLength)
    found.push(...(await summaries(db, rows.slice(at, at + pageLength), { rules, until: Infinity, keeping: { keeps: true } })));
  return found;
}
