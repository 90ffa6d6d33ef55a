"use client";
// Which report the findings mean by 上一年报告, by its title and when it was saved: two may have the same title.
import { usePathname } from "next/navigation";
import { PageLink } from "../ui/PageLink.tsx";
import { readHref } from "../ui/readHref.ts";
import { useEditor } from "../editor/context.ts";

const unknown = {
  several: "系统里可能是上一年的报告不止一份，或者不是建立报告时所用的那一份，还没有选定，没有和上年核对。",
  gone: "建立报告时所用的上一年报告已经不在系统里，没有和上年核对。",
  said: "已记下这份报告没有上一年的报告，没有和上年核对。",
  nothing: "系统里没有上一年的报告，没有和上年核对。",
} as const;

export function YearBeforeLine() {
  const {
    reportId,
    years: { state, label },
  } = useEditor();
  const path = usePathname();
  return (
    <p className="text-sm text-muted" data-year-before={state}>
      {state === "line" || state === "name" ? `“上一年报告”是${label}。` : unknown[state]}
      {state === "nothing" && (
        <PageLink href={readHref(reportId, path)} className="inline-block leading-6 text-brand underline">
          读入上一年的报告
        </PageLink>
      )}
    </p>
  );
}
