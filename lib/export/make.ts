// How a report is made in each of its forms (forms/forms.ts). Pure but for the libraries: the same report gives the same bytes.
//
// Called in a thread of its own (worker.ts), since a Word file takes tens of milliseconds. Each library is loaded with the first
// file that needs it, as those for Word and Excel are large and the command line makes one file of one form.
import { allOpened, openedKnown } from "../arithmetic/open.ts";
import { documentsOf } from "../charts/draw/document.ts";
import type { DrawnFor } from "../charts/illustrate.ts";
import { posterOf } from "../charts/poster.ts";
import { themeIn } from "../charts/theme.ts";
import { switchedIn } from "../checks/switches.ts";
import { markOf, type Document } from "../document/node.ts";
import { textsIn } from "../document/texts.ts";
import { codeProperty, hashProperty, type Telling } from "../signing/frozen.ts";
import { formOf, type FormId } from "./forms/forms.ts";
import type { Goods, Job, Order, OwnForm, PdfLabel } from "./order.ts";

type Maker = (job: Job) => Promise<string | Uint8Array>;

/** How charts stand in a form; null where it has none of its own. */
function drawnFor(id: FormId): DrawnFor | null {
  const { charts } = formOf(id);
  return charts === "parts" || charts === "itself" ? null : charts;
}

/** What the properties of a file say of what it was frozen as; nothing of a report that is open. Never in the text. */
const toldBy = (signed: Telling | undefined): Readonly<Record<string, string>> =>
  signed === undefined ? {} : { [codeProperty]: signed.code, [hashProperty]: `${signed.algorithm}:${signed.hash}` };

const makers: { readonly [Id in OwnForm]: Maker } = {
  docx: async ({ order: { id, revision, changed, printing, signed }, documentOf }) => {
    const { renderDocx } = await import("../outputs/docx/render.ts");
    const imprint = revision === undefined ? undefined : { report: id, revision };
    return renderDocx(await documentOf(drawnFor("docx")), { ...printing, modified: new Date(changed), told: toldBy(signed), imprint });
  },
  xlsx: async ({ edition, order: { report, practice, changed, id } }) => {
    const { writeWorkbook } = await import("../workbook/write.ts");
    return writeWorkbook(edition, report, { modified: new Date(changed), id, practice });
  },
  html: async ({ edition, order: { report, settings, downloads, signed, correction }, documentOf }) => {
    const [{ renderPage }, { publishedOf }] = await Promise.all([import("../outputs/html/page.ts"), import("../outputs/published.ts")]);
    const published = publishedOf(edition, report, settings);
    return renderPage(await documentOf(drawnFor("html")), {
      ...published,
      metas: [...published.metas, ...Object.entries(toldBy(signed))],
      ...(downloads === undefined ? {} : { downloads }),
      ...(correction === undefined ? {} : { correction }),
    });
  },
  // The page that is printed by a browser: by a person's, and for a PDF by one without a window.
  print: async ({ order: { printing }, documentOf }) => {
    const { renderPaperPage } = await import("../outputs/print/render.ts");
    return renderPaperPage(await documentOf(drawnFor("print")), printing);
  },
  fragment: async ({ order: { correction }, documentOf }) =>
    (await import("../outputs/html/render.ts")).renderFragment(await documentOf(drawnFor("fragment")), correction),
  csv: async ({ edition, order: { report } }) => (await import("../outputs/csv.ts")).csvOf(edition, report),
  poster: async ({ edition, order: { report, settings, charts }, documentOf }) => {
    const { posterPng } = await import("../charts/draw/poster.ts");
    const poster = posterOf({ edition, report }, allOpened(charts ?? []));
    const png = poster === null ? null : posterPng(poster, markOf((await documentOf(null)).state), themeIn(settings));
    // deliver.ts asks before, and says why.
    if (png === null) throw new RangeError("no picture of this report can be drawn here");
    return png;
  },
  package: async (job) =>
    (await import("./package.ts")).packageOf(job, (part, downloads) => madeOf({ ...job, order: { ...job.order, downloads } }, part)),
  json: async ({ edition, order: { report } }) => (await import("../report/write.ts")).writeReport(edition, report),
  markdown: async ({ documentOf }) => (await import("../outputs/markdown.ts")).renderMarkdown(await documentOf(drawnFor("markdown"))),
};

async function madeOf(job: Job, form: OwnForm): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makers[form](job);
  return typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made);
}

/** Throws a RangeError where the report's edition is not known. */
function jobOf(order: Order): Job {
  const { report, practice, charts, settings } = order;
  const edition = switchedIn(openedKnown(report).edition, settings);
  return { edition, order, documentOf: documentsOf(edition, report, charts && { before: charts, theme: themeIn(settings) }, practice) };
}

const documentIn = ({ order, documentOf }: Job): Promise<Document> => documentOf(drawnFor(order.form));

/** The file. Throws a RangeError where the report's edition is not known. */
export async function make(order: Order<OwnForm>): Promise<Goods> {
  const job = jobOf(order);
  const { title, state } = await documentIn(job);
  return { bytes: await madeOf(job, order.form), document: { title, state } };
}

/** The document as the form of an order has it, its charts drawn for that. Throws as `make` does. */
export const documentFor = async (order: Order): Promise<Document> => documentIn(jobOf(order));

/** What is printed on the paper of an order. Throws as `make` does. */
export async function sheetFor(order: Order): Promise<PdfLabel> {
  const { title, issuer, state, nodes } = await documentFor(order);
  return { title, issuer, state, letters: [...new Set([title, issuer, ...nodes.flatMap(textsIn)].join(""))].join("") };
}
