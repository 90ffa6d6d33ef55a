"use client";
// The whole report as it will be published, and the ways out of the system. The preview has the room and stays in sight: beside it, or above
// it where there is no room for both, stand the state that the report is in and what a clerk needs first; all else scrolls by.
import { Summary } from "../findings/Summary.tsx";
import { withChecks } from "../editor/judging.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import { PublicationForm } from "../publication/PublicationForm.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { FirstWays, OtherWays } from "./ExportWays.tsx";
import { NextActs } from "./NextActs.tsx";
import { Standing } from "../document/Standing.tsx";

const Preview = late(() => withChecks(() => import("../document/Preview.tsx")).then((module) => module.Preview));

export function PreviewPage() {
  const go = useGoTo();
  return (
    <article data-help="preview" className="preview-page rounded bg-paper p-3">
      <div data-besides className="preview-first space-y-3">
        <PageHeading className="text-xl font-bold">预览与导出</PageHeading>
        <Standing />
        <section aria-labelledby="export" className="print:hidden">
          <h2 id="export" className="mb-2 text-lg font-bold">
            导出
          </h2>
          <FirstWays />
        </section>
      </div>
      <section aria-label="预览" data-besides data-prints-preview className="preview-frame">
        <Fetched>
          <Preview className="h-full print:hidden" />
        </Fetched>
        <p className="preview-undrawn hidden">报告还没有画出来，这张纸上没有报告的内容。请等页面上看到报告，再打印一次。</p>
      </section>
      <div className="preview-more space-y-3">
        <Summary heading="h2" onGo={go} />
        <section aria-labelledby="others" data-besides className="print:hidden">
          <h2 id="others" className="mb-2 text-lg font-bold">
            其他文件和版式
          </h2>
          <OtherWays />
        </section>
        <PublicationForm />
        <NextActs />
      </div>
    </article>
  );
}
