// @vitest-environment node
// One door for every source: what is ours comes back exactly, what is another's is recognised, and what is neither is refused with a way on.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { pageOf } from "../outputs/html/page.ts";
import { pdfOf, Sheet } from "../reading/pdf/pdf.testing.ts";
import { docxOf, p, tbl, tc, tr } from "../reading/docx/docx.testing.ts";
import { sourceKinds } from "../reading/sourceKinds.ts";
import { zipWith } from "../reading/made.testing.ts";
import { whatIs, type FileKind } from "../reading/whatIs.ts";
import { takes } from "../reading/words.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { writeReport } from "../report/write.ts";
import { openSource } from "./open.ts";
import { formatOf } from "./readers.ts";

const report = reportOf(disclosure2021, { ...zeros(disclosure2021), "applications.received.person": "12" });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("data of our own comes back as it is, each figure at its own address", async () => {
  const { isOwn, recognised } = await openSource(bytes(writeReport(disclosure2021, report)));
  expect([isOwn, recognised.report]).toEqual([true, report]);
  expect(recognised.where["applications.received.person"]).toEqual({ in: "data", address: "applications.received.person" });
});

test("a page is recognised", async () => {
  const { isOwn, recognised } = await openSource(bytes(pageOf(disclosure2021, report)));
  expect(isOwn).toBe(false);
  expect(recognised.report.figures).toEqual(report.figures);
});

test("a Word file is recognised, wherever its parts lie", async () => {
  const rows =
    tr(tc("信息内容") + tc("本年制发件数") + tc("本年废止件数") + tc("现行有效件数")) +
    tr(tc("规章") + tc("1") + tc("2") + tc("3")) +
    tr(tc("行政规范性文件") + tc("4") + tc("5") + tc("6"));
  const body = p("清河县2024年政府信息公开工作年度报告") + tbl(rows);
  for (const main of ["word/document.xml", "parts/main.xml"]) {
    const { isOwn, recognised } = await openSource(docxOf(body, { main }));
    expect([isOwn, recognised.format, recognised.report.year]).toEqual([false, "docx", 2024]);
  }
});

test.each([
  ["nothing", new Uint8Array(), "文件是空的"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "这是图片"],
  ["JSON that is no report", bytes('{"format":"nianbao/1"}'), "不能作为报告读取"],
  ["text of something else", bytes("今天天气很好。"), "没有认出政府信息公开工作年度报告"],
])("%s is refused with what it is", async (_, file, words) => {
  await expect(openSource(file)).rejects.toThrow(words);
});

test("a page in Big5 is text, as its meta tag says, and judged as such", async () => {
  // 年報 in Big5.
  const page = Buffer.from('<meta charset="big5"><p>\xa6\x7e\xb3\xf8</p>', "latin1");
  await expect(openSource(page)).rejects.toThrow("没有认出政府信息公开工作年度报告");
});

test("an OFD file is said to be one, with a way on", async () =>
  expect(openSource(zipWith("OFD.xml", "Doc_0/Document.xml"))).rejects.toThrow(/OFD.*转成 PDF 或 Word/));

test("the door takes what has a reader, and nothing else", () => {
  const others: readonly FileKind[] = ["signIn", "mail", "slides", "ofd", "image", "zip", "encryptedOffice", "package"];
  const found = whatIs(bytes("x"));
  for (const kind of Object.keys(sourceKinds) as readonly FileKind[])
    expect([kind, formatOf({ kind }) !== undefined]).toEqual([kind, true]);
  for (const kind of others) expect([kind, formatOf({ kind })]).toEqual([kind, undefined]);
  expect(takes("source", found)).toBe(formatOf(found) !== undefined);
});

test("the bytes of a PDF are the caller's afterwards as before, and so is all that lies in the same memory", async () => {
  const pdf = pdfOf([new Sheet().text(200, 60, "清水县2021年政府信息公开工作年度报告", { size: 18 })]);
  // As a file that was read from disk: no memory of Node's own pool, which no thread is given.
  const memory = Buffer.from(new ArrayBuffer(pdf.length + 12));
  memory.set([...Buffer.from("before"), ...pdf, ...Buffer.from("behind")]);
  await openSource(memory.subarray(6, 6 + pdf.length)).catch(() => undefined);
  expect(memory.subarray(0, 6).toString() + memory.subarray(6 + pdf.length).toString()).toBe("beforebehind");
  expect(memory.subarray(6, 6 + pdf.length).equals(pdf)).toBe(true);
});
