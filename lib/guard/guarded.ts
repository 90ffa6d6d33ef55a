// The guard before Next: every request passes here first, with its body untouched, and is refused or handed on.
//
// Not in Next's proxy.ts, which does not run for every file, and for whose sake Next reads each body into memory and cuts it off at 10 MB.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { headersOf } from "./headers.ts";
import { refusalOf, type Asked, type Refusal } from "./judge.ts";
import type { Ours } from "./ours.ts";

export type Guard = {
  readonly ours: Ours;
  readonly development: boolean;
  /** What answers those that may be answered. */
  readonly pass: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** The head of a request, as it is judged. */
export const askedBy = (request: IncomingMessage): Asked => ({
  method: request.method ?? "",
  target: request.url ?? "",
  headers: request.headers,
  hosts: request.headersDistinct["host"] ?? [],
  arrived: request.socket.localAddress,
});

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (message: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年报编制</title><p>${escaped(message)}</p></html>`;

/** A refusal as a page for a person who opened one, else as our routes answer. What is left of the body is not waited for. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, message }: Refusal): void {
  const isPage = (request.headers.accept ?? "").includes("text/html");
  response.writeHead(status, { "Content-Type": isPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(isPage ? page(message) : JSON.stringify({ message }));
}

/** The listener of the server. */
export function guarded({ ours, development, pass }: Guard): RequestListener {
  const headers = Object.entries(headersOf(development));
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const refusal = refusalOf(askedBy(request), ours);
    if (refusal !== undefined) return refuse(request, response, refusal);
    pass(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify({ message: "服务器没有完成这个操作，请稍后再试。" }));
    });
  };
}
