// Each cell of a block sent to a cell of the grid, to the labels, or outside, where it says why.
import type { Outline } from "../edition/walk.ts";
import { lineName } from "../checks/name.ts";
import { columnsOf, type Columns } from "./columns.ts";
import { otherHome } from "./home.ts";
import { has } from "./label.ts";
import { isStacked, nameColumns, nameRows } from "./lead.ts";
import { isEmpty, type Block, type BlockCell } from "../tables/matrix.ts";
import { withoutMerged } from "./merged.ts";
import { outside, withoutColumn, withoutRow, type Context, type Route } from "./outside.ts";
import { partsOf, type Part } from "./parts.ts";
import { pictureOf, type GridRow } from "./picture.ts";
import type { Guess, PastePlan } from "./plan.ts";
import { rowsOf, type RowMap } from "./rows.ts";
import { sheetOf, type SheetRow } from "./sheet.ts";
import { viewOf } from "./view.ts";

export type Routing = Pick<PastePlan, "alignedBy" | "guesses" | "belongsTo"> & { readonly routes: readonly Route[] };

const filled = ({ cells }: Block): readonly BlockCell[] => cells.filter(({ text }) => !isEmpty(text));

/** The cells of a row that has one in the grid. */
function withRow(context: Context, row: SheetRow, into: GridRow, columns: Columns): readonly Route[] {
  const { picture, rowMap } = context;
  const seen = new Map(row.seen.map((one) => [one.cell, one]));
  const guessedRow = rowMap.rows.get(row.row)?.guessed ?? false;
  return row.cells.flatMap((cell): readonly Route[] => {
    const one = seen.get(cell);
    if (one !== undefined && rowMap.by === "label" && (one === row.name || (!one.figure && has(picture.printed, one.keys))))
      return [{ cell, to: "label" }];
    const slot = columns.slot(row, cell, into);
    if (slot !== undefined)
      return [
        {
          cell,
          to: "slot",
          slot,
          unit: columns.unit(row, cell),
          guessed: guessedRow || columns.guesses.some((guess) => guess.slot.cell.columnId === slot.cell.columnId),
        },
      ];
    return one === undefined ? [] : [withoutColumn(context, row, one, columns)];
  });
}

const alignment = (rows: RowMap["by"], parts: readonly { readonly part: Part; readonly columns: Columns }[]): PastePlan["alignedBy"] => {
  const headed =
    parts.length > 0 &&
    parts.every(({ part, columns: { by } }) => by === "head" || (by === "whole" && part.heads.some(({ kind }) => kind === "head")));
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
  const parts = partsOf(sheet, picture, rowMap).map((part) => ({
    part,
    columns: columnsOf(viewOf(sheet, part, picture, rowMap, { position, lead })),
  }));
  const columns = new Map(parts.flatMap(({ part, columns }) => part.rows.map(({ row }) => [row, columns] as const)));
  const all = parts.map(({ columns }) => columns);
  const used = new Set(all.flatMap(({ guesses }) => guesses.map(({ name }) => name)));
  const routes = sheet.rows.flatMap((row) => {
    const into = picture.rows[rowMap.rows.get(row.row)?.track ?? -1];
    const own = columns.get(row.row);
    return into === undefined || own === undefined ? withoutRow(context, row, used) : withRow(context, row, into, own);
  });
  return { routes, alignedBy: alignment(rowMap.by, parts), guesses: guessesOf(context, all), belongsTo: null };
}

/** A whole workbook is no paste: nobody could look through the preview. */
const mostCells = 20_000;

/** Sends every cell that has text, and every empty one that has a place. `row` and `position`: where the cursor stands. */
export function routed(block: Block, outline: Outline, grid: string, at: { readonly row: number; readonly position: number }): Routing {
  const nowhere = (reason: string, belongsTo: string | null): Routing => ({
    routes: filled(block).map((cell) => outside(cell, reason)),
    alignedBy: "cursor",
    guesses: [],
    belongsTo,
  });
  if (block.cells.length > mostCells) return nowhere(`粘贴的内容超过 ${mostCells} 格，请只复制需要的部分`, null);
  const other = otherHome(block, outline, grid);
  if (other !== undefined) return nowhere("是另一张表的内容", other);
  const picture = pictureOf(outline, grid);
  const sheet = sheetOf(block, picture);
  if (isStacked(sheet, picture)) return nowhere("行名和数都在一列里，分不出行和列", null);
  const names = nameRows(sheet, picture);
  const rowMap = rowsOf(sheet, picture, at.row, names);
  const lead = rowMap.by === "cursor" ? nameColumns(sheet, picture) : 0;
  const { routes, ...how } = laid({ sheet, picture, rowMap, names, lead }, at.position);
  return { ...how, routes: withoutMerged(routes, picture) };
}
