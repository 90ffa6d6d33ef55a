// A report as a PDF by what this machine has: LibreOffice from our Word file, else Chromium from our print page.
//
// One at a time: each run is a program of hundreds of megabytes. It works in processes of its own, so that a server goes on
// answering. Which program it was is told with the file, never on the paper.
import { hasMargins, isTagged, printPage } from "./browser.ts";
import { legible } from "./legible.ts";
import { printWord } from "./office.ts";
import { turns } from "../turns/turns.ts";
import { browserPaths, officePath } from "./programs.ts";
import { withProperties } from "./properties.ts";

export type Engine = "libreoffice" | "chromium";

/** `note`: which program made it and in what it may differ from the Word file, for a person. */
export type Made = { readonly pdf: Uint8Array; readonly engine: Engine; readonly note: string };

export type Refusal = { readonly refusal: string };

/** Milliseconds for one program; LibreOffice's first start on an old machine takes half a minute. */
const timeout = 90_000;

const missing =
  "本机没有 LibreOffice，也没有 Chromium、Chrome 或 Edge。请安装 LibreOffice（排出的版式与 Word 文件一致）或其中一种浏览器；也可以导出 Word 文件，用 Word 或 WPS 另存为 PDF。";
const failed = (names: readonly string[]): string =>
  `${names.join("和")}没有做成 PDF。请再试一次；仍不行时导出 Word 文件，用 Word 或 WPS 另存为 PDF。`;
const differs = "版式可能与Word不同";
const unnumbered = "；这个版本的 Chromium 不印页码，需要 131 或更新的版本";
const untagged = "；这个 Chromium 做的 PDF 里没有标题和表格的标记，读屏软件只能从头念到尾";

/**
 * What a PDF is made of. `letters`: every letter that is printed. `modified`: when the report was last changed. Word file and print page are made
 * elsewhere, and only where they are asked for: a server makes them in a thread.
 */
export type Paper = {
  readonly title: string;
  readonly issuer: string;
  readonly letters: string;
  readonly modified: Date;
  /** What its properties say besides; "" for nothing. The Word file says it itself. */
  readonly keywords: string;
  readonly word: () => Promise<Uint8Array>;
  readonly page: () => Promise<string>;
};

async function byOffice({ word }: Paper): Promise<Made | null> {
  const program = officePath();
  if (program === null) return null;
  const pdf = await printWord(program, await word(), timeout);
  return pdf === null ? null : { pdf, engine: "libreoffice", note: "由 LibreOffice 按 Word 文件排版" };
}

async function byBrowser({ title, issuer, modified, keywords, page }: Paper): Promise<Made | null> {
  for (const program of browserPaths()) {
    const pdf = await printPage(program, await page(), timeout);
    if (pdf === null) continue;
    const properties = { title, author: issuer, subject: `${differs}（由 Chromium 排版）`, keywords, modified };
    const instead = officePath() === null ? "" : "LibreOffice 没有做成，";
    const note = `${instead}由 Chromium 排版，${differs}：正文换行、换页的地方会有出入${hasMargins(pdf) ? "" : unnumbered}${isTagged(pdf) ? "" : untagged}`;
    return { pdf: withProperties(pdf, properties), engine: "chromium", note };
  }
  return null;
}

const inTurn = turns(1);

/** What would make a PDF here, as far as can be told without trying. */
export const engineHere = (): Engine | null => (officePath() !== null ? "libreoffice" : browserPaths().length > 0 ? "chromium" : null);

/** The report as a PDF, or the sentence that says what to install. */
export const makePdf = (paper: Paper): Promise<Made | Refusal> =>
  inTurn(async () => {
    const judged = legible(paper.letters);
    if ("refusal" in judged) return judged;
    const made = (await byOffice(paper)) ?? (await byBrowser(paper));
    if (made !== null) return { ...made, note: [made.note, ...judged.remarks].join("；") };
    const names = [officePath() === null ? "" : "LibreOffice ", browserPaths().length > 0 ? "浏览器" : ""].filter(Boolean);
    return { refusal: names.length === 0 ? missing : failed(names) };
  });

/** The PDF for what also goes without one, with what is to be said of it; without one, why there is none. */
export async function pdfIfPossible(paper: Paper): Promise<{ readonly pdf?: Uint8Array; readonly note: string }> {
  const made = await makePdf(paper);
  return "pdf" in made ? { pdf: made.pdf, note: `PDF ${made.note}` } : { note: `没有 PDF：${made.refusal.replace(/。$/, "")}` };
}
