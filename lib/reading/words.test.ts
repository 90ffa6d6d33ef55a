// The sentences for a file that a door does not take: Chinese, whole, and with a way on.
import { expect, test } from "vitest";
import { zipOf } from "../zip/zipOf.testing.ts";
import { compoundOf, gbk, noise, joined, utf16, utf8, zipWith } from "./made.testing.ts";
import { whatIs } from "./whatIs.ts";
import { encodingNote, refusalOf, takes, textNotes, type Door } from "./words.ts";

const doors: readonly Door[] = ["import", "restore", "fill", "source", "package", "page"];
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
  wide: utf16("清水县人民政府办公室"),
  signIn: utf8("<html><title>登录</title><input type=password></html>"),
  mail: utf8("From: a@b.cn\nTo: c@d.cn\n\nx"),
  link: utf8("[InternetShortcut]\nURL=https://x.gov.cn/"),
  shadow: joined("\x00\x05\x16\x07\x00\x02\x00\x00", new Uint8Array(40)),
  spoiled: utf8(new TextDecoder().decode(joined("PK\x03\x04\x14\0", noise(200)))),
  notes: zipWith("说明.txt", "图.png"),
  data: zipWith("发布包/沂水县年报.json", "发布包/年报.docx"),
  secret: new Uint8Array(zipOf([{ name: "年报.xlsx", bytes: "x", flags: 0x801 }])),
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
    source: ["json", "workbook", "html"],
    package: ["package"],
    page: ["html"],
  });
});

test.each([
  ["locked", "import", "加密软件加了密。请先解密，或请管理员外发"],
  ["wide", "import", "请用记事本打开它，看清字都对，再“另存为”，编码选“UTF-8”"],
  ["wide", "page", "UTF-16"],
  ["noise", "restore", "可能被单位的文件加密软件加了密"],
  ["html", "fill", "再存成 .xlsx 也找不回来：请选用另存以前的 .xlsx，或者重新导出工作簿"],
  ["csv", "import", "再存成 .xlsx 也找不回来：请选用另存以前的 .xlsx，或者重新导出工作簿"],
  ["xls", "fill", "请在 Excel 或 WPS 里打开，另存为 .xlsx"],
  ["empty", "import", "文件是空的（0 字节）"],
  ["zip", "import", "里面有“年报.xlsx”。请先解压，再选择解压出来的“年报.xlsx”。"],
  ["zip", "restore", "请先解压，再选择用“备份全部报告”得到的备份文件。"],
  ["notes", "import", "请先解压，再选择从“导出数据文件”得到的 .json"],
  ["data", "import", "再选择解压出来的“发布包/沂水县年报.json”。"],
  ["data", "package", "里面没有“清单.json”"],
  ["secret", "import", "它加了密码。里面有“年报.xlsx”。请先用密码解压（双击打开，输入密码，把文件拖出来），再选择解压出来的“年报.xlsx”。"],
  ["signIn", "import", "请先在浏览器里登录，再重新下载"],
  ["signIn", "fill", "登录页面"],
  ["mail", "import", "用“另存附件”把附件存下来"],
  ["link", "fill", "请打开它所指的网页，把文件下载到本机"],
  ["shadow", "import", "请选择名字不带 ._ 的那个文件"],
  ["spoiled", "import", "请重新下载，或请对方重新发送，收到后不要用记事本打开、保存"],
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

test("what looks garbled is asked about, also where it is escaped; a plain file is not", () => {
  const notes = (text: string, door: Door) => textNotes({ text, encoding: "utf-8" }, door).join();
  for (const door of ["import", "source"] as const) expect(notes('{"name":"清水县"}', door)).toBe("");
  for (const text of ['{"name":"锟斤拷"}', '{"name":"\\u951f\\u65a4\\u62f7"}']) {
    expect(notes(text, "import")).toMatch(/像乱码的文字（“锟斤拷”）.*请先不要导入/);
    expect(notes(text, "source")).toMatch(/像乱码的文字（“锟斤拷”）.*请用原来的文件/);
  }
  expect(textNotes({ text: "锟斤拷", encoding: "gb18030" }, "import")).toHaveLength(2);
});
