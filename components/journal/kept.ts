// A journal as it lies in the browser, and what is read of it. A row of another shape (of a version to come, or of one long gone) is never
// changed and never taken away: it is said, and can be copied as it is.
import type { Journal } from "../saving/journal.ts";

/** Whose it is: an installation, a report there, a person on this PC ("" where nobody gave a name). */
export type Owner = { readonly store: string; readonly report: string; readonly who: string };

/** What is said of the report where it cannot be opened. */
export type Named = { readonly title: string; readonly edition: string; readonly editionRevision: number };

/** The shape of a row; a change of it is another number, a reader of the earlier one beside it, and a version of the database, so that pages that do not know it let go (database.ts). */
export const rowFormat = 1;

/** `tab`: the page that writes it. `at`: milliseconds. `aside`: no tab goes on from it, it is only to be read. */
export type Row = Owner &
  Named & {
    readonly id: string;
    readonly format: typeof rowFormat;
    readonly tab: string;
    readonly at: number;
    readonly aside: boolean;
    readonly journal: Journal;
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const isJournal = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value["id"] === "string" &&
  typeof value["next"] === "number" &&
  typeof value["base"] === "number" &&
  [value["sent"], value["open"], value["held"]].every(Array.isArray);

const texts = ["id", "store", "report", "who", "title", "edition", "tab"] as const;

/** A row as this version writes it; undefined for any other. It is trusted beyond its outline: no other program writes here. */
export const readRow = (value: unknown): Row | undefined =>
  isRecord(value) && value["format"] === rowFormat && texts.every((name) => typeof value[name] === "string") && isJournal(value["journal"])
    ? (value as Row)
    : undefined;
