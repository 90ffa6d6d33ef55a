// The cells of a table on its sheet: each where it stands, with what it says, and why it is left out or to be looked at.
import type { Address } from "../edition/edition.ts";
import type { Cell, GridPlace } from "../edition/walk.ts";
import { shownOf } from "../characters/unseen.ts";
import { a1, columnLetters, type FilledCell } from "../matching/given/filled.ts";
import { figureOf, statedUnit } from "../matching/figures/figure.ts";
import { placementOf } from "./address.ts";
import type { Drawn } from "./file/drawings.ts";
import type { Looks } from "./file/looks.ts";
import type { Run } from "./file/runs.ts";
import { keyOf, type At, type Range, type RawSheet } from "./file/sheet.ts";
import type { Home } from "./home.ts";
import { keysOf, latticeOf, placeIn } from "./lattice.ts";
import { saidBy, textOf, type Around, type Said } from "./said.ts";
import { textsIn } from "./sheetTexts.ts";

/** A sheet that a table is on. `names`: of all sheets. */
export type BookSheet = Pick<Around, "looks" | "texts" | "from1904" | "stale"> & {
  readonly name: string;
  readonly raw: RawSheet;
  readonly looks: Looks;
  readonly texts: ReadonlyMap<number, readonly Run[]>;
  readonly names: readonly string[];
  readonly drawn: readonly Drawn[];
};

const usualWidth = 11;

function around({ raw, looks, texts, from1904, stale }: BookSheet): Around {
  const room = (column: number): number => Math.floor(raw.widths.find(([from, to]) => from <= column && column <= to)?.[2] ?? usualWidth);
  return { looks, texts, from1904, stale, hidesZeros: raw.hidesZeros, room };
}

/** A total whose formula came to nothing says nothing: it was empty, or the program that saved the file reckons nothing. */
const isSilent = ({ total }: Cell, { text, typed }: Said): boolean => total && !typed && !/^-?\d/.test(text);

/** Where a name was found that is not where its cell stands. */
function movedNote(address: Address, at: At, { names, strayed }: Home, sheets: readonly string[], isColumn: boolean): string | undefined {
  const named = names.get(address);
  if (named !== undefined && named.row === at.row && named.column === at.column) return undefined;
  if (named !== undefined && named.row === at.row && isColumn)
    return `这一列的列名和导出时不一样，导出时它在 ${columnLetters(named.column)} 列；这里按现在的列名读`;
  const other = strayed.get(address);
  const where = other !== undefined ? `“${sheets[other.sheet] ?? ""}”表 ${a1(other)}` : named === undefined ? undefined : a1(named);
  const what = where === undefined ? "这一格的编号没有了，可能有别的格移到了这里" : `这一格被剪切、移动过，原来的格现在在 ${where}`;
  return `${what}；这里按它所在的行名和列名读`;
}

/** The columns of the sheet in which most cells stand that have their names in another one: their heads were changed, and no cell was carried off. */
function columnsMoved(placed: readonly Placed[], { names }: Home): ReadonlySet<number> {
  const off = new Map<number, number[]>();
  for (const { cell, at } of placed) {
    const named = names.get(cell.address);
    if (named !== undefined && named.row === at.row)
      off.set(at.column, [...(off.get(at.column) ?? []), named.column === at.column ? 0 : 1]);
  }
  return new Set([...off].flatMap(([column, all]) => (all.reduce((sum, one) => sum + one, 0) * 2 > all.length ? [column] : [])));
}

const covers = ({ from, to }: Range, { row, column }: At): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;

type Placed = { readonly cell: Cell; readonly at: At };

/** Why a cell that was merged with others is left out: nobody can tell whose figure it is. */
function mergedReasons(placed: readonly Placed[], { merges }: RawSheet): ReadonlyMap<Address, string> {
  const reasons = new Map<Address, string>();
  for (const range of merges.filter(({ from, to }) => from.row !== to.row || from.column !== to.column)) {
    const inside = placed.filter(({ at }) => covers(range, at));
    const [first] = inside;
    const alone = inside.length === 1 && first !== undefined && first.at.row === range.from.row && first.at.column === range.from.column;
    if (!alone)
      for (const { cell } of inside)
        reasons.set(cell.address, `${a1(range.from)}:${a1(range.to)} 合并成了一格，分不清是哪一格的数；请取消合并，分别填写`);
  }
  return reasons;
}

