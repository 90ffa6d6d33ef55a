"use client";
// 报审单 on the screen as on paper, with the ways to have it: printed, for Word, as a PDF.
import Link from "next/link";
import { Button, buttonClass } from "../ui/Button.tsx";
import { fetchFile } from "../ui/fetchFile.ts";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import { useRunning } from "../ui/running.ts";

type Props = { readonly id: string; readonly style: string; readonly body: string; readonly pdfHere: boolean };

/** `style`, `body`: the sheet as its renderer made it. */
export function SignSheetPage({ id, style, body, pdfHere }: Props) {
  const [running, run] = useRunning();
  const fetched = (form: string, label: string) => run(() => fetchFile(`/api/reports/${id}/signing/${form}`, label));
  return (
    <main data-help="signing" className="p-4 print:p-0">
      <style>{style}</style>
      <p className="mb-4 flex flex-wrap items-center gap-3 text-sm print:hidden">
        <Link href={`/reports/${id}/signing`} className={buttonClass("link")}>
          ← 定稿与发布
        </Link>
        <PrintButton />
        <Button onClick={() => void fetched("docx", "报审单 Word 文件")} aria-disabled={running}>
          Word 文件
        </Button>
        {pdfHere && (
          <Button onClick={() => void fetched("pdf", "报审单 PDF 文件")} aria-disabled={running}>
            PDF 文件
          </Button>
        )}
        <HelpLink />
      </p>
      <div className="overflow-x-auto bg-paper p-6 print:p-0" dangerouslySetInnerHTML={{ __html: body }} />
    </main>
  );
}
