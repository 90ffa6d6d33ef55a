// What lies on this PC and waits, for the person at it: what is his, how much is another's, and what this version cannot read.
import type { Write } from "#lib/report/patch.ts";
import { valuesOf } from "../saving/journal.ts";
import { allRows, openDatabase, rowsOf, writing, type StoredRow } from "./database.ts";
import { readRow, type Row } from "./kept.ts";
import { personHere } from "./person.ts";

/** One journal, with the last value of each place. `raw`: a row of a version that this one does not know, as it lies there. */
export type Left =
  | { readonly kind: "row"; readonly id: string; readonly row: Row; readonly values: readonly Write[] }
  | { readonly kind: "raw"; readonly id: string; readonly text: string };

/** `mine`: oldest first. `others`: of how many reports of this installation another person's changes lie here. */
export type AllLeft = { readonly mine: readonly Left[]; readonly others: number };

/** `quiet`: milliseconds; what was written since is on its way, and is nobody's to see to. `report`: of this one alone. */
type Asked = {
  readonly store: string;
  readonly who: string;
  readonly now: number;
  readonly quiet: number;
  readonly report?: string | undefined;
};

/** Whose a row of any version is, as far as it says so. */
const whoOf = (row: StoredRow): string => (typeof row["who"] === "string" ? row["who"] : "");

const leftFrom = (value: StoredRow): Left => {
  const row = readRow(value);
  return row === undefined
    ? { kind: "raw", id: value.id, text: JSON.stringify(value, null, 1) }
    : { kind: "row", id: value.id, row, values: valuesOf(row.journal) };
};

/** What of these rows is whose. */
export function sorted(rows: readonly StoredRow[], { store, who, now, quiet, report }: Asked): AllLeft {
  const asked = rows.filter((row) => report === undefined || row["report"] === report);
  const own = asked.filter((row) => whoOf(row) === who).map(leftFrom);
  const others = asked.filter((row) => whoOf(row) !== who && row["store"] === store).map((row) => String(row["report"]));
  const at = (left: Left): number => (left.kind === "row" ? left.row.at : Number.MAX_SAFE_INTEGER);
  return {
    mine: own.filter((left) => left.kind === "raw" || now - left.row.at > quiet).sort((one, other) => at(one) - at(other)),
    others: new Set(others).size,
  };
}

/** Milliseconds in which an open page sends what it has kept, while all is well. */
const quiet = 5000;

/** What lies here; undefined where this PC keeps nothing. `store`: the id of the installation; `report`: of this one alone. */
export async function left(store: string, report?: string): Promise<AllLeft | undefined> {
  try {
    const database = await openDatabase(() => undefined);
    const rows = await (report === undefined ? allRows(database) : rowsOf(database, report));
    database.close();
    return sorted(rows, { store, who: personHere(), now: Date.now(), quiet, report });
  } catch {
    return undefined;
  }
}

/** Throws away a journal. */
export async function discard(id: string): Promise<void> {
  const database = await openDatabase(() => undefined);
  const { store, done } = writing(database);
  await store.delete(id);
  await done;
  database.close();
}
