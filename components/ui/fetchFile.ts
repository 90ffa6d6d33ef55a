"use client";
// A file of the server's, fetched: how it ended is a sentence, its name included, and never a broken download.
import { sayUnderway } from "./underway.ts";
import { download } from "./download.ts";

const unreachable = "连不上服务器，没有导出。请检查网络后再试。";

async function sentenceOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => undefined);
  return typeof body === "object" && body !== null && "message" in body && typeof body.message === "string"
    ? body.message
    : "没有导出成功，请再试一次。";
}

/** The name that the server gives (RFC 8187). */
const nameIn = (answer: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "");

/** What the server adds on how the file was made. */
const noteIn = (answer: Response): string => decodeURIComponent(answer.headers.get("x-note") ?? "");

function hand(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What is asked of the server: an address, or one that is sent something. */
type Asked = string | { readonly url: string; readonly body: unknown };

const asking = (asked: Asked): Promise<Response> =>
  typeof asked === "string"
    ? fetch(asked)
    : fetch(asked.url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(asked.body) });

/** Fetches a file and hands it to the browser; says that it is being made, and then by which name it is there, or why not. `remark`: a sentence more on what it is. */
export async function fetchFile(asked: Asked, what: string, remark = ""): Promise<void> {
  const end = sayUnderway(`正在导出：${what}…`);
  const answer = await asking(asked).catch(() => undefined);
  if (answer === undefined) return end({ problem: unreachable });
  if (!answer.ok) return end({ problem: await sentenceOf(answer) });
  const file = await answer.blob().catch(() => undefined);
  if (file === undefined) return end({ problem: unreachable });
  const [name, note] = [nameIn(answer), noteIn(answer)];
  hand(file, name);
  end({ done: `已导出：${name}${note === "" ? "" : `（${note}）`}。在浏览器的下载列表里可以找到。${remark}` });
}
