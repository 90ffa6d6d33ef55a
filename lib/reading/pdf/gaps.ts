// Tables without lines, told by the gaps between their words: only where the same gaps go down through all of their rows.
//
// Rows of figures that do not part into columns are named as unread, and are no text either: read as a line, 12 34 would be two figures of nobody.
import type { Box } from "../reading.ts";
import { troubles } from "./cells.ts";
import { boxAround } from "./geometry.ts";
import { textOf, wordsOf, type Line } from "./lines.ts";
import type { PageCell, PageTable } from "./table.ts";

/** In parts of a letter's size: between two columns, and between the words of all rows of two columns. */
const [apart, gutter] = [1.5, 0.7] as const;

/** What stands in one place of a row: words with no wide gap between them. */
type Part = { readonly text: string; readonly box: Box };

function partsOf(line: Line): readonly Part[] {
  const groups: Line["letters"][number][][] = [];
  for (const word of wordsOf(line)) {
    const last = groups.at(-1)?.at(-1);
    const [first] = word;
    if (last !== undefined && first !== undefined && first.box.left - last.box.right < line.size * apart) groups.at(-1)?.push(...word);
    else groups.push([...word]);
  }
  return groups.map((letters) => ({ text: textOf({ ...line, letters }), box: boxAround(letters.map(({ box }) => box)) }));
}

type Row = { readonly line: Line; readonly parts: readonly Part[] };

const isFigure = ({ text }: Part): boolean => /^[+\-−]?[\d,.]+%?$/.test(text);

/** Rows that follow each other closely, each of them in several parts. */
function runsOf(lines: readonly Line[]): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const parts = partsOf(line);
    const near = before !== undefined && line.base - before.base < line.size * 3.5;
    before = parts.length > 1 ? line : undefined;
    if (parts.length < 2) continue;
    if (near) runs.at(-1)?.push({ line, parts });
    else runs.push([{ line, parts }]);
  }
  return runs.filter((rows) => rows.length > 2 && rows.filter(({ parts }) => parts.filter(isFigure).length > 1).length > 1);
}

/** The columns that are parted from each other in every row. */
function columnsOf(rows: readonly Row[]): readonly Box[] {
  const columns: Box[] = [];
  for (const { box } of rows.flatMap(({ parts }) => parts).sort((one, other) => one.box.left - other.box.left)) {
    const last = columns.at(-1);
    const size = rows[0]?.line.size ?? 0;
    if (last !== undefined && box.left - last.right < size * gutter) columns.splice(-1, 1, boxAround([last, box]));
    else columns.push(box);
  }
  return columns;
}

/** Where each part stands; undefined where two parts of a row come into one column, or a column is that of few rows. */
function placed(rows: readonly Row[], columns: readonly Box[]): readonly (readonly number[])[] | undefined {
  const places = rows.map(({ parts }) =>
    parts.map(({ box }) => columns.findIndex(({ left, right }) => box.left >= left - 0.1 && box.right <= right + 0.1)),
  );
  const isClear = places.every((own) => new Set(own).size === own.length && !own.includes(-1));
  const isFilled = columns.every((_, at) => places.filter((own) => own.includes(at)).length > rows.length * 0.6);
  return isClear && isFilled && columns.length > 2 ? places : undefined;
}

function tableOf(rows: readonly Row[], columns: readonly Box[], places: readonly (readonly number[])[], page: number): PageTable {
  const box = boxAround(rows.map(({ line }) => line.box));
  const cells = rows.flatMap(({ parts, line }, row) =>
    columns.map((column, at): PageCell => {
      const part = parts[places[row]?.indexOf(at) ?? -1];
      const empty = { left: column.left, right: column.right, top: line.box.top, bottom: line.box.bottom };
      const text = part?.text ?? "";
      return {
        text,
        trouble: null,
        row,
        column: at,
        rowSpan: 1,
        colSpan: 1,
        box: part?.box ?? empty,
        open: { above: false, below: false },
        page,
      };
    }),
  );
  const lefts = [...columns.map(({ left }) => left), box.right];
  return { page, box, rows: rows.length, columns: columns.length, lefts, cells, loose: [], isCertain: false };
}

export type GapsRead = {
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
  readonly unread: readonly { readonly what: string; readonly text: string; readonly box: Box }[];
};

/** Takes the tables without lines out of the lines of a page. */
export function tablesByGaps(lines: readonly Line[], page: number): GapsRead {
  const tables: PageTable[] = [];
  const unread: GapsRead["unread"][number][] = [];
  const gone = new Set<Line>();
  for (const rows of runsOf(lines)) {
    const columns = columnsOf(rows);
    const places = placed(rows, columns);
    for (const { line } of rows) gone.add(line);
    if (places !== undefined) tables.push(tableOf(rows, columns, places, page));
    else unread.push(...rows.map(({ line }) => ({ what: troubles.gaps, text: textOf(line), box: line.box })));
  }
  return { tables, unread, lines: lines.filter((line) => !gone.has(line)) };
}
