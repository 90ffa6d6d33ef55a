// Tables that are drawn with signs, ┌──┬──┐ or +---+---+, with a line between all of their rows: what stands between two of these lines is one row, though its
// labels are broken over several lines of text.
import { withStrokesMarked } from "../../seen/brackets.ts";
import type { TextRow } from "./rows.ts";

const bars = /[|｜│┃]/u;

/** A line that is drawn from side to side. */
const isLine = (text: string): boolean =>
  /^\s*[+├┌└┝┠╞╠].*[+┤┐┘┥┨╡╣]\s*$/u.test(text) && /^[\s+\-=─━═┼├┤┬┴┌┐└┘╪╬╫╞╡╠╣┝┥┠┨┯┷┿┰┸╂|│┃:]+$/u.test(text);

/** A row of texts between bars, into which no line is drawn. */
const isText = (text: string): boolean => /^\s*[|｜│┃].*[|｜│┃]\s*$/u.test(text) && !/[├┤┬┴┼]|[─━═]{3}|-{3}/u.test(text);

const isFigure = (text: string): boolean => /^[+\-−－]?[\d０-９][\d０-９,.，．]*$/u.test(text);

type Row = { readonly line: number; readonly cells: readonly string[] };

const hasFigure = ({ cells }: Row): boolean => cells.some((text) => isFigure(text));

/** The lines of one row put together; as they are where several hold figures, for then they are rows. */
function joined(rows: readonly Row[]): readonly Row[] {
  const [first, ...more] = rows;
  if (first === undefined || more.length === 0) return rows;
  const isOne = rows.filter(hasFigure).length <= 1 && more.every(({ cells }) => cells.length === first.cells.length);
  return isOne ? [{ line: first.line, cells: first.cells.map((_, at) => rows.map(({ cells }) => cells[at] ?? "").join("")) }] : rows;
}

export type DrawnTable = { readonly rows: readonly TextRow[]; readonly to: number };

/** So many lines are drawn at least where one stands between all rows: over, under, and between three. */
const fewest = 4;

/** The table that is drawn from a line on; undefined where none is, or where no row of it goes over several lines. */
function drawnAt(lines: readonly string[], from: number): DrawnTable | undefined {
  if (!isLine(lines[from] ?? "")) return undefined;
  const runs: Row[][] = [];
  let [to, drawn] = [from, 0];
  for (; to < lines.length; to += 1) {
    const own = lines[to] ?? "";
    if (isLine(own)) {
      drawn += 1;
      runs.push([]);
    } else if (isText(own))
      runs.at(-1)?.push({
        line: to + 1,
        cells: own
          .trim()
          .split(bars)
          .slice(1, -1)
          .map((text) => withStrokesMarked(text.trim())),
      });
    else break;
  }
  const filled = runs.filter(({ length }) => length > 0);
  const rows = filled.map(joined);
  const isRuled = drawn >= fewest && filled.length >= drawn - 2 && filled.some(({ length }) => length > 1);
  if (!isRuled || rows.some(({ length }) => length !== 1)) return undefined;
  return { rows: rows.flat().map((row) => ({ ...row, isTable: true })), to };
}

/** The tables that are drawn among lines of text, by the line at which each begins, from 0. `to`: behind the last of its lines. */
export function drawnTables(lines: readonly string[]): ReadonlyMap<number, DrawnTable> {
  const found = new Map<number, DrawnTable>();
  for (let at = 0; at < lines.length; at += 1) {
    const table = drawnAt(lines, at);
    if (table === undefined) continue;
    found.set(at, table);
    at = table.to - 1;
  }
  return found;
}
