"use client";
// In which state the report would go out now, and why: on the page 预览与导出 and in the dialog 导出, over what is to be dealt with.
import type { Mark } from "#lib/document/node.ts";
import { countsOf, openIn } from "#lib/checks/standing.ts";
import { useEditor, useReport } from "../editor/context.ts";
import type { Live } from "../editor/live.ts";

type State = { readonly mark: Mark | null; readonly why: string };

/** The mark that a file would carry, and what is missing. */
export function standingOf(live: Live): State {
  const { blank, complete, filled, asked } = live.progress();
  const errors = live.findings().findings.filter(({ severity }) => severity === "error").length;
  const why = [errors > 0 ? `有 ${errors} 处错误` : "", filled < asked ? `还有 ${asked - filled} 处没有填` : ""].filter(Boolean).join("，");
  return { mark: blank ? "空白表" : complete ? null : "草稿", why };
}

/** What a file says of itself, in a sentence; "" where it is ready. */
export const markWords = ({ mark, why }: State): string =>
  mark === null
    ? ""
    : mark === "空白表"
      ? "报告还没有填，导出的是空白表。"
      : `${why === "" ? "报告还没有完成" : `报告${why}`}，导出的是草稿（页眉和文件名会标明）。`;

export function Standing() {
  const report = useReport();
  const { live } = useEditor();
  const state = standingOf(live);
  if (state.mark !== null) return <p className="font-bold text-warn">{markWords(state)}</p>;
  if (countsOf(openIn(report, live.findings().findings)).warning > 0)
    return <p className="font-bold">各部分都已填好，没有错误。下面的提醒看过、写了说明，就可以导出签批。</p>;
  return <p className="rounded border-l-4 border-good bg-good-soft px-3 py-2">✓ 各部分都已填好，没有错误，可以导出签批。</p>;
}
