// `nianbao convert IN OUT`: the project's JSON, or a filled workbook, to another form, chosen by the extension of OUT.
//
// The same report gives the same bytes as in the app (lib/export): no clock is read.
import { extname } from "node:path";
import { styleNamed, usualPrinting } from "../paper/printing.ts";
import { delivered } from "../export/deliver.ts";
import { fileFormOf, formOf, type FileId } from "../export/forms/forms.ts";
import { make, sheetFor } from "../export/make.ts";
import type { Order } from "../export/order.ts";
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import type { Unsure } from "../sources/open.ts";
import { reportsBefore } from "./before.ts";
import { byEnding, endingOf, listed, onPaper, stylesListed, withCharts } from "./forms.ts";
import { openReport } from "./open.ts";
import { recogniseHow, type SourceHow } from "./source.ts";
import { isFolder } from "./taken.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** What was asked for besides the two files; `style` by its id or name; `charts` with the files of the reports of years before. */
export type How = SourceHow & {
  readonly fragment?: true | undefined;
  readonly style?: string | undefined;
  readonly seal?: true | undefined;
  readonly charts?: readonly string[] | true | undefined;
  /** The ending of what is written, where a folder is converted. */
  readonly to?: string | undefined;
};

/** What was asked for, with `beside`: the reports of years before that the charts show it beside; absent without charts. */
type Asked = Omit<How, "charts"> & { readonly beside?: readonly Report[] };

/** The date in the properties of a Word file or a workbook: that of the signature, or 1 January after the report's year while it waits. */
const modified = ({ date, year }: Report): Date =>
  date.trim() !== "" && dateProblem(date) === undefined ? new Date(`${date}T00:00:00Z`) : new Date(Date.UTC(year + 1, 0, 1));

const orderOf = (report: Report, { style, seal, beside }: Asked, form: FileId): Order<FileId> => ({
  id: "",
  report,
  changed: modified(report).toISOString(),
  form,
  printing: { style: styleNamed(style) ?? usualPrinting.style, sealed: seal === true },
  settings: {},
  charts: beside,
});

/** The form for a file name, or the sentence that refuses it. */
function formFor(output: string, { fragment, style, seal, charts }: How): { readonly form: FileId } | { readonly error: string } {
  const extension = extname(output).toLowerCase();
  const form = byEnding.get(extension);
  if (form === undefined) return { error: `不会写 ${output} 这种文件。文件名请以 ${listed(byEnding.keys())} 之一结尾。` };
  const piece = fileFormOf("fragment");
  if (fragment === true && extension !== endingOf(piece))
    return { error: `--fragment 只用于 ${endingOf(piece)} 文件，不能用来写 ${output}。` };
  if ((style !== undefined || seal === true) && !onPaper.has(extension))
    return { error: `--style 和 --seal 只用于 ${listed(onPaper)} 文件，不能用来写 ${output}。` };
  if (charts !== undefined && !withCharts.has(extension))
    return { error: `--charts 只用于 ${listed(withCharts)} 文件，不能用来写 ${output}。` };
  if (styleNamed(style) === undefined) return { error: `没有“${style ?? ""}”这种版式。版式有 ${stylesListed}。` };
  return { form: fragment === true ? piece.id : form.id };
}

async function askedOf(report: Report, { charts, ...how }: How, terminal: Terminal): Promise<Asked | { readonly error: string }> {
  if (charts === undefined) return how;
  const found = await reportsBefore(report, charts === true ? [] : charts, terminal);
  return "error" in found ? found : { ...how, beside: found.before };
}

/** `notes` are of the source that was read, `made` of what was written. */
type Done = Unsure & { readonly made: readonly string[] };

async function converted(input: string, output: string, how: How, terminal: Terminal): Promise<{ readonly error: string } | Done> {
  const wanted = formFor(output, how);
  if ("error" in wanted) return wanted;
  const opened = await openReport(input, terminal, recogniseHow(how));
  if ("error" in opened) return opened;
  const asked = await askedOf(opened.report, how, terminal);
  if ("error" in asked) return asked;
  const result = await delivered(orderOf(opened.report, asked, wanted.form), { order: make, sheet: sheetFor });
  if ("refusal" in result) return { error: `不能写 ${output}：${result.refusal}` };
  const error = await writeWhole(output, terminal.pathOf(output), result.bytes);
  if (error !== undefined) return { error };
  const made = [...(wanted.form === "package" ? [formOf(wanted.form).label] : []), ...result.notes];
  return { ...opened.source.unsure, made };
}

/** Writes OUT whole, or says in one sentence why it did not; of a workbook also what could not be taken over. A folder is written into a folder. */
export async function convert(input: string, output: string, how: How, terminal: Terminal): Promise<ExitCode> {
  if (await isFolder(input, terminal)) return (await import("./convertMany.ts")).convertMany(input, output, how, terminal);
  if (how.to === undefined) return convertOne(input, output, how, terminal);
  terminal.complain(`--to 只用于文件夹；写成哪一种文件，由 ${output} 的结尾说明。`);
  return 2;
}

/** Writes one report. */
export async function convertOne(input: string, output: string, how: How, terminal: Terminal): Promise<ExitCode> {
  const done = await converted(input, output, how, terminal);
  if ("error" in done) {
    terminal.complain(done.error);
    return 2;
  }
  terminal.print(`已写成 ${output}${done.made.length === 0 ? "" : `（${done.made.join("，")}）`}。`);
  for (const sentence of done.leftOut) terminal.complain(`没有读入：${sentence}`);
  for (const sentence of done.notes) terminal.complain(`请核对：${sentence}`);
  for (const sentence of done.differing) terminal.complain(`总计不一致：${sentence}`);
  return done.leftOut.length > 0 ? 2 : 0;
}
