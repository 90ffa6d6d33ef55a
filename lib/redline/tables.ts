// The figures of a table of the file beside those of the report. Where every label stands where the format has it, each cell is compared at its place; where
// rows, columns or labels are others, only what is told by labels counts (lib/recognise), never what merely stands in the same place.
import { readNumber, printedNumber } from "../arithmetic/number.ts";
import { anchorsOf } from "../compare/anchors.ts";
import type { TableNode } from "../document/node.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { CellPlace, ReadTable, Where } from "../reading/reading.ts";
import type { Recognised } from "../recognise/recognised.ts";
import { blockOf, type BlockCell } from "../tables/matrix.ts";
import { closed, foldedText } from "./fold.ts";

/** A figure of the file: `from` as the report prints it. */
export type CellChange = { readonly at: Address; readonly from: string; readonly to: string; readonly where: Where | null };

/** `outside`: what of the table is no figure and was changed, in words. */
export type TableChanges = { readonly cells: readonly CellChange[]; readonly outside: readonly string[] };

type Own = BlockCell & { readonly isValue: boolean; readonly address: Address | undefined };

function ownCells({ rows }: TableNode): readonly Own[] {
  const kinds = rows.flat();
  return blockOf(rows).cells.map((cell, at) => ({ ...cell, isValue: kinds[at]?.kind === "value", address: kinds[at]?.address }));
}

/** Whether two texts of a cell are the same number, or the same text. */
export function sameFigure(outline: Outline, at: Address, one: string, two: string): boolean {
  const measure = outline.cells.get(at)?.measure;
  if (foldedText(one) === foldedText(two)) return true;
  if (measure === undefined) return false;
  const [left, right] = [readNumber(one, measure), readNumber(two, measure)];
  return (
    left.state === "known" &&
    right.state === "known" &&
    left.value.eq(right.value) &&
    printedNumber(one, measure) === printedNumber(two, measure)
  );
}

/**
 * Each cell with the one of the file that stands in its place: where every row has as many cells that begin in it, as many rows high, in an order in which all labels
 * are the same. Columns of the grid tell less: LibreOffice puts a hair of one between two that do not quite meet. Undefined where it is not so.
 */
function inPlaces(own: readonly Own[], theirs: readonly BlockCell[]): readonly (readonly [Own, BlockCell])[] | undefined {
  const pairs = own.flatMap((cell, at): readonly (readonly [Own, BlockCell])[] => {
    const found = theirs[at];
    if (found === undefined || found.row !== cell.row || found.rowSpan !== cell.rowSpan) return [];
    return cell.isValue || closed(found.text) === closed(cell.text) ? [[cell, found]] : [];
  });
  return pairs.length === own.length && own.length === theirs.length ? pairs : undefined;
}

const named = (texts: readonly string[]): string =>
  `${texts
    .slice(0, 3)
    .map((text) => `“${text}”`)
    .join("、")}${texts.length > 3 ? `等 ${texts.length} 处` : ""}`;

/** The labels of each row, as one text; "" for a row of figures only. */
function rowNames(cells: readonly BlockCell[], rows: number): readonly string[] {
  const isFigure = (text: string): boolean => /^[-+]?[\d.,，－—]*$/.test(text);
  return Array.from({ length: rows }, (_, row) =>
    cells.flatMap((cell) => (cell.row === row && !isFigure(closed(cell.text)) ? [closed(cell.text)] : [])).join(" "),
  );
}

/** What else than figures differs: rows more or less, other labels. */
function otherwise(own: readonly Own[], { block }: ReadTable, rows: number): readonly string[] {
  const labels = own.filter(({ isValue }) => !isValue);
  const [mine, theirs] = [rowNames(labels, rows), rowNames(block.cells, block.rows)];
  const kept = anchorsOf(mine, theirs);
  const [gone, more] = [
    mine.filter((name, at) => name !== "" && !kept.some(([one]) => one === at)),
    theirs.filter((name, at) => name !== "" && !kept.some(([, two]) => two === at)),
  ];
  if (block.rows === rows && gone.length > 0 && gone.length === more.length)
    return [`行名或表头改成了${named(more)}，原来是${named(gone)}`];
  const found = [
    ...(gone.length === 0 ? [] : [`少了或改了 ${gone.length} 行：${named(gone)}`]),
    ...(more.length === 0 ? [] : [`多了或改了 ${more.length} 行：${named(more)}`]),
  ];
  if (found.length > 0) return found;
  return [block.rows === rows ? "合并的格或列与报告不同" : `行数不同：文件里 ${block.rows} 行，报告是 ${rows} 行`];
}

/** `recognised`: the whole file, recognised as the report's own format; asked for where places do not tell. `where`: of each cell. */
export function compareTable(
  table: TableNode,
  piece: ReadTable,
  outline: Outline,
  recognised: () => Recognised | undefined,
): TableChanges & { readonly isRead: boolean } {
  const own = ownCells(table);
  const pairs = inPlaces(own, piece.block.cells);
  if (pairs !== undefined) {
    const cells = pairs.flatMap(([cell, found], at): readonly CellChange[] => {
      if (cell.address === undefined || sameFigure(outline, cell.address, cell.text, found.text)) return [];
      return [{ at: cell.address, from: cell.text, to: foldedText(found.text), where: piece.cells[at] ?? null }];
    });
    return { cells, outside: [], isRead: true };
  }
  return { ...byLabels(own, outline, recognised()), outside: otherwise(own, piece, table.rows.length) };
}

function byLabels(
  own: readonly Own[],
  outline: Outline,
  read: Recognised | undefined,
): { readonly cells: readonly CellChange[]; readonly isRead: boolean } {
  const values = own.filter(({ address }) => address !== undefined);
  const isRead = read !== undefined && values.some(({ address }) => read.where[address ?? ""] !== undefined);
  if (!isRead) return { cells: [], isRead: false };
  const unread = new Set(read.unread.map(({ address }) => address));
  const cells = values.flatMap(({ address = "", text }): readonly CellChange[] => {
    const found = read.printed[address] ?? read.report.figures[address] ?? read.report.stated[address];
    if (unread.has(address) || found === undefined || sameFigure(outline, address, text, found)) return [];
    return [{ at: address, from: text, to: foldedText(found), where: read.where[address] ?? null }];
  });
  return { cells, isRead: true };
}

export const cellOf = (where: Where | null): CellPlace | null =>
  where !== null && "cell" in where && typeof where.cell === "object" ? where.cell : null;
