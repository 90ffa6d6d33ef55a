// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerifyPage } from "#components/published/VerifyPage.tsx";
import { opened } from "#lib/arithmetic/open.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "发布后核对" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const stored = await (await store()).get(id);
  const own = stored === undefined || stored.deleted !== null ? undefined : opened(stored.report);
  if (own === undefined) notFound();
  return <VerifyPage id={id} title={titleOf(own.edition, own.report)} />;
}

export default orNotice(Page);
