// Which row of the grid each row of a block is: by its label, wherever the cursor stands, else from the cursor down. And
// which of them share their columns, so that columns.ts can ask for those once.
import type { Band, FoundRow, Rows } from "./lines/band.ts";
import { align, type Item } from "./lines/align.ts";
import { has, lookUp } from "./labels/label.ts";
import type { Slot } from "./labels/gridLabels.ts";
import { isOfPeriod, isTitle, type SeenBlock, type SeenCell, type SeenRow } from "./lines/seenBlock.ts";
import { strangeRows } from "./lines/strangers.ts";

/** Labels of groups met on the way down, each with the row where it was met last. */
function groupsAt({ rows, gridLabels }: SeenBlock): readonly ReadonlyMap<string, number>[] {
  let met: ReadonlyMap<string, number> = new Map();
  return rows.map(({ row, texts }) => {
    const groups = texts.filter(({ keys }) => has(gridLabels.rowGroups, keys));
    if (groups.length > 0) met = new Map([...met, ...groups.map(({ keys }) => [keys.bare, row] as const)]);
    return met;
  });
}

/** A name that the form prints elsewhere, and no span over several rows, says that this is no row of the grid. */
const isClosed = ({ gridLabels }: SeenBlock, name: SeenCell | undefined): boolean =>
  name !== undefined &&
  name.cell.rowSpan === 1 &&
  lookUp(gridLabels.rowNames, name.keys).length === 0 &&
  has(gridLabels.printed, name.keys);

/** `strange`: rows whose names do not count. */
function byLabel(seen: SeenBlock, near: number, strange: ReadonlyMap<number, string>): ReadonlyMap<number, FoundRow> {
  const { gridLabels, rows } = seen;
  const groups = groupsAt(seen);
  const body = rows.filter(({ kind }) => kind === "body");
  if (!body.some(({ label }) => label !== undefined)) return new Map();
  const items = body.map(
    ({ row, label, name }): Item => ({
      name: strange.has(row) ? undefined : name?.keys,
      above: groups[row] ?? new Map(),
      closed: strange.has(row) || (label === undefined && isClosed(seen, name)),
    }),
  );
  const lines = gridLabels.rows.map(({ names }) => names);
  const matches = align(items, lines, gridLabels.rowNames, near, true);
  return new Map(
    body.flatMap(({ row }, place) => {
      const match = matches[place];
      const into = gridLabels.rows[match?.line ?? -1];
      return match === undefined || into === undefined ? [] : [[row, { into, guessed: match.guessed }] as const];
    }),
  );
}

/**
 * Rows from the cursor down, empty ones too; heads, titles among them, and names above and below the figures take no
 * place. Under heads that say which grid it is, as many rows as the grid has are the grid's, wherever the cursor
 * stands, be there empty ones between them or not. Empty ones between names above and the first figure take no place either.
 */
function fromCursor({ gridLabels, rows, margins }: SeenBlock, near: number): ReadonlyMap<number, FoundRow> {
  const headed = rows.some(({ kind }) => kind === "head");
  const own = rows.slice(margins.above, rows.length - margins.below).filter((row) => row.kind !== "head" && !(headed && isTitle(row)));
  const full = own.filter(({ kind }) => kind !== "empty");
  const whole = headed ? [own, full].find(({ length }) => length === gridLabels.rows.length) : undefined;
  const free = gridLabels.rows.slice(whole === undefined ? near : 0);
  const fromFirst = own.slice(margins.above > 0 ? own.findIndex(({ kind }) => kind !== "empty") : 0);
  /** A name at the left that the form does not have: whether it is this row only a person can say. */
  const isStrange = ({ name }: SeenRow): boolean => name !== undefined && name.cell.column < margins.left;
  return new Map(
    (whole ?? fromFirst).flatMap((one, place) => {
      const into = free[place];
      return into === undefined ? [] : [[one.row, { into, guessed: isStrange(one) }] as const];
    }),
  );
}

function byCursor(seen: SeenBlock, near: number): Rows {
  const why = periodRows(seen);
  return { by: "cursor", of: why.size > 0 ? new Map() : fromCursor(seen, near), why };
}

/** Several rows of periods are one line of the form through the year, whichever it is: none of them is a row of it. */
function periodRows({ rows, margins }: SeenBlock): ReadonlyMap<number, string> {
  const named = rows.filter((row) => isOfPeriod(row) && (row.name?.cell.column ?? margins.left) < margins.left);
  return new Map(
    named.length < 2
      ? []
      : named.map(({ row, name }) => [row, `“${name?.cell.text ?? ""}”是一段时间，不是本表的一行；请把各段时间的数合计以后再填`] as const),
  );
}

/** The rows of a block. `near`: the row of the grid where the cursor stands. */
export function rowsOf(seen: SeenBlock, near: number): Rows {
  const why = strangeRows(seen);
  const labelled = byLabel(seen, near, why);
  // Names of the form whose group nobody can tell are no reason to take the rows one after the other.
  const isNamed = seen.rows.some(({ kind, name }) => kind === "body" && name !== undefined && has(seen.gridLabels.rowNames, name.keys));
  return labelled.size > 0 || isNamed ? { by: "label", of: labelled, why } : byCursor(seen, near);
}

const columnsOf = (slots: readonly Slot[]): string => slots.map(({ cell }) => [...cell.column, cell.columnId].join("\n")).join("\t");

/**
 * The rows that have a place in the grid, in bands. A clause line begins heads of its own, even where no row stands before
 * it; texts that nobody knows above the first row are taken for heads too.
 */
export function bandsOf({ rows, gridLabels }: SeenBlock, { of }: Rows): readonly Band[] {
  const bands = new Map<string, { heads: readonly SeenRow[]; rows: SeenRow[]; slots: readonly Slot[] }>();
  const begins = ({ texts }: SeenRow): boolean => texts.some(({ keys }) => has(gridLabels.rowGroups, keys));
  let heads: readonly SeenRow[] = [];
  let [inHeads, above] = [true, true];
  for (const row of rows) {
    const slots = of.get(row.row)?.into.slots;
    if (row.kind === "head" || (row.kind === "other" && above && slots === undefined))
      heads = inHeads && !begins(row) ? [...heads, row] : [row];
    if (row.kind === "head" || row.kind === "body") inHeads = row.kind === "head";
    if (row.kind === "body") above = false;
    if (slots === undefined) continue;
    const key = `${heads[0]?.row ?? -1} ${columnsOf(slots)}`;
    const band = bands.get(key) ?? { heads, rows: [], slots };
    band.rows.push(row);
    bands.set(key, band);
  }
  return [...bands.values()];
}
