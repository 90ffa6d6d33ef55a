"use client";
// Lets a report go out in one of its forms (lib/export/forms): as a file of the server, on the page to print, or on the clipboard.
import { useRouter } from "next/navigation";
import type { Form, Made } from "#lib/export/forms/forms.ts";
import { useEditor } from "../editor/context.ts";
import { fetchFile } from "../ui/fetchFile.ts";
import { sayProblem } from "../ui/toasts.tsx";
import { copyToPortal } from "./copyToPortal.ts";
import { useCharts, usePaperQuery } from "./paper.ts";
import { stateWords, standingOf } from "./Standing.tsx";

type Export = (form: Form) => Promise<void>;

/** Settled when the file is there, the page opens or the clipboard is filled, or it has been said why not. */
export function useExport(): Export {
  const editor = useEditor();
  const { reportId, save } = editor;
  const [charts] = useCharts();
  const query = usePaperQuery();
  const router = useRouter();
  // What is on the server is what goes out: what is typed is saved first.
  const saved =
    (go: Export): Export =>
    async (form) =>
      (await save.flush()) ? go(form) : sayProblem("还有内容没有保存成功，暂时不能导出。请看页面上方的保存提示。");
  const file = saved(({ id, label }) => fetchFile(`/api/reports/${reportId}/export/${id}${query}`, label, stateWords(standingOf(editor))));
  const ways: Readonly<Record<Made, Export>> = {
    thread: file,
    program: file,
    both: file,
    page: saved(async ({ id }) => router.push(`/reports/${reportId}/${id}${query}`)),
    browser: () => copyToPortal(editor, charts),
  };
  return (form) => ways[form.made](form);
}
