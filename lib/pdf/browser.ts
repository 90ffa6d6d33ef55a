// Chromium and its relatives, without a window: from our print page to a PDF. They lay text out by their own rules, so
// that prose may break elsewhere than in Word, and that is said in the file's properties.
//
// Switches that a version does not know it passes over: page number and date of its own go by --no-pdf-header-footer, before
// Chromium 112 by --print-to-pdf-no-header. It runs with a profile of its own and on a page that needs nothing from elsewhere.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browserSwitches } from "./programs.ts";
import { inFolder, makes } from "./run.ts";

const switches = [
  "--headless",
  "--no-pdf-header-footer",
  "--print-to-pdf-no-header",
  "--export-tagged-pdf",
  "--generate-pdf-document-outline",
  "--no-default-browser-check",
];

/** The bytes of the PDF; null where the browser did not make one in time (milliseconds). */
export const printPage = (program: string, html: string, timeout: number): Promise<Uint8Array | null> =>
  inFolder(async (folder) => {
    const [page, pdf] = [join(folder, "report.html"), join(folder, "report.pdf")];
    await writeFile(page, html);
    const profile = `--user-data-dir=${join(folder, "profile")}`;
    return makes(program, [...switches, ...browserSwitches(), profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], pdf, timeout);
  });

/** Whether a screen reader finds headings and tables in this PDF: ISO 32000-1 14.7.1. Some builds of Chromium cannot mark them. */
export const isTagged = (pdf: Uint8Array): boolean => /\/Marked\s+true/.test(Buffer.from(pdf).toString("latin1"));

/** The first Chromium that prints page numbers and the mark in the margins (@page margin boxes). */
const withMarginBoxes = 131;

/** Whether the browser that made this PDF could print what stands in the margins. Chromium's PDF says by which version it was made. */
export function hasMargins(pdf: Uint8Array): boolean {
  const [, version = "0"] = /\(Skia\/PDF m(\d+)/.exec(Buffer.from(pdf).toString("latin1")) ?? [];
  return Number(version) >= withMarginBoxes;
}
