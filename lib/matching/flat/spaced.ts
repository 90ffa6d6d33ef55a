// A table whose columns stand apart by blanks only, as a PDF's text has it: the numbers of a row stand in one line, its label may be torn over
// lines above and below, with pieces of the groups beside it in between.
//
// So the rows are told by their numbers: as many lines with a number for every column as the form has rows, one after the other, and beside each the
// label of just that row, in one piece or in pieces that follow each other. The heads must have all their letters, in every line from left to right
// as the form has its columns. Anything else is not this table.
import type { Layout, LayoutCell } from "../../edition/layout.ts";
import { blockOf, coverOf, isEmpty } from "../../tables/matrix.ts";
import { isFigure } from "../figures/unit.ts";
import { isDash } from "../labels/gridLabels.ts";
import type { FlatUnread } from "./rebuilt.ts";
import { mayBeCut, several } from "./doubts.ts";
import { isAlike, isPageNumber, type FlatRow } from "./token.ts";
import type { Taken } from "./values.ts";
import { isSame, keysOf } from "../labels/label.ts";

/** A line: the pieces before its numbers, and the numbers. */
type SpacedLine = { readonly pieces: readonly string[]; readonly values: readonly string[] };

export type SpacedTable = {
  readonly from: number;
  readonly to: number;
  readonly taken: ReadonlyMap<LayoutCell, Taken>;
  readonly unread: readonly FlatUnread[];
  readonly misprints: readonly { readonly printed: string; readonly label: string; readonly row: number }[];
};

type ValueRow = { readonly own: LayoutCell | undefined; readonly values: readonly LayoutCell[] };

const gap = /\s{2,}|[\u3000\t]+/u;
const isNumber = (text: string): boolean => isFigure(text) || isDash(text) || /^[/／\\无]$/u.test(text);

function lineOf({ cells }: FlatRow): SpacedLine {
  const text = cells.join("  ").trim();
  const words = text.split(/\s+/u);
  const from = words.length - [...words].reverse().findIndex((word) => !isNumber(word));
  const values = words.every(isNumber) ? words : words.slice(from);
  if (isEmpty(text) || isPageNumber(text) || values.length === 0) return { pieces: isPageNumber(text) ? [] : piecesOf(text), values: [] };
  return { pieces: piecesOf(text.slice(0, text.length - tailLength(text, values.length))), values };
}

const piecesOf = (text: string): readonly string[] => text.split(gap).filter((piece) => !isEmpty(piece));

/** How many characters the last words take, with the blanks before them. */
const tailLength = (text: string, words: number): number => new RegExp(`(?:(?:^|\\s+)\\S+){${words}}$`, "u").exec(text)?.[0].length ?? 0;

const wordsOf = (piece: string): readonly string[] => piece.split(/\s+/u);

const letters = (text: string): string => keysOf(text).exact;

/** Whether pieces, some passed over, say a label from its beginning to its end, `must` among them where there is one. */
function saysAll(label: string, before: readonly string[], must: string, behind: readonly string[]): boolean {
  const follow = (at: number, pieces: readonly string[], done: (at: number) => boolean): boolean => {
    const [first, ...rest] = pieces;
    if (first === undefined) return done(at);
    return (first !== "" && label.startsWith(first, at) && follow(at + first.length, rest, done)) || follow(at, rest, done);
  };
  const ends = (at: number): boolean => follow(at, behind, (end) => end === label.length);
  return follow(0, before, (at) => (must === "" ? ends(at) : label.startsWith(must, at) && ends(at + must.length)));
}

/** Only so many pieces beside a row are looked at: more are no label. */
const mostBeside = 12;

type Beside = { readonly before: readonly string[]; readonly own: string; readonly behind: readonly string[] };

/** How the label of a row stands beside its numbers: as the form has it, in other letters, or not. */
function labelBeside(label: string, { before, own, behind }: Beside): "same" | "misprint" | undefined {
  const keys = keysOf(label);
  if (own !== "" && isSame(keysOf(own), keys)) return "same";
  if (before.length > mostBeside || behind.length > mostBeside) return undefined;
  const isTorn = [keys.exact, keys.bare].some(
    (whole) => whole !== "" && saysAll(whole, before.map(letters), own === "" ? "" : letters(own), behind.map(letters)),
  );
  if (isTorn) return "same";
  return own !== "" && isAlike(keysOf(own), keys) ? "misprint" : undefined;
}

