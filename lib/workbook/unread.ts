// Sheets of a workbook that are not read although one may take them for ours: copies of a table with or without names, and
// hidden ones. They are looked at briefly: only to be named.
import type { Outline } from "../edition/walk.ts";
import { placementOf } from "./address.ts";
import type { Run } from "./file/runs.ts";
import { likeness } from "./lattice.ts";
import { type SheetTexts } from "./lines.ts";
import { cellName } from "./names.ts";
import type { OpenWorkbook } from "./open.ts";
import type { Pointers } from "./pointers.ts";
import { textsIn } from "./sheetTexts.ts";

/** `holds`: there is something on it. */
export type Peeked = { readonly place: number; readonly holds: boolean; readonly texts: SheetTexts };

const most = { rows: 200, sheets: 40 } as const;

/** What the first rows of sheets say. One that cannot be read is passed over: none of its figures is taken. */
export function peek(workbook: OpenWorkbook, except: ReadonlySet<number>): readonly Peeked[] {
  const places = workbook.sheets.flatMap((_, place) => (except.has(place) ? [] : [place])).slice(0, most.sheets);
  const found = places.flatMap((place) => {
    const sheet = orNothing(() => workbook.sheet(place, new Set(), most.rows));
    return sheet === undefined ? [] : [{ place, sheet }];
  });
  const texts =
    orNothing(() =>
      workbook.textsOf(
        found.map(({ sheet }) => sheet),
        false,
      ),
    ) ?? new Map<number, readonly Run[]>();
  return found.map(({ place, sheet }) => ({ place, holds: sheet.cells.size > 0, texts: textsIn(sheet, texts) }));
}

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** `grid`: the table that it is like; undefined where it is only hidden. `name`, `hidden`: of its tab. */
export type Unread = { readonly sentence: string; readonly grid: string | undefined; readonly name: string; readonly hidden: boolean };

const alike = 0.5;

/** The sheets besides those that were read. */
export function unreadSheets(workbook: OpenWorkbook, outline: Outline, pointers: Pointers, read: ReadonlySet<number>): readonly Unread[] {
  const tables = [...outline.grids.values()].map(({ grid, cells }) => ({ grid, cells, placement: placementOf(grid) }));
  return peek(workbook, read).flatMap(({ place, holds, texts }): readonly Unread[] => {
    const tab = workbook.sheets[place];
    if (tab === undefined || !holds) return [];
    const table = tables.find(
      ({ cells, placement }) =>
        likeness(placement, texts) >= alike || cells.some(({ address }) => pointers.on(place, cellName(address)) !== undefined),
    );
    if (table !== undefined)
      return [
        {
          grid: table.grid.id,
          name: tab.name,
          hidden: tab.hidden,
          sentence: `“${tab.name}”表像是“${table.grid.caption}”表的另一份，没有读。里面的数要用的话，请填到原来的表里。`,
        },
      ];
    return tab.hidden ? [{ grid: undefined, name: tab.name, hidden: true, sentence: `“${tab.name}”表是隐藏的，没有读。` }] : [];
  });
}
