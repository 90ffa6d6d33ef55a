// An edition laid out flat: every cell, field and part by its address, in reading order, computed once per edition.
//
// This is where a declaration's nesting is resolved: label paths, measures that are inherited, and which cells a
// total sums. Everything that asks "which cells are there" asks here, so that the answer is the same everywhere.
import { addressIn, cellAddress, valueColumn } from "./address.ts";
import type {
  Address,
  BlocksGrid,
  CrossGrid,
  Edition,
  Field,
  FieldsPart,
  Grid,
  Group,
  Guidance,
  Leaf,
  Line,
  ListGrid,
  Measure,
  Part,
  ProsePart,
  Section,
} from "./edition.ts";

/** A row or column that holds values, with the labels from the outermost group to itself. */
export type Track = { readonly leaf: Leaf; readonly labels: readonly string[]; readonly sums: readonly string[] };

/** What a total adds up along one direction; `line` is the row or column that is declared a total. */
export type Sum = { readonly line: Leaf; readonly parts: readonly Address[] };

/** A cell that holds a value. `sums`: once for each direction in which it is a total, rows before columns. */
export type Cell = {
  readonly address: Address;
  readonly grid: Grid;
  readonly section: Section;
  readonly rowId: string;
  readonly columnId: string;
  readonly row: readonly string[];
  readonly column: readonly string[];
  readonly measure: Measure;
  readonly total: boolean;
  readonly sums: readonly Sum[];
};

export type FieldPlace = { readonly address: Address; readonly field: Field; readonly part: FieldsPart; readonly section: Section };
export type ProsePlace = { readonly address: Address; readonly part: ProsePart; readonly section: Section };

export type GridPlace = { readonly grid: Grid; readonly section: Section; readonly cells: readonly Cell[] };

export type Outline = {
  readonly edition: Edition;
  readonly cells: ReadonlyMap<Address, Cell>;
  readonly inputs: readonly Cell[];
  /** Totals ordered so that each comes after the totals that it sums. */
  readonly totals: readonly Cell[];
  readonly fields: ReadonlyMap<Address, FieldPlace>;
  readonly prose: ReadonlyMap<Address, ProsePlace>;
  readonly grids: ReadonlyMap<string, GridPlace>;
};

export const isGroup = (line: Line): line is Group => "lines" in line;

/** The leaves of a line or lines, in order. */
export const leavesOf = (lines: readonly Line[]): readonly Leaf[] =>
  lines.flatMap((line) => (isGroup(line) ? leavesOf(line.lines) : [line]));

/** Whether a total of its group adds a line up: no total does another, nor what is part of a line that it adds up already. */
export const isSummed = ({ total, partOf }: Leaf): boolean => total === undefined && partOf === undefined;

/** The leaves as tracks: label paths resolved, and for a total the ids of the leaves that it adds up. */
export function tracksOf(lines: readonly Line[], above: readonly string[] = []): readonly Track[] {
  const summed = leavesOf(lines).filter(isSummed);
  return lines.flatMap((line) => {
    const labels = line.label === null ? above : [...above, line.label];
    if (isGroup(line)) return tracksOf(line.lines, labels);
    return [{ leaf: line, labels, sums: line.total === undefined ? [] : summed.map((leaf) => leaf.id) }];
  });
}

function cellAt(section: Section, grid: CrossGrid | BlocksGrid, row: Track, column: Track): Cell {
  const down = { line: row.leaf, parts: row.sums.map((id) => cellAddress(grid.id, id, column.leaf.id)) };
  const across = { line: column.leaf, parts: column.sums.map((id) => cellAddress(grid.id, row.leaf.id, id)) };
  const sums = [down, across].filter(({ parts }) => parts.length > 0);
  return {
    address: cellAddress(grid.id, row.leaf.id, column.leaf.id),
    grid,
    section,
    rowId: row.leaf.id,
    columnId: column.leaf.id,
    row: row.labels,
    column: column.labels,
    measure: column.leaf.measure ?? row.leaf.measure ?? grid.measure,
    total: sums.length > 0,
    sums,
  };
}

const product = (section: Section, grid: CrossGrid | BlocksGrid, rows: readonly Track[], columns: readonly Track[]): readonly Cell[] =>
  rows.flatMap((row) => columns.map((column) => cellAt(section, grid, row, column)));

