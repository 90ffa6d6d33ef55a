// The tables of a reading, each with the grids of all editions that it can be: as they stand, put together where a page cut them, and put together
// again where a table has become text.
import { simplified } from "../characters/traditional.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { layout, type LayoutCell } from "../edition/layout.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { statedUnit } from "../matching/figure.ts";
import { flatTables, type FlatRow, type Rebuilt } from "../matching/flat.ts";
import { gridLabelsOf } from "../matching/gridLabels.ts";
import { has, keysOf } from "../matching/label.ts";
import type { ReadPiece, ReadTable, Where } from "../reading/reading.ts";
import { placesByRow, type BlockCell, type CellBlock } from "../tables/matrix.ts";
import { listedIn } from "./listed.ts";
import { withMerges } from "./repeated.ts";
import { withoutTears } from "./torn.ts";
import { labelsIn, layOver, printsOf, type Held, type LaidTable, type Sheet } from "./laid.ts";

/** A table, what it can be, and the pieces of the reading that it takes. */
export type Sighted = { readonly sheet: Sheet; readonly laid: readonly LaidTable[]; readonly pieces: ReadonlySet<ReadPiece> };

/** A table that has become text and could not be put together again. `label`: what should have stood there. */
export type Broken = { readonly outline: Outline; readonly grid: string; readonly where: Where; readonly label: string };

export type Sights = { readonly tables: readonly Sighted[]; readonly broken: readonly Broken[] };

/** So many labels of a grid must stand in a table at least. */
const few = 3;
/** No label of a form is longer. */
const longestLabel = 80;

const sheetOf = ({ block, cells, where }: ReadTable): Sheet => ({ block, places: cells, where });

/** The grids whose labels a table has, of every edition, each laid over it. */
function laidAll(sheet: Sheet, outlines: readonly Outline[]): readonly LaidTable[] {
  const labels = labelsIn(sheet);
  const all = outlines.flatMap((outline) =>
    [...outline.grids.keys()].map((grid) => ({ outline, grid, prints: printsOf(labels, outline, grid) })),
  );
  const most = Math.max(0, ...all.map(({ prints }) => prints));
  const likely = all
    .filter(({ prints }) => prints >= few && prints * 2 >= most)
    .map(({ outline, grid }) => ({ outline, grid, laid: layOver(sheet, outline, grid) }));
  // Where it is one grid as it stands, no label of it is torn.
  const isOne = likely.some(({ laid }) => laid !== undefined && isWhole(laid));
  return likely.flatMap(({ outline, grid, laid }) => (isOne ? laid : mendedOver(sheet, outline, grid, laid)) ?? []);
}

/** A table laid over a grid that is not whole as it stands: with the labels that are torn over several cells put together, where that is more. */
function mendedOver(sheet: Sheet, outline: Outline, grid: string, laid: LaidTable | undefined): LaidTable | undefined {
  const mended = withoutTears(sheet, outline, grid);
  const again = mended === undefined ? undefined : layOver(mended, outline, grid);
  return again !== undefined && (laid === undefined || isWhole(again)) ? again : laid;
}

const isWhole = ({ missing }: LaidTable): boolean => missing.length === 0;

/** A line between two pages: a number, 第2页, — 3 —, 续表. */
const isBetweenPages = (piece: ReadPiece): boolean =>
  piece.kind === "line" && /^[\s\d\-–—－·.第页共/（）()]*(?:续\s*(?:表|上表))?[\s（）()：:]*$/u.test(piece.text);

/** The one table below the other. */
function stacked(above: CellBlock, below: CellBlock): CellBlock {
  const cells = below.cells.map((cell): BlockCell => ({ ...cell, row: cell.row + above.rows }));
  return { rows: above.rows + below.rows, columns: above.columns, cells: [...above.cells, ...cells] };
}

/** The tables that follow a table at once, with as many columns. */
function following(pieces: readonly ReadPiece[], from: number, columns: number): readonly ReadTable[] {
  const found: ReadTable[] = [];
  for (const piece of pieces.slice(from + 1)) {
    if (piece.kind === "table" && piece.block.columns === columns) found.push(piece);
    else if (!isBetweenPages(piece)) break;
  }
  return found;
}

