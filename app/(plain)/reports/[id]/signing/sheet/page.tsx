// 报审单, to print: what is on the paper is drawn by the renderer that every other form of it is made from.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignSheetPage } from "#components/signing/SignSheetPage.tsx";
import { signSheetBody, signSheetStyle } from "#lib/outputs/html/signSheet.ts";
import { engineHere } from "#lib/pdf/make.ts";
import { signSheetIn } from "../../../../../reports/[id]/signing.ts";
import { orNotice } from "../../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "报审单" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const { sheet } = (await signSheetIn(id)) ?? notFound();
  return <SignSheetPage id={id} style={signSheetStyle} body={signSheetBody(sheet)} pdfHere={engineHere() !== null} />;
}

export default orNotice(Page);
