// What a file is, by its bytes: each kind as several programs write it, none by the ending of a name.
import fc from "fast-check";
import { expect, test } from "vitest";
import { zipOf } from "../zip/zipOf.testing.ts";
import { compoundOf, gbk, gzipped, joined, noise, openDocument, utf16, utf8, zipWith } from "./made.testing.ts";
import { whatIs, type FileKind } from "./whatIs.ts";

const html =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=gb2312></head><body><table><tr><td>自然人</td></tr></table></body></html>';
const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
const csv = "项目,自然人\r\n一、本年新收,11\r\n二、上年结转,2\r\n";
const encrypted = new Uint8Array(zipOf([{ name: "a.xlsx", bytes: "x", flags: 0x801 }]));

const cases: readonly (readonly [kind: FileKind, what: string, bytes: Uint8Array])[] = [
  ["empty", "nothing", new Uint8Array()],
  ["blank", "zeros, as a cloud drive or a crash leaves them", new Uint8Array(4096)],
  ["blank", "only line ends", utf8("\r\n  \r\n\t")],
  ["blank", "only a byte order mark", utf8("\uFEFF")],
  ["blank", "only wide spaces", utf8("\u3000\u3000\n")],
  ["blank", "erased flash", new Uint8Array(512).fill(0xff)],
  ["workbook", "as Excel packs it", zipWith("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")],
  ["workbook", "with \\ in its names", zipWith("[Content_Types].xml", "xl\\workbook.xml")],
  ["workbook", "with / in front of its names", zipWith("/[Content_Types].xml", "/xl/workbook.xml")],
  ["workbook", "with its book at another place", zipWith("[Content_Types].xml", "_rels/.rels", "book/book.xml")],
  ["workbook", "with macros", zipWith("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")],
  ["binaryWorkbook", "xlsb", zipWith("[Content_Types].xml", "xl/workbook.bin")],
  ["document", "docx", zipWith("[Content_Types].xml", "word/document.xml")],
  ["slides", "pptx", zipWith("[Content_Types].xml", "ppt/presentation.xml")],
  ["openSheet", "ods", openDocument("spreadsheet")],
  ["openDocument", "odt", openDocument("text")],
  ["ofd", "OFD", zipWith("OFD.xml", "Doc_0/Document.xml")],
  ["iwork", "Numbers", zipWith("Index/Document.iwa", "Metadata/Properties.plist")],
  ["package", "our own", zipWith("清单.json", "年报.docx")],
  ["package", "packed again in a folder", zipWith("发布包/清单.json", "发布包/年报.docx")],
  ["package", "by Windows, names in GBK", new Uint8Array(zipOf([{ name: gbk("清单.json"), bytes: "{}", flags: 0 }]))],
  ["package", "by macOS", zipWith("包/清单.json", "__MACOSX/包/._清单.json")],
  ["zip", "only the shadow of a manifest", zipWith("__MACOSX/包/._清单.json", "a.txt", "__MACOSX/清单.json")],
  ["zip", "a workbook inside", zipWith("报表/年报.xlsx")],
  ["zip", "under a password", encrypted],
  ["zip", "nothing inside", zipWith()],
  ["brokenZip", "cut off", zipWith("[Content_Types].xml", "xl/workbook.xml").subarray(0, 60)],
  ["encryptedOffice", "a workbook under a password", compoundOf("EncryptionInfo", "EncryptedPackage")],
  ["rightsManaged", "IRM", compoundOf("\tDRMContent", "EncryptedPackage")],
  ["oldWorkbook", "xls and et", compoundOf("Workbook", "\x05SummaryInformation")],
  ["oldWorkbook", "Excel 5", compoundOf("Book")],
  ["oldDocument", "doc and wps", compoundOf("1Table", "WordDocument")],
  ["oldSlides", "ppt", compoundOf("PowerPoint Document")],
  ["compound", "another", compoundOf("Contents")],
  ["html", "as a business system exports its xls", utf8(html)],
  ["html", "in GBK", gbk(html)],
  ["html", "in Big5, which its meta tag names", latin('<html><meta charset="big5"><p>\xa6\x7e\xb3\xf8</p></html>')],
  ["html", "only a table", utf8("\uFEFF\n<table><tr><td>1</td></tr></table>")],
  ["html", "in UTF-16", utf16(html, { mark: true })],
  ["html", "XHTML", utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>')],
  ["xml", "a sheet of 2003", utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>')],
  [
    "signIn",
    "a login page saved for a file",
    utf8(
      "<!DOCTYPE html><html><head><title>统一身份认证</title></head><body><form><input name=u><input type=password></form></body></html>",
    ),
  ],
  [
    "signIn",
    "one without its title",
    utf8(
      '<html><body><table><tr><td>用户名</td><td><input></td></tr><tr><td>密码</td><td><input type="password"></td></tr></table></body></html>',
    ),
  ],
  [
    "html",
    "a portal's page with a corner to sign in",
    utf8(`<html><body><form><input type="password"></form><p>${"全年收到申请118件。".repeat(200)}</p></body></html>`),
  ],
  [
    "mail",
    "a mail",
    utf8(
      "Return-Path: <a@b.cn>\r\nFrom: a@b.cn\r\nTo: c@d.cn\r\nSubject: =?utf-8?B?5bm05oql?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=x\r\n\r\n--x",
    ),
  ],
  ["mail", "a mail without MIME", utf8("From: a@b.cn\nTo: c@d.cn\nSubject: x\n\ntext")],
  [
    "mhtml",
    "a page with the name of its saver",
    utf8(
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.cn/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n--x",
    ),
  ],
  ["link", ".url", utf8("[InternetShortcut]\r\nURL=https://x.gov.cn/\r\n")],
  ["link", ".desktop", utf8("[Desktop Entry]\nType=Link\nURL=https://x.gov.cn/\n")],
  ["shadow", "AppleDouble of macOS", joined("\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        ", new Uint8Array(60))],
  [
    "spoiled",
    "a workbook saved as text in UTF-8",
    utf8(new TextDecoder().decode(zipWith("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "xl/sheet.xml"))),
  ],
  [
    "spoiled",
    "a workbook read as Western European and saved",
    utf8(new TextDecoder("windows-1252").decode(joined("PK\x03\x04\x14\0\x06\0", noise(900)))),
  ],
  ["spoiled", "a workbook read as GBK and saved", utf8(new TextDecoder("gb18030").decode(joined("PK\x03\x04\x14\0\x06\0", noise(900))))],
  ["mhtml", "a page in one file", utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--x")],
  ["csv", "in UTF-8", utf8(csv)],
  ["csv", "in GBK", gbk(csv)],
  ["csv", "with tabs, as Excel's Unicode text", utf16(csv.replaceAll(",", "\t"), { mark: true })],
  ["text", "prose", utf8("全年收到申请118件。")],
  ["json", "a data file", utf8('{"format":"nianbao/1"}')],
  ["json", "in GBK", gbk('{"format":"nianbao/1","body":{"name":"清水县"}}')],
  ["json", "in UTF-16 without a mark", utf16('{"format":"nianbao/1","body":{"name":"清水县"}}')],
  ["json", "in UTF-16 the other way round", utf16('{"format":"nianbao/1","body":{"name":"清水县"}}', { little: false })],
  ["json", "in UTF-16 without a mark, with 一 in it, which has a zero of its own", utf16('{"body":{"name":"第一中学"}}')],
  ["json", "of 一 alone, the other way round", utf16('{"name":"一"}', { little: false })],
  ["html", "in UTF-16 without a mark, with 一 in it", utf16(html.replace("自然人", "一、自然人"))],
  ["html", "so too, the other way round", utf16(html.replace("自然人", "一、自然人"), { little: false })],
  ["csv", "in UTF-16 without a mark, with 一 in it", utf16(csv)],
  ["text", "in UTF-16 without a mark and without a digit", utf16("一、总体情况。全年主动公开政府信息，均在网站公布。")],
  ["text", "so too, the other way round", utf16("一、总体情况。全年主动公开政府信息，均在网站公布。", { little: false })],
  ["text", "so too, with ① — “ and Ⅱ", utf16("一是①公开；二是——“解读”，Ⅱ级响应。", { little: false })],
  ["wideText", "UTF-16 without a mark, of letters alone", utf16("清水县人民政府办公室")],
  ["wideText", "一, which is N the other way round", utf16("一", { little: false })],
  ["wideText", "UTF-16 without a mark of which the last byte is lost", utf16('{"name":"第一中学"}').subarray(0, -1)],
  ["text", "English, two letters of which are one of UTF-16", utf8("Bush hid the facts")],
  ["zeros", "a stretch of zeros in a text without other letters", joined(utf8('{"a":"11'), new Uint8Array(90), utf8('"}'))],
  ["pdf", "PDF", utf8("%PDF-1.7\n")],
  ["pdf", "with something in front", joined("\r\n\0\0", "%PDF-1.4\n", noise(300))],
  ["rar", "RAR 5", joined("Rar!\x1a\x07\x01\0", noise(300))],
  ["sevenZip", "7z", joined("7z\xbc\xaf\x27\x1c", noise(300))],
  ["packed", "gzip", gzipped("x")],
  ["image", "PNG", joined("\x89PNG\r\n\x1a\n", noise(300))],
  ["image", "a photo", joined("\xff\xd8\xff\xe0", noise(300))],
  ["database", "another's", joined("SQLite format 3\0", new Uint8Array(4080))],
  ["ownDatabase", "nianbao.sqlite", joined("SQLite format 3\0", new Uint8Array(3000), 'CREATE TABLE "kysely_migration"')],
  ["ownerFile", "~$ of Excel", joined("\x03abc", new Uint8Array(161).fill(0x20))],
  ["shortcut", "lnk", joined("L\0\0\0\x01\x14\x02\0", noise(100))],
  ["rtf", "RTF", utf8("{\\rtf1\\ansi 118}")],
  ["locked", "亿赛通", joined("%TSD-Header-###%", noise(4000))],
  ["locked", "Fasoo", joined("\x9b DRMONE  This Document is encrypted", noise(400))],
  ["noise", "4 kB", noise(4096)],
  ["noise", "256 bytes", noise(256)],
  ["noise", "with a plain header", joined(new Uint8Array(64), noise(9000))],
  ["unknown", "short and strange", new Uint8Array([0x81, 0x20, 0xff, 0x13, 0x00, 0x00, 0x01])],
  ["damagedText", "text in Western European letters", joined("Caf\xe9 r\xe9sum\xe9")],
  ["zeros", "text of which a stretch was never written", joined(utf8('{"format":"nianbao/1","a":"'), new Uint8Array(201), utf8('"}'))],
];

test.each(cases)("%s: %s", (kind, _, bytes) => {
  expect(whatIs(bytes).kind).toBe(kind);
});

test("a zip tells its files and whether it has a password", () => {
  expect(whatIs(encrypted)).toEqual({ kind: "zip", names: ["a.xlsx"], encrypted: true });
});

test("a text comes with its encoding, letter for letter", () => {
  const text = '{"name":"清水县","n":"1"}';
  for (const [bytes, encoding] of [
    [utf8(text), "utf-8"],
    [utf8(`\uFEFF${text}`), "utf-8"],
    [gbk(text), "gb18030"],
    [utf16(text), "utf-16le"],
    [utf16(text, { little: false, mark: true }), "utf-16be"],
  ] as const)
    expect(whatIs(bytes)).toEqual({ kind: "json", text, encoding });
});

test("a text in UTF-16 without a mark that has a mark of punctuation is read letter for letter, whichever way round", () => {
  const letters = fc.string({ unit: fc.constantFrom(...'一丁七万县年公开政府信息0123456789，、（）\n{}:"AN—①'), maxLength: 90 });
  fc.assert(
    fc.property(letters, fc.boolean(), (text, little) => {
      expect(whatIs(utf16(`${text}。`, { little }))).toMatchObject({ text: `${text}。`, encoding: little ? "utf-16le" : "utf-16be" });
    }),
  );
});

test("a text that rightly holds U+FFFD keeps it", () => {
  expect(whatIs(utf8('{"a":"\uFFFD"}'))).toMatchObject({ text: '{"a":"\uFFFD"}' });
});

test("no byte that is lost or turned in a Chinese text makes other letters in silence", () => {
  const text = `{"body":{"name":"清水县"},"narrative":["围绕群众关切，主动公开政府信息。","办结118件"]}`;
  const whole = utf8(text);
  for (let at = 0; at < whole.length; at++) {
    if ((whole[at] ?? 0) < 0x80) continue;
    const lost = whatIs(joined(whole.subarray(0, at), whole.subarray(at + 1)));
    expect(lost, `without byte ${at}`).toMatchObject({ kind: "damagedText" });
    for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
      const turned = whole.slice();
      turned[at] = (turned[at] ?? 0) ^ bit;
      const found = whatIs(turned);
      if ("text" in found) expect([found.encoding, found.text.includes("\uFFFD")]).toEqual(["utf-8", false]);
    }
  }
});

test("a text in GBK that lost a byte of a letter is not read", () => {
  const whole = gbk('{"name":"清水县","text":"围绕群众关切"}');
  for (let at = 0; at < whole.length; at++)
    if ((whole[at] ?? 0) >= 0x80)
      expect(whatIs(joined(whole.subarray(0, at), whole.subarray(at + 1))), `without byte ${at}`).toMatchObject({ kind: "damagedText" });
});

test("a table drawn with boxes is text in GBK, though most of its signs are no letters", () => {
  const text = `${"┌─────┬─────┐\n│规章│3│\n".repeat(20)}一、总体情况`;
  expect(whatIs(gbk(text))).toMatchObject({ kind: "text", encoding: "gb18030", text });
});
