// How a place in a report is spelt: the only file that joins ids into an address, or takes one apart.
//
//   grid                    a whole table               applications
//   grid.row                a row of it                 applications.received
//   grid.row.column         a cell                      applications.received.person
//   section.part            a part of text              problems.text
//   section.beside          sentences beside its tables, of a report that was read
//   section.field           a field                     information.fees
//   section.part.block      a paragraph or heading      problems.text.k3x.1   (the id of a block may itself hold dots)
//   area.address            the path in the form        figures.applications.received.person
//
// Ids are ASCII without dots, so the dot is enough. address.test.ts proves that no other file knows of it.
import type { Address, Section } from "./edition.ts";

/** The third id of every cell of a list: `grid.line.value`. */
export const valueColumn = "value";

/** What stands beside the tables of a section. */
export const besideId = "beside";

/** In a reference of a relation: every row, or every column. */
const star = "*";

/** The address of a part or a field: `section.id`. */
export const addressIn = (section: Pick<Section, "id">, id: string): Address => `${section.id}.${id}`;

/** The address of the sentences beside the tables of a section, in which the form has no part of text: `section.beside`. No part is called so (lint). */
export const besideTables = (section: Pick<Section, "id">): Address => addressIn(section, besideId);

/** The address of a row of a table: `grid.row`. */
export const rowAddress = (grid: string, row: string): Address => `${grid}.${row}`;

/** The address of a cell: `grid.row.column`. */
export const cellAddress = (grid: string, row: string, column: string): Address => `${grid}.${row}.${column}`;

/** The address of a block of the prose part at `part`. */
export const blockAddress = (part: Address, id: string): Address => `${part}.${id}`;

/** The part and the block's id of a block's address; undefined for an address of fewer ids. */
export function blockIn(address: Address): { readonly part: Address; readonly id: string } | undefined {
  const end = address.indexOf(".", address.indexOf(".") + 1);
  return end <= 0 || end === address.length - 1 ? undefined : { part: address.slice(0, end), id: address.slice(end + 1) };
}

/** The ids of an address, outermost first. */
export const idsOf = (address: Address): readonly string[] => address.split(".");

/** The id that an address begins with: of its table, else of its section. */
export const ownerOf = (address: Address): string => idsOf(address)[0] ?? "";

/** The three ids of a cell, or of a reference of a relation; "" for those that an address does not have. */
export function cellIds(address: Address): { readonly grid: string; readonly row: string; readonly column: string } {
  const [grid = "", row = "", column = ""] = idsOf(address);
  return { grid, row, column };
}

/** The row that a cell stands in. */
export function rowOfCell(cell: Address): Address {
  const { grid, row } = cellIds(cell);
  return rowAddress(grid, row);
}

/** Whether an address is this place, or one inside it: a cell of the table, a block of the part. */
export const isWithin = (address: Address, place: Address): boolean => address === place || address.startsWith(`${place}.`);

/** A reference of a relation in one line: `id` for its `*`, where it has one. */
export function atLine(reference: Address, id: string): Address {
  const { grid, row, column } = cellIds(reference);
  return reference.includes(star) ? cellAddress(grid, row === star ? id : row, column === star ? id : column) : reference;
}

/** The path in the form of what stands at an address: `area.address`. */
export const pathIn = (area: string, address: Address): string => `${area}.${address}`;

/** The area and the address in a path of the form; the address is "" where the path is a whole area. */
export function splitPath(path: string): { readonly area: string; readonly address: Address } {
  const end = path.indexOf(".");
  return end < 0 ? { area: path, address: "" } : { area: path.slice(0, end), address: path.slice(end + 1) };
}
