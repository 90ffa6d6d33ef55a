// Where a table's rows and columns stand on a sheet, told by three witnesses: the locked labels at the left and heads on top, and
// the hidden names. One name may have been carried off (a cell cut and pasted takes its name along); labels and the names
// around it have not.
//
// Labels go before names, since they are what a clerk reads a figure by. A row is found by its texts; where several rows say
// the same, by where most of its names stand, else by their order. A row without texts of its own, or whose label was written
// anew, is found by its names, if that is between the rows that are found. Columns likewise, by the heads of the rows found.
// What is not found so is not found: nothing is taken for where it would have to be.
import type { Address } from "../edition/edition.ts";
import { printable } from "../document/node.ts";
import type { Placement } from "./address.ts";
import type { At } from "./file/sheet.ts";

/** The texts of a sheet by row, in the order of columns, each as `textKey` spells it. */
export type SheetTexts = ReadonlyMap<number, readonly { readonly column: number; readonly key: string }[]>;

/** Row and column of the form's sheet → of this sheet. */
export type Lattice = { readonly rows: ReadonlyMap<number, number>; readonly columns: ReadonlyMap<number, number> };

/** Two texts with one key are one label: space and line breaks within it do not count. */
export const textKey = (text: string): string => printable(text).replace(/\s+/g, "");

type Line = {
  readonly at: number;
  readonly texts: readonly { readonly column: number; readonly key: string }[];
  readonly signature: string;
};

function linesOf({ cells }: Placement): readonly Line[] {
  const rows = new Map<number, { readonly column: number; readonly key: string }[]>();
  for (const { row, column, cell } of cells) {
    const texts = rows.get(row) ?? [];
    rows.set(row, texts);
    const key = cell.address === undefined ? textKey(cell.text) : "";
    if (key !== "") texts.push({ column, key });
  }
  return [...rows]
    .map(([at, texts]) => ({ at, texts, signature: texts.map(({ key }) => key).join("\n") }))
    .sort((one, two) => one.at - two.at);
}

/** True where all texts of a line stand in a row of the sheet, as often as they should; columns may have changed places. */
function stands({ texts }: Line, row: readonly { readonly key: string }[]): boolean {
  const left = row.map(({ key }) => key);
  return texts.every(({ key }) => {
    const place = left.indexOf(key);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known === undefined) groups.set(keyOf(one), [one]);
    else known.push(one);
  }
  return groups;
}

const countedBy = (places: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
};

/** The place that most speak for; undefined where none is before all others. */
function most(counts: ReadonlyMap<number, number>, among?: readonly number[]): number | undefined {
  const left = [...counts].filter(([place]) => among === undefined || among.includes(place)).sort(([, one], [, two]) => two - one);
  const [first, second] = left;
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}

/** True where a place is free, and after those of the lines before it and before those of the lines behind it. */
function fits(found: ReadonlyMap<number, number>, line: number, place: number): boolean {
  const known = [...found];
  if (known.some(([, taken]) => taken === place)) return false;
  const before = known.filter(([at]) => at < line).map(([, taken]) => taken);
  const behind = known.filter(([at]) => at > line).map(([, taken]) => taken);
  const [low, high] = [Math.max(-1, ...before), Math.min(Infinity, ...behind)];
  // Where lines were put into another order there is no between; then their names decide.
  return low > high || (place > low && place < high);
}

/** Places of lines that say the same: each where most of its names are, else in order where there are as many as there should be. */
function among(
  lines: readonly Line[],
  places: readonly number[],
  votes: ReadonlyMap<number, ReadonlyMap<number, number>>,
): readonly (readonly [number, number])[] {
  const voted = lines.map(({ at }) => most(votes.get(at) ?? new Map(), places));
  const clear = voted.every((place) => place !== undefined) && new Set(voted).size === lines.length;
  if (!clear && places.length === lines.length)
    return lines.flatMap(({ at }, place) => (places[place] === undefined ? [] : [[at, places[place]] as const]));
  return lines.flatMap(({ at }, place) => {
    const one = voted[place];
    return one === undefined || voted.filter((other) => other === one).length > 1 ? [] : [[at, one] as const];
  });
}

