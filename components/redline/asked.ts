// The requests of 读回改过的 Word: the file is sent to be read, what was chosen is saved as one patch, and the same places are saved back.
import type { Brought, PatchResult } from "#lib/report/patch.ts";
import type { Way } from "#lib/report/doer.ts";
import type { ReturnedFile } from "#lib/redline/returned.ts";
import { call } from "../ui/call.ts";
import { fileProblem, megabytes } from "../ui/readPicked.ts";

/** Bytes; more than any report has. */
const most = 32 * 1024 * 1024;

/** Reads the file on the server, which keeps nothing of it, or says why that cannot be. */
export async function readBack(id: string, file: File): Promise<ReturnedFile | { readonly problem: string }> {
  if (file.size > most) return { problem: `“${file.name}”有 ${megabytes(file.size)}，超过 ${megabytes(most)}，没有读。请确认选对了文件。` };
  const answer = await call<ReturnedFile>("POST", `/api/reports/${id}/back`, file);
  if (answer.ok) return answer.value;
  return { problem: (answer.status === 0 ? await fileProblem(file) : undefined) ?? answer.message };
}

/** Saves these values as one act, where nobody has written there since `base`. */
export async function saveAs(
  by: Way,
  id: string,
  base: number,
  writes: readonly Brought[],
): Promise<PatchResult | { readonly problem: string }> {
  const changes = writes.map((write) => ({ ...write, by }));
  const answer = await call<PatchResult>("PATCH", `/api/reports/${id}`, { base, changes });
  return answer.ok ? answer.value : { problem: answer.message };
}
