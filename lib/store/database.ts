// The tables as the code sees them, under Kysely over the data file (file.ts, driver.ts).
//
// Text and integers only, so that the same queries and migrations serve PostgreSQL later: a flag is 0 or 1, a time is
// ISO 8601 UTC. WAL with synchronous=FULL: what was acknowledged survives a killed process and a power cut.
import { Kysely } from "kysely";
import type { Status } from "../checks/progress.ts";
import type { Area } from "../report/areas.ts";
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

export type Tables = { readonly reports: ReportRow; readonly entries: EntryRow; readonly settings: SettingRow; readonly marks: MarkRow };
export type Db = Kysely<Tables>;

/** The tables of an opened file. */
export const databaseOver = (file: DataFile): Db => new Kysely<Tables>({ dialect: dialectOver(file) });
