"use client";
// The first screen: all reports by year, how far each is, and what begins one. Where there is none yet, that stands in the middle; what is seldom wanted is in a menu.
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { DisplayDialog } from "../ui/DisplayDialog.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { leftOf, nextAsking, type Asking } from "./askAgain.ts";
import { dailyWarnings } from "./dailyWords.ts";
import { DeletedReports } from "./DeletedReports.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { DueNotice } from "./DueNotice.tsx";
import { FirstActs } from "./FirstActs.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ReportTable } from "./ReportTable.tsx";
import { hrefOf } from "./search.ts";
import { SearchForm } from "./SearchForm.tsx";
import { StartMenu } from "./StartMenu.tsx";
import { StoreWarnings } from "./StoreWarnings.tsx";
import { pageLength, type Asked, type DailySays, type ReportList, type StoreSays } from "#lib/overview/reportList.ts";
import type { StartSays } from "#lib/signing/startSays.ts";
import type { Summary } from "#lib/overview/summary.ts";

/** `signOut`: the installation asks for a 访问口令. */
type Props = ReportList &
  StoreSays & {
    readonly signing: StartSays;
    readonly daily: DailySays;
    readonly asked: Asked;
    readonly signOut: boolean;
    /** What else is to be said above the list. */
    readonly notice: ReactNode;
  };

const found = (reports: readonly Summary[], words: string): readonly Summary[] =>
  reports.filter(({ title, issuer }) => `${title}${issuer}`.includes(words.trim()));

const SignOut = late(() => import("../ui/SignOut.tsx").then((module) => module.SignOut));

export function StartPage({ asked, warnings, begun, signing, daily, signOut, notice, ...list }: Props) {
  const { reports, kept, all, page, pages, deleted, allDeleted, deletedPage, deletedPages } = list;
  const isAsked = asked.words.trim() !== "" || asked.year !== null || asked.state !== null;
  // What fits on one page is searched in the browser, key by key, unless an address asks for something.
  const isOnePage = all <= pageLength && !isAsked;
  const router = useRouter();
  const [words, setWords] = useState("");
  // The browser's way back brings the list as it was when it was left.
  useEffect(() => router.refresh(), [router]);
  // What was not waited for is asked for again, until all is known: each answer is another list.
  const asking = useRef<Asking>(undefined);
  useEffect(() => {
    asking.current = nextAsking(asking.current, leftOf({ reports, kept }, begun));
    if (asking.current === undefined) return;
    const again = setTimeout(() => router.refresh(), asking.current.after);
    return () => clearTimeout(again);
  }, [router, reports, kept, begun]);
  const shown = isOnePage ? found(reports, words) : reports;
  const years = [...new Set(shown.map(({ year }) => year))].sort((one, two) => two - one);
  return (
    <main data-help="startPage" className="mx-auto max-w-6xl p-4 sm:p-6">
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <div className="mr-auto">
          <PageHeading className="text-2xl font-bold">年报编制</PageHeading>
          <p className="text-muted">政府信息公开工作年度报告</p>
        </div>
        {all > 0 && (
          <>
            <PageLink href="/reports/new" className={buttonClass("primary")}>
              新建报告
            </PageLink>
            <ImportButton />
            <PageLink href="/checkup" className={buttonClass()}>
              体检
            </PageLink>
          </>
        )}
        <StartMenu daily={daily} />
        <DisplayDialog />
        <HelpLink />
        {signOut && (
          <Fetched>
            <SignOut />
          </Fetched>
        )}
      </div>
      <StoreWarnings title="数据有损坏或缺失，请先处理：" warnings={warnings} />
      <StoreWarnings title="自动备份没有做成，已填的内容不受影响：" warnings={dailyWarnings(daily)} />
      {notice}
      <DueNotice {...signing} />
      {begun !== null && begun.of > 0 && (
        <p role="status" className="mb-4 text-muted">
          程序刚启动，正在逐份核对保存的内容是否完好，已核对 {begun.done}/{begun.of} 份。
        </p>
      )}
      {all === 0 ? (
        <FirstActs />
      ) : (
        <>
          {!isOnePage && <SearchForm asked={asked} list={list} />}
          {isOnePage && reports.length > 5 && (
            <label className="mb-3 flex max-w-md items-center gap-2">
              <span className="shrink-0">查找</span>
              <input
                type="search"
                value={words}
                onChange={(event) => setWords(event.target.value)}
                placeholder="单位名称"
                className="w-full rounded border border-line bg-paper px-2 py-1"
              />
            </label>
          )}
          {isOnePage && years.length === 0 && <p className="rounded bg-paper p-4">没有找到含“{words}”的报告。</p>}
          {years.map((year) => (
            <section key={year} className="mb-6" aria-labelledby={`year-${year}`}>
              <h2 id={`year-${year}`} className="mb-2 text-xl font-bold">
                {year}年
              </h2>
              <ReportTable reports={shown.filter((summary) => summary.year === year)} year={year} says={signing.rows} kept={kept} />
            </section>
          ))}
          <Pager name="报告列表的页" page={page} pages={pages} hrefOf={(to) => hrefOf({ ...asked, page: to })} />
        </>
      )}
      <DeletedReports deleted={deleted} count={allDeleted} open={asked.deletedPage > 1}>
        <Pager name="已删除报告的页" page={deletedPage} pages={deletedPages} hrefOf={(to) => hrefOf({ ...asked, deletedPage: to })} />
      </DeletedReports>
    </main>
  );
}
