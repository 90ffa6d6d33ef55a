// For tests only: Word files as LibreOffice prints them, all in one start of it, read back by poppler.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What was printed of one file: the text of each page as it stands in the PDF, and the ink on them. */
export type PrintedPages = {
  readonly pages: readonly string[];
  readonly inkOn: (page: number, from: number, to: number, right?: number) => Ink;
};

/** How far ink reaches on a band of a page, in millimetres from the paper's left and top edge. */
export type Ink = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const dpi = 120;
const millimetres = (pixels: number): number => (pixels * 25.4) / dpi;

/** The ink between two heights of a page, right of a line, from a PGM picture (P5, one byte a pixel). */
function inkIn(picture: Buffer, from: number, to: number, right: number): Ink {
  const [, width = 0, height = 0] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString("latin1", 0, 40))?.map(Number) ?? [];
  const start = picture.length - width * height;
  const found = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (let row = 0; row < height; row += 1) {
    if (millimetres(row) < from || millimetres(row) > to) continue;
    for (let column = 0; column < width; column += 1) {
      if (millimetres(column) < right || (picture[start + row * width + column] ?? 255) > 128) continue;
      found.left = Math.min(found.left, millimetres(column));
      found.right = Math.max(found.right, millimetres(column + 1));
      found.top = Math.min(found.top, millimetres(row));
      found.bottom = Math.max(found.bottom, millimetres(row + 1));
    }
  }
  return found;
}

type Tools = { readonly soffice: string | null; readonly pdftotext: string | null; readonly pdftoppm: string | null };

/** What LibreOffice finds in its environment, given a folder for files; a machine is known by its fonts. */
export type Machine = (folder: string) => Promise<NodeJS.ProcessEnv>;

/** Prints the files on a machine; `remove` takes away what was written on the way. */
export async function printed(
  files: readonly Uint8Array[],
  { soffice, pdftotext, pdftoppm }: Tools,
  machine: Machine,
): Promise<{ readonly all: readonly PrintedPages[]; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-office-"));
  const paths = files.map((file, place) => {
    const path = join(folder, `${place}.docx`);
    writeFileSync(path, file);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync(soffice ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths], {
    stdio: "ignore",
    env: await machine(folder),
  });
  const all = paths.map((path): PrintedPages => {
    const pdf = path.replace(/docx$/, "pdf");
    return {
      pages: execFileSync(pdftotext ?? "", ["-raw", pdf, "-"], { encoding: "utf8" })
        .split("\f")
        .slice(0, -1),
      inkOn: (page, from, to, right = 0) => {
        execFileSync(pdftoppm ?? "", ["-gray", "-singlefile", "-r", String(dpi), "-f", String(page), pdf, `${pdf}-${page}`]);
        return inkIn(readFileSync(`${pdf}-${page}.pgm`), from, to, right);
      },
    };
  });
  return { all, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
