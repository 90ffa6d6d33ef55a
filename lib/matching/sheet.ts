// A block seen with the eyes of one grid: which texts are figures, which rows are heads, where a row's label stands.
//
// No place is given yet. A row with a figure is never a head; a text is a row's label only where something stands
// right of it; 其他 and 总计, which name a column and a row, are told apart by what stands beside them.
import { isFigure } from "./figure.ts";
import { has, isNumbered, keysOf, type Keys } from "./label.ts";
import { coverOf, isEmpty, type Block, type BlockCell } from "../tables/matrix.ts";
import type { Picture } from "./picture.ts";

/** A cell that has text; a figure has no keys, for it names nothing. */
export type Seen = { readonly cell: BlockCell; readonly keys: Keys; readonly figure: boolean };

/**
 * `head`: names of columns; `body`: a row's label or figures; `other`: only texts that the grid does not know.
 * `label`: the cell that names the row as the form does; `name`: the cell that seems to, if any.
 */
export type SheetRow = {
  readonly row: number;
  readonly kind: "head" | "body" | "other" | "empty";
  /** All cells that begin in the row, and those of them with text. */
  readonly cells: readonly BlockCell[];
  readonly seen: readonly Seen[];
  readonly label: Seen | undefined;
  readonly name: Seen | undefined;
};

export type Sheet = {
  readonly block: Block;
  readonly rows: readonly SheetRow[];
  /** What covers a place, if it has text. */
  readonly at: (row: number, column: number) => Seen | undefined;
  /** No cell spans any other: the merges of the source are lost, or there were none. */
  readonly flat: boolean;
};

export const rightOf = ({ cell }: Seen): number => cell.column + cell.colSpan;

/** `above`: only heads stand above it, so that 其他 alone in a row is the name of a column. */
function isHead(seen: readonly Seen[], picture: Picture, columns: number, above: boolean): boolean {
  if (seen.some(({ figure }) => figure)) return false;
  const heads = seen.filter(({ keys }) => has(picture.columnNames, keys) || has(picture.columnGroups, keys) || has(picture.heads, keys));
  const labels = seen.filter((one) => rightOf(one) < columns && has(picture.rowNames, one.keys));
  return heads.length > 0 && (labels.length === 0 || (heads.length >= labels.length && (heads.length > 1 || (above && seen.length === 1))));
}

/** The label furthest to the right, with at most a running number before it. */
function labelIn(seen: readonly Seen[], picture: Picture, columns: number): Seen | undefined {
  const labels = seen.filter((one) => !one.figure && rightOf(one) < columns && has(picture.rowNames, one.keys));
  const label = labels.at(-1);
  return label !== undefined && seen.filter(({ cell, figure }) => figure && cell.column < label.cell.column).length <= 1
    ? label
    : undefined;
}

/** A further label right of the one that is known makes another row of it: （六）其他处理, then 1.申请人逾期…. */
function nameIn(seen: readonly Seen[], label: Seen | undefined, picture: Picture): Seen | undefined {
  const firstFigure = seen.find(({ cell, figure }) => figure && cell.column > (label?.cell.column ?? 0))?.cell.column ?? Infinity;
  const before = seen.filter(({ cell, figure }) => !figure && cell.column < firstFigure);
  if (label === undefined) return before.at(-1);
  return (
    before.filter(({ cell, keys }) => cell.column > label.cell.column && isNumbered(cell.text) && !has(picture.printed, keys)).at(-1) ??
    label
  );
}

function rowOf(
  row: number,
  cells: readonly BlockCell[],
  seen: readonly Seen[],
  picture: Picture,
  columns: number,
  above: boolean,
): SheetRow {
  const plain = { row, cells, seen, label: undefined, name: undefined };
  if (seen.length === 0) return { ...plain, kind: "empty" };
  if (isHead(seen, picture, columns, above)) return { ...plain, kind: "head" };
  const found = labelIn(seen, picture, columns);
  const name = nameIn(seen, found, picture);
  const label = name === found ? found : undefined;
  const kind = found !== undefined || seen.some(({ figure }) => figure) ? "body" : "other";
  return { ...plain, kind, label, name: label ?? name };
}

const nameless: Keys = keysOf("");

function seenOf(cell: BlockCell): Seen {
  const figure = isFigure(cell.text);
  return { cell, keys: figure ? nameless : keysOf(cell.text), figure };
}

/** The block as the grid's picture lets it be seen. */
export function sheetOf(block: Block, picture: Picture): Sheet {
  const seen = new Map(block.cells.flatMap((cell) => (isEmpty(cell.text) ? [] : [[cell, seenOf(cell)] as const])));
  const cover = coverOf(block);
  const byRow: BlockCell[][] = Array.from({ length: block.rows }, () => []);
  for (const cell of block.cells) byRow[cell.row]?.push(cell);
  let above = true;
  const rows = byRow.map((cells, row) => {
    const one = rowOf(
      row,
      cells,
      cells.flatMap((cell) => seen.get(cell) ?? []),
      picture,
      block.columns,
      above,
    );
    if (one.kind === "head" || one.kind === "body") above = one.kind === "head";
    return one;
  });
  const at = (row: number, column: number): Seen | undefined => {
    const cell = cover[row]?.[column];
    return cell === undefined ? undefined : seen.get(cell);
  };
  return { block, rows, at, flat: block.cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1) };
}
