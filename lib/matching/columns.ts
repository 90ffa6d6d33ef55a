// Which column of the grid each column of a band of the block is (rows.ts).
//
// Three ways, and the first that says anything decides: by the heads that stand over the columns; where heads have slipped or
// there are none, as the whole of the grid's columns (or of those that heads name) in the grid's order; from the cursor's
// column on, as a spreadsheet pastes. Heads that contradict all three leave the band without a place.
import type { BlockCell } from "../tables/matrix.ts";
import { align, type Item, type Matches } from "./lines/align.ts";
import { isUnit, scaledUnit, statedUnit } from "./figures/figure.ts";
import { isUnitAlone } from "./figures/statedUnits.ts";
import type { Slot } from "./labels/gridLabels.ts";
import { areOurs, asGuesses, asTheyStand, heldAgainst, packedIn, partedAmong, strangeColumns } from "./lines/groups.ts";
import { has, isSame, isSimilar, lookUp, type Keys } from "./labels/label.ts";
import { columnIndex, type Band, type Rows } from "./lines/band.ts";
import { numberingOf, numbersOf, type Numbering } from "./lines/numbering.ts";
import { areSlipped, headsOver } from "./lines/heads.ts";
import type { SeenBlock, SeenRow } from "./lines/seenBlock.ts";
import type { YearWitness } from "./figures/years.ts";

/** Where a cell of the band goes in its row of the grid, if anywhere. */
type Placing = (row: SeenRow, cell: BlockCell) => Slot | undefined;

/** `guesses`: columns with a name that the form does not have. `why`: why a cell has no place, where more is known than that. */
type Placed = {
  readonly by: "head" | "whole" | "cursor" | "nothing";
  readonly slot: Placing;
  readonly guesses: readonly { readonly name: string; readonly slot: Slot }[];
  readonly why?: (cell: BlockCell) => string | undefined;
};

export type Columns = Placed & {
  readonly band: Band;
  /** The unit that the heads over a cell, or its row's name, state. */
  readonly unit: (row: SeenRow, cell: BlockCell) => string | undefined;
  /** The head over a cell, where it stands over its column. */
  readonly head: (cell: BlockCell) => string | undefined;
  /** What is said of a cell by the texts around it, for who holds it against the year of the report. */
  readonly yearWitness: (row: SeenRow, cell: BlockCell) => YearWitness;
};

const nowhere: Placed = { by: "nothing", slot: () => undefined, guesses: [] };

/** Heads that tell of an order which cannot be followed for certain: the form's order would put figures under other names than theirs. */
const muddled: Placed = { ...nowhere, why: () => "列名的分组或次序与本表不同，分不出是哪一组的哪一列；请按本表的次序排好，或分组粘贴" };

/** What the three ways look at. `position`: the cursor's, in columns of the grid. `slipped`: heads stand over other columns than theirs. */
type View = {
  readonly seen: SeenBlock;
  readonly rows: Rows;
  readonly band: Band;
  readonly position: number;
  readonly numbering: Numbering;
  readonly numbers: readonly number[];
  readonly slipped: boolean;
  readonly strange: ReturnType<typeof strangeColumns>;
};

function viewOf(seen: SeenBlock, rows: Rows, band: Band, position: number): View {
  const numbering = numberingOf(seen, rows, band);
  const numbers = numbersOf(band, numbering);
  const slipped = band.heads.length > 0 && (numbering.ragged || areSlipped(seen, band.heads, numbers));
  const strange = strangeColumns({ seen, band, numbers: slipped ? [] : numbers });
  return { seen, rows, band, position, numbering, numbers, slipped, strange };
}

const slotsOf = ({ rows }: View, { row }: SeenRow): readonly Slot[] => rows.of.get(row)?.into.slots ?? [];

const covering = (slots: readonly Slot[], position: number): Slot | undefined =>
  slots.find((slot) => slot.position <= position && position < slot.position + slot.width);

// By the heads that stand over the columns.

function itemOf({ seen, band, strange: { why, meant } }: View, column: number): Item {
  const { gridLabels } = seen;
  if (why.has(column)) return { name: undefined, above: new Map(), closed: true };
  const { own, above } = headsOver(seen, band.heads, column);
  const closed = own !== undefined && own.cell.colSpan === 1 && !has(gridLabels.columnNames, own.keys) && has(gridLabels.printed, own.keys);
  const group = meant.get(column)?.group;
  const groups = new Map(above.map(({ keys, cell }) => [keys.bare, cell.row]));
  return { name: own?.keys, above: group === undefined ? groups : groups.set(group.bare, Infinity), closed };
}

