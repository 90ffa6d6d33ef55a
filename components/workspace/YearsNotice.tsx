"use client";
// That it is not known which report is that of the year before: what is not judged and not shown therefore, and the way to say it.
import { unclearWords } from "#lib/overview/unclearWords.ts";
import { ChooseYearBefore } from "../editor/ChooseYearBefore.tsx";
import { useEditor } from "../editor/context.ts";

export function YearsNotice() {
  const { years, live } = useEditor();
  const { state, unclear } = years;
  if (state !== "several" && state !== "gone") return null;
  const year = live.report().year - 1;
  const [first] = unclear.filter((one) => one.year === year);
  return (
    <section
      aria-label="上一年的报告"
      data-year-before={state}
      className="mb-4 flex flex-wrap items-center gap-3 rounded border border-warn bg-warn-soft px-3 py-2 print:hidden"
    >
      <p className="min-w-0 flex-1">
        {first === undefined
          ? `建立这份报告时所用的${year}年报告已经不在系统里（可能删除了，可以在首页最下面找回）。`
          : unclearWords(first)}
        没有和上年核对，也没有显示上年的数。
      </p>
      <ChooseYearBefore label="选上一年是哪一份…" />
    </section>
  );
}
