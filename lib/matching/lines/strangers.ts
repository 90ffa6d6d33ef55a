// Rows that stand under something which the form does not have: 信访 beside 复议 and 诉讼, with the same names below it. Their names alone would
// send them to lines of other groups, so they are left out, with a reason.
//
// A stranger is a text left of a row's name, or a line of its own above it, that the form prints nowhere. Three things are no group: what stands
// beside all rows (the body that they are of), what differs from row to row (the office that answers for each), and the form's group in fewer
// or more words (办理结果). Beside those a name that the form has once goes to its line, unless another row claims it, too.
import { ordinalAt, type Level } from "../../ordinals/ordinalAt.ts";
import type { LineNames } from "../labels/gridLabels.ts";
import { has, isNumbered, isSame, isWithin, lookUp, mayBeTitle, type Keys } from "../labels/label.ts";
import { isName, type SeenBlock, type SeenCell, type SeenRow } from "./seenBlock.ts";

/** What is over a row, and the rows that it is over. `line`: it stands in a line of its own above them. */
type Over = { readonly cell: SeenCell; readonly rows: readonly number[]; readonly line: boolean };

/** What stands alone above all rows and is made of no title's words, by the rows below: a group that all of it may be of. */
type Alone = ReadonlyMap<number, SeenCell>;

type Named = SeenRow & { readonly name: SeenCell };

const isNamed = (row: SeenRow): row is Named => row.kind === "body" && row.name !== undefined;

const isStranger = ({ gridLabels }: SeenBlock, one: SeenCell): boolean =>
  isName(one) && !has(gridLabels.printed, one.keys) && !one.keys.bare.startsWith("其中");

const isGroup = ({ gridLabels }: SeenBlock, { keys }: SeenCell): boolean => has(gridLabels.rowGroups, keys);

// Beside: cells left of the names, over the rows that they span, or over those below that have nothing there.

/** A row of text that lost its merges begins further left than the row that names its group. */
const isFurtherLeft = ({ flat }: Pick<SeenBlock, "flat">, { cells, name }: SeenRow, from: SeenRow, column: number): boolean =>
  flat && name !== undefined && name.cell.column <= column && cells.length < from.cells.length;

/** Whether a row below has nothing where a cell stands, so that it may be under it. */
const isOpen = (seen: Pick<SeenBlock, "flat">, row: SeenRow, from: SeenRow, column: number): boolean =>
  isFurtherLeft(seen, row, from, column) || row.texts.every(({ cell, figure }) => figure || cell.column > column);

function rowsBeside({ rows, ...seen }: SeenBlock, from: SeenRow, { cell }: SeenCell): readonly number[] {
  let end = cell.row + cell.rowSpan;
  const isUnder = (row: SeenRow | undefined): boolean => row?.kind === "body" && isOpen(seen, row, from, cell.column);
  while (cell.rowSpan === 1 && isUnder(rows[end])) end += 1;
  return rows.slice(cell.row, end).flatMap(({ kind, row }) => (kind === "body" ? [row] : []));
}

/** All that stands beside names, from the left. */
const besideNames = (seen: SeenBlock): readonly Over[] =>
  seen.rows
    .filter(isNamed)
    .flatMap((row) =>
      row.texts
        .filter((one) => one.cell.column < row.name.cell.column && !one.figure && (isStranger(seen, one) || isGroup(seen, one)))
        .map((cell) => ({ cell, rows: rowsBeside(seen, row, cell), line: false })),
    );

// Above: lines of their own, down to the next line that says more.

const levelOf = ({ cell }: SeenCell): Level | undefined =>
  ([0, 1, 2, 3] as const).find((level) => ordinalAt(level, cell.text) !== undefined);

/** A row of an unknown name, with figures of its own, whose ordinal stands above that of the rows below it: 六、行政裁决数量, then （一）. */
function isOuter({ gridLabels, rows }: SeenBlock, { row, name }: Named): boolean {
  const below = rows.slice(row + 1).find(isNamed)?.name;
  const [own, next] = [levelOf(name), below && levelOf(below)];
  return !has(gridLabels.rowNames, name.keys) && own !== undefined && next !== undefined && own < next;
}

