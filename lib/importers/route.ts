// Each cell of a block sent to a cell of the grid, to the labels, or outside, where it says why.
import type { Outline } from "../edition/walk.ts";
import { lineName } from "../checks/name.ts";
import { columnsOf, type Columns } from "./columns.ts";
import { otherHome } from "./home.ts";
import { has } from "./label.ts";
import { nameColumns, nameRows } from "./lead.ts";
import { isEmpty, type Block, type BlockCell } from "./matrix.ts";
import { partsOf } from "./parts.ts";
import { pictureOf, type GridRow, type Picture, type Slot } from "./picture.ts";
import type { Guess, PastePlan } from "./plan.ts";
import { rowsOf, type RowMap } from "./rows.ts";
import { viewOf } from "./view.ts";
import { rightOf, sheetOf, type Seen, type Sheet, type SheetRow } from "./sheet.ts";

export type Route = { readonly cell: BlockCell } & (
  | { readonly to: "slot"; readonly slot: Slot; readonly unit: string | undefined; readonly guessed: boolean }
  | { readonly to: "label" }
  | { readonly to: "outside"; readonly reason: string }
);

export type Routing = Pick<PastePlan, "alignedBy" | "guesses" | "belongsTo"> & { readonly routes: readonly Route[] };

type Context = { readonly sheet: Sheet; readonly picture: Picture; readonly rowMap: RowMap; readonly names: ReturnType<typeof nameRows>; readonly lead: number };

const outside = (cell: BlockCell, reason: string): Route => ({ cell, to: "outside", reason });
const filled = ({ cells }: Block): readonly BlockCell[] => cells.filter(({ text }) => !isEmpty(text));

/** What has no row in the grid. */
function withoutRow({ sheet, picture, rowMap, names }: Context, { row, seen, kind, name }: SheetRow): readonly Route[] {
  const reason = (): string => {
    if (kind === "head" || row < names.above) return "本表没有这个列名";
    if (row >= sheet.rows.length - names.below) return "不是本表的行名、列名或数";
    if (rowMap.by === "cursor") return "超出本表的行数";
    if (kind === "other") return "不是本表的行名、列名或数";
    return name === undefined ? "这一行没有行名，与本表对不上" : `本表没有“${name.cell.text}”这一行`;
  };
  return seen.map(({ cell, keys, figure }) => (!figure && has(picture.printed, keys) ? { cell, to: "label" } : outside(cell, reason())));
}

function withoutColumn({ picture, rowMap, lead }: Context, { name }: SheetRow, { cell, keys, figure }: Seen, columns: Columns): Route {
  if (!figure && has(picture.printed, keys)) return { cell, to: "label" };
  if (rowMap.by === "cursor" && cell.column < lead) return outside(cell, "看作行名，本表没有这个行名");
  if (name !== undefined && cell.column < rightOf(name)) return outside(cell, "在行名的左边");
  const head = columns.head(cell);
  return outside(cell, columns.by === "head" && head !== undefined ? `本表没有“${head}”这一列` : "超出本表的列数");
}

/** The cells of a row that has one in the grid. */
function withRow(context: Context, row: SheetRow, into: GridRow, columns: Columns): readonly Route[] {
  const { picture, rowMap } = context;
  const seen = new Map(row.seen.map((one) => [one.cell, one]));
  const guessedRow = rowMap.rows.get(row.row)?.guessed ?? false;
  return row.cells.flatMap((cell): readonly Route[] => {
    const one = seen.get(cell);
    if (one !== undefined && rowMap.by === "label" && (one === row.name || (!one.figure && has(picture.printed, one.keys)))) return [{ cell, to: "label" }];
    const slot = columns.slot(row, cell, into);
    if (slot !== undefined) return [{ cell, to: "slot", slot, unit: columns.unit(row, cell), guessed: guessedRow || columns.guesses.some((guess) => guess.slot.cell.columnId === slot.cell.columnId) }];
    return one === undefined ? [] : [withoutColumn(context, row, one, columns)];
  });
}

const alignment = (rows: RowMap["by"], columns: readonly Columns[]): PastePlan["alignedBy"] => {
  const headed = columns.length > 0 && columns.every(({ by }) => by === "head" || by === "whole");
  return rows === "label" ? (headed ? "labels" : "rows") : headed ? "columns" : "cursor";
};

function guessesOf({ sheet, picture, rowMap }: Context, columns: readonly Columns[]): readonly Guess[] {
  const rows = [...rowMap.rows].flatMap(([row, { track, guessed }]) => {
    const where = picture.rows[track]?.slots[0]?.cell.row.at(-1);
    return guessed && where !== undefined ? [{ name: sheet.rows[row]?.name?.cell.text ?? "", where }] : [];
  });
  return [...rows, ...columns.flatMap(({ guesses }) => guesses.map(({ name, slot }) => ({ name, where: lineName(slot.cell.column) })))];
}

function laid(context: Context, position: number): Routing {
  const { sheet, picture, rowMap, lead } = context;
  const parts = partsOf(sheet, picture, rowMap).map((part) => ({ part, columns: columnsOf(viewOf(sheet, part, picture, rowMap, { position, lead })) }));
  const columns = new Map(parts.flatMap(({ part, columns }) => part.rows.map(({ row }) => [row, columns] as const)));
  const routes = sheet.rows.flatMap((row) => {
    const into = picture.rows[rowMap.rows.get(row.row)?.track ?? -1];
    const own = columns.get(row.row);
    return into === undefined || own === undefined ? withoutRow(context, row) : withRow(context, row, into, own);
  });
  const all = parts.map(({ columns }) => columns);
  return { routes, alignedBy: alignment(rowMap.by, all), guesses: guessesOf(context, all), belongsTo: null };
}

/** A list of one column with names of rows or of several columns among the figures, as Writer copies a table as text. */
function isStacked({ block, rows }: Sheet, picture: Picture): boolean {
  if (block.columns > 1) return false;
  const texts = rows.flatMap(({ seen }) => seen).filter(({ figure }) => !figure);
  const heads = texts.filter(({ keys }) => has(picture.columnNames, keys));
  return heads.length > 1 || texts.filter(({ keys }) => has(picture.rowNames, keys)).length - heads.length > 1;
}

/** A whole workbook is no paste: nobody could look through the preview. */
const mostCells = 20_000;

/** Sends every cell that has text, and every empty one that has a place. `row` and `position`: where the cursor stands. */
export function routed(block: Block, outline: Outline, grid: string, at: { readonly row: number; readonly position: number }): Routing {
  const nowhere = (reason: string, belongsTo: string | null): Routing => ({ routes: filled(block).map((cell) => outside(cell, reason)), alignedBy: "cursor", guesses: [], belongsTo });
  if (block.cells.length > mostCells) return nowhere(`粘贴的内容超过 ${mostCells} 格，请只复制需要的部分`, null);
  const other = otherHome(block, outline, grid);
  if (other !== undefined) return nowhere("是另一张表的内容", other);
  const picture = pictureOf(outline, grid);
  const sheet = sheetOf(block, picture);
  if (isStacked(sheet, picture)) return nowhere("行名和数都在一列里，分不出行和列", null);
  const names = nameRows(sheet, picture);
  const rowMap = rowsOf(sheet, picture, at.row, names);
  const lead = rowMap.by === "cursor" ? nameColumns(sheet, picture) : 0;
  return laid({ sheet, picture, rowMap, names, lead }, at.position);
}
