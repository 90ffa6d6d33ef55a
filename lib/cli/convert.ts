// `nianbao convert IN OUT`: the project's JSON to another form, chosen by the extension of OUT.
//
// The same report gives the same bytes: no clock is read. Renderers are loaded when they are asked for, as the
// library for Word is large.
import { extname } from "node:path";
import { compose } from "../document/compose.ts";
import { csvOf } from "../document/csv.ts";
import type { Edition } from "../edition/edition.ts";
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { openReport } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** `note`: what there is to say of how it was made. */
type Written = { readonly content: string | Uint8Array; readonly note?: string } | { readonly refusal: string };
type Writer = (edition: Edition, report: Report, fragment: boolean) => Promise<string | Uint8Array | Written>;

/** The date in a Word file's properties: that of the signature, or 1 January after the report's year while it waits. */
const modified = ({ date, year }: Report): Date =>
  date.trim() !== "" && dateProblem(date) === undefined ? new Date(`${date}T00:00:00Z`) : new Date(Date.UTC(year + 1, 0, 1));

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    ".docx",
    async (edition, report) => {
      const { renderDocx } = await import("../document/docx/render.ts");
      return renderDocx(compose(edition, report), { modified: modified(report) });
    },
  ],
  [
    ".pdf",
    async (edition, report) => {
      const { makePdf } = await import("../pdf/make.ts");
      const made = await makePdf(compose(edition, report), { modified: modified(report) });
      return "refusal" in made ? made : { content: made.pdf, note: made.note };
    },
  ],
  [
    ".html",
    async (edition, report, fragment) => {
      const { renderPage, renderFragment } = await import("../document/html/render.ts");
      return (fragment ? renderFragment : renderPage)(compose(edition, report));
    },
  ],
  [".json", async (edition, report) => writeReport(edition, report)],
  [".csv", async (edition, report) => csvOf(edition, report)],
]);

/** The writer for a file name, or the sentence that refuses it. */
function writerFor(output: string, fragment: boolean): Writer | string {
  const extension = extname(output).toLowerCase();
  const writer = writers.get(extension);
  if (writer === undefined) return `不会写 ${output} 这种文件。文件名请以 ${[...writers.keys()].join("、")} 之一结尾。`;
  return fragment && extension !== ".html" ? `--fragment 只用于 .html 文件，不能用来写 ${output}。` : writer;
}

async function written(input: string, output: string, fragment: boolean, terminal: Terminal): Promise<{ readonly note?: string } | { readonly refusal: string }> {
  const writer = writerFor(output, fragment);
  if (typeof writer === "string") return { refusal: writer };
  const opened = await openReport(input, terminal);
  if ("error" in opened) return { refusal: opened.error };
  const made = await writer(opened.edition, opened.report, fragment);
  const result: Written = typeof made === "string" || made instanceof Uint8Array ? { content: made } : made;
  if ("refusal" in result) return { refusal: `不能写 ${output}：${result.refusal}` };
  const refusal = await writeWhole(output, terminal.pathOf(output), result.content);
  return refusal === undefined ? result : { refusal };
}

/** Writes OUT whole, or says in one sentence why it did not. */
export async function convert(input: string, output: string, fragment: boolean, terminal: Terminal): Promise<ExitCode> {
  const result = await written(input, output, fragment, terminal);
  if ("refusal" in result) {
    terminal.complain(result.refusal);
    return 2;
  }
  terminal.print(`已写成 ${output}${result.note === undefined ? "" : `（${result.note}）`}。`);
  return 0;
}
