// Of which report a workbook is: the particulars on its first sheet, each by its name and by the label at its left, which must
// agree. What is ours without names is told apart from what is not ours.
import { editions } from "../editions/index.ts";
import { walk } from "../edition/walk.ts";
import type { Identity } from "../matching/given/filled.ts";
import { placementOf } from "./address.ts";
import { coverName } from "./cover.ts";
import { keyOf, type RawCell, type RawSheet } from "./file/sheet.ts";
import { UnreadableFile } from "./file/problem.ts";
import { likeness } from "./lattice.ts";
import { type SheetTexts } from "./lines.ts";
import { particularName, particularNames, particulars, readParticulars } from "./names.ts";
import type { Pointer, Pointers } from "./pointers.ts";

const strange = "这份工作簿不是本系统导出的，认不出哪一格是哪一项。别处的表格请在 Excel 里选中、复制，再到系统的表里粘贴。";
const altered = "工作簿里“说明”表上的格式编号、年度或单位被改动了，认不出是哪一份报告的。请用系统导出的工作簿重新填写。";
const nameless =
  "这份工作簿的表是本系统的，但认格用的编号都丢了，没有读入任何数。可能用网页版表格（在线文档）打开保存过，或者把表复制到了新的工作簿里。请在系统里重新导出工作簿，把数复制过去（只粘贴数值），用 Excel 或 WPS 保存后再选择；也可以在这份里选中一张表复制，到系统的表里粘贴。";
const several = "工作簿里有两张“说明”表，写的不是同一份报告，分不清用哪一张。请删去不要的那张，或者用系统导出的工作簿重新填写。";

/** Where each particular stands: by the names for the whole workbook, else by those of the only sheet that has them. */
export function particularPlaces(pointers: Pointers, sheets: number): ReadonlyMap<string, Pointer> {
  const found = new Map<string, Pointer>();
  for (const one of particulars) {
    const name = particularName(one);
    const own = Array.from({ length: sheets }, (_, sheet) => pointers.on(sheet, name)).filter((pointer) => pointer !== undefined);
    const place = pointers.everywhere(name) ?? own[0];
    if (pointers.everywhere(name) === undefined && own.length > 1) throw new UnreadableFile(several);
    if (place !== undefined) found.set(one, place);
  }
  return found;
}

/** Reads them. `sheetAt`: a sheet that was read; `text`: what a cell of it says. */
export function identityOf(
  places: ReadonlyMap<string, Pointer>,
  sheetAt: (place: number) => RawSheet | undefined,
  text: (cell: RawCell | undefined) => string,
): Identity {
  const said = (one: (typeof particulars)[number]): string => {
    const place = places.get(one);
    const sheet = place === undefined ? undefined : sheetAt(place.sheet);
    if (place === undefined || sheet === undefined) return "";
    const before = Array.from({ length: Math.min(place.column, 50) }, (_, left) =>
      text(sheet.cells.get(keyOf({ row: place.row, column: place.column - 1 - left }))).trim(),
    );
    // A cell that was cut and pasted takes its name along, and would be the year or the name of another.
    if (before.find((label) => label !== "") !== particularNames[one]) throw new UnreadableFile(altered);
    return text(sheet.cells.get(keyOf(place))).trim();
  };
  const identity = readParticulars(said);
  if (identity === undefined) throw new UnreadableFile(altered);
  return identity;
}

const coverless =
  "工作簿里的“说明”表不在了，可能被删了，认不出是哪一份报告的，没有读入任何数。请把表里的数复制到重新导出的工作簿里（只粘贴数值），或者在这份里选中一张表复制，到系统的表里粘贴。";

/** What to say of a workbook without the names of our particulars. `named`: some cells have their names. */
export function namelessSentence(named: boolean, names: readonly string[], texts: readonly SheetTexts[]): string {
  const says = (sheet: SheetTexts, key: string): boolean => [...sheet.values()].some((row) => row.some((one) => one.key === key));
  const cover =
    names.includes(coverName) && texts.some((sheet) => says(sheet, particularNames.edition) && says(sheet, particularNames.revision));
  const tables = editions.some((edition) =>
    [...walk(edition).grids.values()].some(({ grid }) => texts.some((sheet) => likeness(placementOf(grid), sheet) > 0.8)),
  );
  if (named && !cover) return coverless;
  return cover || tables ? nameless : strange;
}
