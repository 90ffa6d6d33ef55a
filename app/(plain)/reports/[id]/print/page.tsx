// Outside of app/reports/[id], whose layout is the editor: this page only reads, and all of it goes onto paper but its bar.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintSheet } from "#components/document/PrintSheet.tsx";
import { yearsBefore } from "#lib/charts/years.ts";
import { fileNameOf, type Document } from "#lib/document/node.ts";
import { styleNamed, usualPrinting, type Printing } from "#lib/paper/printing.ts";
import { opened } from "#lib/arithmetic/open.ts";
import { documentOf as exported } from "#lib/export/workshop.ts";
import { engineHere } from "#lib/pdf/make.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice, orUntitled } from "../../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Asked> };

export const dynamic = "force-dynamic";

async function documentOf(id: string, charts = false): Promise<Document | undefined> {
  const kept = await store();
  const stored = await kept.get(id);
  if (stored === undefined || stored.deleted !== null || opened(stored.report) === undefined) return undefined;
  const { report, changed } = stored;
  return exported({
    id,
    report,
    changed,
    form: "print",
    printing: usualPrinting,
    settings: {},
    charts: charts ? (await kept.yearsBefore(id, yearsBefore)).before.map(({ report }) => report) : undefined,
  });
}

/** The browser names a PDF by the page's title, and writes it into the file. */
async function metadataOf({ params }: Pick<Props, "params">): Promise<Metadata> {
  const document = await documentOf((await params).id);
  return document === undefined ? { title: "没有这份报告" } : { title: { absolute: fileNameOf(document, "pdf").slice(0, -4) } };
}

export const generateMetadata = orUntitled(metadataOf);

/** As the export's address says it; what it does not know is the usual. */
function printingOf({ style, seal }: Asked): Printing {
  return { style: styleNamed(typeof style === "string" ? style : undefined) ?? usualPrinting.style, sealed: seal === "yes" };
}

async function Page({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const document = await documentOf(id, asked.charts === "yes");
  if (document === undefined) notFound();
  return <PrintSheet id={id} document={document} printing={printingOf(asked)} pdfHere={engineHere() !== null} />;
}

export default orNotice(Page);
