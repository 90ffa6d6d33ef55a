// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartsPage } from "#components/charts/ChartsPage.tsx";
import { drawnCharts } from "#lib/charts/draw/drawn.ts";
import { reportsBefore, sidesOf } from "#lib/charts/years.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "图解" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const kept = await (await store()).list();
  const own = kept.find((one) => one.id === id);
  const [side] = own === undefined ? [] : sidesOf([own.report]);
  if (own === undefined || side === undefined) notFound();
  const before = reportsBefore(kept, own);
  const charts = drawnCharts(side, sidesOf(before)).map(({ figures, picture }) => ({ figures, svg: picture?.svg ?? null }));
  return <ChartsPage id={id} title={titleOf(side.edition, side.report)} charts={charts} besides={before.map(({ year }) => year)} />;
}

export default orNotice(Page);
