// A patch to the server and its answer, within a time. What went wrong comes back as a value: no answer is swallowed, none is waited for
// without end. Answers are trusted beyond their shape: the route makes them from the same module.
import type { PatchRequest, PatchResult } from "#lib/report/patch.ts";
import { sizeOf } from "./pieces.ts";
import type { Trouble, Way } from "./state.ts";

export type Reply = { readonly result: PatchResult } | { readonly trouble: Trouble };

/** Milliseconds within which a server answers; more for what takes long to travel, and for a server that was too slow before. */
const limitFor = (size: number, tries: number): number => 10_000 * (1 + Math.min(tries, 5)) + size / 50;

const isResult = (body: unknown): body is PatchResult =>
  typeof body === "object" && body !== null && "revision" in body && "conflicts" in body && "others" in body;

const messageIn = (body: unknown): string =>
  typeof body === "object" && body !== null && "message" in body && typeof body.message === "string" ? body.message : "";

/** Runs `act` with a signal that ends it after so many milliseconds; `late` tells whether it did. */
async function within<Value>(
  limit: number,
  act: (signal: AbortSignal) => Promise<Value>,
): Promise<{ readonly value: Value } | { readonly late: boolean }> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limit);
  try {
    return { value: await act(controller.signal) };
  } catch {
    return { late: controller.signal.aborted };
  } finally {
    clearTimeout(timer);
  }
}

async function read(answer: Response): Promise<Reply> {
  const body: unknown = await answer.json().catch((problem: unknown) => {
    // Not JSON is an answer; a line that broke is none.
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  });
  if (answer.ok && isResult(body)) return { result: body };
  if (answer.status === 401) return { trouble: { kind: "signedOut" } };
  const message = messageIn(body);
  const kind = answer.ok || answer.status >= 500 || answer.status === 429 ? "failed" : "refused";
  return { trouble: message === "" ? { kind } : { kind, message } };
}

/** Sends patches to `url`. A browser refuses to carry what is too much for it: that goes in the ordinary way, at once. */
export const sender =
  (url: string) =>
  async (request: PatchRequest, way: Way, tries = 0): Promise<Reply> => {
    const body = JSON.stringify(request);
    const ask = (signal: AbortSignal, keepalive: boolean) =>
      fetch(url, { method: "PATCH", headers: { "content-type": "application/json" }, body, keepalive, signal });
    const answer = await within(limitFor(sizeOf(request), tries), async (signal) =>
      read(await (way === "ordinary" ? ask(signal, false) : ask(signal, true).catch(() => ask(signal, false)))),
    );
    return "value" in answer ? answer.value : { trouble: { kind: answer.late ? "silent" : "unreachable" } };
  };
