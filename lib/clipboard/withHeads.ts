// A table in two pieces: systems of the web keep its heads in a table of their own, so that they stay in sight while its rows are scrolled. Whoever
// sees it sees one table, and so it is read: a piece that holds names only is put over the next, where that begins with figures and has as many columns.
import { isEmpty, type CellBlock } from "../tables/matrix.ts";

/** More rows of heads than this no table has. */
const mostHeads = 4;

const isFigure = (text: string): boolean => /^[-+−]?[\d０-９][\d０-９,，.．\s]*%?$/.test(text.trim());

const isHeads = ({ rows, cells }: CellBlock): boolean =>
  rows <= mostHeads && cells.filter(({ text }) => !isEmpty(text)).length > 1 && !cells.some(({ text }) => isFigure(text));

const beginsWithFigures = ({ cells }: CellBlock): boolean => cells.some(({ row, text }) => row === 0 && isFigure(text));

/** Heads may have a column more, above the bar by which the rows are scrolled: nothing stands in it. */
const fits = (heads: CellBlock, { columns }: CellBlock): boolean =>
  heads.columns === columns ||
  (heads.columns === columns + 1 && heads.cells.every(({ column, text }) => column < columns || isEmpty(text)));

function joined(heads: CellBlock, body: CellBlock): CellBlock {
  const down = <One extends { readonly row: number }>(all: readonly One[]): readonly One[] =>
    all.map((one) => ({ ...one, row: one.row + heads.rows }));
  const above = heads.cells
    .filter(({ column }) => column < body.columns)
    .map((cell) => ({ ...cell, colSpan: Math.min(cell.colSpan, body.columns - cell.column) }));
  const stored = [...(heads.stored ?? []), ...down(body.stored ?? [])];
  return {
    rows: heads.rows + body.rows,
    columns: body.columns,
    cells: [...above, ...down(body.cells)],
    left: [...(heads.left ?? []), ...down(body.left ?? [])],
    ...(stored.length > 0 ? { stored } : {}),
    ...(heads.above === undefined ? {} : { above: heads.above }),
  };
}

/** The blocks of a page, those in two pieces as one. */
export function withHeads(blocks: readonly CellBlock[]): readonly CellBlock[] {
  const all: CellBlock[] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    if (before !== undefined && isHeads(before) && beginsWithFigures(block) && fits(before, block))
      all.splice(-1, 1, joined(before, block));
    else all.push(block);
  }
  return all;
}
