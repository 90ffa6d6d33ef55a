// `nianbao convert IN OUT`: the project's JSON, or a filled workbook, to another form, chosen by the extension of OUT.
//
// The same report gives the same bytes as in the app (lib/export): no clock is read.
import { extname } from "node:path";
import { styleNamed, usualPrinting } from "../paper/printing.ts";
import { picturesLeftOut } from "../charts/words.ts";
import { make, sheetFor, type Order } from "../export/formats.ts";
import type { Paper } from "../pdf/make.ts";
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import { reportsBefore } from "./before.ts";
import { listed, onPaper, stylesListed, withCharts } from "./forms.ts";
import { lookAt, reportIn, type Opened, type Unsure } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** What was asked for besides the two files; `style` by its id or name; `charts` with the files of the reports of years before. */
export type How = {
  readonly fragment?: true | undefined;
  readonly style?: string | undefined;
  readonly seal?: true | undefined;
  readonly charts?: readonly string[] | true | undefined;
};

/** What was asked for, with `beside`: the reports of years before that the charts show it beside; absent without charts. */
type Asked = Omit<How, "charts"> & { readonly beside?: readonly Report[] };

/** `note`: what there is to say of how it was made. */
type Written = { readonly content: Uint8Array; readonly note?: string } | { readonly refusal: string };

/** The form that a file name's ending asks for. */
const forms: Readonly<Record<string, string>> = {
  ".docx": "docx",
  ".pdf": "pdf",
  ".html": "html",
  ".json": "json",
  ".csv": "csv",
  ".xlsx": "xlsx",
  ".zip": "package",
};

/** The date in the properties of a Word file or a workbook: that of the signature, or 1 January after the report's year while it waits. */
const modified = ({ date, year }: Report): Date =>
  date.trim() !== "" && dateProblem(date) === undefined ? new Date(`${date}T00:00:00Z`) : new Date(Date.UTC(year + 1, 0, 1));

/** `format`: as the app exports it. */
const orderOf = (report: Report, { style, seal, beside }: Asked, format: string): Order => ({
  id: "",
  report,
  changed: modified(report).toISOString(),
  format,
  printing: { style: styleNamed(style) ?? usualPrinting.style, sealed: seal === true },
  settings: {},
  charts: beside,
});

/** What the PDF of an order is made from. */
async function paperOf(order: Order): Promise<Paper> {
  const made = async (format: string) => (await make({ ...order, format })).bytes;
  return {
    ...(await sheetFor({ ...order, format: "pdf" })),
    modified: new Date(order.changed),
    word: () => made("docx"),
    page: async () => new TextDecoder().decode(await made("paper")),
  };
}

/** A Word file holds pictures of its charts where this machine has letters for them. */
async function pictureNote({ format, charts }: Order): Promise<{ readonly note?: string }> {
  if (format !== "docx" || charts === undefined) return {};
  const { hasChinese } = await import("../fonts/letters.ts");
  return hasChinese() ? {} : { note: picturesLeftOut };
}

async function written(order: Order): Promise<Written> {
  if (order.format !== "pdf" && order.format !== "package") return { content: (await make(order)).bytes, ...(await pictureNote(order)) };
  const { makePdf, pdfIfPossible } = await import("../pdf/make.ts");
  const paper = await paperOf(order);
  if (order.format === "pdf") {
    const made = await makePdf(paper);
    return "refusal" in made ? made : { content: made.pdf, note: made.note };
  }
  const { pdf, note } = await pdfIfPossible(paper);
  return { content: (await make({ ...order, pdf })).bytes, note: `发布包，${note}` };
}

/** The form for a file name, or the sentence that refuses it. */
function formFor(output: string, { fragment, style, seal, charts }: How): { readonly form: string } | { readonly error: string } {
  const extension = extname(output).toLowerCase();
  const form = forms[extension];
  if (form === undefined) return { error: `不会写 ${output} 这种文件。文件名请以 ${Object.keys(forms).join("、")} 之一结尾。` };
  if (fragment === true && extension !== ".html") return { error: `--fragment 只用于 .html 文件，不能用来写 ${output}。` };
  if ((style !== undefined || seal === true) && !onPaper.has(extension))
    return { error: `--style 和 --seal 只用于 ${listed(onPaper)} 文件，不能用来写 ${output}。` };
  if (charts !== undefined && !withCharts.has(extension))
    return { error: `--charts 只用于 ${listed(withCharts)} 文件，不能用来写 ${output}。` };
  if (styleNamed(style) === undefined) return { error: `没有“${style ?? ""}”这种版式。版式有 ${stylesListed}。` };
  return { form: fragment === true ? "fragment" : form };
}

async function openInput(input: string, terminal: Terminal): Promise<Opened> {
  const looked = await lookAt(input, "convert", terminal);
  if ("error" in looked) return looked;
  if (looked.found.kind !== "workbook") return reportIn(input, looked, terminal);
  const { openWorkbook } = await import("./workbook.ts");
  return openWorkbook(input, looked.bytes);
}

async function askedOf(report: Report, { charts, ...how }: How, terminal: Terminal): Promise<Asked | { readonly error: string }> {
  if (charts === undefined) return how;
  const found = await reportsBefore(report, charts === true ? [] : charts, terminal);
  return "error" in found ? found : { ...how, beside: found.before };
}

type Done = Unsure & { readonly note?: string | undefined };

async function converted(input: string, output: string, how: How, terminal: Terminal): Promise<{ readonly error: string } | Done> {
  const wanted = formFor(output, how);
  if ("error" in wanted) return wanted;
  const opened = await openInput(input, terminal);
  if ("error" in opened) return opened;
  const asked = await askedOf(opened.report, how, terminal);
  if ("error" in asked) return asked;
  const result = await written(orderOf(opened.report, asked, wanted.form));
  if ("refusal" in result) return { error: `不能写 ${output}：${result.refusal}` };
  const error = await writeWhole(output, terminal.pathOf(output), result.content);
  return error === undefined ? { leftOut: [], notes: [], differing: [], ...opened.unsure, note: result.note } : { error };
}

/** Writes OUT whole, or says in one sentence why it did not; of a workbook also what could not be taken over. */
export async function convert(input: string, output: string, how: How, terminal: Terminal): Promise<ExitCode> {
  const done = await converted(input, output, how, terminal);
  if ("error" in done) {
    terminal.complain(done.error);
    return 2;
  }
  terminal.print(`已写成 ${output}${done.note === undefined ? "" : `（${done.note}）`}。`);
  for (const sentence of done.leftOut) terminal.complain(`没有读入：${sentence}`);
  for (const sentence of done.notes) terminal.complain(`请核对：${sentence}`);
  for (const sentence of done.differing) terminal.complain(`总计不一致：${sentence}`);
  return done.leftOut.length > 0 ? 2 : 0;
}