function hiddenReason({ raw }: BookSheet, { row, column }: At): string | undefined {
  if (raw.hiddenRows.has(row)) return "在隐藏的行里，打开时看不见；要用的话，请取消隐藏，看清楚，保存后再选择";
  return raw.hiddenColumns.some(([from, to]) => from <= column && column <= to)
    ? "在隐藏的列里，打开时看不见；要用的话，请取消隐藏，看清楚，保存后再选择"
    : undefined;
}

/** The texts at the left of a cell and above it. */
function labelsAt({ raw, texts }: BookSheet, { row, column }: At): readonly string[] {
  const left = Array.from({ length: column }, (_, at) => ({ row, column: at }));
  const above = Array.from({ length: row }, (_, at) => ({ row: at, column }));
  return [...left, ...above].flatMap((at) => {
    const cell = raw.cells.get(keyOf(at));
    return cell === undefined || cell.type === "n" ? [] : [textOf(cell, { texts })];
  });
}

/** Why a figure is left out over or beside which another unit is written than its cell counts by. */
function unitReason(sheet: BookSheet, at: At, text: string, { measure }: Cell): string | undefined {
  const stated = statedUnit(labelsAt(sheet, at));
  if (stated === undefined || figureOf(text, measure, undefined).state !== "value") return undefined;
  const read = figureOf(text, measure, stated);
  return read.state === "refused" ? `表头上写的${read.reason}` : undefined;
}

/** What lies over a cell: with digits on it, it is those that one sees; anything else may hide a part of the figure. */
function drawnOver({ drawn }: BookSheet, at: At): { readonly left?: string; readonly note?: string } {
  const over = drawn.filter((one) => covers(one, at));
  const written = over.find(({ text }) => /\d/.test(text));
  if (written !== undefined)
    return {
      left: `有文本框、图形盖在这一格上，上面写着“${shownOf(written.text.slice(0, 30))}”，看到的不是这一格里的数；请移开它，把数填在格里`,
    };
  return over.length === 0 ? {} : { note: "有图片或图形盖在这一格上，看到的可能与格里的数不同" };
}

/** What conditions may make of the look of a cell. */
const changesAt = ({ raw, looks }: BookSheet, at: At) =>
  raw.conditions.flatMap(({ ranges, change }) => (ranges.some((range) => covers(range, at)) ? (looks.changes[change] ?? []) : []));

/** Reads them. `missing`: cells whose row or column is not there. */
export function cellsOf(
  { grid, cells }: GridPlace,
  home: Home,
  sheet: BookSheet,
): { readonly cells: readonly FilledCell[]; readonly missing: readonly Address[] } {
  const placement = placementOf(grid);
  const lattice = latticeOf(placement, textsIn(sheet.raw, sheet.texts, keysOf(placement)), home.names, sheet.raw.merges);
  const placed = cells.flatMap((cell): readonly Placed[] => {
    const expected = placement.at.get(cell.address);
    const at = expected === undefined ? undefined : placeIn(lattice, expected);
    return at === undefined ? [] : [{ cell, at }];
  });
  const moved = columnsMoved(placed, home);
  const [merged, look] = [mergedReasons(placed, sheet.raw), around(sheet)];
  const found = placed.map(({ cell, at }): FilledCell => {
    const said = saidBy(sheet.raw.cells.get(keyOf(at)), cell.measure, look, { isTotal: cell.total, changes: changesAt(sheet, at) });
    const base = {
      address: cell.address,
      sheet: sheet.name,
      row: at.row,
      column: at.column,
      text: isSilent(cell, said) ? "" : said.text,
      typed: said.typed,
    };
    if (cell.total) return base;
    const over = drawnOver(sheet, at);
    const left =
      merged.get(cell.address) ??
      over.left ??
      (said.text === "" ? undefined : hiddenReason(sheet, at)) ??
      said.left ??
      unitReason(sheet, at, said.text, cell);
    const note = [movedNote(cell.address, at, home, sheet.names, moved.has(at.column)), said.text === "" ? undefined : over.note, said.note]
      .filter((one) => one !== undefined)
      .join("；");
    return { ...base, ...(left === undefined ? {} : { left }), ...(note === "" || left !== undefined ? {} : { note }) };
  });
  const there = new Set(placed.map(({ cell }) => cell.address));
  return { cells: found, missing: cells.flatMap(({ address }) => (there.has(address) ? [] : [address])) };
}
