// What of a block has no cell in the grid: the form's own texts, and everything else, with the reason.
import type { Columns } from "./columns.ts";
import { has } from "./label.ts";
import type { BlockCell } from "../tables/matrix.ts";
import type { nameRows } from "./lead.ts";
import { isDash, type Picture, type Slot } from "./picture.ts";
import type { RowMap } from "./rows.ts";
import { rightOf, type Seen, type Sheet, type SheetRow } from "./sheet.ts";

/** Where a cell of the block goes. `unit`: what its heads say that it is counted in. `left`: why its figure is not taken there, where whoever read it knows. */
export type Route = { readonly cell: BlockCell } & (
  | { readonly to: "slot"; readonly slot: Slot; readonly unit: string | undefined; readonly guessed: boolean; readonly left?: string }
  | { readonly to: "label" }
  | { readonly to: "outside"; readonly reason: string }
);

/** `names`, `lead`: rows and columns at the ends that hold only names. */
export type Context = {
  readonly sheet: Sheet;
  readonly picture: Picture;
  readonly rowMap: RowMap;
  readonly names: ReturnType<typeof nameRows>;
  readonly lead: number;
};

export const outside = (cell: BlockCell, reason: string): Route => ({ cell, to: "outside", reason });

const isPrinted = ({ figure, keys, cell }: Seen, { printed, dashes }: Picture): boolean =>
  !figure && (has(printed, keys) || (dashes && isDash(cell.text)));

function rowReason({ sheet, rowMap, names }: Context, { row, kind, name }: SheetRow): string {
  if (kind === "head" || row < names.above || (rowMap.by === "label" && !sheet.rows.slice(0, row).some((before) => before.kind === "body")))
    return "看作标题或列名，本表没有";
  if (kind === "other" && (rowMap.by === "label" || row >= sheet.rows.length - names.below)) return "不是本表的行名、列名或数";
  if (rowMap.by === "cursor") return "超出本表的行数";
  return name === undefined ? "这一行没有行名，与本表对不上" : `本表没有“${name.cell.text}”这一行`;
}

/** The texts of a row that has none in the grid. `used`: heads that were taken for a column of it. */
export const withoutRow = (context: Context, row: SheetRow, used: ReadonlySet<string>): readonly Route[] =>
  row.seen.map((one) =>
    isPrinted(one, context.picture) || (!one.figure && used.has(one.cell.text))
      ? { cell: one.cell, to: "label" }
      : outside(one.cell, rowReason(context, row)),
  );

function columnReason({ rowMap, lead }: Context, { name }: SheetRow, cell: BlockCell, columns: Columns): string {
  if (rowMap.by === "cursor" && cell.column < lead) return "看作行名，本表没有这个行名";
  if (name !== undefined && cell.column < rightOf(name)) return "在行名的左边";
  const head = columns.head(cell);
  if (head !== undefined && (columns.by === "head" || columns.by === "nothing")) return `本表没有“${head}”这一列`;
  return columns.by === "nothing" ? "列名与列错开了，分不出是哪一列" : "超出本表的列数";
}

/** A text in a row of the grid that has no column in it. */
export const withoutColumn = (context: Context, row: SheetRow, one: Seen, columns: Columns): Route =>
  isPrinted(one, context.picture) ? { cell: one.cell, to: "label" } : outside(one.cell, columnReason(context, row, one.cell, columns));
