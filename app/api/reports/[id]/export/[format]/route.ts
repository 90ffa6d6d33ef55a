import { documentOf } from "#lib/charts/draw/document.ts";
import { picturesLeftOut } from "#lib/charts/words.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import { fileNameOf, type Document } from "#lib/document/node.ts";
import { styleNamed, type Printing } from "#lib/document/printing.ts";
import { editionById } from "#lib/editions/index.ts";
import { isFormat, type Beside } from "#lib/export/formats.ts";
import { order } from "#lib/export/workshop.ts";
import { hasChinese } from "#lib/fonts/letters.ts";
import { makePdf, pdfIfPossible } from "#lib/pdf/make.ts";
import { store } from "#lib/store/instance.ts";
import { turns } from "#lib/turns/turns.ts";
import { answering, file, missing, refuse } from "../../../../answer.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly format: string }> };

type Kind = { readonly type: string; readonly extension: string; readonly addition?: string };

/** What a format is to a browser; any other is text of its own name. */
const kinds: Readonly<Record<string, Kind>> = {
  docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extension: "docx" },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extension: "xlsx" },
  html: { type: "text/html; charset=utf-8", extension: "html" },
  fragment: { type: "text/html; charset=utf-8", extension: "html", addition: "_片段" },
  csv: { type: "text/csv; charset=utf-8", extension: "csv" },
  package: { type: "application/zip", extension: "zip", addition: "_发布包" },
  json: { type: "application/json; charset=utf-8", extension: "json" },
};

/** One in the thread, one that is being read meanwhile: a hundred exports at once keep no page waiting. */
const inTurn = turns(2);

const named = ({ title, mark }: Pick<Document, "title" | "mark">, extension: string, addition = ""): string => fileNameOf({ title: `${title}${addition}`, mark }, extension);

/** The note on how it was made goes along for the page to say. */
async function pdf(document: Document, asked: Parameters<typeof makePdf>[1]): Promise<Response> {
  const made = await makePdf(document, asked);
  return "refusal" in made ? refuse(503, made.refusal) : file(new Uint8Array(made.pdf), "application/pdf", named(document, "pdf"), { "x-note": encodeURIComponent(made.note) });
}

async function made(id: string, format: string, printing: Printing, withCharts: boolean): Promise<Response> {
  const kept = await store();
  const stored = await kept.get(id);
  const edition = stored === undefined ? undefined : editionById(stored.report.edition, stored.report.editionRevision);
  if (stored === undefined || edition === undefined) return missing();
  const { report, changed, revision } = stored;
  const settings = await kept.settings();
  const charts = withCharts ? (await kept.yearsBefore(id, yearsBefore)).before.map(({ report }) => report) : undefined;
  const goods = (format: string, beside: Beside = {}) => order({ id, report, changed, format, printing, settings, charts, ...beside });
  const paper = { modified: new Date(changed), ...printing, word: async () => (await goods("docx")).bytes };
  const onPaper = () => documentOf(edition, report, "pdf", charts);
  if (format === "pdf") return pdf(await onPaper(), paper);
  const kind = kinds[format];
  if (kind === undefined || !isFormat(format)) return refuse(404, `不能导出为“${format}”。`);
  const inside = format === "package" ? await pdfIfPossible(await onPaper(), paper) : undefined;
  const last = await kept.yearBefore(id);
  const { bytes, document } = await goods(format, inside === undefined ? {} : { revision, before: last.state === "one" ? last.one.report : undefined, pdf: inside.pdf });
  const note = inside?.note ?? (format === "docx" && withCharts && !hasChinese() ? picturesLeftOut : "");
  return file(bytes, kind.type, named(document, kind.extension, kind.addition), note === "" ? {} : { "x-note": encodeURIComponent(note) });
}

async function get(request: Request, { params }: Props): Promise<Response> {
  const { id, format } = await params;
  const asked = new URL(request.url).searchParams;
  const style = styleNamed(asked.get("style"));
  if (style === undefined) return refuse(400, `没有“${asked.get("style") ?? ""}”这种版式。`);
  const printing = { style, sealed: asked.get("seal") === "yes" };
  // PDF files take turns of their own, of seconds each, and a package holds one.
  const work = () => made(id, format, printing, asked.get("charts") === "yes");
  return format === "pdf" || format === "package" ? work() : inTurn(work);
}

export const GET = answering(get);
