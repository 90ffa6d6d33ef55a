// The guard before Next: every request passes here first, with its body untouched, and is refused or handed on.
//
// Not in Next's proxy.ts, which does not run for every file, and for whose sake Next reads each body into memory and cuts it off at 10 MB.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerJson, answerPage, escaped } from "./answer.ts";
import type { Door } from "./door.ts";
import { headersOf } from "./headers.ts";
import { refusalOf, type Asked, type Refusal } from "./judge.ts";
import type { Ours } from "./ours.ts";

export type Guard = {
  readonly ours: Ours;
  readonly development: boolean;
  /** Where others can reach the installation: without the password nobody gets further. */
  readonly door?: Door | undefined;
  /** What answers those that may be answered. */
  readonly pass: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** The head of a request, as it is judged. */
const askedBy = (request: IncomingMessage): Asked => ({
  method: request.method ?? "",
  target: request.url ?? "",
  headers: request.headers,
  hosts: request.headersDistinct["host"] ?? [],
  arrived: request.socket.localAddress,
});

const page = (message: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年报编制</title><p>${escaped(message)}</p></html>`;

/** A refusal as a page for a person who opened one, else as our routes answer. What is left of the body is not waited for. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, message }: Refusal): void {
  if ((request.headers.accept ?? "").includes("text/html")) answerPage(response, status, page(message));
  else answerJson(response, status, { message });
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else answerJson(response, 500, { message: "服务器没有完成这个操作，请稍后再试。" });
}

/** Whether it is known at once that a request may reach the app: its head is in order, and where there is a door, it is open to it. */
export const mayPass = (request: IncomingMessage, { ours, door }: Guard): boolean =>
  refusalOf(askedBy(request), ours) === undefined && (door === undefined || door.isOpenTo(request) === true);

/** The listener of the server. */
export function guarded({ ours, development, door, pass }: Guard): RequestListener {
  const headers = Object.entries(headersOf(development));
  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    door === undefined || (await door.isOpenTo(request)) ? pass(request, response) : door.answer(request, response);
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const refusal = refusalOf(askedBy(request), ours);
    if (refusal !== undefined) return refuse(request, response, refusal);
    answered(request, response).catch((error: unknown) => fail(response, error));
  };
}
