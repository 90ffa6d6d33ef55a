// The sentences for a file that a door does not take: Chinese, whole, and with a way on.
import { expect, test } from "vitest";
import { compoundOf, gbk, noise, joined, utf8, zipWith } from "./made.testing.ts";
import { whatIs } from "./whatIs.ts";
import { encodingNote, refusalOf, takes, type Door } from "./words.ts";

const doors: readonly Door[] = ["import", "restore", "fill", "report", "convert", "package", "page"];
const said = (bytes: Uint8Array, door: Door): string => refusalOf(whatIs(bytes), door);

const files: Readonly<Record<string, Uint8Array>> = {
  empty: new Uint8Array(),
  blank: new Uint8Array(9),
  html: utf8("<html></html>"),
  csv: gbk("项目,数\n新收,1\n"),
  text: utf8("字"),
  json: utf8("{}"),
  workbook: zipWith("xl/workbook.xml"),
  document: zipWith("word/document.xml"),
  package: zipWith("清单.json"),
  zip: zipWith("年报.xlsx"),
  xls: compoundOf("Workbook"),
  locked: joined("%TSD-Header-###%", noise(900)),
  noise: noise(900),
  pdf: utf8("%PDF-1.4"),
  database: joined("SQLite format 3\0", new Uint8Array(200), "edition_revision"),
};

test("every file has whole sentences for every door, in Chinese but for names", () => {
  for (const [, bytes] of Object.entries(files))
    for (const door of doors) {
      const sentence = said(bytes, door);
      expect(sentence).toMatch(/^[^。]+[。：].*。$/s);
      expect(sentence).not.toMatch(/undefined|null|Error|invalid|。。|请请/i);
    }
});

test("a door takes what it is for, and nothing else of ours", () => {
  const own = ["json", "workbook", "package", "html"] as const;
  expect(Object.fromEntries(doors.map((door) => [door, own.filter((name) => takes(door, whatIs(files[name] ?? utf8(""))))]))).toEqual({
    import: ["json", "workbook"],
    restore: ["json"],
    fill: ["workbook"],
    report: ["json"],
    convert: ["json", "workbook"],
    package: ["package"],
    page: ["html"],
  });
});

test.each([
  ["locked", "import", "加密软件加了密。请先解密，或请管理员外发"],
  ["noise", "restore", "可能被单位的文件加密软件加了密"],
  ["html", "fill", "请在 Excel 或 WPS 里打开，另存为 .xlsx"],
  ["csv", "import", "请在 Excel 或 WPS 里打开，另存为 .xlsx"],
  ["xls", "fill", "请在 Excel 或 WPS 里打开，另存为 .xlsx"],
  ["empty", "import", "文件是空的（0 字节）"],
  ["zip", "import", "里面有“年报.xlsx”。请先解压"],
  ["workbook", "restore", "请在首页用“导入”打开它"],
  ["package", "import", "先解压，再在首页用“导入”选择其中的 .json 文件"],
  ["json", "fill", "请在首页用“导入”打开"],
  ["database", "import", "备份全部报告"],
] as const)("%s at the door %s leads on", (name, door, words) => {
  expect(said(files[name] ?? utf8(""), door)).toContain(words);
});

test("GBK is said where it was read, our own encoding is not", () => {
  expect(encodingNote({ encoding: "gb18030" })).toContain("GBK");
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) expect(encodingNote({ encoding })).toBeUndefined();
});
