// Every way in which a server answers, or does not, comes back as a value with its cause.
import { afterEach, expect, test, vi } from "vitest";
import { sender } from "./send.ts";

const send = sender("http://127.0.0.1/api/reports/1");
const request = { base: 1, changes: [] };
const result = { revision: 2, savedAt: "2026-11-29T00:00:00.000Z", conflicts: [], others: [] };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const answering = (answer: () => Promise<Response>) => {
  const asked = vi.fn((_url: string, options: RequestInit) =>
    options.signal?.aborted === true ? Promise.reject(new DOMException("", "AbortError")) : answer(),
  );
  vi.stubGlobal("fetch", asked);
  return asked;
};

test.each([
  ["a result is the result", Response.json(result), { result }],
  [
    "a full disk is said by the server's sentence",
    Response.json({ message: "磁盘满了。" }, { status: 507 }),
    { trouble: { kind: "failed", message: "磁盘满了。" } },
  ],
  [
    "a deleted report is refused by its sentence",
    Response.json({ message: "这份报告已被删除。" }, { status: 404 }),
    { trouble: { kind: "refused", message: "这份报告已被删除。" } },
  ],
  [
    "too much at once is no refusal",
    Response.json({ message: "请稍候。" }, { status: 429 }),
    { trouble: { kind: "failed", message: "请稍候。" } },
  ],
  ["an error without words has a kind", new Response("Internal Server Error", { status: 500 }), { trouble: { kind: "failed" } }],
  ["another program's page at our address is no success", new Response("<html>", { status: 200 }), { trouble: { kind: "failed" } }],
  ["JSON of another shape is no success", Response.json({}), { trouble: { kind: "failed" } }],
])("%s", async (_, answer, reply) => {
  answering(async () => answer);
  expect(await send(request, "ordinary")).toEqual(reply);
});

test("no connection is told from no answer in time, and also the reading of the answer has an end", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await send(request, "ordinary")).toEqual({ trouble: { kind: "unreachable" } });
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")))),
  );
  const silent = send(request, "ordinary");
  await vi.advanceTimersByTimeAsync(10_500);
  expect(await silent).toEqual({ trouble: { kind: "silent" } });
});

test("what a browser refuses to carry goes out in the ordinary way at once", async () => {
  const asked = vi.fn(async (_url: string, { keepalive }: RequestInit) =>
    keepalive === true ? Promise.reject(new TypeError("Failed to fetch")) : Response.json(result),
  );
  vi.stubGlobal("fetch", asked);
  expect(await send(request, "keepalive")).toEqual({ result });
  expect(asked.mock.calls.map(([, { keepalive }]) => keepalive)).toEqual([true, false]);
});
