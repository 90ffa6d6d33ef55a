// Outside of app/reports/[id], whose layout is the editor: this page only reads, and all of it goes onto paper but its bar.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PrintSheet } from "#components/document/PrintSheet.tsx";
import { fileNameOf, type Document } from "#lib/document/node.ts";
import { styleNamed, usualPrinting, type Printing } from "#lib/paper/printing.ts";
import { documentOf as exported } from "#lib/export/workshop.ts";
import { engineHere } from "#lib/pdf/make.ts";
import { goingOut } from "../../../../reports/[id]/goingOut.ts";
import { orNotice, orUntitled } from "../../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Asked> };

export const dynamic = "force-dynamic";

/** Asked for by the title and by the page, read once. */
const wanted = cache((id: string) => goingOut(id));

async function documentOf(id: string, withCharts = false): Promise<Document | undefined> {
  const found = await wanted(id);
  if (found === undefined) return undefined;
  const { report, practice, changed } = found;
  const charts = withCharts ? (await found.beside()).years : undefined;
  return exported({ id, report, practice, changed, form: "print", printing: usualPrinting, settings: {}, charts });
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
