// A table: its cells at their places with the text that is seen in each. Rows that are hidden, or that somebody deleted under 修订, are taken
// out when all cells are placed, so that nothing slides. A cell of which something could not be read is not in the table: it is unread.
//
// A table around others without figures of its own, or of one cell, is a frame: what stands in it is read as if it were not there.
import type { XmlElement } from "../../opc/tree.ts";
import type { CellPlace, ReadPiece, Where } from "../reading.ts";
import { withoutLines } from "../withoutLines.ts";
import type { Found } from "./blocks.ts";
import { cellProperties, gridOf, unwrapped, type GridCell } from "./grid.ts";
import type { Standing } from "./line.ts";
import { childOf, switchOf, textIn, valueOf, wholeOf, elementsIn } from "./names.ts";
import { limits, tooMuch } from "./problem.ts";
import { agrees, keyOf } from "./second.ts";
import { changeOf, whereOf, type CellState, type Place, type Room } from "./room.ts";

/** Reads what stands in a cell. */
export type Inner = (cell: XmlElement, place: Place, how: Standing) => Found;

type Row = { readonly element: XmlElement; readonly gone: "隐藏的行" | "修订中删除的行" | undefined; readonly how: Standing };

/** `text`: null where it could not be read. */
type Cell = GridCell & { readonly place: CellPlace; readonly found: Found; readonly state: CellState; readonly text: string };

/** An exact height below this shows no letter: twips (2 pt, as for rows of workbooks). */
const flat = 40;

/** All the text of a row, what was put in and taken out too. */
function wordsIn(element: XmlElement): string {
  if (element.name === "w:t" || element.name === "w:delText") return textIn(element);
  return elementsIn(element)
    .map(wordsIn)
    .filter((text) => text !== "")
    .join(element.name === "w:tr" ? " " : "");
}

function isHidden(properties: XmlElement | undefined): boolean {
  if (properties === undefined) return false;
  const { "w:hRule": rule, "w:val": height } = childOf(properties, "w:trHeight")?.attributes ?? {};
  return switchOf(properties, "w:hidden") === true || (rule === "exact" && (wholeOf(height) ?? flat) < flat);
}

/** How a row stands; a change of the whole row is named here, once. */
function rowOf(element: XmlElement, room: Room, place: Place, how: Standing): Row {
  const properties = childOf(element, "w:trPr");
  const [deleted, inserted] = [childOf(properties, "w:del"), childOf(properties, "w:ins")];
  if (deleted !== undefined) room.revise(changeOf(deleted, "deleted", true), wordsIn(element), place, false);
  else if (inserted !== undefined) room.revise(changeOf(inserted, "inserted", false), wordsIn(element), place, false);
  const gone = deleted !== undefined ? "修订中删除的行" : isHidden(properties) ? "隐藏的行" : undefined;
  return { element, gone, how: inserted === undefined ? how : { ...how, reported: "inserted" } };
}

function stateOf(cell: GridCell, row: Row): CellState {
  const properties = cellProperties(cell.element);
  const state: CellState = { obstacles: new Set<string>(), left: "", added: "" };
  if (cell.misfit) state.obstacles.add("上下合并的格对不齐");
  if (childOf(properties, "w:cellDel") !== undefined) state.obstacles.add("这一格在修订中被删除，还没有接受或拒绝");
  if (childOf(properties, "w:cellMerge") !== undefined) state.obstacles.add("这一格在修订中被合并或拆分，还没有接受或拒绝");
  if (row.how.change?.away === true) state.obstacles.add("这一格在修订中被删除，还没有接受或拒绝");
  return state;
}

const nothing = (): Found => ({ all: [], own: [] });

function read(cell: GridCell, rows: readonly Row[], room: Room, table: number, style: string | undefined, inner: Inner): Cell | undefined {
  const row = rows[cell.row];
  if (row === undefined) return undefined;
  const place: CellPlace = { table, row: cell.row + 1, column: cell.column + 1 };
  const state = stateOf(cell, row);
  const at: Place = { paragraph: null, cell: place, state, table: style };
  const found = row.gone === undefined ? inner(cell.element, at, row.how) : nothing();
  if (row.gone !== undefined) room.skip(cell.element);
  for (const one of cell.under) {
    room.leave("合并后看不见的文字", wordsIn(one), { ...at, state: null });
    room.skip(one);
  }
  return { ...cell, place, found, state, text: found.own.map(({ text }) => text).join("\n") };
}

