"use client";
// The whole report as it will be published, what is still missing, and the ways out of the system.
import { Summary } from "../findings/Summary.tsx";
import { useGoTo } from "../editor/useGoTo.ts";
import { PublicationForm } from "../publication/PublicationForm.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { ExportWays } from "./ExportWays.tsx";
import { NextActs } from "./NextActs.tsx";
import { Standing } from "../document/Standing.tsx";

const Preview = late(() => import("../document/Preview.tsx").then((module) => module.Preview));

export function PreviewPage() {
  const go = useGoTo();
  return (
    <article data-help="preview" className="space-y-4 rounded bg-paper p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <PageHeading className="text-2xl font-bold">预览与导出</PageHeading>
        <a href="#whole" className={buttonClass("link")}>
          往下看整篇预览 ↓
        </a>
      </div>
      <Standing />
      <Summary heading="h2" onGo={go} />
      <section aria-labelledby="export">
        <h2 id="export" className="mb-2 text-xl font-bold">
          导出
        </h2>
        <ExportWays />
      </section>
      <PublicationForm />
      <NextActs />
      <section aria-labelledby="whole">
        <h2 id="whole" tabIndex={-1} className="mb-2 scroll-mt-20 text-xl font-bold">
          预览
        </h2>
        <Fetched>
          <Preview className="h-[75vh] print:hidden" />
        </Fetched>
      </section>
    </article>
  );
}
