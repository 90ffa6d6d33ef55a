// The hidden names of a workbook, each with its scope: for the whole workbook, or for one sheet alone, as a copied sheet has them.
import type { Book, DefinedName } from "./file/book.ts";
import { placeOf, type At } from "./file/sheet.ts";

/** A cell of a sheet, which is told by its place among the sheets. */
export type Pointer = At & { readonly sheet: number };

/** What a name means for the whole workbook, and on each sheet that has it for itself alone. `cells`: names of a table's cells lead somewhere. Undefined: a deleted cell, a range, or two meanings. */
export type Pointers = {
  readonly everywhere: (name: string) => Pointer | undefined;
  readonly on: (sheet: number, name: string) => Pointer | undefined;
  readonly cells: boolean;
};

const oneCell = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})$/i;

/** The one cell that a name refers to. */
function pointerOf(sheets: ReadonlyMap<string, number>, refersTo: string): Pointer | undefined {
  const [, quoted, bare = "", cell = ""] = oneCell.exec(refersTo.trim().replace(/^=/, "")) ?? [];
  const sheet = sheets.get((quoted?.replaceAll("''", "'") ?? bare).toLowerCase());
  const at = placeOf(cell);
  return sheet === undefined || at === undefined ? undefined : { sheet, ...at };
}

const isOne = (one: Pointer | undefined, two: Pointer | undefined): boolean =>
  one?.sheet === two?.sheet && one?.row === two?.row && one?.column === two?.column;

export function pointersOf(book: Book): Pointers {
  const key = (sheet: number | undefined, name: string): string => `${sheet ?? ""}\n${name.toLowerCase()}`;
  const sheets = new Map(book.sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  const found = new Map<string, Pointer | undefined>();
  const put = ({ name, refersTo, sheet }: DefinedName): void => {
    const pointer = pointerOf(sheets, refersTo);
    const at = key(sheet, name);
    // A name of one sheet that points to another one is of no use to either.
    const own = sheet === undefined || pointer?.sheet === sheet ? pointer : undefined;
    found.set(at, found.has(at) && !isOne(found.get(at), own) ? undefined : own);
  };
  book.names.forEach(put);
  return {
    everywhere: (name) => found.get(key(undefined, name)),
    on: (sheet, name) => found.get(key(sheet, name)),
    cells: [...found].some(([name, pointer]) => pointer !== undefined && !/\nnianbao\./.test(name)),
  };
}
