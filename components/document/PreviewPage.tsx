"use client";
// The whole report as it will be published, what is still missing, and the ways out of the system.
import Link from "next/link";
import { statusNames } from "#lib/checks/progress.ts";
import { useEditor, useReport } from "../form/context.ts";
import { FindingItem } from "../findings/FindingList.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { ExportButtons } from "./ExportDialog.tsx";
import { NextActs } from "./NextActs.tsx";

const PagePreview = late(() => import("./PagePreview.tsx").then((module) => module.PagePreview));

/** What stands between this report and a clean export. */
function Missing() {
  useReport();
  const { live, reportId } = useEditor();
  const progress = live.progress();
  const { findings } = live.findings();
  if (progress.complete)
    return <p className="rounded border-l-4 border-good bg-good-soft px-3 py-2">各部分都已填好，没有错误，可以导出签批。</p>;
  const open = progress.sections.filter(({ status, optional }) => status !== "done" && !(optional && status === "empty"));
  return (
    <div className="rounded border-l-4 border-warn bg-warn-soft px-3 py-2" data-missing>
      <p className="font-bold">{progress.blank ? "报告还没有填，导出的是空白表。" : "报告还没有完成，现在导出的是草稿（页眉和文件名会标明）。"}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {open.map(({ section, status, filled, asked }) => (
          <li key={section.id}>
            <Link className="text-brand underline" href={`/reports/${reportId}/fill/${section.id}`}>
              {section.name}
            </Link>
            ：{statusNames[status]}
            {filled < asked && `，还差 ${asked - filled} 处`}
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <ul className="mt-2 space-y-1">
          {findings.map((finding) => (
            <FindingItem key={`${finding.check} ${finding.at[0] ?? ""}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function PreviewPage() {
  return (
    <article className="space-y-4 rounded bg-paper p-4 sm:p-6">
      <h1 className="text-2xl font-bold">预览与导出</h1>
      <Missing />
      <ExportButtons />
      <NextActs />
      <Fetched>
        <PagePreview className="h-[75vh]" />
      </Fetched>
    </article>
  );
}
