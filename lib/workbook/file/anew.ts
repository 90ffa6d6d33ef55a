// What formulas come to, reckoned anew by the library's engine and held against the results that the file keeps. A program that only writes files
// leaves 0 there, or what was right before it changed an operand; whoever opens the file sees another number then.
import { calculateFormulas, type CellLike, type WorkbookLike, type WorksheetLike } from "@cj-tech-master/excelts/formula";
import type { Run } from "./runs.ts";
import { keyOf, placeOf, type RawCell, type RawSheet } from "./sheet.ts";

/**
 * The formulas whose kept results are not to be believed. `comesTo`: what is seen once the file is opened; null where the file has everything reckoned
 * anew on opening and nobody here can say what comes of it.
 */
export type Stale = ReadonlyMap<RawCell, { readonly comesTo: string | null }>;

/** A worksheet and its name. */
export type Named = { readonly name: string; readonly raw: RawSheet };

/** `reckonsAnew`: the file asks every program to reckon all of it on opening. `from1904` as in Book. */
export type HowReckoned = { readonly reckonsAnew: boolean; readonly from1904: boolean };

// More than a report's tables can have, and less than keeps the reader busy. `cells`: in the ranges of one formula, and of all.
const most = { formulas: 5_000, letters: 2_000, cells: 20_000, cellsOfAll: 1_000_000 } as const;

/** What people add up by. Functions that make much of little (REPT, SEQUENCE, OFFSET) are none of them, nor are joined texts and ranges that are reckoned with as a whole. */
const usual = new Set(
  "ABS AND AVERAGE COUNT COUNTA COUNTBLANK COUNTIF IF IFERROR INT ISBLANK ISNUMBER MAX MIN MOD N NOT OR PRODUCT ROUND ROUNDDOWN ROUNDUP SUM SUMIF TRUE FALSE".split(
    " ",
  ),
);

