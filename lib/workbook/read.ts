// A workbook of ours read back: of which report it is, and what each of its cells says, by address.
//
// A cell is known by its hidden name, by the lattice of its sheet and by the labels around it, so that rows may have been put in,
// sheets renamed, and cells carried off: it is read where it stands (lattice.ts). Nothing is judged here:
// matching/given/filled.ts says what the texts would do to a report.
import type { Edition } from "../edition/edition.ts";
import { walk, type GridPlace } from "../edition/walk.ts";
import { editionById } from "../editions/index.ts";
import type { FilledBook, Identity } from "../matching/given/filled.ts";
import { cellsOf, type BookSheet } from "./cells.ts";
import { carefully, openWorkbook, UnreadableFile, type OpenWorkbook } from "./open.ts";
import type { SheetTab } from "./file/book.ts";
import { keyOf, type RawSheet } from "./file/sheet.ts";
import { homeOf, type Home } from "./home.ts";
import { identityOf, namelessSentence, particularPlaces } from "./identity.ts";
import { isOurName } from "./names.ts";
import { pointersOf, type Pointer, type Pointers } from "./pointers.ts";
import { textOf } from "./said.ts";
import { peek, unreadSheets } from "./unread.ts";

/** The id comes out of the file, where anything may stand. */
function editionOf({ edition: id, revision }: Identity): Edition {
  const edition = editionById(id, revision);
  if (edition === undefined)
    throw new UnreadableFile(`工作簿用的格式是 ${id} 第 ${revision} 次修订，本系统没有。请用较新的系统打开，或重新导出工作簿。`);
  return edition;
}

/** The places on a sheet that must be kept however much there is on it. */
const wantedOn = (pointers: Iterable<Pointer>, sheet: number): ReadonlySet<number> =>
  new Set([...pointers].flatMap((pointer) => (pointer.sheet === sheet ? [keyOf(pointer)] : [])));

function readIdentity(workbook: OpenWorkbook, pointers: Pointers): Identity {
  const places = particularPlaces(pointers, workbook.sheets.length);
  if (places.size === 0) {
    const sheets = peek(workbook, new Set());
    throw new UnreadableFile(
      namelessSentence(
        pointers.cells,
        workbook.sheets.map(({ name }) => name),
        sheets.map(({ texts }) => texts),
      ),
    );
  }
  const used = [...new Set([...places.values()].map(({ sheet }) => sheet))];
  const sheets = new Map(
    used.flatMap((place) => {
      const sheet = workbook.sheet(place, wantedOn(places.values(), place));
      return sheet === undefined ? [] : [[place, sheet] as const];
    }),
  );
  const texts = workbook.textsOf([...sheets.values()], true);
  return identityOf(
    places,
    (place) => sheets.get(place),
    (cell) => textOf(cell, { texts }),
  );
}

type Homes = readonly { readonly place: GridPlace; readonly home: ReturnType<typeof homeOf> }[];

/** The sheets that tables are on, each read once. */
function readSheets(workbook: OpenWorkbook, homes: Homes): ReadonlyMap<number, RawSheet> {
  const found = homes.flatMap(({ home }) => ("sheet" in home ? [home] : []));
  return new Map(
    [...new Set(found.map(({ sheet }) => sheet))].flatMap((place) => {
      const wanted = new Set(found.flatMap(({ sheet, names }) => (sheet === place ? [...names.values()].map(keyOf) : [])));
      const sheet = workbook.sheet(place, wanted);
      return sheet === undefined ? [] : [[place, sheet] as const];
    }),
  );
}

/** Why a table was not read, in a sentence; undefined where its sheet is simply gone. */
function lostWords(
  caption: string,
  home: Exclude<ReturnType<typeof homeOf>, Home>,
  tabs: readonly SheetTab[],
  stands: boolean,
): string | undefined {
  if ("several" in home)
    return `工作簿里有 ${home.several.length} 张表（${home.several.map((sheet) => `“${tabs[sheet]?.name ?? ""}”${tabs[sheet]?.hidden === true ? "是隐藏的" : ""}`).join("、")}）都是“${caption}”表的，分不清用哪一张，都没有读。请只留下要用的那一张，保存后再选择。`;
  if (home.named === 0 && !stands) return undefined;
  return `“${caption}”表还在工作簿里，但认格用的编号丢了，没有读。可能用网页版表格（在线文档）保存过，或者整张表是复制来的。请把这张表的数复制到新导出的工作簿里（只粘贴数值），或者在系统的表里粘贴。`;
}

