import { StartPage } from "#components/reports/StartPage.tsx";
import { UnsentNotice } from "#components/unsent/UnsentNotice.tsx";
import { asksPassword } from "#lib/guard/ours.ts";
import { isState } from "#lib/overview/reportList.ts";
import { dayIn } from "#lib/report/date.ts";
import { databaseUrl, dataDir, store } from "#lib/store/instance.ts";
import { dailyTold } from "#lib/store/safekeeping/told.ts";
import { orNotice } from "./orNotice.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

export const dynamic = "force-dynamic";

/** A page that an address names; whatever is none is the first. */
const pageIn = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 1);

async function Page({ searchParams }: { readonly searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const text = (key: string): string => {
    const value = asked[key];
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  const [year, state] = [text("year"), text("state")];
  const search = {
    words: text("words"),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    state: isState(state) ? state : null,
    page: pageIn(text("page")),
    deletedPage: pageIn(text("deleted")),
  };
  const kept = await store();
  const list = await kept.start(search);
  const signing = await kept.startSays(
    list.reports.map(({ id }) => id),
    dayIn(new Date()),
  );
  return (
    <StartPage
      {...list}
      signing={signing}
      daily={databaseUrl() === "" ? dailyTold(dataDir()) : { byDatabase: true }}
      asked={search}
      signOut={asksPassword(process.env)}
      notice={<UnsentNotice store={await kept.id()} />}
    />
  );
}

export default orNotice(Page);
