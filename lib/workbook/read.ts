// A workbook of ours read back: of which report it is, and what each of its cells says, by address.
//
// It finds cells by the hidden names and not by their place, so that rows may have been put in and sheets renamed or moved.
// Nothing is judged here: importers/filled.ts says what the texts would do to a report.
import { decodeCell, type Worksheet } from "@cj-tech-master/excelts";
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Cell } from "../edition/walk.ts";
import { editionById } from "../editions/index.ts";
import type { Filled, FilledCell, Identity } from "../importers/filled.ts";
import { saidBy, type Said } from "./cellText.ts";
import { carefully, openPackage, UnreadableFile, type Package } from "./open.ts";
import { cellName, particularName, particulars, readParticulars } from "./names.ts";

type Place = { readonly sheet: string; readonly cell: string };

const oneCell = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** The one cell that a name refers to; undefined where it was deleted (#REF!) or made into a range. */
function placeOf(reference: string | undefined): Place | undefined {
  const [, quoted, bare = "", column, row] = oneCell.exec(reference?.trim() ?? "") ?? [];
  return column === undefined ? undefined : { sheet: quoted?.replaceAll("''", "'") ?? bare, cell: `${column}${row}` };
}

/** A total whose formula came to nothing says nothing: it was empty, or the program that saved the file reckons nothing. */
const isSilent = ({ total }: Cell, { text, typed }: Said): boolean => total && !typed && !/^-?\d/.test(text);

type Sheets = ReadonlyMap<string, Worksheet>;

function foundAt(sheets: Sheets, place: Place | undefined, address: Address): readonly FilledCell[] {
  const sheet = place === undefined ? undefined : sheets.get(place.sheet);
  if (place === undefined || sheet === undefined) return [];
  const { r: row, c: column } = decodeCell(place.cell);
  return [{ address, sheet: place.sheet, row, column, ...saidBy(sheet.getCell(place.cell)) }];
}

const strange = "这份工作簿不是本系统导出的，认不出哪一格是哪一项。别处的表格请在 Excel 里选中、复制，再到系统的表里粘贴。";

async function identityOf(names: Package["names"], load: Package["load"]): Promise<Identity> {
  const places = new Map(particulars.map((one) => [one, placeOf(names.get(particularName(one)))]));
  const sheets = await load(new Set([...places.values()].flatMap((place) => place?.sheet ?? [])));
  const identity = readParticulars((one) => foundAt(sheets, places.get(one), one)[0]?.text.trim() ?? "");
  if (identity === undefined) throw new UnreadableFile(places.get("edition") === undefined ? strange : "工作簿里“说明”表上的格式编号、年度或单位被改动了，认不出是哪一份报告的。请用系统导出的工作簿重新填写。");
  return identity;
}

function editionOf({ edition: id, revision }: Identity): Edition {
  const edition = editionById(id, revision);
  if (edition === undefined) throw new UnreadableFile(`工作簿用的格式是 ${id} 第 ${revision} 次修订，本系统没有。请用较新的系统打开，或重新导出工作簿。`);
  return edition;
}

/** Reads the bytes of a file. Throws an UnreadableFile with a sentence where it is none of ours. */
export async function readWorkbook(bytes: Uint8Array): Promise<Filled & { readonly edition: Edition }> {
  const { names, load } = await openPackage(bytes);
  return carefully(async () => {
    const identity = await identityOf(names, load);
    const edition = editionOf(identity);
    const places = [...walk(edition).cells.values()].map((cell) => ({ cell, address: cell.address, place: placeOf(names.get(cellName(cell.address))) }));
    const sheets = await load(new Set(places.flatMap(({ place }) => place?.sheet ?? [])));
    const found = places.map(({ cell, address, place }) => ({ address, cells: foundAt(sheets, place, address).map((one) => (isSilent(cell, one) ? { ...one, text: "" } : one)) }));
    return { edition, identity, cells: found.flatMap(({ cells }) => cells), missing: found.filter(({ cells }) => cells.length === 0).map(({ address }) => address) };
  });
}
