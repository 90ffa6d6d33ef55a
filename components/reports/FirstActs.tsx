"use client";
// The start page of someone who has no report yet: the ways to begin, each with what it is for.
import Link from "next/link";
import type { ReactNode } from "react";
import { Button, buttonClass } from "../ui/Button.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { usePractice } from "./practice.ts";

function Act({ children, what }: { readonly children: ReactNode; readonly what: string }) {
  return (
    <li className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <span className="grid">{children}</span>
      <span>{what}</span>
    </li>
  );
}

export function FirstActs() {
  const [practise, practising] = usePractice();
  return (
    <div className="rounded bg-paper p-6 sm:p-8">
      <p className="mb-4 text-lg font-bold">还没有报告。先做哪一样？</p>
      <ul className="space-y-4">
        <Act what="开始写一份年报：填单位和年度，标题、表格和现成的句子就备好了。">
          <Link href="/reports/new" className={buttonClass("primary")}>
            新建报告
          </Link>
        </Act>
        <Act what="第一次用，先练一练：一份填好的报告，数字是编造的，随便改，不影响正式报告。">
          <Button onClick={() => void practise()} aria-disabled={practising}>
            {practising ? "正在建立…" : "练习报告"}
          </Button>
        </Act>
        <Act what="把公开过的报告读进来：去年的年报在网页、Word、PDF 里，不用重新打一遍。">
          <Link href="/reports/read" className={buttonClass()}>
            读入已有的报告
          </Link>
        </Act>
        <Act what="看一看别的单位公布的报告：一份或许多份，查出数字对不上的地方，列成一张表。">
          <Link href="/checkup" className={buttonClass()}>
            体检
          </Link>
        </Act>
        <Act what="接着做同事交来的报告：选数据文件（.json），或者填好的 Excel 工作簿。">
          <ImportButton />
        </Act>
      </ul>
    </div>
  );
}
