// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparePage } from "#components/compare/ComparePage.tsx";
import { chosenAmong, inOrder, othersOf, type Kept } from "#components/compare/others.ts";
import { Notice } from "#components/ui/Notice.tsx";
import { editionById } from "#lib/editions/index.ts";
import type { Side } from "#lib/compare/figures.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Asked> };

export const metadata: Metadata = { title: "对照" };
export const dynamic = "force-dynamic";

function sideOf({ report }: Kept): Side | undefined {
  const edition = editionById(report.edition, report.editionRevision);
  return edition === undefined ? undefined : { edition, report };
}

const savedAt = (iso: string): string => new Date(iso).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hourCycle: "h23" });

/** The title; where several reports have the same one, when each was saved last. */
function labelOf(one: Kept, among: readonly Kept[]): string {
  const side = sideOf(one);
  const title = side === undefined ? "" : `${titleOf(side.edition, side.report)}${one.practice ? "（练习）" : ""}`;
  return among.some(({ id, report }) => id !== one.id && report.year === one.report.year) ? `${title}（${savedAt(one.changed)}保存）` : title;
}

async function Page({ params, searchParams }: Props) {
  const [{ id }, { with: asked, all }] = await Promise.all([params, searchParams]);
  const kept = await (await store()).list();
  const own = kept.find((one) => one.id === id);
  if (own === undefined) notFound();
  const others = othersOf(own, kept).filter((one) => sideOf(one) !== undefined);
  const other = chosenAmong(own, others, typeof asked === "string" ? asked : undefined);
  const [before, now] = other === undefined ? [] : inOrder(own, other).map(sideOf);
  if (other === undefined || before === undefined || now === undefined)
    return <Notice title="没有可以对照的报告" text={`系统里还没有“${own.report.body.name}”其他年度的报告。可以在首页导入，或者新建后把公开过的数填进去。`} back={{ href: `/reports/${id}`, label: "回到这份报告" }} />;
  return <ComparePage id={id} with={other.id} options={others.map((one) => ({ id: one.id, label: labelOf(one, others) }))} before={before} now={now} all={all === "1"} />;
}

export default orNotice(Page);
