// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartsPage } from "#components/charts/ChartsPage.tsx";
import { unclearOf } from "#lib/overview/yearChoice.ts";
import { drawnCharts } from "#lib/charts/draw/drawn.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import { allOpened, opened } from "#lib/arithmetic/open.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "图解" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const kept = await store();
  const stored = await kept.get(id);
  const own = stored === undefined || stored.deleted !== null ? undefined : opened(stored.report);
  if (own === undefined) notFound();
  const years = await kept.yearsBefore(id, yearsBefore);
  const before = years.before.map(({ report }) => report);
  const charts = drawnCharts(own, allOpened(before)).map(({ figures, picture }) => ({ figures, svg: picture?.svg ?? null }));
  return (
    <ChartsPage
      id={id}
      title={titleOf(own.edition, own.report)}
      charts={charts}
      besides={before.map(({ year, body }) => ({ year, name: body.name.trim() }))}
      own={own.report.body.name.trim()}
      unclear={unclearOf(years)}
    />
  );
}

export default orNotice(Page);
