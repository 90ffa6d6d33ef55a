import { compose } from "#lib/document/compose.ts";
import { renderDocx } from "#lib/document/docx/render.ts";
import { pageOf } from "#lib/document/html/page.ts";
import { renderFragment } from "#lib/document/html/render.ts";
import { fileNameOf, type Document } from "#lib/document/node.ts";
import { styleNamed, type Printing } from "#lib/document/printing.ts";
import { editionById } from "#lib/editions/index.ts";
import { makePdf } from "#lib/pdf/make.ts";
import { writeReport } from "#lib/report/write.ts";
import { writeWorkbook } from "#lib/workbook/write.ts";
import { store } from "#lib/store/instance.ts";
import { file, missing, refuse } from "../../../../answer.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly format: string }> };

const named = ({ title, mark }: Document, extension: string, addition = ""): string => fileNameOf({ title: `${title}${addition}`, mark }, extension);

/** The note on how it was made goes along for the page to say. */
async function pdf(document: Document, asked: { readonly modified: Date } & Printing): Promise<Response> {
  const made = await makePdf(document, asked);
  return "refusal" in made ? refuse(503, made.refusal) : file(new Uint8Array(made.pdf), "application/pdf", named(document, "pdf"), { "x-note": encodeURIComponent(made.note) });
}

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, format } = await params;
  const asked = new URL(request.url).searchParams;
  const style = styleNamed(asked.get("style"));
  if (style === undefined) return refuse(400, `没有“${asked.get("style") ?? ""}”这种版式。`);
  const sealed = asked.get("seal") === "yes";
  const kept = await store();
  const stored = await kept.get(id);
  const edition = stored === undefined ? undefined : editionById(stored.report.edition, stored.report.editionRevision);
  if (stored === undefined || edition === undefined) return missing();
  const document = compose(edition, stored.report);
  switch (format) {
    case "docx":
      return file(new Uint8Array(await renderDocx(document, { modified: new Date(stored.changed), style, sealed })), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", named(document, "docx"));
    case "pdf":
      return pdf(document, { modified: new Date(stored.changed), style, sealed });
    case "html":
      return file(pageOf(edition, stored.report, await kept.settings()), "text/html; charset=utf-8", named(document, "html"));
    case "fragment":
      return file(renderFragment(document), "text/html; charset=utf-8", named(document, "html", "_片段"));
    case "xlsx":
      return file(new Uint8Array(await writeWorkbook(edition, stored.report, { modified: new Date(stored.changed), id })), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", named(document, "xlsx"));
    case "json":
      return file(writeReport(edition, stored.report), "application/json; charset=utf-8", named(document, "json"));
    default:
      return refuse(404, `不能导出为“${format}”。`);
  }
}
