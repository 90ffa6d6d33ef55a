import { notFound, redirect } from "next/navigation";
import { summaryOf } from "#lib/overview/summary.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../orNotice.tsx";

/** Opens a report where its work goes on: the first section that is not done. */
async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }): Promise<never> {
  const { id } = await params;
  const stored = await (await store()).get(id);
  if (stored === undefined) notFound();
  redirect(`/reports/${id}/${summaryOf(stored).next}`);
}

export default orNotice(Page);