const itemsOf = (view: View, parted: readonly ReadonlyMap<number, Keys>[]): readonly Item[] =>
  view.numbers.map((number) => {
    const item = itemOf(view, number);
    const groups = parted.flatMap((groups) => groups.get(number) ?? []);
    return { ...item, above: new Map([...item.above, ...groups.map(({ bare }) => [bare, Infinity] as const)]) };
  });

/** Two columns of one name under one group: where merges were lost, a sign that groups have slipped to the left. */
const repeats = (matches: Matches): boolean => {
  const lines = matches.flatMap((match) => match?.line ?? []);
  return new Set(lines).size < lines.length;
};

const whyStrange =
  ({ strange }: View): Placed["why"] =>
  ({ column }) =>
    strange.why.get(column);

/** Undefined where no head is known, or they contradict one another. */
function byHead(view: View): Placed | undefined {
  const { seen, band, numbers, position } = view;
  if (view.slipped) return undefined;
  const here = covering(band.slots, position);
  const packed = packedIn(view);
  const aligned = (parted: readonly ReadonlyMap<number, Keys>[]): Matches =>
    align(
      itemsOf(view, parted),
      band.slots.map(({ names }) => names),
      columnIndex(band),
      here === undefined ? -1 : band.slots.indexOf(here),
    );
  const first = aligned(packed.map((row) => partedAmong(row, view)));
  if (first.every((match) => match === undefined)) return undefined;
  const isOrdered = packed.every(({ names }) => areOurs(names, band.slots));
  const standing = (): Matches | undefined =>
    isOrdered ? heldAgainst(packed, view, asGuesses(aligned(packed.map(asTheyStand)))) : undefined;
  const matches = heldAgainst(packed, view, first) ?? standing();
  if (matches === undefined || (seen.flat && repeats(matches))) return muddled;
  const places = new Map(numbers.flatMap((number, place) => (matches[place] === undefined ? [] : [[number, matches[place]] as const])));
  const guesses = [...places].flatMap(([number, { line, guessed }]) => {
    const slot = guessed || view.strange.meant.get(number)?.guessed === true ? band.slots[line] : undefined;
    return slot === undefined ? [] : [{ name: headsOver(seen, band.heads, number).own?.cell.text ?? "", slot }];
  });
  return { by: "head", slot: (row, { column }) => slotsOf(view, row)[places.get(column)?.line ?? -1], guesses, why: whyStrange(view) };
}

// As many columns as the grid has, or as heads name, taken in the grid's order. This is how text from a browser is read, where
// merges are lost and heads stand over other columns than theirs; and rows with labels but without heads. One column more or
// less, and nothing is taken for whole.

/** The numbers without those of empty columns that merged labels left behind, where rows have labels and it is wider than the grid. */
function ownNumbers({ rows, band, numbering, numbers }: View): readonly number[] {
  if (rows.by === "cursor") return numbers;
  const full = new Set(band.rows.flatMap((row) => row.texts.flatMap(({ cell }) => numbering.numberOf(row, cell) ?? [])));
  const spare = Math.max(0, numbers.length - band.slots.length);
  const blank = numbers.slice(0, spare).findIndex((number) => full.has(number));
  return numbers.slice(blank < 0 ? spare : blank);
}

/** Labels or heads say that it is this grid. */
const isKnown = ({ rows, band }: View): boolean => rows.by === "label" || band.heads.some(({ kind }) => kind === "head");

/**
 * The columns that heads name, in the order of one row that names them, in the grid's where several rows do; none where a
 * name is that of several.
 */
function namedColumns({ band }: View): { readonly columns: readonly number[]; readonly inOwnOrder: boolean } {
  const index = columnIndex(band);
  const inRows = band.heads.map(({ texts }) => texts.map(({ keys }) => lookUp(index, keys)));
  const inOwnOrder = inRows.filter((found) => found.flat().length > 0).length === 1;
  const columns = [...new Set(inRows.flat(2))];
  if (inRows.flat().some(({ length }) => length > 1)) return { columns: [], inOwnOrder: false };
  return { columns: inOwnOrder ? columns : columns.sort((a, b) => a - b), inOwnOrder };
}

