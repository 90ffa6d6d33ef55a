import { StartPage } from "#components/reports/StartPage.tsx";
import { summariesOf, summaryOf } from "#components/reports/summary.ts";
import { store } from "#lib/store/instance.ts";

export const dynamic = "force-dynamic";

export default async function Page() {
  const kept = await store();
  const [reports, deleted] = await Promise.all([kept.list(), kept.deleted()]);
  return <StartPage reports={summariesOf(reports)} deleted={deleted.map((stored) => summaryOf(stored))} />;
}
