// Where each cell of a table with merges stands: from rows that list only the cells beginning in them, as an HTML
// table and the tree do (HTML standard 4.9.12, the algorithm for forming a table), to a row and column for each.
//
// All tables are formed here: ours, whose cells never overlap (`placed`), and those of others, which break the rules (matrix.ts).

type Spans = { readonly rowSpan: number; readonly colSpan: number };

/** A cell and the grid row and column of its first corner, both from 0. */
export type Placed<Cell> = { readonly row: number; readonly column: number; readonly cell: Cell };

/** How many rows a cell that begins in this row reaches over: to the last at most, and to it where it says 0, as in HTML. */
export const rowsOver = ({ rowSpan }: Spans, row: number, rows: number): number => Math.min(rowSpan === 0 ? rows : rowSpan, rows - row);

/** The cells in reading order, each at the first place that is free in its row. `overlap` is told of a place that two cells claim; the first has it. */
export function formed<Cell extends Spans>(
  rows: readonly (readonly Cell[])[],
  overlap: (row: number, column: number) => void = () => undefined,
): readonly Placed<Cell>[] {
  const taken: boolean[][] = rows.map(() => []);
  const take = ({ row, column, cell }: Placed<Cell>): void => {
    taken.slice(row, row + rowsOver(cell, row, rows.length)).forEach((line, down) => {
      for (let across = column; across < column + cell.colSpan; across += 1) {
        if (line[across] === true) overlap(row + down, across);
        line[across] = true;
      }
    });
  };
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]?.[column] === true) column += 1;
      const place = { row, column, cell };
      take(place);
      column += cell.colSpan;
      return place;
    });
  });
}

/** The cells in reading order with their places. Throws a RangeError where two cells would overlap. */
export const placed = <Cell extends Spans>(rows: readonly (readonly Cell[])[]): readonly Placed<Cell>[] =>
  formed(rows, (row, column) => {
    throw new RangeError(`two cells at row ${row}, column ${column}`);
  });

/** The same row by row. */
export function placedRows<Cell extends Spans>(rows: readonly (readonly Cell[])[]): readonly (readonly Placed<Cell>[])[] {
  const lines = rows.map((): Placed<Cell>[] => []);
  for (const place of placed(rows)) lines[place.row]?.push(place);
  return lines;
}
