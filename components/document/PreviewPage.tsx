"use client";
// The whole report as it will be published, what is still missing, and the ways out of the system.
import Link from "next/link";
import { countsOf, openIn } from "#lib/checks/standing.ts";
import { useEditor, useReport } from "../form/context.ts";
import { Summary } from "../findings/Summary.tsx";
import { useGoTo } from "../findings/useGoTo.ts";
import { PublicationForm } from "../publication/PublicationForm.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { ExportButtons } from "./ExportPanel.tsx";
import { NextActs } from "./NextActs.tsx";

const Preview = late(() => import("./Preview.tsx").then((module) => module.Preview));

/** In which state the report would go out now. */
function State() {
  const report = useReport();
  const { live } = useEditor();
  const { complete, blank } = live.progress();
  const unexplained = countsOf(openIn(report, live.findings().findings)).warning > 0;
  if (complete && unexplained) return <p className="font-bold">各部分都已填好，没有错误。下面的提醒看过、写了说明，就可以导出签批。</p>;
  if (complete) return <p className="rounded border-l-4 border-good bg-good-soft px-3 py-2">各部分都已填好，没有错误，可以导出签批。</p>;
  return <p className="font-bold">{blank ? "报告还没有填，导出的是空白表。" : "报告还没有完成，现在导出的是草稿（页眉和文件名会标明）。"}</p>;
}

export function PreviewPage() {
  const go = useGoTo();
  const { reportId } = useEditor();
  return (
    <article data-help="preview" className="space-y-4 rounded bg-paper p-4 sm:p-6">
      <PageHeading className="text-2xl font-bold">预览与导出</PageHeading>
      <State />
      <Summary heading="h2" onGo={go} />
      <ExportButtons />
      <p>
        <Link className="text-brand underline" href={`/reports/${reportId}/sources`}>
          数据底稿
        </Link>
        （每个数从哪里来，内部资料，不公开）
      </p>
      <PublicationForm />
      <NextActs />
      <Fetched>
        <Preview className="h-[75vh]" />
      </Fetched>
    </article>
  );
}
