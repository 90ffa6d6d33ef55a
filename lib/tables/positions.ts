// Where each cell of a table with merges stands: from rows that list only the cells beginning in them, as an HTML
// table and the tree do (HTML standard 4.9.12, the algorithm for forming a table), to a row and column for each.
//
// Column widths need it, and so does every test that compares a table with what was read back from a file.

type Spans = { readonly rowSpan: number; readonly colSpan: number };

/** A cell and the grid row and column of its first corner, both from 0. */
export type Placed<Cell> = { readonly row: number; readonly column: number; readonly cell: Cell };

/** The cells in reading order with their places. Throws a RangeError where two cells would overlap. */
export function placed<Cell extends Spans>(rows: readonly (readonly Cell[])[]): readonly Placed<Cell>[] {
  const taken = new Set<string>();
  const take = ({ row, column, cell }: Placed<Cell>): void => {
    for (let down = row; down < row + cell.rowSpan; down += 1)
      for (let across = column; across < column + cell.colSpan; across += 1) {
        if (taken.has(`${down},${across}`)) throw new RangeError(`two cells at row ${down}, column ${across}`);
        taken.add(`${down},${across}`);
      }
  };
  const free = (row: number, from: number): number => (taken.has(`${row},${from}`) ? free(row, from + 1) : from);
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      const place = { row, column: free(row, column), cell };
      take(place);
      column = place.column + cell.colSpan;
      return place;
    });
  });
}
