import { leftOutOfCharts } from "#lib/overview/unclearWords.ts";
import { picturesLeftOut } from "#lib/charts/words.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import { fileNameOf, type Document } from "#lib/document/node.ts";
import { styleNamed, type Printing } from "#lib/paper/printing.ts";
import { editionById } from "#lib/editions/index.ts";
import { isFormat, type Beside } from "#lib/export/formats.ts";
import { order, sheet } from "#lib/export/workshop.ts";
import { hasChinese } from "#lib/fonts/letters.ts";
import { makePdf, pdfIfPossible, type Paper } from "#lib/pdf/make.ts";
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

const named = ({ title, mark }: Pick<Document, "title" | "mark">, extension: string, addition = ""): string =>
  fileNameOf({ title: `${title}${addition}`, mark }, extension);

/** What is to be said of how it was made, for the page. */
const noteOf = (...notes: readonly string[]): Readonly<Record<string, string>> => {
  const said = notes.filter((note) => note !== "");
  return said.length === 0 ? {} : { "x-note": encodeURIComponent(said.join("；")) };
};

async function pdf(paper: Paper & Pick<Document, "mark">, leftOut: string): Promise<Response> {
  const made = await makePdf(paper);
  return "refusal" in made
    ? refuse(503, made.refusal)
    : file(new Uint8Array(made.pdf), "application/pdf", named(paper, "pdf"), noteOf(made.note, leftOut));
}

async function made(id: string, format: string, printing: Printing, withCharts: boolean): Promise<Response> {
  const kept = await store();
  const stored = await kept.get(id);
  if (stored === undefined || editionById(stored.report.edition, stored.report.editionRevision) === undefined) return missing();
  const { report, changed, revision } = stored;
  const settings = await kept.settings();
  const years = withCharts ? await kept.yearsBefore(id, yearsBefore) : undefined;
  const charts = years?.before.map(({ report }) => report);
  const leftOut = leftOutOfCharts(years?.unclear ?? []);
  const ordered = { id, report, changed, printing, settings, charts };
  const goods = (format: string, beside: Beside = {}) => order({ ...ordered, format, ...beside });
  const paper = async () => ({
    ...(await sheet({ ...ordered, format: "pdf" })),
    modified: new Date(changed),
    word: async () => (await goods("docx")).bytes,
    page: async () => new TextDecoder().decode((await goods("paper")).bytes),
  });
  if (format === "pdf") return pdf(await paper(), leftOut);
  const kind = kinds[format];
  if (kind === undefined || !isFormat(format)) return refuse(404, `不能导出为“${format}”。`);
  const inside = format === "package" ? await pdfIfPossible(await paper()) : undefined;
  const last = await kept.yearBefore(id);
  const { bytes, document } = await goods(
    format,
    inside === undefined ? {} : { revision, before: last.state === "one" ? last.one.report : undefined, pdf: inside.pdf },
  );
  const note = inside?.note ?? (format === "docx" && withCharts && !hasChinese() ? picturesLeftOut : "");
  return file(bytes, kind.type, named(document, kind.extension, kind.addition), noteOf(note, leftOut));
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
