// Old files of Word, Excel and WPS (.doc, .wps, .xls, .et), RTF and OpenDocument as readings: by LibreOffice into a .docx or .xlsx, which our own
// readers read with all that they know of numbers, changes and what is hidden. Where there is no LibreOffice, the sentence leads on.
//
// What a file is, its bytes have told before (whatIs): what no office program wrote never comes to LibreOffice.
import { turns } from "../../turns/turns.ts";
import { readDocx } from "../docx/read.ts";
import { UnreadableSource, type SourceFormat, type SourceReading } from "../reading.ts";
import { readSheets } from "../sheets/read.ts";
import type { FileKind, WhatIs } from "../whatIs.ts";
import { hasOffice, madeAnew, type NewEnding, type OldEnding } from "./office.ts";
import { isWorks } from "./works.ts";

/** Milliseconds for one file; LibreOffice's first start on an old machine takes half a minute. */
const timeout = 90_000;

/** Bytes: no report is larger, and LibreOffice takes many times as much of memory. */
const largest = 30_000_000;

type Old = { readonly format: SourceFormat; readonly from: OldEnding; readonly to: NewEnding; readonly name: string };

const kinds: { readonly [Kind in FileKind]?: Old } = {
  oldDocument: { format: "doc", from: "doc", to: "docx", name: "旧格式的文档（.doc 或 WPS 的 .wps）" },
  rtf: { format: "rtf", from: "rtf", to: "docx", name: "RTF 文档" },
  openDocument: { format: "odt", from: "odt", to: "docx", name: "OpenDocument 文档（.odt）" },
  oldWorkbook: { format: "xls", from: "xls", to: "xlsx", name: "旧格式的表格（.xls 或 WPS 的 .et）" },
  openSheet: { format: "xls", from: "ods", to: "xlsx", name: "OpenDocument 表格（.ods）" },
};

const resave: Readonly<Record<NewEnding, string>> = {
  docx: "请用 WPS 或 Word 打开它，另存为“Word 文档（*.docx）”再选择。",
  xlsx: "请用 WPS 或 Excel 打开它，另存为“Excel 工作簿（*.xlsx）”再选择。",
};

const works = "这是微软 Works 的文档（.wps），不是 WPS 文字的。请用能打开它的程序另存为 .docx 再选择。";

/** Whether a file is one that is read here. */
export const isOld = ({ kind }: WhatIs): boolean => kind in kinds;

/** One at a time: each is a program of hundreds of megabytes. */
const inTurn = turns(1);

async function anew(bytes: Uint8Array, { from, to, name }: Old): Promise<Uint8Array> {
  if (!hasOffice()) throw new UnreadableSource(`这是${name}，这台机器上没有能读它的程序（LibreOffice）。${resave[to]}`);
  const made = await inTurn(() => madeAnew(bytes, from, to, timeout));
  if (made === null)
    throw new UnreadableSource(
      `这是${name}，没有读出来：文件可能已经损坏，也可能这台机器现在太忙，读了 ${timeout / 1000} 秒还没有读完。${resave[to]}`,
    );
  return made;
}

/** Such a file in the form that it is read in, and what is to be said of that. */
async function renewed(
  bytes: Uint8Array,
  kind: FileKind,
): Promise<{ readonly old: Old; readonly made: Uint8Array; readonly note: string }> {
  if (isWorks(bytes)) throw new UnreadableSource(works);
  const old = kinds[kind];
  if (old === undefined) throw new UnreadableSource(`这不是旧格式的文档或表格。${resave.docx}`);
  if (bytes.byteLength > largest) throw new UnreadableSource(`这是${old.name}，超过 ${largest / 1_000_000} MB，没有读。${resave[old.to]}`);
  const note = `这是${old.name}，先由 LibreOffice 转成 .${old.to} 再读；所说的位置是转换以后的`;
  return { old, made: await anew(bytes, old), note };
}

/** Into what LibreOffice makes such a file; undefined where it is none. */
export const renewal = ({ kind }: WhatIs): Pick<Old, "from" | "to"> | undefined => kinds[kind];

async function readRenewed({ old, made, note }: Awaited<ReturnType<typeof renewed>>): Promise<SourceReading> {
  const { notes, reader, ...reading } = old.to === "docx" ? readDocx(made) : await readSheets(made);
  return { ...reading, format: old.format, reader: `libreoffice, ${reader}`, notes: [...notes, note] };
}

/** Reads the bytes of such a file, given what they are. Throws an UnreadableSource. */
export const readOld = async (bytes: Uint8Array, { kind }: WhatIs): Promise<SourceReading> => readRenewed(await renewed(bytes, kind));

/** An old workbook as an .xlsx, for who looks whether it is one of ours, and what a reader sees of it. Throws an UnreadableSource. */
export async function oldAsXlsx(
  bytes: Uint8Array,
  { kind }: WhatIs,
): Promise<{ readonly xlsx: Uint8Array; readonly note: string; readonly read: () => Promise<SourceReading> }> {
  const one = await renewed(bytes, kind);
  return { xlsx: one.made, note: one.note, read: () => readRenewed(one) };
}

/** An old document as a .docx, given what it is. Throws an UnreadableSource. */
export async function oldAsDocx(bytes: Uint8Array, { kind }: WhatIs): Promise<{ readonly docx: Uint8Array; readonly note: string }> {
  const { made, note } = await renewed(bytes, kind);
  return { docx: made, note };
}

/** Whether a file is a document that is read here. */
export const isOldDocument = ({ kind }: WhatIs): boolean => kinds[kind]?.to === "docx";
