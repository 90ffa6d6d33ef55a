"use client";
// 导出: saves first, says in which state the report goes out, then fetches the file.
import { toast } from "sonner";
import { fileNameOf } from "#lib/document/node.ts";
import { titleOf } from "#lib/report/report.ts";
import { useEditor } from "../form/context.ts";
import { Menu } from "../ui/Menu.tsx";

const formats = [
  { label: "Word 文件（签批用）", hint: ".docx", path: "docx" },
  { label: "网页文件（完整页面）", hint: ".html", path: "html" },
  { label: "网页片段（粘贴到门户编辑器）", hint: "_片段.html", path: "fragment" },
  { label: "数据文件（备份、交给同事）", hint: ".json", path: "json" },
] as const;

function download(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

/** Saves, then downloads the report in a format; says so where it goes out as 草稿 or 空白表. */
export function useExport(): (format: (typeof formats)[number]["path"]) => Promise<void> {
  const { reportId, save, live, edition } = useEditor();
  return async (format) => {
    if (!(await save.flush())) {
      toast.error("还有内容没有保存成功，暂时不能导出。请看页面上方的保存提示。");
      return;
    }
    const { blank, complete, filled, asked } = live.progress();
    const errors = live.findings().findings.filter(({ severity }) => severity === "error").length;
    const mark = blank ? "空白表" : complete ? null : "草稿";
    const why = [errors > 0 ? `有 ${errors} 处错误` : "", filled < asked ? `还有 ${asked - filled} 处没有填` : ""].filter(Boolean).join("，");
    const name = fileNameOf({ title: titleOf(edition, live.report()), mark }, format === "fragment" ? "html" : format);
    toast(mark === null ? `已导出：${name}` : mark === "空白表" ? `已导出空白表：${name}` : `已按草稿导出（${why}）：${name}`);
    download(`/api/reports/${reportId}/export/${format}`);
  };
}

export function ExportMenu() {
  const run = useExport();
  return <Menu label="导出" look="primary" items={formats.map(({ label, hint, path }) => ({ label, hint, onSelect: () => void run(path) }))} />;
}

/** The same choices as buttons, for the page 预览与导出. */
export const exportFormats = formats;
