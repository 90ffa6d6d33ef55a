// A worksheet: its cells that hold something, and what hides, merges or silences them (ECMA-376 part 1, 18.3.1). Rows and cells
// that hold nothing but a look cost the time to pass over them and no more.
import { limits, sentences, tooMuch, UnreadableFile } from "./problem.ts";
import { Runs, type Run } from "./runs.ts";
import { attribute, scan, stop, type Attributes, type Path, type Work } from "../../opc/xml.ts";

/** Rows and columns from 0. */
export type At = { readonly row: number; readonly column: number };

/** `type`: n, s, str, inlineStr, b, e or d. `value`: as it is written. `formula`: "" for one that is shared with another cell. `runs`: of an inline text. `style`: of its look. */
export type RawCell = At & {
  readonly type: string;
  readonly style: number;
  readonly value?: string;
  readonly formula?: string;
  readonly runs?: readonly Run[];
};

/** From and to, both inside. */
export type Range = { readonly from: At; readonly to: At };

export type RawSheet = {
  readonly cells: ReadonlyMap<number, RawCell>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly widths: readonly (readonly [number, number, number])[];
  readonly merges: readonly Range[];
  /** Where a condition may change a look, by the number of the change. */
  readonly conditions: readonly { readonly ranges: readonly Range[]; readonly change: number }[];
  /** The sheet shows nothing where a number is 0. */
  readonly hidesZeros: boolean;
};

const columns = 16_384;
const rows = 1_048_576;

/** One number for a place. */
export const keyOf = ({ row, column }: At): number => row * columns + column;

