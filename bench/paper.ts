// One usual report in its forms: milliseconds and bytes of Word, workbook and PDF, beside docxtemplater filling a ready template and
// LibreOffice making a Word file from our HTML, all in the same run.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { documentOf } from "../lib/charts/draw/document.ts";
import { compose } from "../lib/document/compose.ts";
import { renderDocx } from "../lib/outputs/docx/render.ts";
import { renderPage } from "../lib/outputs/html/page.ts";
import type { Document } from "../lib/document/node.ts";
import { renderPaperPage } from "../lib/outputs/print/render.ts";
import type { Edition } from "../lib/edition/edition.ts";
import { printPage } from "../lib/pdf/browser.ts";
import { printWord } from "../lib/pdf/office.ts";
import { browserPaths, officePath } from "../lib/pdf/programs.ts";
import type { Report } from "../lib/report/report.ts";
import { writeWorkbook } from "../lib/workbook/write.ts";
import { earlierOf } from "./pure.ts";
import { fact, row, type Row } from "./table.ts";
import { fillerOf } from "./template.ts";

const modified = new Date(0);
const timeout = 120_000;

type Maker = () => Promise<Uint8Array | null> | Uint8Array | null;

/** How long a file takes and how large it is; the first rounds warm up and are left out. */
async function measured(what: string, rounds: number, make: Maker, goal = ""): Promise<readonly Row[]> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const made = await make();
    times.push(performance.now() - start);
    if (made === null) return [fact(what, "没有做成")];
    bytes = made.byteLength;
  }
  return [row(`${what} (ms)`, times.slice(Math.floor(rounds / 4)), goal), fact(`${what} (kB)`, (bytes / 1000).toFixed(1))];
}

/** LibreOffice from a page of HTML to a Word file, with a profile that is kept, as a script would. */
async function wordByOffice(program: string, folder: string, html: string): Promise<Uint8Array> {
  await writeFile(join(folder, "page.html"), html);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await promisify(execFile)(program, [
    profile,
    "--headless",
    "--convert-to",
    "docx:MS Word 2007 XML",
    "--infilter=HTML (StarWriter)",
    "--outdir",
    folder,
    join(folder, "page.html"),
  ]);
  return readFile(join(folder, "page.docx"));
}

async function byOffice(document: Document): Promise<readonly Row[]> {
  const program = officePath();
  if (program === null) return [fact("LibreOffice", "没有找到")];
  const folder = await mkdtemp(join(tmpdir(), "nianbao-bench-"));
  try {
    return [
      ...(await measured("LibreOffice 由网页做 Word docx from our HTML by LibreOffice", 4, () =>
        wordByOffice(program, folder, renderPage(document)),
      )),
      ...(await measured("PDF，LibreOffice 由 Word PDF from our docx by LibreOffice", 4, async () =>
        printWord(program, await renderDocx(document, { modified }), timeout),
      )),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function byBrowser(document: Document): Promise<readonly Row[]> {
  const [program] = browserPaths();
  if (program === undefined) return [fact("Chromium", "没有找到")];
  return measured("PDF，Chromium 由打印页 PDF from our print page by Chromium", 4, () =>
    printPage(program, renderPaperPage(document), timeout),
  );
}

/** Word and PDF of a full report. */
export async function benchPaper(edition: Edition, report: Report): Promise<readonly Row[]> {
  const document = compose(edition, report);
  return [
    ...(await measured("Word，本系统 Word, ours", 40, () => renderDocx(compose(edition, report), { modified }), "< 80")),
    ...(await measured("附图解的 Word，本系统 Word with charts, ours", 12, async () =>
      renderDocx(await documentOf(edition, report, "docx", earlierOf(report)), { modified }),
    )),
    ...(await measured("Word，docxtemplater 填现成模板 Word, docxtemplater filling a template", 40, await fillerOf(document))),
    ...(await measured("Excel 工作簿，本系统 workbook, ours", 20, () => writeWorkbook(edition, report, { modified, id: "" }))),
    ...(await byOffice(document)),
    ...(await byBrowser(document)),
  ];
}
