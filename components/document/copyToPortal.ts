// 复制到门户: the report on the clipboard, as HTML for a portal's editor and as plain text for everything else.
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import type { Document } from "#lib/document/node.ts";
import type { ReportState } from "#lib/report/state.ts";
import { plainText } from "#lib/outputs/plainText.ts";
import type { Editor } from "../editor/context.ts";
import { putOnClipboard } from "../ui/onClipboard.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { askCharts, withCharts } from "./drawnCharts.ts";

const next = "到门户网站后台的编辑框里按 Ctrl+V 粘贴，再看一看表格的框线和合并格";

const done: { readonly [State in ReportState]: string } = {
  完稿: `全文已复制。${next}。`,
  送审稿: `全文已复制，是送审稿，落款日期的月、日空着，发布前要填好、重新复制。试贴：${next}。`,
  草稿: `已复制，是草稿，第一行写着“草稿”，发布前要改好、重新复制。试贴：${next}。`,
  练习: `已复制，是练习报告，第一行写着“练习”，不能发布。试贴：${next}。`,
  空白表: `已复制，是空白表，第一行写着“空白表”。试贴：${next}。`,
};

const failed = "没有复制成功，浏览器不允许。请导出“网页片段”，用记事本打开，全选、复制，粘贴到门户编辑器的源代码里。";

function copy(document: Document, correction: string): void {
  if (putOnClipboard(renderFragment(document, correction), plainText(document, correction))) say(done[document.state]);
  else sayProblem(failed);
}

/** Copies the report as it stands in the form, saved or not, and says what came of it and what to do next. With 附图解 the tables of its charts are asked for first. */
export async function copyToPortal({ edition, live, practice, reportId, lock }: Editor, charts: boolean): Promise<void> {
  const report = live.report();
  const document = compose(edition, report, practice);
  const correction = lock?.correction ?? "";
  if (!charts) return copy(document, correction);
  const answer = await askCharts(reportId, report.figures);
  if (answer.ok) copy(withCharts(document, answer.value.charts, "tables"), correction);
  else sayProblem("图解的数字表要由服务器取，现在取不到，没有复制。请稍后再试，或者去掉“附图解”再复制。");
}
