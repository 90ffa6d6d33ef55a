import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrawnSection } from "#components/workspace/DrawnSection.tsx";
import { opened } from "#lib/arithmetic/open.ts";

import { titleOf } from "#lib/report/report.ts";
import { orNotice, orUntitled } from "../../../../orNotice.tsx";
import { storedReport } from "../../stored.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly section: string }> };

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id, section } = await params;
  const stored = await storedReport(id);
  const edition = stored === undefined ? undefined : opened(stored.report)?.edition;
  const found = edition?.sections.find((one) => one.id === section);
  return stored === undefined || edition === undefined || found === undefined
    ? {}
    : { title: `${found.name} · ${titleOf(edition, stored.report)}` };
}

export const generateMetadata = orUntitled(metadataOf);

async function Page({ params }: Props) {
  const { id, section } = await params;
  const stored = await storedReport(id);
  const found = stored && opened(stored.report)?.edition.sections.find((one) => one.id === section);
  if (found === undefined) notFound();
  return <DrawnSection key={section} section={found} />;
}

export default orNotice(Page);