/** Why the table on a hidden sheet was not read, and how to go on; `copies`: the names of sheets that one sees in its place. */
function hiddenWords(name: string, copies: readonly string[]): string {
  if (copies.length === 0) return `“${name}”表在工作簿里是隐藏的，没有读里面的数。要用的话，请取消隐藏，看清楚，保存后再选择。`;
  const shown = copies.map((copy) => `“${copy}”`).join("、");
  return `“${name}”表在工作簿里是隐藏的，看得见的${shown}表是它的另一份，分不清用哪一张，都没有读。请取消隐藏“${name}”表，把要用的数填在里面，删去${shown}表，保存后再选择；如果“取消隐藏”里找不到它，请在系统里重新导出 Excel 工作簿，把数填进去。`;
}

/** Reads the bytes of a file. Throws an UnreadableFile with a sentence where it is none of ours. */
export async function readWorkbook(bytes: Uint8Array): Promise<FilledBook & { readonly edition: Edition }> {
  const workbook = await openWorkbook(bytes, isOurName);
  return carefully(() => {
    const pointers = pointersOf(workbook);
    const identity = readIdentity(workbook, pointers);
    const edition = editionOf(identity);
    const outline = walk(edition);
    const homes = [...outline.grids.values()].map((place) => ({ place, home: homeOf(place, pointers, workbook.sheets) }));
    const raw = readSheets(workbook, homes);
    const [texts, looks, stale] = [workbook.textsOf([...raw.values()], true), workbook.looks(), workbook.stale(raw)];
    const names = workbook.sheets.map(({ name }) => name);
    const others = unreadSheets(
      workbook,
      outline,
      pointers,
      new Set([...raw.keys(), ...[...particularPlaces(pointers, names.length).values()].map(({ sheet }) => sheet)]),
    );
    const copiesOf = (id: string): readonly string[] => others.filter(({ grid, hidden }) => grid === id && !hidden).map(({ name }) => name);
    const unseen = new Set(
      homes.flatMap(({ place, home }) => ("sheet" in home && workbook.sheets[home.sheet]?.hidden === true ? copiesOf(place.grid.id) : [])),
    );
    const read = homes.map(({ place, home }) => {
      const caption = place.grid.caption;
      if (!("sheet" in home)) {
        const sentence = lostWords(
          caption,
          home,
          workbook.sheets,
          others.some(({ grid }) => grid === place.grid.id),
        );
        return sentence === undefined
          ? { cells: [], missing: place.cells.map(({ address }) => address), lost: [] }
          : { cells: [], missing: [], lost: [{ grid: place.grid.id, sentence }] };
      }
      const tab = workbook.sheets[home.sheet];
      const sheet = raw.get(home.sheet);
      if (tab === undefined || sheet === undefined) return { cells: [], missing: place.cells.map(({ address }) => address), lost: [] };
      if (tab.hidden)
        return {
          cells: [],
          missing: [],
          lost: [
            {
              grid: place.grid.id,
              sentence: hiddenWords(tab.name, copiesOf(place.grid.id)),
            },
          ],
        };
      const on: BookSheet = {
        name: tab.name,
        raw: sheet,
        texts,
        looks,
        from1904: workbook.from1904,
        stale,
        names,
        drawn: workbook.drawn(home.sheet),
      };
      return { ...cellsOf(place, home, on), lost: [] };
    });
    return {
      edition,
      identity,
      cells: read.flatMap(({ cells }) => cells),
      missing: read.flatMap(({ missing }) => missing),
      lost: read.flatMap(({ lost }) => lost),
      unread: others.flatMap(({ name, sentence }) => (unseen.has(name) ? [] : [sentence])),
    };
  });
}
