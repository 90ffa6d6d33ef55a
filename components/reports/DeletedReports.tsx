"use client";
// What was deleted can be brought back, also long after the message with 撤销 is gone.
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { say, sayProblem } from "../ui/toasts.tsx";
import { Button } from "../ui/Button.tsx";
import { handover } from "../ui/focus.ts";
import { call } from "../ui/call.ts";
import type { Summary } from "#lib/overview/summary.ts";

export function DeletedReports({ deleted }: { readonly deleted: readonly Summary[] }) {
  const router = useRouter();
  const list = useRef<HTMLDetailsElement>(null);
  if (deleted.length === 0) return null;
  const toSummary = () => {
    const summary = list.current?.querySelector("summary");
    summary?.focus();
    return summary !== undefined && summary !== null;
  };
  const restore = async ({ id, title }: Summary) => {
    const answer = await call("POST", `/api/reports/${id}`, { act: "restore" });
    if (answer.ok) say(`已恢复：${title}`);
    else sayProblem(answer.message);
    router.refresh();
  };
  return (
    <details ref={list} data-help="backup" className="mt-8 rounded bg-paper p-3">
      <summary>已删除的报告（{deleted.length} 份，可以恢复）</summary>
      <ul className="mt-2 space-y-2">
        {deleted.map((summary) => (
          <li key={summary.id} ref={handover(toSummary)} className="flex items-center justify-between gap-3 border-t border-line pt-2">
            {summary.title}
            <Button onClick={() => void restore(summary)} aria-label={`恢复 ${summary.title}`}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
