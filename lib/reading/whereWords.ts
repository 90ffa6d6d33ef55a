// Where something stands in its source, in words: 第 3 张表第 5 行第 2 列.
import type { CellPlace, Where } from "./reading.ts";

const inTable = ({ table, row, column }: CellPlace): string => `第 ${table} 张表第 ${row} 行第 ${column} 列`;

/** "" where the place says nothing that a person could look for. */
export function whereWords(where: Where): string {
  switch (where.in) {
    case "page":
      return `第 ${where.page} 页${where.cell === null ? "" : `，${inTable(where.cell)}`}`;
    case "document":
      return where.cell !== null ? inTable(where.cell) : where.paragraph === null ? "" : `第 ${where.paragraph} 段`;
    case "html":
      return where.cell === null ? "" : inTable(where.cell);
    case "text":
      return `第 ${where.line} 行`;
    case "sheet":
      return where.sheet === "" ? "" : `“${where.sheet}”表 ${where.cell}`;
    case "data":
      return where.address;
  }
}
