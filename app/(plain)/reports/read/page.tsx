import type { Metadata } from "next";
import { backFrom } from "#components/ui/readHref.ts";
import type { Wanting } from "#components/published/ReadReport.tsx";
import { ReadPublished } from "#components/workspace/ReadPublished.tsx";
import { opened } from "#lib/arithmetic/open.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

export const metadata: Metadata = { title: "读入已有的报告" };
export const dynamic = "force-dynamic";

/** The report that misses one, where one came from it. */
async function wantingOf({ for: id, to }: Asked): Promise<Wanting | null> {
  const stored = typeof id === "string" ? await (await store()).get(id) : undefined;
  const own = stored === undefined || stored.deleted !== null ? undefined : opened(stored.report);
  if (stored === undefined || own === undefined) return null;
  const { year, body } = own.report;
  const back = backFrom(stored.id, typeof to === "string" ? to : "");
  return { id: stored.id, title: titleOf(own.edition, own.report), year, kind: body.kind, level: body.level, back };
}

async function Page({ searchParams }: { readonly searchParams: Promise<Asked> }) {
  return <ReadPublished wanting={await wantingOf(await searchParams)} />;
}

export default orNotice(Page);
