// A list of figures that names the address of each (our own CSV, also after a spreadsheet has saved it anew): nothing is to be found by labels there. An
// address is believed where the labels beside it are the format's, and a figure where both columns of it say the same number.
import { canonicalNumber, readNumber, valueOf as numberOf } from "../arithmetic/number.ts";
import type { Address } from "../edition/edition.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import { keysOf } from "../matching/labels/label.ts";
import type { ReadTable, Where } from "../reading/reading.ts";
import { coverOf } from "../tables/matrix.ts";
import type { Held, LaidTable, Sheet } from "./laid.ts";

/** The heads of its columns. */
const heads = { row: "行", column: "列", value: "数值", typed: "填写内容", stated: "纸上总计", address: "地址" } as const;

type Columns = Readonly<Record<keyof typeof heads, number>>;

type Line = { readonly texts: Readonly<Record<keyof typeof heads, string>>; readonly where: Where };

function columnsIn(texts: readonly string[]): Columns | undefined {
  const at = (name: string): number => texts.findIndex((text) => text.trim() === name);
  const columns: Columns = {
    row: at(heads.row),
    column: at(heads.column),
    value: at(heads.value),
    typed: at(heads.typed),
    stated: at(heads.stated),
    address: at(heads.address),
  };
  return Object.values(columns).every((place) => place >= 0) ? columns : undefined;
}

/** The lines of a list; undefined where the table is none. */
function linesOf({ block, cells, where }: ReadTable): readonly Line[] | undefined {
  const cover = coverOf(block);
  const places = new Map(block.cells.map((cell, at) => [cell, cells[at] ?? where] as const));
  const textsIn = (row: number): readonly string[] => (cover[row] ?? []).map((cell) => cell?.text ?? "");
  const columns = columnsIn(textsIn(0));
  if (columns === undefined) return undefined;
  return Array.from({ length: block.rows - 1 }, (_, at) => at + 1).map((row) => {
    const own = textsIn(row);
    const text = (name: keyof typeof heads): string => own[columns[name]]?.trim() ?? "";
    const cell = cover[row]?.[columns.typed];
    return {
      texts: {
        row: text("row"),
        column: text("column"),
        value: text("value"),
        typed: text("typed"),
        stated: text("stated"),
        address: text("address"),
      },
      where: (cell === undefined ? undefined : places.get(cell)) ?? where,
    };
  });
}

const joined = (labels: readonly string[]): string => keysOf(labels.join(" / ")).exact;

/** What was typed; an apostrophe keeps it from running in a spreadsheet. */
const unquoted = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, "");

/** Both columns say the same number, or neither says one. */
function areOne({ value, typed }: Line["texts"], { measure, total }: Cell): boolean {
  const read = (text: string): string | null => {
    const number = numberOf(readNumber(text, measure));
    return number === null ? null : canonicalNumber(number);
  };
  return total || read(value) === read(unquoted(typed));
}

function heldOf({ texts, where }: Line, cell: Cell): Held {
  const text = unquoted(cell.total ? texts.stated : texts.typed);
  const held = { text, where, unit: cell.measure.units === undefined ? cell.measure.unit : undefined };
  if (joined(cell.row) !== keysOf(texts.row).exact || joined(cell.column) !== keysOf(texts.column).exact)
    return { ...held, refused: "这一行的行名、列名与它的地址不是一处" };
  return areOne(texts, cell) ? held : { ...held, refused: `“填写内容”是“${text}”，“数值”是“${texts.value}”，不是同一个数` };
}

/** The grids of an edition that a list has lines of, each as a table laid over it. */
function laidIn(lines: readonly Line[], outline: Outline, sheet: Sheet): readonly LaidTable[] {
  return [...outline.grids.values()].flatMap(({ grid, cells }): readonly LaidTable[] => {
    const held = new Map<Address, Held>();
    for (const cell of cells) {
      const [own, ...more] = lines.filter(({ texts }) => texts.address === cell.address);
      if (own !== undefined)
        held.set(cell.address, { ...heldOf(own, cell), ...(more.length > 0 ? { refused: "这一格在表里出现了不止一次" } : {}) });
    }
    const missing = cells.flatMap(({ address, total }) => (total || held.has(address) ? [] : [address]));
    return held.size === 0 ? [] : [{ outline, grid: grid.id, sheet, held, missing, misprints: [], outside: [] }];
  });
}

/** What a list holds, one table for each grid, with what it can be; undefined where the table is no such list. */
export function listedIn(table: ReadTable, outlines: readonly Outline[]): readonly (readonly LaidTable[])[] | undefined {
  const lines = linesOf(table);
  if (lines === undefined) return undefined;
  const sheet: Sheet = { block: table.block, places: table.cells, where: table.where };
  const all = outlines.flatMap((outline) => laidIn(lines, outline, sheet));
  return all.length === 0 ? undefined : [...new Set(all.map(({ grid }) => grid))].map((grid) => all.filter((laid) => laid.grid === grid));
}