/** A line that names nothing of the form and may be a group's name. */
function lineIn(seen: SeenBlock, row: SeenRow): SeenCell | undefined {
  const [first, ...more] = row.texts;
  if (row.kind === "other" && first !== undefined && more.length === 0) return isStranger(seen, first) ? first : undefined;
  return isNamed(row) && isStranger(seen, row.name) && isOuter(seen, row) ? row.name : undefined;
}

/** A line of its own with the name of a group, the form's or a stranger's. */
const namesGroup = (seen: SeenBlock, row: SeenRow): boolean =>
  lineIn(seen, row) !== undefined || row.texts.some((one) => isGroup(seen, one));

/** A title above everything is no group, unless lines below name groups as well. */
function aboveNames(seen: SeenBlock): readonly Over[] {
  const first = seen.rows.findIndex(({ kind }) => kind === "body");
  const areMore = seen.rows.some((row) => row.row > first && row.kind === "other" && namesGroup(seen, row));
  const found: { cell: SeenCell; rows: number[]; line: true }[] = [];
  let last: SeenCell | undefined;
  for (const row of seen.rows) {
    if (last !== undefined && isNamed(row) && !namesGroup(seen, row)) found.at(-1)?.rows.push(row.row);
    if (row.kind !== "head" && !namesGroup(seen, row)) continue;
    last = row.kind === "head" || (row.row < first && !areMore) ? undefined : lineIn(seen, row);
    if (last !== undefined) found.push({ cell: last, rows: [], line: true });
  }
  return found;
}

/** 信访 alone above 新收 and 审结, which the form has in 复议 and in 诉讼: where no other thing stands over them, they are of neither. */
function aloneAbove(seen: SeenBlock, over: ReadonlyMap<number, Over>): Alone {
  const first = seen.rows.findIndex(({ kind }) => kind === "body");
  const above = seen.rows.filter(({ kind, row }) => row < first && kind !== "empty").at(-1);
  const alone = above === undefined || above.kind === "head" ? undefined : lineIn(seen, above);
  if (alone === undefined || mayBeTitle(alone.cell.text)) return new Map();
  const next = seen.rows.find((row) => row.row >= first && namesGroup(seen, row))?.row ?? Infinity;
  return new Map(seen.rows.flatMap(({ kind, row }) => (kind === "body" && row < next && !over.has(row) ? [[row, alone] as const] : [])));
}

// What this says of a row.

/** The form's group in fewer or more words: 办理结果. */
const isAlike = (one: Keys, { above }: LineNames): boolean => above.some((group) => isWithin(one, group));

/** Columns in which something stands over several rows, or a group of the form does. */
const groupColumns = (seen: SeenBlock, all: readonly Over[]): ReadonlySet<number> =>
  new Set(all.flatMap(({ cell, rows, line }) => (!line && (rows.length > 1 || isGroup(seen, cell)) ? [cell.cell.column] : [])));

/** The strangers which say of some rows that they are another's: over several rows, beside groups, or numbered as groups are. */
function groupings(seen: SeenBlock, all: readonly Over[]): ReadonlySet<Over> {
  const body = seen.rows.filter(({ kind }) => kind === "body").length;
  const columns = groupColumns(seen, all);
  const isWide = ({ cell }: SeenCell): boolean => cell.colSpan > 1 && cell.colSpan === seen.columns;
  return new Set(
    all.filter(({ cell, rows, line }) =>
      line
        ? isNumbered(cell.cell.text) || isWide(cell)
        : rows.length < body && (isNumbered(cell.cell.text) || columns.has(cell.cell.column)),
    ),
  );
}

