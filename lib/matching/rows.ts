// Which row of the grid each row of a block is: by its label, wherever the cursor stands, else from the cursor down.
import { align, type Item, type Match } from "./align.ts";
import { has, lookUp, type Keys } from "./label.ts";
import { isTitle } from "./lead.ts";
import type { GridRow, Picture } from "./picture.ts";
import type { Seen, Sheet, SheetRow } from "./sheet.ts";

/** `by` label: rows without a match have no place in the grid. `by` cursor: rows that are not there go where they lie. */
export type RowMap = { readonly by: "label" | "cursor"; readonly rows: ReadonlyMap<number, Match> };

/** Labels of groups met on the way down, each with the row where it was met last. */
function groupsAt(sheet: Sheet, picture: Picture): readonly ReadonlyMap<string, number>[] {
  let met: ReadonlyMap<string, number> = new Map();
  return sheet.rows.map(({ row, seen }) => {
    const groups = seen.filter(({ keys }) => has(picture.rowGroups, keys));
    if (groups.length > 0) met = new Map([...met, ...groups.map(({ keys }) => [keys.bare, row] as const)]);
    return met;
  });
}

/** A name that the form prints elsewhere, and no span over several rows, says that this is no row of the grid. */
const isClosed = (name: Seen | undefined, picture: Picture): boolean =>
  name !== undefined && name.cell.rowSpan === 1 && lookUp(picture.rowNames, name.keys).length === 0 && has(picture.printed, name.keys);

const itemOf = (picture: Picture, { label, name }: SheetRow, above: ReadonlyMap<string, number>): Item => {
  const keys: Keys | undefined = (label ?? name)?.keys;
  return { name: keys, above, closed: label === undefined && isClosed(name, picture) };
};

function byLabel(sheet: Sheet, picture: Picture, near: number): ReadonlyMap<number, Match> {
  const groups = groupsAt(sheet, picture);
  const body = sheet.rows.filter(({ kind }) => kind === "body");
  if (!body.some(({ label }) => label !== undefined)) return new Map();
  const items = body.map((row) => itemOf(picture, row, groups[row.row] ?? new Map()));
  const matches = align(
    items,
    picture.rows.map(({ track }) => track),
    picture.rowNames,
    near,
  );
  return new Map(body.flatMap(({ row }, place) => (matches[place] === undefined ? [] : [[row, matches[place]] as const])));
}

/**
 * Rows from the cursor down, empty ones too. Under heads that say which grid it is, as many rows as the grid has are
 * the grid's, wherever the cursor stands, be there empty ones between them or not.
 */
function fromCursor(rows: readonly SheetRow[], grid: readonly GridRow[], near: number, headed: boolean): ReadonlyMap<number, Match> {
  const filled = rows.filter(({ kind }) => kind !== "empty");
  const whole = headed ? [rows, filled].find(({ length }) => length === grid.length) : undefined;
  const start = whole === undefined ? near : 0;
  return new Map((whole ?? rows).slice(0, grid.length - start).map(({ row }, place) => [row, { track: start + place, guessed: false }]));
}

/** `names`: what is neither head nor value above and below the figures takes no place. */
export function rowsOf(sheet: Sheet, picture: Picture, near: number, names: { readonly above: number; readonly below: number }): RowMap {
  const labelled = byLabel(sheet, picture, near);
  if (labelled.size > 0) return { by: "label", rows: labelled };
  const headed = sheet.rows.some(({ kind }) => kind === "head");
  const rows = sheet.rows
    .slice(names.above, sheet.rows.length - names.below)
    .filter((row) => row.kind !== "head" && !(headed && isTitle(row)));
  return { by: "cursor", rows: fromCursor(rows, picture.rows, near, headed) };
}
