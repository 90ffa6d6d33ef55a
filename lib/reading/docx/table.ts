// A table: its cells at their places with the text that is seen in each. Rows that are hidden, or that somebody deleted under 修订, are taken
// out when all cells are placed, so that nothing slides. A cell of which something could not be read keeps its place, and is named as unread.
import type { XmlElement } from "../../opc/tree.ts";
import { isLoneFigure } from "../../seen/lines.ts";
import type { CellPlace, ReadPiece, Where } from "../reading.ts";
import { withoutLines } from "../withoutLines.ts";
import type { Found } from "./blocks.ts";
import { cellProperties, gridOf, unwrapped, type GridCell } from "./grid.ts";
import { framed, isFrame } from "./frame.ts";
import type { Standing } from "./line.ts";
import { rowOf, wordsIn, type Row } from "./row.ts";
import { childOf, switchOf, valueOf } from "./names.ts";
import { limits, tooMuch } from "./problem.ts";
import { agrees, keyOf } from "./second.ts";
import { whereOf, type CellState, type Place, type Room } from "./room.ts";

/** Reads what stands in a cell. */
export type Inner = (cell: XmlElement, place: Place, how: Standing) => Found;

/** A cell at its place with what was found in it. */
export type Cell = GridCell & { readonly place: CellPlace; readonly found: Found; readonly state: CellState; readonly text: string };

function stateOf(cell: GridCell): CellState {
  const properties = cellProperties(cell.element);
  const state: CellState = { obstacles: new Set<string>(), left: "", added: "", white: false, soft: false };
  if (cell.misfit) state.obstacles.add("上下合并的格对不齐");
  if (childOf(properties, "w:cellDel") !== undefined) state.obstacles.add("这一格在修订中被删除，还没有接受或拒绝");
  if (childOf(properties, "w:cellIns") !== undefined) state.obstacles.add("这一格在修订中插入，还没有接受或拒绝");
  if (childOf(properties, "w:cellMerge") !== undefined) state.obstacles.add("这一格在修订中被合并或拆分，还没有接受或拒绝");
  return state;
}

/** Whether a diagonal is drawn through a cell (w:tl2br, w:tr2bl). */
function isCrossed(cell: XmlElement): boolean {
  const borders = childOf(cellProperties(cell), "w:tcBorders");
  return borders !== undefined && ["w:tl2br", "w:tr2bl"].some((name) => !/^(?:nil|none)$/.test(valueOf(borders, name) ?? "none"));
}

const nothing = (): Found => ({ all: [], own: [] });

/** What every cell of a table is read with. */
type Within = {
  readonly room: Room;
  readonly table: number;
  readonly style: string | undefined;
  readonly inner: Inner;
  readonly how: Standing;
};

function read(cell: GridCell, row: Row, { room, table, style, inner, how }: Within): Cell {
  const place: CellPlace = { table, row: cell.row + 1, column: cell.column + 1 };
  const state = stateOf(cell);
  const at: Place = { paragraph: null, cell: place, state, table: style };
  const changes = room.revisions.length;
  const found = row.gone === undefined ? inner(cell.element, at, how) : nothing();
  if (row.gone !== undefined) room.skip(cell.element);
  for (const one of cell.under) {
    room.leave("合并后看不见的文字", wordsIn(one), { ...at, state: null });
    room.skip(one);
  }
  const text = found.own.map((line) => line.text).join("\n");
  if (row.inserted !== undefined && text !== "" && room.revisions.length === changes) room.revise(row.inserted, text, at, false);
  if (isLoneFigure(text) && isCrossed(cell.element)) state.obstacles.add("格里画了斜线，看不出这个数还算不算");
  if (isLoneFigure(text) && state.white) state.obstacles.add("格里有白色的数字，看不看得见要看底色");
  if (isLoneFigure(text) && state.soft) state.obstacles.add("数的旁边有一个软连字符（可选连字符），分不清是不是负号");
  return { ...cell, place, found, state, text };
}

const whereOfCell = (cell: CellPlace): Where => ({ in: "document", paragraph: null, cell });

/** Reads a table, and those within it; the pieces that it comes to. */
export function readTable(element: XmlElement, room: Room, place: Place, inner: Inner, how: Standing): readonly ReadPiece[] {
  room.tables += 1;
  const table = room.tables;
  const properties = childOf(element, "w:tblPr");
  const style = properties === undefined ? undefined : valueOf(properties, "w:tblStyle");
  const rows = unwrapped(element, "w:tr").map((row) => rowOf(row, room, place));
  const grid = gridOf(rows.map((row) => row.element));
  const isMirrored = properties !== undefined && switchOf(properties, "w:bidiVisual") === true;
  const within: Within = { room, table, style, inner, how };
  const cells = grid.cells.flatMap((cell) => rows.slice(cell.row, cell.row + 1).map((row) => read(cell, row, within)));
  room.cells += cells.length;
  if (room.cells > limits.cells) tooMuch();
  rows.forEach((row, at) => {
    const first: Place = { paragraph: null, cell: { table, row: at + 1, column: 1 }, state: null, table: style };
    if (row.gone !== undefined) room.leave(row.gone, wordsIn(row.element), first);
  });
  if (rows.every(({ gone }) => gone !== undefined)) return [];
  if (isFrame(cells)) return framed(cells, room);
  return [tableOf(cells, rows, isMirrored ? mirrored(grid.columns) : (cell) => cell.column, grid.columns, room, place), ...besides(cells)];
}

const mirrored =
  (columns: number) =>
  (cell: Cell): number =>
    columns - cell.column - cell.colSpan;

/** What stands in cells and is no text of theirs: text boxes, tables within. */
const besides = (cells: readonly Cell[]): readonly ReadPiece[] =>
  cells.flatMap(({ found }) => {
    const own: ReadonlySet<ReadPiece> = new Set(found.own);
    return found.all.filter((piece) => !own.has(piece));
  });

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
  for (const cell of kept) judge(cell, room);
  return {
    kind: "table",
    block: { rows: block.rows, columns: block.columns, cells: block.cells },
    caption: null,
    where: whereOf({ ...place, cell: kept[0]?.place ?? place.cell }),
    cells: kept.map((cell) => whereOfCell(cell.place)),
    isCertain: true,
  };
}

/** Names a cell that cannot be read, or of which the second look says otherwise; it keeps its place in the table. */
function judge({ state, text, place: cell }: Cell, room: Room): void {
  const written = room.written?.get(keyOf(cell.table, cell.row, cell.column));
  if (state.obstacles.size === 0 && !agrees(written, { text, ...state })) state.obstacles.add("两种读法读出的字不一样");
  if (state.obstacles.size === 0) return;
  room.fail([...state.obstacles].join("；"), text, { paragraph: null, cell, state: null, table: undefined });
}
