// LibreOffice: from our Word file to a PDF with the same pages, tagged and with the headings as bookmarks.
//
// A profile of its own for each run: two runs with one profile hand their work to the first, which may be ending. The
// options are those of its PDF export filter, written as JSON (LibreOffice 7.4 and after; older ones leave them out).
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { halfWide, standInConfig } from "../fonts/digits.ts";
import { fontsHere } from "../fonts/here.ts";
import { inFolder, makes, type Environment } from "./run.ts";

const options = ["UseTaggedPDF", "ExportBookmarks", "DisplayPDFDocumentTitle"];
const filter = JSON.stringify(Object.fromEntries(options.map((name) => [name, { type: "boolean", value: "true" }])));
const switches = ["--headless", "--norestore", "--nolockcheck", "--nologo", "--convert-to", `pdf:writer_pdf_Export:${filter}`];

/**
 * What LibreOffice is told of fonts, written into a folder: which of this machine's faces has digits as wide as those that the tables are reckoned
 * with. `base`: the machine's own fontconfig file. Nothing where fontconfig does not rule, or where no face has them.
 */
export async function fontEnvironment(
  folder: string,
  fonts = fontsHere(),
  base = process.env["FONTCONFIG_FILE"] ?? "/etc/fonts/fonts.conf",
): Promise<Environment> {
  const families = fonts === null ? [] : halfWide(fonts);
  if (families.length === 0) return {};
  const file = join(folder, "fonts.conf");
  await writeFile(file, standInConfig(base, families));
  return { FONTCONFIG_FILE: file };
}

/** The bytes of the PDF; null where LibreOffice did not make one in time (milliseconds). */
export const printWord = (program: string, docx: Uint8Array, timeout: number): Promise<Uint8Array | null> =>
  inFolder(async (folder) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const word = join(folder, "report.docx");
    await writeFile(word, docx);
    // What it puts aside while it works would stay where it is broken off.
    return makes(program, [profile, ...switches, "--outdir", folder, word], join(folder, "report.pdf"), timeout, {
      TMPDIR: folder,
      TMP: folder,
      TEMP: folder,
      ...(await fontEnvironment(folder)),
    });
  });
