// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerifyPage } from "#components/published/VerifyPage.tsx";
import { titleOf } from "#lib/report/report.ts";
import { openedReport } from "../../../../reports/[id]/stored.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "发布后核对" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const { own } = (await openedReport(id)) ?? notFound();
  return <VerifyPage id={id} title={titleOf(own.edition, own.report)} />;
}

export default orNotice(Page);
