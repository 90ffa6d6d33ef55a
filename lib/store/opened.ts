// A database that was opened for work: its tables, under the same queries whichever kind it is, and what only its kind can say or do.
//
// The two kinds are the data file (open.ts) and PostgreSQL (postgres.ts).
import type { Db } from "./database.ts";

export type OpenDatabase = {
  readonly db: Db;
  /** In sentences, what opening found. */
  readonly notices: readonly string[];
  /** How the paths begin of files that are laid down on this machine's disk for a moment. */
  readonly beside: string;
  /** What is another text as soon as anybody has written; undefined where nobody can tell. It may be another one without that. */
  readonly written: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
};
