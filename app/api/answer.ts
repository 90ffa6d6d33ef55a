// The answers of our routes: JSON, and for what cannot be done a sentence for the person at the screen.
import {
  isDamagedFrozen,
  isDamagedHistory,
  isDamagedReport,
  isFrozenReport,
  isMissingReport,
  isStoreError,
  type Trouble,
} from "#lib/store/errors.ts";
import { brokenOff } from "#lib/export/brokenOff.ts";
import { isRefusal, noReport } from "#lib/acts/refusal.ts";

export const done = (value: object = {}): Response => Response.json(value);

/** A refusal in a sentence. `more` goes with it for the page to use. */
export const refuse = (status: number, message: string, more: object = {}): Response => Response.json({ message, ...more }, { status });

export const missing = (): Response => refuse(404, noReport().message);

/** A file to save under a Chinese name (RFC 6266, RFC 8187). */
export function file(content: BodyInit, type: string, name: string, more: Readonly<Record<string, string>> = {}): Response {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new Response(content, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename*=UTF-8''${encoded}`,
      "cache-control": "no-store",
      ...more,
    },
  });
}

/** What keeps the data file from being used, as a status: 507 where room is wanting, 503 where it may be over soon. */
const statuses: Readonly<Record<Trouble, number>> = {
  opening: 503,
  busy: 503,
  full: 507,
  readonly: 503,
  unreachable: 503,
  gone: 503,
  damaged: 500,
};

const causeOf = (problem: unknown): string =>
  problem instanceof Error ? `${problem.message}${problem.cause === undefined ? "" : ` [${causeOf(problem.cause)}]`}` : String(problem);

/** Whether what is stored is not what was saved: of a report, of its history, or of what was frozen. */
const isOfDamage = (problem: unknown): problem is Error =>
  isDamagedReport(problem) || isDamagedHistory(problem) || isDamagedFrozen(problem);

/** A line for who runs the server, with its time: a person on the telephone knows when it was. */
function log(request: Request, problem: unknown): void {
  const known = isStoreError(problem) || isOfDamage(problem);
  console.error(
    `${new Date().toLocaleString("sv-SE")} ${request.method} ${new URL(request.url).pathname} ${known || !(problem instanceof Error) ? causeOf(problem) : (problem.stack ?? problem.message)}`,
  );
}

function answerTo(request: Request, problem: unknown): Response {
  if (isMissingReport(problem)) return refuse(404, problem.message);
  if (isFrozenReport(problem)) return refuse(423, problem.message, { frozen: true });
  if (isRefusal(problem)) return refuse(problem.status, problem.message, problem.more);
  log(request, problem);
  const stopped = brokenOff(problem);
  if (stopped !== undefined) return refuse(503, stopped);
  if (isOfDamage(problem)) return refuse(500, problem.message, { trouble: "damaged" });
  if (isStoreError(problem)) return refuse(statuses[problem.trouble], problem.message, { trouble: problem.trouble });
  return refuse(500, "程序出错了，这个操作没有完成。请再试一次；仍不行时请告诉系统管理员，原因写在运行年报编制的窗口里。");
}

/** A route whose errors are answers too: what the store says reaches the person, and who runs the server sees when and why. */
export function answering<More extends readonly unknown[]>(
  work: (request: Request, ...more: More) => Promise<Response>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    try {
      return await work(request, ...more);
    } catch (problem) {
      return answerTo(request, problem);
    }
  };
}
