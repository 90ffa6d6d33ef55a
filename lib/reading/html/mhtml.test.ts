// @vitest-environment node
// A page that was saved as one file is the page, whoever saved it and however its parts are written. All words here are made up.
import { describe, expect, test } from "vitest";
import { whatIs } from "../whatIs.ts";
import { UnreadableSource } from "../reading.ts";
import { readMhtml } from "./read.ts";

const page = (meta: string): string =>
  `<html><head>${meta}</head><body><p>清河县2021年报告</p><table><tr><td>数量=</td><td>12</td></tr></table></body></html>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** Quoted-printable, broken after so many signs. */
function quoted(own: Uint8Array): string {
  const signs = [...own].map((byte) =>
    byte > 0x7e || byte === 0x3d || byte < 0x20 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  return Array.from({ length: Math.ceil(signs.length / 24) }, (_, at) => signs.slice(at * 24, at * 24 + 24).join("")).join("=\r\n");
}

// 清河县2021年报告 and 数量 in GBK.
const gbk = latin(
  page('<meta charset="gb2312">')
    .replace("清河县", "\xc7\xe5\xba\xd3\xcf\xd8")
    .replace("年报告", "\xc4\xea\xb1\xa8\xb8\xe6")
    .replace("数量", "\xca\xfd\xc1\xbf"),
);

const picture = "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\niVBORw0KGgo=\r\n";
const related = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n\r\n';

const files: Readonly<Record<string, Uint8Array>> = {
  "as Chromium saves it": bytes(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nSubject: x\r\nDate: Mon\r\nMIME-Version: 1.0\r\n${related}${picture}--b\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(bytes(page('<meta charset="utf-8">')))}\r\n--b--\r\n`,
  ),
  "in base64, with the encoding at its part alone": bytes(
    `MIME-Version: 1.0\r\n${related}--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page("")).toString("base64")}\r\n${picture}--b--\r\n`,
  ),
  "in GBK as Word saves it": latin(
    `MIME-Version: 1.0\r\n${related}--b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(gbk)}\r\n--b--\r\n`,
  ),
  "with bytes as they are": Buffer.concat([
    latin(`MIME-Version: 1.0\r\n${related}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`),
    gbk,
    latin("\r\n--b--\r\n"),
  ]),
  "with parts within parts": bytes(
    `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n${related.replaceAll("\r", "")}--b\nContent-Type: text/html\n\n${page('<meta charset="utf-8">')}\n--b--\n--a--\n`,
  ),
  "of one part": bytes(`MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page("")}`),
};

describe("the page in a file is read", () => {
  test.each(Object.entries(files))("%s", (_, own) => {
    expect(whatIs(own).kind).toBe("mhtml");
    const texts = readMhtml(own).pieces.flatMap((piece) =>
      piece.kind === "line" ? [piece.text] : piece.block.cells.map(({ text }) => text),
    );
    expect(texts).toEqual(["清河县2021年报告", "数量=", "12"]);
  });
});

test("a file without a page is refused with a way on", () =>
  expect(() => readMhtml(bytes(`MIME-Version: 1.0\r\n${related}${picture}--b--`))).toThrow(UnreadableSource));
