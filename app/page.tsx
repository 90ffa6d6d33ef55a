import { StartPage } from "#components/reports/StartPage.tsx";
import { summariesOf, summaryOf } from "#lib/overview/summary.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "./orNotice.tsx";

export const dynamic = "force-dynamic";

async function Page() {
  const { reports, deleted, warnings } = await (await store()).everything();
  return <StartPage reports={summariesOf(reports)} deleted={deleted.map((stored) => summaryOf(stored))} warnings={warnings} />;
}

export default orNotice(Page);
