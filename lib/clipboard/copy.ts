// The other way: a selected block as text for a spreadsheet and as an HTML table for Word, WPS and mail.
//
// Plain and inline, for the clipboard has no style sheet: borders on every cell, numbers at the right. Padding is the
// table's: with padding in a cell's style LibreOffice Writer makes columns so narrow that it breaks 1234 in two. What is
// no number is marked as text (mso-number-format "@"), or Excel would make a date of 1-2. Excel's and WPS's own rules
// hold for the text: quotes around a cell with a line break, a tab or a quote, rows ended by \r\n.
import type { Address } from "../edition/edition.ts";
import { isFigure } from "../matching/figures/unit.ts";

/** Rows of a selection; undefined where no cell of values begins. */
export type Selection = readonly (readonly (Address | undefined)[])[];

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>" };
const escaped = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/[&<>"\n]/g, (sign) => entities[sign] ?? "");

const cellStyle = "border:1px solid #000;vertical-align:middle";
const styleOf = (text: string): string =>
  text === "" || isFigure(text) ? `${cellStyle};text-align:right` : `${cellStyle};text-align:left;mso-number-format:'\\@'`;

const cell = (text: string): string => `<td style="${styleOf(text)}">${escaped(text)}</td>`;
const row = (texts: readonly string[]): string => `<tr>${texts.map(cell).join("")}</tr>`;

/** What goes onto the clipboard: for spreadsheets, and for whatever takes a table. */
export type Copied = { readonly text: string; readonly html: string };

/** The block's texts as they are shown. A block of one cell is that text alone, in both. */
export function copyBlock(selection: Selection, textOf: (address: Address) => string): Copied {
  const rows = selection.map((addresses) => addresses.map((address) => (address === undefined ? "" : textOf(address))));
  const [first] = rows;
  return rows.length === 1 && first?.length === 1 ? { text: first[0] ?? "", html: escaped(first[0] ?? "") } : copyRows(rows);
}

/** Rows of texts as a table. */
export function copyRows(rows: readonly (readonly string[])[]): Copied {
  const text = rows.map((texts) => `${texts.map(quoted).join("\t")}\r\n`).join("");
  const table = `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse;border:1px solid #000">${rows.map(row).join("")}</table>`;
  return { text, html: `<meta charset="utf-8">${table}` };
}