/** The letters of heads, each line from left to right in the order of the columns, and nothing missing. */
function areHeads(laid: Layout, lines: readonly (readonly string[])[], row: readonly LayoutCell[]): boolean {
  const heads = laid.rows.slice(0, laid.headRows).flat();
  const note = letters(
    heads
      .filter(({ kind }) => kind === "note")
      .map(({ text }) => text)
      .join(""),
  );
  const cover = coverOf(blockOf(laid.rows));
  const places = blockOf(laid.rows).cells;
  const all = laid.rows.flat();
  const leaves = Array.from({ length: laid.columns - laid.labelColumns }, (_, at) => cover[laid.headRows - 1]?.[laid.labelColumns + at]);
  const leafText = [...new Set(leaves)]
    .map((cell) => letters(all[places.findIndex((one) => one.row === cell?.row && one.column === cell.column)]?.text ?? ""))
    .join("");
  const groups = heads.filter(({ kind, colSpan }) => kind === "head" && colSpan > 1).map(({ text }) => letters(text));
  const isOfLabel = (piece: string): boolean => row.some(({ text }) => letters(text).includes(piece));
  let found = "";
  for (const line of lines) {
    const own = line.map(letters).filter((piece) => piece !== "" && !note.includes(piece));
    const leaf = own.filter(
      (piece) => !groups.some((group) => group.includes(piece) && !leafText.includes(piece)) && !groups.includes(piece),
    );
    let at = 0;
    for (const letter of leaf.filter((piece) => !isOfLabel(piece)).join("")) {
      at = leafText.indexOf(letter, at) + 1;
      if (at === 0) return false;
    }
    found += own.filter((piece) => !isOfLabel(piece)).join("");
  }
  const sorted = (text: string): string => [...text].sort().join("");
  return (
    sorted(found) ===
    sorted(
      heads
        .filter(({ kind }) => kind === "head")
        .map(({ text }) => letters(text))
        .join(""),
    )
  );
}

/** The rows of a layout that hold values, if each holds as many. */
function valueRowsOf(laid: Layout): readonly ValueRow[] | undefined {
  const rows = laid.rows.slice(laid.headRows).map(
    (row): ValueRow => ({
      own: row.filter(({ kind, text }) => kind === "label" && text !== "").at(-1),
      values: row.filter(({ address }) => address !== undefined),
    }),
  );
  const width = laid.columns - laid.labelColumns;
  return laid.headRows === 0 || rows.some(({ values }) => values.length !== width) || width < 2 ? undefined : rows;
}

/** Another row of as many numbers, so many lines below the last at most, is one of this table. */
const nearLines = 4;

/** So many lines at most do the heads take. */
const mostHeadLines = 24;

