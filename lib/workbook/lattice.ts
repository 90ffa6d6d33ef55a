// Where a table's rows and columns stand on a sheet, told by three witnesses: the locked labels at the left and heads on top, and
// the hidden names. One name may have been carried off (a cell cut and pasted takes its name along); labels and the names
// around it have not.
//
// Labels go before names, since they are what a clerk reads a figure by. A row is found by its texts; where several rows say
// the same, by where most of its names stand, else by their order. A row without texts of its own, or whose label was written
// anew, is found by its names, if that is between the rows that are found. Columns likewise, by the heads over them (columns.ts).
// What is not found so is not found: nothing is taken for where it would have to be.
import type { Address } from "../edition/edition.ts";
import type { Placement } from "./address.ts";
import { columnsFound } from "./columns.ts";
import type { At, Range } from "./file/sheet.ts";
import { countedBy, fits, groupedBy, most, textKey, type Line, type SheetTexts } from "./lines.ts";

/** Row and column of the form's sheet → of this sheet; columns under the heads that stand over a row (`columns.ts`). */
export type Lattice = {
  readonly rows: ReadonlyMap<number, number>;
  readonly columnsOver: (row: number) => ReadonlyMap<number, number>;
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
  for (const line of lines) {
    const { at } = line;
    const place = found.has(at)
      ? undefined
      : (most(votes.get(at) ?? new Map()) ?? (votes.get(at)?.size === 0 ? likest(line, texts) : undefined));
    if (place !== undefined && fits(found, at, place)) found.set(at, place);
  }
  return found;
}

/** The row that has most texts of a line of heads, half of them at least: one of them may have been deleted or written anew. */
function likest({ texts: own }: Line, texts: SheetTexts): number | undefined {
  const keys = new Set(own.map(({ key }) => key));
  const counts = [...texts].map(([row, all]) => [row, new Set(all.flatMap(({ key }) => (keys.has(key) ? [key] : []))).size] as const);
  return most(new Map(counts.filter(([, count]) => count > 0 && count * 2 >= keys.size)));
}

/** Lays a table over a sheet. `names`: where those of its cells stand that are on this sheet. `merges`: of the sheet. */
export function latticeOf(placement: Placement, texts: SheetTexts, names: ReadonlyMap<Address, At>, merges: readonly Range[]): Lattice {
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
  return { rows, columnsOver: columnsFound({ lines, texts, rows, placement, names, merges }) };
}

/** Where an address stands by the lattice. */
export function placeIn({ rows, columnsOver }: Lattice, { row, column }: At): At | undefined {
  const [down, across] = [rows.get(row), columnsOver(row).get(column)];
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