/** The lines of each depth that slots lie in, in their order, each once. */
function depthsOf(slots: readonly Slot[]): readonly (readonly Keys[])[] {
  const paths = slots.map(({ names: { own, above } }) => (own === undefined ? above : [...above, own]));
  const deepest = Math.max(0, ...paths.map(({ length }) => length));
  const prefix = (path: readonly Keys[] | undefined, depth: number): string => JSON.stringify(path?.slice(0, depth + 1));
  return Array.from({ length: deepest }, (_, depth) =>
    paths.flatMap((path, place) => (prefix(paths[place - 1], depth) === prefix(path, depth) ? [] : (path[depth] ?? []))),
  );
}

/** All of the names, in this order, among the lines. */
function isAmong(names: readonly Keys[], lines: readonly Keys[]): boolean {
  let from = 0;
  return names.every((name) => {
    const place = lines.findIndex((line, at) => at >= from && isSame(name, line));
    from = place + 1;
    return place >= 0;
  });
}

/** The names of each head row stand in the order of one row of the form's heads, or of columns of which each name stands once. */
function areInOrder({ band }: View): boolean {
  const own = band.slots.flatMap(({ names }) => names.own ?? []);
  const once = own.filter((name) => own.filter((other) => isSame(name, other)).length === 1);
  const orders = [...depthsOf(band.slots), once];
  const isOurs = (name: Keys) => orders.some((lines) => lines.some((line) => isSame(name, line)));
  return band.heads
    .map(({ texts }) => texts.flatMap(({ keys }) => (isOurs(keys) ? [keys] : [])))
    .every((names) => orders.some((lines) => isAmong(names, lines)));
}

/** All columns, or all but the totals at the end, if no head names a total. */
function isWhole(width: number, slots: readonly Slot[], named: readonly number[]): boolean {
  const inputs = slots.filter(({ cell }) => !cell.total).length;
  return (
    width === slots.length ||
    (width === inputs && slots.slice(0, inputs).every(({ cell }) => !cell.total) && named.every((column) => column < inputs))
  );
}

/** Texts among the heads that the form does not print; a title stands alone in its row. */
const strangers = ({ band, seen }: View): readonly Keys[] =>
  band.heads.flatMap(({ kind, texts }) =>
    kind === "other" && texts.length === 1 ? [] : texts.flatMap(({ keys }) => (has(seen.gridLabels.printed, keys) ? [] : [keys])),
  );

/** Like a name of this grid, as where a page cut 结果维持 down to 结果. */
const isOurs = (name: Keys, slots: readonly Slot[]): boolean =>
  slots.some(({ names: { own, above } }) => [...(own === undefined ? [] : [own]), ...above].some((one) => isSimilar(one, name)));

/** Undefined where the columns are not all there, or a head is another table's; muddled where heads stand in another order. */
function asWhole(view: View): Placed | undefined {
  const { band, numbering } = view;
  const strange = strangers(view);
  if (!strange.every((name) => isOurs(name, band.slots))) return undefined;
  const numbers = ownNumbers(view);
  const { columns: named, inOwnOrder } = namedColumns(view);
  const all = isKnown(view) && isWhole(numbers.length, band.slots, named) ? numbers.map((_, place) => place) : undefined;
  const isNamed = named.length > 0 && named.length === numbers.length;
  const places = isNamed ? named : all;
  if (places === undefined) return undefined;
  if (!(isNamed && inOwnOrder) && !areInOrder(view)) return muddled;
  const guessed = strange.length > 0 ? places.flatMap((place) => band.slots[place] ?? []) : [];
  return {
    by: "whole",
    slot: (row, cell) => slotsOf(view, row)[places[numbers.indexOf(numbering.numberOf(row, cell) ?? -1)] ?? -1],
    guesses: guessed.map((slot, place) => ({ name: `第 ${place + 1} 列数`, slot })),
  };
}

// From the cursor's column on.

/** Heads that the grid does not know, by the columns under them; a title over all of them, or a unit, is none. */
function unknownHeads({ seen, band }: View, numbers: readonly number[]): readonly string[] {
  const heads = numbers.flatMap((number) => headsOver(seen, band.heads, number).own ?? []);
  return heads.filter(({ cell }) => cell.colSpan === 1 && !isUnit(cell.text)).map(({ cell }) => cell.text);
}

