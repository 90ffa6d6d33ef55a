// The tables of a reading, each with the grids of all editions that it can be: as they stand, put together where a page cut them, and put together
// again where a table has become text.
import type { Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { ReadPiece, ReadTable } from "../reading/reading.ts";
import type { BlockCell, CellBlock } from "../tables/matrix.ts";
import { besideIn } from "./beside.ts";
import { flatLines, flatSighted } from "./flatSheets.ts";
import { labelsOf, layOver, type LaidTable, type Sheet } from "./laid.ts";
import { listedIn } from "./listed.ts";
import { withMerges } from "./repeated.ts";
import type { Sighted, Sights } from "./sighted.ts";
import { withoutTears } from "./torn.ts";

/** So many labels of a grid must stand in a table at least. */
const few = 3;

const sheetOf = ({ block, cells, where }: ReadTable): Sheet => ({ block, places: cells, where });

/** The grids whose labels a table has, of every edition, each laid over it. */
function laidAll(sheet: Sheet, outlines: readonly Outline[]): readonly LaidTable[] {
  const all = outlines.flatMap((outline) =>
    [...outline.grids.keys()].map((grid) => ({ outline, grid, prints: labelsOf(sheet, outline, grid) })),
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
  if (!piece.isCertain) return [];
  const together = joined(pieces, at, piece, outlines);
  return together === undefined ? (besides(piece, outlines) ?? [ofPiece(piece, sheet, laid)]) : [together];
}

/** The tables that stand beside each other in one, where one of them at least is whole by itself. */
function besides(piece: ReadTable, outlines: readonly Outline[]): readonly Sighted[] | undefined {
  const all = besideIn(piece).map((part): Sighted => ofPiece(piece, sheetOf(part), laidAll(sheetOf(part), outlines)));
  return all.some(({ laid }) => laid.some(isWhole)) ? all : undefined;
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