/** A row of its own with a name and a figure, in cells without further tables: not a frame. */
function hasFigures(cells: readonly Cell[]): boolean {
  const rows = new Map<number, string[]>();
  for (const { row, text, found } of cells)
    if (!found.all.some(({ kind }) => kind === "table")) rows.set(row, [...(rows.get(row) ?? []), text.trim()]);
  return [...rows.values()].some(
    (texts) => texts.some((text) => /^[\d,.]+$/.test(text)) && texts.some((text) => /\p{Script=Han}{2}/u.test(text)),
  );
}

const isFrame = (cells: readonly Cell[]): boolean =>
  cells.length === 1 || (cells.some(({ found }) => found.all.some(({ kind }) => kind === "table")) && !hasFigures(cells));

const whereOfCell = (cell: CellPlace): Where => ({ in: "document", paragraph: null, cell });

/** The pieces of a frame, in order: what stands beside a table in a cell is no obstacle there, but what could not be read is still unread. */
function framed(cells: readonly Cell[], room: Room): readonly ReadPiece[] {
  for (const { state, place, text } of cells)
    for (const reason of state.obstacles)
      if (!/^格里(?:还有一张表|有(?:文本框|图片|图表|图示|公式))$/.test(reason))
        room.fail(reason, text, { paragraph: null, cell: place, state: null, table: undefined });
  return cells.flatMap(({ found }) => found.all);
}

/** Reads a table, and those within it; the pieces that it comes to. */
export function readTable(element: XmlElement, room: Room, place: Place, inner: Inner, how: Standing): readonly ReadPiece[] {
  room.tables += 1;
  const table = room.tables;
  const properties = childOf(element, "w:tblPr");
  const style = properties === undefined ? undefined : valueOf(properties, "w:tblStyle");
  const rows = unwrapped(element, "w:tr").map((row) => rowOf(row, room, place, how));
  const grid = gridOf(rows.map((row) => row.element));
  const isMirrored = properties !== undefined && switchOf(properties, "w:bidiVisual") === true;
  const cells = grid.cells.flatMap((cell) => read(cell, rows, room, table, style, inner) ?? []);
  room.cells += cells.length;
  if (room.cells > limits.cells) tooMuch();
  rows.forEach((row, at) => {
    if (row.gone !== undefined)
      room.leave(row.gone, wordsIn(row.element), { paragraph: null, cell: { table, row: at + 1, column: 1 }, state: null, table: style });
  });
  if (cells.length === 0) return [];
  if (isFrame(cells)) return framed(cells, room);
  return [tableOf(cells, rows, isMirrored ? mirrored(grid.columns) : (cell) => cell.column, grid.columns, room, place), ...besides(cells)];
}

const mirrored =
  (columns: number) =>
  (cell: Cell): number =>
    columns - cell.column - cell.colSpan;

/** What stands in cells and is no text of theirs: text boxes, tables within. */
const besides = (cells: readonly Cell[]): readonly ReadPiece[] =>
  cells.flatMap(({ found }) => found.all.filter((piece) => piece.kind !== "line" || !found.own.includes(piece)));

function tableOf(
  cells: readonly Cell[],
  rows: readonly Row[],
  columnOf: (cell: Cell) => number,
  columns: number,
  room: Room,
  place: Place,
): ReadPiece {
  const gone = new Set(rows.flatMap((row, at) => (row.gone === undefined ? [] : [at])));
  const placed = cells
    .map((cell) => ({
      cell,
      now: { text: cell.text, row: cell.row, column: columnOf(cell), rowSpan: cell.rowSpan, colSpan: cell.colSpan },
    }))
    .sort((one, two) => one.now.row - two.now.row || one.now.column - two.now.column);
  const block = withoutLines({ rows: rows.length, columns, cells: placed.map(({ now }) => now) }, gone, new Set());
  const stays = ({ row, rowSpan }: Cell): boolean => Array.from({ length: rowSpan }, (_, at) => row + at).some((one) => !gone.has(one));
  const kept = placed.filter(({ cell }) => stays(cell)).map(({ cell }) => cell);
  for (const { state, text, place: cell } of kept)
    if (!agrees(room.written?.get(keyOf(cell.table, cell.row, cell.column)), { text, ...state }))
      state.obstacles.add("两种读法读出的字不一样");
  const isRead = kept.map((cell) => cell.state.obstacles.size === 0);
  kept.forEach(({ state, text, place: cell }) => {
    if (state.obstacles.size > 0)
      room.fail([...state.obstacles].join("；"), text, { paragraph: null, cell, state: null, table: undefined });
  });
  return {
    kind: "table",
    block: { rows: block.rows, columns: block.columns, cells: block.cells.filter((_, at) => isRead[at] === true) },
    caption: null,
    where: whereOf({ ...place, cell: kept[0]?.place ?? place.cell }),
    cells: kept.filter((_, at) => isRead[at] === true).map((cell) => whereOfCell(cell.place)),
    isCertain: true,
  };
}
