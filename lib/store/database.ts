// The tables as the code sees them, under Kysely over the data file (file.ts, driver.ts) or PostgreSQL (postgresDriver.ts).
//
// Text and integers only, so that the same queries and migrations serve both: a flag is 0 or 1, a time is
// ISO 8601 UTC. WAL with synchronous=FULL: what was acknowledged survives a killed process and a power cut.
import { Kysely, type Dialect } from "kysely";
import type { Status } from "../checks/progress.ts";
import type { Area } from "../report/areas.ts";
import type { Way } from "../report/doer.ts";
import { dialectOver } from "./driver.ts";
import type { DataFile } from "./file.ts";

/** What a report is besides its values. With all of them it makes the sum (sum.ts). */
export type Head = {
  readonly id: string;
  readonly edition: string;
  readonly edition_revision: number;
  readonly revision: number;
  readonly practice: 0 | 1;
  readonly created: string;
  readonly changed: string;
  readonly deleted: string | null;
  /** The report of the year before that this one goes on from (report/yearBefore.ts); null where nobody has said. */
  readonly origin: string | null;
};

/** What can be asked of a report without its values: reckoned from them by the write itself (told.ts). `body`: the name by which it is known again. */
export type Told = {
  readonly body: string;
  readonly name: string;
  readonly issuer: string;
  readonly kind: string;
  readonly level: string;
  readonly year: number;
  readonly title: string;
};

/** How far a report is and what is open in it, as the rules named by `judged` found it; all null where that is not known (judging.ts). */
export type Judgement = {
  readonly judged: string | null;
  readonly state: Status | null;
  readonly filled: number | null;
  readonly asked: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly advice: number | null;
  /** The path, below the report, of the page where the work goes on. */
  readonly next: string | null;
};

export type ReportRow = Head & Told & Judgement & { readonly sum: string };

/** A value at its place. A blank one keeps its row with "", so that its revision is not forgotten. */
export type EntryRow = {
  readonly report: string;
  readonly area: Area;
  readonly address: string;
  readonly value: string;
  readonly revision: number;
};

/** What the installation says of every report that it publishes (report/publication.ts). */
export type SettingRow = { readonly name: string; readonly value: string };

/** What the store knows of itself (marks.ts). */
export type MarkRow = { readonly name: string; readonly value: string };

/**
 * A version of a report: what one person did by one way without a longer pause (history.ts). `first` and `last`: the revisions that it
 * made; where it made none, the one that stood. `started`, `ended`, `exported`: ISO 8601 UTC, the last one null where it was not.
 */
export type VersionRow = {
  readonly report: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  readonly started: string;
  readonly ended: string;
  readonly who: string;
  readonly way: Way;
  /** How many rows of `changes` it has. The first version has none: what it holds was nothing before. */
  readonly places: number;
  /** The report's `Head` at its end, without its id, as JSON. */
  readonly head: string;
  /** The report's sum at its end, which its row and values made then. */
  readonly held: string;
  readonly exported: string | null;
  /** Over this row and its changes. */
  readonly sum: string;
};

/**
 * What a version wrote over at a place: the value before it with its revision, 0 where there was none. What came instead stands in the
 * next later row of the place, or in `entries`. `since`: the revision that first changed it in this version; `way`, `at`,
 * `whence` (出处, null where there is none), `made`: of the last time. `made`: when it was done by the clock of the PC, which may be wrong,
 * where it was sent much later; else null. `steps`: the values that this version wrote before the last one (steps.ts), null where there
 * were none. The first version has a row for what it began with only where that has a 出处.
 */
export type ChangeRow = {
  readonly report: string;
  readonly version: number;
  readonly area: Area;
  readonly address: string;
  readonly before: string;
  readonly was: number;
  readonly since: number;
  readonly way: Way;
  readonly at: string;
  readonly whence: string | null;
  readonly made: string | null;
  readonly steps: string | null;
};

/** That a revision of a report came from a journal of a browser, and as its which request (journals.ts). */
export type JournalRow = { readonly report: string; readonly revision: number; readonly journal: string; readonly seq: number };

/**
 * A frozen report (lib/signing/frozen.ts). `content`: what its hash is taken over, kept to the byte. The columns of its end are null while it is in force.
 * `sum`: over all columns but the content, which the hash vouches for.
 */
export type FrozenRow = {
  readonly id: string;
  readonly report: string;
  readonly number: number;
  readonly revision: number;
  readonly algorithm: string;
  readonly hash: string;
  readonly code: string;
  readonly content: string;
  readonly at: string;
  readonly who: string;
  readonly checked: string;
  readonly note: string;
  readonly end: string | null;
  readonly end_at: string | null;
  readonly end_who: string | null;
  readonly end_reason: string | null;
  readonly sum: string;
};

/** Where and when a frozen report went on line, as somebody noted it. */
export type PostedRow = {
  readonly id: string;
  readonly frozen: string;
  readonly day: string;
  readonly address: string;
  readonly at: string;
  readonly who: string;
  readonly sum: string;
};

/** The scan of a signed sheet. `bytes`: in base64; `hash`: SHA-256 of the bytes; `sum`: over all but the bytes. */
export type ScanRow = {
  readonly id: string;
  readonly frozen: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly hash: string;
  readonly bytes: string;
  readonly at: string;
  readonly who: string;
  readonly sum: string;
};

/** A file that a frozen report went out as: `made` says in which form. `bytes`: in base64 where the same could not be made once more (a PDF), else "". `hash`: SHA-256. */
export type IssuedRow = { readonly frozen: string; readonly made: string; readonly hash: string; readonly bytes: string };

export type Tables = {
  readonly reports: ReportRow;
  readonly entries: EntryRow;
  readonly settings: SettingRow;
  readonly marks: MarkRow;
  readonly versions: VersionRow;
  readonly changes: ChangeRow;
  readonly journals: JournalRow;
  readonly frozen: FrozenRow;
  readonly posted: PostedRow;
  readonly scans: ScanRow;
  readonly issued: IssuedRow;
};
export type Db = Kysely<Tables>;

/** Every table with the columns that tell its rows apart, in an order in which each may be filled: one that another refers to stands before it. */
export const keys = {
  reports: ["id"],
  entries: ["report", "area", "address"],
  settings: ["name"],
  marks: ["name"],
  versions: ["report", "number"],
  changes: ["report", "version", "area", "address"],
  journals: ["report", "revision"],
  frozen: ["id"],
  posted: ["id"],
  scans: ["id"],
  issued: ["frozen", "made"],
} as const satisfies { readonly [Table in keyof Tables]: readonly (keyof Tables[Table])[] };

/** The tables of a database that speaks this dialect. */
export const databaseIn = (dialect: Dialect): Db => new Kysely<Tables>({ dialect });

/** The tables of an opened file. */
export const databaseOver = (file: DataFile): Db => databaseIn(dialectOver(file));
