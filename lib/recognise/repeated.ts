// A table in text whose merged cells were filled up with their text in every place that they cover, as programs do that know no merges: where labels stand
// side by side several times over, every row has all columns, and what is equal is one cell again. A figure is one where the head over it is, and it stands
// equal in all places of that head.
import { isFigure } from "../matching/figures/unit.ts";
import type { ReadTable } from "../reading/reading.ts";
import { placesByRow, type BlockCell } from "../tables/matrix.ts";
import type { Sheet } from "./laid.ts";

/** A label that stands side by side so many times was merged: no form prints one so. */
const several = 3;

const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text) && !isFigure(text);

type Run = { readonly cell: BlockCell; readonly place: number };

const endOf = ({ column, colSpan }: BlockCell): number => column + colSpan;

/** Whether figures side by side stand under one head, `heads` by the column where each of the last ones begins, over all its columns. */
function isOneFigure(run: readonly BlockCell[], heads: ReadonlyMap<number, BlockCell>): boolean {
  const [first] = run;
  const head = first === undefined ? undefined : heads.get(first.column);
  return first !== undefined && head !== undefined && head.colSpan === run.length && isFigure(first.text);
}

/** The cells of a row, those that are equal side by side as one: labels, and figures under one head. */
function runsIn(cells: readonly BlockCell[], places: readonly number[], heads: ReadonlyMap<number, BlockCell>): readonly Run[] {
  const equal: { cell: BlockCell; place: number }[][] = [];
  for (const place of places) {
    const [cell, last] = [cells[place], equal.at(-1)];
    if (cell === undefined) continue;
    const isNew = last === undefined || last[0]?.cell.text !== cell.text || (heads.has(cell.column) && isFigure(cell.text));
    if (isNew) equal.push([{ cell, place }]);
    else last.push({ cell, place });
  }
  return equal.flatMap((run): readonly Run[] => {
    const own = run.map(({ cell }) => cell);
    const [first] = run;
    if (first === undefined || !(isLabel(first.cell.text) || isOneFigure(own, heads))) return run;
    return [{ ...first, cell: { ...first.cell, colSpan: run.length } }];
  });
}

/** The runs of all rows, each read under the labels over it. */
function rowsOfRuns(cells: readonly BlockCell[], rows: readonly (readonly number[])[]): readonly (readonly Run[])[] {
  const heads = new Map<number, BlockCell>();
  return rows.map((places) => {
    const runs = runsIn(cells, places, heads);
    for (const { cell } of runs) {
      if (!isLabel(cell.text)) continue;
      for (const [column, head] of heads) if (column < endOf(cell) && cell.column < endOf(head)) heads.delete(column);
      heads.set(cell.column, cell);
    }
    return runs;
  });
}

/** The table with its merges; undefined where nothing says that they were filled up, or rows are of different length. */
export function withMerges({ block, cells, where }: ReadTable): Sheet | undefined {
  const rows = placesByRow(block);
  if (rows.some(({ length }) => length !== block.columns)) return undefined;
  const runs = rowsOfRuns(block.cells, rows);
  if (!runs.flat().some(({ cell }) => cell.colSpan >= several)) return undefined;
  const open = new Map<number, { cell: BlockCell; readonly place: number }>();
  const kept: { cell: BlockCell; readonly place: number }[] = [];
  for (const row of runs)
    for (const { cell, place } of row) {
      const above = open.get(cell.column);
      const isOn =
        above !== undefined &&
        isLabel(cell.text) &&
        above.cell.text === cell.text &&
        above.cell.colSpan === cell.colSpan &&
        above.cell.row + above.cell.rowSpan === cell.row;
      if (isOn) above.cell = { ...above.cell, rowSpan: above.cell.rowSpan + 1 };
      else {
        const own = { cell, place };
        open.set(cell.column, own);
        kept.push(own);
      }
    }
  return {
    block: { ...block, cells: kept.map(({ cell }) => cell) },
    places: kept.map(({ place }) => cells[place] ?? where),
    where,
  };
}
