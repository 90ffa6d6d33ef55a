// A grid is sound: its rows and columns are named once and labelled, and every total adds up something other than itself.
import type { Address, BlocksGrid, CrossGrid, Grid, Leaf, Line, ListGrid, Measure, Section } from "../edition.ts";
import { gridCells, isGroup, leavesOf, partsOf, tracksOf } from "../walk.ts";
import { ids, printed, sources, type Problems } from "./rules.ts";

const lineIds = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line) => (isGroup(line) ? [line.id, ...lineIds(line.lines)] : [line.id]));

function lineProblems(of: string, lines: readonly Line[], mayLack = false): Problems {
  if (lines.length === 0) return [`${of}: holds no lines`];
  return lines.flatMap((line) => [
    ...(mayLack && line.label === null ? [] : printed(`${of}.${line.id}`, line.label)),
    ...(isGroup(line) ? [...zeroProblems(`${of}.${line.id}`, line.zero), ...lineProblems(`${of}.${line.id}`, line.lines)] : []),
  ]);
}

const emptyTotals = (of: string, lines: readonly Line[]): Problems =>
  tracksOf(lines).flatMap(({ leaf, sums }) =>
    leaf.total !== undefined && sums.length === 0 ? [`${of}.${leaf.id}: total has nothing to sum`] : [],
  );

/** Every list of lines that stand beside one another: those of the grid, and those of each group in it. */
const siblings = (lines: readonly Line[]): readonly (readonly Line[])[] => [
  lines,
  ...lines.flatMap((line) => (isGroup(line) ? siblings(line.lines) : [])),
];

/** A part is a counted line, and its whole stands before it in the same group, and is counted in the same unit. */
function partProblems(of: string, lines: readonly Line[], measure: Measure): Problems {
  const unit = (leaf: Leaf): string => (leaf.measure ?? measure).unit;
  return siblings(lines).flatMap((beside) =>
    beside.flatMap((line, place) => {
      if (isGroup(line) || line.partOf === undefined) return [];
      const whole = beside.slice(0, place).find(({ id }) => id === line.partOf);
      return [
        ...(line.total === undefined ? [] : [`${of}.${line.id}: is a total and part of ${line.partOf}`]),
        ...(whole !== undefined && !isGroup(whole) && unit(whole) === unit(line)
          ? []
          : [`${of}.${line.id}: is part of ${line.partOf}, which is no line before it in its group and unit`]),
      ];
    }),
  );
}

/** What is said where all is 0 is said as it stands. */
const zeroProblems = (of: string, zero: string | undefined): Problems =>
  zero === undefined ? [] : [...printed(`${of} zero`, zero), ...(/[{}]/.test(zero) ? [`${of} zero: has places to fill`] : [])];

/** Only the single row of a cross may go without a label: the paper prints none. */
function crossProblems(of: string, { rows, columns, measure }: CrossGrid): Problems {
  return [
    ...partProblems(`${of} rows`, rows, measure),
    ...partProblems(`${of} columns`, columns, measure),
    ...ids(`${of} rows`, lineIds(rows)),
    ...ids(`${of} columns`, lineIds(columns)),
    ...lineProblems(`${of} rows`, rows, leavesOf(rows).length === 1),
    ...lineProblems(`${of} columns`, columns),
    ...emptyTotals(`${of} rows`, rows),
    ...emptyTotals(`${of} columns`, columns),
  ];
}

/** One span for the labels and one for each column, together as wide as the table. */
const fill = (spans: readonly number[], columns: number, width: number): boolean =>
  spans.length === columns + 1 &&
  spans.every((span) => Number.isInteger(span) && span > 0) &&
  spans.reduce((sum, span) => sum + span, 0) === width;

