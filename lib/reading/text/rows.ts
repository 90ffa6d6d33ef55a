// Lines of plain text as rows of cells: between bars (with or without bars at the ends, Markdown), between tabs, between commas, or a bar on a line of
// its own after each cell. What has none of these is a line of text.
import { withStrokesMarked } from "../../seen/brackets.ts";
import { drawnTables } from "./boxes.ts";
import { commaTables } from "./commas.ts";

/** A line of the text, from 1, with its cells; `isTable`: something parts them. `indent`: the width of the blanks before it. */
export type TextRow = { readonly line: number; readonly cells: readonly string[]; readonly isTable: boolean; readonly indent?: number };

const bar = /[|｜│┃¦]/u;
const bars = /[|｜│┃¦]/gu;
const isBar = (text: string): boolean => /^\s*[|｜│┃¦]\s*$/u.test(text);

/** ---|:---:| and +----+----+: lines that are drawn and say nothing. */
const isRule = (text: string): boolean => /^[\s|｜+:=\-─━┄┈┼├┤┬┴┌┐└┘═╪╬╫]+$/u.test(text) && /[-─━═]{2,}|[-:]{3,}/u.test(text);

const cell = (text: string): string => withStrokesMarked(text.trim());

/** The cells between bars; a bar at the very beginning has no cell before it, one at the end none behind it. */
function barred(text: string): readonly string[] {
  const cells = text.split(bars);
  const from = /^\s*[|｜│┃¦]/u.test(text) ? 1 : 0;
  const to = /[|｜│┃¦]\s*$/u.test(text) ? cells.length - 1 : cells.length;
  return cells.slice(from, to).map(cell);
}

/** A line that is no bar alone, drawn or of commas. */
function rowOf(own: string, line: number): TextRow {
  if (bar.test(own)) return { line, cells: barred(own), isTable: true };
  if (own.trim().includes("\t") || own.includes("\t\t")) return { line, cells: own.split("\t").map(cell), isTable: true };
  const blank = own.slice(0, own.length - own.trimStart().length);
  return {
    line,
    cells: [withStrokesMarked(own.trim())],
    isTable: false,
    indent: [...blank].reduce((sum, sign) => sum + (sign === "\u3000" ? 2 : 1), 0),
  };
}

/** The lines of a text, each as its cells. */
export function rowsOf(text: string): readonly TextRow[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029\u0085]/u);
  const tables = new Map([...commaTables(lines), ...drawnTables(lines)]);
  const rows: TextRow[] = [];
  let wasBar = false;
  for (let at = 0; at < lines.length; at += 1) {
    const table = tables.get(at);
    if (table !== undefined) {
      rows.push(...table.rows);
      at = table.to - 1;
      wasBar = false;
      continue;
    }
    const own = lines[at] ?? "";
    if (isBar(own)) {
      // Two bars with nothing between them: a cell that is empty.
      if (wasBar) rows.push({ line: at + 1, cells: [""], isTable: true });
      wasBar = true;
      continue;
    }
    if (own.trim() === "") continue;
    if (wasBar || isRule(own)) wasBar = false;
    if (!isRule(own)) rows.push(rowOf(own, at + 1));
  }
  return rows;
}
