// The sum of a report: what its row and all its values make, kept beside them, so that a damaged disk, a bad copy or
// a part of the log that is missing cannot change a figure in silence.
//
// One sum for a report and not one for a value: a value that is gone altogether, or is an earlier one, has none that
// could be wrong. Saving reads the whole report anyway. Columns without a value do not count, so that a later version
// may add one. Never changed, or every report would seem damaged; another way of summing is another column.
import { createHash } from "node:crypto";
import type { Entry } from "../report/patch.ts";
import type { ChangeRow } from "./database.ts";

/** 32 hexadecimal digits of SHA-256 over these lines. Part by part: to put a long report together as one text first takes longer than to sum it. */
function summed(parts: readonly string[]): string {
  const sum = createHash("sha256");
  parts.forEach((part, at) => void sum.update(at === 0 ? part : `\n${part}`));
  return sum.digest("hex").slice(0, 32);
}

/** A value as text that no other value makes: the lengths say where address and value end. Quicker than JSON. */
const lineOf = ({ area, address, value, revision }: Entry): string =>
  `${area} ${revision} ${address.length} ${value.length} ${address}${value}`;

type Row = Readonly<Record<string, string | number | null>>;

/** The columns of a row as text, its own column `sum` aside. */
function lineOfRow(row: Row): string {
  const columns = Object.entries(row).filter(([name, value]) => name !== "sum" && value !== null);
  return JSON.stringify(columns.sort(([one], [two]) => (one < two ? -1 : 1)));
}

/** The sum of a report's row and its values, in whatever order they come. */
export const sumOf = (row: Row, entries: readonly Entry[]): string => summed([lineOfRow(row), ...entries.map(lineOf).sort()]);

/** The sum of a version's row and what it wrote over, in whatever order that comes. */
export const sumOfVersion = (row: Row, changes: readonly ChangeRow[]): string => summed([lineOfRow(row), ...changes.map(lineOfRow).sort()]);

/** The sum of texts under their names. */
export const sumOfTexts = (texts: Iterable<readonly [name: string, text: string]>): string =>
  summed([...texts].map((pair) => JSON.stringify(pair)).sort());

/** The sum of a row by itself, without its column `sum`. */
export const sumOfRow = (row: Row): string => summed([lineOfRow(row)]);