const place = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** C5 or $C$5 as a place; undefined where it is none. */
export function placeOf(text: string): At | undefined {
  const [, letters, digits] = place.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const at = {
    row: Number(digits) - 1,
    column: [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
  return at.row < rows && at.column < columns ? at : undefined;
}

function rangeOf(text: string): Range | undefined {
  const [from, to] = text.split(":").map(placeOf);
  return from === undefined ? undefined : { from, to: to ?? from };
}

const unusual = (): never => {
  throw new UnreadableFile(sentences.unusual);
};

const isOne = (text: string | undefined): boolean => text === "1" || text === "true";

// What is drawn thinner than this cannot be seen: points for a row, characters for a column.
const thin = { row: 2, column: 0.3 } as const;

type Drafted = { -readonly [Key in keyof RawCell]: RawCell[Key] };

/** Gathers what a worksheet says while its elements pass. */
class Reading {
  readonly cells = new Map<number, RawCell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: [number, number][] = [];
  readonly widths: [number, number, number][] = [];
  readonly merges: Range[] = [];
  readonly conditions: { readonly ranges: readonly Range[]; readonly change: number }[] = [];
  #conditional: readonly Range[] = [];
  #conditionedRanges = 0;
  hidesZeros = false;
  #row = -1;
  #column = -1;
  #rowIsHidden = false;
  #thinByDefault = false;
  #cell: Drafted | undefined;
  #runs: Runs | undefined;
  readonly #wanted: ReadonlySet<number>;
  readonly #rows: number;

  constructor(wanted: ReadonlySet<number>, most: number) {
    this.#wanted = wanted;
    this.#rows = most;
  }

  open(path: Path, attributes: Attributes): void {
    const [, part, row, cell, inCell] = path;
    if (part === "sheetData") {
      // Two programs would see two tables.
      if (path.at(-1) === "AlternateContent") unusual();
      if (path.length === 3 && row === "row") this.#openRow(attributes);
      else if (path.length === 4 && cell === "c") this.#openCell(attributes);
      else if (path.length === 5 && inCell === "is") this.#runs = new Runs(5);
      else if (path.length === 5 && inCell === "f" && this.#cell !== undefined) this.#cell.formula = "";
      else if (path.length === 5 && inCell === "v" && this.#cell !== undefined) this.#cell.value = "";
      else if (path.length > 5) this.#runs?.open(path, attributes);
    } else if (path.length === 3 && part === "mergeCells") this.#merge(attributes);
    else if (part === "conditionalFormatting") this.#condition(path, attributes);
    else if (path.length === 3 && part === "cols") this.#columns(attributes);
    else if (path.length === 3 && part === "sheetViews")
      this.hidesZeros ||= ["0", "false"].includes(attribute(attributes, "showZeros") ?? "");
    else if (path.length === 2 && part === "sheetFormatPr") this.#thinByDefault = isOne(attribute(attributes, "zeroHeight"));
  }

  text(path: Path, text: string): void {
    if (path.length > 5) return this.#runs?.text(path, text);
    if (path.length !== 5 || this.#cell === undefined) return;
    if (path[4] === "v") this.#cell.value = (this.#cell.value ?? "") + text;
    if (path[4] === "f") this.#cell.formula = (this.#cell.formula ?? "") + text;
    if (text.length > limits.text) unusual();
  }

  close(path: Path): void {
    if (path.length === 5 && path[4] === "is" && this.#runs !== undefined && this.#cell !== undefined) {
      this.#cell.runs = this.#runs.taken();
      this.#runs = undefined;
    }
    if (path.length === 4 && this.#cell !== undefined) this.#keep(this.#cell);
  }

  #openRow(attributes: Attributes): void {
    const told = attribute(attributes, "r");
    this.#row = told === undefined ? this.#row + 1 : Number(told) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row >= rows) unusual();
    if (this.#row >= this.#rows) stop();
    const height = attribute(attributes, "ht");
    this.#rowIsHidden = isOne(attribute(attributes, "hidden")) || (height !== undefined ? Number(height) < thin.row : this.#thinByDefault);
  }

  #openCell(attributes: Attributes): void {
    const told = attribute(attributes, "r");
    const at = told === undefined ? { row: this.#row, column: this.#column + 1 } : placeOf(told);
    if (at === undefined || at.column >= columns || at.row !== this.#row) return unusual();
    this.#column = at.column;
    this.#cell = { ...at, type: attribute(attributes, "t") ?? "n", style: Number(attribute(attributes, "s") ?? 0) };
    this.#runs = undefined;
  }

  #keep(cell: RawCell): void {
    this.#cell = undefined;
    if (cell.formula === undefined && cell.runs === undefined && (cell.value ?? "") === "") return;
    const key = keyOf(cell);
    // A place that is told twice means two things to two programs.
    if (this.cells.has(key)) unusual();
    if (this.cells.size >= limits.cells && !this.#wanted.has(key)) return;
    this.cells.set(key, cell);
    if (this.#rowIsHidden) this.hiddenRows.add(cell.row);
  }

  #merge(attributes: Attributes): void {
    const range = rangeOf(attribute(attributes, "ref") ?? "");
    if (range !== undefined) this.merges.push(range);
    if (this.merges.length > limits.cells) throw tooMuch("里合并的格太多");
  }

  #condition(path: Path, attributes: Attributes): void {
    if (path.length === 2)
      this.#conditional = (attribute(attributes, "sqref") ?? "")
        .slice(0, limits.text)
        .split(/\s+/)
        .flatMap((range) => rangeOf(range) ?? []);
    if (path.length === 2) this.#conditionedRanges += this.#conditional.length;
    const change = attribute(attributes, "dxfId");
    if (path.length === 3 && change !== undefined) this.conditions.push({ ranges: this.#conditional, change: Number(change) });
    if (this.conditions.length > limits.conditions || this.#conditionedRanges > 2 * limits.conditions) throw tooMuch("里的条件格式太多");
  }

  #columns(attributes: Attributes): void {
    const [from, to] = [Number(attribute(attributes, "min")) - 1, Number(attribute(attributes, "max")) - 1];
    const width = attribute(attributes, "width");
    if (isOne(attribute(attributes, "hidden")) || (width !== undefined && Number(width) < thin.column)) this.hiddenColumns.push([from, to]);
    else if (width !== undefined) this.widths.push([from, to, Number(width)]);
    if (this.widths.length + this.hiddenColumns.length > 2 * columns) throw tooMuch("里的列太多");
  }
}

/** Reads it. `wanted`: places that are kept however much there is; `most`: no more rows than that are looked at. */
export function readSheet(xml: string, work: Work, wanted: ReadonlySet<number>, most: number = rows): RawSheet {
  const reading = new Reading(wanted, most);
  scan(xml, work, {
    open: (path, attributes) => reading.open(path, attributes),
    text: (path, text) => reading.text(path, text),
    close: (path) => reading.close(path),
  });
  return reading;
}
