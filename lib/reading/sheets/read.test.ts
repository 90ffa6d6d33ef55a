// A workbook is read as it is printed; where a cell shows another number than it stores, nobody is told one of them for the other.
import { describe, expect, test } from "vitest";
import { zipOf } from "../../zip/zipOf.testing.ts";
import { UnreadableSource } from "../reading.ts";
import { readSheets } from "./read.ts";

const open = "http://schemas.openxmlformats.org";
const space = `xmlns="${open}/spreadsheetml/2006/main" xmlns:r="${open}/officeDocument/2006/relationships"`;
const links = (rows: string) => `<Relationships xmlns="${open}/package/2006/relationships">${rows}</Relationships>`;
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${open}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** Looks by number: 0 plain, 1 without decimals, 2 struck out, 3 white, 4 raised, 5 with 件, 6 a day, 7 accounting, 8 of signs, 9 crossed by a diagonal. */
const styles = `<styleSheet ${space}><numFmts><numFmt numFmtId="170" formatCode="0&quot;件&quot;"/><numFmt numFmtId="171" formatCode="0;-0;&quot;-&quot;"/></numFmts>
  <fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font><font><vertAlign val="superscript"/></font><font><name val="Wingdings"/></font></fonts><fills><fill/></fills><borders><border/><border diagonalDown="true"><diagonal style="thin"/></border></borders>
  <cellXfs><xf/><xf numFmtId="1"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/><xf fontId="4"/><xf borderId="1"/></cellXfs></styleSheet>`;

