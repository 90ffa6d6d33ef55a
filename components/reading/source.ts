// A source as the page asks for it: a file or what was pasted, sent to be read, and what came back.
import type { SourceRead } from "#lib/intake/read.ts";
import { call } from "../ui/call.ts";
import { fileProblem, megabytes } from "../ui/readPicked.ts";

/** `name`: of the file, with its ending; for what was pasted, that. */
export type Source = { readonly name: string; readonly blob: Blob; readonly file?: File };

export const fileSource = (file: File): Source => ({ name: `“${file.name}”`, blob: file, file });

/** What the clipboard holds: a page or Word as HTML, else its text; undefined where it holds neither. */
export function pastedSource(clipboardData: DataTransfer): Source | undefined {
  const [html, text] = [clipboardData.getData("text/html"), clipboardData.getData("text/plain")];
  const [content, type] = html.trim() === "" ? [text, "text/plain"] : [html, "text/html"];
  return content.trim() === "" ? undefined : { name: "粘贴的内容", blob: new Blob([content], { type }) };
}

/** Bytes; more than any report has. */
export const mostSource = 32 * 1024 * 1024;

export type Answered<Value> = { readonly answer: Value } | { readonly problem: string };

/** Sends it to be looked at, or says why that could not be; `left`: what then was not done, as a verb. */
export async function sent<Value>({ name, blob, file }: Source, address: string, left: string): Promise<Answered<Value>> {
  if (blob.size > mostSource)
    return { problem: `${name}有 ${megabytes(blob.size)}，超过 ${megabytes(mostSource)}，没有${left}。请确认选对了文件。` };
  const answer = await call<Value>("POST", address, blob);
  if (answer.ok) return { answer: answer.value };
  return { problem: (answer.status === 0 && file !== undefined ? await fileProblem(file) : undefined) ?? answer.message };
}

/** Reads it on the server, which keeps nothing of it. */
export async function read(source: Source): Promise<{ readonly source: SourceRead } | { readonly problem: string }> {
  const told = await sent<SourceRead>(source, "/api/source", "读");
  return "problem" in told ? told : { source: told.answer };
}
