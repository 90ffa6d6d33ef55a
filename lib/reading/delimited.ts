// Plain text from a spreadsheet: cells separated by tabs, rows by line breaks.
//
// As Excel, WPS and Calc write it: a cell with a line break, a tab or a quote in it stands in quotes, quotes in it are
// doubled; the last row ends with a line break. A quote that is not closed before a tab or a line end is only a quote.
import { withStrokesMarked } from "../seen/brackets.ts";
import { settled } from "../seen/insets.ts";
import { blockOf, type CellBlock, type LooseCell } from "../tables/matrix.ts";

const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const bare = /[^\t\r\n]*/y;
const lineBreak = /\r\n?|\n/y;

/** What the expression finds at `index`; it never fails to move on, for `bare` also finds nothing. */
function at(expression: RegExp, text: string, index: number): RegExpExecArray | null {
  expression.lastIndex = index;
  return expression.exec(text);
}

const cell = (text: string): LooseCell => ({ text: withStrokesMarked(settled(text)), rowSpan: 1, colSpan: 1 });

/** The text as a block; rows may be of different length. A single value is a block of one cell. */
export function delimited(text: string): CellBlock {
  const rows: LooseCell[][] = [[]];
  let index = 0;
  for (;;) {
    const inQuotes = text[index] === '"' ? at(quoted, text, index) : null;
    const found = inQuotes?.[0] ?? at(bare, text, index)?.[0] ?? "";
    rows.at(-1)?.push(cell(inQuotes === null ? found : (inQuotes[1] ?? "").replace(/""/g, '"').replace(/\r\n?/g, "\n")));
    index += found.length;
    if (text[index] === "\t") {
      index += 1;
      continue;
    }
    index += at(lineBreak, text, index)?.[0].length ?? 0;
    if (index >= text.length) return blockOf(rows);
    rows.push([]);
  }
}
