// For tests only: what a PDF of a report says, page by page in the order in which it is written, and what the tree says.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { roomOf } from "../../paper/area.ts";
import { fitOf } from "../../paper/fit.ts";
import type { Document, TableNode } from "../../document/node.ts";
import { official } from "../../paper/style.ts";
import { textsIn } from "../../document/texts.ts";

const squeezed = (text: string): string => text.replace(/\s/g, "");

/** All text of the tree in order, without spaces. */
export const textOfTree = ({ nodes }: Document): string => squeezed(nodes.flatMap(textsIn).join(""));

/** `pages`: the lines of each. `tagged`, `title`, `subject`: what the file says of itself. */
export type ReadPdf = {
  readonly pages: readonly (readonly string[])[];
  readonly tagged: boolean;
  readonly title: string;
  readonly subject: string;
};

/** Reads a PDF with poppler: `pdftotext` is where that is, and pdfinfo stands beside it. */
export function readPdf(pdf: Uint8Array, pdftotext: string): ReadPdf {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-read-"));
  try {
    const path = join(folder, "report.pdf");
    writeFileSync(path, pdf);
    const text = execFileSync(pdftotext, ["-raw", path, "-"], { encoding: "utf8" });
    const info = execFileSync(join(dirname(pdftotext), "pdfinfo"), [path], { encoding: "utf8" });
    const said = (name: string): string => new RegExp(`^${name}: +(.*)$`, "m").exec(info)?.[1] ?? "";
    const pages = text
      .split("\f")
      .slice(0, -1)
      .map((page) => page.split("\n").filter((line) => line.trim() !== ""));
    return { pages, tagged: said("Tagged") === "yes", title: said("Title"), subject: said("Subject") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands in the margins: the page number and the mark. */
export const isMargin = (line: string): boolean => /^(—\s*\d+\s*—|草稿|空白表)$/.test(line.trim());

/** The running text of all pages without spaces; what stands in margins, and heads that a long table repeats, left out. */
export function bodyOf({ pages }: ReadPdf, { nodes }: Document): string {
  const heads = nodes.flatMap((node) =>
    node.kind === "table" && node.headRows > 0
      ? [
          squeezed(
            node.rows
              .slice(0, node.headRows)
              .flat()
              .map(({ text }) => text)
              .join(""),
          ),
        ]
      : [],
  );
  return pages
    .map((lines) => squeezed(lines.filter((line) => !isMargin(line)).join("")))
    .map((page) => page.slice(heads.find((head) => page.startsWith(head))?.length ?? 0))
    .join("");
}

/** Whether a table fits on one page in 公文版式. */
export const isWhole = (table: TableNode): boolean => fitOf(table, roomOf(official)).whole;

/** For each table that fits on a page the page on which it stands whole, from 1; 0 where it is torn. */
export function pagesOfTables({ pages }: ReadPdf, { nodes }: Document): Readonly<Record<string, number>> {
  const texts = pages.map((lines) => squeezed(lines.join("")));
  const pageOf = (table: TableNode): number => texts.findIndex((page) => page.includes(squeezed(textsIn(table).join("")))) + 1;
  return Object.fromEntries(nodes.flatMap((node) => (node.kind === "table" && isWhole(node) ? [[node.grid, pageOf(node)]] : [])));
}