/** A table of the form in lines of text; undefined where it does not stand there whole. */
export function spacedTable(laid: Layout, rows: readonly FlatRow[]): SpacedTable | undefined {
  const valueRows = valueRowsOf(laid);
  if (valueRows === undefined) return undefined;
  const width = laid.columns - laid.labelColumns;
  const lines = rows.map(lineOf);
  const full = lines.flatMap(({ values }, at) => (values.length === width ? [at] : []));
  for (let start = 0; start + valueRows.length <= full.length; start += 1) {
    const at = full.slice(start, start + valueRows.length);
    const found = tableAt(
      laid,
      valueRows,
      lines,
      at,
      start === 0 ? -1 : (full[start - 1] ?? -1),
      full[start + valueRows.length] ?? rows.length,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const piecesBetween = (lines: readonly SpacedLine[], after: number, before: number): readonly string[] =>
  lines.slice(after + 1, before).flatMap(({ pieces }) => pieces);

function tableAt(
  laid: Layout,
  valueRows: readonly ValueRow[],
  lines: readonly SpacedLine[],
  at: readonly number[],
  before: number,
  behind: number,
): SpacedTable | undefined {
  const first = at[0] ?? 0;
  // A line between two rows that has some numbers, but not one for every column: something of this table is missing.
  const between = lines.slice(first, (at.at(-1) ?? 0) + 1).flatMap((line, place) => (at.includes(first + place) ? [] : [line]));
  if (between.some(({ pieces, values }) => values.length > 1 || (values.length > 0 && pieces.length > 0))) return undefined;
  const taken = new Map<LayoutCell, Taken>();
  const misprints: { printed: string; label: string; row: number }[] = [];
  let last = at.at(-1) ?? 0;
  for (const [place, { own, values }] of valueRows.entries()) {
    const line = at[place] ?? 0;
    const beside: Beside = {
      before: piecesBetween(lines, at[place - 1] ?? Math.max(before, line - mostBeside), line),
      own: lines[line]?.pieces.at(-1) ?? "",
      behind: piecesBetween(lines, line, at[place + 1] ?? Math.min(behind, line + mostBeside)).slice(0, mostBeside),
    };
    const is =
      own === undefined
        ? beside.own === ""
          ? "same"
          : undefined
        : labelBeside(own.text, { ...beside, before: beside.before.slice(-mostBeside) });
    if (is === undefined) return undefined;
    if (is === "misprint" && own !== undefined) misprints.push({ printed: beside.own, label: own.text, row: line });
    values.forEach((cell, column) => taken.set(cell, { text: lines[line]?.values[column] ?? "", row: line }));
    if (own !== undefined && place === valueRows.length - 1) last = endOf(own.text, lines, line, Math.min(behind, line + 4));
  }
  const from = headsFrom(laid, lines, Math.max(before, first - mostHeadLines), first);
  const heads = lines.slice(from, first).map(({ pieces, values }) => [...pieces.flatMap(wordsOf), ...values]);
  if (from === first || !areHeads(laid, heads, laid.rows[laid.headRows] ?? [])) return undefined;
  const isAgain = behind - (at.at(-1) ?? 0) <= nearLines && (lines[behind]?.values.length ?? 0) > 0;
  const again = isAgain ? unreadOf(valueRows.at(-1)?.values ?? [], at.at(-1) ?? 0, several) : [];
  return { from, to: last + 1, taken, unread: [...cutIn(lines, at, valueRows), ...again], misprints };
}

/** A number that stands alone between two rows may be the rest of the last one above or the beginning of the first one below. */
function cutIn(lines: readonly SpacedLine[], at: readonly number[], valueRows: readonly ValueRow[]): readonly FlatUnread[] {
  return at.slice(1).flatMap((line, place) => {
    const rest = lines.slice((at[place] ?? 0) + 1, line).find(({ values }) => values.length > 0)?.values[0];
    if (rest === undefined) return [];
    const [above, below] = [valueRows[place]?.values.at(-1), valueRows[place + 1]?.values[0]];
    return [...unreadOf([above], at[place] ?? line, mayBeCut(rest)), ...unreadOf([below], line, mayBeCut(rest))];
  });
}

const unreadOf = (cells: readonly (LayoutCell | undefined)[], row: number, reason: string): readonly FlatUnread[] =>
  cells.flatMap((cell) => (cell?.address === undefined ? [] : [{ address: cell.address, row, reason }]));

/** The last line of a label that goes on below its numbers. */
function endOf(label: string, lines: readonly SpacedLine[], line: number, until: number): number {
  const own = lines[line]?.pieces.at(-1) ?? "";
  if (own !== "" && isSame(keysOf(own), keysOf(label))) return line;
  for (let end = line + 1; end < until; end += 1)
    if (keysOf(label).exact.endsWith(letters(lines[end]?.pieces.join("") ?? "")) && (lines[end]?.pieces.length ?? 0) > 0) return end;
  return line;
}

/** The first line that has a head of the table, going up from its first row. */
function headsFrom(laid: Layout, lines: readonly SpacedLine[], after: number, first: number): number {
  const heads = laid.rows
    .slice(0, laid.headRows)
    .flat()
    .map(({ text }) => letters(text))
    .filter((text) => text !== "");
  const isHead = (piece: string): boolean => heads.some((head) => head.includes(letters(piece)));
  let from = first;
  for (let at = first - 1; at > after; at -= 1) {
    const { pieces, values } = lines[at] ?? { pieces: [], values: [] };
    const words = pieces.flatMap(wordsOf);
    if (values.length > 0 || (words.length > 0 && !words.some(isHead) && from < first)) break;
    if (words.length > 0 && words.every(isHead)) from = at;
  }
  return from;
}
