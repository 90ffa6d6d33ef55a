// Outside of app/reports/[id], whose layout is the editor: this page only reads.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartsPage } from "#components/charts/ChartsPage.tsx";
import { unclearOf } from "#lib/overview/yearChoice.ts";
import { posterOf } from "#lib/charts/poster.ts";
import { themeIn } from "#lib/charts/theme.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import { allOpened } from "#lib/arithmetic/open.ts";
import { chartsOf } from "#lib/export/workshop.ts";
import { titleOf } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { markNow, openedReport } from "../../../../reports/[id]/stored.ts";
import { orNotice } from "../../../../orNotice.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: "图解" };
export const dynamic = "force-dynamic";

async function Page({ params }: Props) {
  const { id } = await params;
  const kept = await store();
  const { own, stored } = (await openedReport(id)) ?? notFound();
  const [years, settings] = await Promise.all([kept.yearsBefore(id, yearsBefore), kept.settings()]);
  const [before, theme] = [years.before.map(({ report }) => report), themeIn(settings)];
  const drawn = await chartsOf(own.report, before, theme);
  return (
    <ChartsPage
      id={id}
      title={titleOf(own.edition, own.report)}
      mark={markNow(own, settings, stored.practice)}
      poster={posterOf(
        own,
        allOpened(before),
        drawn.map(({ figures }) => figures),
      )}
      drawn={drawn}
      theme={theme}
      besides={before.map(({ year, body }) => ({ year, name: body.name.trim() }))}
      own={own.report.body.name.trim()}
      unclear={unclearOf(years)}
    />
  );
}

export default orNotice(Page);
