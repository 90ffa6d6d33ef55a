// `nianbao convert IN OUT`: the project's JSON, or a filled workbook, to another form, chosen by the extension of OUT.
//
// The same report gives the same bytes: no clock is read. Renderers are loaded when they are asked for, as the
// libraries for Word and Excel are large.
import { extname } from "node:path";
import { compose } from "../document/compose.ts";
import { csvOf } from "../document/csv.ts";
import type { Edition } from "../edition/edition.ts";
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { openReport, type Opened, type Unsure } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

type Writer = (edition: Edition, report: Report, fragment: boolean) => Promise<string | Uint8Array>;

/** The date in the properties of a Word file or a workbook: that of the signature, or 1 January after the report's year while it waits. */
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
    ".html",
    async (edition, report, fragment) => {
      const { pageOf } = await import("../document/html/page.ts");
      const { renderFragment } = await import("../document/html/render.ts");
      return fragment ? renderFragment(compose(edition, report)) : pageOf(edition, report);
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
]);

/** The writer for a file name, or the sentence that refuses it. */
function writerFor(output: string, fragment: boolean): Writer | string {
  const extension = extname(output).toLowerCase();
  const writer = writers.get(extension);
  if (writer === undefined) return `不会写 ${output} 这种文件。文件名请以 ${[...writers.keys()].join("、")} 之一结尾。`;
  return fragment && extension !== ".html" ? `--fragment 只用于 .html 文件，不能用来写 ${output}。` : writer;
}

async function openInput(input: string, terminal: Terminal): Promise<Opened> {
  if (extname(input).toLowerCase() !== ".xlsx") return openReport(input, terminal);
  const { openWorkbook } = await import("./workbook.ts");
  return openWorkbook(input, terminal);
}

async function written(input: string, output: string, fragment: boolean, terminal: Terminal): Promise<{ readonly error: string } | Unsure> {
  const writer = writerFor(output, fragment);
  if (typeof writer === "string") return { error: writer };
  const opened = await openInput(input, terminal);
  if ("error" in opened) return opened;
  const error = await writeWhole(output, terminal.pathOf(output), await writer(opened.edition, opened.report, fragment));
  return error === undefined ? (opened.unsure ?? { leftOut: [], differing: [] }) : { error };
}

/** Writes OUT whole, or says in one sentence why it did not; of a workbook also what could not be taken over. */
export async function convert(input: string, output: string, fragment: boolean, terminal: Terminal): Promise<ExitCode> {
  const done = await written(input, output, fragment, terminal);
  if ("error" in done) {
    terminal.complain(done.error);
    return 2;
  }
  terminal.print(`已写成 ${output}。`);
  for (const sentence of done.leftOut) terminal.complain(`没有读入：${sentence}`);
  for (const sentence of done.differing) terminal.complain(`总计不一致：${sentence}`);
  return done.leftOut.length > 0 ? 2 : 0;
}
