// Calls to our own server from the start page: the answer, or the sentence that the server gave.

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: number; readonly message: string; readonly body: unknown };

const messageOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "message" in body && typeof body.message === "string"
    ? body.message
    : "服务器没有完成这个操作，请稍后再试。";

/** What is sent: a file as it is, anything else as JSON. */
const sent = (body: unknown): RequestInit => {
  if (body instanceof Blob) return { headers: { "content-type": "application/octet-stream" }, body };
  return { headers: { "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
};

/** Sends JSON, or a file, and reads JSON; `signal` breaks it off. `Value` is what the route of this address answers; the types are shared, so it is trusted. */
export async function call<Value>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  try {
    const answer = await fetch(url, { method, ...sent(body), ...(signal === undefined ? {} : { signal }) });
    const read: unknown = await answer.json().catch(() => ({}));
    return answer.ok ? { ok: true, value: read as Value } : { ok: false, status: answer.status, message: messageOf(read), body: read };
  } catch {
    return { ok: false, status: 0, message: "连不上服务器，请确认年报编制程序还在运行，然后再试。", body: undefined };
  }
}
