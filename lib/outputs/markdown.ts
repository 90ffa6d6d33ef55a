// The tree as Markdown (GitHub Flavored Markdown, with CommonMark 0.31): text that any program opens, for an archive and for comparing
// two states of a report line by line. Pure: the same tree gives the same text.
//
// Its tables know no merges and have one row of heads. So that each row can be read, compared and counted alone, a label over several rows
// stands in each of them, and heads above each other are joined into one: 总计 of 法人或其他组织 is 申请人情况 / 法人或其他组织 / 总计. What spans
// columns stands in the first and leaves the others blank, so that no figure is there twice.
import { attachmentLines } from "../document/attachmentList.ts";
import { markOf, printable, type Document, type TableCell, type TableNode } from "../document/node.ts";
import { rendered, type Renderers } from "../document/render.ts";
import { placed, rowsOver, type Placed } from "../tables/positions.ts";

type Cell = Placed<TableCell>;

// What means something within a line. A sign within a web address means nothing there, and an escape would become a part of it.
const meaning = /[\\`*{}[\]<>|~$]|_(?!(?<=[0-9A-Za-z]_)[0-9A-Za-z])|&(?=#?[0-9A-Za-z]+;)/g;

const inLine = (text: string): string => text.replace(meaning, "\\$&");

// What would make a heading, a list, a rule or a quotation of a line, at its beginning.
const beginning = /^(\d*)([#+\-=]|(?<=\d)[.)])/;

/** A line as it stands in a paragraph: blanks before it would make code of it. */
const line = (text: string): string => inLine(text.trimStart()).replace(beginning, "$1\\$2");

/** A text of one or more lines, each on its own when shown, too. */
const lines = (text: string): string => printable(text).split("\n").map(line).join("\\\n");

/** In a heading or a cell, which have one line. */
const inOneLine = (text: string): string =>
  inLine(printable(text).trim())
    .split(/\s*\n\s*/)
    .join(" ");

const isOver = ({ column, cell }: Cell, at: number): boolean => column <= at && at < column + cell.colSpan;

/** A label is said again in each row that it stands over, a figure once. */
const isReadIn = ({ row, cell }: Cell, at: number, rows: number): boolean =>
  cell.kind === "value" ? row === at : row <= at && at < row + rowsOver(cell, row, rows);

/** What is read at a place below the heads. */
const textAt = (cells: readonly Cell[], row: number, column: number, { rows }: TableNode): string =>
  cells.find((place) => place.column === column && isReadIn(place, row, rows.length))?.cell.text ?? "";

/** The heads over a column, from the top; a note in the corner stands over the first only. */
const headOf = (cells: readonly Cell[], column: number, { headRows }: TableNode): string =>
  cells
    .filter((place) => place.row < headRows && (place.cell.kind === "head" ? isOver(place, column) : place.column === column))
    .map(({ cell }) => inOneLine(cell.text))
    .filter((text) => text !== "")
    .join(" / ");

const rowOf = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;

/** A table of blocks has no row of heads above it: its first row stands there. */
function tableLines(table: TableNode): string {
  const [cells, columns] = [placed(table.rows), Array.from({ length: table.columns }, (_, column) => column)];
  const body = table.rows.map((_, row) => columns.map((column) => inOneLine(textAt(cells, row, column, table))));
  const [first = [], ...rest] =
    table.headRows > 0 ? [columns.map((column) => headOf(cells, column, table)), ...body.slice(table.headRows)] : body;
  return [first, columns.map(() => "---"), ...rest].map(rowOf).join("\n");
}

/** # at its end would close it, and not be shown. */
const heading = (level: 1 | 2 | 3 | 4, text: string): string => `${"#".repeat(level)} ${inOneLine(text).replace(/#+$/, "\\$&")}`;

const depths = { 1: 2, 2: 3, 3: 4 } as const;

/** A block each; "" for what Markdown has no place for: the numbers of a chart stand in the table after it. */
const renderers: Renderers<string> = {
  title: ({ text }) => heading(1, text),
  heading: ({ level, text }) => heading(depths[level], text),
  paragraph: ({ text }) => lines(text),
  line: ({ texts }) => line(printable(texts.join("　"))),
  attachments: (node) => lines(attachmentLines(node).join("\n")),
  attachment: ({ mark, title }) => `${lines(mark)}\n\n${heading(2, title)}`,
  chart: () => "",
  table: tableLines,
  signature: ({ issuer, date }) => lines(date === "" ? issuer : `${issuer}\n${date}`),
};

/** Blocks with a blank line between them, ended by \n; 草稿 or 空白表 first where the report is not ready. */
export function renderMarkdown({ state, nodes }: Pick<Document, "state" | "nodes">): string {
  const mark = markOf(state);
  const blocks = [mark === null ? "" : `**${mark}**`, ...nodes.map((node) => rendered(renderers, node))];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
