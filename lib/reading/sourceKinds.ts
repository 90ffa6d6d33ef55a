// Which kinds of file can be sources of a report, and as what each is read: the words of the doors and the readers follow from it.
import type { SourceFormat } from "./reading.ts";
import type { FileKind } from "./whatIs.ts";

export const sourceKinds = {
  json: "json",
  html: "html",
  mhtml: "html",
  xml: "html",
  text: "text",
  csv: "text",
  document: "docx",
  oldDocument: "doc",
  rtf: "rtf",
  openDocument: "odt",
  workbook: "xlsx",
  oldWorkbook: "xls",
  openSheet: "xls",
  pdf: "pdf",
} as const satisfies Readonly<Partial<Record<FileKind, SourceFormat>>>;
