// All figures of a report as a table for a spreadsheet: one line a cell, in the order of the paper.
//
// UTF-8 with a byte order mark and CRLF (RFC 4180), as Excel and WPS open it by a double click. Pure: the same report
// gives the same text. Typed text that a spreadsheet would run as a formula is kept from running by an apostrophe.
import { stringify } from "csv-stringify/sync";
import { readNumber } from "../arithmetic/number.ts";
import type { Edition } from "../edition/edition.ts";
import type { Report } from "../report/report.ts";
import { figuresOf } from "../document/figures.ts";
import { printable } from "../document/node.ts";

const heads = ["表", "行", "列", "单位", "数值", "填写内容", "纸上总计", "地址"];
const labels = (path: readonly string[]): string => path.join(" / ");

// Excel takes the full-width signs for the same in a Chinese locale.
const formula = /^\s*[=+\-@＝＋－＠]/;

/** Text that stays text in a spreadsheet: what begins like a formula and is no number gets an apostrophe before it. */
function harmless(text: string, unit: string): string {
  return formula.test(text) && readNumber(text, { unit, number: "amount" }).state === "unreadable" ? `'${text}` : text;
}

// csv-stringify quotes only for the line end that it writes itself; to spreadsheets every other one ends a line too, and a person may choose another separator.
const breaking = /[\n\r\v\f\u0085\u2028\u2029\t;|]/;

/** The text of a .csv file: its labels, 数值 in the canonical spelling or blank, and beside it what was typed or printed. */
export function csvOf(edition: Edition, report: Report): string {
  const lines = figuresOf(edition, report).map(
    ({
      cell: {
        address,
        grid,
        row,
        column,
        measure: { unit },
      },
      value,
      text,
      stated,
    }) => {
      const typed = [text, stated].map((one) => harmless(printable(one), unit));
      return [grid.caption, labels(row), labels(column), unit, value ?? "", ...typed, address];
    },
  );
  return stringify([heads, ...lines], { bom: true, record_delimiter: "windows", quoted_match: breaking });
}
