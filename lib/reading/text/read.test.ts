import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadPiece } from "../reading.ts";
import { readText } from "./read.ts";

const shown = (piece: ReadPiece): unknown =>
  piece.kind === "line"
    ? piece.text
    : Array.from({ length: piece.block.rows }, (_, row) => piece.block.cells.filter((cell) => cell.row === row).map(({ text }) => text));
const piecesOf = (text: string): readonly unknown[] => readText(text).pieces.map(shown);

describe("a text is read as lines and as rows of cells", () => {
  it.each([
    [
      "bars between and behind",
      "甲 | 1 | 2 |\n乙 | | 3 |",
      [
        [
          ["甲", "1", "2"],
          ["乙", "", "3"],
        ],
      ],
    ],
    [
      "bars at both ends",
      "| 甲 | 1 |\n| 乙 | 2 |",
      [
        [
          ["甲", "1"],
          ["乙", "2"],
        ],
      ],
    ],
    [
      "Markdown with its line of strokes",
      "| 甲 | 1 |\n| --- | :-: |\n| 乙 | 2 |",
      [
        [
          ["甲", "1"],
          ["乙", "2"],
        ],
      ],
    ],
    [
      "tabs, empty cells at the ends too",
      "\t甲\t1\n乙\t\t2",
      [
        [
          ["", "甲", "1"],
          ["乙", "", "2"],
        ],
      ],
    ],
    ["a drawn frame", "+----+----+\n| 甲 | 1 |\n+----+----+", [[["甲", "1"]]]],
    ["lines of text around", "一、总体情况\n\n甲 | 1 | 2\n完。", ["一、总体情况", [["甲", "1", "2"]], "完。"]],
    ["a bar on a line of its own", "甲\n|\n1\n|\n|\n乙", ["甲", "1", [[""]], "乙"]],
    [
      "commas, with quotes and breaks, and lines of one text",
      '标题,,\n"甲""乙""",1,"2,3"\n"丙\n丁",,4\n戊,5,6',
      [
        "标题",
        [
          ['甲"乙"', "1", "2,3"],
          ["丙\n丁", "", "4"],
          ["戊", "5", "6"],
        ],
      ],
    ],
    [
      "semicolons",
      "甲;1;2\n乙;3;4\n丙;5;6",
      [
        [
          ["甲", "1", "2"],
          ["乙", "3", "4"],
          ["丙", "5", "6"],
        ],
      ],
    ],
    ["sentences with commas are none", "甲,乙,丙。\n丁,戊,己。\n庚,辛,壬。", ["甲,乙,丙。", "丁,戊,己。", "庚,辛,壬。"]],
    ["a number with a comma of its own makes no cell of the line before", "甲,1,2\n乙,3,4\n丙,1,234,5", ["甲,1,2", "乙,3,4", "丙,1,234,5"]],
    ["a single tab at the end of a line is none", "某县\t\n2024年", ["某县", "2024年"]],
  ])("%s", (_, text, expected) => {
    expect(piecesOf(text)).toEqual(expected);
  });

  it("keeps what was struck out apart by its brackets", () => {
    expect(piecesOf("甲 | 1\u03365\u0336 18")).toEqual([[["甲", expect.stringContaining("18")]]]);
    expect(piecesOf("甲 | 1\u03365\u0336")).not.toEqual([[["甲", "15"]]]);
  });

  it("says of each line and cell on which line of the text it stands", () => {
    const [line, table] = readText("标题\n\n甲 | 1").pieces;
    expect(line?.where).toEqual({ in: "text", line: 1, cell: null });
    expect(table?.kind === "table" && table.cells[1]).toEqual({ in: "text", line: 3, cell: { table: 1, row: 1, column: 2 } });
  });

  it("loses no letter but bars, blanks and drawn lines", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[甲乙一二1-9 |\t]{0,8}$/)), (lines) => {
        const letters = (text: string): string => text.replace(/[\s|]/g, "");
        const read = readText(lines.join("\n")).pieces.flatMap((piece) =>
          piece.kind === "line" ? [piece.text] : piece.block.cells.map(({ text }) => text),
        );
        expect(letters(read.join(""))).toBe(letters(lines.join("")));
      }),
    );
  });
});

describe("a table that is drawn with signs, a line between all its rows", () => {
  const table = (rows: readonly string[], rule: string): string => [rule, ...rows.flatMap((row) => [row, rule])].join("\n");
  it.each(["├────┼──┤", "+----+--+"])("has one row between two lines, though its labels go over several (%s)", (rule) => {
    const text = table(["|一、本年|1 |\n|新收    |  |", "|上年    |  |\n|结转    |2 |", "|合计    |3 |"], rule);
    expect(piecesOf(text)).toEqual([
      [
        ["一、本年新收", "1"],
        ["上年结转", "2"],
        ["合计", "3"],
      ],
    ]);
  });
  it("is read line by line where two lines between the drawn ones hold figures", () => {
    const text = table(["|甲|1|\n|乙|2|", "|丙|3|", "|丁|4|"], "+--+--+");
    expect(piecesOf(text)).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
        ["丙", "3"],
        ["丁", "4"],
      ],
    ]);
  });
});
