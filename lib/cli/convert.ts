// `nianbao convert IN OUT`: the project's JSON to another form, chosen by the extension of OUT.
//
// The same report gives the same bytes: no clock is read. Renderers are loaded when they are asked for, as the
// library for Word is large.
import { extname } from "node:path";
import { compose } from "../document/compose.ts";
import { csvOf } from "../document/csv.ts";
import { styleNamed, usualPrinting } from "../document/printing.ts";
import { styles } from "../document/style.ts";
import type { Edition } from "../edition/edition.ts";
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { openReport } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** What was asked for besides the two files; `style` by its id or name. */
export type How = { readonly fragment?: true | undefined; readonly style?: string | undefined; readonly seal?: true | undefined };

type Writer = (edition: Edition, report: Report, how: How) => Promise<string | Uint8Array>;

/** The date in a Word file's properties: that of the signature, or 1 January after the report's year while it waits. */
const modified = ({ date, year }: Report): Date =>
  date.trim() !== "" && dateProblem(date) === undefined ? new Date(`${date}T00:00:00Z`) : new Date(Date.UTC(year + 1, 0, 1));

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    ".docx",
    async (edition, report, { style, seal }) => {
      const { renderDocx } = await import("../document/docx/render.ts");
      return renderDocx(compose(edition, report), { style: styleNamed(style) ?? usualPrinting.style, sealed: seal === true, modified: modified(report) });
    },
  ],
  [
    ".html",
    async (edition, report, { fragment }) => {
      const { renderPage, renderFragment } = await import("../document/html/render.ts");
      return (fragment === true ? renderFragment : renderPage)(compose(edition, report));
    },
  ],
  [".json", async (edition, report) => writeReport(edition, report)],
  [".csv", async (edition, report) => csvOf(edition, report)],
]);

/** The writer for a file name, or the sentence that refuses it. */
function writerFor(output: string, { fragment, style, seal }: How): Writer | string {
  const extension = extname(output).toLowerCase();
  const writer = writers.get(extension);
  if (writer === undefined) return `不会写 ${output} 这种文件。文件名请以 ${[...writers.keys()].join("、")} 之一结尾。`;
  if (fragment === true && extension !== ".html") return `--fragment 只用于 .html 文件，不能用来写 ${output}。`;
  if ((style !== undefined || seal === true) && extension !== ".docx") return `--style 和 --seal 只用于 .docx 文件，不能用来写 ${output}。`;
  if (styleNamed(style) === undefined) return `没有“${style ?? ""}”这种版式。版式有 ${styles.map(({ id, name }) => `${id}（${name}）`).join("、")}。`;
  return writer;
}

async function refusalOf(input: string, output: string, how: How, terminal: Terminal): Promise<string | undefined> {
  const writer = writerFor(output, how);
  if (typeof writer === "string") return writer;
  const opened = await openReport(input, terminal);
  if ("error" in opened) return opened.error;
  return writeWhole(output, terminal.pathOf(output), await writer(opened.edition, opened.report, how));
}

/** Writes OUT whole, or says in one sentence why it did not. */
export async function convert(input: string, output: string, how: How, terminal: Terminal): Promise<ExitCode> {
  const refusal = await refusalOf(input, output, how, terminal);
  if (refusal === undefined) terminal.print(`已写成 ${output}。`);
  else terminal.complain(refusal);
  return refusal === undefined ? 0 : 2;
}
