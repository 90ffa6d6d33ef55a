// A report in each form that it leaves the app in. Pure but for the libraries: the same report gives the same bytes.
// Called in a thread of its own (worker.ts), since a Word file takes tens of milliseconds.
import { documentOf } from "../charts/draw/document.ts";
import { csvOf } from "../document/csv.ts";
import { renderDocx } from "../document/docx/render.ts";
import { renderPage } from "../document/html/page.ts";
import { renderFragment } from "../document/html/render.ts";
import type { Document } from "../document/node.ts";
import type { Printing } from "../document/printing.ts";
import { publishedOf } from "../document/published.ts";
import type { Edition } from "../edition/edition.ts";
import { editionById } from "../editions/index.ts";
import type { Report, Texts } from "../report/report.ts";
import { packageOf } from "./package.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { writeReport } from "../report/write.ts";

/** For a package also: `revision` of the report in its store, the `pdf` where one was made, and the report of the year `before`. */
export type Beside = { readonly revision?: number | undefined; readonly pdf?: Uint8Array | undefined; readonly before?: Report | undefined };

/** What is asked for. `id`: the report's in the store. `changed`: its last change, ISO 8601. `settings`: what the installation says of what it publishes. `charts`: the reports of years before that its charts (附图解) show it beside; absent without charts. */
export type Order = { readonly id: string; readonly report: Report; readonly changed: string; readonly format: string; readonly printing: Printing; readonly settings: Texts; readonly charts?: readonly Report[] | undefined } & Beside;

/** `document`: what the file is called by. */
export type Goods = { readonly bytes: Uint8Array<ArrayBuffer>; readonly document: Pick<Document, "title" | "mark"> };

type Maker = (edition: Edition, order: Order, document: Document) => string | Promise<Uint8Array>;

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ["docx", (_, { changed, printing }, document) => renderDocx(document, { ...printing, modified: new Date(changed) })],
  ["xlsx", (edition, { report, changed, id }) => writeWorkbook(edition, report, { modified: new Date(changed), id })],
  ["html", (edition, { report, settings }, document) => renderPage(document, publishedOf(edition, report, settings))],
  ["fragment", (_edition, _order, document) => renderFragment(document)],
  ["csv", (edition, { report }) => csvOf(edition, report)],
  ["package", (edition, order, document) => packageOf(edition, order, document, async (part) => (await make({ ...order, format: part })).bytes)],
  ["json", (edition, { report }) => writeReport(edition, report)],
]);

const bytesOf = (made: string | Uint8Array = ""): Uint8Array<ArrayBuffer> => (typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made));

/** Whether there is such a form. */
export const isFormat = (format: string): boolean => makers.has(format);

/** The file. Throws a RangeError where the format, or the report's edition, is not known. */
export async function make(order: Order): Promise<Goods> {
  const { report, format } = order;
  const [maker, edition] = [makers.get(format), editionById(report.edition, report.editionRevision)];
  if (maker === undefined || edition === undefined) throw new RangeError(`no ${format} of ${report.edition}`);
  const document = await documentOf(edition, report, format, order.charts);
  const made = await maker(edition, order, document);
  return { bytes: bytesOf(made), document: { title: document.title, mark: document.mark } };
}
