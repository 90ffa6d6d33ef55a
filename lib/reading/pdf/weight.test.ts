// A PDF that would unpack to far more than any report is refused before anything is unpacked; what reports are made of passes.
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { UnreadableSource } from "../reading.ts";
import { pdfOf, Sheet } from "./pdf.testing.ts";
import { refuseHeavy } from "./weight.ts";

const streamOf = (data: Uint8Array, dictionary = "/Filter /FlateDecode"): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj <<${dictionary} /Length ${data.length}>> stream\r\n`),
    data,
    Buffer.from("\nendstream endobj\n"),
  ]);

const zeros = (megabytes: number): Uint8Array => deflateSync(Buffer.alloc(megabytes * 1_000_000));

test.each([
  ["a stream of a few kilobytes that is a hundred megabytes", streamOf(zeros(100)), "里有一处解开以后超过 12 MB"],
  ["one that names no filter", streamOf(zeros(100), "/Filter 9 0 R"), "里有一处解开以后超过 12 MB"],
  ["one packed in itself", streamOf(deflateSync(zeros(100))), "里有一处解开以后超过 12 MB"],
  ["one packed in itself again and again", streamOf(deflateSync(deflateSync(deflateSync(zeros(1))))), "里有一层套一层压缩的内容"],
  ["one that is cut off", streamOf(zeros(100).slice(0, 60_000)), "里有一处解开以后超过 12 MB"],
  ["many streams", Buffer.concat(Array.from({ length: 13 }, () => streamOf(zeros(10)))), "解开以后超过 120 MB"],
  ["a picture of thousands of millions of dots", streamOf(zeros(1), "/Subtype /Image /Width 60000 /Height 60000"), "里有一幅图片太大"],
  ["streams beyond number", Buffer.from("stream ".repeat(20_001)), "有 20000 处以上的内容"],
])("%s is refused", (_, file, reason) => {
  const problem = (() => {
    try {
      return refuseHeavy(file);
    } catch (error) {
      return error;
    }
  })();
  expect(problem).toBeInstanceOf(UnreadableSource);
  expect(String(problem)).toContain(`这份 PDF ${reason}，一份年度报告没有这么大`);
});

test.each([
  ["a page", pdfOf([new Sheet().text(80, 60, "一、总体情况")])],
  ["a stream of some megabytes", streamOf(zeros(5))],
  ["a program of letters, which may be large", streamOf(zeros(20), "/Length1 20000000 /Filter /FlateDecode")],
  ["a page that was scanned", streamOf(zeros(25), "/Subtype /Image /Width 2480 /Height 3508 /Filter /FlateDecode")],
  ["a stream that is damaged", streamOf(Buffer.from("789c000102030405", "hex"))],
])("%s passes", (_, file) => {
  expect(refuseHeavy(file)).toBeUndefined();
});
