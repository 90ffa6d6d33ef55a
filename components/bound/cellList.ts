// The cells of a report as they are listed to be put into text: by name, with this year's and last year's figure, those used last first.
import { canonicalNumber, valueOf } from "#lib/arithmetic/number.ts";
import { cellName } from "#lib/bound/names.ts";
import type { Numbers } from "#lib/bound/value.ts";
import type { Address } from "#lib/edition/edition.ts";
import { referenceOf } from "#lib/edition/term.ts";
import type { Expression } from "#lib/report/bound.ts";

/** `sought`: all by which it is found. */
export type CellRow = {
  readonly address: Address;
  readonly name: string;
  readonly now: string;
  readonly before: string;
  readonly sought: string;
};

const shown = (readings: Numbers["readings"] | undefined, address: Address): string => {
  const value = valueOf(readings?.get(address));
  return value === null ? "" : canonicalNumber(value);
};

/** Every cell, and every field that is a number. */
export function cellRows({ outline, readings, previous }: Numbers, used: readonly Expression[]): readonly CellRow[] {
  const fields = [...outline.fields.values()].flatMap(({ address, field }) => (field.measure === undefined ? [] : [address]));
  const all = [...outline.cells.keys(), ...fields];
  const last = used.flatMap(({ sum }) => sum.map(referenceOf)).filter((address) => all.includes(address));
  return [...new Set([...last, ...all])].map((address) => {
    const cell = outline.cells.get(address);
    const name = cellName(outline, address);
    const [now, before] = [shown(readings, address), shown(previous, address)];
    return { address, name, now, before, sought: [name, ...(cell?.row ?? []), ...(cell?.column ?? []), now].join(" ") };
  });
}

/** Those that have every word that was typed: first those that have them in their name, and of these those whose name ends in the last of them. */
export function found(rows: readonly CellRow[], query: string): readonly CellRow[] {
  const words = query.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return rows;
  const all = rows.filter(({ sought }) => words.every((word) => sought.includes(word)));
  const rank = ({ name }: CellRow): number =>
    words.every((word) => name.includes(word)) ? (name.endsWith(words.at(-1) ?? "") ? 0 : 1) : 2;
  return [...all].sort((one, two) => rank(one) - rank(two));
}
