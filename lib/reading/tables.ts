// The tables of a page from the clipboard, as blocks. What lies in no table is not read.
//
// Tables around others are frames of a web page and do not count, unless they have figures of their own beside names. All cells are placed with their spans first; then
// whole rows and columns that are hidden are taken away, so that nothing slides (hiddenLines.ts says which).
import { formatBeside, isFormattedAway } from "../seen/format.ts";
import { seenIn, type Seen } from "../seen/page.ts";
import { cellText } from "./cellText.ts";
import { columnsOf, hiddenColumns, sizeOfRow } from "./hiddenLines.ts";
import { isEmpty, placed, type CellBlock, type Left, type Placed, type Spans, type Stored } from "../tables/matrix.ts";
import { storedIn } from "./stored.ts";
import { withoutLines } from "./withoutLines.ts";

export type TableCell = Spans & { readonly element: Element; readonly gone: boolean };

/** HTML allows 1000 columns to a span and 65534 rows; 0 rows are all that follow. */
function spanOf(cell: Element, name: "rowspan" | "colspan"): number {
  const typed = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  const least = name === "rowspan" ? 0 : 1;
  return Number.isNaN(typed) || typed < least ? 1 : Math.min(typed, name === "rowspan" ? 65_534 : 1000);
}

const own = (table: Element, names: string): readonly Element[] =>
  [...table.querySelectorAll(names)].filter((element) => element.closest("table") === table);

const rowOf = (row: Element, { lookOf }: Seen): readonly TableCell[] =>
  [...row.children]
    .filter((cell) => /^t[dh]$/.test(cell.localName))
    .map((element) => ({ element, gone: lookOf(element).gone, rowSpan: spanOf(element, "rowspan"), colSpan: spanOf(element, "colspan") }));

const endOf = (cells: readonly Placed<TableCell>[]): number => Math.max(0, ...cells.map(({ column, colSpan }) => column + colSpan));

/**
 * The cells at their places. One that is hidden by itself keeps its place, unless its row would then be longer than those
 * without such a cell: pages that merge by script leave a hidden cell under the one that spans it.
 */
function placesOf(rows: readonly (readonly TableCell[])[], width: number): ReturnType<typeof placed<TableCell>> {
  const whole = placed(rows);
  const hiding = new Set(rows.flatMap((row, at) => (row.some(({ gone }) => gone) ? [at] : [])));
  if (hiding.size === 0) return whole;
  const limit = Math.max(width, endOf(whole.cells.filter(({ row }) => !hiding.has(row))));
  if (limit === 0) return whole;
  const long = new Set(whole.cells.filter(({ row, column, colSpan }) => hiding.has(row) && column + colSpan > limit).map(({ row }) => row));
  return long.size === 0 ? whole : placed(rows.map((row, at) => (long.has(at) ? row.filter(({ gone }) => !gone) : row)));
}

type Part = { readonly cell: CellBlock["cells"][number]; readonly left: readonly Left[]; readonly stored: readonly Stored[] };

function read({ element, row, column, rowSpan, colSpan }: Placed<TableCell>, seen: Seen): Part {
  const { text, left } = cellText(element, seen);
  const declared = seen.declaredFor(element).get("mso-number-format");
  const onPaper = seen.byOffice && seen.lookOf(element).onPaper;
  const isAway = isFormattedAway({ declared, beside: formatBeside(element.getAttribute("sdnum")), onPaper }, text);
  const away = [...left, ...(isAway && text !== "" ? [{ what: "format", text } as const] : [])];
  const stored = away.length > 0 && (isAway || isEmpty(text)) ? undefined : storedIn(element, text);
  return {
    cell: { text: isAway ? "" : text, row, column, rowSpan, colSpan },
    left: away.map(({ what, text }) => ({ what, texts: [text], row, column })),
    stored: stored === undefined ? [] : [{ ...stored, row, column }],
  };
}

/** One table of a page that was read. */
export function tableOf(table: Element, seen: Seen): CellBlock {
  const rows = own(table, "tr");
  const columns = columnsOf(own(table, "col, colgroup"));
  const { cells, ...size } = placesOf(
    rows.map((row) => rowOf(row, seen)),
    columns.length,
  );
  const parts = cells.map((cell) => read(cell, seen));
  const stored = parts.flatMap(({ stored }) => stored);
  const block: CellBlock = {
    ...size,
    cells: parts.map(({ cell }) => cell),
    left: parts.flatMap(({ left }) => left),
    ...(stored.length > 0 ? { stored } : {}),
  };
  const sizes = rows.map((row) => sizeOfRow(row, seen));
  const isAllFlat = sizes.every((size) => size === "flat");
  const hidden = new Set(sizes.flatMap((size, at) => (size === "gone" || (size === "flat" && !isAllFlat) ? [at] : [])));
  return withoutLines(block, hidden, hiddenColumns(columns, cells, block, seen));
}

/** A row of its own with a figure and a name or another figure, none of them in a further table: a table in whose cell another was put, not a frame. */
const hasFigures = (table: Element): boolean =>
  own(table, "tr").some((row) => {
    const texts = [...row.children].filter((cell) => cell.querySelector("table") === null).map((cell) => (cell.textContent ?? "").trim());
    const figures = texts.filter((text) => /^[\d,.]+$/.test(text)).length;
    return figures > 1 || (figures > 0 && texts.some((text) => /\p{Script=Han}{2}/u.test(text)));
  });

/** So long at most is a line that says something of the table under it. */
const longestLine = 60;

/** The last line of what stands before a table, "" where it is a paragraph or another table. */
function lineAbove(table: Element): string {
  for (let at: Element | null = table; at !== null && at.localName !== "body"; at = at.parentElement)
    for (let before = at.previousSibling; before !== null; before = before.previousSibling) {
      const text = before.nodeType === 8 ? "" : (before.textContent ?? "").trim();
      if (text === "") continue;
      return text.length > longestLine || /^(?:table|script|style)$/.test(before.nodeName.toLowerCase()) ? "" : text;
    }
  return "";
}

/** Every table of the page that is no frame, in order, those with nothing but hidden text too. */
export function tablesOf(page: Document, seen: Seen = seenIn(page)): readonly CellBlock[] {
  const tables = [...page.querySelectorAll("table")].filter((table) => table.querySelector("table") === null || hasFigures(table));
  return tables.map((table) => {
    const [block, above] = [tableOf(table, seen), lineAbove(table)];
    return above === "" ? block : { ...block, above };
  });
}
