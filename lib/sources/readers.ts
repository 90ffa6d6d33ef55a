// WHO READS WHAT: a reader for each kind of source, and which kind a file is. A new kind is a line in each table.
//
// Each reader is loaded when it is first called: the libraries of some are large, and most calls need one of them.
import type { FileKind, WhatIs } from "../reading/whatIs.ts";
import { UnreadableSource, type SourceFormat, type SourceReading } from "../reading/reading.ts";
import { sourceKinds } from "../reading/sourceKinds.ts";

/** Reads the bytes of a file; throws an UnreadableSource. `found`: what the file is, with its text where it is one. */
export type Reader = (bytes: Uint8Array, found: WhatIs) => Promise<SourceReading>;

/** Data of our own is no source: who opens a file takes it as it is (open.ts). */
const isData: Reader = () => Promise.reject(new UnreadableSource("这是数据文件，不是别人公布的报告。"));

const old: Reader = async (bytes, found) => (await import("../reading/legacy/read.ts")).readOld(bytes, found);

/** A package whose parts are where neither Word nor Excel puts them may be of either: its own links tell. */
const book: Reader = async (bytes, found) => {
  const { readSheets } = await import("../reading/sheets/read.ts");
  if (!("names" in found) || found.names.some((name) => /^xl\//i.test(name))) return readSheets(bytes);
  const { readDocx } = await import("../reading/docx/read.ts");
  try {
    return readDocx(bytes);
  } catch (problem) {
    if (problem instanceof UnreadableSource) return readSheets(bytes);
    throw problem;
  }
};

export const readers: Readonly<Record<SourceFormat, Reader>> = {
  json: isData,
  html: async (bytes, found) => {
    const { readHtml, readMhtml } = await import("../reading/html/read.ts");
    // What only the page's own tag tells is decoded by that.
    const known = "text" in found && found.encoding !== "named" ? found : undefined;
    return found.kind === "mhtml" ? readMhtml(bytes) : readHtml(bytes, known);
  },
  text: async (_, found) => (await import("../reading/text/read.ts")).readText("text" in found ? found.text : ""),
  docx: async (bytes) => (await import("../reading/docx/read.ts")).readDocx(bytes),
  doc: old,
  rtf: old,
  odt: old,
  xlsx: book,
  xls: old,
  // Bytes of their own are given away to the thread: a Buffer's slice would take along the memory that it lies in.
  pdf: async (bytes) => (await import("../reading/pdf/inThread.ts")).readPdfInThread(Uint8Array.from(bytes)),
};

const formats: Readonly<Partial<Record<FileKind, SourceFormat>>> = sourceKinds;

/** Which kind of source a file is; undefined for what is none. */
export const formatOf = ({ kind }: Pick<WhatIs, "kind">): SourceFormat | undefined => formats[kind];
