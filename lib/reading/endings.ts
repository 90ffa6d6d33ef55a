// The endings that files with a report usually have. What a file is, its bytes say; this is for who picks files by their names: a dialog, a folder.

/** With the dot, in lower case. */
export const sourceEndings = [
  ".json",
  ".xlsx",
  ".html",
  ".htm",
  ".xhtml",
  ".docx",
  ".doc",
  ".wps",
  ".rtf",
  ".odt",
  ".pdf",
  ".txt",
  ".md",
  ".csv",
  ".xls",
  ".et",
  ".ods",
] as const;
