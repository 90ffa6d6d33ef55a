// An .xlsx file of anybody's, opened with care: its parts are found by their links, unpacked up to a limit, held against their
// CRC-32 and gone through once. What is fat in it and not asked for costs little: names of others, empty rows, looks, texts.
import { staleOn, type Stale } from "./file/anew.ts";
import { readBook, type Book } from "./file/book.ts";
import { readDrawing, type Drawn } from "./file/drawings.ts";
import { readLooks, type Looks } from "./file/looks.ts";
import { openParts } from "../opc/parts.ts";
import { carefully, limits, sentences, UnreadableFile } from "./file/problem.ts";
import type { Run } from "./file/runs.ts";
import { readSheet, type RawSheet } from "./file/sheet.ts";
import { readTexts } from "./file/texts.ts";

export { carefully, limits, UnreadableFile } from "./file/problem.ts";

/** What to say of a file over the limit. */
export const tooLarge = sentences.tooLarge;

export type OpenWorkbook = Book & {
  /** A worksheet by its place; undefined where it is none. `wanted`: places that are kept in any case; `most`: rows that are looked at. */
  readonly sheet: (place: number, wanted: ReadonlySet<number>, most?: number) => RawSheet | undefined;
  /** The texts that cells of these sheets point at. `strict`: throws where one is not there. */
  readonly textsOf: (sheets: readonly RawSheet[], strict: boolean) => ReadonlyMap<number, readonly Run[]>;
  readonly looks: () => Looks;
  /** Which results of formulas on these sheets are not to be believed. `sheets`: by their places. */
  readonly stale: (sheets: ReadonlyMap<number, RawSheet>) => Stale;
  /** What is drawn over the cells of a sheet. */
  readonly drawn: (place: number) => readonly Drawn[];
};

const beginsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, place) => bytes[place] === byte);

function opened(bytes: Uint8Array, isWanted: (name: string) => boolean): OpenWorkbook {
  const parts = openParts(bytes, limits);
  if (parts.has("xl/workbook.bin")) throw new UnreadableFile(sentences.unusual);
  const book = readBook(parts, isWanted);
  const sheet: OpenWorkbook["sheet"] = (place, wanted, most) => {
    const xml = parts.text(book.sheets[place]?.path ?? "");
    return xml === undefined ? undefined : readSheet(xml, parts.work, wanted, most);
  };
  const textsOf: OpenWorkbook["textsOf"] = (sheets, strict) => {
    const wanted = new Set(
      sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ type, value }) => (type === "s" ? [Number(value)] : []))),
    );
    if (wanted.size === 0) return new Map();
    const texts = readTexts((book.texts === undefined ? undefined : parts.text(book.texts)) ?? "<none/>", parts.work, wanted);
    // A figure whose text is not found would be a blank one.
    if (strict && texts.size < wanted.size) throw new UnreadableFile(sentences.unusual);
    return texts;
  };
  return {
    ...book,
    sheet,
    textsOf,
    stale: (sheets) => {
      const formulas = [...sheets.values()].flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
      if (formulas.length === 0) return new Map();
      // A formula may ask sheets that nobody else reads.
      const asksOthers = formulas.some((formula) => formula.includes("!"));
      const all = book.sheets.flatMap(({ name }, place) => {
        const raw = sheets.get(place) ?? (asksOthers ? sheet(place, new Set()) : undefined);
        return raw === undefined ? [] : [{ name, raw }];
      });
      const texts = textsOf(
        all.map(({ raw }) => raw),
        false,
      );
      return staleOn(all, texts, book);
    },
    drawn: (place) => {
      const path = book.sheets[place]?.path ?? "";
      return parts
        .links(path)
        .filter(({ type }) => type === "drawing")
        .flatMap((link) => readDrawing(parts.text(link.path) ?? "<none/>", parts.work));
    },
    looks: () => readLooks((book.styles === undefined ? undefined : parts.text(book.styles)) ?? "<none/>", parts.work),
  };
}

/** Opens the bytes of a file. `isWanted`: whether a defined name is one of ours. Throws an UnreadableFile with a sentence where they are no workbook that can be read. */
export async function openWorkbook(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<OpenWorkbook> {
  if (bytes.byteLength > limits.file) throw new UnreadableFile(tooLarge);
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(sentences.compound);
  return carefully(() => opened(bytes, isWanted));
}
