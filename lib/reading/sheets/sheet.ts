// One worksheet as lines and tables. What no empty row divides is one table; its first rows that hold one text alone are lines above it.
import type { BlockCell } from "../../tables/matrix.ts";
import type { Drawn } from "../../workbook/file/drawings.ts";
import { keyOf, type At, type Range, type RawSheet } from "../../workbook/file/sheet.ts";
import type { LeftOutPiece, ReadPiece, UnreadPiece, Where } from "../reading.ts";
import { withoutLines } from "../withoutLines.ts";
import { partsOf, type SheetPart } from "./parts.ts";
import { printedBy, type Around, type Printed } from "./printed.ts";

/** A sheet and what is known of its file. */
export type OpenSheet = { readonly name: string; readonly raw: RawSheet; readonly around: Around; readonly drawn: readonly Drawn[] };

/** What is gathered of all sheets. */
export type Gathered = { readonly pieces: ReadPiece[]; readonly leftOut: LeftOutPiece[]; readonly unread: UnreadPiece[] };

/** The most cells of a table, blank ones too. */
const largest = 100_000;

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const covers = ({ from, to }: Range, { row, column }: At): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);

/** A cell at its place in the sheet. */
type Placed = At & { readonly text: string; readonly rowSpan: number; readonly colSpan: number };

/** What every cell prints, by its place. */
function printedOn({ raw, around }: OpenSheet): ReadonlyMap<number, Printed> {
  return new Map(
    [...raw.cells.values()].map((cell) => {
      const changes = raw.conditions.flatMap(({ ranges, change }) =>
        ranges.some((one) => covers(one, cell)) ? (around.looks.changes[change] ?? []) : [],
      );
      return [keyOf(cell), printedBy(cell, around, changes)] as const;
    }),
  );
}

const saysSomething = ({ text, doubt }: Printed): boolean => text.trim() !== "" || doubt !== undefined;

class SheetReader {
  readonly #sheet: OpenSheet;
  readonly #found: Gathered;
  readonly #printed: ReadonlyMap<number, Printed>;
  readonly #merges: ReadonlyMap<number, Range>;

  constructor(sheet: OpenSheet, found: Gathered) {
    this.#sheet = sheet;
    this.#found = found;
    this.#printed = printedOn(sheet);
    this.#merges = new Map(sheet.raw.merges.map((one) => [keyOf(one.from), one]));
  }

  read(): void {
    const { cells, merges } = this.#sheet.raw;
    const filled = [...cells.values()].filter((cell) => {
      const printed = this.#printed.get(keyOf(cell));
      return printed !== undefined && saysSomething(printed);
    });
    for (const part of partsOf(filled, merges)) this.#part(part);
  }

  #where({ row, column }: At): Where {
    return { in: "sheet", sheet: this.#sheet.name, cell: `${letters(column)}${row + 1}` };
  }

