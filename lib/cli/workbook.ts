// A filled workbook opened as a report, or one sentence that names the file and says why it was not read.
import { UnreadableFile } from "../workbook/open.ts";
import { reportFromWorkbook } from "../workbook/report.ts";
import type { OpenedFile } from "./open.ts";

/** `file` is what the user typed, and what the sentence says. */
export async function openWorkbook(file: string, bytes: Uint8Array): Promise<OpenedFile> {
  try {
    const { edition, report, ...unsure } = await reportFromWorkbook(bytes);
    return { edition, report, unsure };
  } catch (problem) {
    if (problem instanceof UnreadableFile) return { error: `文件 ${file} 不能作为工作簿读取：${problem.message}` };
    throw problem;
  }
}
