// The endings that files with a report usually have. What a file is, its bytes say; this is for who picks files by their names: a dialog, a folder.

/** With the dot, in lower case. */
export const sourceEndings = [
  ".json",
  ".xlsx",
  ".html",
  ".htm",
  ".xhtml",
  ".mht",
  ".mhtml",
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

const endings = new Set<string>(sourceEndings);

/** Whether a file of this name may be a report. */
export const mayBeSource = (name: string): boolean => endings.has(/\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? "");

/** Hidden ones, the locks that Word and Excel (~$) and LibreOffice (.~lock) lay beside an open file, and what systems keep in folders. */
export const isNobodys = (name: string): boolean => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** The folder that a browser saves beside a page, with its pictures and frames. `all`: the names that stand beside it. */
export const isOfPage = (name: string, all: ReadonlySet<string>): boolean => {
  const [, page] = /^(.+)[_.]files$/i.exec(name) ?? [];
  return page !== undefined && [".html", ".htm"].some((ending) => all.has(`${page}${ending}`));
};
