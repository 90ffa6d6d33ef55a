// Outside of app/reports/[id], whose layout is the editor: this page only reads, but for 恢复.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/history/HistoryPage.tsx";
import { VersionsBeside } from "#components/history/VersionsBeside.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { opened } from "#lib/arithmetic/open.ts";
import { versionLines } from "#lib/overview/versionLines.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { openedReport } from "../../../../reports/[id]/stored.ts";
import { askedNumber } from "../../../../askedNumber.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Asked> };

export const metadata: Metadata = { title: "历史" };
export const dynamic = "force-dynamic";

/** Versions on one page. */
const pageLength = 50;

/** The report under its edition at the end of a version; undefined where there is none. */
async function versionOf(id: string, number: number) {
  const stored = await (await store()).version(id, number);
  return stored && opened(stored.report);
}

async function Page({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const { stored, own } = (await openedReport(id)) ?? notFound();
  const { versions, changes } = (await (await store()).versions(id)) ?? notFound();
  const title = titleOf(own.edition, own.report);
  const [from, to] = [askedNumber(asked["from"]), askedNumber(asked["to"])].sort((one = 0, two = 0) => one - two);
  if (from !== undefined && to !== undefined && from !== to) {
    const [before, now] = [await versionOf(id, from), await versionOf(id, to)];
    const lines = versionLines(
      versions.filter(({ number }) => number === from || number === to),
      changes,
      own.outline,
    );
    if (before === undefined || now === undefined)
      return <Notice title="没有这一版" text="请回到“历史”再选。" back={{ href: `/reports/${id}/history`, label: "回到历史" }} />;
    return (
      <VersionsBeside
        id={id}
        title={title}
        before={before}
        now={now}
        lines={lines}
        latest={versions[0]?.number}
        all={asked["all"] === "1"}
      />
    );
  }
  const pages = Math.max(1, Math.ceil(versions.length / pageLength));
  const page = Math.min(askedNumber(asked["page"]) ?? 1, pages);
  const shown = versions.slice((page - 1) * pageLength, page * pageLength);
  return (
    <HistoryPage
      id={id}
      title={title}
      revision={stored.revision}
      latest={versions[0]?.number ?? 0}
      lines={versionLines(shown, changes, own.outline)}
      page={page}
      pages={pages}
      same={from !== undefined && from === to}
    />
  );
}

export default orNotice(Page);
