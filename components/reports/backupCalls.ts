// What is asked of the server about a backup file: what it holds, one report of it, to restore from it. The file itself is sent each time, of
// whatever length, and nothing of it is held in the page.
import type { SideBySide } from "#lib/compare/sideBySide.ts";
import type { ListedReport } from "#lib/overview/backedUp.ts";
import { call, type Answer } from "../ui/call.ts";
import { fileProblem } from "../ui/readPicked.ts";

/** Bytes that take longer to be read than one waits without a word. */
export const large = 5_000_000;

/** What the server could not read of the file (store/receive.ts). */
export type Unread = { readonly unreadable: number; readonly problems: readonly string[]; readonly more: number; readonly note?: string };

export type Backup = Unread & { readonly reports: readonly ListedReport[]; readonly settings: boolean };

export type Restored = Unread & { readonly added: number; readonly replaced: number };

/** A report of the backup beside the one that is here (app/api/backup/lookedAt.ts). */
export type LookedAt = { readonly side: SideBySide; readonly elsewhere: readonly string[] };

/** Which reports are to be restored, and whether 发布设置 are. */
export type Choice = { readonly take: readonly string[]; readonly settings: boolean };

/** Where the file cannot be read any more, that is the answer and not that the server was out of reach. */
async function sent<Value>(file: File, query = "", body: Blob = file): Promise<Answer<Value>> {
  const answer = await call<Value>("POST", `/api/backup${query}`, body);
  const problem = answer.ok || answer.status !== 0 ? undefined : await fileProblem(file);
  return problem === undefined ? answer : { ok: false, status: 0, message: problem, body: undefined };
}

export const askBackup = (file: File): Promise<Answer<Backup>> => sent(file);

export const askLook = (file: File, id: string): Promise<Answer<LookedAt>> => sent(file, `?look=${encodeURIComponent(id)}`);

/** The choice stands in a line ahead of the file. */
export const askRestore = (file: File, choice: Choice): Promise<Answer<Restored>> =>
  sent(file, "?mode=chosen", new Blob([`${JSON.stringify(choice)}\n`, file]));
