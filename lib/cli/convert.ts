// `nianbao convert IN OUT`: the project's JSON, or a filled workbook, to another form, chosen by the extension of OUT.
//
// The same report gives the same bytes: no clock is read. Renderers are loaded when they are asked for, as the
// libraries for Word and Excel are large.
import { extname } from "node:path";
import { documentOf } from "../charts/draw/document.ts";
import { csvOf } from "../document/csv.ts";
import { styleNamed, usualPrinting, type Printing } from "../document/printing.ts";
import { publishedOf } from "../document/published.ts";
import { styles } from "../document/style.ts";
import type { Edition } from "../edition/edition.ts";
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { reportsBefore } from "./before.ts";
import { openReport, type Opened, type Unsure } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** What was asked for besides the two files; `style` by its id or name; `charts` with the files of the reports of years before. */
export type How = { readonly fragment?: true | undefined; readonly style?: string | undefined; readonly seal?: true | undefined; readonly charts?: readonly string[] | true | undefined };

/** `note`: what there is to say of how it was made. */
type Written = { readonly content: string | Uint8Array; readonly note?: string } | { readonly refusal: string };

/** `beside`: the reports of years before that the charts show it beside; absent without charts. */
type Asked = Omit<How, "charts"> & { readonly beside?: readonly Report[] };

type Writer = (edition: Edition, report: Report, asked: Asked) => Promise<string | Uint8Array | Written>;

/** The date in the properties of a Word file or a workbook: that of the signature, or 1 January after the report's year while it waits. */
const modified = ({ date, year }: Report): Date =>
  date.trim() !== "" && dateProblem(date) === undefined ? new Date(`${date}T00:00:00Z`) : new Date(Date.UTC(year + 1, 0, 1));

const printing = ({ style, seal }: Asked): Printing => ({ style: styleNamed(style) ?? usualPrinting.style, sealed: seal === true });

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    ".docx",
    async (edition, report, how) => {
      const { renderDocx } = await import("../document/docx/render.ts");
      return renderDocx(await documentOf(edition, report, "docx", how.beside), { ...printing(how), modified: modified(report) });
    },
  ],
  [
    ".pdf",
    async (edition, report, how) => {
      const { makePdf } = await import("../pdf/make.ts");
      const { renderDocx } = await import("../document/docx/render.ts");
      const paper = { ...printing(how), modified: modified(report) };
      const word = async () => renderDocx(await documentOf(edition, report, "docx", how.beside), paper);
      const made = await makePdf(await documentOf(edition, report, "pdf", how.beside), { ...paper, word });
      return "refusal" in made ? made : { content: made.pdf, note: made.note };
    },
  ],
  [
    ".html",
    async (edition, report, how) => {
      const { renderPage } = await import("../document/html/page.ts");
      const { renderFragment } = await import("../document/html/render.ts");
      if (how.fragment === true) return renderFragment(await documentOf(edition, report, "fragment", how.beside));
      return renderPage(await documentOf(edition, report, "html", how.beside), publishedOf(edition, report, {}));
    },
  ],
  [".json", async (edition, report) => writeReport(edition, report)],
  [".csv", async (edition, report) => csvOf(edition, report)],
  [
    ".xlsx",
    async (edition, report) => {
      const { writeWorkbook } = await import("../workbook/write.ts");
      return writeWorkbook(edition, report, { modified: modified(report), id: "" });
    },
  ],
  [
    ".zip",
    async (edition, report, how) => {
      const { make } = await import("../export/formats.ts");
      const { pdfIfPossible } = await import("../pdf/make.ts");
      const pdf = await pdfIfPossible(await documentOf(edition, report, "pdf", how.beside), { ...printing(how), modified: modified(report) });
      const { bytes } = await make({ id: "", report, changed: modified(report).toISOString(), format: "package", printing: printing(how), settings: {}, charts: how.beside, pdf });
      return { content: bytes, note: pdf === undefined ? "本机不能做 PDF，发布包里没有" : "发布包" };
    },
  ],
]);

/** The forms that have pages, and so a style. */
const onPaper: ReadonlySet<string> = new Set([".docx", ".pdf", ".zip"]);

/** The forms that can hold charts. */
const withCharts: ReadonlySet<string> = new Set([...onPaper, ".html"]);

/** The writer for a file name, or the sentence that refuses it. */
function writerFor(output: string, { fragment, style, seal, charts }: How): Writer | string {
  const extension = extname(output).toLowerCase();
  const writer = writers.get(extension);
  if (writer === undefined) return `不会写 ${output} 这种文件。文件名请以 ${[...writers.keys()].join("、")} 之一结尾。`;
  if (fragment === true && extension !== ".html") return `--fragment 只用于 .html 文件，不能用来写 ${output}。`;
  if ((style !== undefined || seal === true) && !onPaper.has(extension)) return `--style 和 --seal 只用于 ${[...onPaper].join("、")} 文件，不能用来写 ${output}。`;
  if (charts !== undefined && !withCharts.has(extension)) return `--charts 只用于 ${[...withCharts].join("、")} 文件，不能用来写 ${output}。`;
  if (styleNamed(style) === undefined) return `没有“${style ?? ""}”这种版式。版式有 ${styles.map(({ id, name }) => `${id}（${name}）`).join("、")}。`;
  return writer;
}

async function openInput(input: string, terminal: Terminal): Promise<Opened> {
  if (extname(input).toLowerCase() !== ".xlsx") return openReport(input, terminal);
  const { openWorkbook } = await import("./workbook.ts");
  return openWorkbook(input, terminal);
}

async function askedOf(report: Report, { charts, ...how }: How, terminal: Terminal): Promise<Asked | { readonly error: string }> {
  if (charts === undefined) return how;
  const found = await reportsBefore(report, charts === true ? [] : charts, terminal);
  return "error" in found ? found : { ...how, beside: found.before };
}

type Done = Unsure & { readonly note?: string | undefined };

async function written(input: string, output: string, how: How, terminal: Terminal): Promise<{ readonly error: string } | Done> {
  const writer = writerFor(output, how);
  if (typeof writer === "string") return { error: writer };
  const opened = await openInput(input, terminal);
  if ("error" in opened) return opened;
  const asked = await askedOf(opened.report, how, terminal);
  if ("error" in asked) return asked;
  const made = await writer(opened.edition, opened.report, asked);
  const result: Written = typeof made === "string" || made instanceof Uint8Array ? { content: made } : made;
  if ("refusal" in result) return { error: `不能写 ${output}：${result.refusal}` };
  const error = await writeWhole(output, terminal.pathOf(output), result.content);
  return error === undefined ? { leftOut: [], differing: [], ...opened.unsure, note: result.note } : { error };
}

/** Writes OUT whole, or says in one sentence why it did not; of a workbook also what could not be taken over. */
export async function convert(input: string, output: string, how: How, terminal: Terminal): Promise<ExitCode> {
  const done = await written(input, output, how, terminal);
  if ("error" in done) {
    terminal.complain(done.error);
    return 2;
  }
  terminal.print(`已写成 ${output}${done.note === undefined ? "" : `（${done.note}）`}。`);
  for (const sentence of done.leftOut) terminal.complain(`没有读入：${sentence}`);
  for (const sentence of done.differing) terminal.complain(`总计不一致：${sentence}`);
  return done.leftOut.length > 0 ? 2 : 0;
}
