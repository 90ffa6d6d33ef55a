import type { Metadata } from "next";
import { backFrom } from "#components/ui/readHref.ts";
import type { Wanting } from "#components/published/ReadReport.tsx";
import { ReadPublished } from "#components/workspace/ReadPublished.tsx";
import { titleOf } from "#lib/report/report.ts";
import { openedReport } from "../../../reports/[id]/stored.ts";
import { orNotice } from "../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

export const metadata: Metadata = { title: "读入已有的报告" };
export const dynamic = "force-dynamic";

/** The report that misses one, where one came from it. */
async function wantingOf({ for: id, to }: Asked): Promise<Wanting | null> {
  const found = typeof id === "string" ? await openedReport(id) : undefined;
  if (found === undefined) return null;
  const { stored, own } = found;
  const { year, body } = own.report;
  const back = backFrom(stored.id, typeof to === "string" ? to : "");
  return { id: stored.id, title: titleOf(own.edition, own.report), year, kind: body.kind, level: body.level, back };
}

async function Page({ searchParams }: { readonly searchParams: Promise<Asked> }) {
  return <ReadPublished wanting={await wantingOf(await searchParams)} />;
}

export default orNotice(Page);