function rowsFound(
  lines: readonly Line[],
  texts: SheetTexts,
  votes: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, number> {
  const rowsWith = new Map<string, number[]>();
  for (const [row, all] of texts)
    for (const { key } of all) {
      const known = rowsWith.get(key);
      if (known === undefined) rowsWith.set(key, [row]);
      else known.push(row);
    }
  const placesOf = (line: Line): readonly number[] => {
    const rarest = line.texts.map(({ key }) => rowsWith.get(key) ?? []).sort((one, two) => one.length - two.length)[0] ?? [];
    return [...new Set(rarest)].filter((row) => stands(line, texts.get(row) ?? [])).sort((one, two) => one - two);
  };
  const found = new Map<number, number>();
  const same = groupedBy(
    lines.filter(({ texts: own }) => own.length > 0),
    ({ signature }) => signature,
  );
  for (const alike of same.values()) {
    const [first] = alike;
    const places = first === undefined ? [] : placesOf(first);
    const [only] = places;
    if (alike.length === 1 && places.length === 1 && first !== undefined && only !== undefined) found.set(first.at, only);
    else for (const [at, place] of among(alike, places, votes)) found.set(at, place);
  }
  for (const { at } of lines) {
    const place = found.has(at) ? undefined : most(votes.get(at) ?? new Map());
    if (place !== undefined && fits(found, at, place)) found.set(at, place);
  }
  return found;
}

/** Pairs of columns: each text of a line with where it stands in its row, as often there as it should be. */
function pairs(line: Line, row: readonly { readonly column: number; readonly key: string }[]): readonly (readonly [number, number])[] {
  return [...groupedBy(line.texts, ({ key }) => key)].flatMap(([key, expected]) => {
    const standing = row.filter((one) => one.key === key);
    return standing.length === expected.length
      ? expected.flatMap(({ column }, place) => (standing[place] === undefined ? [] : [[column, standing[place].column] as const]))
      : [];
  });
}

function columnsFound(
  lines: readonly Line[],
  texts: SheetTexts,
  rows: ReadonlyMap<number, number>,
  placement: Placement,
  names: ReadonlyMap<Address, At>,
): Map<number, number> {
  const spoken = new Map<number, number[]>();
  const named = new Map<number, number[]>();
  const say = (of: Map<number, number[]>, column: number, place: number) => of.set(column, [...(of.get(column) ?? []), place]);
  for (const line of lines) {
    const row = rows.get(line.at);
    for (const [column, place] of row === undefined ? [] : pairs(line, texts.get(row) ?? [])) say(spoken, column, place);
  }
  for (const [address, { row, column }] of placement.at) {
    const place = names.get(address);
    if (place !== undefined && rows.get(row) === place.row) say(named, column, place.column);
  }
  const found = new Map<number, number>();
  const wanted = [...new Set([...placement.at.values()].map(({ column }) => column))].sort((one, two) => one - two);
  for (const column of wanted) {
    const heads = countedBy(spoken.get(column) ?? []);
    const place = most(heads) ?? most(countedBy(named.get(column) ?? []), heads.size > 0 ? [...heads.keys()] : undefined);
    if (place !== undefined && heads.size > 0 && ![...found.values()].includes(place)) found.set(column, place);
  }
  for (const column of wanted) {
    const place = found.has(column) ? undefined : most(countedBy(named.get(column) ?? []));
    if (place !== undefined && fits(found, column, place)) found.set(column, place);
  }
  return found;
}

/** Lays a table over a sheet. `names`: where those of its cells stand that are on this sheet. */
export function latticeOf(placement: Placement, texts: SheetTexts, names: ReadonlyMap<Address, At>): Lattice {
  const lines = linesOf(placement);
  const votes = new Map(
    lines.map(
      ({ at }) =>
        [
          at,
          countedBy([...placement.at].flatMap(([address, place]) => (place.row === at ? (names.get(address)?.row ?? []) : []))),
        ] as const,
    ),
  );
  const rows = rowsFound(lines, texts, votes);
  return { rows, columns: columnsFound(lines, texts, rows, placement, names) };
}

/** Where an address stands by the lattice. */
export function placeIn({ rows, columns }: Lattice, { row, column }: At): At | undefined {
  const [down, across] = [rows.get(row), columns.get(column)];
  return down === undefined || across === undefined ? undefined : { row: down, column: across };
}

/** The texts that tell where a table's lines stand. */
export const keysOf = (placement: Placement): ReadonlySet<string> =>
  new Set(linesOf(placement).flatMap(({ texts }) => texts.map(({ key }) => key)));

/** How much of a table's lines with texts stands on a sheet, from 0 to 1. */
export function likeness(placement: Placement, texts: SheetTexts): number {
  const lines = linesOf(placement).filter((line) => line.texts.length > 0);
  const rows = [...texts.values()];
  return lines.length === 0 ? 0 : lines.filter((line) => rows.some((row) => stands(line, row))).length / lines.length;
}