/** A table with those that follow it, where only together they are whole: a page parted them. */
function joined(pieces: readonly ReadPiece[], from: number, first: ReadTable, outlines: readonly Outline[]): Sighted | undefined {
  let sheet = sheetOf(first);
  const taken = new Set<ReadPiece>([first]);
  for (const next of following(pieces, from, first.block.columns).slice(0, 4)) {
    taken.add(next);
    sheet = { ...sheet, block: stacked(sheet.block, next.block), places: [...sheet.places, ...next.cells] };
    const laid = laidAll(sheet, outlines);
    if (laid.some(isWhole)) return { sheet, laid, pieces: taken };
  }
  return undefined;
}

/** Rows of text with the piece and place of each. */
type FlatLine = { readonly row: FlatRow; readonly where: Where; readonly piece: ReadPiece };

function flatLines(pieces: readonly ReadPiece[], taken: ReadonlySet<ReadPiece>): readonly FlatLine[] {
  return pieces.flatMap((piece): readonly FlatLine[] => {
    if (taken.has(piece)) return [];
    if (piece.kind === "line") return [{ row: { cells: [simplified(piece.text)] }, where: piece.where, piece }];
    if (piece.isCertain) return [];
    const { cells } = piece.block;
    return placesByRow(piece.block).map((own) => ({
      row: { cells: own.map((place) => simplified(cells[place]?.text ?? "")) },
      where: piece.cells[own[0] ?? -1] ?? piece.where,
      piece,
    }));
  });
}

/** A table that was text, as a sheet of the form's own shape, with what could not be read. */
function rebuiltSheet({ block, rows, from }: Rebuilt, lines: readonly FlatLine[], where: Where): Sheet {
  return { block, places: rows.map((row) => lines[row < 0 ? from : row]?.where ?? where), where };
}

/** The unit that the name of a column states, and the label of its row. */
function unitFor(block: CellBlock, cells: readonly LayoutCell[], at: number): string | undefined {
  const own = block.cells[at];
  if (own === undefined) return undefined;
  const isOver = (one: BlockCell, place: number): boolean =>
    cells[place]?.address === undefined && one.row < own.row && one.column <= own.column && own.column < one.column + one.colSpan;
  const [head] = block.cells.filter(isOver).slice(-1);
  const labels = block.cells.filter((one, place) => cells[place]?.address === undefined && one.row === own.row);
  return statedUnit([...(head === undefined ? [] : [head]), ...labels].map(({ text }) => text));
}

/** A table that was text, as the form lays it out: each cell that it found, and each that it could not. */
function laidFlat(rebuilt: Rebuilt, outline: Outline, lines: readonly FlatLine[]): LaidTable | undefined {
  const [where, place] = [lines[rebuilt.from]?.where, outline.grids.get(rebuilt.grid)];
  if (where === undefined || place === undefined) return undefined;
  const sheet = rebuiltSheet(rebuilt, lines, where);
  const placeOf = (row: number): Where => lines[row]?.where ?? where;
  const cells = layout(place.grid).rows.flat();
  const held = new Map<Address, Held>();
  for (const [at, { address }] of cells.entries())
    if (address !== undefined)
      held.set(address, {
        text: sheet.block.cells[at]?.text ?? "",
        where: sheet.places[at] ?? where,
        unit: unitFor(sheet.block, cells, at),
      });
  for (const { address, row, reason } of rebuilt.unread)
    held.set(address, { text: lines[row]?.row.cells.join(" ") ?? "", where: placeOf(row), unit: undefined, refused: reason });
  return {
    outline,
    grid: rebuilt.grid,
    sheet,
    held,
    missing: [],
    misprints: rebuilt.misprints.map(({ printed, label, row }) => ({ printed, label, where: placeOf(row) })),
    outside: rebuilt.stray.map(({ text, row }) => ({ text, where: placeOf(row), reason: "不是本表的行名、列名或数", figure: false })),
  };
}

