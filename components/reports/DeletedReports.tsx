"use client";
// What was deleted can be brought back, also long after the message with 撤销 is gone.
import { useRouter } from "next/navigation";
import { useRef, type ReactNode } from "react";
import { say, sayProblem } from "../ui/toasts.tsx";
import { Button } from "../ui/Button.tsx";
import { handover } from "../ui/focus.ts";
import { act } from "../ui/act.ts";
import { binDays, type DeletedReport } from "#lib/overview/reportList.ts";

type Props = {
  readonly deleted: readonly DeletedReport[];
  /** How many there are, which may be more than one page of them. */
  readonly count: number;
  readonly open: boolean;
  readonly children: ReactNode;
};

const leftWords = ({ left }: DeletedReport): string =>
  left === null ? "" : left === 0 ? "已经到期，就要永久清除" : `还可以恢复 ${left} 天`;

export function DeletedReports({ deleted, count, open, children }: Props) {
  const router = useRouter();
  const list = useRef<HTMLDetailsElement>(null);
  if (count === 0) return null;
  const toSummary = () => {
    const summary = list.current?.querySelector("summary");
    summary?.focus();
    return summary !== undefined && summary !== null;
  };
  const restore = async ({ id, title }: DeletedReport) => {
    const answer = await act("restore", { report: id });
    if (answer.ok) say(`已恢复：${title}`);
    else sayProblem(answer.message);
    router.refresh();
  };
  return (
    <details ref={list} data-help="backup" open={open || undefined} className="mt-8 rounded bg-paper p-3">
      <summary>
        已删除的报告（{count} 份，删除后 {binDays} 天内可以恢复）
      </summary>
      <ul className="mt-2 space-y-2">
        {deleted.map((summary) => (
          <li key={summary.id} ref={handover(toSummary)} className="flex items-center justify-between gap-3 border-t border-line pt-2">
            <span>
              {summary.title} <span className="whitespace-nowrap text-sm text-muted">{leftWords(summary)}</span>
            </span>
            <Button onClick={() => void restore(summary)} aria-label={`恢复 ${summary.title}`}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}
