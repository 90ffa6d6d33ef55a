// The print page: the report as on paper, in the order and measures of the Word file, with what one needs to print it above.
// Drawn on the server, outside the editor, so that nothing of the editor can get onto the paper.
import { markOf, type Document } from "#lib/document/node.ts";
import { renderPaper } from "#lib/outputs/print/render.ts";
import type { Printing } from "#lib/paper/printing.ts";
import type { ReportState } from "#lib/report/state.ts";
import { paper, type Style } from "#lib/paper/style.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import { MarginsNotice } from "./MarginsNotice.tsx";
import { SheetBar } from "../ui/SheetBar.tsx";
import "./printSheet.css";

type Props = { readonly id: string; readonly document: Document; readonly printing: Printing; readonly pdfHere: boolean };

const onScreen = ({ margins: { top, right, bottom, left } }: Style): string =>
  `@media screen { .print-page .paper { width: ${paper.width}mm; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; } }`;

const said: Readonly<Record<ReportState, string>> = {
  空白表: "报告还没有填，印出来是空白表，每页上方印着“空白表”。",
  草稿: "报告还没有完成或者有错误，每页上方印着“草稿”。",
  送审稿: "没有发现错误，只差落款日期：这是送审稿，页上没有标记，月、日空着手写。",
  练习: "这是练习报告，数是编的，每页上方印着“练习”。",
  完稿: "",
};

export function PrintSheet({ id, document, printing, pdfHere }: Props) {
  const { page, sheet, body } = renderPaper(document, printing);
  return (
    <main className="print-page" data-help="printing">
      <style>{`${page}\n${sheet}\n${onScreen(printing.style)}`}</style>
      <div className="print-bar space-y-2 rounded bg-paper p-4">
        <SheetBar id={id} />
        <PageHeading className="text-lg font-bold">打印：{document.title}</PageHeading>
        {said[document.state] !== "" && <p className="font-bold">{said[document.state]}</p>}
        <p className="text-sm">
          在打印窗口里：纸张选 A4，边距选“默认”，缩放选“默认”或 100%，去掉“页眉和页脚”前的勾。“目标打印机”选“另存为 PDF”，得到 PDF 文件。
        </p>
        <p className="text-sm">表格和 Word 文件一样，各在一页上；正文换行、换页的地方可能与 Word 不同。送签的请用 Word 文件。</p>
        <MarginsNotice pdfHere={pdfHere} mark={markOf(document.state)} />
      </div>
      <div className="paper-frame" tabIndex={0} role="region" aria-label="报告全文">
        <article className="paper" dangerouslySetInnerHTML={{ __html: body }} />
      </div>
    </main>
  );
}
