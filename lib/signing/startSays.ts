// What the start page says of 定稿与发布: of each report in its list, and of all that must be public soon.
import type { Reminder } from "./due.ts";
import type { Stage } from "./frozen.ts";

/** `code`: of what is in force, "" where nothing is. `reminder`: null where nothing is to be said. */
export type RowSays = {
  readonly stage: Extract<Stage, "frozen" | "posted" | "correcting"> | null;
  readonly code: string;
  readonly reminder: Reminder | null;
};

/** `rows`: by the id of the report. `late`, `near`: how many of all reports must have been, or must soon be, public and nobody has noted that they are. */
export type StartSays = { readonly rows: Readonly<Record<string, RowSays>>; readonly late: number; readonly near: number };
