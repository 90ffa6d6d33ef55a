"use client";
// 体检: published reports of any format, one or many, judged one by one. The table over all, and each file with what was found beside its source.
import { useEffect, useEffectEvent, useState } from "react";
import { offIn } from "#lib/checks/judged.ts";
import { isChecked } from "#lib/checkup/checked.ts";
import type { Texts } from "#lib/report/report.ts";
import { whenThere } from "../ui/focus.ts";
import { handed } from "../ui/handed.ts";
import { PageBar } from "../ui/PageBar.tsx";
import { say } from "../ui/toasts.tsx";
import { useDropped } from "../ui/useDropped.ts";
import type { Batch } from "./batch.ts";
import { CheckupTable } from "./CheckupTable.tsx";
import { Choose } from "./Choose.tsx";
import { FileView } from "./FileView.tsx";
import { isDone, type Line } from "./lines.ts";
import { PrintedCheckup } from "./PrintedCheckup.tsx";
import { Tools } from "./Tools.tsx";
import { useCheckup } from "./useCheckup.ts";
import { isWorking, stop, take } from "./work.ts";

const kept = "结果只在这个页面里，哪里也没有存。要留下的，请复制或者导出核查单。";

function Empty() {
  return (
    <div className="max-w-4xl rounded bg-paper p-5">
      <p className="mb-3">
        把各单位公布的年度报告一次选进来，逐份读出、核对：数字对不对得上、总计有没有印错、哪些数没有读出来，都写明在原文的什么地方。通报以前，可以先看一遍。
      </p>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Choose first />
        <span className="text-sm text-muted">也可以把文件、文件夹拖到这里</span>
      </div>
      <ul className="list-disc space-y-1 pl-5 text-sm">
        <li>网页、Word、PDF、Excel 表格、文字都可以，一份、几百份都可以；有两个年度的，还会和上一年的对照。</li>
        <li>结果是一张表：可以排序，可以复制到通报里，每一份可以打印核查单。</li>
        <li>文件只在运行年报编制的电脑里读，不联网，不存下来。要存成报告的，打开那一份，点“建立报告”。</li>
      </ul>
    </div>
  );
}

function leftWords(left: readonly string[]): string {
  if (left.length === 0) return "";
  const names = left.slice(0, 3).map((path) => path.slice(path.lastIndexOf("/") + 1));
  return `文件夹里还有 ${left.length} 个文件看名字不是报告，没有取：${names.join("、")}${left.length > 3 ? "等" : ""}。`;
}

function Notices({ batch: { problem, left } }: { readonly batch: Batch }) {
  const words = leftWords(left);
  return (
    <>
      {problem !== "" && (
        <p role="alert" className="mb-2 rounded border border-bad bg-bad-soft px-3 py-1">
          {problem}
        </p>
      )}
      {words !== "" && <p className="mb-2 text-sm text-muted">{words}</p>}
    </>
  );
}

/** What was handed over from the start page is begun with; leaving the page ends what is under way. */
function useComing(hasResults: boolean): void {
  const begin = useEffectEvent(() => {
    take(handed("checkup"));
  });
  const leave = useEffectEvent(() => {
    const wasWorking = isWorking();
    stop();
    if (hasResults)
      say(
        wasWorking
          ? "体检停下了。结果没有存；这个窗口不关，回到“体检”还能看到，也可以继续。"
          : "体检的结果没有存；这个窗口不关，回到“体检”还能看到。",
      );
  });
  useEffect(() => {
    begin();
    return () => leave();
  }, []);
}

/** What the installation has switched off, once for all files. */
function Off({ lines }: { readonly lines: readonly Line[] }) {
  const off = new Set(lines.flatMap(({ checked }) => (checked !== null && isChecked(checked) ? offIn(checked.edition) : [])));
  return off.size === 0 ? null : <p className="mb-2 text-sm text-warn">在“检查项目”里关掉、没有核对的：{[...off].join("；")}。</p>;
}

export function CheckupPage({ settings }: { readonly settings: Texts }) {
  const checkup = useCheckup(settings);
  const { batch, lines, shown, filter, sorting } = checkup;
  const [opened, setOpened] = useState<number | null>(null);
  const done = shown.filter(isDone);
  const place = done.findIndex(({ entry }) => entry.id === opened);
  const line = done[place];
  useComing(lines.some(isDone));
  const focusOn = (selector: string) =>
    whenThere(() => {
      const found = document.querySelector<HTMLElement>(selector);
      found?.focus();
      return found !== null;
    });
  const open = (id: number) => {
    setOpened(id);
    focusOn("[data-heading]");
  };
  const back = () => {
    setOpened(null);
    if (opened !== null) focusOn(`[data-file="${opened}"] button`);
  };
  useDropped(take);
  const step = (by: -1 | 1) => {
    const next = done[place + by];
    return next === undefined ? undefined : () => open(next.entry.id);
  };
  return (
    <main
      data-help="checkup"
      className="checkup p-4"
      onKeyDown={(event) => {
        if (event.key === "Escape" && line !== undefined && !event.defaultPrevented) back();
      }}
    >
      <div className="print:hidden">
        <PageBar heading="体检" back={{ href: "/", label: "回到首页" }}>
          <p className="text-sm text-muted">{lines.length === 0 ? "公布过的年度报告，一次看一百份" : kept}</p>
        </PageBar>
      </div>
      <div className="checkup-view print:hidden">
        {line === undefined && <Notices batch={batch} />}
        {lines.length === 0 && <Empty />}
        {lines.length > 0 && line === undefined && (
          <>
            <Tools
              batch={batch}
              lines={lines}
              shown={shown}
              filter={filter}
              onFilter={checkup.setFilter}
              onClear={() => {
                checkup.setFilter("all");
                checkup.setSorting(null);
              }}
            />
            <Off lines={lines} />
            <CheckupTable lines={shown} sorting={sorting} onSort={checkup.setSorting} onOpen={open} />
          </>
        )}
        {line !== undefined && (
          <FileView
            key={line.entry.id}
            line={line}
            blankAsZero={batch.blankAsZero}
            place={`第 ${place + 1}／${done.length} 份`}
            onBack={back}
            onStep={step}
          />
        )}
      </div>
      <PrintedCheckup lines={line === undefined ? done : [line]} blankAsZero={batch.blankAsZero} />
    </main>
  );
}
