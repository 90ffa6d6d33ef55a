"use client";
// Saves, then sends the report out in one of its ways.
import { useRouter } from "next/navigation";
import { useEditor } from "../editor/context.ts";
import { sayProblem } from "../ui/toasts.tsx";
import type { Way } from "./exportWays.ts";
import { fetchFile } from "../ui/fetchFile.ts";
import { usePaperQuery } from "./paper.ts";
import { markWords, standingOf } from "./Standing.tsx";

/** Settled when the file is there, or it has been said why not. */
export function useExport(): (way: Way) => Promise<void> {
  const { reportId, save, live } = useEditor();
  const query = usePaperQuery();
  const router = useRouter();
  return async ({ path, label }) => {
    if (!(await save.flush())) return sayProblem("还有内容没有保存成功，暂时不能导出。请看页面上方的保存提示。");
    if (path === "print") return router.push(`/reports/${reportId}/print${query}`);
    await fetchFile(`/api/reports/${reportId}/export/${path}${query}`, label, markWords(standingOf(live)));
  };
}
