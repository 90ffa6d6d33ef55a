// Lines whose cells commas or semicolons part (CSV, RFC 4180), among lines of text: several in a row with as many cells each. A comma in a sentence makes
// no table, and a number with unquoted commas makes its line another length, so that it is none of the table's.
import { withStrokesMarked } from "../../seen/brackets.ts";
import type { TextRow } from "./rows.ts";

/** So many lines at least, each of so many cells, are a table. */
const [fewLines, fewCells] = [3, 3];

/** `from`: the line where it begins, from 0; `lines`: how many it takes, for a cell in quotes may hold breaks. */
type Line = { readonly from: number; readonly lines: number; readonly cells: readonly string[] };

/** Only so many lines does one cell take. */
const longestCell = 40;

/** What stands in quotes from here, over lines, up to a sign behind which a cell ends; undefined where it is not closed. */
function quoted(
  lines: readonly string[],
  at: number,
  from: number,
  sign: string,
): { readonly text: string; readonly line: number; readonly to: number } | undefined {
  let text = "";
  for (let line = at; line < lines.length && line < at + longestCell; line += 1) {
    const own = lines[line] ?? "";
    let begin = line === at ? from + 1 : 0;
    for (;;) {
      const end = own.indexOf('"', begin);
      if (end < 0) break;
      text += own.slice(begin, end);
      if (own[end + 1] !== '"') return end + 1 === own.length || own[end + 1] === sign ? { text, line, to: end + 1 } : undefined;
      text += '"';
      begin = end + 2;
    }
    text += `${own.slice(begin)}\n`;
  }
  return undefined;
}

/** The record that begins on a line. */
function lineAt(lines: readonly string[], from: number, sign: string): Line {
  const cells: string[] = [];
  let [line, at] = [from, 0];
  for (;;) {
    const own = lines[line] ?? "";
    const inQuotes = own[at] === '"' ? quoted(lines, line, at, sign) : undefined;
    if (inQuotes !== undefined) [line, at] = [inQuotes.line, inQuotes.to];
    const end = (lines[line] ?? "").indexOf(sign, at);
    const to = end < 0 ? (lines[line] ?? "").length : end;
    cells.push(withStrokesMarked((inQuotes?.text ?? own.slice(at, to)).trim()));
    if (end < 0) return { from, lines: line - from + 1, cells };
    at = to + 1;
  }
}

/** An empty cell or a figure: sentences with commas have neither. */
const hasPlaces = ({ cells }: Line): boolean => cells.some((text) => text === "" || /^[+\-−]?[\d,.]+$/.test(text));

function runAt(lines: readonly string[], from: number, sign: string): readonly Line[] {
  const run: Line[] = [];
  let at = from;
  while (at < lines.length) {
    const next = lineAt(lines, at, sign);
    if (next.cells.length < fewCells || (run[0] !== undefined && next.cells.length !== run[0].cells.length)) break;
    run.push(next);
    at += next.lines;
  }
  return run.length < fewLines || run.filter(hasPlaces).length * 2 < run.length ? [] : run;
}

/** A line of the table that holds one text alone, at its beginning: a title, a paragraph; an empty one says nothing. */
function rowOf({ from, cells }: Line): readonly TextRow[] {
  const [first = "", ...others] = cells;
  if (others.some((text) => text !== "")) return [{ line: from + 1, cells, isTable: true }];
  return first
    .split("\n")
    .flatMap((text, at) => (text.trim() === "" ? [] : [{ line: from + 1 + at, cells: [text.trim()], isTable: false }]));
}

/** The tables of a text by the line, from 0, where each begins: its rows, and the line behind it. */
export function commaTables(lines: readonly string[]): ReadonlyMap<number, { readonly rows: readonly TextRow[]; readonly to: number }> {
  const found = new Map<number, { readonly rows: readonly TextRow[]; readonly to: number }>();
  for (let at = 0; at < lines.length; ) {
    const [run = []] = [",", ";"].flatMap((sign) => {
      const own = (lines[at] ?? "").includes(sign) ? runAt(lines, at, sign) : [];
      return own.length === 0 ? [] : [own];
    });
    const last = run.at(-1);
    if (last !== undefined) found.set(at, { rows: run.flatMap(rowOf), to: last.from + last.lines });
    at = last === undefined ? at + 1 : last.from + last.lines;
  }
  return found;
}