/** The cells of a list. A line is named by those above it that are set less deep, outermost first, and itself. */
function listCells(section: Section, grid: ListGrid): readonly Cell[] {
  const path: string[] = [];
  return grid.lines.flatMap(({ id, label, indent, measure }): readonly Cell[] => {
    path.splice(indent, path.length, label);
    const address = cellAddress(grid.id, id, valueColumn);
    return measure === null
      ? []
      : [
          {
            address,
            grid,
            section,
            rowId: id,
            columnId: valueColumn,
            row: [...path],
            column: [grid.heads.value],
            measure,
            total: false,
            sums: [],
          },
        ];
  });
}

/** The rows of a grid that hold values, by id, with what is said of them. */
export function rowsOf(
  grid: Grid,
): readonly { readonly id: string; readonly label: string | null; readonly guidance?: readonly Guidance[] }[] {
  switch (grid.kind) {
    case "cross":
      return leavesOf(grid.rows);
    case "blocks":
      return grid.blocks.flatMap(({ rows }) => rows);
    case "list":
      return grid.lines;
  }
}

/** Every cell of a grid, row by row, in reading order. */
export function gridCells(section: Section, grid: Grid): readonly Cell[] {
  switch (grid.kind) {
    case "cross":
      return product(section, grid, tracksOf(grid.rows), tracksOf(grid.columns));
    case "blocks":
      return grid.blocks.flatMap((block) => product(section, grid, tracksOf(block.rows, [block.clause]), tracksOf(block.columns)));
    case "list":
      return listCells(section, grid);
  }
}

function inOrder(totals: readonly Cell[]): readonly Cell[] {
  const waiting = new Map(totals.map((cell) => [cell.address, cell]));
  const ordered: Cell[] = [];
  const visit = (cell: Cell) => {
    if (!waiting.delete(cell.address)) return;
    for (const part of partsOf(cell)) {
      const below = waiting.get(part);
      if (below !== undefined) visit(below);
    }
    ordered.push(cell);
  };
  totals.forEach(visit);
  return ordered;
}

function build(edition: Edition): Outline {
  const cells = new Map<Address, Cell>();
  const fields = new Map<Address, FieldPlace>();
  const prose = new Map<Address, ProsePlace>();
  const grids = new Map<string, GridPlace>();
  const take = (section: Section, part: Part): void => {
    switch (part.kind) {
      case "prose":
        prose.set(addressIn(section, part.id), { address: addressIn(section, part.id), part, section });
        return;
      case "fields":
        for (const field of part.fields)
          fields.set(addressIn(section, field.id), { address: addressIn(section, field.id), field, part, section });
        return;
      case "grid": {
        const own = gridCells(section, part.grid);
        grids.set(part.grid.id, { grid: part.grid, section, cells: own });
        for (const cell of own) cells.set(cell.address, cell);
        return;
      }
      case "signature":
        return;
    }
  };
  for (const section of edition.sections) for (const part of section.parts) take(section, part);
  const all = [...cells.values()];
  return {
    edition,
    cells,
    fields,
    prose,
    grids,
    inputs: all.filter((cell) => !cell.total),
    totals: inOrder(all.filter((cell) => cell.total)),
  };
}

const known = new WeakMap<Edition, Outline>();

/** The outline of an edition. Pure, and the same object for the same edition. */
export function walk(edition: Edition): Outline {
  const outline = known.get(edition) ?? build(edition);
  known.set(edition, outline);
  return outline;
}

/** Every cell that a total adds up, in any direction. */
export const partsOf = (cell: Cell): readonly Address[] => cell.sums.flatMap(({ parts }) => parts);

const under = new WeakMap<Cell, readonly Address[]>();

/** Every input below a cell: itself where it is an input, else the inputs that it adds up in the end, each once. Worked out once. */
export function inputsUnder(outline: Outline, address: Address): readonly Address[] {
  const cell = outline.cells.get(address);
  if (cell === undefined || !cell.total) return [address];
  const inputs = under.get(cell) ?? [...new Set((cell.sums[0]?.parts ?? []).flatMap((part) => inputsUnder(outline, part)))];
  under.set(cell, inputs);
  return inputs;
}
