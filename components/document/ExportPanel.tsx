"use client";
// 导出: what to deal with first, in which state the report goes out, and the formats. It saves, then fetches the file.
// PDF is made by the server where that has the program for it; everywhere the browser's own print dialog makes one.
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { say, sayProblem } from "../ui/toasts.tsx";
import { fileNameOf } from "#lib/document/node.ts";
import { titleOf } from "#lib/report/report.ts";
import { useGoTo } from "../findings/useGoTo.ts";
import { useEditor } from "../form/context.ts";
import type { Live } from "../form/live.ts";
import { Summary } from "../findings/Summary.tsx";
import { Button } from "../ui/Button.tsx";
import { copyToPortal } from "./copyToPortal.ts";
import { usePaperQuery } from "./paper.ts";
import { PaperChoice } from "./PaperChoice.tsx";
import { download } from "./download.ts";
import { fetchPdf, usePdfHere } from "./fetchPdf.ts";
import { FillFromWorkbook } from "./FillFromWorkbook.tsx";

const formats = [
  { label: "Word 文件（签批用）", hint: ".docx", path: "docx" },
  { label: "PDF 文件", hint: ".pdf", path: "pdf" },
  { label: "打印", hint: "或另存为 PDF", path: "print" },
  { label: "网页文件（完整页面）", hint: ".html", path: "html" },
  { label: "网页片段（粘贴到门户编辑器）", hint: "_片段.html", path: "fragment" },
  { label: "Excel 工作簿（发给别人填）", hint: ".xlsx", path: "xlsx" },
  { label: "发布包（全部文件和清单）", hint: "_发布包.zip", path: "package" },
  { label: "数据文件（备份、交给同事）", hint: ".json", path: "json" },
] as const;

type Standing = { readonly mark: "草稿" | "空白表" | null; readonly why: string };

/** In which state the report would go out now, and why. */
function standingOf(live: Live): Standing {
  const { blank, complete, filled, asked } = live.progress();
  const errors = live.findings().findings.filter(({ severity }) => severity === "error").length;
  const why = [errors > 0 ? `有 ${errors} 处错误` : "", filled < asked ? `还有 ${asked - filled} 处没有填` : ""].filter(Boolean).join("，");
  return { mark: blank ? "空白表" : complete ? null : "草稿", why };
}

function Standing() {
  const { live } = useEditor();
  const { mark, why } = standingOf(live);
  if (mark === null) return <p className="mb-3 text-good">✓ 各部分都已填好，没有错误，可以导出签批。</p>;
  return <p className="mb-3 text-warn">{mark === "空白表" ? "报告还没有填，导出的是空白表。" : `${why}，导出的是草稿，页眉和文件名会标明。`}</p>;
}

/** Saves, then downloads the report in a format; says so where it goes out as 草稿 or 空白表. */
export function useExport(): (format: (typeof formats)[number]["path"]) => Promise<void> {
  const { reportId, save, live, edition } = useEditor();
  const query = usePaperQuery();
  const router = useRouter();
  return async (format) => {
    if (!(await save.flush())) {
      sayProblem("还有内容没有保存成功，暂时不能导出。请看页面上方的保存提示。");
      return;
    }
    if (format === "print") return router.push(`/reports/${reportId}/print${query}`);
    const { mark, why } = standingOf(live);
    const [addition, extension] = format === "fragment" ? ["_片段", "html"] : format === "package" ? ["_发布包", "zip"] : ["", format];
    const name = fileNameOf({ title: `${titleOf(edition, live.report())}${addition}`, mark }, extension);
    const url = `/api/reports/${reportId}/export/${format}${query}`;
    say(mark === null ? `正在导出：${name}` : mark === "空白表" ? `正在导出空白表：${name}` : `按草稿导出（${why}）：${name}`);
    if (format === "pdf") await fetchPdf(url, name);
    else download(url);
  };
}

/** 复制到门户, the one way out that makes no file. */
function CopyButton({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const { edition, live } = useEditor();
  const copy = () => {
    copyToPortal(edition, live.report());
    onDone?.();
  };
  return (
    <Button onClick={copy}>
      复制到门户
      <span className="text-xs">不用文件</span>
    </Button>
  );
}

/** In which style, and one button a format. `onDone` is told when one was chosen. */
export function ExportButtons({ onDone }: { readonly onDone?: () => void }) {
  const run = useExport();
  const pdfHere = usePdfHere();
  return (
    <>
      <PaperChoice />
      <ul className="flex flex-wrap gap-3">
        {formats
          .filter(({ path }) => path !== "pdf" || pdfHere !== false)
          .map(({ label, hint, path }, place) => (
            <li key={path}>
              <Button
                look={place === 0 ? "primary" : "quiet"}
                onClick={() => {
                  onDone?.();
                  void run(path);
                }}
              >
                {label}
                <span className="text-xs">{hint}</span>
              </Button>
            </li>
          ))}
        <li>
          <CopyButton onDone={onDone} />
        </li>
      </ul>
      {pdfHere === false && <p className="mt-2 text-sm">要 PDF 文件：点“打印”，再在打印窗口的“目标打印机”里选“另存为 PDF”。</p>}
    </>
  );
}

/** The summary takes the focus where there is something to deal with, else the first format. */
function useFirstFocus() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>("[data-summary], button")?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return panel;
}

/** The content of the dialog; `close` closes it and then does what it is given. */
export function ExportPanel({ close }: { readonly close: (then?: () => void) => void }) {
  const panel = useFirstFocus();
  const go = useGoTo();
  return (
    <div ref={panel} className="space-y-3">
      <Summary heading="h3" onGo={(place, finding) => close(() => go(place, finding))} />
      <Standing />
      <ExportButtons onDone={() => close()} />
      <p className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
        填好的工作簿拿回来了：
        <FillFromWorkbook onDone={() => close()} />
      </p>
    </div>
  );
}