/** Tables that have become text. One stretch of text may be a table of several editions: it is one table then. */
function flatSighted(lines: readonly FlatLine[], outlines: readonly Outline[]): Sights {
  const rows = lines.map(({ row }) => row);
  const texts = [...new Set(rows.flatMap(({ cells }) => cells))].filter(
    (text) => text.length <= longestLabel && /\p{Script=Han}/u.test(text),
  );
  const keys = texts.map(keysOf);
  const hasLabels = (outline: Outline): boolean =>
    [...outline.grids.keys()].some((grid) => keys.filter((one) => has(gridLabelsOf(outline, grid).printed, one)).length >= few);
  const all = outlines.filter(hasLabels).map((outline) => ({ outline, flat: flatTables(outline, rows) }));
  const broken = all.flatMap(({ outline, flat }) =>
    flat.broken.flatMap(({ grid, row, label }) => {
      const where = lines[Math.min(row, lines.length - 1)]?.where;
      return where === undefined ? [] : [{ outline, grid, where, label }];
    }),
  );
  const found = all.flatMap(({ outline, flat }) =>
    flat.tables.flatMap((rebuilt) => {
      const laid = laidFlat(rebuilt, outline, lines);
      return laid === undefined ? [] : [{ rebuilt, laid }];
    }),
  );
  const groups: { from: number; to: number; laid: LaidTable[] }[] = [];
  for (const { rebuilt, laid } of found) {
    const same = groups.find(({ from, to }) => from < rebuilt.to && rebuilt.from < to);
    if (same === undefined) groups.push({ from: rebuilt.from, to: rebuilt.to, laid: [laid] });
    else {
      same.from = Math.min(same.from, rebuilt.from);
      same.to = Math.max(same.to, rebuilt.to);
      same.laid.push(laid);
    }
  }
  const tables = groups.flatMap(({ from, to, laid }) => {
    const [first] = laid;
    return first === undefined ? [] : [{ sheet: first.sheet, laid, pieces: new Set(lines.slice(from, to).map(({ piece }) => piece)) }];
  });
  return { tables, broken };
}

const ofPiece = (piece: ReadTable, sheet: Sheet, laid: readonly LaidTable[]): Sighted => ({
  sheet,
  laid,
  pieces: new Set<ReadPiece>([piece]),
});

/** A table as it stands, with its merges where they were filled up, or with those that follow it; none where it is rows of text that may be anything. */
function tablesAt(pieces: readonly ReadPiece[], at: number, piece: ReadTable, outlines: readonly Outline[]): readonly Sighted[] {
  const sheet = sheetOf(piece);
  const laid = piece.isCertain ? laidAll(sheet, outlines) : [];
  if (laid.some(isWhole)) return [ofPiece(piece, sheet, laid)];
  const filled = withMerges(piece);
  const laidFilled = filled === undefined ? [] : laidAll(filled, outlines);
  if (filled !== undefined && laidFilled.some(isWhole)) return [ofPiece(piece, filled, laidFilled)];
  return piece.isCertain ? [joined(pieces, at, piece, outlines) ?? ofPiece(piece, sheet, laid)] : [];
}

/** All tables of a reading in their order. */
export function sightedIn(pieces: readonly ReadPiece[], editions: readonly Edition[]): Sights {
  const outlines = editions.map(walk);
  const all: Sighted[] = [];
  const taken = new Set<ReadPiece>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "table" || taken.has(piece)) continue;
    const found = listedIn(piece, outlines)?.map((laid) => ofPiece(piece, sheetOf(piece), laid)) ?? tablesAt(pieces, at, piece, outlines);
    for (const one of found) one.pieces.forEach((own) => taken.add(own));
    all.push(...found);
  }
  const { tables: flat, broken } = flatSighted(flatLines(pieces, taken), outlines);
  const used = new Set([...all, ...flat].flatMap((one) => [...one.pieces]));
  const rest = pieces.flatMap((piece): readonly Sighted[] =>
    piece.kind === "table" && !used.has(piece) ? [{ sheet: sheetOf(piece), laid: [], pieces: new Set<ReadPiece>([piece]) }] : [],
  );
  const order = new Map(pieces.map((piece, at) => [piece, at] as const));
  const firstOf = ({ pieces: own }: Sighted): number => Math.min(...[...own].map((piece) => order.get(piece) ?? 0));
  return { tables: [...all, ...flat, ...rest].sort((one, other) => firstOf(one) - firstOf(other)), broken };
}