function blocksProblems(of: string, { blocks, width, measure }: BlocksGrid): Problems {
  const inBlock = blocks.flatMap(({ id, clause, head, spans, zero, rows, columns }) => [
    ...zeroProblems(`${of}.${id}`, zero),
    ...partProblems(`${of}.${id} rows`, rows, measure),
    ...columns.flatMap(({ id: column, partOf }) => (partOf === undefined ? [] : [`${of}.${id} columns.${column}: is part of ${partOf}`])),
    ...ids(`${of}.${id} columns`, lineIds(columns)),
    ...printed(`${of}.${id} clause`, clause),
    ...printed(`${of}.${id} head`, head),
    ...lineProblems(`${of}.${id} rows`, rows),
    ...lineProblems(`${of}.${id} columns`, columns),
    ...emptyTotals(`${of}.${id} rows`, rows),
    ...emptyTotals(`${of}.${id} columns`, columns),
    ...(columns.length < width ? [] : [`${of}.${id}: wider than the table`]),
    ...(spans === undefined || fill(spans, columns.length, width) ? [] : [`${of}.${id}: spans do not fill the table`]),
    ...((spans?.[0] ?? 1) === (blocks[0]?.spans?.[0] ?? 1) ? [] : [`${of}.${id}: labels not as wide as in the first block`]),
  ]);
  return [
    ...ids(
      `${of} blocks`,
      blocks.map(({ id }) => id),
    ),
    ...ids(
      `${of} rows`,
      blocks.flatMap(({ rows }) => lineIds(rows)),
    ),
    ...inBlock,
  ];
}

/** A part is counted in the unit of its whole, which stands above it, so that no line is part of itself. */
function listProblems(of: string, { heads, none, lines }: ListGrid): Problems {
  const counted = lines.filter(({ measure }) => measure !== null);
  const whole = (place: number, partOf: string) => lines.slice(0, place).find(({ id }) => id === partOf);
  return [
    ...ids(
      `${of} lines`,
      lines.map(({ id }) => id),
    ),
    ...[heads.line, heads.unit, heads.value, none].flatMap((text) => printed(`${of} heads`, text)),
    ...lines.flatMap(({ id, label }) => printed(`${of} lines.${id}`, label)),
    ...(counted.length === 0 ? [`${of} lines: holds no lines`] : []),
    ...lines.flatMap(({ id, partOf, measure }, place) =>
      partOf === undefined || (measure !== null && whole(place, partOf)?.measure?.unit === measure.unit)
        ? []
        : [`${of} lines.${id}: is part of ${partOf}, which is no line above it in its unit`],
    ),
    ...lines.flatMap(({ id, indent }, place) =>
      indent <= (lines[place - 1]?.indent ?? -1) + 1 ? [] : [`${of} lines.${id}: is set deeper than the line above allows`],
    ),
  ];
}

const ownProblems = (of: string, grid: Grid): Problems => {
  switch (grid.kind) {
    case "cross":
      return crossProblems(of, grid);
    case "blocks":
      return blocksProblems(of, grid);
    case "list":
      return listProblems(of, grid);
  }
};

/** A unit that may be chosen says how many of the measure's own unit it is; its own is one. */
const unitProblems = (of: string, grid: Grid, section: Section): Problems =>
  gridCells(section, grid).flatMap(({ address, measure: { unit, units } }) =>
    units === undefined || (units[unit] === "1" && Object.values(units).every((factor) => /^[1-9]\d*$/.test(factor)))
      ? []
      : [`${of}: units of ${address} are not counted in ${unit}`],
  );

/** A total that adds up itself, directly or through others. */
function cycles(section: Section, grid: Grid): Problems {
  const cells = new Map(gridCells(section, grid).map((cell) => [cell.address, cell]));
  const state = new Map<Address, "open" | "done">();
  const visit = (address: Address): boolean => {
    const cell = cells.get(address);
    if (cell === undefined || state.get(address) === "done") return false;
    if (state.get(address) === "open") return true;
    state.set(address, "open");
    const found = partsOf(cell).some(visit);
    state.set(address, "done");
    return found;
  };
  return [...cells.keys()].filter(visit).map((address) => `${address}: total adds up itself`);
}

export function gridProblems(section: Section, grid: Grid): Problems {
  const of = `grid ${grid.id}`;
  return [
    ...ownProblems(of, grid),
    ...unitProblems(of, grid, section),
    ...cycles(section, grid),
    ...zeroProblems(of, grid.zero),
    ...printed(`${of} caption`, grid.caption),
    ...sources(of, grid.basis),
  ];
}