/** How many cells the ranges of a formula have; undefined where it is not of the usual kind, and nobody reckons it here. */
function reach(formula: string): number | undefined {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (formula.length > most.letters || /[&{[@#^]/.test(bare)) return undefined;
  const functions = [...bare.matchAll(/([\p{L}_.][\p{L}\p{N}_.]*)\s*\(/gu)].map(([, name = ""]) => name.toUpperCase());
  if (!functions.every((name) => usual.has(name))) return undefined;
  const colons = bare.split(":").length - 1;
  // A range stands as an argument by itself: what is reckoned with two of them would be as large as both together.
  const ranges = [
    ...bare.matchAll(/(?<=[(,]\s*(?:(?:'[^']*'|[\p{L}\p{N}_.]+)!)?)(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3}\$?\d+)(?=\s*[),])/giu),
  ];
  if (ranges.length !== colons) return undefined;
  return ranges.reduce((sum, [, one = "", two = ""]) => {
    const [from, to] = [placeOf(one), placeOf(two)];
    const wide =
      from === undefined || to === undefined
        ? Number.POSITIVE_INFINITY
        : (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
    return sum + wide;
  }, 0);
}

/** Excel shows and compares 15 digits; the ends of what a computer reckons are no difference. */
const precise = 15;

const kinds = { formula: 6, other: 2 } as const;

type FormulaCell = RawCell & { readonly formula: string };

const isFormula = (cell: RawCell): cell is FormulaCell => cell.formula !== undefined;

/** A result is kept: one that is missing is said by whoever reads the cell. */
const isKept = ({ type, value = "" }: RawCell): boolean => value !== "" || type === "str";

const plain = (runs: readonly Run[] | undefined): string => (runs ?? []).map(({ text }) => text).join("");

function valueOf({ type, value = "", runs }: RawCell, texts: ReadonlyMap<number, readonly Run[]>): CellLike["value"] {
  if (type === "s") return plain(texts.get(Number(value)));
  if (type === "n") return value.trim() === "" || Number.isNaN(Number(value)) ? null : Number(value);
  if (type === "b") return value === "1";
  if (type === "e") return { error: value };
  return runs === undefined ? value : plain(runs);
}

type Reckoned = CellLike & { readonly raw: RawCell };

class HostSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly dimensions: WorksheetLike["dimensions"];
  readonly cells: ReadonlyMap<number, Reckoned>;

  constructor(id: number, { name, raw }: Named, made: (cell: RawCell) => Reckoned) {
    [this.id, this.name] = [id, name];
    this.cells = new Map([...raw.cells].map(([key, cell]) => [key, made(cell)]));
    const all = [...this.cells.values()];
    const end = (pick: (cell: Reckoned) => number): number => all.reduce((far, cell) => Math.max(far, pick(cell)), 1);
    this.dimensions = all.length === 0 ? null : { top: 1, left: 1, bottom: end(({ row }) => row), right: end(({ col }) => col) };
  }

  eachRow(first: unknown, second?: unknown): void {
    const visit = (second ?? first) as Parameters<WorksheetLike["eachRow"]>[1];
    const rows = new Map<number, Reckoned[]>();
    for (const cell of this.cells.values()) {
      const own = rows.get(cell.row);
      if (own === undefined) rows.set(cell.row, [cell]);
      else own.push(cell);
    }
    for (const [at, own] of rows)
      visit(
        {
          eachCell: (one: unknown, two?: unknown) => {
            const each = (two ?? one) as (cell: CellLike, column: number) => void;
            for (const cell of own) each(cell, cell.col);
          },
        },
        at,
      );
  }

  findCell(row: number, column: number): CellLike | undefined {
    return this.cells.get(keyOf({ row: row - 1, column: column - 1 }));
  }

  /** Where a result spreads over neighbours that are empty, the engine writes there; nobody reads it. */
  getCell(row: number, column: number): CellLike {
    return this.findCell(row, column) ?? { row, col: column, type: kinds.other, model: {}, value: null, result: undefined };
  }
}

/** The formulas that can be reckoned here. */
function reckonable(formulas: readonly FormulaCell[]): ReadonlySet<RawCell> {
  let all = 0;
  return new Set(
    formulas.filter(({ formula }) => {
      const cells = formula === "" ? undefined : reach(formula);
      if (cells === undefined || cells > most.cells || all + cells > most.cellsOfAll) return false;
      all += cells;
      return true;
    }),
  );
}

const spelled = (value: CellLike["result"]): string | undefined => {
  if (typeof value === "number") return String(Number(value.toPrecision(precise)));
  return typeof value === "string" ? value : undefined;
};

const keptResult = ({ type, value = "" }: RawCell): string =>
  type === "n" && value.trim() !== "" ? String(Number(Number(value).toPrecision(precise))) : value;

/** Which results of formulas on these sheets are not to be believed. `texts`: the shared ones that their cells point at. */
export function staleOn(sheets: readonly Named[], texts: ReadonlyMap<number, readonly Run[]>, how: HowReckoned): Stale {
  const formulas = sheets.flatMap(({ raw }) => [...raw.cells.values()].filter(isFormula)).filter((cell) => cell.type !== "e");
  if (!formulas.some(isKept)) return new Map();
  const unknown: Stale = how.reckonsAnew ? new Map(formulas.filter(isKept).map((cell) => [cell, { comesTo: null }])) : new Map();
  if (formulas.length > most.formulas) return unknown;
  const known = reckonable(formulas);
  // What follows from a formula that is not known is not known either, where nothing that is kept counts; else what it keeps is its value.
  const handed = (cell: RawCell): string | undefined => {
    if (!isFormula(cell)) return undefined;
    return known.has(cell) ? cell.formula : how.reckonsAnew ? "NA()" : undefined;
  };
  const hosts = sheets.map(
    (sheet, at) =>
      new HostSheet(at + 1, sheet, (raw) => {
        const formula = handed(raw);
        const place = { row: raw.row + 1, col: raw.column + 1, raw, value: valueOf(raw, texts), result: undefined };
        return formula === undefined
          ? { ...place, type: kinds.other, model: {} }
          : { ...place, type: kinds.formula, formula, model: { formula } };
      }),
  );
  const host: WorkbookLike = {
    worksheets: hosts,
    getWorksheet: (wanted) => hosts.find(({ id, name }) => id === wanted || name === wanted),
    properties: { date1904: how.from1904 },
  };
  try {
    calculateFormulas(host);
  } catch {
    return unknown;
  }
  const stale = new Map<RawCell, { readonly comesTo: string | null }>();
  for (const { raw, result } of hosts.flatMap(({ cells }) => [...cells.values()])) {
    if (!isFormula(raw) || !isKept(raw) || raw.type === "e" || raw.type === "b") continue;
    const comesTo = known.has(raw) ? spelled(result) : undefined;
    if (comesTo === undefined) {
      if (how.reckonsAnew) stale.set(raw, { comesTo: null });
    } else if (comesTo !== keptResult(raw)) stale.set(raw, { comesTo });
  }
  return stale;
}
