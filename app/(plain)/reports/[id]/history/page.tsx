// Outside of app/reports/[id], whose layout is the editor: this page only reads, but for 恢复.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/history/HistoryPage.tsx";
import { SavedPage } from "#components/history/SavedPage.tsx";
import { VersionsBeside, type Side } from "#components/history/VersionsBeside.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { opened } from "#lib/arithmetic/open.ts";
import { savedLines, versionLines, type VersionLine } from "#lib/overview/versionLines.ts";
import { whoWords } from "#lib/report/came.ts";
import { momentIn } from "#lib/report/date.ts";
import { titleOf } from "#lib/report/report.ts";
import { eventsOf, eventsOver } from "#lib/signing/events.ts";
import type { Frozen } from "#lib/signing/frozen.ts";
import { isDamagedFrozen } from "#lib/store/errors.ts";
import { store } from "#lib/store/instance.ts";
import { openedReport } from "../../../../reports/[id]/stored.ts";
import { askedNumber } from "../../../../askedNumber.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Asked> };

export const metadata: Metadata = { title: "历史" };
export const dynamic = "force-dynamic";

/** Versions on one page, and changes of one version. */
const [pageLength, savedLength] = [50, 200] as const;

/** The report under its edition at the end of a version; undefined where there is none. */
async function versionOf(id: string, number: number) {
  const stored = await (await store()).version(id, number);
  return stored && opened(stored.report);
}

/** What was frozen of the report; where that is damaged it is said, and the versions are listed all the same. */
async function frozenOf(id: string): Promise<{ readonly frozen: readonly Frozen[]; readonly damage: string }> {
  try {
    return { frozen: await (await store()).frozen(id), damage: "" };
  } catch (error) {
    if (!isDamagedFrozen(error)) throw error;
    return { frozen: [], damage: error.message };
  }
}

const sideOf = ({ number, time, who, way }: VersionLine, latest: number | undefined): Side => ({
  name: `第${number}版${number === latest ? "（现在）" : ""}`,
  told: `${time}，${who}，${way}`,
});

/** The part of a list that a page shows, by the number that was asked for; what was not asked for is the first. */
function pageOf<One>(all: readonly One[], length: number, asked: unknown) {
  const pages = Math.max(1, Math.ceil(all.length / length));
  const page = Math.min(askedNumber(asked) ?? 1, pages);
  return { page, pages, shown: all.slice((page - 1) * length, page * length) };
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
    const [later, earlier] = lines.map((line) => sideOf(line, versions[0]?.number));
    const back = { href: `/reports/${id}/history`, label: "回到历史" };
    if (before === undefined || now === undefined || later === undefined || earlier === undefined)
      return <Notice title="没有这一版" text="请回到“历史”再选。" back={back} />;
    const path = `/reports/${id}/history?from=${from}&to=${to}`;
    return <VersionsBeside {...{ title, before, now, path, back }} sides={[earlier, later]} all={asked["all"] === "1"} />;
  }
  const freezing = askedNumber(asked["frozen"]);
  const { frozen, damage } = await frozenOf(id);
  if (freezing !== undefined) {
    const one = frozen.find(({ number }) => number === freezing);
    const signed = one && (await (await store()).signed(one.id));
    const before = signed && opened(signed.report);
    const back = { href: `/reports/${id}/signing`, label: "回到定稿与发布" };
    if (one === undefined || before === undefined) return <Notice title="没有这一次定稿" text="请回到“定稿与发布”再选。" back={back} />;
    const time = (at: string): string => momentIn(new Date(at), { year: true });
    const sides = [
      { name: `第${one.number}次定稿`, told: `短码 ${one.code}，${time(one.at)}，${whoWords(one.who)}` },
      { name: "现在", told: `${time(stored.changed)} 保存` },
    ] as const;
    const path = `/reports/${id}/history?frozen=${freezing}`;
    return <VersionsBeside {...{ title, before, now: own, path, back, sides }} all={asked["all"] === "1"} />;
  }
  const saving = askedNumber(asked["saves"]);
  if (saving !== undefined) {
    const [line] = versionLines(
      versions.filter(({ number }) => number === saving),
      changes,
      own.outline,
    );
    const back = { href: `/reports/${id}/history`, label: "回到历史" };
    if (line === undefined) return <Notice title="没有这一版" text="请回到“历史”再选。" back={back} />;
    const { page, pages, shown: lines } = pageOf(savedLines(saving, changes, own.outline), savedLength, asked["page"]);
    const path = `/reports/${id}/history?saves=${saving}`;
    return <SavedPage {...{ title, lines, path, back, page, pages }} number={saving} told={sideOf(line, undefined).told} />;
  }
  const { page, pages, shown } = pageOf(versions, pageLength, asked["page"]);
  return (
    <HistoryPage
      id={id}
      title={title}
      revision={stored.revision}
      latest={versions[0]?.number ?? 0}
      lines={versionLines(shown, changes, own.outline)}
      events={eventsOver(eventsOf(frozen, versions), shown, versions[(page - 1) * pageLength - 1]?.started)}
      damage={damage}
      page={page}
      pages={pages}
      same={from !== undefined && from === to}
    />
  );
}

export default orNotice(Page);
