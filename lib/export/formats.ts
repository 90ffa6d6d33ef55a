// A report in each form that it leaves the app in. Pure but for the libraries: the same report gives the same bytes.
//
// Called in a thread of its own (worker.ts), since a Word file takes tens of milliseconds. Each library is loaded with the first
// file that needs it, as those for Word and Excel are large and the command line makes one file of one form.
import { documentsOf, type DocumentOf } from "../charts/draw/document.ts";
import type { Document } from "../document/node.ts";
import { textsIn } from "../document/texts.ts";
import type { Printing } from "../paper/printing.ts";
import type { Edition } from "../edition/edition.ts";
import { editionById } from "../editions/index.ts";
import type { Report, Texts } from "../report/report.ts";

/** For a package also: `revision` of the report in its store, the `pdf` where one was made, and the report of the year `before`. */
export type Beside = {
  readonly revision?: number | undefined;
  readonly pdf?: Uint8Array | undefined;
  readonly before?: Report | undefined;
};

/** What is asked for. `id`: the report's in the store. `changed`: its last change, ISO 8601. `settings`: what the installation says of what it publishes. `charts`: the reports of years before that its charts (附图解) show it beside; absent without charts. */
export type Order = {
  readonly id: string;
  readonly report: Report;
  readonly changed: string;
  readonly format: string;
  readonly printing: Printing;
  readonly settings: Texts;
  readonly charts?: readonly Report[] | undefined;
} & Beside;

/** `document`: what the file is called by. */
export type Goods = { readonly bytes: Uint8Array<ArrayBuffer>; readonly document: Pick<Document, "title" | "mark"> };

/** An order at work: `documentOf` composes once for all forms. */
export type Job = { readonly edition: Edition; readonly order: Order; readonly documentOf: DocumentOf };

type Maker = (job: Job) => Promise<string | Uint8Array>;

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    "docx",
    async ({ order: { changed, printing }, documentOf }) => {
      const { renderDocx } = await import("../outputs/docx/render.ts");
      return renderDocx(await documentOf("docx"), { ...printing, modified: new Date(changed) });
    },
  ],
  [
    "xlsx",
    async ({ edition, order: { report, changed, id } }) => {
      const { writeWorkbook } = await import("../workbook/write.ts");
      return writeWorkbook(edition, report, { modified: new Date(changed), id });
    },
  ],
  [
    "html",
    async ({ edition, order: { report, settings }, documentOf }) => {
      const [{ renderPage }, { publishedOf }] = await Promise.all([import("../outputs/html/page.ts"), import("../outputs/published.ts")]);
      return renderPage(await documentOf("html"), publishedOf(edition, report, settings));
    },
  ],
  [
    "paper",
    async ({ order: { printing }, documentOf }) => {
      const { renderPaperPage } = await import("../outputs/print/render.ts");
      return renderPaperPage(await documentOf("pdf"), printing);
    },
  ],
  ["fragment", async ({ documentOf }) => (await import("../outputs/html/render.ts")).renderFragment(await documentOf("fragment"))],
  ["csv", async ({ edition, order: { report } }) => (await import("../outputs/csv.ts")).csvOf(edition, report)],
  ["package", async (job) => (await import("./package.ts")).packageOf(job, (part) => madeOf(job, part))],
  ["json", async ({ edition, order: { report } }) => (await import("../report/write.ts")).writeReport(edition, report)],
]);

async function madeOf(job: Job, format: string): Promise<Uint8Array<ArrayBuffer>> {
  const maker = makers.get(format);
  if (maker === undefined) throw new RangeError(`no form ${format}`);
  const made = await maker(job);
  return typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made);
}

/** Whether there is such a form. */
export const isFormat = (format: string): boolean => makers.has(format);

/** Throws a RangeError where the report's edition is not known. */
function jobOf(order: Order): Job {
  const { report, charts } = order;
  const edition = editionById(report.edition, report.editionRevision);
  if (edition === undefined) throw new RangeError(`no edition ${report.edition}`);
  return { edition, order, documentOf: documentsOf(edition, report, charts) };
}

/** The file. Throws a RangeError where the format, or the report's edition, is not known. */
export async function make(order: Order): Promise<Goods> {
  const job = jobOf(order);
  const { title, mark } = await job.documentOf(order.format);
  return { bytes: await madeOf(job, order.format), document: { title, mark } };
}

/** The document as the form of an order has it, its charts drawn for that. Throws as `make` does. */
export const documentFor = async (order: Order): Promise<Document> => jobOf(order).documentOf(order.format);

/** What a PDF is called by, and each letter that is printed on it once. */
export type Sheet = Pick<Document, "title" | "issuer" | "mark"> & { readonly letters: string };

/** Of an order. Throws as `make` does. */
export async function sheetFor(order: Order): Promise<Sheet> {
  const { title, issuer, mark, nodes } = await documentFor(order);
  return { title, issuer, mark, letters: [...new Set([title, issuer, ...nodes.flatMap(textsIn)].join(""))].join("") };
}
