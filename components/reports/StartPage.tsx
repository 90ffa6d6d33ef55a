"use client";
// The first screen: all reports by year, how far each is, and what begins one. Where there is none yet, that stands in the middle; what is seldom wanted is in a menu.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { DisplayDialog } from "../ui/DisplayDialog.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { DeletedReports } from "./DeletedReports.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { FirstActs } from "./FirstActs.tsx";
import { ReportTable } from "./ReportTable.tsx";
import { StartMenu } from "./StartMenu.tsx";
import { StoreWarnings } from "./StoreWarnings.tsx";
import type { Summary } from "#lib/overview/summary.ts";

type Props = { readonly reports: readonly Summary[]; readonly deleted: readonly Summary[]; readonly warnings: readonly string[] };

const found = (reports: readonly Summary[], words: string): readonly Summary[] =>
  reports.filter(({ title, issuer }) => `${title}${issuer}`.includes(words.trim()));

export function StartPage({ reports, deleted, warnings }: Props) {
  const router = useRouter();
  const [words, setWords] = useState("");
  // The browser's way back brings the list as it was when it was left.
  useEffect(() => router.refresh(), [router]);
  const shown = found(reports, words);
  const years = [...new Set(shown.map(({ year }) => year))].sort((one, two) => two - one);
  return (
    <main data-help="startPage" className="mx-auto max-w-6xl p-4 sm:p-6">
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <div className="mr-auto">
          <PageHeading className="text-2xl font-bold">年报编制</PageHeading>
          <p className="text-muted">政府信息公开工作年度报告</p>
        </div>
        {reports.length > 0 && (
          <>
            <Link href="/reports/new" className={buttonClass("primary")}>
              新建报告
            </Link>
            <ImportButton />
          </>
        )}
        <StartMenu />
        <DisplayDialog />
        <HelpLink />
      </div>
      <StoreWarnings warnings={warnings} />
      {reports.length === 0 ? (
        <FirstActs />
      ) : (
        <>
          {reports.length > 5 && (
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
          {years.length === 0 && <p className="rounded bg-paper p-4">没有找到含“{words}”的报告。</p>}
          {years.map((year) => (
            <section key={year} className="mb-6" aria-labelledby={`year-${year}`}>
              <h2 id={`year-${year}`} className="mb-2 text-xl font-bold">
                {year}年
              </h2>
              <ReportTable reports={shown.filter((summary) => summary.year === year)} year={year} />
            </section>
          ))}
        </>
      )}
      <DeletedReports deleted={deleted} />
    </main>
  );
}