/** The nearest over each row: beside it from the right, else the last above it. */
function nearest(all: readonly Over[]): ReadonlyMap<number, Over> {
  const over = new Map<number, Over>();
  const isNearer = (one: Over, known: Over | undefined): boolean =>
    known === undefined || known.line || (!one.line && one.cell.cell.column >= known.cell.cell.column);
  for (const one of [...all].sort((a, b) => Number(b.line) - Number(a.line) || a.cell.cell.row - b.cell.cell.row))
    for (const row of one.rows) if (isNearer(one, over.get(row))) over.set(row, one);
  return over;
}

const quoted = ({ cell }: SeenCell): string => `“${cell.text}”`;

/** The form's line of this very name, ordinal and all, that stands in no group: nothing above it can make it another. */
const isTopmost = ({ name }: Named, names: LineNames): boolean =>
  names.above.length === 0 && names.own?.exact === name.keys.exact && isNumbered(name.cell.text);

type Known = {
  readonly seen: SeenBlock;
  readonly over: ReadonlyMap<number, Over>;
  readonly grouping: ReadonlySet<Over>;
  /** Under what the rows of a name stand, by the line of the form. */
  readonly claims: ReadonlyMap<number, ReadonlySet<string>>;
};

type Looked = { readonly row: Named; readonly lines: readonly number[] };

const overWhat = (over: Over | undefined): string => over?.cell.keys.exact ?? "";

function claimsOf(named: readonly Looked[], over: ReadonlyMap<number, Over>): ReadonlyMap<number, ReadonlySet<string>> {
  const claims = new Map<number, Set<string>>();
  for (const { row, lines } of named)
    for (const line of lines) claims.set(line, (claims.get(line) ?? new Set()).add(overWhat(over.get(row.row))));
  return claims;
}

const foreign = ({ name }: Named, cell: SeenCell): string => `${quoted(name)}在${quoted(cell)}的下面，本表没有这一组`;

/** Why a row with a name that the form has once is not that line all the same. */
function reasonOfOne({ seen, grouping, claims }: Known, row: Named, line: number, own: Over): string | undefined {
  const names = seen.gridLabels.rows[line]?.names;
  if (names === undefined || isTopmost(row, names)) return undefined;
  if (isGroup(seen, own.cell)) {
    const isElsewhere = own.cell.cell.rowSpan > 1 && !names.above.some((group) => isSame(group, own.cell.keys));
    return isElsewhere ? `本表的${quoted(own.cell)}里没有${quoted(row.name)}` : undefined;
  }
  if (grouping.has(own) && !isAlike(own.cell.keys, names)) return foreign(row, own.cell);
  return (claims.get(line)?.size ?? 0) > 1 ? `${quoted(row.name)}不止一行，这一行在${quoted(own.cell)}的下面，分不出该取哪一行` : undefined;
}

/** Rows whose names are not to be believed, by their numbers, each with the reason. */
export function strangeRows(seen: SeenBlock): ReadonlyMap<number, string> {
  const all = [...besideNames(seen), ...aboveNames(seen)];
  const over = nearest(all);
  const alone = aloneAbove(seen, over);
  const named = seen.rows.filter(isNamed).map((row) => ({ row, lines: lookUp(seen.gridLabels.rowNames, row.name.keys) }));
  const known: Known = { seen, over, grouping: groupings(seen, all), claims: claimsOf(named, over) };
  const reasonOf = ({ row, lines: [line, ...more] }: Looked): string | undefined => {
    const own = over.get(row.row);
    const title = alone.get(row.row);
    if (own === undefined) return title !== undefined && more.length > 0 ? foreign(row, title) : undefined;
    if (line !== undefined && more.length === 0) return reasonOfOne(known, row, line, own);
    return !isGroup(seen, own.cell) && (more.length > 0 || known.grouping.has(own)) ? foreign(row, own.cell) : undefined;
  };
  return new Map(
    named.flatMap((one) => {
      const reason = reasonOf(one);
      return reason === undefined ? [] : [[one.row.row, reason] as const];
    }),
  );
}
