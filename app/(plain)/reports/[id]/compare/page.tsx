// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparePage, type Told } from "#components/compare/ComparePage.tsx";
import { chosenAmong, inOrder, othersOf, type Kept } from "#lib/overview/others.ts";
import { ChooseOther } from "#components/compare/ChooseOther.tsx";
import { labelOf as told } from "#lib/overview/yearChoice.ts";
import { readHref } from "#components/ui/readHref.ts";
import { Notice } from "#components/ui/Notice.tsx";
import { opened } from "#lib/arithmetic/open.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Asked> };

export const metadata: Metadata = { title: "对照" };
export const dynamic = "force-dynamic";

/** How many of a list are known by when they were saved and how far they are; where one year has one report, its title says enough. */
function labelOf(one: Kept, among: readonly Kept[]): string {
  const edition = opened(one.report)?.edition;
  const title = edition === undefined ? "" : `${titleOf(edition, one.report)}${one.practice ? "（练习）" : ""}`;
  return among.some(({ id, report }) => id !== one.id && report.year === one.report.year) ? told(one) : title;
}

/** A report under its edition, with its title, when it was saved last and how far it is. */
function toldOf(one: Kept): Told | undefined {
  const found = opened(one.report);
  return found && { edition: found.edition, report: found.report, label: told(one) };
}

async function Page({ params, searchParams }: Props) {
  const [{ id }, { with: asked, all }] = await Promise.all([params, searchParams]);
  const kept = await (await store()).family(id);
  const own = kept.find((one) => one.id === id);
  if (own === undefined) notFound();
  const others = othersOf(own, kept).filter((one) => opened(one.report) !== undefined);
  const other = chosenAmong(own, others, kept, typeof asked === "string" ? asked : undefined);
  const options = others.map((one) => ({ id: one.id, label: labelOf(one, others) }));
  if (other === undefined && options.length > 0) return <ChooseOther id={id} options={options} />;
  const [before, now] = other === undefined ? [] : inOrder(own, other).map(toldOf);
  if (other === undefined || before === undefined || now === undefined)
    return (
      <Notice
        title="没有可以对照的报告"
        text={`系统里还没有“${own.report.body.name}”其他年度的报告。公开过的可以从网页、Word 或 PDF 读进来；以前用别的名称的，在首页这份报告的“操作”里点“上一年是哪一份…”指定。`}
        more={{ href: readHref(id, `/reports/${id}/compare`), label: "读入已有的报告" }}
        back={{ href: `/reports/${id}`, label: "回到这份报告" }}
      />
    );
  return <ComparePage id={id} with={other.id} options={options} before={before} now={now} all={all === "1"} />;
}

export default orNotice(Page);
