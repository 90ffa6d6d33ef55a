import { compose } from "#lib/document/compose.ts";
import { renderDocx } from "#lib/document/docx/render.ts";
import { pageOf } from "#lib/document/html/page.ts";
import { renderFragment } from "#lib/document/html/render.ts";
import { fileNameOf, type Document } from "#lib/document/node.ts";
import { editionById } from "#lib/editions/index.ts";
import { writeReport } from "#lib/report/write.ts";
import { writeWorkbook } from "#lib/workbook/write.ts";
import { store } from "#lib/store/instance.ts";
import { file, missing, refuse } from "../../../../answer.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly format: string }> };

const named = ({ title, mark }: Document, extension: string, addition = ""): string => fileNameOf({ title: `${title}${addition}`, mark }, extension);

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { id, format } = await params;
  const kept = await store();
  const stored = await kept.get(id);
  const edition = stored === undefined ? undefined : editionById(stored.report.edition, stored.report.editionRevision);
  if (stored === undefined || edition === undefined) return missing();
  const document = compose(edition, stored.report);
  switch (format) {
    case "docx":
      return file(new Uint8Array(await renderDocx(document, { modified: new Date(stored.changed) })), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", named(document, "docx"));
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
