// Tables of a reading that have become text, put together again by the form (matching/flat/flat.ts), each with the editions that it can be.
import { simplified } from "../characters/traditional.ts";
import type { Address } from "../edition/edition.ts";
import { layout, type LayoutCell } from "../edition/layout.ts";
import type { Outline } from "../edition/walk.ts";
import { statedUnit } from "../matching/figures/figure.ts";
import { flatTables, oddTable, type FlatRow, type FlatTables } from "../matching/flat/flat.ts";
import type { Rebuilt } from "../matching/flat/rebuilt.ts";
import { gridLabelsOf } from "../matching/labels/gridLabels.ts";
import { has, keysOf, type Keys } from "../matching/labels/label.ts";
import type { ReadPiece, Where } from "../reading/reading.ts";
import { placesByRow, type BlockCell, type CellBlock } from "../tables/matrix.ts";
import type { Held, LaidTable, Sheet } from "./laid.ts";
import type { Sights } from "./sighted.ts";
import { besideOdd, slippedIn } from "./vanished.ts";

/** So many labels of a grid must stand in a text at least. */
const few = 3;
/** No label of a form is longer. */
const longestLabel = 80;

/** Rows of text with the piece and place of each. */
type FlatLine = { readonly row: FlatRow; readonly where: Where; readonly piece: ReadPiece };

export function flatLines(pieces: readonly ReadPiece[], taken: ReadonlySet<ReadPiece>): readonly FlatLine[] {
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
  const lengths = lines.map((line) => line.row.cells.length);
  for (const { address, row, reason } of [...rebuilt.unread, ...slippedIn(rebuilt, outline, lengths), ...besideOdd(rebuilt, outline)])
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

/** What in a text may be a label. Blanks may part the cells of a line. */
function labelsIn(rows: readonly FlatRow[]): readonly Keys[] {
  const texts = new Set(rows.flatMap(({ cells }) => [...cells, ...cells.flatMap((text) => text.split(/\s+/u))]));
  return [...texts].filter((text) => text.length <= longestLabel && /\p{Script=Han}/u.test(text)).map(keysOf);
}

/** Whether among these are labels enough of one grid. */
const hasLabels = (outline: Outline, labels: readonly Keys[]): boolean =>
  [...outline.grids.keys()].some((grid) => labels.filter((one) => has(gridLabelsOf(outline, grid).printed, one)).length >= few);

/** All tables of an edition in a text: what is left between those that were found may hold others of the same kind, as last year's beside this year's. */
function allTables(outline: Outline, rows: readonly FlatRow[]): FlatTables {
  const first = flatTables(outline, rows);
  const tables = [...first.tables];
  let found = first.tables;
  let rest = rows;
  while (found.length > 0) {
    const isTaken = (at: number): boolean => found.some(({ from, to }) => from <= at && at < to);
    rest = rest.map((row, at) => (isTaken(at) ? { ...row, cells: [] } : row));
    found = hasLabels(outline, labelsIn(rest)) ? flatTables(outline, rest).tables : [];
    tables.push(...found);
  }
  return { ...first, tables };
}

type InEdition = { readonly outline: Outline; readonly flat: FlatTables };
type Found = { readonly outline: Outline; readonly rebuilt: Rebuilt };

/** Tables of which one row is in doubt, where the text is no table of any edition without doubt, and one of one edition only with it. */
function oddAmong(all: readonly InEdition[], rows: readonly FlatRow[]): readonly Found[] {
  const isOver = (one: Rebuilt, other: Rebuilt): boolean => one.from < other.to && other.from < one.to;
  const sure = all.flatMap(({ flat }) => flat.tables);
  const odd = all.flatMap(({ outline, flat }) =>
    [...outline.grids.keys()].flatMap((grid): readonly Found[] => {
      const rebuilt = flat.tables.some((one) => one.grid === grid) ? undefined : oddTable(outline, grid, rows);
      return rebuilt === undefined || sure.some((one) => isOver(one, rebuilt)) ? [] : [{ outline, rebuilt }];
    }),
  );
  return odd.filter((one) => odd.every((other) => other === one || !isOver(one.rebuilt, other.rebuilt)));
}

/** Tables that have become text. One stretch of text may be a table of several editions: it is one table then. */
export function flatSighted(lines: readonly FlatLine[], outlines: readonly Outline[]): Sights {
  const rows = lines.map(({ row }) => row);
  const labels = labelsIn(rows);
  const all = outlines.filter((outline) => hasLabels(outline, labels)).map((outline) => ({ outline, flat: allTables(outline, rows) }));
  const broken = all.flatMap(({ outline, flat }) =>
    flat.broken.flatMap(({ grid, row, label }) => {
      const where = lines[Math.min(row, lines.length - 1)]?.where;
      return where === undefined ? [] : [{ outline, grid, where, label }];
    }),
  );
  const found = [
    ...all.flatMap(({ outline, flat }) => flat.tables.map((rebuilt) => ({ outline, rebuilt }))),
    ...oddAmong(all, rows),
  ].flatMap(({ outline, rebuilt }) => {
    const laid = laidFlat(rebuilt, outline, lines);
    return laid === undefined ? [] : [{ rebuilt, laid }];
  });
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