/** Empty columns between names at the left and the first figure take no place. */
function firstBeside({ seen: { margins }, band }: View): number {
  const full = band.rows.flatMap(({ texts }) => texts.flatMap(({ cell }) => (cell.column >= margins.left ? [cell.column] : [])));
  return margins.left > 0 ? Math.max(margins.left, Math.min(...full)) : 0;
}

/**
 * From the cursor on; where labels or heads say that it is this grid and there is no room, from the first column.
 * A head that nobody knows leaves it to the cursor where it is the only one (数量), as a guess; several (2021年,
 * 2022年) do not: undefined. Nor do heads that have slipped.
 */
function fromCursor(view: View): Placed | undefined {
  const { rows, band, numbering, position } = view;
  const numbers = ownNumbers(view);
  const [unknown, ...more] = unknownHeads(view, numbers);
  if (view.slipped || more.length > 0) return undefined;
  const width = Math.max(0, ...band.slots.map((slot) => slot.position + slot.width));
  const start = isKnown(view) && position + numbers.length > width ? 0 : position;
  const first = rows.by === "label" ? (numbers[0] ?? 0) : firstBeside(view);
  const slot = unknown === undefined ? undefined : covering(band.slots, start);
  return {
    by: "cursor",
    slot: (row, cell) => {
      const number = numbering.numberOf(row, cell);
      return number === undefined || number < first ? undefined : covering(slotsOf(view, row), start + number - first);
    },
    guesses: unknown === undefined || slot === undefined ? [] : [{ name: unknown, slot }],
  };
}

/** Heads that name columns of the grid, none of them of these rows. */
const areOthers = ({ seen, band, slipped }: View): boolean =>
  !slipped && band.heads.some(({ texts }) => texts.some(({ keys }) => has(seen.gridLabels.columnNames, keys)));

const headOver = ({ seen, band, slipped }: View, { column }: BlockCell): string | undefined =>
  slipped ? undefined : headsOver(seen, band.heads, column).own?.cell.text;

/** The texts over a column, or all of them where they stand over other columns than theirs. */
function headTexts({ seen, band, slipped }: View, { column }: BlockCell): readonly string[] {
  if (slipped) return band.heads.flatMap(({ texts }) => texts.map(({ cell }) => cell.text));
  const { own, above } = headsOver(seen, band.heads, column);
  return [...above, ...(own === undefined ? [] : [own])].map(({ cell }) => cell.text);
}

/** What stands alone in its row above the names of columns, be it beside a unit, and the line over the table. */
const titlesOf = ({ seen, band }: View): readonly string[] => [
  ...band.heads.flatMap(({ kind, texts }) => {
    const own = texts.flatMap(({ cell }) => (isUnit(cell.text) ? [] : [cell.text]));
    return kind === "other" && own.length === 1 ? own : [];
  }),
  ...(seen.above === "" ? [] : [seen.above]),
];

/** Cells of a row that hold nothing but a unit, as those of a column of units do. */
const unitsBeside = ({ texts }: SeenRow): readonly string[] =>
  texts.flatMap(({ cell, figure }) => (!figure && isUnitAlone(cell.text) ? [cell.text] : []));

/** The columns of a band. `position`: where the cursor stands, in columns of the grid. */
export function columnsOf(seen: SeenBlock, rows: Rows, band: Band, position: number): Columns {
  const view = viewOf(seen, rows, band, position);
  // 单位：万件 at the side of a title holds for all columns.
  const aside = scaledUnit(band.heads.flatMap(({ texts }) => texts.map(({ cell }) => cell.text))) ?? statedUnit([seen.above]);
  const titles = titlesOf(view);
  const placed = byHead(view) ?? (areOthers(view) ? { ...nowhere, why: whyStrange(view) } : (asWhole(view) ?? fromCursor(view) ?? nowhere));
  const over = new Map<number, readonly string[]>();
  const textsOver = (cell: BlockCell): readonly string[] => {
    const texts = over.get(cell.column) ?? headTexts(view, cell);
    over.set(cell.column, texts);
    return texts;
  };
  return {
    ...placed,
    band,
    unit: (row, cell) => statedUnit([...textsOver(cell), row.name?.cell.text ?? "", ...unitsBeside(row)]) ?? aside,
    head: (cell) => headOver(view, cell),
    yearWitness: (row, cell) => ({
      heads: view.slipped ? [] : textsOver(cell).filter((text) => !titles.includes(text)),
      row: row.name?.cell.text ?? "",
      whole: view.slipped ? [...titles, ...textsOver(cell)] : titles,
    }),
  };
}