  #part(part: SheetPart): void {
    const [rows, columns] = [part.bottom - part.top + 1, part.right - part.left + 1];
    if (rows * columns > largest) {
      const reason = "这张工作表的内容太散、太多，没有读";
      this.#found.unread.push({ text: "", reason, where: this.#where({ row: part.top, column: part.left }) });
      return;
    }
    const cells = this.#cellsOf(part);
    const texts = new Map(range(part.top, rows).map((row) => [row, cells.filter((cell) => cell.row === row && cell.text.trim() !== "")]));
    const from = range(part.top, rows).find((row) => !isLine(texts.get(row) ?? [], cells)) ?? part.bottom + 1;
    for (const cell of cells.filter(({ row, text }) => row < from && text.trim() !== "")) this.#line(cell);
    if (from <= part.bottom)
      this.#table(
        cells.filter(({ row }) => row >= from),
        { ...part, top: from },
      );
  }

  #line(cell: Placed): void {
    this.#found.pieces.push({ kind: "line", text: cell.text.trim(), rank: 0, item: false, where: this.#where(cell) });
  }

  /** Every place of a part that no merge covers, blank ones too; what the cells hide, and why they are not to be believed, is named. */
  #cellsOf({ top, bottom, left, right }: SheetPart): readonly Placed[] {
    const covered = new Set<number>();
    const places = range(top, bottom - top + 1).flatMap((row) => range(left, right - left + 1).map((column) => ({ row, column })));
    return places.flatMap((at): readonly Placed[] => {
      const printed = this.#printed.get(keyOf(at));
      if (covered.has(keyOf(at))) {
        if (printed !== undefined && printed.text.trim() !== "")
          this.#found.leftOut.push({ what: "合并后看不见的文字", text: printed.text, where: this.#where(at) });
        return [];
      }
      const to = this.#merges.get(keyOf(at))?.to ?? at;
      const [rowSpan, colSpan] = [Math.min(to.row, bottom) - at.row + 1, Math.min(to.column, right) - at.column + 1];
      for (const row of range(at.row, rowSpan)) for (const column of range(at.column, colSpan)) covered.add(keyOf({ row, column }));
      this.#judge(at, printed);
      return [{ ...at, text: printed?.text ?? "", rowSpan, colSpan }];
    });
  }

  #judge(at: At, printed: Printed | undefined): void {
    const over = this.#sheet.drawn.find((one) => covers(one, at) && /\d/.test(one.text));
    const reason = over === undefined ? printed?.doubt : `有文本框或图形盖在这一格上，上面写着“${over.text.slice(0, 30)}”`;
    if (printed?.hidden !== undefined) this.#found.leftOut.push({ what: "隐藏的文字", text: printed.hidden, where: this.#where(at) });
    if (reason !== undefined) this.#found.unread.push({ text: printed?.text ?? "", reason, where: this.#where(at) });
  }

  #table(placed: readonly Placed[], { top, bottom, left, right }: SheetPart): void {
    const { hiddenRows, hiddenColumns } = this.#sheet.raw;
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    const cells = placed.map((cell): BlockCell => ({ ...cell, row: cell.row - top, column: cell.column - left }));
    const goneRows = new Set(range(0, rows).filter((row) => hiddenRows.has(row + top)));
    const goneColumns = new Set(
      range(0, columns).filter((column) => hiddenColumns.some(([from, to]) => from <= column + left && column + left <= to)),
    );
    const block = withoutLines({ rows, columns, cells }, goneRows, goneColumns);
    for (const { what, texts, row, column } of block.left ?? []) {
      const at = what === "row" ? { row: row + top, column: left } : { row: top, column: column + left };
      this.#found.leftOut.push({ what: what === "row" ? "隐藏的行" : "隐藏的列", text: texts.join(" "), where: this.#where(at) });
    }
    const stays = ({ row, column, rowSpan, colSpan }: BlockCell): boolean =>
      range(row, rowSpan).some((one) => !goneRows.has(one)) && range(column, colSpan).some((one) => !goneColumns.has(one));
    this.#found.pieces.push({
      kind: "table",
      block: { rows: block.rows, columns: block.columns, cells: block.cells },
      caption: null,
      where: this.#where({ row: top, column: left }),
      cells: placed.filter((_, at) => cells.slice(at, at + 1).every(stays)).map((cell) => this.#where(cell)),
      isCertain: true,
    });
  }
}

/** A row with one text alone, which no cell from above reaches into: a title, 单位：件. A clause is a row of its table. */
function isLine(texts: readonly Placed[], cells: readonly Placed[]): boolean {
  const [first] = texts;
  if (texts.length !== 1 || first === undefined || first.rowSpan > 1) return false;
  const isWithin = cells.some(({ row, rowSpan, text }) => text.trim() !== "" && row < first.row && row + rowSpan > first.row);
  return !isWithin && !/^第.{1,4}条/u.test(first.text.trim());
}

/** Reads a sheet into what is gathered. */
export const readSheet = (sheet: OpenSheet, found: Gathered): void => new SheetReader(sheet, found).read();
