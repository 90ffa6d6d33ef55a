// Outside of app/reports/[id], whose layout is the editor: what is taken here is saved by the page itself.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RedlinePage } from "#components/redline/RedlinePage.tsx";
import { titleOf } from "#lib/report/report.ts";
import { inForce, isPosted } from "#lib/signing/frozen.ts";
import { store } from "#lib/store/instance.ts";
import { openedReport } from "../../../../reports/[id]/stored.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "读回改过的 Word" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const { own } = (await openedReport(id)) ?? notFound();
  const versions = await (await store()).frozen(id);
  return <RedlinePage id={id} title={titleOf(own.edition, own.report)} code={inForce(versions)?.code} posted={isPosted(versions)} />;
}

export default orNotice(Page);
