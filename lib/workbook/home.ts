// Which sheet is a table's. The names for the whole workbook say it; where they are gone (the sheet was deleted and a copy of it
// kept), the names of the one sheet that has them for itself. Where several sheets could be meant it is not guessed.
import type { Address } from "../edition/edition.ts";
import type { GridPlace } from "../edition/walk.ts";
import type { SheetTab } from "./file/book.ts";
import type { At } from "./file/sheet.ts";
import { cellName } from "./names.ts";
import type { Pointer, Pointers } from "./pointers.ts";

/** `names`: where the table's cells stand on this sheet by name. `strayed`: those whose names lead to another sheet. */
export type Home = { readonly sheet: number; readonly names: ReadonlyMap<Address, At>; readonly strayed: ReadonlyMap<Address, Pointer> };

/** `several`: sheets of which each could be meant. `unnamed`: none has enough of its names; `named`: how many there are at all. */
export type NoHome = { readonly several: readonly number[] } | { readonly named: number };

const pointed = (
  addresses: readonly Address[],
  pointerTo: (name: string) => Pointer | undefined,
): readonly (readonly [Address, Pointer])[] =>
  addresses.flatMap((address) => {
    const pointer = pointerTo(cellName(address));
    return pointer === undefined ? [] : [[address, pointer] as const];
  });

function homeAt(sheet: number, pointers: readonly (readonly [Address, Pointer])[]): Home {
  const isHere = ([, pointer]: readonly [Address, Pointer]): boolean => pointer.sheet === sheet;
  return { sheet, names: new Map(pointers.filter(isHere)), strayed: new Map(pointers.filter((one) => !isHere(one))) };
}

/** Finds it. Half of a table's names are enough: the others may have been carried off or overwritten. */
export function homeOf({ cells }: GridPlace, pointers: Pointers, sheets: readonly SheetTab[]): Home | NoHome {
  const addresses = cells.map(({ address }) => address);
  const enough = addresses.length / 2;
  const everywhere = pointed(addresses, pointers.everywhere);
  const homes = sheets.flatMap((_, sheet) => {
    const home = homeAt(sheet, everywhere);
    return home.names.size >= enough ? [home] : [];
  });
  const [first, second] = homes.sort((one, two) => two.names.size - one.names.size);
  if (first !== undefined && first.names.size !== second?.names.size) return first;
  const own = sheets.flatMap((_, sheet) => {
    const home = homeAt(
      sheet,
      pointed(addresses, (name) => pointers.on(sheet, name)),
    );
    return home.names.size >= enough ? [home] : [];
  });
  const [only] = own;
  if (own.length > 1) return { several: own.map(({ sheet }) => sheet) };
  return only ?? { named: everywhere.length };
}
