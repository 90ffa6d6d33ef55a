// Outside of app/reports/[id], whose layout is the editor: this page only reads, and its acts are acts.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SigningPage } from "#components/signing/SigningPage.tsx";
import { signingOf } from "../../../../reports/[id]/signing.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "定稿与发布" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const told = (await signingOf((await params).id)) ?? notFound();
  return <SigningPage key={`${told.frozen.length} ${told.stage}`} told={told} />;
}

export default orNotice(Page);
