// A grid as the paper shows it: rows of cells with their spans. Merges are worked out here and nowhere else.
//
// The form's grid, Word, HTML, preview and paste all read this. A row lists only the cells that begin in it, as an
// HTML table does. Nothing here knows how wide a column is or what a value says.
import type { Address, GridBlock, BlocksGrid, CrossGrid, Grid, Line, ListGrid } from "./edition.ts";
import { cellAddress, valueColumn } from "./address.ts";
import { isGroup, leavesOf } from "./walk.ts";

/**
 * `head` and `label` name what they span (`spans`: a column of values or a row of them); `value` has an address; `plain`
 * says something of its row, or stands empty where nothing is to be filled in. `indent`: the text is set that deep from
 * the left, instead of in the middle.
 */
export type LayoutCell = {
  readonly kind: "head" | "label" | "note" | "plain" | "value";
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly address?: Address;
  readonly indent?: number;
};

export type Layout = {
  /** Grid columns in all; values stand right of the first `labelColumns`. */
  readonly columns: number;
  readonly labelColumns: number;
  /** Rows at the top that repeat where the table goes over a page. */
  readonly headRows: number;
  readonly rows: readonly (readonly LayoutCell[])[];
};

/** The column of the rows' own labels, which are the longest: groups stand before it, units after it. -1 where there are none. */
export const ownLabelColumn = ({ rows, labelColumns }: Layout): number =>
  rows.some((row) => row.some(({ kind }) => kind === "plain")) ? 0 : labelColumns - 1;

/** A head across the whole table, over the rows of its block. */
export const isClause = ({ kind, colSpan }: LayoutCell, { columns }: Pick<Layout, "columns">): boolean =>
  kind === "head" && colSpan === columns;

/** The rows below the heads, by their numbers: a body of its own from each head that spans the table. */
export function bodiesOf(laid: Layout): readonly (readonly number[])[] {
  const bodies: number[][] = [];
  laid.rows.forEach(([first], row) => {
    if (row < laid.headRows) return;
    if (bodies.length === 0 || (first !== undefined && isClause(first, laid))) bodies.push([]);
    bodies.at(-1)?.push(row);
  });
  return bodies;
}

const cell = (kind: LayoutCell["kind"], text: string, rowSpan = 1, colSpan = 1, address?: Address): LayoutCell =>
  address === undefined ? { kind, text, rowSpan, colSpan } : { kind, text, rowSpan, colSpan, address };

const depthOf = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map((line) => (isGroup(line) ? 1 + depthOf(line.lines) : line.label === null ? 0 : 1)));

function headRowsOf(grid: CrossGrid, labelColumns: number): readonly LayoutCell[][] {
  const depth = depthOf(grid.columns);
  const over = grid.head === undefined ? 0 : 1;
  const rows: LayoutCell[][] = Array.from({ length: depth + over }, () => []);
  const put = (lines: readonly Line[], level: number): void => {
    for (const line of lines) {
      const text = line.label ?? "";
      rows[level]?.push(isGroup(line) ? cell("head", text, 1, leavesOf(line.lines).length) : cell("head", text, depth + over - level));
      if (isGroup(line)) put(line.lines, level + 1);
    }
  };
  if (labelColumns > 0) rows[0]?.push(cell("note", grid.corner ?? "", depth + over, labelColumns));
  if (grid.head !== undefined) rows[0]?.push(cell("head", grid.head, 1, leavesOf(grid.columns).length));
  put(grid.columns, over);
  return rows;
}

function bodyRowsOf(grid: CrossGrid, labelColumns: number): readonly LayoutCell[][] {
  const columns = leavesOf(grid.columns);
  const rows: LayoutCell[][] = [];
  const put = (lines: readonly Line[], before: readonly LayoutCell[], level: number): void => {
    lines.forEach((line, place) => {
      const first = place === 0 ? before : [];
      if (isGroup(line)) return put(line.lines, [...first, cell("label", line.label, leavesOf(line.lines).length)], level + 1);
      const label = labelColumns > level ? [cell("label", line.label ?? "", 1, labelColumns - level)] : [];
      rows.push([...first, ...label, ...columns.map((column) => cell("value", "", 1, 1, cellAddress(grid.id, line.id, column.id)))]);
    });
  };
  put(grid.rows, [], 0);
  return rows;
}

function crossLayout(grid: CrossGrid): Layout {
  const labelColumns = depthOf(grid.rows);
  const heads = headRowsOf(grid, labelColumns);
  const columns = labelColumns + leavesOf(grid.columns).length;
  return { columns, labelColumns, headRows: heads.length, rows: [...heads, ...bodyRowsOf(grid, labelColumns)] };
}

/** Grid columns of a block's labels, then of each of its columns. */
const spansOf = ({ width }: BlocksGrid, { spans, columns }: GridBlock): readonly number[] =>
  spans ?? [1, ...columns.map((_, place) => (place === columns.length - 1 ? width - columns.length : 1))];

function blockRows(grid: BlocksGrid, block: GridBlock): readonly LayoutCell[][] {
  const [label = 1, ...spans] = spansOf(grid, block);
  return [
    [cell("head", block.clause, 1, grid.width)],
    [cell("head", block.head, 1, label), ...block.columns.map((column, place) => cell("head", column.label ?? "", 1, spans[place]))],
    ...block.rows.map((row) => [
      cell("label", row.label ?? "", 1, label),
      ...block.columns.map((column, place) => cell("value", "", 1, spans[place], cellAddress(grid.id, row.id, column.id))),
    ]),
  ];
}

function blocksLayout(grid: BlocksGrid): Layout {
  const [first] = grid.blocks;
  const labelColumns = first === undefined ? 1 : (spansOf(grid, first)[0] ?? 1);
  return { columns: grid.width, labelColumns, headRows: 0, rows: grid.blocks.flatMap((block) => blockRows(grid, block)) };
}

function listLayout({ id: grid, heads, none, lines }: ListGrid): Layout {
  const rows = lines.map(({ id, label, indent, measure }) => [
    { ...cell("label", label), indent },
    cell("plain", measure?.unit ?? none),
    measure === null ? cell("plain", "") : cell("value", "", 1, 1, cellAddress(grid, id, valueColumn)),
  ]);
  return {
    columns: 3,
    labelColumns: 2,
    headRows: 1,
    rows: [[heads.line, heads.unit, heads.value].map((text) => cell("head", text)), ...rows],
  };
}

/** The rows of a grid as printed: heads, labels, notes and values with their spans. Source: the annex of the edition's basis. */
export function layout(grid: Grid): Layout {
  switch (grid.kind) {
    case "cross":
      return crossLayout(grid);
    case "blocks":
      return blocksLayout(grid);
    case "list":
      return listLayout(grid);
  }
}