const file = (sheets: readonly { readonly xml: string; readonly hidden?: boolean }[]): Uint8Array =>
  new Uint8Array(
    zipOf([
      { name: "_rels/.rels", bytes: links(link("r", "officeDocument", "xl/workbook.xml")) },
      {
        name: "xl/workbook.xml",
        bytes: `<workbook ${space}><sheets>${sheets.map(({ hidden }, at) => `<sheet name="表${at + 1}" sheetId="${at + 1}" r:id="s${at}"${hidden === true ? ' state="hidden"' : ""}/>`).join("")}</sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        bytes: links(link("st", "styles", "styles.xml") + sheets.map((_, at) => link(`s${at}`, "worksheet", `sheet${at}.xml`)).join("")),
      },
      { name: "xl/styles.xml", bytes: styles },
      ...sheets.map(({ xml }, at) => ({ name: `xl/sheet${at}.xml`, bytes: xml })),
    ]),
  );

const text = (at: string, content: string, style = 0) => `<c r="${at}" s="${style}" t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (at: string, value: string, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, cells: string, more = "") => `<row r="${at}"${more}>${cells}</row>`;
const sheet = (rows: string, before = "", behind = "") =>
  `<worksheet ${space}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

const read = (xml: string) => readSheets(file([{ xml }]));

/** The table's rows in short, `column:text`, and what is unread and left out by its place. */
async function short(xml: string) {
  const { pieces, unread, leftOut } = await read(xml);
  const place = (where: (typeof unread)[number]["where"]) => (where.in === "sheet" ? where.cell : "");
  return {
    pieces: pieces.map((piece) =>
      piece.kind === "line"
        ? piece.text
        : Array.from({ length: piece.block.rows }, (_, at) =>
            piece.block.cells
              .filter((cell) => cell.row === at)
              .map(
                ({ column, text: said, rowSpan, colSpan }) => `${column}${rowSpan * colSpan > 1 ? `(${rowSpan}x${colSpan})` : ""}:${said}`,
              )
              .join(" "),
          ),
    ),
    unread: unread.map(({ where }) => place(where)),
    left: leftOut.map(({ what, text: said, where }) => `${what} ${place(where)} ${said}`),
  };
}

/** One cell beside a name. */
const one = (cell: string) => short(sheet(row(1, text("A1", "名称") + text("B1", "数量")) + row(2, text("A2", "规章") + cell)));

describe("a cell", () => {
  test.each([
    ["a number", number("B2", "12"), "12"],
    ["a number as the computer spells it", number("B2", "1.1000000000000001"), "1.1"],
    ["a number with its unit", number("B2", "12", 5), "12件"],
    ["a zero as a dash", number("B2", "0", 7), "0"],
    ["a text", text("B2", "12"), "12"],
    ["a struck-out text", text("B2", "12", 2), "〔删除线：12〕"],
    ["a raised number", number("B2", "1", 4), "〔上标：1〕"],
    ["nothing", "", ""],
  ])("of %s says it", async (_, cell, said) =>
    expect(await one(cell)).toEqual({ pieces: [["0:名称 1:数量", `0:规章 1:${said}`]], unread: [], left: [] }),
  );
  test.each([
    ["shows another number", number("B2", "0.5", 1)],
    ["shows a day", number("B2", "45000", 6)],
    ["is not reckoned yet", `<c r="B2"><f>SUM(A1)</f></c>`],
    ["could not be reckoned", `<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`],
    ["is white on white", number("B2", "12", 3)],
    ["is a number in a font of signs", number("B2", "12", 8)],
    ["is a text in a font of signs", text("B2", "12", 8)],
    ["is crossed by a diagonal", number("B2", "12", 9)],
  ])("that %s is unread", async (_, cell) => expect((await one(cell)).unread).toEqual(["B2"]));
});

describe("a result that a file keeps of a formula", () => {
  const cells = (kept: string) => number("C2", "36") + `<c r="B2"><f>C2+400</f><v>${kept}</v></c>`;
  test("is read where it is what the formula comes to", async () => expect((await one(cells("436"))).unread).toEqual([]));
  test("is unread where it is another, and both are named", async () => {
    const { unread } = await read(sheet(row(1, text("A1", "名称") + text("B1", "数量")) + row(2, text("A2", "规章") + cells("0"))));
    expect(unread).toEqual([
      expect.objectContaining({ text: "0", reason: expect.stringMatching(/算出来是“436”.*结果却是“0”/) as unknown }),
    ]);
  });
});

describe("a sheet", () => {
  test("has its titles as lines, merges as spans, blanks in their places", async () => {
    const rows =
      row(1, text("A1", "统计表")) +
      row(2, text("A2", "指标") + text("B2", "数量")) +
      row(3, text("A3", "甲")) +
      row(4, text("A4", "乙") + number("B4", "2"));
    expect(await short(sheet(rows, "", `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/></mergeCells>`))).toEqual({
      pieces: ["统计表", ["0:指标 1:数量", "0:甲 1(2x1):", "0:乙"]],
      unread: [],
      left: ["合并后看不见的文字 B4 2"],
    });
  });
  test("is without its hidden rows and columns, and nothing slides", async () => {
    const rows =
      row(1, text("A1", "甲") + text("B1", "旧") + number("C1", "1")) +
      row(2, text("A2", "乙") + text("B2", "旧") + number("C2", "2"), ' hidden="1"') +
      row(3, text("A3", "丙") + number("C3", "3"));
    expect(await short(sheet(rows, `<cols><col min="2" max="2" hidden="1"/></cols>`))).toEqual({
      pieces: [["0:甲 1:1", "0:丙 1:3"]],
      unread: [],
      left: ["隐藏的列 B1 旧", "隐藏的行 A2 乙 旧 2"],
    });
  });
  test("in two parts is two tables, and one that is hidden is named", async () => {
    const rows = row(1, text("A1", "甲") + number("B1", "1")) + row(5, text("A5", "乙") + number("B5", "2"));
    const { pieces, leftOut } = await readSheets(file([{ xml: sheet(rows) }, { xml: sheet(rows), hidden: true }]));
    expect(pieces.map(({ where }) => where)).toEqual([
      { in: "sheet", sheet: "表1", cell: "A1" },
      { in: "sheet", sheet: "表1", cell: "A5" },
    ]);
    expect(leftOut.map(({ what, text: said }) => [what, said])).toEqual([["隐藏的工作表", "表2"]]);
  });
});

test("what is no workbook is refused in a sentence", async () => {
  await expect(readSheets(new Uint8Array(Buffer.from("no zip")))).rejects.toThrow(UnreadableSource);
  await expect(readSheets(file([{ xml: sheet(row(1, number("A1", "1"))).slice(0, -9) }]))).rejects.toThrow(UnreadableSource);
});
