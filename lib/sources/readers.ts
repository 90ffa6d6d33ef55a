// WHO READS WHAT: a reader for each kind of source, and which kind a file is. A new kind is a line in each table.
//
// Each reader is loaded when it is first called: the libraries of some are large, and most calls need one of them.
import type { FileKind, WhatIs } from "../reading/whatIs.ts";
import { UnreadableSource, type SourceFormat, type SourceReading } from "../reading/reading.ts";

/** Reads the bytes of a file; throws an UnreadableSource. `found`: what the file is, with its text where it is one. */
export type Reader = (bytes: Uint8Array, found: WhatIs) => Promise<SourceReading>;

const notYet =
  (what: string, how: string): Reader =>
  () =>
    Promise.reject(new UnreadableSource(`这一版还不会读${what}。${how}`));

const saveAs = "请用 WPS 或 Word 打开它，另存为 .docx 再读取。";

/** Data of our own is no source: who opens a file takes it as it is (open.ts). */
const isData: Reader = () => Promise.reject(new UnreadableSource("这是数据文件，不是别人公布的报告。"));

export const readers: Readonly<Record<SourceFormat, Reader>> = {
  json: isData,
  html: async (bytes) => (await import("../reading/html/read.ts")).readHtml(bytes),
  text: async (_, found) => (await import("../reading/text/read.ts")).readText("text" in found ? found.text : ""),
  docx: async (bytes) => (await import("../reading/docx/read.ts")).readDocx(bytes),
  doc: notYet("旧格式的 Word、WPS 文档（.doc、.wps）", saveAs),
  rtf: notYet(" RTF 文档", saveAs),
  odt: notYet(" OpenDocument 文档（.odt）", saveAs),
  xlsx: notYet("别处的 Excel 工作簿（.xlsx）", "请在 Excel 或 WPS 里打开它，复制各张表，粘贴到填报页的表里。"),
  xls: notYet("旧格式的表格（.xls、.et）", "请在 Excel 或 WPS 里打开它，复制各张表，粘贴到填报页的表里。"),
  // The bytes are given away to the thread.
  pdf: async (bytes) => (await import("../reading/pdf/inThread.ts")).readPdfInThread(bytes.slice()),
};

/** The kinds of file that can be sources. */
const formats: Readonly<Partial<Record<FileKind, SourceFormat>>> = {
  json: "json",
  html: "html",
  xml: "html",
  text: "text",
  csv: "text",
  document: "docx",
  oldDocument: "doc",
  rtf: "rtf",
  openDocument: "odt",
  workbook: "xlsx",
  oldWorkbook: "xls",
  pdf: "pdf",
};

/** Which kind of source a file is; undefined for what is none. */
export const formatOf = ({ kind }: Pick<WhatIs, "kind">): SourceFormat | undefined => formats[kind];
