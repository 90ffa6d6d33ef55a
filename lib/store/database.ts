// The tables as the code sees them, under Kysely over the data file (file.ts, driver.ts).
//
// Text and integers only, so that the same queries and migrations serve PostgreSQL later: a flag is 0 or 1, a time is
// ISO 8601 UTC. WAL with synchronous=FULL: what was acknowledged survives a killed process and a power cut.
import { Kysely } from "kysely";
import type { Area } from "../report/patch.ts";
import { dialectOver } from "./driver.ts";
import type { DataFile } from "./file.ts";

export type ReportRow = {
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
  /** Of the row's other columns and all its values (sum.ts). */
  readonly sum: string;
};

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
