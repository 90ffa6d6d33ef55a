// A figure in a cell that is merged over the places of several: nobody can tell whose it is, so it is left out and named.
//
// A span alone says nothing: Word cuts a table into finer columns than are seen, and a value of table two fills its line. What counts is that
// the cell covers places which the grid tells apart: the next value of the row goes two places on, or another row of the same columns has a
// value there.
import { isEmpty } from "../tables/matrix.ts";
import type { Route } from "./outside.ts";
import type { Picture, Slot } from "./picture.ts";

type ToSlot = Extract<Route, { to: "slot" }>;

/** Where a slot stands among those of its row; `line`: the columns of that row. Rows of another block of table two have others. */
type Standing = { readonly line: string; readonly index: number };

const isToSlot = (route: Route): route is ToSlot => route.to === "slot";

const within = (place: number, from: number, span: number): boolean => from < place && place < from + span;

const standings = (rows: Picture["rows"]): ReadonlyMap<Slot, Standing> =>
  new Map(
    rows.flatMap(({ slots }) =>
      slots.map((slot, index) => [slot, { line: slots.map(({ cell }) => cell.columnId).join(), index }] as const),
    ),
  );

function coversColumns({ cell, slot }: ToSlot, slots: readonly ToSlot[], all: ReadonlyMap<Slot, Standing>): boolean {
  const own = all.get(slot);
  if (own === undefined) return false;
  return slots.some((other) => {
    const theirs = all.get(other.slot);
    if (theirs === undefined) return false;
    if (other.cell.row === cell.row) return other.cell.column === cell.column + cell.colSpan && theirs.index > own.index + 1;
    return theirs.line === own.line && theirs.index !== own.index && within(other.cell.column, cell.column, cell.colSpan);
  });
}

const coversRows = ({ cell }: ToSlot, routes: readonly Route[]): boolean =>
  routes.some((other) => within(other.cell.row, cell.row, cell.rowSpan));

const reason = "与旁边的格合并成了一格，分不清是哪一格的数；请取消合并，分别填写";

/** The routes with every figure in such a cell left out. */
export function withoutMerged(routes: readonly Route[], { rows }: Pick<Picture, "rows">): readonly Route[] {
  const [slots, all] = [routes.filter(isToSlot), standings(rows)];
  return routes.map((route) => {
    if (route.to !== "slot" || isEmpty(route.cell.text)) return route;
    const joined = (route.cell.colSpan > 1 && coversColumns(route, slots, all)) || (route.cell.rowSpan > 1 && coversRows(route, routes));
    return joined ? { ...route, left: reason } : route;
  });
}
